"""What the sum to pay is made of, line by line."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from ui.coupon_wording import coupon_sum_text
from ui.formats import money_text
from ui.wording import dishes_sum_text, points_heading


@dataclass(frozen=True, slots=True, kw_only=True)
class SumRow:
    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """``total`` is of the dishes. ``discount`` is ``None`` without a coupon, nothing where it was
    refused; ``coupon`` is its name.
    """

    portions: int
    total: Money
    discount: Money | None = None
    coupon: str = ""
    bonus: Money = ZERO

    def rows(self, language: Language) -> list[SumRow]:
        def row(key: str, label: str, amount: Money) -> SumRow:
            return SumRow(key=key, label=label, text=money_text(amount, language))

        rows = [row("dishes", dishes_sum_text(self.portions), self.total)]
        if self.discount is not None:
            rows.append(row("coupon", coupon_sum_text(self.coupon), -self.discount))
        if self.bonus:
            rows.append(row("points", points_heading(), -self.bonus))
        return rows
