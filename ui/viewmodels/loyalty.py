"""The guest's card: who they are, how many points there are and how many to use."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.card_intents import (
    BonusChosen,
    CouponTapped,
    LoyaltyOpened,
    LoyaltyPassed,
    PhoneOpened,
    SecondCardAnswered,
)
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money
from kiosk.snapshots.coupon import CouponStanding
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.coupon_wording import (
    coupon_gives_text,
    coupon_name_text,
    coupon_spoken_text,
    coupon_way_text,
    coupon_worth_text,
    until_text,
)
from ui.formats import points_text
from ui.guest_wording import (
    card_line_text,
    chip_text,
    expiring_text,
    greeting_text,
    next_level_text,
    second_card_text,
)
from ui.messages import guest_text
from ui.models.rows import RowModel
from ui.points_wording import (
    all_points_text,
    may_spend_text,
    percent_rule_text,
    points_word,
    rate_text,
    use_points_text,
)
from ui.viewmodels.part import PartViewModel, Send, made_in_python
from ui.viewmodels.sums import SumRow, Sums

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class AmountRow(Struct, frozen=True, kw_only=True):
    """An amount of points to use; ``key`` is minor units as text, ``spokenText`` the chip aloud."""

    key: str
    text: str
    spokenText: str
    chosen: bool


class CouponRow(Discreet, frozen=True, kw_only=True):
    """A coupon; ``wayText`` is its stub, ``spokenText`` the same read aloud. ``worthText`` is what
    it takes off this order; ``untilText`` is empty where all end alike.
    """

    key: Unsaid[str]
    name: str
    worthText: str
    givesText: str
    untilText: str
    wayText: str
    spokenText: str
    standing: str
    picture: str


@QmlElement
@made_in_python
class LoyaltyViewModel(PartViewModel):
    """States: none, searching, known, refused, unavailable."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._amounts = RowModel(AmountRow, self)
        self._sums = RowModel(SumRow, self)
        self._coupons = RowModel(CouponRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.loyalty, snapshot.basket.portions)

    def fill(self) -> None:
        part = self._now.loyalty
        last = len(part.amounts) - 1
        self._amounts.show(
            [
                AmountRow(
                    key=str(amount.minor),
                    text=all_points_text(points_text(amount))
                    if place == last and place > 0 and amount == part.balance
                    else points_text(amount),
                    spokenText=use_points_text(amount),
                    chosen=part.bonus == amount,
                )
                for place, amount in enumerate(part.amounts)
            ]
        )
        self._sums.show(self._sum_rows())
        alike = bool(self._common_end())
        self._coupons.show(
            [
                CouponRow(
                    key=view.coupon.id,
                    name=coupon_name_text(view.coupon, self.reading),
                    worthText=coupon_worth_text(view, self.reading),
                    givesText=coupon_gives_text(view.coupon, self.reading),
                    untilText="" if alike else until_text(view.coupon, self.reading),
                    wayText=coupon_way_text(view.standing),
                    spokenText=coupon_spoken_text(view.standing),
                    standing=view.standing.value,
                    picture=view.pictured.picture if view.pictured else "",
                )
                for view in part.coupons
            ]
        )

    def _sum_rows(self) -> list[SumRow]:
        part = self._now.loyalty
        applied = (view for view in part.coupons if view.standing is CouponStanding.APPLIED)
        coupon = next(applied, None)
        sums = Sums(
            portions=self._now.basket.portions,
            total=part.total,
            discount=part.discount or None,
            coupon=coupon_name_text(coupon.coupon, self.reading) if coupon else "",
            bonus=part.bonus or ZERO,
        )
        return sums.rows(self.reading)

    def _common_end(self) -> str:
        """ "until 31 May" where that is true of every coupon."""
        ends = {until_text(view.coupon, self.reading) for view in self._now.loyalty.coupons}
        return ends.pop() if len(ends) == 1 else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._now.loyalty.state.value

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """False where the site has no card system: no chip, no screen."""
        return self._now.loyalty.offered

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._now.loyalty.state is CardState.KNOWN

    @Property(str, notify=changed)
    def greeting(self) -> str:
        """ "Hello, Anna"; without a name just "Hello"."""
        return greeting_text(self._now.loyalty.first_name)

    @Property(str, notify=changed)
    def chipText(self) -> str:
        part = self._now.loyalty
        return chip_text(part.state, part.first_name, part.balance)

    @Property(str, notify=changed)
    def cardText(self) -> str:
        """ "Card •• 0001, silver guest"."""
        part = self._now.loyalty
        return card_line_text(part.card_last_four, part.level) if part.card_last_four else ""

    @Property(str, notify=changed)
    def balanceText(self) -> str:
        return points_text(self._now.loyalty.balance)

    @Property(str, notify=changed)
    def balanceWord(self) -> str:
        """ "points", in the plural the balance asks for."""
        return points_word(self._now.loyalty.balance.minor // 100)

    @Property(str, notify=changed)
    def rateText(self) -> str:
        """ "1 point = 1 ₽"."""
        return rate_text(self.money(Money.of(1)))

    @Property(str, notify=changed)
    def ruleText(self) -> str:
        """ "up to 30 % of the order", empty where points may pay for all of it."""
        return percent_rule_text(self._now.loyalty.most_percent)

    @Property(QObject, notify=changed)
    def amounts(self) -> QObject:
        return self._amounts

    @Property(bool, notify=changed)
    def canSpend(self) -> bool:
        return len(self._now.loyalty.amounts) > 1

    @Property(str, notify=changed)
    def maySpendText(self) -> str:
        """The dock's note on the basket: how much may be used on the next step."""
        part = self._now.loyalty
        if part.state is not CardState.KNOWN or len(part.amounts) < 2:
            return ""
        return may_spend_text(part.first_name, part.amounts[-1])

    @Property(str, notify=changed)
    def toPayText(self) -> str:
        return self.money(self._now.loyalty.to_pay)

    @Property(QObject, notify=changed)
    def sums(self) -> QObject:
        return self._sums

    @Property(str, notify=changed)
    def troubleText(self) -> str:
        trouble = self._now.loyalty.trouble
        return guest_text(trouble) if trouble else ""

    @Property(bool, notify=changed)
    def byPhone(self) -> bool:
        """A guest without a card that works may sign in by phone."""
        part = self._now.loyalty
        return part.by_phone and part.state in (CardState.NONE, CardState.REFUSED)

    @Property(str, notify=changed)
    def nextLevelText(self) -> str:
        away = self._now.loyalty.to_next_level
        return next_level_text(away) if away else ""

    @Property(str, notify=changed)
    def expiringText(self) -> str:
        expiring = self._now.loyalty.expiring
        return expiring_text(expiring, self.reading) if expiring else ""

    @Property(QObject, notify=changed)
    def coupons(self) -> QObject:
        return self._coupons

    @Property(bool, notify=changed)
    def hasCoupons(self) -> bool:
        return bool(self._now.loyalty.coupons)

    @Property(str, notify=changed)
    def couponsUntilText(self) -> str:
        """Beside the heading, where every coupon ends on the same day."""
        return self._common_end()

    @Property(str, notify=changed)
    def secondCardText(self) -> str:
        """Which card the guest is known by, when another one was presented."""
        return second_card_text(self._now.loyalty.card_last_four)

    @Slot()
    def openPhone(self) -> None:
        self._send(PhoneOpened())

    @Slot(bool)
    def answerSecondCard(self, replace: bool) -> None:
        self._send(SecondCardAnswered(replace=replace))

    @Slot()
    def openLoyalty(self) -> None:
        self._send(LoyaltyOpened())

    @Slot(str)
    def chooseAmount(self, amount_key: str) -> None:
        self._send(BonusChosen(Money(int(amount_key))))

    @Slot(str)
    def tapCoupon(self, coupon_key: str) -> None:
        self._send(CouponTapped(coupon_key))

    @Slot()
    def passOn(self) -> None:
        self._send(LoyaltyPassed())
