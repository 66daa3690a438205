"""What staff may see of the running of the day: values, no formatted text."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from kiosk.checkout.ways import PayWay
from kiosk.day_intents import ClosedFor
from kiosk.domain.day import ClosedBecause, Closing, StopUntil
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import NO_TEXT, Text
from kiosk.errors import ErrorCode


class SaleStanding(StrEnum):
    """Whether a dish is sold here now, and who says so."""

    ON_SALE = "on-sale"
    KIOSK = "kiosk"
    """Stopped on this kiosk alone."""
    TILL = "till"
    PARTS = "parts"
    """The till has it, but not what belongs to it."""


class DishStanding(Struct, frozen=True, kw_only=True):
    """One dish of the list. ``by``, ``at`` and ``until`` belong to KIOSK; ``left`` are portions the
    till counts. ``in_combos``: it stands on no page of its own. ``busy``: something is being done
    about it; ``may_resume``: this kiosk can."""

    dish_id: int
    code: int
    name: Text
    standing: SaleStanding
    by: str = ""
    at: datetime | None = None
    until: StopUntil | None = None
    left: int | None = None
    in_combos: bool = False
    busy: bool = False
    may_resume: bool = False


class StopEnd(StrEnum):
    """What became of the last tap on the stop list."""

    STOPPED_TILL = "stopped-till"
    STOPPED_HERE = "stopped-here"
    STOPPED_HERE_ALONE = "stopped-here-alone"
    """The till was asked too, and did not do it."""
    RESUMED = "resumed"
    RESUMED_TILL = "resumed-till"
    STILL_AT_TILL = "still-at-till"
    TROUBLE = "trouble"
    """The database did not take it: nothing has changed."""


class StopNews(Struct, frozen=True, kw_only=True):
    """``said`` is the till's own sentence, where it refused."""

    end: StopEnd
    name: Text
    cause: ErrorCode | None = None
    said: str = ""


class StopsPart(Struct, frozen=True, kw_only=True):
    """``dishes``: those stopped here, then those the till has sold out, then the rest as guests see
    them, as many as are shown; ``more`` are found by typing. ``asks_till``: the till is told too.
    """

    query: str
    until: StopUntil
    dishes: tuple[DishStanding, ...]
    more: int = 0
    asks_till: bool = False
    news: StopNews | None = None


class ClosingForm(Struct, frozen=True, kw_only=True):
    """What guests would be told. ``ready``: it may be said; ``trouble``: the database did not take
    it."""

    because: ClosedBecause | None
    words: Text = NO_TEXT
    lasts: ClosedFor = ClosedFor.UNTIL_OPENED
    opens_at: datetime | None = None
    ready: bool = False
    busy: bool = False
    trouble: bool = False


class WaySum(Struct, frozen=True, kw_only=True):
    """What was paid in one way: so many orders, this sum."""

    way: PayWay
    orders: int
    total: Money


class ShiftPart(Struct, frozen=True, kw_only=True):
    """The till's shift, in its own words, and what this kiosk has sold since it began; where the
    till tells no beginning, since midnight. ``trouble``: it did not answer."""

    asking: bool = False
    trouble: ErrorCode | None = None
    open: bool = False
    number: int = 0
    date: str = ""
    started_at: str = ""
    restaurant: str = ""
    cash_group: str = ""
    station: str = ""
    cashier: str = ""
    since: datetime | None = None
    by_way: tuple[WaySum, ...] = ()
    orders: int = 0
    total: Money = ZERO
    points: Money = ZERO
    """Paid with points besides."""
    returned: int = 0
    """Receipts given back here, also of other shifts or stations; ``returned_total``: their sum."""
    returned_total: Money = ZERO
    cancelled: int = 0
    waiting: int = 0
    """Not finished, or waiting for a person."""


class DayPart(Struct, frozen=True, kw_only=True):
    """``stopped`` counts the dishes stopped here; ``wiping_s`` is what is left of the wiping. The
    other parts are there while their section is open."""

    stopped: int = 0
    closing: Closing | None = None
    wiping_s: int = 0
    stops: StopsPart | None = None
    form: ClosingForm | None = None
    shift: ShiftPart | None = None
