"""Coupons and their kinds: a discount, an amount, or goods (crm §6.6, §8.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from kiosk.simulators.card_system.wire_forms import money

_FIRST_PREFIX: Final = 900_000


class CouponStatus(StrEnum):
    """States of a coupon that last; `Failed time` is what a schedule makes of an active one."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DELETED = "Deleted"
    DISABLED = "Disabled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponDiscount:
    """So many percent off, at most `limit` minor units (0: no limit)."""

    id: int
    name: str
    percent: int
    limit: int = 0
    external_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponGoods:
    """One dish a coupon is good for. `kind` is `summ`, `percent` or `price`.

    `value` in minor units, or in hundredths of a percent.
    """

    code: int
    name: str
    kind: str = "percent"
    value: int = 100_00
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponType:
    """A kind of coupon: exactly one of `discount`, `face` (with `pays`) and `goods` is given.

    `face` and `pays` in minor units: what stands on the coupon, and what it pays. `classifiers`
    may redeem it; None means everyone. `reusable` coupons are not used up. `most_goods` is the
    quota of all goods together.
    """

    id: int
    name: str
    notes: str = ""
    discount: CouponDiscount | None = None
    face: int | None = None
    pays: int = 0
    goods: tuple[CouponGoods, ...] = ()
    most_goods: int = 1
    classifiers: frozenset[int] | None = None
    timing_scheme_id: int | None = None
    reusable: bool = False

    def remarks(self, coupon: Coupon) -> str:
        """What the listing of transactions says of a coupon of this kind: number and face value."""
        return coupon.id if self.face is None else f"{coupon.id} {money(self.face)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    """A coupon, of a holder or of nobody. `classifiers` None means everyone.

    Without `offered` or `expired` its validity has no such end. `order` is the GUID of the order
    the cash server keeps it for; empty: of none.
    """

    id: str
    code: str = field(repr=False)
    type_id: int
    holder_id: int | None = None
    status: CouponStatus = CouponStatus.ACTIVE
    offered: date | None = None
    expired: date | None = None
    notes: str = ""
    external_id: str = ""
    classifiers: frozenset[int] | None = None
    used: bool = False
    order: str = ""

    def valid_on(self, day: date) -> bool:
        """Whether its validity covers that day; both ends count."""
        return (self.offered is None or self.offered <= day) and (
            self.expired is None or day <= self.expired
        )


def coupon_id(type_id: int, code: str) -> str:
    """A six-digit prefix and the code in thirteen digits (crm §3)."""
    return f"{_FIRST_PREFIX + type_id}{code:0>13}"
