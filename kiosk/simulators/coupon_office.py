"""What the cash server asks the card system about coupons (crm §16): a port with its values.

Money in kopecks. A coupon is in one state: usable, attached to an open order, or redeemed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.simulators.card_office import CardSystemRefused


class GoodsKind(StrEnum):
    """How a product coupon makes a dish cheaper (crm §6.6)."""

    SUMM = "summ"
    PERCENT = "percent"
    PRICE = "price"


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOff:
    """So many percent off the order, at most `limit` kopecks (0: no limit)."""

    percent: int
    limit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountOff:
    """So many kopecks off the order."""

    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DishOff:
    """One dish, by r_keeper's code, of which up to `most` portions become cheaper.

    `value` is kopecks off a portion, hundredths of a percent off it, or what it costs now.
    """

    dish_code: int
    kind: GoodsKind
    value: int
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsOff:
    """Dishes that become cheaper, up to `most` portions of all of them together."""

    dishes: tuple[DishOff, ...]
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponTerms:
    """A coupon that an order may use: its 19-digit number, its kind's name, what it gives."""

    id: str = field(repr=False)
    name: str
    gives: PercentOff | AmountOff | GoodsOff


class CouponRefused(CardSystemRefused):
    """The card system does not let a coupon be used."""


class CouponOffice(Protocol):
    """The card system as the cash server sees it. `order` is the order's GUID.

    A coupon is named by its 19-digit number or by its code; which of the two a guest's barcode
    holds, the reference does not say.
    """

    def recognises(self, code: str) -> bool:
        """Whether the number is that of a coupon, or looks like one."""
        ...

    def identify(self, code: str) -> str | None:
        """The 19-digit number of the coupon meant, None where there is no such one, or several."""
        ...

    def attach(self, code: str, order: str) -> CouponTerms:
        """Keeps the coupon for the order; again for the same order changes nothing.

        One without limit is kept for nobody. Raises CouponRefused.
        """
        ...

    def release(self, coupon_id: str, order: str) -> None:
        """Frees a coupon attached to the order; nothing where it is not."""
        ...

    def redeem(self, coupon_id: str) -> None:
        """Uses up an attached coupon; one without limit is only written down."""
        ...

    def give_back(self, coupon_id: str, order: str) -> None:
        """Attaches a redeemed coupon to its order again: the receipt was annulled."""
        ...
