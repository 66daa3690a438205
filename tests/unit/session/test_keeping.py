"""A restart in the middle of ordering gives the guest the basket back; a purchase never comes
twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.basket import Basket, Choice
from kiosk.domain.draft import default_choices
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import StartTapped
from kiosk.order_intents import BasketOpened, OrderTypeChosen, PlusTapped
from kiosk.session.keeping import SessionKeeper, Unfinished, pack, unpack
from kiosk.snapshots.session import Screen
from tests.unit.lunch import BORSCH, LUNCH, MENU, TEA
from tests.unit.session.kiosk import KioskStage

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Kept:
    content: bytes
    taken_at: datetime


class HandCache:
    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None:
        self.kept[name] = Kept(content, taken_at)

    async def get(self, name: str) -> Kept | None:
        return self.kept.get(name)


def lunch() -> Basket:
    borscht = tuple(default_choices(MENU.dishes[BORSCH], MENU))
    combo = (Choice(group_id=40, modifier_id=41, inside=borscht),)
    return Basket().added(BORSCH, borscht, 2).added(LUNCH, combo).added(TEA)


def ordering() -> Unfinished:
    return Unfinished(
        basket=lunch(),
        language=Language.EN,
        order_kind=OrderKind.TAKE_AWAY,
        note="без лука",
    )


def test_a_basket_comes_back_as_it_was() -> None:
    again = unpack(pack(ordering()))
    assert again is not None
    assert again.basket.lines == lunch().lines
    assert (again.language, again.order_kind) == (Language.EN, OrderKind.TAKE_AWAY)
    assert again.note == "без лука"


@given(st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
def test_whatever_is_found_instead_costs_a_basket_and_not_the_kiosk(content: bytes) -> None:
    assert unpack(content) is None


async def test_an_order_of_long_ago_is_somebody_elses() -> None:
    keeper = SessionKeeper(HandCache())
    await keeper.keep(ordering(), NOON)
    assert await keeper.since(NOON - timedelta(seconds=1)) is not None
    assert await keeper.since(NOON) is None


async def test_nobody_ordering_leaves_nothing_to_bring_back() -> None:
    keeper = SessionKeeper(HandCache())
    await keeper.keep(ordering(), NOON)
    await keeper.keep(None, NOON + timedelta(seconds=5))
    assert await keeper.since(NOON - timedelta(hours=1)) is None


def test_a_restart_shows_the_menu_with_the_basket_in_the_guests_language() -> None:
    stage = KioskStage()
    stage.session.resume(ordering())
    shown = stage.session.snapshot
    assert shown.session.screen is Screen.MENU
    assert shown.session.language is Language.EN
    assert shown.basket.portions == 4


def test_only_an_order_that_is_being_put_together_is_kept() -> None:
    assert KioskStage().session.unfinished is None
    stage = KioskStage()
    for intent in (StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(TEA)):
        stage.session.submit(intent)
    kept = stage.session.unfinished
    assert kept is not None
    assert kept.basket.portions == 1
    stage.session.submit(BasketOpened())
    assert stage.session.unfinished == kept
