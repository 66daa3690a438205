"""Money: whole minor units (kopecks), never a float."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from msgspec import Struct


class Money(Struct, frozen=True, order=True):
    """An amount in minor units of the site's currency. May be negative (a discount, a delta)."""

    minor: int

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + other.minor)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - other.minor)

    def __neg__(self) -> Money:
        return Money(-self.minor)

    def __mul__(self, count: int) -> Money:
        return Money(self.minor * count)

    def __bool__(self) -> bool:
        return self.minor != 0

    @classmethod
    def of(cls, major: int, minor: int = 0) -> Self:
        """``Money.of(390)`` is 390.00. Both parts share the sign of ``major``."""
        return cls(major * 100 + (minor if major >= 0 else -minor))

    @classmethod
    def total(cls, amounts: Iterable[Money]) -> Self:
        return cls(sum(amount.minor for amount in amounts))


ZERO = Money(0)
