"""What a monkey does next: mostly a button it sees, so that it comes everywhere; else anything."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, Final

from hardware.protocols import Key
from tests.monkeys.deeds import What
from tests.monkeys.glance import Button, Glance

Wish = tuple[What, tuple[Any, ...], str]
"""A deed before it has its moment."""

NOT_FOR_MONKEYS: Final = ("resolve", "toPin", "say-", "because-", "faultAccept")
"""What a person says of money counts: a monkey would lie."""
LIKED: Final = {
    "start": 8.0,
    "kind-": 6.0,
    "category-": 1.0,
    "dish-": 2.0,
    "plus": 2.0,
    "minus": 0.4,
    "option-": 0.5,
    "add": 8.0,
    "next": 8.0,
    "viewOrder": 5.0,
    "checkOut": 8.0,
    "amount-": 2.0,
    "coupon-": 2.0,
    "openPhone": 4.0,
    "passOn": 4.0,
    "withoutCard": 0.2,
    "changeNumber": 0.2,
    "key-clear": 0.05,
    "key-erase": 0.2,
    "key-": 1.0,
    "confirmEntry": 10.0,
    "join": 4.0,
    "way-": 4.0,
    "answer-": 2.0,
    "done": 2.0,
    "closeSheet": 4.0,
    "scale-": 0.3,
    "contrast-": 0.3,
    "spoken": 0.3,
    "reducedMotion": 0.3,
    "language-": 0.1,
    "sheet-language-": 1.0,
    "utility-cancel": 0.15,
    "utility-back": 0.3,
    "utility-": 0.3,
    "letter-": 0.3,
    "staffLeave": 0.6,
    "staffToGuests": 1.0,
}
"""How much a button is wanted, by the longest beginning of its name; others 1."""
CARDS: Final = tuple(f"77700000{digit}" for digit in range(1, 6))
STRANGE_CARD: Final = "123123123"
HANDS: Final = {
    What.TAP: 1.5,
    What.DRAG: 1.0,
    What.KEY: 1.0,
    What.CARD: 0.12,
    What.BANK_CARD: 0.03,
    What.HEADPHONES: 0.03,
    What.STAFF: 0.08,
}
"""Beside touching a button, which is ``BUTTON``."""
BUTTON: Final = 14.0
KNOWS_A_PHONE: Final = 0.15
KNOWS_THE_CODE: Final = 0.3
KNOWS_THE_PIN: Final = 0.5
PHONES: Final = ("9000004821", "9000001102", "9000003307", "9000009940")
"""Those of guests the card system knows; any other is a new guest's."""
LOVE_OF_COMBOS: Final = 4.0
"""There are few of them among many dishes."""
TRIES: Final = 6
ARROWS: Final = (Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.ENTER, Key.CANCEL)


class Monkey:
    """Everything it does comes from ``chance`` and from what it sees."""

    def __init__(self, chance: random.Random, glance: Glance, size: tuple[int, int]) -> None:
        self._chance = chance
        self._glance = glance
        self._width, self._height = size

    def wish(self) -> Wish | None:
        """What to do now; ``None``: there is nothing that could be touched."""
        chance = self._chance
        what = chance.choices([None, *HANDS], [BUTTON, *HANDS.values()])[0]
        match what:
            case None:
                return self._knows() or self._touches_a_button()
            case What.TAP:
                return (What.TAP, self._anywhere(), "anywhere")
            case What.DRAG:
                return (What.DRAG, (*self._anywhere(), *self._anywhere()), "")
            case What.KEY:
                key = chance.choice(ARROWS) if chance.random() < 0.7 else chance.choice(list(Key))
                return (What.KEY, (key.value,), "")
            case What.CARD:
                known = chance.random() < 0.9
                return (What.CARD, (chance.choice(CARDS) if known else STRANGE_CARD,), "")
            case _:
                return (what, (), "")

    def _knows(self) -> Wish | None:
        """Now and then it knows what to type."""
        glance, chance = self._glance, self._chance
        if glance.place == "staff/pin" and chance.random() < KNOWS_THE_PIN:
            return (What.PIN, (), "")
        if glance.place == "phone" and chance.random() < KNOWS_A_PHONE:
            known = chance.random() < 0.5
            number = chance.choice(PHONES) if known else f"9{chance.randrange(10**9):09}"
            return (What.PHONE, (number,), "")
        if glance.place == "code" and chance.random() < KNOWS_THE_CODE:
            return (What.CODE, (), "")
        return None

    def _touches_a_button(self) -> Wish | None:
        combos = self._glance.combos
        wanted = [
            (button, _wanted(button.name) * (LOVE_OF_COMBOS if button.name in combos else 1.0))
            for button in self._glance.buttons()
        ]
        there = [pair for pair in wanted if pair[1]]
        for _ in range(TRIES):
            if not there:
                return None
            button = self._one_of(there)
            if self._glance.reachable(button):
                middle = button.middle
                words = f"{button.name} {button.words!r}"
                return (What.TAP, (round(middle.x()), round(middle.y())), words)
            there = [pair for pair in there if pair[0] is not button]
        return (What.TAP, self._anywhere(), "anywhere")

    def _one_of(self, there: Sequence[tuple[Button, float]]) -> Button:
        buttons, weights = [button for button, _ in there], [weight for _, weight in there]
        return self._chance.choices(buttons, weights)[0]

    def _anywhere(self) -> tuple[int, int]:
        return self._chance.randrange(self._width), self._chance.randrange(self._height)


def _wanted(name: str) -> float:
    if name.startswith(NOT_FOR_MONKEYS):
        return 0.0
    known = max((start for start in LIKED if name.startswith(start)), key=len, default=None)
    return 1.0 if known is None else LIKED[known]
