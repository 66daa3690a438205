"""A guest who knows what to touch: a borscht made to order, a combo, a card, points, and paying.

The same story proves the demo without a display and the whole program in tests: every step is a
real touch on a real window, at the place where the named item is.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Final, Protocol

from kiosk.domain.dish import Dish
from kiosk.domain.menu import Menu
from kiosk.domain.names import Language

BORSCHT_CODE: Final = 301
DOUBLE_CREAM_CODE: Final = 102
BUNS_CODE: Final = 202
BEANS_CODE: Final = 303
CARD: Final = "777000001"
POINTS: Final = 100
PAYING_S: Final = 60.0


class Fingers(Protocol):
    """Touches what is on the screen (``ui.fingers``)."""

    async def tap(self, *names: str, within_s: float = 10.0) -> None: ...
    async def wait_for(self, *names: str, within_s: float = 10.0) -> object: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDone:
    """What the guest has just done, and how long it took until the screen showed it."""

    name: str
    told: str
    ms: int


class LunchGuest:
    """Buys lunch. ``present`` holds a card to the reader; ``language`` is tapped first."""

    def __init__(
        self,
        fingers: Fingers,
        menu: Callable[[], Menu],
        present: Callable[[str], None],
        language: Language,
    ) -> None:
        self._fingers = fingers
        self._menu = menu
        self._present = present
        self._language = language

    async def buy_lunch(self) -> AsyncIterator[StepDone]:
        """One step after another. Raises NotOnScreen where the screen does not play along."""
        tap, wait = self._fingers.tap, self._fingers.wait_for
        began = time.monotonic()

        def done(name: str, told: str) -> StepDone:
            nonlocal began
            before, began = began, time.monotonic()
            return StepDone(name=name, told=told, ms=round((began - before) * 1000))

        await wait("attractScreen", within_s=30)
        await tap(f"language-{self._language.value}")
        yield done("attract", "The kiosk invites")
        await tap("start")
        await wait("orderTypeScreen")
        yield done("order-type", "Touched to start")
        await tap("kind-eat-in")
        await wait("menuScreen")
        yield done("menu", "Eats in")

        borscht, combo = self._dish(BORSCHT_CODE), self._combo()
        await tap("category-" + self._category_of(borscht))
        await tap("dish-" + str(borscht.id))
        await wait("dishScreen")
        for code in (DOUBLE_CREAM_CODE, BUNS_CODE, BEANS_CODE):
            await tap("dishScreen", self._option(borscht, code))
        yield done("dish", "Borscht with double sour cream, garlic buns and beans")
        await tap("add")
        await wait("menuScreen")
        yield done("dish-added", "Added it")

        await tap("category-" + self._category_of(combo))
        await tap("dish-" + str(combo.id))
        for place, group in enumerate(combo.groups, start=1):
            await wait("comboScreen")
            free = [m for m in group.modifiers if m.available]
            await tap("comboScreen", f"option-{free[min(place, len(free)) - 1].id}")
            yield done(f"combo-{place}", f"Combo, step {place} of {len(combo.groups)}")
            await tap("comboScreen", "next")
        await wait("menuScreen")
        yield done("combo-added", "Added the combo")

        await tap("viewOrder")
        await wait("basketScreen")
        yield done("basket", "Looked at the order")
        await tap("checkOut")
        await wait("loyaltyScreen")
        yield done("loyalty-invited", "Checked out")
        self._present(CARD)
        amount = f"amount-{POINTS * 100}"
        await wait("loyaltyScreen", amount)
        yield done("loyalty-known", "Presented card 777 000 001 and was recognised")
        await tap("loyaltyScreen", amount)
        yield done("loyalty-points", f"Uses {POINTS} points")
        await tap("passOn")
        await wait("payScreen")
        yield done("pay", "Chooses how to pay")
        await tap("way-station")
        await wait("terminalScreen", within_s=PAYING_S)
        yield done("terminal", "Follows the terminal")
        await wait("doneScreen", within_s=PAYING_S)
        yield done("done", "Paid")

    def _dish(self, code: int) -> Dish:
        found = self._menu().find(str(code))
        assert found is not None, f"the restaurant has no dish {code}"
        return found

    def _combo(self) -> Dish:
        return next(dish for dish in self._menu().dishes.values() if dish.is_combo)

    def _category_of(self, dish: Dish) -> str:
        return str(next(c.id for c in self._menu().categories if dish.id in c.dish_ids))

    def _option(self, dish: Dish, code: int) -> str:
        return f"option-{next(m.id for m in dish.all_modifiers() if m.code == code)}"
