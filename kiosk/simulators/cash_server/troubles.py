"""Which command meets which mood, and the "no" it gets: nothing was done then (rk7 §1.6).

A refusal of a licensed command uses its number up like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.simulators.cash_server import order_refusals, payment_refusals, refusals
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.refusals import Refusal
from kiosk.simulators.journal import masked_card
from kiosk.simulators.moods import Mood

EDITS: Final = frozenset(
    {
        "SaveOrder",
        "UpdateOrder",
        "LockOrder",
        "PrintBill",
        "UndoBill",
        "PayOrder",
        "IntentPayOrder",
        "CorrectIntentReceipt",
        "TerminalAuthStart2",
        "TerminalAuthPay2",
        "TerminalAuthError2",
        "ApplyPersonalCard",
        "UndoPersonalCard",
        "DeleteReceiptPayments",
        "VoidOrder",
    }
)
"""Commands that change an order and mind who holds it (rk7 §5.9)."""

FORWARDED: Final = frozenset(
    {
        "PrintBill",
        "UndoBill",
        "PayOrder",
        "IntentPayOrder",
        "CorrectIntentReceipt",
        "CancelSbpPay",
        "TerminalAuthStart2",
        "TerminalAuthPay2",
        "TerminalAuthError2",
        "MakeReturnGoods",
        "UndoReceipt",
        "DeleteReceipt",
        "DeleteReceiptPayments",
        "DeviceStatuses",
        "LogicalDevices",
        "PrintDataXML",
        "PrintMaket",
        "LoginOnStation",
    }
)
"""Commands that the cash server hands on to the station (rk7 §1.8, §5)."""

_PAYING: Final = frozenset({"PayOrder", "IntentPayOrder"})
_RECEIPTS: Final = frozenset({"PayOrder", "MakeReturnGoods"})
_CARDS: Final = frozenset(
    {"ApplyPersonalCard", "GetCardInfo", "CreaterkFriendsAnchor", "CreateRkFriendsAnchor"}
)
_CHANGES: Final = EDITS | {
    "CreateOrder",
    "MakeReturnGoods",
    "UndoReceipt",
    "DeleteReceipt",
    "SetDishRests",
}

Say = Callable[[House, Call], Refusal]


@dataclass(frozen=True, slots=True)
class Trouble:
    """The commands that can meet a mood, and what they are refused with."""

    commands: frozenset[str]
    say: Say


def _always(refusal: Callable[[], Refusal]) -> Say:
    return lambda _house, _call: refusal()


def _order_locked(house: House, _call: Call) -> Refusal:
    return order_refusals.order_locked(
        house.scenario.station.name, house.scenario.employees[0].name
    )


def _visit_locked(house: House, call: Call) -> Refusal:
    reference = call.element.find("Order")
    visit = 0 if reference is None else house.orders.find(reference).visit.number
    return order_refusals.visit_locked(visit, call.name, house.scenario.station.name)


def _card_limit(_house: House, call: Call) -> Refusal:
    payment = call.element.find("Payment")
    return payment_refusals.card_limit(
        masked_card("" if payment is None else payment.get("cardCode", ""))
    )


def _station_offline(house: House, _call: Call) -> Refusal:
    return refusals.station_offline(house.scenario.station.name)


TROUBLES: Final[Mapping[Mood, Trouble]] = {
    Mood.SHIFT_TOO_LONG: Trouble(
        frozenset({"CreateOrder"}), _always(order_refusals.shift_too_long)
    ),
    Mood.STATION_OFFLINE: Trouble(FORWARDED, _station_offline),
    Mood.ORDER_LOCKED: Trouble(EDITS, _order_locked),
    Mood.VISIT_LOCKED: Trouble(frozenset({"CloseVisit", "CLOSEVISIT"}), _visit_locked),
    Mood.GUESTS_REQUIRED: Trouble(
        frozenset({"CreateOrder", "UpdateOrder"}), _always(order_refusals.guests_required)
    ),
    Mood.WRONG_PASSWORD: Trouble(
        frozenset({"LoginOnStation", "UndoReceipt", "DeleteReceipt"}),
        _always(refusals.password_wrong),
    ),
    Mood.ALREADY_REGISTERED: Trouble(
        frozenset({"RegisterEmployee"}),
        lambda house, _call: refusals.already_registered(house.scenario.employees[0].name),
    ),
    Mood.NO_RIGHT: Trouble(_CHANGES, lambda _house, call: refusals.no_right(call.name)),
    Mood.FILE_MISSING: Trouble(
        frozenset({"GetItemBlob", "GetRefItemBlob", "GetPrintLayout", "PrintMaket"}),
        lambda _house, call: refusals.file_missing(call.name),
    ),
    Mood.NOT_COVERED: Trouble(_PAYING, _always(payment_refusals.not_covered)),
    Mood.CARD_LIMIT: Trouble(_PAYING, _card_limit),
    Mood.REASON_UNFIT: Trouble(
        frozenset({"UndoBill", "CorrectIntentReceipt"}),
        _always(payment_refusals.reason_without_bill_flag),
    ),
    Mood.AGE_CHECK: Trouble(_PAYING, _always(payment_refusals.age_not_verified)),
    Mood.ALCOHOL_CONTROL: Trouble(
        _PAYING | {"SaveOrder"}, _always(payment_refusals.alcohol_refused)
    ),
    Mood.CARD_SYSTEM_DOWN: Trouble(
        _CARDS,
        lambda _house, _call: payment_refusals.card_system_failed(
            "сервер карт не отвечает", "the card server does not answer"
        ),
    ),
    Mood.DRIVER_UNREACHABLE: Trouble(
        _CARDS | {"PayOrder"},
        lambda house, _call: payment_refusals.driver_unreachable(house.scenario.interface.name),
    ),
    Mood.PRINTER_OUT_OF_PAPER: Trouble(
        _RECEIPTS | {"PrintBill", "PrintMaket"}, _always(payment_refusals.printer_out_of_paper)
    ),
    Mood.FISCAL_SHIFT_TOO_LONG: Trouble(_RECEIPTS, _always(payment_refusals.fiscal_shift_too_long)),
}


def trouble_of(house: House, call: Call) -> Refusal | None:
    """What the board holds against this command, used up once."""
    moods = [mood for mood, trouble in TROUBLES.items() if call.name in trouble.commands]
    met = house.in_mood(call.name, *moods)
    return None if met is None else TROUBLES[met].say(house, call)
