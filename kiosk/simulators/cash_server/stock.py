"""What can be sold now: rests that go down, the stop list, prices that change (rk7 §4.6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.simulators.cash_server.catalogue import Catalogue, Option
from kiosk.simulators.scenario_menu import Dish

PORTION: Final = 1000
"""One portion in the unit of rests and quantities: thousandths (rk7 §2.3)."""


class Stock:
    """Rests in thousandths of a portion, prices in kopecks. Deterministic: it only counts."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._rests = {
            dish.id: dish.rest * PORTION
            for dish in catalogue.dishes.values()
            if dish.rest is not None
        }
        self._prices = {dish.id: dish.price for dish in catalogue.dishes.values()}
        self._stopped_dishes: set[int] = set()
        self._stopped_options = {
            option.id for option in catalogue.options.values() if option.stopped
        }

    def rest(self, dish: Dish) -> int | None:
        """Thousandths left; None where stock is not counted."""
        return self._rests.get(dish.id)

    def price(self, dish: Dish) -> int:
        """The price of one portion now."""
        return self._prices[dish.id]

    def stopped(self, dish: Dish) -> bool:
        """Whether the dish is on the stop list."""
        return dish.id in self._stopped_dishes

    def sellable(self, dish: Dish) -> bool:
        """Whether one more portion may be ordered; a combo needs a choice for every slot."""
        if dish.id in self._stopped_dishes:
            return False
        rest = self._rests.get(dish.id)
        if rest is not None and rest < PORTION:
            return False
        scheme = self._catalogue.scheme_of(dish)
        if scheme is None or not scheme.combo:
            return True
        return all(
            any(self.offered(option) for option in question.options)
            for question in scheme.questions
        )

    def offered(self, option: Option) -> bool:
        """Whether an option may be chosen; a combo's choice follows its dish (rk7 §4.8)."""
        if option.id in self._stopped_options:
            return False
        return option.dish is None or self.sellable(option.dish)

    def enough(self, dish: Dish, quantity: int) -> bool:
        """Whether so many thousandths are left."""
        if dish.id in self._stopped_dishes:
            return False
        rest = self._rests.get(dish.id)
        return rest is None or rest >= quantity

    def take(self, sold: Mapping[int, int]) -> None:
        """Counts down what was sold, in thousandths by dish id."""
        for dish_id, quantity in sold.items():
            if dish_id in self._rests:
                self._rests[dish_id] -= quantity

    def give_back(self, sold: Mapping[int, int]) -> None:
        """Counts up what came back."""
        self.take({dish_id: -quantity for dish_id, quantity in sold.items()})

    def stop(self, dish_id: int) -> None:
        """Puts a dish on the stop list; KeyError for a dish that is not on the menu."""
        self._stopped_dishes.add(self._catalogue.dishes[dish_id].id)

    def resume(self, dish_id: int) -> None:
        """Takes a dish off the stop list; KeyError for a dish that is not on the menu."""
        self._stopped_dishes.discard(self._catalogue.dishes[dish_id].id)

    def set_rest(self, dish_id: int, quantity: int) -> None:
        """Counts the dish from now on: so many thousandths are left."""
        self._rests[self._catalogue.dishes[dish_id].id] = quantity

    def set_price(self, dish_id: int, price: int) -> None:
        """Changes the price of a portion from now on."""
        self._prices[self._catalogue.dishes[dish_id].id] = price
