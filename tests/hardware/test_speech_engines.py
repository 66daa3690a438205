"""Every speech engine of the registry keeps its contract; espeak-ng itself speaks."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hardware import registry
from hardware.drivers.speech_espeak import EspeakSpeech
from hardware.errors import BadDeviceSettings
from hardware.protocols import HealthState, SpeechEngine
from tests.hardware.bench import Bench, listening
from tests.hardware.benches import SPEECH_ENGINES
from tests.hardware.contract_devices import DeviceContract
from tests.hardware.patience import until, until_state

SENTENCE = "Оплачено, спасибо! Ваш номер 47."


class TestSpeechEngines(DeviceContract):
    @pytest.fixture(params=SPEECH_ENGINES.values(), ids=list(SPEECH_ENGINES))
    def bench(self, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench[Any]]:
        with request.param(tmp_path) as made:
            yield made

    async def test_sentences_are_said_one_after_another(self, bench: Bench[SpeechEngine]) -> None:
        assert isinstance(bench.device, SpeechEngine)
        async with listening(bench):
            bench.use("Борщ")
            bench.use(SENTENCE)
            await until(lambda: bench.perceived() == ["Борщ", SENTENCE])


async def test_hushed_it_stops_in_the_middle_and_forgets_what_was_to_come(tmp_path: Path) -> None:
    program, begun, ended = tmp_path / "espeak-ng", tmp_path / "begun", tmp_path / "ended"
    program.write_text(f"#!/bin/sh\ncat >> {begun}\nexec sleep 60\necho > {ended}\n")
    program.chmod(0o755)
    engine = EspeakSpeech(EspeakSpeech.Options(program=str(program)))
    engine.say("one", "en")
    engine.say("two", "en")
    await until(lambda: begun.exists() and begun.read_text() == "one")
    engine.hush()
    engine.say("three", "en")
    await until(lambda: begun.read_text() == "onethree")
    await engine.close()
    assert not ended.exists()


async def test_a_voice_that_cannot_speak_says_so_to_staff(tmp_path: Path) -> None:
    program = tmp_path / "espeak-ng"
    program.write_text("#!/bin/sh\ncat > /dev/null\nexit 1\n")
    program.chmod(0o755)
    engine = EspeakSpeech(EspeakSpeech.Options(program=str(program)))
    engine.say(SENTENCE, "ru")
    await until_state(lambda: engine.health, HealthState.FAILED, 2.0)
    assert "47" not in engine.health.reason
    await engine.close()


@pytest.mark.parametrize("options", [{"rate": 20}, {"volume": 300}])
def test_a_rate_or_a_volume_the_voice_does_not_have_is_refused(options: dict[str, int]) -> None:
    with pytest.raises(BadDeviceSettings, match="speech"):
        registry.SPEECH_ENGINES.open("espeak-ng", options)


@pytest.mark.parametrize(("sentence", "language"), [(SENTENCE, "ru"), ("Number 47.", "en")])
async def test_espeak_speaks_a_sentence_into_a_file(
    tmp_path: Path, sentence: str, language: str
) -> None:
    spoken = tmp_path / "spoken.wav"
    engine = EspeakSpeech(EspeakSpeech.Options(wav=str(spoken)))
    engine.say(sentence, language)
    await until(lambda: spoken.exists() and _seconds(spoken) > 0.5)
    assert engine.health.state is HealthState.READY
    await engine.close()


def _seconds(file: Path) -> float:
    try:
        with wave.open(str(file)) as sound:
            return float(len(sound.readframes(sound.getnframes())) / 2 / sound.getframerate())
    except (EOFError, wave.Error):
        return 0.0  # not all of it is written yet
