"""What each intent does to a session: one pure function, no clock, no network.

An intent that makes no sense on the present screen (a late tap during a transition) changes
nothing.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from kiosk.card_intents import (
    BonusChosen,
    CardNotTaken,
    CardPresented,
    CodeAskedAgain,
    CouponTapped,
    DigitErased,
    DigitsCleared,
    DigitTapped,
    EntryConfirmed,
    JoinAnswered,
    LoyaltyOpened,
    LoyaltyPassed,
    PhoneOpened,
    SecondCardAnswered,
)
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import problems
from kiosk.domain.menu import Menu
from kiosk.domain.offers import OfferRule
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    DoneTapped,
    GuestAnswer,
    GuestIntent,
    LanguageChosen,
    MenuLooked,
    MoreTimeTapped,
    PayTapped,
    PurchaseAnswered,
    Sheet,
    SheetClosed,
    SheetOpened,
    StartTapped,
    Touched,
)
from kiosk.order_intents import (
    BasketOpened,
    CharacterErased,
    CharacterTyped,
    CheckoutTapped,
    ComboStepOpened,
    ComponentOpened,
    DishOpened,
    DraftConfirmed,
    LineOpened,
    LineOptionTapped,
    LineStepped,
    LineTapped,
    MinusTapped,
    NoteOpened,
    OffersDeclined,
    OfferTaken,
    OptionTapped,
    OrderTypeChosen,
    PlusTapped,
    QuantityStepped,
    SearchOpened,
    TextCleared,
    UndoTapped,
)
from kiosk.session import (
    building,
    favours,
    lines,
    offers,
    presenting,
    prices,
    signing_in,
    writing,
)
from kiosk.session.state import (
    AnswerPurchase,
    BeginPurchase,
    EndSession,
    SessionState,
    Site,
    Step,
)
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind

LOYALTY = frozenset({Screen.LOYALTY, Screen.PHONE, Screen.CODE})
BROWSING = LOYALTY | writing.WRITING | {Screen.MENU, Screen.DISH, Screen.COMBO, Screen.BASKET}
OFFERED_ON = frozenset({Screen.MENU, Screen.BASKET})
SHOWING_THE_BASKET = BROWSING | {Screen.PAY}
MONEY_ON_THE_WAY = frozenset({Screen.TERMINAL, Screen.CHECKING})
NOBODY_HERE = frozenset({Screen.ATTRACT, Screen.OUT_OF_SERVICE})
DEAF_TO_CARDS = MONEY_ON_THE_WAY | {Screen.DONE, Screen.OUT_OF_SERVICE}
"""While money is on its way a card only waits."""
ASKED_FOR = frozenset({Sheet.MORE, Sheet.LANGUAGE, Sheet.ACCESS, Sheet.HELP})
"""Sheets a guest may ask for; the others come by themselves."""


class Surroundings(Struct, frozen=True, kw_only=True):
    """What a step may look at: the site, the menu of this moment, whether orders are taken."""

    site: Site
    menu: Menu
    orders_taken: bool
    ways: tuple[PayWay, ...]
    shut: frozenset[PayWay] = frozenset()
    """Ways a purchase in doubt keeps shut: they are told of, not offered."""
    now: float = 0.0
    """Monotonic seconds."""
    offers: tuple[OfferRule, ...] = ()
    """The restaurant's own of this hour."""


def step(state: SessionState, intent: GuestIntent, around: Surroundings) -> Step:
    """The next state and the errands it leaves. Never raises for a tap that came too late."""
    after = _step(state, intent, around)
    shown = offers.settled(settled(after.state), around.offers, around.menu)
    return replace(after, state=prices.noted(state, shown, around.menu))


def settled(state: SessionState) -> SessionState:
    """What holds after every change: nothing typed outlives its screen, questions stay asked."""
    return presenting.settled(signing_in.settled(state))


def _step(state: SessionState, intent: GuestIntent, around: Surroundings) -> Step:
    phone, now = around.site.phone, around.now
    match intent:
        case Touched():
            return Step(_without_idle_warning(state))
        case StartTapped():
            return Step(_started(state, around))
        case LanguageChosen(language):
            chosen = state.language if language not in around.site.languages else language
            return Step(replace(state, language=chosen, sheet=Sheet.NONE))
        case AccessChosen():
            return Step(
                replace(
                    state,
                    text_scale_percent=intent.text_scale_percent,
                    contrast=intent.contrast,
                    reduced_motion=intent.reduced_motion,
                    low_mode=intent.low_mode,
                    step_by_step=intent.step_by_step,
                )
            )
        case OrderTypeChosen(kind):
            if state.screen is not Screen.ORDER_TYPE or kind not in around.site.order_kinds:
                return Step(state)
            return Step(_on_from_order_type(replace(state, order_kind=kind)))
        case DishOpened(dish_id):
            return Step(building.opened(state, dish_id, around.menu))
        case PlusTapped(dish_id):
            return Step(building.plus(state, dish_id, around.menu))
        case MinusTapped(dish_id):
            may = state.screen in SHOWING_THE_BASKET
            return Step(lines.one_less(state, dish_id, around.menu) if may else state)
        case OptionTapped(group_id, modifier_id):
            return Step(building.option_tapped(state, group_id, modifier_id, around.menu))
        case QuantityStepped(delta):
            return Step(building.quantity_stepped(state, delta))
        case DraftConfirmed():
            return Step(building.confirmed(state))
        case ComboStepOpened(index):
            return Step(building.step_opened(state, index))
        case ComponentOpened(group_id):
            return Step(building.component_opened(state, group_id, around.menu))
        case BasketOpened():
            return Step(state.back_to(Screen.BASKET) if state.screen in BROWSING else state)
        case LineStepped(key, delta):
            may = state.screen in SHOWING_THE_BASKET
            return Step(lines.stepped(state, key, delta, around.menu) if may else state)
        case LineTapped(key):
            return Step(lines.tapped(state, key, around.menu))
        case LineOptionTapped(key, group_id, modifier_id):
            return Step(lines.option_tapped(state, key, group_id, modifier_id, around.menu))
        case LineOpened(key):
            return Step(lines.opened(state, key, around.menu))
        case UndoTapped():
            return Step(lines.undone(state) if state.screen in SHOWING_THE_BASKET else state)
        case OfferTaken(dish_id):
            may = state.screen in OFFERED_ON
            return Step(offers.taken(state, dish_id, around.offers, around.menu) if may else state)
        case OffersDeclined():
            return Step(replace(state, offers_declined=True))
        case SearchOpened():
            return Step(writing.search_opened(state))
        case NoteOpened():
            return Step(writing.note_opened(state) if around.site.takes_notes else state)
        case CharacterTyped(character):
            return Step(writing.character_typed(state, character))
        case CharacterErased():
            return Step(writing.character_erased(state))
        case TextCleared():
            return Step(writing.cleared(state))
        case CheckoutTapped(revision):
            return _checked_out(state, revision, around)
        case LoyaltyOpened():
            may = state.screen in BROWSING and around.site.has_card_system
            return Step(state.back_to(Screen.LOYALTY) if may else state)
        case BonusChosen(amount):
            return Step(favours.bonus_chosen(state, amount, around.site, around.menu))
        case CouponTapped(coupon_id):
            return Step(favours.coupon_tapped(state, coupon_id, around.site, around.menu))
        case LoyaltyPassed():
            return _passed_loyalty(state, around)
        case PhoneOpened():
            return Step(signing_in.opened(state, phone, now))
        case DigitTapped(digit):
            return Step(signing_in.digit_tapped(state, digit, phone, now))
        case DigitErased():
            return Step(signing_in.digit_erased(state, now))
        case DigitsCleared():
            return Step(signing_in.digits_cleared(state, now))
        case EntryConfirmed():
            return signing_in.confirmed(state, phone, now)
        case CodeAskedAgain():
            return signing_in.asked_again(state, phone, now)
        case JoinAnswered(agreed):
            return Step(signing_in.join_answered(state, agreed=agreed))
        case SecondCardAnswered(wanted):
            return presenting.answered(state, replaced=wanted)
        case PayTapped(way, revision):
            return _pay_tapped(state, way, revision, around)
        case PurchaseAnswered(answer):
            return _answered(state, answer)
        case DoneTapped():
            return Step(state, (EndSession(),) if state.screen is Screen.DONE else ())
        case MoreTimeTapped():
            return Step(state)
        case BackTapped():
            return _back(state)
        case CancelTapped():
            return _cancel_tapped(state)
        case CancelConfirmed():
            may = state.sheet in (Sheet.CONFIRM_CANCEL, Sheet.IDLE) and can_cancel(state)
            return Step(state, (EndSession(),) if may else ())
        case SheetOpened(sheet):
            return Step(replace(state, sheet=sheet) if sheet in ASKED_FOR else state)
        case SheetClosed():
            return Step(_without_sheet(state))
        case MenuLooked():
            may = state.screen is Screen.OUT_OF_SERVICE and bool(around.menu.categories)
            return Step(_with_only_kind(state, around).to(Screen.MENU) if may else state)
        case CardPresented(card):
            if not around.site.has_card_system or state.screen in DEAF_TO_CARDS:
                return Step(state)
            begun = _without_idle_warning(_started(state, around))
            return presenting.presented(begun, card, around.site.second_card)
        case CardNotTaken(problem):
            if state.screen in DEAF_TO_CARDS:
                return Step(state)
            begun = _without_idle_warning(_started(state, around))
            return Step(presenting.not_taken(begun, problem, around.site.ways))


def _without_idle_warning(state: SessionState) -> SessionState:
    return replace(state, sheet=Sheet.NONE) if state.sheet is Sheet.IDLE else state


def _without_sheet(state: SessionState) -> SessionState:
    """A sheet that asks something is answered with no by whoever closes it."""
    match state.sheet:
        case Sheet.JOIN:
            return signing_in.join_answered(state, agreed=False)
        case Sheet.SECOND_CARD:
            return presenting.answered(state, replaced=False).state
        case _:
            return replace(state, sheet=Sheet.NONE)


def _started(state: SessionState, around: Surroundings) -> SessionState:
    if state.screen is not Screen.ATTRACT:
        return state
    begun = _with_only_kind(state, around)
    return begun.to(Screen.ORDER_TYPE if begun.order_kind is None else Screen.MENU)


def _with_only_kind(state: SessionState, around: Surroundings) -> SessionState:
    """A step with one choice is skipped."""
    kinds = tuple(around.site.order_kinds)
    return replace(state, order_kind=kinds[0]) if len(kinds) == 1 else state


def _on_from_order_type(state: SessionState) -> SessionState:
    """To the menu; back to the basket where the question came up at check-out."""
    return state.back_to(Screen.BASKET if Screen.BASKET in state.trail else Screen.MENU)


def _back(state: SessionState) -> Step:
    """One screen back. Behind the first one nobody is here: leaving it ends the session."""
    if state.sheet is not Sheet.NONE:
        return Step(_without_sheet(state))
    if state.screen in MONEY_ON_THE_WAY or state.screen is Screen.DONE:
        return Step(state)
    if state.screen in building.BUILDING:
        return Step(building.closed(state))
    if state.trail and state.trail[-1] in NOBODY_HERE:
        return _cancel_tapped(state)
    return Step(state.back())


def can_cancel(state: SessionState) -> bool:
    """True while there is a session to cancel and no money on its way."""
    free = state.screen not in MONEY_ON_THE_WAY and state.screen is not Screen.DONE
    return free and state.screen not in NOBODY_HERE


def _cancel_tapped(state: SessionState) -> Step:
    if not can_cancel(state):
        return Step(state)
    if state.basket:
        return Step(replace(state, sheet=Sheet.CONFIRM_CANCEL))
    return Step(state, (EndSession(),))


def _checked_out(state: SessionState, revision: int, around: Surroundings) -> Step:
    """ "Check out": points first where there is a card system that answers, then the way to pay.

    Who came through "see the menu" is asked here where they will eat.
    """
    stale = revision != state.basket.revision
    if stale or state.screen is not Screen.BASKET or not can_check_out(state, around):
        return Step(state)
    state = prices.agreed_to(state, around.menu)
    if state.order_kind is None and around.site.order_kinds:
        return Step(state.to(Screen.ORDER_TYPE))
    if around.site.has_card_system and state.card_state is not CardState.UNAVAILABLE:
        return Step(state.to(Screen.LOYALTY))
    return _on_to_paying(state, around)


def can_check_out(state: SessionState, around: Surroundings) -> bool:
    """True when the basket can become a purchase now."""
    return bool(state.basket) and around.orders_taken and not problems(state.basket, around.menu)


def _passed_loyalty(state: SessionState, around: Surroundings) -> Step:
    if state.screen not in LOYALTY:
        return Step(state)
    state = state if state.screen is Screen.LOYALTY else state.back_to(Screen.LOYALTY)
    if state.trail[-1:] != (Screen.BASKET,) or not can_check_out(state, around):
        return Step(state.back())
    if state.order_kind is None and around.site.order_kinds:
        return Step(state.back().to(Screen.ORDER_TYPE))
    return _on_to_paying(state, around)


def _on_to_paying(state: SessionState, around: Surroundings) -> Step:
    """With one way to pay there is nothing to choose; where others are shut, that is told."""
    if prices.changed(state, around.menu):
        return Step(_back_for_prices(state))
    if len(around.ways) == 1 and not around.shut:
        return _begin(state, around.ways[0], around)
    return Step(state.to(Screen.PAY))


def _back_for_prices(state: SessionState) -> SessionState:
    """Nobody pays another sum than the one they have seen: the basket shows both."""
    return state.back_to(Screen.BASKET).saying(Toast(kind=ToastKind.PRICE_CHANGED))


def _pay_tapped(state: SessionState, way: PayWay, revision: int, around: Surroundings) -> Step:
    late = revision != state.basket.revision or state.screen is not Screen.PAY
    if late or way not in around.ways:
        return Step(state)
    if not can_check_out(state, around):
        # The basket says why: a dish has sold out, or no orders are taken any more.
        return Step(state.back_to(Screen.BASKET))
    if prices.changed(state, around.menu):
        return Step(_back_for_prices(state))
    return _begin(state, way, around)


def _begin(state: SessionState, way: PayWay, around: Surroundings) -> Step:
    site, menu = around.site, around.menu
    begin = BeginPurchase(
        way=way,
        bonus=favours.bonus_for(way, state, site, menu),
        coupon=favours.applied_coupon(state, site, menu),
        discount=favours.discount(state, site, menu),
    )
    return Step(state.to(Screen.CHECKING), (begin,))


def _answered(state: SessionState, answer: GuestAnswer) -> Step:
    if state.screen not in MONEY_ON_THE_WAY:
        return Step(state)
    return Step(state, (AnswerPurchase(answer),))
