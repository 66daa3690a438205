"""Every sound player of the registry keeps its contract; nobody waits for a sound."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hardware import registry
from hardware.drivers.sound_aplay import LATE_S, AplaySounds
from hardware.errors import BadDeviceSettings
from hardware.protocols import HealthState, SoundPlayer
from hardware.supervisor import Pauses, Times
from tests.hardware.bench import Bench, listening
from tests.hardware.benches import SOUND_PLAYERS
from tests.hardware.contract_devices import DeviceContract
from tests.hardware.patience import until, until_state

SOON = Pauses(first_s=0.01, longest_failed_s=0.01)


class TestSoundPlayers(DeviceContract):
    @pytest.fixture(params=SOUND_PLAYERS.values(), ids=list(SOUND_PLAYERS))
    def bench(self, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench[Any]]:
        with request.param(tmp_path) as made:
            yield made

    async def test_a_sound_is_played_as_it_was_given(self, bench: Bench[SoundPlayer]) -> None:
        assert isinstance(bench.device, SoundPlayer)
        async with listening(bench):
            bench.use("added")
            await until(lambda: bench.perceived() == ["added"])
            bench.use("paid")
            await until(lambda: bench.perceived() == ["added", "paid"])


def program_in(folder: Path, script: str) -> str:
    program = folder / "aplay"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


async def test_nobody_waits_for_a_sound_and_only_the_last_of_many_is_kept(tmp_path: Path) -> None:
    played, go = tmp_path / "played", tmp_path / "go"
    slow = f"cat >> {played}\nwhile [ ! -e {go} ]; do sleep 0.01; done"
    player = AplaySounds(AplaySounds.Options(program=program_in(tmp_path, slow)))
    player.play("one", b"one ")
    await until(lambda: played.exists() and played.read_text() == "one ")
    begun = time.perf_counter()
    for number in range(100):
        player.play("more", b"%d " % number)
    assert time.perf_counter() - begun < 0.05
    go.touch()
    await until(lambda: played.read_text() == "one 99 ")
    await player.close()


async def test_a_sound_that_would_come_late_is_left_out(tmp_path: Path) -> None:
    played, seconds = tmp_path / "played", [0.0]
    program = str(tmp_path / "aplay")
    times = Times(pauses=SOON, monotonic=lambda: seconds[0])
    player = AplaySounds(AplaySounds.Options(program=program), times)
    player.play("late", b"late ")
    await until_state(lambda: player.health, HealthState.MISSING, 2.0)
    seconds[0] = LATE_S + 0.1
    program_in(tmp_path, f"cat >> {played}")
    await until_state(lambda: player.health, HealthState.READY, 2.0)
    player.play("now", b"now ")
    await until(lambda: played.exists() and played.read_text() == "now ")
    await player.close()


async def test_without_a_sound_card_it_is_silent_and_says_so_to_staff(tmp_path: Path) -> None:
    card, played = tmp_path / "card", tmp_path / "played"
    program = program_in(tmp_path, f"[ -e {card} ] || exit 1\ncat >> {played}")
    player = AplaySounds(AplaySounds.Options(program=program), Times(pauses=SOON))
    player.play("added", b"added ")
    await until_state(lambda: player.health, HealthState.FAILED, 2.0)
    assert player.health.reason == "aplay could not play: look at the sound card."
    card.touch()
    for _ in range(100):
        player.play("paid", b"paid ")
        if player.health.state is HealthState.READY:
            break
        await until(lambda: True)
    await until_state(lambda: player.health, HealthState.READY, 2.0)
    assert played.read_text().startswith("paid ")
    await player.close()


async def test_a_player_that_never_ends_is_ended_with_the_kiosk(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    program = program_in(tmp_path, f"touch {begun}\nexec sleep 60")
    player = AplaySounds(AplaySounds.Options(program=program))
    player.play("added", b"added")
    await until(begun.exists)
    await player.close()
    assert player.health.state is HealthState.MISSING


def test_a_card_that_would_be_an_option_is_refused() -> None:
    with pytest.raises(BadDeviceSettings, match="hyphen"):
        registry.SOUND_PLAYERS.open("aplay", {"device": "--dump"})
