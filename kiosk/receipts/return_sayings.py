"""What the guest's slip of a refund may say. Pure; nothing more than the refund knows."""

from __future__ import annotations

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO
from kiosk.domain.names import Language
from kiosk.domain.writing import count_text, money_text, points_text
from kiosk.receipts.filling import Said
from kiosk.receipts.sayings import House, house_words
from kiosk.refunds.refund import Refund, ReturnedLine
from kiosk.refunds.vocabulary import RefundLeg

PORTION = 1000


def refund_said(refund: Refund, house: House, language: Language) -> Said:
    """``points`` are those that are back on the guest's account. Of ``to_card``, ``to_sbp``,
    ``by_staff`` and ``not_known`` one says "yes", where there is any money: which way it goes."""
    points = refund.points_paid if refund.points is RefundLeg.DONE else ZERO
    only_points = bool(refund.amount) and not refund.money
    way = "" if only_points else _money_way(refund)
    words = {
        **house_words(house, language, refund.opened_at),
        "number": refund.order_number,
        "receipt": refund.receipt_number,
        "returned": refund.returned.number if refund.returned else "",
        "amount": money_text(refund.money, language) if refund.money else "",
        "points": points_text(points) if points else "",
        **{name: "yes" if name == way else "" for name in _WAYS},
    }
    return Said(words=words, lists={"dishes": [_line(line, language) for line in refund.lines]})


_WAYS = ("to_card", "to_sbp", "by_staff", "not_known")


def _money_way(refund: Refund) -> str:
    if refund.card is RefundLeg.BY_HAND or refund.way is None:
        return "by_staff"
    if refund.card is RefundLeg.DUE or refund.returned is None:
        return "not_known"
    return "to_sbp" if refund.way is PayWay.SBP else "to_card"


def _line(line: ReturnedLine, language: Language) -> Said:
    portions = line.quantity // PORTION
    return Said(
        words={
            "name": line.name.in_language(language),
            "quantity": count_text(portions) if portions > 1 else "",
        }
    )
