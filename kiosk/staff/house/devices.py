"""The devices' page: how each is doing, and trying it here and now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Final

from msgspec.structs import replace

from hardware.protocols import CardEvent, DeviceHealth, HealthState, Key, PaymentCardSeen
from kiosk.domain.staff import Deed, Right
from kiosk.house_intents import (
    DeviceOpened,
    DeviceTried,
    HouseIntent,
    ScreenTestBegun,
    ScreenTestEnded,
    VoiceTried,
)
from kiosk.house_snapshots import (
    CardFault,
    CardTried,
    DeviceKind,
    DeviceRow,
    DevicesPart,
    HousePart,
    Trial,
)
from kiosk.staff.house.page import HousePage, Surroundings
from kiosk.staff.house.trying import Devices, Trials
from kiosk.staff_snapshots import StaffView

KEYS_SHOWN: Final = 12
TAIL: Final = 4
LEAST_FOR_TAIL: Final = 8
"""Of a shorter number nothing is shown: its end would be most of it."""
_SCREEN: Final = DeviceHealth(state=HealthState.READY)


class DevicesPage(HousePage):
    """What is tried goes to nobody else while its page is open: no card, no key reaches a guest's
    order."""

    def __init__(self, around: Surroundings, devices: Callable[[], Devices]) -> None:
        super().__init__(around)
        self._devices = devices
        self._key = ""
        self._on_glass = False
        self._trial = Trial()
        self._cards = 0
        self._plugged: bool | None = None
        self._trials: Trials | None = None

    @property
    def view(self) -> StaffView:
        if not self._key:
            return StaffView.DEVICES
        return StaffView.SCREEN_TEST if self._on_glass else StaffView.DEVICE

    def shown_in(self, part: HousePart) -> HousePart:
        zone = self._around.clock.now().tzinfo
        rows = tuple(_in_zone(row, zone) for row in device_rows(self._devices()))
        opened = next((row for row in rows if row.key == self._key), None)
        trial = replace(self._trial, plugged=self._plugged)
        return replace(part, devices=DevicesPart(rows=rows, opened=opened, trial=trial))

    def take(self, intent: HouseIntent) -> None:
        if not self._may(Right.OPERATE) or self._person is None:
            return
        row = next((each for each in device_rows(self._devices()) if each.key == self._key), None)
        match intent:
            case DeviceOpened(key=key):
                self._open_device(key)
            case DeviceTried() if row is not None and not self._trial.busy:
                self._begin(row.kind)
            case VoiceTried() if row is not None and row.kind is DeviceKind.SPEECH:
                self._begin(row.kind, intent)
            case ScreenTestBegun() if row is not None and row.kind is DeviceKind.SCREEN:
                self._on_glass = True
            case ScreenTestEnded(touched=touched, points=points) if self._on_glass:
                self._on_glass = False
                self._trial = Trial(touched=touched, points=points)
                self._run(self._told(f"{touched} of {points} points"), "staff tries a device")
            case _:
                return
        self._tell()

    def back(self) -> None:
        if self._on_glass:
            self._on_glass = False
        else:
            self._let_go()

    def takes_key(self, key: Key) -> bool:
        """A key of the keypad; true where it was for its trial, and is nobody else's."""
        if self._key != DeviceKind.KEYPAD.value:
            return False
        keys = (*self._trial.keys, key.value)[-KEYS_SHOWN:]
        self._trial = replace(self._trial, keys=keys)
        self._tell()
        return True

    def hears_headphones(self, *, plugged: bool) -> None:
        self._plugged = plugged
        if self._person is not None:
            self._tell()

    def _opened(self) -> None:
        self._let_go()

    def _closed(self) -> None:
        self._let_go()

    def _open_device(self, key: str) -> None:
        self._let_go()
        row = next((each for each in device_rows(self._devices()) if each.key == key), None)
        if row is None:
            return
        self._key = key
        if row.kind is DeviceKind.CARD_READER:
            self._devices().divert_cards(self._card_presented)
            self._run(self._told("cards are looked at"), "staff tries a device")
        elif row.kind is DeviceKind.KEYPAD:
            self._run(self._told("keys are shown"), "staff tries a device")

    def _let_go(self) -> None:
        """Whatever is being tried is a guest's again."""
        self._key, self._on_glass, self._trial = "", False, Trial()
        self._devices().divert_cards(None)
        if self._trials is not None:
            self._trials.end()
            self._trials = None

    def _begin(self, kind: DeviceKind, spoken: VoiceTried | None = None) -> None:
        trials = Trials(self._devices(), self._show)
        self._trials = trials
        self._trial = replace(self._trial, busy=True, end=None)
        self._run(self._try(trials, kind, spoken), "staff tries a device")

    async def _try(self, trials: Trials, kind: DeviceKind, spoken: VoiceTried | None) -> None:
        key, person = self._key, self._person
        end = await trials.run(kind, spoken)
        if self._trials is trials:
            self._trials = None
            self._trial = replace(self._trial, busy=False, lamp="", end=end)
            self._tell()
        if person is not None:
            await self._trail.note(
                person, Deed.DEVICE_TRIED, about=key, outcome=end.value if end else "left"
            )

    def _show(self, trials: Trials, lamp: str) -> None:
        if self._trials is trials:
            self._trial = replace(self._trial, lamp=lamp)
            self._tell()

    def _card_presented(self, reader: str, seen: CardEvent) -> None:
        self._cards += 1
        self._trial = replace(self._trial, card=self._card(reader, seen))
        self._tell()

    def _card(self, reader: str, seen: CardEvent) -> CardTried:
        told = CardTried(place=self._cards, reader=reader, source=seen.source.value)
        if isinstance(seen, PaymentCardSeen):
            return replace(told, fault=CardFault.PAYMENT_CARD)
        found = self._devices().card_of(reader, seen)
        if found.misfit:
            return replace(told, fault=CardFault(found.misfit))
        if not (found.number.isascii() and found.number.isdecimal()):
            return replace(told, fault=CardFault.NO_DIGITS)
        digits = len(found.number)
        tail = found.number[-TAIL:] if digits >= LEAST_FOR_TAIL else ""
        return replace(told, digits=digits, tail=tail)

    async def _told(self, outcome: str) -> None:
        if self._person is not None:
            await self._trail.note(
                self._person, Deed.DEVICE_TRIED, about=self._key, outcome=outcome
            )


def _in_zone(row: DeviceRow, zone: tzinfo | None) -> DeviceRow:
    """Drivers know no zone of the restaurant's."""
    since = row.health.since
    if since is None:
        return row
    return replace(row, health=replace(row.health, since=since.astimezone(zone)))


def device_rows(devices: Devices) -> tuple[DeviceRow, ...]:
    """Everything that is connected, the screen first."""
    found = [DeviceRow(key="screen", kind=DeviceKind.SCREEN, name="", health=_SCREEN)]
    found.extend(
        DeviceRow(key=f"reader-{name}", kind=DeviceKind.CARD_READER, name=name, health=health)
        for name, health in devices.readers().items()
    )
    single = (
        (DeviceKind.TERMINAL, devices.terminal.health if devices.terminal else None),
        (DeviceKind.PRINTER, devices.paper.now.health if devices.paper else None),
        (DeviceKind.LIGHT, devices.light.health if devices.light else None),
        (DeviceKind.SOUND, devices.player.health if devices.player else None),
        (DeviceKind.SPEECH, devices.aids.speech.health if devices.aids.speech else None),
        (DeviceKind.KEYPAD, devices.aids.keypad.health if devices.aids.keypad else None),
        (
            DeviceKind.HEADPHONES,
            devices.aids.headphones.health if devices.aids.headphones else None,
        ),
        (DeviceKind.BACKLIGHT, devices.backlight.health if devices.backlight else None),
    )
    found.extend(
        DeviceRow(key=kind.value, kind=kind, name=devices.drivers.get(kind, ""), health=health)
        for kind, health in single
        if health is not None
    )
    return tuple(found)
