"""Guest cards at the till: put into orders, paying receipts, given back what they paid (rk7 §5.15).

The card system keeps cards and points; the kiosk never debits what the till debits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from kiosk.simulators.card_office import CardRefused, CardShare, KnownCard, TillReceipt
from kiosk.simulators.cash_server import payment_refusals
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.receipts import PaymentLine, Receipt
from kiosk.simulators.cash_server.refusals import Words


def usable(house: House, code: str) -> KnownCard:
    """The card, refused with 3813 when it is unknown or the card system says no."""
    with _told():
        return house.cards.present(code)


def trouble(house: House, card: KnownCard) -> str:
    """Why the card cannot be used, in the house's language; empty where it can."""
    try:
        house.cards.present(card.code)
    except CardRefused as refusal:
        words = Words(refusal.russian, refusal.english)
        return card.block_reason or words.in_language(house.scenario.language)
    return ""


def check(house: House, shares: Sequence[CardShare]) -> None:
    """Refuses with 3813 what the cards cannot pay; nothing moves."""
    with _told():
        house.cards.check(shares)


def debit(house: House, receipt: TillReceipt, shares: Sequence[CardShare]) -> None:
    """Takes everything cards pay of a receipt that is about to be printed, or refuses with 3813."""
    if shares:
        with _told():
            house.cards.debit(receipt, shares)


def give_back(house: House, receipt: Receipt) -> None:
    """What cards paid of an annulled receipt is on them again."""
    house.cards.give_back(name_of(receipt))


def credit(house: House, back: Receipt, *, original: Receipt) -> None:
    """What a return receipt gives back to cards is on them."""
    if shares := _shares(back.payments):
        house.cards.credit(name_of(back), shares, paid_by=name_of(original))


def name_of(receipt: Receipt) -> TillReceipt:
    """How the card system knows it."""
    return TillReceipt(number=receipt.number, day=receipt.printed.date())


def _shares(payments: Iterable[PaymentLine]) -> list[CardShare]:
    return [CardShare(card=one.card, amount=abs(one.amount)) for one in payments if one.card]


@contextmanager
def _told() -> Iterator[None]:
    """What the card system refuses is the cash server's refusal."""
    try:
        yield
    except CardRefused as refusal:
        raise payment_refusals.card_not_accepted(refusal) from refusal
