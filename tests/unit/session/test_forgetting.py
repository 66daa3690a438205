"""Nothing of a guest is left in memory once their session has ended.

The memory is searched: every object the interpreter knows, and every text one of them holds. What
is looked for is made up at random, so that no constant of these tests is found.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import NoReturn

import pytest

from kiosk.card_intents import CardPresented, EntryConfirmed, LoyaltyOpened, PhoneOpened
from kiosk.clock import Clock
from kiosk.domain.guest import BonusAccount, CardHolder, CodeSent, GuestCard, PhoneNumber
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import BackTapped, CancelConfirmed, CancelTapped, StartTapped
from kiosk.order_intents import OrderTypeChosen, PlusTapped
from kiosk.session.guest_session import GuestSession
from kiosk.session.ports import Rooms
from kiosk.session.service import ServiceWatch, Source
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.tasks import Tasks
from tests.unit.lunch import BORSCH
from tests.unit.memory import traces
from tests.unit.session.guest import PHONE_SITE, typed
from tests.unit.session.kiosk import (
    HandCards,
    HandClock,
    HandDesk,
    HandMenu,
    HandPhones,
    KioskStage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What is typed, read or answered about one guest; ``tails`` of it are what is looked for."""

    name: str
    card: str
    phone: str


def made_up() -> Secrets:
    chance = random.SystemRandom()
    name = "".join(chance.choice("абвгдежзик") for _ in range(12)).capitalize()
    digits = [str(chance.randrange(10)) for _ in range(22)]
    return Secrets(name=name, card="7" + "".join(digits[:12]), phone="9" + "".join(digits[12:21]))


def told(secrets: Secrets) -> tuple[str, ...]:
    """Copies to look for, that are not the texts themselves."""
    return tuple("".join(list(text)) for text in (secrets.name, secrets.card, secrets.phone))


def at_the_number(stage: KioskStage) -> KioskStage:
    stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(BORSCH))
    return stage.do(LoyaltyOpened(), PhoneOpened())


def known_by_phone(stage: KioskStage, secrets: Secrets) -> None:
    at_the_number(stage).do(*typed(secrets.phone), EntryConfirmed())
    stage.do(*typed("123456"), EntryConfirmed(), BackTapped())


def known_by_card(stage: KioskStage, secrets: Secrets) -> None:
    stage.do(CardPresented(GuestCard(number=secrets.card)))


def half_a_number(stage: KioskStage, secrets: Secrets) -> None:
    at_the_number(stage).do(*typed(secrets.phone))


def waiting_for_the_code(stage: KioskStage, secrets: Secrets) -> None:
    half_a_number(stage, secrets)
    stage.do(EntryConfirmed())


def by_hand(stage: KioskStage) -> None:
    stage.do(CancelTapped(), CancelConfirmed())


def by_silence(stage: KioskStage) -> None:
    stage.wait(105)


def stage_for(secrets: Secrets) -> KioskStage:
    """A kiosk whose card system knows the guest; the stage's own notes are not the kiosk's."""
    stage = KioskStage(PHONE_SITE)
    holder = CardHolder(
        first_name=secrets.name,
        card=GuestCard(number=secrets.card),
        account=BonusAccount(number="01.5", type_id=5, balance=Money.of(340)),
    )
    stage.cards.known[secrets.card] = holder
    stage.phones.holder = holder
    return stage


def ends_of(stage: KioskStage) -> None:
    stage.cards.known.clear()
    stage.phones.holder = None
    stage.phones.codes_for.clear()
    stage.published.clear()


@pytest.mark.parametrize("end", [by_hand, by_silence])
@pytest.mark.parametrize(
    "begin", [known_by_phone, known_by_card, half_a_number, waiting_for_the_code]
)
def test_name_card_and_phone_are_gone_when_the_session_ends(
    begin: Callable[[KioskStage, Secrets], None], end: Callable[[KioskStage], None]
) -> None:
    secrets = made_up()
    stage = stage_for(secrets)
    looked_for = told(secrets)
    begin(stage, secrets)
    end(stage)
    assert stage.screen is Screen.ATTRACT
    ends_of(stage)
    del secrets
    assert not traces(*looked_for)


def test_the_search_finds_what_is_there() -> None:
    secrets = made_up()
    stage = stage_for(secrets)
    looked_for = told(secrets)
    known_by_card(stage, secrets)
    del secrets
    assert stage.shown.loyalty.state is CardState.KNOWN
    places = traces(*looked_for)
    assert any(place.startswith("LoyaltyPart") for place in places)
    assert any(place.startswith("GuestCard") for place in places)


class Silent(HandCards, HandPhones):
    """A card system that takes the question and never answers."""

    async def look_up(self, card: GuestCard) -> NoReturn:
        await asyncio.Event().wait()
        raise AssertionError(card)

    async def send_code(self, phone: PhoneNumber) -> CodeSent:
        await asyncio.Event().wait()
        raise AssertionError(phone)


@pytest.fixture
async def tasks() -> AsyncIterator[Tasks]:
    bugs: list[BaseException] = []
    made = Tasks(lambda _name, exc: bugs.append(exc), HandClock())
    yield made
    await made.end()
    assert not bugs


def silent_kiosk(tasks: Tasks, clock: Clock) -> GuestSession:
    watch = ServiceWatch(clock)
    watch.report(Source.CASH_SERVER, None)
    silent = Silent()
    rooms = Rooms(
        menu=HandMenu(),
        cards=silent,
        phones=silent,
        cashdesk=HandDesk(),
        service=watch,
        clock=clock,
        spawn=tasks.spawn,
        restaurant=Text("Самовар"),
    )
    return GuestSession(PHONE_SITE, rooms)


@pytest.mark.parametrize("by_phone", [True, False])
async def test_a_question_still_out_is_dropped_with_the_guest_who_asked_it(
    tasks: Tasks, *, by_phone: bool
) -> None:
    secrets = made_up()
    looked_for = told(secrets)[1:]
    session = silent_kiosk(tasks, HandClock())
    session.submit(StartTapped())
    session.submit(OrderTypeChosen(OrderKind.EAT_IN))
    if by_phone:
        session.submit(LoyaltyOpened())
        session.submit(PhoneOpened())
        for key in typed(secrets.phone):
            session.submit(key)
        session.submit(EntryConfirmed())
    else:
        session.submit(CardPresented(GuestCard(number=secrets.card)))
    del secrets
    await asyncio.sleep(0)
    assert traces(*looked_for)
    session.submit(CancelTapped())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert session.snapshot.session.screen is Screen.ATTRACT
    assert not traces(*looked_for)
