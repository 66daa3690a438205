"""The bench of every driver in the registry, the simulated ones first.

A driver that joins the registry adds its bench here; its contract is then held against it without
another word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hardware import registry
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
    SimulatedSpeech,
)
from hardware.drivers.speech_espeak import EspeakSpeech
from hardware.protocols import (
    CardReader,
    CodeScanner,
    HeadphoneSensor,
    Key,
    Keypad,
    Lamp,
    SpeechEngine,
    StatusLight,
)
from tests.hardware.bench import PAYMENT_NUMBER, PAYMENT_TRACK, Bench, Benches
from tests.hardware.bench_wedges import evdev_wedge, window_wedge
from tests.hardware.hand import hand
from tests.hardware.pseudo_terminal import serial_device
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.unpluggable import HeadphoneSocket, Leds, VoiceProgram
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
    socket = HeadphoneSocket(folder)
    sensor = registry.open_headphone_sensor("extcon", {**socket.options, "every_s": 0.005})
    yield Bench(
        device=sensor,
        events=sensor.plugged,
        use=lambda what: socket.use(used=what == "in"),
        unplug=socket.unplug,
        plug=socket.plug,
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
        perceived=lambda: light.shown,
    )


@contextmanager
def _leds(folder: Path) -> Iterator[Bench[StatusLight]]:
    leds = Leds(folder)
    light = registry.open_status_light("light-leds", leds.options)
    assert isinstance(light, LedLight)
    yield Bench(
        device=light,
        events=light.events,
        use=lambda lamp: light.show(Lamp(lamp)),
        unplug=leds.unplug,
        plug=leds.plug,
        perceived=lambda: leds.lamp,
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
        perceived=lambda: [sentence for sentence, _ in engine.said],
    )


@contextmanager
def _espeak(folder: Path) -> Iterator[Bench[SpeechEngine]]:
    voice = VoiceProgram(folder)
    engine = registry.open_speech_engine("espeak-ng", voice.options)
    assert isinstance(engine, EspeakSpeech)
    yield Bench(
        device=engine,
        events=engine.events,
        use=lambda sentence: engine.say(sentence, "ru"),
        unplug=voice.unplug,
        plug=voice.plug,
        perceived=voice.said,
    )


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
STATUS_LIGHTS: Benches[StatusLight] = {"simulated": _simulated_light, "light-leds": _leds}

EVERY_KIND: Mapping[str, tuple[Benches[Any], Mapping[str, str]]] = {
    "card readers": (CARD_READERS, registry.CARD_READERS),
    "code scanners": (CODE_SCANNERS, registry.CODE_SCANNERS),
    "keypads": (KEYPADS, registry.KEYPADS),
    "headphone sensors": (HEADPHONE_SENSORS, registry.HEADPHONE_SENSORS),
    "speech engines": (SPEECH_ENGINES, registry.SPEECH_ENGINES),
    "status lights": (STATUS_LIGHTS, registry.STATUS_LIGHTS),
}
