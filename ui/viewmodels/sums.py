"""What the sum to pay is made of, line by line."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from ui.coupon_wording import coupon_sum_text
from ui.formats import money_text
from ui.points_wording import points_heading
from ui.wording import dishes_sum_text


class SumRow(Struct, frozen=True, kw_only=True):
    """``briefLabel`` is for where there is no room for a coupon's name."""

    key: str
    label: str
    briefLabel: str
    text: str


class Sums(Struct, frozen=True, kw_only=True):
    """``total`` is of the dishes. ``discount`` is ``None`` without a coupon, nothing where it was
    refused; ``coupon`` is its name.
    """

    portions: int
    total: Money
    discount: Money | None = None
    coupon: str = ""
    bonus: Money = ZERO

    def rows(self, language: Language) -> list[SumRow]:
        def row(key: str, label: str, amount: Money, brief: str = "") -> SumRow:
            text = money_text(amount, language)
            return SumRow(key=key, label=label, briefLabel=brief or label, text=text)

        rows = [row("dishes", dishes_sum_text(self.portions), self.total)]
        if self.discount is not None:
            name = coupon_sum_text(self.coupon)
            rows.append(row("coupon", name, -self.discount, brief=coupon_sum_text("")))
        if self.bonus:
            rows.append(row("points", points_heading(), -self.bonus))
        return rows
