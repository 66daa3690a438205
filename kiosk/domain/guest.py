"""The guest as the card system knows them. Personal parts never show in a repr."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from kiosk.domain.coupons import Coupon
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money


class GuestCard(Discreet, frozen=True, kw_only=True):
    """A card's number, digits only. Never logged, never shown beyond its last four digits."""

    number: Unsaid[str]

    @property
    def last_four(self) -> str:
        return self.number[-4:]


class PhoneNumber(Discreet, frozen=True, kw_only=True):
    """A guest's phone: the country's ``prefix`` with its plus, and the digits behind it."""

    prefix: str
    digits: Unsaid[str]

    @property
    def full(self) -> str:
        """ "+79160000018": as the card system wants it."""
        return self.prefix + self.digits

    @property
    def last_two(self) -> str:
        return self.digits[-2:]


class PhoneRules(Struct, frozen=True, kw_only=True):
    """What the site's phone numbers and one-time codes look like: the prefix, and how many digits.

    With ``code_letters`` a code's ``code_digits`` characters may be Latin letters too, small or
    capital: they differ (crm §11.4).
    """

    prefix: str = "+7"
    digits: int = 10
    code_digits: int = 6
    code_letters: bool = False


class CodeSent(Struct, frozen=True, kw_only=True):
    """A one-time code is on its way (crm §11.4).

    ``valid_s`` counts from now; 0 where the card system does not say. ``attempts``: how often it
    may be tried, ``None`` where unknown. ``new_guest``: nobody has this phone yet, the code will
    register them.
    """

    valid_s: int = 0
    attempts: int | None = None
    new_guest: bool = False


class ExpiringPoints(Struct, frozen=True, kw_only=True):
    """Points that are lost unless used by the end of ``last_day``."""

    amount: Money
    last_day: date


class SecondCard(StrEnum):
    """What becomes of another card while a guest is known."""

    ASK = "ask"
    REPLACE = "replace"
    REFUSE = "refuse"


class BonusAccount(Discreet, frozen=True, kw_only=True):
    """The account points are taken from (crm §6.2). ``balance`` is in payment units already.

    ``to_next_level`` is how many points the next level is away; ``None`` where nobody says.
    """

    number: Unsaid[str]
    type_id: int
    balance: Money
    level: str = ""
    to_next_level: Money | None = None


class CardHolder(Discreet, frozen=True, kw_only=True):
    """A recognised guest: first name only, the card, and the bonus account if there is one."""

    first_name: Unsaid[str]
    card: GuestCard
    account: BonusAccount | None = None
    coupons: tuple[Coupon, ...] = ()
    expiring: ExpiringPoints | None = None


class BonusRules(Struct, frozen=True, kw_only=True):
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
