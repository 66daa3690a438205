"""A guest who reads: orders lunch by the words on the screen, in either language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tests.e2e.glass import Glass

ANNAS_CARD: Final = "777000001"
POINTS: Final = "amount-10000"
PAYING_S: Final = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the guest looks for, or expects to read, on the way."""

    language: str
    invitation: str
    eat_in: str
    soups: str
    borscht: str
    options: tuple[str, ...]
    dish_price: str
    combos: str
    combo: str
    steps: tuple[tuple[str, str], ...]
    """Question and choice of each step."""
    total: str
    check_out: str
    greeting: str
    pay_by_card: str
    to_pay: str
    thanks: str
    brought: str
    points_used: str


RUSSIAN: Final = Words(
    language="ru",
    invitation="Коснитесь, чтобы начать",
    eat_in="В зале",
    soups="Супы",
    borscht="Борщ с говядиной",
    options=("Двойная", "Пампушки с чесноком", "Фасоль"),
    dish_price="530 ₽",
    combos="Комбо",
    combo="Обед «Самовар»",
    steps=(
        ("Выберите суп", "Солянка мясная сборная"),
        ("Выберите горячее", "Бефстроганов с пюре"),
        ("Выберите напиток", "Морс клюквенный"),
    ),
    total="1 160 ₽",
    check_out="Оформить",
    greeting="Анна",
    pay_by_card="Оплатить картой",
    to_pay="1 060 ₽",
    thanks="Оплачено, спасибо!",
    brought="столу 12",
    points_used="100 бонусов",
)

ENGLISH: Final = Words(
    language="en",
    invitation="Touch to start",
    eat_in="Eat in",
    soups="Soups",
    borscht="Borscht with beef",
    options=("Double", "Garlic buns", "Beans"),
    dish_price="530 ₽",
    combos="Combos",
    combo="Samovar lunch",
    steps=(
        ("Choose a soup", "Solyanka, mixed meats"),
        ("Choose a main", "Beef stroganoff with mash"),
        ("Choose a drink", "Cranberry mors"),
    ),
    total="1 160 ₽",
    check_out="Check out",
    greeting="Анна",
    pay_by_card="Pay by card",
    to_pay="1 060 ₽",
    thanks="Paid, thank you!",
    brought="table 12",
    points_used="100 points",
)


class Guest:
    """One guest before one kiosk, in one language."""

    def __init__(self, glass: Glass, words: Words) -> None:
        self._glass = glass
        self._words = words

    def starts(self) -> None:
        """From the invitation to the menu."""
        glass, words = self._glass, self._words
        glass.wait_for("attractScreen", "start")
        glass.tap("attractScreen", f"language-{words.language}")
        glass.wait_for_words(words.invitation, "attractScreen")
        glass.tap("start")
        glass.wait_for_words(words.eat_in, "orderTypeScreen")
        glass.tap("kind-eat-in")
        glass.wait_for("menuScreen")

    def takes_borscht(self) -> None:
        """Made to order: an option of each group."""
        glass, words = self._glass, self._words
        glass.tap_words(words.soups, "category-", "menuScreen")
        glass.tap_words(words.borscht, "dish-", "menuScreen")
        glass.wait_for_words(words.borscht, "dishScreen")
        for option in words.options:
            glass.tap_words(option, "option-", "dishScreen")
        glass.wait_for_words(words.dish_price, "dishScreen", "add")
        glass.tap("dishScreen", "add")
        glass.wait_for("menuScreen")

    def takes_combo(self) -> None:
        """A choice on each of its steps."""
        glass, words = self._glass, self._words
        glass.tap_words(words.combos, "category-", "menuScreen")
        glass.tap_words(words.combo, "dish-", "menuScreen")
        for question, choice in words.steps:
            glass.wait_for_words(question, "comboScreen")
            glass.tap_words(choice, "option-", "comboScreen")
            glass.tap("comboScreen", "next")
        glass.wait_for("menuScreen")

    def checks_out(self, total: str | None = None) -> None:
        """Looks at the order, and goes on to the guest card."""
        glass = self._glass
        glass.tap("viewOrder")
        glass.wait_for_words(total or self._words.total, "basketScreen")
        glass.wait_for_words(self._words.check_out, "basketScreen", "checkOut")
        glass.tap("basketScreen", "checkOut")
        glass.wait_for("loyaltyScreen")

    def holds_card(self, number: str = ANNAS_CARD) -> None:
        """The demo's drawer is the hand with the card."""
        self._glass.tap("drawerHandle")
        self._glass.tap("developerDrawer", f"present-{number}")

    def uses_points(self) -> None:
        self._glass.wait_for_words(self._words.greeting, "loyaltyScreen")
        self._glass.tap("loyaltyScreen", POINTS)

    def pays(self, to_pay: str | None = None) -> None:
        """By card at the station, and reads the number; the text of it."""
        glass, words = self._glass, self._words
        glass.tap("loyaltyScreen", "passOn")
        glass.wait_for_words(words.pay_by_card, "payScreen")
        glass.wait_for_words(to_pay or words.to_pay, "payScreen")
        glass.tap("way-station")
