"""The guest at the kiosk: what is agreed to, what is answered, and when nobody is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Event, Question
from kiosk.checkout.ways import PayWay

THINKING_S: Final = 5.0
EXPIRES_S: Final = 60.0
_MOST_RETRIES: Final = 3

Answer = tuple[Event, PayWay | None, float]
"""What is said, the way that goes with it, and after how many seconds."""


@dataclass
class Agreement:
    """The money and the points the guest agreed to give for one purchase, in minor units."""

    money: int
    points: int
    shown: int
    """What the coupon was shown to take off."""

    def to_other_sum(self, off: int) -> None:
        """The coupon took off another sum: more of it spares points first, less costs money."""
        more = off - self.shown
        if more > 0:
            spared = min(more, self.points)
            self.points -= spared
            self.money -= more - spared
        else:
            self.money -= more
        self.shown = off

    def to_pay_in_full(self) -> None:
        self.money, self.points = self.money + self.points, 0


class Guest:
    """Goes along with everything, unless a misfortune has it otherwise."""

    def __init__(self) -> None:
        self.there = True
        self.cancels_at: set[int] = set()
        self.other_way: dict[int, PayWay] = {}
        self._asked = 0

    def leaves(self) -> None:
        self.there = False

    def answer(self, purchase: Purchase, ways: frozenset[PayWay]) -> Answer:
        self._asked += 1
        if not self.there:
            return Event.QUESTION_EXPIRED, None, EXPIRES_S
        if self._asked in self.cancels_at:
            return Event.GUEST_CANCELLED, None, THINKING_S
        match purchase.question:
            case Question.COUPON:
                return Event.GUEST_PAYS_OTHER_SUM, None, THINKING_S
            case Question.BONUS_REFUSED:
                return Event.GUEST_PAYS_IN_FULL, None, THINKING_S
            case _:
                return self._about_the_card(ways)

    def _about_the_card(self, ways: frozenset[PayWay]) -> Answer:
        other = self.other_way.get(self._asked)
        if other in ways:
            return Event.GUEST_CHOSE_WAY, other, THINKING_S
        if self._asked <= _MOST_RETRIES:
            return Event.GUEST_RETRIES, None, THINKING_S
        return Event.GUEST_CANCELLED, None, THINKING_S
