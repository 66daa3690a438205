"""The card system behind the till: who a card belongs to and what is on it (rk7 §5.15, §6.6)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from kiosk.simulators.cash_server import payment_refusals
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_cards import CardStatus, GuestCard

_BONUS_CLASS: Final = 1


class CardDesk:
    """Guest cards with their bonus balances in kopecks, which payments through the till lessen."""

    def __init__(self, scenario: Scenario) -> None:
        system = scenario.card_system
        bonus = {kind.id for kind in system.account_types if kind.account_class == _BONUS_CLASS}
        self._cards = {card.code: card for card in system.cards}
        self._rates = {level.id: level.rate for level in system.levels}
        self._balances: Counter[str] = Counter(
            {
                card.code: sum(a.balance for a in card.accounts if a.type_id in bonus)
                for card in system.cards
            }
        )

    def find(self, code: str) -> GuestCard | None:
        """The card of that number, whatever its state."""
        return self._cards.get(code)

    def guest(self, *, phone: str, token: str) -> GuestCard | None:
        """The card of a guest known by telephone, else by a token."""
        for card in self._cards.values():
            if phone and card.phone == phone:
                return card
        return self._cards.get(token)

    def usable(self, code: str, today: date) -> GuestCard:
        """The card, refused with 3813 when it is unknown, blocked or has expired."""
        card = self._cards.get(code)
        if card is None:
            raise payment_refusals.card_unknown()
        if card.status is not CardStatus.ACTIVE:
            raise payment_refusals.card_system_failed("карта заблокирована", "the card is blocked")
        if card.expires < today:
            raise payment_refusals.card_system_failed("срок карты истёк", "the card has expired")
        return card

    def balance(self, card: GuestCard) -> int:
        return self._balances[card.code]

    def rate(self, card: GuestCard) -> int:
        """Percent of the best level among the card's accounts."""
        return max((self._rates.get(account.level_id, 0) for account in card.accounts), default=0)

    def check(self, card: GuestCard, amount: int) -> None:
        """Refuses with 3813 when there is less on the card than `amount`."""
        if self._balances[card.code] < amount:
            raise payment_refusals.card_system_failed(
                "недостаточно средств на карте", "not enough money on the card"
            )

    def move(self, code: str, amount: int) -> None:
        """Puts `amount` on a card; a negative one is taken off."""
        self._balances[code] += amount


def holder_of(card: GuestCard) -> str:
    """The guest's name as the card system writes it."""
    return " ".join(filter(None, (card.first_name, card.middle_name, card.last_name)))
