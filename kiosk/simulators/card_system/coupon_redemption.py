"""Coupons redeemed by the cash server, over the card system's own state (crm §16).

The protocol has no action for it (crm §8.3.4): FarCards reaches the card system by another way. The
listing tells of it by operation type 18.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from kiosk.simulators.card_system.accounts import Classifier
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.coupon_xml import FAILED_TIME, CouponSheet
from kiosk.simulators.card_system.coupons import Coupon, CouponStatus, CouponType
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.refusals import Language, Refused
from kiosk.simulators.card_system.rows import Event, OperationType, Origin
from kiosk.simulators.coupon_office import (
    AmountOff,
    CouponRefused,
    CouponTerms,
    DishOff,
    GoodsKind,
    GoodsOff,
    PercentOff,
)

_ID_DIGITS: Final = 19
_CODE_DIGITS: Final = 13


class CouponRedemption:
    """A `CouponOffice`. `classifier` is the cash server's own, `now` the card system's clock."""

    def __init__(
        self, book: CardBook, ledger: Ledger, *, classifier: str, now: Callable[[], datetime]
    ) -> None:
        self._book = book
        self._ledger = ledger
        self._classifier = classifier
        self._now = now

    def recognises(self, code: str) -> bool:
        """Coupons that exist, and every number as long as those of coupons (crm §3)."""
        looks = code.isdecimal() and len(code) in (_CODE_DIGITS, _ID_DIGITS)
        return looks or bool(self._meant(code))

    def identify(self, code: str) -> str | None:
        """None where the code is that of nothing, or of several coupons."""
        meant = self._meant(code)
        return meant[0].id if len(meant) == 1 else None

    def attach(self, code: str, order: str) -> CouponTerms:
        """Bearer coupons: whose it is does not matter.

        SAC-0112 unknown, SAC-0116 several of that code, SAC-0118 used or in another open order,
        SAC-0119 not active, not yet or no longer valid, SAC-0117 not for this cash desk, SAC-0120
        closed by its schedule.
        """
        try:
            coupon = self._one(code)
            if coupon.order != order:
                self._check(coupon)
        except Refused as refusal:
            raise CouponRefused(
                refusal.code, refusal.text(Language.RUSSIAN), refusal.text(Language.ENGLISH)
            ) from refusal
        kind = self._book.coupon_type(coupon.type_id)
        if not kind.reusable:
            self._book.put_coupon(replace(coupon, order=order))
        return _terms(coupon, kind)

    def release(self, coupon_id: str, order: str) -> None:
        coupon = self._book.coupon(coupon_id)
        if coupon.order == order and not coupon.used:
            self._book.put_coupon(replace(coupon, order=""))

    def redeem(self, coupon_id: str) -> None:
        """What was attached in time is redeemed whatever the hour is by now."""
        coupon = self._book.coupon(coupon_id)
        kind = self._book.coupon_type(coupon.type_id)
        if not kind.reusable:
            self._book.put_coupon(replace(coupon, used=True))
        event = Event(
            operation=OperationType.COUPON_REDEEMED,
            holder_id=coupon.holder_id,
            remarks=kind.remarks(coupon),
        )
        self._ledger.note(
            event, Origin(classifier=self._classifier, unit="", user="", at=self._now())
        )

    def give_back(self, coupon_id: str, order: str) -> None:
        """The row of its redemption stays: the listing has no type for the opposite (crm §9.6)."""
        coupon = self._book.coupon(coupon_id)
        if coupon.order == order:
            self._book.put_coupon(replace(coupon, used=False))

    def _meant(self, code: str) -> list[Coupon]:
        """By the whole number first, else by the code as it is shown or in thirteen digits."""
        coupons = self._book.coupons()
        by_id = [coupon for coupon in coupons if coupon.id == code]
        return by_id or [one for one in coupons if code in (one.code, one.id[-_CODE_DIGITS:])]

    def _one(self, code: str) -> Coupon:
        meant = self._meant(code)
        if not meant:
            raise Refused("SAC-0112", code)
        if len(meant) > 1:
            raise Refused("SAC-0116", code)
        return meant[0]

    def _check(self, coupon: Coupon) -> None:
        asking, at = self._asking(), self._now()
        if coupon.used or coupon.order:
            raise Refused("SAC-0118")
        if coupon.status is not CouponStatus.ACTIVE or not coupon.valid_on(at.date()):
            raise Refused("SAC-0119")
        if coupon.classifiers is not None and asking.id not in coupon.classifiers:
            raise Refused("SAC-0117")
        if CouponSheet(self._book, asking, at).status(coupon) == FAILED_TIME:
            raise Refused("SAC-0120")

    def _asking(self) -> Classifier:
        return self._book.classifier(self._classifier)


def _terms(coupon: Coupon, kind: CouponType) -> CouponTerms:
    gives: PercentOff | AmountOff | GoodsOff
    if kind.discount is not None:
        gives = PercentOff(percent=kind.discount.percent, limit=kind.discount.limit)
    elif kind.face is not None:
        gives = AmountOff(amount=kind.pays)
    else:
        gives = GoodsOff(
            dishes=tuple(
                DishOff(
                    dish_code=goods.code,
                    kind=GoodsKind(goods.kind),
                    value=goods.value,
                    most=goods.most,
                )
                for goods in kind.goods
            ),
            most=kind.most_goods,
        )
    return CouponTerms(id=coupon.id, name=kind.name, gives=gives)
