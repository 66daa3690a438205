"""A guest at the tiny restaurant: one intent after another through the pure steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from msgspec import structs

from kiosk.card_intents import DigitTapped
from kiosk.checkout.ways import PayWay
from kiosk.domain.dish import Dish
from kiosk.domain.guest import BonusAccount, CardHolder, GuestCard, PhoneRules
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import GuestIntent, StartTapped
from kiosk.order_intents import CharacterTyped, OrderTypeChosen
from kiosk.session.state import Errand, SessionState, Site, fresh
from kiosk.session.steps import Surroundings, step
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind
from tests.unit.lunch import MENU

SITE = Site(
    order_kinds={OrderKind.EAT_IN: 81, OrderKind.TAKE_AWAY: 82},
    ways=(PayWay.STATION, PayWay.COUNTER),
)
PHONE_SITE = structs.replace(SITE, phone=PhoneRules())
ONE_WAY = structs.replace(SITE, ways=(PayWay.STATION,))
CARD = GuestCard(number="7770000014821")
ANNA = CardHolder(
    first_name="Анна",
    card=CARD,
    account=BonusAccount(number="01.5", type_id=5, balance=Money.of(340), level="Серебро"),
)


def around(
    site: Site = SITE,
    *,
    menu: Menu = MENU,
    orders_taken: bool = True,
    ways: tuple[PayWay, ...] | None = None,
) -> Surroundings:
    return Surroundings(
        site=site,
        menu=menu,
        orders_taken=orders_taken,
        ways=site.ways if ways is None else ways,
    )


def typed(digits: str) -> tuple[DigitTapped, ...]:
    """Keys of the keypad, one after another."""
    return tuple(DigitTapped(digit) for digit in digits)


def written(words: str) -> tuple[CharacterTyped, ...]:
    """Keys of the keyboard, one after another."""
    return tuple(CharacterTyped(character) for character in words)


def menu_with(*dishes: Dish, without: tuple[int, ...] = ()) -> Menu:
    """The tiny restaurant's menu with some dishes changed or gone."""
    changed: Mapping[int, Dish] = {**MENU.dishes, **{dish.id: dish for dish in dishes}}
    return replace(MENU, dishes={key: d for key, d in changed.items() if key not in without})


@dataclass
class Guest:
    """Where the guest is, and every errand their taps have left."""

    around: Surroundings = field(default_factory=around)
    state: SessionState = field(default_factory=lambda: fresh(SITE))
    errands: list[Errand] = field(default_factory=list)

    def do(self, *intents: GuestIntent) -> Guest:
        for intent in intents:
            after = step(self.state, intent, self.around)
            self.state = after.state
            self.errands.extend(after.errands)
        return self

    def recognised(self, holder: CardHolder = ANNA) -> Guest:
        """The card system has answered."""
        self.state = structs.replace(
            self.state, card=holder.card, card_state=CardState.KNOWN, holder=holder
        )
        return self

    @property
    def screen(self) -> Screen:
        return self.state.screen

    @property
    def lines(self) -> list[tuple[int, int]]:
        """Dish and portions of each line."""
        return [(line.dish_id, line.quantity) for line in self.state.basket.lines]

    @property
    def toast(self) -> Toast:
        assert self.state.toast is not None, "nothing was said"
        return self.state.toast

    @property
    def said(self) -> ToastKind | None:
        return self.state.toast.kind if self.state.toast else None


def at_the_menu(surroundings: Surroundings | None = None) -> Guest:
    """Eat in was chosen."""
    guest = Guest(around=surroundings or around())
    return guest.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))
