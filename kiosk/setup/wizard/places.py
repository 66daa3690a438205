"""What of r_keeper's directories this kiosk uses: read as choices, then looked for again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec import Struct

from kiosk.clients.cash_server import CashServerLink
from kiosk.setup.wizard.bench import Trying, halted
from kiosk.setup.wizard.questions import Choices, Read
from kiosk.setup.wizard.server import till_of
from kiosk.setup.wizard.steps import STEPS
from kiosk.setup.wizard.usual import NONE
from kiosk.setup_snapshots import Ask, Choice, Finding, FindingKind, ObstacleKind
from kiosk.wire.rkeeper.reference import GetRefData
from kiosk.wire.rkeeper.reference_rows import ReasonRow
from kiosk.wire.rkeeper.site_collections import (
    GetDevices,
    GetEmployees,
    GetOrderCategories,
    GetOrderTypes,
    GetStations,
    GetTables,
    GetTenders,
    GetVoidReasons,
)


class Shelf(Struct, frozen=True, kw_only=True):
    """A collection of the directory, and the questions answered from it. ``lost`` says that what
    was chosen is not in it, or does not fit, any more."""

    collection: Callable[[], GetRefData[Any]]
    asks: tuple[Ask, ...]
    fits: Callable[[Any], bool] = lambda _row: True
    lost: ObstacleKind = ObstacleKind.ITEM_GONE


def _may_cancel(row: ReasonRow) -> bool:
    return row.for_receipt_void or row.for_bill_cancel


RESTAURANT: Final = (
    Shelf(collection=GetStations, asks=(Ask.STATION,)),
    Shelf(collection=GetEmployees, asks=(Ask.CASHIER, Ask.WAITER)),
    Shelf(collection=GetTables, asks=(Ask.TABLE,)),
)
SELLING: Final = (
    Shelf(collection=GetOrderTypes, asks=(Ask.EAT_IN, Ask.TAKE_AWAY)),
    Shelf(collection=GetOrderCategories, asks=(Ask.ORDER_CATEGORY,)),
    Shelf(collection=GetTenders, asks=(Ask.CARD_TENDER, Ask.TERMINAL_TENDER, Ask.SBP_TENDER)),
    Shelf(
        collection=GetVoidReasons,
        asks=(Ask.VOID_REASON,),
        fits=_may_cancel,
        lost=ObstacleKind.REASON_UNFIT,
    ),
)
CARDS: Final = (
    Shelf(collection=GetTenders, asks=(Ask.BONUS_TENDER,)),
    Shelf(collection=GetDevices, asks=(Ask.CARD_DRIVER,)),
)
_TENDERS: Final = (Ask.CARD_TENDER, Ask.TERMINAL_TENDER, Ask.SBP_TENDER)


async def read_restaurant(trying: Trying) -> Read:
    return await read_shelves(trying, RESTAURANT)


async def read_selling(trying: Trying) -> Read:
    return await read_shelves(trying, SELLING)


async def read_shelves(trying: Trying, shelves: tuple[Shelf, ...]) -> Read:
    async with await till_of(trying) as till:
        return await _read(till, shelves)


async def _read(till: CashServerLink, shelves: tuple[Shelf, ...]) -> Read:
    found: dict[Ask, Choices] = {}
    for shelf in shelves:
        rows = (await till.ask(shelf.collection())).rows
        choices = tuple(
            Choice(key=str(row.id), name=row.name, note=str(row.code))
            for row in rows
            if row.active and shelf.fits(row)
        )
        found.update(dict.fromkeys(shelf.asks, choices))
    return found


async def check_restaurant(trying: Trying) -> None:
    await check_shelves(trying, RESTAURANT)
    trying.tell(Finding(kind=FindingKind.IN_DIRECTORY))


async def check_selling(trying: Trying) -> None:
    """The tenders differ, and everything is still there."""
    draft, step_asks = trying.draft, _asked(trying)
    tenders = [draft.answer(ask) for ask in _TENDERS if ask in step_asks and draft.has(ask)]
    if len(set(tenders)) < len(tenders):
        raise halted(ObstacleKind.SAME_TENDER, ask=Ask.CARD_TENDER)
    if not draft.answers.get(Ask.WAYS):
        raise halted(ObstacleKind.MISSING, ask=Ask.WAYS)
    await check_shelves(trying, SELLING)
    trying.tell(Finding(kind=FindingKind.IN_DIRECTORY))
    reason = _name(trying, Ask.VOID_REASON)
    trying.tell(Finding(kind=FindingKind.REASON_FITS, figure=reason))


async def check_shelves(trying: Trying, shelves: tuple[Shelf, ...]) -> None:
    """Each chosen thing is in the directory now. Raises Halted for the first that is not."""
    async with await till_of(trying) as till:
        found = await _read(till, shelves)
    asked = _asked(trying)
    for shelf in shelves:
        for ask in shelf.asks:
            wanted = trying.draft.answer(ask)
            if ask not in asked or not wanted or wanted == NONE:
                continue
            if wanted not in {choice.key for choice in found[ask]}:
                raise halted(shelf.lost, _name(trying, ask) or wanted, ask=ask)


def _asked(trying: Trying) -> frozenset[Ask]:
    """The questions that arise with these answers."""
    return frozenset(q.ask for step in STEPS.values() for q in step.asked(trying.draft))


def _name(trying: Trying, ask: Ask) -> str:
    names: Mapping[Ask, Choices] = trying.draft.names
    return next((choice.name for choice in names.get(ask, ())), "")
