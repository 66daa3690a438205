"""The running of the day, made by hand from its own views: stops, a closed kiosk, a shift."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from kiosk.checkout.ways import PayWay
from kiosk.day_intents import ClosedFor
from kiosk.day_snapshots import ShiftPart, StopEnd, StopNews, WaySum
from kiosk.domain.day import ClosedBecause, Closing, Stop, StopUntil
from kiosk.domain.dish import Dish
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode
from kiosk.staff.day_state import DayState
from kiosk.staff.day_views import day_part, stops_part
from kiosk.staff.state import StaffState
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffPart, StaffView
from tests.ui.made_snapshots import MENU, NOON
from tests.ui.made_staff import INSIDE, part
from tests.ui.samovar_menu import dish_id

WIPING_LEFT_S: Final = 42.0


def _dish(key: str) -> Dish:
    return MENU.dishes[dish_id(key)]


def _stop(key: str, until: StopUntil, minutes: int) -> Stop:
    dish = _dish(key)
    return Stop(
        dish_id=dish.id,
        code=dish.code,
        name=dish.name,
        until=until,
        at=NOON - timedelta(minutes=minutes),
        by="Анна",
        shift="73",
    )


STOPS: Final = (
    _stop("borsch", StopUntil.SHIFT_ENDS, 48),
    _stop("solyanka", StopUntil.TAKEN_BACK, 12),
)
TILL_OUT: Final = dish_id("pampushki")
STOPPED_MENU: Final = Menu(
    categories=MENU.categories,
    dishes={
        number: replace(dish, rest=0)
        if number in (*(stop.dish_id for stop in STOPS), TILL_OUT)
        else dish
        for number, dish in MENU.dishes.items()
    },
    order_types=MENU.order_types,
)
CLOSING: Final = Closing(
    because=ClosedBecause.CLEANING,
    at=NOON - timedelta(minutes=5),
    by="Анна",
    until=NOON + timedelta(minutes=10),
)
OWN: Final = Text("Принимаем банкет до вечера", "We are hosting a banquet tonight")
SHIFT: Final = ShiftPart(
    open=True,
    number=73,
    date="2026-03-14",
    started_at="2026-03-14T08:55:12",
    restaurant="Самовар",
    cash_group="MID1",
    station="Киоск 10",
    cashier="Киоск",
    since=NOON.replace(hour=8, minute=55),
    by_way=(
        WaySum(way=PayWay.STATION, orders=12, total=Money(1_246_000)),
        WaySum(way=PayWay.SBP, orders=3, total=Money(189_000)),
        WaySum(way=PayWay.COUNTER, orders=2, total=Money(98_000)),
    ),
    orders=15,
    total=Money(1_435_000),
    points=Money(120_000),
    returned=1,
    returned_total=Money(89_000),
    cancelled=1,
    waiting=1,
)


def at(
    view: StaffView,
    day: DayState,
    *,
    stops: tuple[Stop, ...] = (),
    closing: Closing | None = None,
    asks_till: bool = False,
) -> StaffPart:
    """Staff mode at that section, as the desk would show it."""
    state: StaffState = replace(INSIDE.at_page(StaffPage.OPERATIONS), view=view, day=day)
    menu = STOPPED_MENU if stops else MENU
    made = stops_part(day, menu, stops, TILL_OUT.__eq__, asks_till=asks_till)
    told = day_part(
        day,
        view,
        stops=made,
        stopped=len(stops),
        closing=closing,
        now=NOON,
        monotonic=0.0,
    )
    return replace(part(state), day=told)


PAGES: Final = (
    ("staff-operations-busy", at(StaffView.OPERATIONS, DayState(), stops=STOPS, closing=CLOSING)),
    ("staff-stops", at(StaffView.STOPS, DayState(), stops=STOPS)),
    (
        "staff-stops-told",
        at(
            StaffView.STOPS,
            DayState(
                query="бор",
                news=StopNews(end=StopEnd.STOPPED_HERE, name=_dish("borsch").name),
            ),
            stops=STOPS,
        ),
    ),
    (
        "staff-stops-refused",
        at(
            StaffView.STOPS,
            DayState(
                acting=frozenset({dish_id("tea")}),
                news=StopNews(
                    end=StopEnd.STOPPED_HERE_ALONE,
                    name=_dish("borsch").name,
                    cause=ErrorCode.POS_REFUSED,
                    said="Недостаточно прав",
                ),
            ),
            stops=STOPS,
            asks_till=True,
        ),
    ),
    ("staff-closing", at(StaffView.CLOSING, DayState())),
    (
        "staff-closing-chosen",
        at(
            StaffView.CLOSING,
            DayState(because=ClosedBecause.CLEANING, lasts=ClosedFor.QUARTER),
        ),
    ),
    (
        "staff-closing-words",
        at(StaffView.CLOSING, DayState(because=ClosedBecause.OWN_WORDS, words=OWN)),
    ),
    ("staff-closed", at(StaffView.CLOSING, DayState(), closing=CLOSING)),
    ("staff-cleaning", at(StaffView.CLEANING, DayState())),
    ("staff-wiping", at(StaffView.WIPING, DayState(wiping_until=WIPING_LEFT_S))),
    ("staff-shift", at(StaffView.SHIFT, DayState(shift=SHIFT))),
    (
        "staff-shift-silent",
        at(
            StaffView.SHIFT,
            DayState(
                shift=replace(
                    SHIFT,
                    trouble=ErrorCode.POS_SILENT,
                    open=False,
                    number=0,
                    date="",
                    started_at="",
                    restaurant="",
                    cash_group="",
                )
            ),
        ),
    ),
)
