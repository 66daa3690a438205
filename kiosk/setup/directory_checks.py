"""Whether the ids of the profile are in r_keeper's directory, and what they are called there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from msgspec import Struct

from kiosk.clients.cash_server import CashServerLink
from kiosk.settings.profile import Profile
from kiosk.setup.steps import Finding, StepName, good, not_needed, wrong
from kiosk.wire.rkeeper.reference import GetRefData
from kiosk.wire.rkeeper.reference_rows import DirectoryRow, ReasonRow
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

_MOST_NAMED: Final = 12

Row = TypeVar("Row", bound=DirectoryRow)


class DirectoryCheck(Struct, frozen=True, kw_only=True):
    """One step: ids by key of the profile, the collection they must be in."""

    step: StepName
    wanted: Callable[[Profile], dict[str, int]]
    collection: Callable[[], GetRefData[Any]]
    unfit: Callable[[Any], str] = lambda _row: ""
    """What is wrong with a row that is there; empty for a good one."""
    unneeded: str = "The server's own is used."
    """What is true where the profile asks for none."""


def _void_reason_unfit(row: ReasonRow) -> str:
    if row.for_receipt_void or row.for_bill_cancel:
        return ""
    return "may not be given when an order is cancelled"


def _stop_reason(profile: Profile) -> dict[str, int]:
    reason = profile.restaurant.stop_reason_id
    return {} if reason is None else {"restaurant.stop_reason_id": reason}


def _stop_reason_unfit(row: ReasonRow) -> str:
    return "" if row.for_stop_list else "may not be given when a dish is put on the stop list"


def _return_reason(profile: Profile) -> dict[str, int]:
    reason = profile.restaurant.return_reason_id
    return {} if reason is None else {"restaurant.return_reason_id": reason}


def _return_reason_unfit(row: ReasonRow) -> str:
    return "" if row.for_dish_return else "may not be given when goods are returned"


def _order_types(profile: Profile) -> dict[str, int]:
    return {
        f"restaurant.order_types[{place}].id": order_type.id
        for place, order_type in enumerate(profile.restaurant.order_types)
    }


def _tenders(profile: Profile) -> dict[str, int]:
    tenders = {"restaurant.card_tender_id": profile.restaurant.card_tender_id}
    if profile.restaurant.sbp_tender_id is not None:
        tenders["restaurant.sbp_tender_id"] = profile.restaurant.sbp_tender_id
    if profile.restaurant.terminal_tender_id is not None:
        tenders["restaurant.terminal_tender_id"] = profile.restaurant.terminal_tender_id
    if profile.restaurant.bonus_tender_id is not None:
        tenders["restaurant.bonus_tender_id"] = profile.restaurant.bonus_tender_id
    return tenders


def _order_category(profile: Profile) -> dict[str, int]:
    category = profile.restaurant.order_category_id
    return {} if category is None else {"restaurant.order_category_id": category}


def _card_driver(profile: Profile) -> dict[str, int]:
    driver = profile.restaurant.card_interface_id
    return {} if driver is None else {"restaurant.card_interface_id": driver}


DIRECTORY_CHECKS: Final[Sequence[DirectoryCheck]] = (
    DirectoryCheck(
        step=StepName.STATION,
        wanted=lambda profile: {"restaurant.station_id": profile.restaurant.station_id},
        collection=GetStations,
    ),
    DirectoryCheck(
        step=StepName.CASHIER,
        wanted=lambda profile: {"restaurant.cashier_id": profile.restaurant.cashier_id},
        collection=GetEmployees,
    ),
    DirectoryCheck(
        step=StepName.WAITER,
        wanted=lambda profile: {"restaurant.waiter_id": profile.restaurant.waiter_id},
        collection=GetEmployees,
    ),
    DirectoryCheck(
        step=StepName.TABLE,
        wanted=lambda profile: {"restaurant.table_id": profile.restaurant.table_id},
        collection=GetTables,
    ),
    DirectoryCheck(
        step=StepName.ORDER_CATEGORY, wanted=_order_category, collection=GetOrderCategories
    ),
    DirectoryCheck(step=StepName.ORDER_TYPES, wanted=_order_types, collection=GetOrderTypes),
    DirectoryCheck(step=StepName.TENDERS, wanted=_tenders, collection=GetTenders),
    DirectoryCheck(
        step=StepName.VOID_REASON,
        wanted=lambda profile: {"restaurant.void_reason_id": profile.restaurant.void_reason_id},
        collection=GetVoidReasons,
        unfit=_void_reason_unfit,
    ),
    DirectoryCheck(
        step=StepName.STOP_REASON,
        wanted=_stop_reason,
        collection=GetVoidReasons,
        unfit=_stop_reason_unfit,
        unneeded="Dishes are stopped on this kiosk only.",
    ),
    DirectoryCheck(
        step=StepName.RETURN_REASON,
        wanted=_return_reason,
        collection=GetVoidReasons,
        unfit=_return_reason_unfit,
        unneeded="Nothing is returned from the kiosk.",
    ),
    DirectoryCheck(
        step=StepName.CARD_DRIVER,
        wanted=_card_driver,
        collection=GetDevices,
        unneeded="Coupons are shown for the counter.",
    ),
)


async def look_up(check: DirectoryCheck, profile: Profile, till: CashServerLink) -> Finding:
    """One step against the live directory. Raises NotSent, NoReply, PosRefused."""
    wanted = check.wanted(profile)
    if not wanted:
        return not_needed(check.step, check.unneeded)
    reference = await till.ask(check.collection())
    active = {row.id: row for row in reference.rows if row.active}
    for key, item_id in wanted.items():
        row = active.get(item_id)
        if row is None:
            return wrong(check.step, f"{key}: {_not_there(item_id, tuple(active.values()))}")
        if unfit := check.unfit(row):
            return wrong(check.step, f"{key}: {item_id} {row.name} {unfit}; choose another one.")
    return good(check.step, ", ".join(active[item_id].name for item_id in wanted.values()))


def _not_there(item_id: int, choices: Sequence[DirectoryRow]) -> str:
    """So that the right id can be copied from the answer."""
    named = ", ".join(f"{row.id} {row.name}" for row in choices[:_MOST_NAMED])
    more = f" and {len(choices) - _MOST_NAMED} more" if len(choices) > _MOST_NAMED else ""
    known = f"choose one of: {named}{more}." if choices else "there is none in the directory."
    return f"r_keeper has no active item {item_id}; {known}"
