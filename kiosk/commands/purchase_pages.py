"""A purchase in words: a row of the list, and everything that is on disk about one.

Requests show by kind, number and outcome, never by their bytes; a card by its last four digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from kiosk.checkout.intent import Intent
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.ways import PayWay
from kiosk.commands.outcome import as_object, outcome_of
from kiosk.commands.output import money_words
from kiosk.refunds.refund import Refund
from kiosk.storage.store import Store

LIST_TITLES: Final = ("opened", "number", "outcome", "state", "total", "charged", "points", "GUID")
MOST_SEARCHED: Final = 10_000
"""So many of the newest purchases are searched for an order number."""
JOURNAL_TITLES: Final = ("at", "was", "event", "is", "next", "detail")
REFUND_TITLES: Final = ("at", "state", "returned", "return receipt", "who", "why")
INTENT_TITLES: Final = ("at", "kind", "attempt", "licence number", "outcome", "refusal")


def list_row(purchase: Purchase) -> tuple[str, ...]:
    """One line under LIST_TITLES."""
    return (
        f"{purchase.opened_at:%Y-%m-%d %H:%M}",
        purchase.order_number,
        _outcome(purchase),
        purchase.state.value,
        money_words(purchase.total),
        money_words(purchase.charged),
        money_words(purchase.points_taken),
        str(purchase.guid),
    )


def list_object(purchase: Purchase) -> dict[str, Any]:
    """The object of `kiosk buy`, and where the purchase stands."""
    return {
        **as_object(purchase),
        "outcome": _outcome(purchase),
        "state": purchase.state.value,
        "cause": purchase.cause.value if purchase.cause is not None else None,
        "opened_at": purchase.opened_at.isoformat(),
        "changed_at": purchase.changed_at.isoformat(),
    }


async def find_purchase(store: Store, wanted: str) -> Purchase | None:
    """By its GUID, or the newest with that order number: numbers begin anew with a shift."""
    try:
        return await store.purchases.get(UUID(wanted))
    except ValueError:
        found = await store.purchases.latest(MOST_SEARCHED)
        return next((purchase for purchase in found if purchase.order_number == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseFile:
    """One purchase with its journal and its intents, in the order of writing."""

    purchase: Purchase
    journal: tuple[JournalEntry, ...]
    intents: tuple[Intent, ...]
    refunds: tuple[Refund, ...] = ()

    def row_lines(self) -> Iterator[tuple[str, str]]:
        """What is known, by name."""
        purchase = self.purchase
        yield "GUID", str(purchase.guid)
        yield "order number", purchase.order_number or "-"
        yield "outcome", _outcome(purchase)
        yield "state", purchase.state.value
        yield "way to pay", purchase.way.value
        yield "total", money_words(purchase.total)
        yield "points", f"{money_words(purchase.bonus)}, {purchase.points.value}"
        if purchase.coupon is not None:
            yield "coupon", f"{money_words(purchase.discount)} off"
        if purchase.way is PayWay.TERMINAL:
            lost = ", and an order paid without money" if purchase.paid_without_money else ""
            yield "terminal", f"{money_words(purchase.to_pay)}, {purchase.card.value}{lost}"
        yield "payment", f"{money_words(purchase.to_pay)}, {purchase.payment.value}"
        if purchase.cause is not None:
            yield "cause", purchase.cause.value
        if purchase.card_number:
            yield "card", _card(purchase)
        if purchase.receipt_number:
            yield "receipt", purchase.receipt_number
        yield "licence numbers", ", ".join(map(str, purchase.licence_numbers)) or "-"
        yield "opened", _moment(purchase.opened_at)
        yield "changed", _moment(purchase.changed_at)
        for line in purchase.order.lines:
            yield f"{line.quantity} ×", f"{line.name.own}, {money_words(line.shown)}"

    def journal_lines(self) -> Iterator[tuple[str, ...]]:
        """One line under JOURNAL_TITLES each."""
        for entry in self.journal:
            yield (
                _moment(entry.at),
                entry.before.value if entry.before is not None else "",
                entry.event.value if entry.event is not None else "",
                entry.state.value,
                entry.effect.value if entry.effect is not None else "",
                entry.detail,
            )

    def intent_lines(self) -> Iterator[tuple[str, ...]]:
        """One line under INTENT_TITLES each."""
        for intent in self.intents:
            yield (
                _moment(intent.made_at),
                intent.kind.value,
                str(intent.attempt),
                "" if intent.licence_number is None else str(intent.licence_number),
                intent.outcome.value,
                intent.refusal.value if intent.refusal is not None else "",
            )

    def refund_lines(self) -> Iterator[tuple[str, ...]]:
        """One line under REFUND_TITLES each."""
        for refund in self.refunds:
            yield (
                _moment(refund.opened_at),
                refund.state.value,
                money_words(refund.amount) if refund.goods_back else "-",
                refund.returned.number if refund.returned else "-",
                refund.person,
                refund.reason,
            )

    def as_object(self) -> dict[str, Any]:
        purchase = self.purchase
        return {
            **list_object(purchase),
            "way": purchase.way.value,
            "points": purchase.points.value,
            "coupon_minor": purchase.discount.minor,
            "terminal": purchase.card.value,
            "paid_without_money": purchase.paid_without_money,
            "payment": purchase.payment.value,
            "card": _card(purchase),
            "receipt_number": purchase.receipt_number,
            "lines": [
                {
                    "dish_id": line.dish_id,
                    "name": line.name.own,
                    "quantity": line.quantity,
                    "shown_minor": line.shown.minor,
                }
                for line in purchase.order.lines
            ],
            "journal": [
                {
                    "at": entry.at.isoformat(),
                    "before": entry.before.value if entry.before is not None else None,
                    "event": entry.event.value if entry.event is not None else None,
                    "state": entry.state.value,
                    "effect": entry.effect.value if entry.effect is not None else None,
                    "detail": entry.detail,
                }
                for entry in self.journal
            ],
            "refunds": [
                {
                    "at": refund.opened_at.isoformat(),
                    "state": refund.state.value,
                    "returned_minor": refund.amount.minor if refund.goods_back else 0,
                    "return_receipt": refund.returned.number if refund.returned else "",
                    "person": refund.person,
                    "reason": refund.reason,
                }
                for refund in self.refunds
            ],
            "intents": [
                {
                    "at": intent.made_at.isoformat(),
                    "kind": intent.kind.value,
                    "attempt": intent.attempt,
                    "licence_number": intent.licence_number,
                    "outcome": intent.outcome.value,
                    "refusal": intent.refusal.value if intent.refusal is not None else None,
                }
                for intent in self.intents
            ],
        }


def _outcome(purchase: Purchase) -> str:
    """One that is still on its way has no outcome yet."""
    waits = purchase.staff_called or purchase.settled
    return outcome_of(purchase).value if waits else "unfinished"


def _card(purchase: Purchase) -> str:
    return f"····{purchase.card_number[-4:]}" if purchase.card_number else ""


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}"
