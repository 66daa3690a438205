"""The bench of every driver in the registry, the simulated ones first.

A driver that joins the registry adds its bench here; its contract is then held against it without
another word.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hardware import registry
from hardware.drivers.headphones_extcon import ExtconHeadphones
from hardware.drivers.keypad_serial import SerialKeypad
from hardware.drivers.light_leds import LedLight
from hardware.drivers.magstripe_serial import MagstripeSerialReader
from hardware.drivers.nfc_pcsc import PcscCardReader
from hardware.drivers.scanner_serial import SerialScanner
from hardware.drivers.simulated import (
    SimulatedCardReader,
    SimulatedCodeScanner,
    SimulatedHeadphones,
    SimulatedKeypad,
    SimulatedLight,
    SimulatedSounds,
    SimulatedSpeech,
)
from hardware.drivers.sound_aplay import AplaySounds
from hardware.drivers.speech_espeak import EspeakSpeech
from hardware.protocols import (
    CardReader,
    CodeScanner,
    HeadphoneSensor,
    Key,
    Keypad,
    Lamp,
    SoundPlayer,
    SpeechEngine,
    StatusLight,
)
from tests.hardware.bench import PAYMENT_NUMBER, PAYMENT_TRACK, Bench, Benches
from tests.hardware.bench_wedges import evdev_wedge, window_wedge
from tests.hardware.hand import hand
from tests.hardware.pseudo_terminal import serial_device
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.virtual_card import Applications


@contextmanager
def _simulated_reader(folder: Path) -> Iterator[Bench[CardReader]]:
    reader = registry.open_card_reader("simulated", {})
    assert isinstance(reader, SimulatedCardReader)
    yield Bench(
        device=reader,
        events=reader.cards,
        use=reader.present,
        unplug=reader.unplug,
        plug=reader.plug,
        pay=lambda: reader.present(PAYMENT_NUMBER),
    )


@contextmanager
def _magstripe(folder: Path) -> Iterator[Bench[CardReader]]:
    with serial_device(folder / "magstripe") as serial:
        reader = registry.open_card_reader("magstripe-serial", {"port": str(serial.port)})
        assert isinstance(reader, MagstripeSerialReader)
        yield Bench(
            device=reader,
            events=reader.cards,
            use=lambda number: serial.send(f";{number}?\r".encode()),
            unplug=serial.unplug,
            plug=serial.plug,
            pay=lambda: serial.send(PAYMENT_TRACK.encode() + b"\r"),
        )


@contextmanager
def _contactless(folder: Path) -> Iterator[Bench[CardReader]]:
    with SmartCardService() as service, hand(service.port) as guest:
        reader = registry.open_card_reader("nfc-pcsc", {"reads": "ndef", "again_after_s": 0})
        assert isinstance(reader, PcscCardReader)
        yield Bench(
            device=reader,
            events=reader.cards,
            use=guest.present_text,
            unplug=service.unplug,
            plug=service.plug,
            pay=lambda: guest.present(Applications(uid=b"BANK", directory=b"2PAY.SYS.DDF01")),
        )


@contextmanager
def _scanned_cards(folder: Path) -> Iterator[Bench[CardReader]]:
    with serial_device(folder / "scanner") as serial:
        reader = registry.open_card_reader("scanner-serial", {"port": str(serial.port)})
        assert isinstance(reader, SerialScanner)
        yield Bench(
            device=reader,
            events=reader.cards,
            use=lambda number: serial.send(f"{number}\r\n".encode()),
            unplug=serial.unplug,
            plug=serial.plug,
            pay=lambda: serial.send(f"{PAYMENT_NUMBER}\r".encode()),
        )


@contextmanager
def _simulated_scanner(folder: Path) -> Iterator[Bench[CodeScanner]]:
    scanner = registry.open_code_scanner("simulated", {})
    assert isinstance(scanner, SimulatedCodeScanner)
    yield Bench(
        device=scanner,
        events=scanner.codes,
        use=scanner.present,
        unplug=scanner.unplug,
        plug=scanner.plug,
        pay=lambda: scanner.present(PAYMENT_NUMBER),
    )


@contextmanager
def _scanner(folder: Path) -> Iterator[Bench[CodeScanner]]:
    with serial_device(folder / "scanner") as serial:
        scanner = registry.open_code_scanner("scanner-serial", {"port": str(serial.port)})
        assert isinstance(scanner, SerialScanner)
        yield Bench(
            device=scanner,
            events=scanner.codes,
            use=lambda text: serial.send(f"{text}\r\n".encode()),
            unplug=serial.unplug,
            plug=serial.plug,
            pay=lambda: serial.send(f"{PAYMENT_NUMBER}\r".encode()),
        )


@contextmanager
def _simulated_keypad(folder: Path) -> Iterator[Bench[Keypad]]:
    keypad = registry.open_keypad("simulated", {})
    assert isinstance(keypad, SimulatedKeypad)
    yield Bench(
        device=keypad,
        events=keypad.keys,
        use=lambda key: keypad.press(Key(key)),
        unplug=keypad.unplug,
        plug=keypad.plug,
    )


_SENT: Mapping[str, bytes] = {
    "enter": b"\r",
    "clear": b"\x08",
    "cancel": b"\x1b",
    **{arrow: arrow[0].upper().encode() for arrow in ("up", "down", "left", "right")},
}


@contextmanager
def _keypad(folder: Path) -> Iterator[Bench[Keypad]]:
    with serial_device(folder / "keypad") as serial:
        keypad = registry.open_keypad("keypad-serial", {"port": str(serial.port)})
        assert isinstance(keypad, SerialKeypad)
        yield Bench(
            device=keypad,
            events=keypad.keys,
            use=lambda key: serial.send(_SENT.get(key, key.encode())),
            unplug=serial.unplug,
            plug=serial.plug,
        )


@contextmanager
def _simulated_headphones(folder: Path) -> Iterator[Bench[HeadphoneSensor]]:
    sensor = registry.open_headphone_sensor("simulated", {})
    assert isinstance(sensor, SimulatedHeadphones)
    yield Bench(
        device=sensor,
        events=sensor.plugged,
        use=lambda what: sensor.put_in() if what == "in" else sensor.pull_out(),
        unplug=sensor.unplug,
        plug=sensor.plug,
    )


@contextmanager
def _extcon(folder: Path) -> Iterator[Bench[HeadphoneSensor]]:
    socket = folder / "extcon0"
    told = "0"

    def use(what: str) -> None:
        nonlocal told
        told = "1" if what == "in" else "0"
        plug()

    def plug() -> None:
        socket.mkdir(exist_ok=True)
        (socket / "new").write_text(f"USB=0\nHEADPHONE={told}\n")
        (socket / "new").replace(socket / "state")

    plug()
    options = {"root": str(folder), "every_s": 0.005}
    sensor = registry.open_headphone_sensor("extcon", options)
    assert isinstance(sensor, ExtconHeadphones)
    yield Bench(
        device=sensor,
        events=sensor.plugged,
        use=use,
        unplug=lambda: shutil.rmtree(socket),
        plug=plug,
    )


@contextmanager
def _simulated_light(folder: Path) -> Iterator[Bench[StatusLight]]:
    light = registry.open_status_light("simulated", {})
    assert isinstance(light, SimulatedLight)
    yield Bench(
        device=light,
        events=light.events,
        use=lambda lamp: light.show(Lamp(lamp)),
        unplug=light.unplug,
        plug=light.plug,
    )


@contextmanager
def _leds(folder: Path) -> Iterator[Bench[StatusLight]]:
    names = {Lamp.GREEN: "kiosk:green", Lamp.AMBER: "kiosk:amber", Lamp.RED: "kiosk:red"}

    def plug() -> None:
        for name in names.values():
            (folder / name).mkdir()
            (folder / name / "max_brightness").write_text("255\n")
            (folder / name / "brightness").write_text("0\n")

    def unplug() -> None:
        for name in names.values():
            shutil.rmtree(folder / name)

    plug()
    options = {lamp.value: name for lamp, name in names.items()}
    light = registry.open_status_light("light-leds", {**options, "root": str(folder)})
    assert isinstance(light, LedLight)
    yield Bench(
        device=light,
        events=light.events,
        use=lambda lamp: light.show(Lamp(lamp)),
        unplug=unplug,
        plug=plug,
    )


@contextmanager
def _simulated_speech(folder: Path) -> Iterator[Bench[SpeechEngine]]:
    engine = registry.open_speech_engine("simulated", {})
    assert isinstance(engine, SimulatedSpeech)
    yield Bench(
        device=engine,
        events=engine.events,
        use=lambda sentence: engine.say(sentence, "ru"),
        unplug=engine.unplug,
        plug=engine.plug,
    )


@contextmanager
def _espeak(folder: Path) -> Iterator[Bench[SpeechEngine]]:
    """A program of that name in a folder of its own notes what it is to say."""
    program, wav = folder / "espeak-ng", folder / "said"

    def plug() -> None:
        program.write_text(f"#!/bin/sh\ncat >> {wav}\necho >> {wav}\n")
        program.chmod(0o755)

    plug()
    engine = registry.open_speech_engine("espeak-ng", {"program": str(program)})
    assert isinstance(engine, EspeakSpeech)
    yield Bench(
        device=engine,
        events=engine.events,
        use=lambda sentence: engine.say(sentence, "ru"),
        unplug=program.unlink,
        plug=plug,
    )


@contextmanager
def _simulated_sounds(folder: Path) -> Iterator[Bench[SoundPlayer]]:
    player = registry.open_sound_player("simulated", {})
    assert isinstance(player, SimulatedSounds)
    yield Bench(
        device=player,
        events=player.events,
        use=lambda name: player.play(name, name.encode()),
        unplug=player.unplug,
        plug=player.plug,
    )


@contextmanager
def _aplay(folder: Path) -> Iterator[Bench[SoundPlayer]]:
    """A program of that name in a folder of its own notes what it is to play."""
    program, played = folder / "aplay", folder / "played"

    def plug() -> None:
        program.write_text(f"#!/bin/sh\ncat >> {played}\necho >> {played}\n")
        program.chmod(0o755)

    plug()
    player = registry.open_sound_player("aplay", {"program": str(program)})
    assert isinstance(player, AplaySounds)
    yield Bench(
        device=player,
        events=player.events,
        use=lambda name: player.play(name, name.encode()),
        unplug=program.unlink,
        plug=plug,
    )


def played_by(bench: Bench[SoundPlayer], folder: Path) -> list[str]:
    """What a guest heard, whole."""
    if isinstance(bench.device, SimulatedSounds):
        return bench.device.played
    played = folder / "played"
    return played.read_text().splitlines() if played.exists() else []


def said_by(bench: Bench[SpeechEngine], folder: Path) -> list[str]:
    """What a guest heard, whole."""
    if isinstance(bench.device, SimulatedSpeech):
        return [sentence for sentence, _ in bench.device.said]
    said = folder / "said"
    return said.read_text().splitlines() if said.exists() else []


def lamp_of(bench: Bench[StatusLight], folder: Path) -> Lamp:
    """What a guest sees."""
    if isinstance(bench.device, SimulatedLight):
        return bench.device.shown
    lit = [led for led in folder.iterdir() if int((led / "brightness").read_text() or "0")]
    assert len(lit) <= 1
    return Lamp(lit[0].name.removeprefix("kiosk:")) if lit else Lamp.OFF


CARD_READERS: Benches[CardReader] = {
    "simulated": _simulated_reader,
    "magstripe-serial": _magstripe,
    "nfc-pcsc": _contactless,
    "scanner-serial": _scanned_cards,
    "wedge-evdev": evdev_wedge,
    "wedge-window": window_wedge,
}
CODE_SCANNERS: Benches[CodeScanner] = {"simulated": _simulated_scanner, "scanner-serial": _scanner}
KEYPADS: Benches[Keypad] = {"simulated": _simulated_keypad, "keypad-serial": _keypad}
HEADPHONE_SENSORS: Benches[HeadphoneSensor] = {
    "simulated": _simulated_headphones,
    "extcon": _extcon,
}
SPEECH_ENGINES: Benches[SpeechEngine] = {
    "simulated": _simulated_speech,
    "espeak-ng": _espeak,
}
SOUND_PLAYERS: Benches[SoundPlayer] = {"simulated": _simulated_sounds, "aplay": _aplay}
STATUS_LIGHTS: Benches[StatusLight] = {"simulated": _simulated_light, "light-leds": _leds}

EVERY_KIND: Mapping[str, tuple[Benches[Any], Mapping[str, str]]] = {
    "card readers": (CARD_READERS, registry.CARD_READERS),
    "code scanners": (CODE_SCANNERS, registry.CODE_SCANNERS),
    "keypads": (KEYPADS, registry.KEYPADS),
    "headphone sensors": (HEADPHONE_SENSORS, registry.HEADPHONE_SENSORS),
    "sound players": (SOUND_PLAYERS, registry.SOUND_PLAYERS),
    "speech engines": (SPEECH_ENGINES, registry.SPEECH_ENGINES),
    "status lights": (STATUS_LIGHTS, registry.STATUS_LIGHTS),
}
