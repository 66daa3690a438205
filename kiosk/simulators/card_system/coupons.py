"""Coupons and their kinds: a discount, an amount, or goods (crm §6.6, §8.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


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
    may redeem it; None means everyone. `reusable` coupons are not used up.
    """

    id: int
    name: str
    notes: str = ""
    discount: CouponDiscount | None = None
    face: int | None = None
    pays: int = 0
    goods: tuple[CouponGoods, ...] = ()
    classifiers: frozenset[int] | None = None
    timing_scheme_id: int | None = None
    reusable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    """A coupon, of a holder or of nobody. `classifiers` None means everyone.

    Without `offered` or `expired` its validity has no such end.
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

    def valid_on(self, day: date) -> bool:
        """Whether its validity covers that day; both ends count."""
        return (self.offered is None or self.offered <= day) and (
            self.expired is None or day <= self.expired
        )
