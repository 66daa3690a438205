"""The devices' page: what each one says, and what trying it does, on the simulated devices."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import force_setattr

from hardware.card_numbers import NumberRules, card_number
from hardware.drivers.simulated import (
    SimulatedBacklight,
    SimulatedCardReader,
    SimulatedHeadphones,
    SimulatedKeypad,
    SimulatedLight,
    SimulatedSounds,
    SimulatedSpeech,
)
from hardware.printers import NotPrinted, Printed, PrintTrouble
from hardware.protocols import CardSeen, Cause, HealthState, Key, Lamp
from hardware.terminals import NotReady
from kiosk.devices.aids import Aids
from kiosk.devices.cards import CardHub
from kiosk.devices.light import ServiceLight
from kiosk.devices.sounds import Sounds
from kiosk.domain.guest import GuestCard
from kiosk.domain.names import Language
from kiosk.domain.staff import Deed
from kiosk.house_intents import (
    DeviceOpened,
    DeviceTried,
    ScreenTestBegun,
    ScreenTestEnded,
    VoiceTried,
)
from kiosk.house_snapshots import CardFault, DeviceKind, DevicesPart, TrialEnd
from kiosk.staff.house.devices import DevicesPage
from kiosk.staff.house.trying import CardMade, Devices
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from tests.hardware.bench import PAYMENT_NUMBER
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.session.kiosk import KioskStage
from tests.unit.staff.house_stage import BORIS, HouseStage, house_stage

CARD = "7770000004821"
RULES = NumberRules(prefix="777")


@dataclass
class Tray:
    """A paper desk that prints what it is told to have printed."""

    outcome: Printed | NotPrinted = field(default_factory=lambda: Printed(confirmed=True))
    pages: list[Language] = field(default_factory=list)

    @property
    def now(self) -> Any:
        return self

    @property
    def health(self) -> Any:
        return SimulatedLight(SimulatedLight.Options()).health

    async def test_page(self, language: Language) -> Printed | NotPrinted:
        self.pages.append(language)
        return self.outcome


@dataclass
class Terminal:
    """A terminal that is not ready for the reason it is told."""

    why: NotReady | None = None
    asked: int = 0

    @property
    def health(self) -> Any:
        return SimulatedLight(SimulatedLight.Options()).health

    async def not_ready(self) -> NotReady | None:
        self.asked += 1
        return self.why


class Room:
    """Every device there is, and the page about them."""

    def __init__(self, stage: HouseStage) -> None:
        self.stage = stage
        self.restaurant = Restaurant()
        self.reader = SimulatedCardReader(SimulatedCardReader.Options())
        self.taken: list[GuestCard] = []
        self.hub = CardHub({"1-simulated": self.reader}, self.taken.append, lambda _problem: None)
        self.lamp = SimulatedLight(SimulatedLight.Options())
        self.light = ServiceLight(self.lamp, lambda: True, lambda: True)
        self.player = SimulatedSounds(SimulatedSounds.Options())
        self.speech = SimulatedSpeech(SimulatedSpeech.Options())
        self.keypad = SimulatedKeypad(SimulatedKeypad.Options())
        self.headphones = SimulatedHeadphones(SimulatedHeadphones.Options())
        self.backlight = SimulatedBacklight(SimulatedBacklight.Options())
        self.tray, self.terminal = Tray(), Terminal()
        self.seen: list[tuple[Lamp, str, int | None]] = []
        self.devices = Devices(
            readers=self.hub.health,
            divert_cards=self.hub.divert,
            card_of=self._card_of,
            book=self.restaurant.book,
            language=Language.RU,
            aids=Aids(speech=self.speech, keypad=self.keypad, headphones=self.headphones),
            terminal=self.terminal,  # type: ignore[arg-type]  # as much of it as the page uses
            paper=self.tray,  # type: ignore[arg-type]  # as much of it as the page uses
            light=self.light,
            player=self.player,
            sounds=Sounds(self.player, KioskStage().shown, volume_percent=60),
            backlight=self.backlight,
            brightness=lambda: 80,
            drivers={DeviceKind.TERMINAL: "vendotek"},
            sleep=self._sleep,
        )
        self.page = DevicesPage(stage.around, lambda: self.devices)
        stage.open(StaffPage.DEVICES, self.page, BORIS)

    @staticmethod
    def _card_of(_name: str, seen: CardSeen) -> CardMade:
        found = card_number(seen, RULES)
        return CardMade(
            number=found.number, misfit=found.misfit.value if found.misfit is not None else ""
        )

    async def _sleep(self, _seconds: float) -> None:
        self.seen.append((self.lamp.shown, self.part.trial.lamp, self.backlight.percent))

    @property
    def part(self) -> DevicesPart:
        assert self.stage.part.devices is not None
        return self.stage.part.devices

    async def tries(self, key: str, *more: Any) -> TrialEnd | None:
        await self.stage.do(DeviceOpened(key), *(more or (DeviceTried(),)))
        assert not self.part.trial.busy
        return self.part.trial.end

    async def presents(self, *numbers: str) -> None:
        """Cards, and the hub hears them all."""
        listening = asyncio.create_task(self.hub.listen("1-simulated"))
        for number in numbers:
            self.reader.present(number)
            for _ in range(3):
                await asyncio.sleep(0)
        listening.cancel()
        await asyncio.wait([listening])


@asynccontextmanager
async def room(home: Path) -> AsyncIterator[Room]:
    async with house_stage(home) as stage:
        yield Room(stage)


async def test_every_device_says_how_it_is_and_since_when_and_why(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        here.reader.unplug()
        rows = {row.kind: row for row in here.part.rows}
        assert list(rows) == list(DeviceKind)
        reader = rows[DeviceKind.CARD_READER]
        assert (reader.name, reader.health.state) == ("1-simulated", HealthState.MISSING)
        assert reader.health.cause is Cause.UNPLUGGED
        assert reader.health.since is not None
        assert rows[DeviceKind.TERMINAL].name == "vendotek"


async def test_a_card_that_is_tried_shows_its_end_and_reaches_no_order(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        await here.stage.do(DeviceOpened("reader-1-simulated"))
        await here.presents(CARD)
        card = here.part.trial.card
        assert card is not None
        assert (card.digits, card.tail, card.fault) == (len(CARD) - len(RULES.prefix), "4821", None)
        assert here.taken == []
        assert CARD not in repr(here.stage.part)
        assert CARD[-4:] not in repr(here.stage.part)


async def test_a_bank_card_is_recognised_and_nothing_of_it_is_left(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        await here.stage.do(DeviceOpened("reader-1-simulated"))
        await here.presents(PAYMENT_NUMBER)
        card = here.part.trial.card
        assert card is not None
        assert (card.digits, card.tail, card.fault) == (0, "", CardFault.PAYMENT_CARD)
        assert PAYMENT_NUMBER[-4:] not in str(here.stage.part)


@pytest.mark.parametrize(
    ("number", "fault", "tail"),
    [("8880000004821", CardFault.PREFIX_ABSENT, ""), ("7771234", None, "")],
)
async def test_of_a_card_that_does_not_fit_or_is_short_nothing_is_shown(
    tmp_path: Path, number: str, fault: CardFault | None, tail: str
) -> None:
    async with room(tmp_path) as here:
        await here.stage.do(DeviceOpened("reader-1-simulated"))
        await here.presents(number)
        card = here.part.trial.card
        assert card is not None
        assert (card.fault, card.tail) == (fault, tail)


@pytest.mark.parametrize("leaves", ["back", "close"])
async def test_afterwards_cards_are_the_guests_again(tmp_path: Path, leaves: str) -> None:
    async with room(tmp_path) as here:
        await here.stage.do(DeviceOpened("reader-1-simulated"))
        assert here.stage.house is not None
        getattr(here.stage.house, leaves)()
        await here.presents(CARD)
        assert [card.number for card in here.taken] == [CARD]


async def test_the_light_shows_each_colour_and_then_what_it_should(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        assert await here.tries("light") is TrialEnd.DONE
        assert [(lamp, told) for lamp, told, _ in here.seen] == [
            (Lamp.GREEN, "green"),
            (Lamp.AMBER, "amber"),
            (Lamp.RED, "red"),
        ]
        assert (here.lamp.shown, here.part.trial.lamp) == (Lamp.GREEN, "")


async def test_whoever_leaves_in_the_middle_leaves_the_light_as_it_should_be(
    tmp_path: Path,
) -> None:
    async with room(tmp_path) as here:
        waiting = asyncio.Event()

        async def hang(_seconds: float) -> None:
            waiting.set()
            await asyncio.Event().wait()

        force_setattr(here.devices, "sleep", hang)
        assert here.stage.house is not None
        here.stage.house.take(DeviceOpened("light"))
        here.light.try_out(Lamp.RED)
        here.stage.house.take(DeviceTried())
        await waiting.wait()
        here.stage.house.close()
        assert here.light.lamp is Lamp.GREEN
        assert here.lamp.shown is Lamp.GREEN
        for task in here.stage.running():
            task.cancel()
        await asyncio.gather(*here.stage.running(), return_exceptions=True)
        here.stage.forget_tasks()


async def test_the_panel_is_dimmed_and_as_bright_as_set_again(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        assert await here.tries("backlight") is TrialEnd.DONE
        assert [percent for _, _, percent in here.seen] == [30]
        assert here.backlight.percent == 80


async def test_a_sound_and_the_screens_sentence_are_heard(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        assert await here.tries("sound") is TrialEnd.DONE
        assert here.player.played == ["paid"]
        assert await here.tries("speech", VoiceTried("Говорит киоск", "ru")) is TrialEnd.DONE
        assert here.speech.said == [("Говорит киоск", "ru")]
        here.speech.unplug()
        assert await here.tries("speech", VoiceTried("Слышно?", "ru")) is TrialEnd.OFFLINE


@pytest.mark.parametrize(
    ("outcome", "end"),
    [
        (Printed(confirmed=True), TrialEnd.DONE),
        (Printed(confirmed=False), TrialEnd.SENT),
        *(
            (NotPrinted(trouble=trouble, reason="English", begun=False), TrialEnd(trouble.value))
            for trouble in PrintTrouble
        ),
    ],
    ids=str,
)
async def test_a_test_page_comes_out_or_says_why_not(
    tmp_path: Path, outcome: Printed | NotPrinted, end: TrialEnd
) -> None:
    async with room(tmp_path) as here:
        here.tray.outcome = outcome
        assert await here.tries("printer") is end
        assert here.tray.pages == [Language.RU]


@pytest.mark.parametrize("why", [None, *NotReady], ids=str)
async def test_the_terminal_says_whether_it_is_idle(tmp_path: Path, why: NotReady | None) -> None:
    async with room(tmp_path) as here:
        here.terminal.why = why
        told = await here.tries("terminal")
        assert told is (TrialEnd.IDLE if why is None else TrialEnd(why.value))


async def test_the_terminal_is_left_alone_while_a_purchase_is_on_its_way(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        await here.restaurant.runner.open(request())
        assert await here.tries("terminal") is TrialEnd.PURCHASE
        assert here.terminal.asked == 0


async def test_keys_are_shown_while_the_keypad_is_tried_and_else_are_the_screens(
    tmp_path: Path,
) -> None:
    async with room(tmp_path) as here:
        house = here.stage.house
        assert house is not None
        assert not house.takes_key(Key.UP)
        await here.stage.do(DeviceOpened("keypad"))
        assert house.takes_key(Key.UP)
        assert house.takes_key(Key.DIGIT_7)
        assert here.part.trial.keys == ("up", "7")
        house.back()
        assert not house.takes_key(Key.UP)


async def test_headphones_are_known_before_anybody_looks(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        house = here.stage.house
        assert house is not None
        assert here.part.trial.plugged is None
        house.hears_headphones(plugged=True)
        await here.stage.do(DeviceOpened("headphones"))
        assert here.part.trial.plugged is True


async def test_the_screen_test_covers_the_panel_and_comes_back_with_its_points(
    tmp_path: Path,
) -> None:
    async with room(tmp_path) as here:
        await here.stage.do(DeviceOpened("screen"), ScreenTestBegun())
        assert here.stage.view() is StaffView.SCREEN_TEST
        await here.stage.do(ScreenTestEnded(23, 24))
        assert here.stage.view().value == StaffView.DEVICE.value
        assert (here.part.trial.touched, here.part.trial.points) == (23, 24)


async def test_every_trial_is_in_the_trail(tmp_path: Path) -> None:
    async with room(tmp_path) as here:
        await here.tries("light")
        await here.tries("terminal")
        await here.stage.do(DeviceOpened("keypad"))
        assert await here.stage.deeds() == [
            (Deed.DEVICE_TRIED, "light", "", "done"),
            (Deed.DEVICE_TRIED, "terminal", "", "idle"),
            (Deed.DEVICE_TRIED, "keypad", "", "keys are shown"),
        ]
