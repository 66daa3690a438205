"""The guest as the card system knows them. Personal parts never show in a repr."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.money import ZERO, Money


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestCard:
    """A card's number, digits only. Never logged, never shown beyond its last four digits."""

    number: str = field(repr=False)

    @property
    def last_four(self) -> str:
        return self.number[-4:]


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusAccount:
    """The account points are taken from (crm §6.2). ``balance`` is in payment units already."""

    number: str = field(repr=False)
    type_id: int
    balance: Money
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardHolder:
    """A recognised guest: first name only, the card, and the bonus account if there is one."""

    first_name: str = field(repr=False)
    card: GuestCard
    account: BonusAccount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusRules:
    """The site's rules for spending points: a share of the order, and a minimum left in money."""

    most_percent: int = 100
    least_in_money: Money = ZERO

    def most_for(self, total: Money, balance: Money) -> Money:
        """How much of ``total`` may be paid with points: whole roubles, never more than the
        balance.
        """
        by_share = total.minor * self.most_percent // 100
        allowed = min(by_share, total.minor - self.least_in_money.minor, balance.minor)
        return Money(max(0, allowed) // 100 * 100)

    def offers(self, total: Money, balance: Money) -> tuple[Money, ...]:
        """Amounts worth a button: nothing, up to three round hundreds, the most allowed (last)."""
        most = self.most_for(total, balance)
        if not most:
            return (ZERO,)
        step = max(1, most.minor // 10_000 // 4 + (most.minor // 10_000 > 3)) * 10_000
        rounds = [Money(step * n) for n in (1, 2, 3) if step * n < most.minor]
        return (ZERO, *rounds, most)
