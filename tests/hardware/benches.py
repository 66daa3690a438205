"""The bench of every driver in the registry, the simulated ones first.

A driver that joins the registry adds its bench here; its contract is then held against it without
another word.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from hardware import registry
from hardware.drivers.backlight_sysfs import SysfsBacklight
from hardware.drivers.light_leds import LedLight
from hardware.drivers.sound_aplay import AplaySounds
from hardware.drivers.speech_espeak import EspeakSpeech
from hardware.protocols import (
    Backlight,
    CardReader,
    CodeScanner,
    Device,
    HeadphoneSensor,
    Key,
    Keypad,
    Lamp,
    SoundPlayer,
    SpeechEngine,
    StatusLight,
)
from hardware.registry import Kind
from tests.hardware.bench import PAYMENT_NUMBER, PAYMENT_TRACK, Bench, Benches
from tests.hardware.bench_wedges import evdev_wedge, window_wedge
from tests.hardware.hand import hand
from tests.hardware.pseudo_terminal import serial_device
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.unpluggable import HeadphoneSocket, Leds, PanelLight, VoiceProgram
from tests.hardware.virtual_card import Applications

D = TypeVar("D", bound=Device)
Made = Callable[[Path], AbstractContextManager[Bench[D]]]
Hear = Callable[[D], AsyncIterator[object]]

_KEYS: Final[Mapping[str, str]] = {
    "enter": "\r",
    "clear": "\x08",
    "cancel": "\x1b",
    **{arrow: arrow[0].upper() for arrow in ("up", "down", "left", "right")},
}


def _simulated(
    kind: Kind[D],
    hear: Hear[D],
    use: Callable[[Any, str], None],
    perceived: Callable[[Any], object] = lambda _device: None,
) -> Made[D]:
    """A device that is in this program; what reads cards is given a payment card by its number."""

    @contextmanager
    def bench(_folder: Path) -> Iterator[Bench[D]]:
        device = kind.open("simulated", {})
        hands: Any = device
        yield Bench(
            device=device,
            events=lambda: hear(device),
            use=lambda what: use(hands, what),
            unplug=hands.unplug,
            plug=hands.plug,
            pay=lambda: use(hands, PAYMENT_NUMBER),
            perceived=lambda: perceived(hands),
        )

    return bench


def _serial(
    kind: Kind[D],
    driver: str,
    hear: Hear[D],
    sends: Callable[[str], str],
    payment: str = PAYMENT_NUMBER,
) -> Made[D]:
    """A device on a line that ``sends`` so for what a guest does."""

    @contextmanager
    def bench(folder: Path) -> Iterator[Bench[D]]:
        with serial_device(folder / driver) as serial:
            device = kind.open(driver, {"port": str(serial.port)})
            yield Bench(
                device=device,
                events=lambda: hear(device),
                use=lambda what: serial.send(sends(what).encode()),
                unplug=serial.unplug,
                plug=serial.plug,
                pay=lambda: serial.send(f"{payment}\r".encode()),
            )

    return bench


@contextmanager
def _contactless(folder: Path) -> Iterator[Bench[CardReader]]:
    with SmartCardService() as service, hand(service.port) as guest:
        reader = registry.CARD_READERS.open("nfc-pcsc", {"reads": "ndef", "again_after_s": 0})
        yield Bench(
            device=reader,
            events=reader.cards,
            use=guest.present_text,
            unplug=service.unplug,
            plug=service.plug,
            pay=lambda: guest.present(Applications(uid=b"BANK", directory=b"2PAY.SYS.DDF01")),
        )


@contextmanager
def _extcon(folder: Path) -> Iterator[Bench[HeadphoneSensor]]:
    socket = HeadphoneSocket(folder)
    sensor = registry.HEADPHONE_SENSORS.open("extcon", {**socket.options, "every_s": 0.005})
    yield Bench(
        device=sensor,
        events=sensor.plugged,
        use=lambda what: socket.use(used=what == "in"),
        unplug=socket.unplug,
        plug=socket.plug,
    )


@contextmanager
def _leds(folder: Path) -> Iterator[Bench[StatusLight]]:
    leds = Leds(folder)
    light = registry.STATUS_LIGHTS.open("light-leds", leds.options)
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
def _backlight(folder: Path) -> Iterator[Bench[Backlight]]:
    panel = PanelLight(folder)
    light = registry.BACKLIGHTS.open("sysfs", {"root": str(panel.root)})
    assert isinstance(light, SysfsBacklight)
    yield Bench(
        device=light,
        events=light.events,
        use=lambda percent: light.shine(int(percent)),
        unplug=panel.unplug,
        plug=panel.plug,
        perceived=lambda: panel.percent,
    )


@contextmanager
def _espeak(folder: Path) -> Iterator[Bench[SpeechEngine]]:
    voice = VoiceProgram(folder)
    engine = registry.SPEECH_ENGINES.open("espeak-ng", voice.options)
    assert isinstance(engine, EspeakSpeech)
    yield Bench(
        device=engine,
        events=engine.events,
        use=lambda sentence: engine.say(sentence, "ru"),
        unplug=voice.unplug,
        plug=voice.plug,
        perceived=voice.said,
    )


@contextmanager
def _aplay(folder: Path) -> Iterator[Bench[SoundPlayer]]:
    program = VoiceProgram(folder, "aplay")
    player = registry.SOUND_PLAYERS.open("aplay", program.options)
    assert isinstance(player, AplaySounds)
    yield Bench(
        device=player,
        events=player.events,
        use=lambda name: player.play(name, name.encode()),
        unplug=program.unplug,
        plug=program.plug,
        perceived=program.said,
    )


def _silent(device: Any) -> AsyncIterator[object]:
    """One that tells nothing but its end."""
    events: AsyncIterator[object] = device.events()
    return events


CARD_READERS: Benches[CardReader] = {
    "simulated": _simulated(
        registry.CARD_READERS,
        lambda reader: reader.cards(),
        lambda reader, number: reader.present(number),
    ),
    "magstripe-serial": _serial(
        registry.CARD_READERS,
        "magstripe-serial",
        lambda reader: reader.cards(),
        lambda number: f";{number}?\r",
        PAYMENT_TRACK,
    ),
    "nfc-pcsc": _contactless,
    "scanner-serial": _serial(
        registry.CARD_READERS,
        "scanner-serial",
        lambda reader: reader.cards(),
        lambda number: f"{number}\r\n",
    ),
    "wedge-evdev": evdev_wedge,
    "wedge-window": window_wedge,
}
CODE_SCANNERS: Benches[CodeScanner] = {
    "simulated": _simulated(
        registry.CODE_SCANNERS,
        lambda scanner: scanner.codes(),
        lambda scanner, text: scanner.present(text),
    ),
    "scanner-serial": _serial(
        registry.CODE_SCANNERS,
        "scanner-serial",
        lambda scanner: scanner.codes(),
        lambda text: f"{text}\r\n",
    ),
}
KEYPADS: Benches[Keypad] = {
    "simulated": _simulated(
        registry.KEYPADS, lambda keypad: keypad.keys(), lambda keypad, key: keypad.press(Key(key))
    ),
    "keypad-serial": _serial(
        registry.KEYPADS,
        "keypad-serial",
        lambda keypad: keypad.keys(),
        lambda key: _KEYS.get(key, key),
    ),
}
HEADPHONE_SENSORS: Benches[HeadphoneSensor] = {
    "simulated": _simulated(
        registry.HEADPHONE_SENSORS,
        lambda sensor: sensor.plugged(),
        lambda sensor, what: sensor.put_in() if what == "in" else sensor.pull_out(),
    ),
    "extcon": _extcon,
}
SPEECH_ENGINES: Benches[SpeechEngine] = {
    "simulated": _simulated(
        registry.SPEECH_ENGINES,
        _silent,
        lambda engine, sentence: engine.say(sentence, "ru"),
        lambda engine: [sentence for sentence, _ in engine.said],
    ),
    "espeak-ng": _espeak,
}
SOUND_PLAYERS: Benches[SoundPlayer] = {
    "simulated": _simulated(
        registry.SOUND_PLAYERS,
        _silent,
        lambda player, name: player.play(name, name.encode()),
        lambda player: player.played,
    ),
    "aplay": _aplay,
}
STATUS_LIGHTS: Benches[StatusLight] = {
    "simulated": _simulated(
        registry.STATUS_LIGHTS,
        _silent,
        lambda light, lamp: light.show(Lamp(lamp)),
        lambda light: light.shown,
    ),
    "light-leds": _leds,
}

BACKLIGHTS: Benches[Backlight] = {
    "simulated": _simulated(
        registry.BACKLIGHTS,
        _silent,
        lambda light, percent: light.shine(int(percent)),
        lambda light: light.percent,
    ),
    "sysfs": _backlight,
}

EVERY_KIND: tuple[tuple[Kind[Any], Benches[Any]], ...] = (
    (registry.CARD_READERS, CARD_READERS),
    (registry.CODE_SCANNERS, CODE_SCANNERS),
    (registry.KEYPADS, KEYPADS),
    (registry.HEADPHONE_SENSORS, HEADPHONE_SENSORS),
    (registry.SOUND_PLAYERS, SOUND_PLAYERS),
    (registry.SPEECH_ENGINES, SPEECH_ENGINES),
    (registry.STATUS_LIGHTS, STATUS_LIGHTS),
    (registry.BACKLIGHTS, BACKLIGHTS),
)
