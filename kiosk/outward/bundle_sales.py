"""What a support bundle tells of money: purchases and refunds, step by step, and of no guest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from msgspec import Struct

from kiosk.checkout.intent import Intent
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import STAFF_ANSWERS
from kiosk.logs import Redaction
from kiosk.outward.bundle_pages import json_text
from kiosk.refunds.refund import Refund, RefundIntent, RefundLine
from kiosk.refunds.vocabulary import SAID_BY_STAFF
from kiosk.storage.store import Store

_PERSONS: Final = STAFF_ANSWERS | SAID_BY_STAFF


class PurchaseTrace(Struct, frozen=True, kw_only=True):
    """One purchase with its journal and its intents, in the order of writing."""

    purchase: Purchase
    journal: tuple[JournalEntry, ...]
    intents: tuple[Intent, ...]


class RefundTrace(Struct, frozen=True, kw_only=True):
    """One refund likewise."""

    refund: Refund
    journal: tuple[RefundLine, ...]
    intents: tuple[RefundIntent, ...]


async def traced_purchases(store: Store, latest: Iterable[Purchase]) -> tuple[PurchaseTrace, ...]:
    """Each of them with what the store holds of it. Raises StoreError."""
    book = store.purchases
    return tuple(
        [
            PurchaseTrace(
                purchase=one,
                journal=await book.journal_of(one.guid),
                intents=await book.intents_of(one.guid),
            )
            for one in latest
        ]
    )


async def traced_refunds(store: Store, latest: Iterable[Refund]) -> tuple[RefundTrace, ...]:
    """The same of refunds. Raises StoreError."""
    book = store.refunds
    return tuple(
        [
            RefundTrace(
                refund=one,
                journal=await book.journal_of(one.guid),
                intents=await book.intents_of(one.guid),
            )
            for one in latest
        ]
    )


def purchases(files: Sequence[PurchaseTrace], redaction: Redaction) -> str:
    """What became of each, and nothing of whoever bought it or of what they said."""
    return json_text({"purchases": [_purchase(file, redaction) for file in files]})


def _purchase(file: PurchaseTrace, redaction: Redaction) -> dict[str, Any]:
    purchase = file.purchase
    return {
        "guid": str(purchase.guid),
        "order_number": purchase.order_number,
        "state": purchase.state.value,
        "next": purchase.effect.value if purchase.effect else None,
        "way": purchase.way.value,
        "cause": purchase.cause.value if purchase.cause else None,
        "total_minor": purchase.total.minor,
        "bonus_minor": purchase.bonus.minor,
        "coupon_minor": purchase.discount.minor,
        "points": purchase.points.value,
        "card": purchase.card.value,
        "payment": purchase.payment.value,
        "paid_without_money": purchase.paid_without_money,
        "receipt_number": purchase.receipt_number,
        "licence_numbers": list(purchase.licence_numbers),
        "opened_at": purchase.opened_at.isoformat(),
        "changed_at": purchase.changed_at.isoformat(),
        "steps": [{"name": step.name.value, "ms": step.ms} for step in purchase.steps],
        "journal": _journal(file.journal, redaction),
        "intents": _intents(file.intents),
    }


def refunds(files: Sequence[RefundTrace], redaction: Redaction) -> str:
    """The same of refunds. Who gave them and why is a person's own words and stays out."""
    return json_text({"refunds": [_refund(file, redaction) for file in files]})


def _refund(file: RefundTrace, redaction: Redaction) -> dict[str, Any]:
    refund = file.refund
    return {
        "guid": str(refund.guid),
        "purchase": str(refund.purchase) if refund.purchase else None,
        "order_number": refund.order_number,
        "receipt_number": refund.receipt_number,
        "state": refund.state.value,
        "next": refund.effect.value if refund.effect else None,
        "way": refund.way.value if refund.way else None,
        "cause": refund.cause.value if refund.cause else None,
        "whole": refund.whole,
        "lines": len(refund.lines),
        "amount_minor": refund.amount.minor,
        "money_minor": refund.money.minor,
        "card": refund.card.value,
        "points": refund.points.value,
        "credit": refund.credit.value,
        "said_by_staff": refund.said_by_staff,
        "return_receipt_number": refund.returned.number if refund.returned else "",
        "licence_numbers": list(refund.licence_numbers),
        "opened_at": refund.opened_at.isoformat(),
        "changed_at": refund.changed_at.isoformat(),
        "journal": _journal(file.journal, redaction),
        "intents": _intents(file.intents),
    }


def _journal(
    lines: Iterable[JournalEntry | RefundLine], redaction: Redaction
) -> list[dict[str, Any]]:
    return [
        {
            "at": line.at.isoformat(),
            "before": line.before.value if line.before else None,
            "event": line.event.value if line.event else None,
            "state": line.state.value,
            "effect": line.effect.value if line.effect else None,
            "detail": "" if _in_own_words(line) else redaction.text(line.detail),
        }
        for line in lines
    ]


def _in_own_words(line: JournalEntry | RefundLine) -> bool:
    """A refund begins with why it is given, a person's answer with their name."""
    begins = isinstance(line, RefundLine) and line.before is None
    return begins or line.event in _PERSONS


def _intents(intents: Iterable[Intent | RefundIntent]) -> list[dict[str, Any]]:
    return [
        {
            "at": intent.made_at.isoformat(),
            "kind": intent.kind.value,
            "attempt": intent.attempt,
            "licence_number": intent.licence_number,
            "bytes": len(intent.request),
            "outcome": intent.outcome.value,
            "refusal": intent.refusal.value if intent.refusal else None,
        }
        for intent in intents
    ]
