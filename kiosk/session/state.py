"""Everything the session knows about its guest. Values only; dies with the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.checkout.purchase import CouponUse
from kiosk.checkout.ways import PayWay
from kiosk.domain.attract import AttractScene
from kiosk.domain.basket import Basket, BasketLine
from kiosk.domain.contrast import Contrast
from kiosk.domain.coupons import Coupon
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.draft import DishDraft
from kiosk.domain.guest import (
    BonusRules,
    CardHolder,
    GuestCard,
    PhoneNumber,
    PhoneRules,
    SecondCard,
)
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.domain.offers import OfferRule
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode
from kiosk.intents import GuestAnswer, Sheet
from kiosk.session.sign_in import SignIn
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast


class Site(Struct, frozen=True, kw_only=True):
    """What the profile says about this kiosk, as far as a session cares."""

    languages: tuple[Language, ...] = (Language.RU, Language.EN)
    order_kinds: Mapping[OrderKind, int] = field(default_factory=dict)
    """Order kinds offered, with r_keeper's order type ids."""
    table_name: str = ""
    ways: tuple[PayWay, ...] = (PayWay.STATION,)
    bonus_rules: BonusRules = field(default_factory=BonusRules)
    has_card_system: bool = True
    phone: PhoneRules | None = None
    """``None``: nobody signs in by phone."""
    second_card: SecondCard = SecondCard.ASK
    takes_notes: bool = False
    """Whether an order may carry a guest's words to the kitchen."""
    takes_coupons: bool = False
    """Whether coupons go to the cash server from here; else they are shown for the counter."""
    text_scale_percent: int = 100
    contrast: Contrast = Contrast.LIGHT
    reduced_motion: bool = False
    low_mode: bool = False
    step_by_step: bool = False
    idle_after_s: float = 75.0
    idle_warning_s: float = 30.0
    done_s: float = 30.0
    offers: tuple[OfferRule, ...] = ()
    scenes: tuple[AttractScene, ...] = ()
    """Of the screen that invites; none: the product's own."""


class ComboDraft(Struct, frozen=True, kw_only=True):
    """A combo while it is built. ``inside`` is the component opened like a dish, if one is."""

    draft: DishDraft
    index: int = 0
    inside_group_id: int | None = None
    inside: DishDraft | None = None


class RemovedLine(Struct, frozen=True, kw_only=True):
    """What "undo" puts back, and where."""

    line: BasketLine
    position: int


class RecommendedWith(Struct, frozen=True):
    """What r_keeper recommends with a dish."""

    dish_id: int


OfferSource = OfferRule | RecommendedWith
"""By whose wish something is offered."""


class SessionState(Discreet, frozen=True, kw_only=True):
    """One guest's session. ``trail`` are the screens behind the present one, nearest last."""

    screen: Screen = Screen.ATTRACT
    trail: tuple[Screen, ...] = ()
    going_back: bool = False
    sheet: Sheet = Sheet.NONE
    language: Language = Language.RU
    text_scale_percent: int = 100
    contrast: Contrast = Contrast.LIGHT
    reduced_motion: bool = False
    low_mode: bool = False
    step_by_step: bool = False
    order_kind: OrderKind | None = None
    basket: Basket = field(default_factory=Basket)
    note: Unsaid[str] = ""
    query: str = ""
    draft: DishDraft | None = None
    combo: ComboDraft | None = None
    asked_group_id: int | None = None
    editing_key: int | None = None
    offers_declined: bool = False
    offer_made: OfferSource | None = None
    """The one offer of this session, once the guest has seen it under the order."""
    removed: RemovedLine | None = None
    agreed: Mapping[int, Money] = field(default_factory=dict)
    """What each line cost when the guest last saw it as their own doing; by line key."""
    told_prices: Mapping[int, Money] = field(default_factory=dict)
    """Other sums than those that the guest has been told of."""
    sold_out: frozenset[int] = frozenset()
    """Lines that the guest has been told are sold out."""
    toast: Toast | None = None
    card_state: CardState = CardState.NONE
    card_trouble: ErrorCode | None = None
    card: Unsaid[GuestCard | None] = None
    holder: Unsaid[CardHolder | None] = None
    bonus: Money | None = None
    coupon_id: Unsaid[str] = ""
    """The coupon the guest chose; it counts while it does something to the basket."""
    refused_coupons: Unsaid[frozenset[str]] = frozenset()
    """Those the cash server has not taken, so that none is offered twice."""
    other_card: Unsaid[GuestCard | None] = None
    """Presented while the guest was known already: they are asked which one it shall be."""
    sign_in: SignIn | None = None

    @property
    def active(self) -> bool:
        """True while a guest is here: anything but the attract screen."""
        return self.screen is not Screen.ATTRACT

    @property
    def bonus_to_spend(self) -> Money:
        return self.bonus if self.bonus is not None else ZERO

    def to(self, screen: Screen) -> SessionState:
        """Forward: the present screen joins the trail."""
        if screen is self.screen:
            return self
        return replace(
            self,
            screen=screen,
            trail=(*self.trail, self.screen),
            going_back=False,
            sheet=Sheet.NONE,
            editing_key=None,
            toast=self.lasting_toast,
        )

    def back(self) -> SessionState:
        """Backward along the trail; choices are kept."""
        if not self.trail:
            return self
        return replace(
            self,
            screen=self.trail[-1],
            trail=self.trail[:-1],
            going_back=True,
            sheet=Sheet.NONE,
            editing_key=None,
            toast=self.lasting_toast,
        )

    def back_to(self, screen: Screen) -> SessionState:
        """Backward to a screen on the trail; forward to it where the trail does not have it."""
        if screen not in self.trail:
            return self.to(screen)
        place = self.trail.index(screen)
        return replace(
            self,
            screen=screen,
            trail=self.trail[:place],
            going_back=True,
            sheet=Sheet.NONE,
            toast=self.lasting_toast,
        )

    @property
    def lasting_toast(self) -> Toast | None:
        """What is still said on the next screen: only that something can be put back."""
        return self.toast if self.toast is not None and self.toast.can_undo else None

    def back_at_basket(self) -> SessionState:
        """The basket again after a purchase that came to nothing; points are chosen anew."""
        behind = (
            self.trail[: self.trail.index(Screen.BASKET)] if Screen.BASKET in self.trail else ()
        )
        return replace(
            self,
            screen=Screen.BASKET,
            trail=behind or (Screen.MENU,),
            going_back=True,
            sheet=Sheet.NONE,
            bonus=None,
        )

    def without_coupon(self, coupon: CouponUse) -> SessionState:
        """The coupon did not do what the guest was shown: it is not offered again."""
        return replace(
            self, coupon_id="", refused_coupons=self.refused_coupons | frozenset({coupon.id})
        )

    def saying(self, toast: Toast) -> SessionState:
        """The same state with a toast that differs from any toast before it."""
        number = (self.toast.key if self.toast else 0) + 1
        return replace(self, toast=replace(toast, key=number))


def fresh(site: Site) -> SessionState:
    """Nobody is here: the site's own language and appearance, nothing of the last guest."""
    return SessionState(
        language=site.languages[0],
        text_scale_percent=site.text_scale_percent,
        contrast=site.contrast,
        reduced_motion=site.reduced_motion,
        low_mode=site.low_mode,
        step_by_step=site.step_by_step,
    )


Change = Callable[[SessionState], SessionState]
"""What news from outside does to the state of the moment it comes in."""


class LookUpCard(Struct, frozen=True):
    """Ask the card system who this is."""

    card: GuestCard


class SendCode(Struct, frozen=True, kw_only=True):
    """Ask the card system to send a one-time code. ``asked`` is the question's number."""

    phone: PhoneNumber
    asked: int


class CheckCode(Discreet, frozen=True, kw_only=True):
    """Sign in with the code; ``register``: nobody has this phone yet, and the guest agreed."""

    phone: PhoneNumber
    code: Unsaid[str]
    register: bool
    asked: int


class BeginPurchase(Struct, frozen=True, kw_only=True):
    """The guest pays: freeze the basket and open a purchase. ``discount`` is the coupon's."""

    way: PayWay
    bonus: Money
    coupon: Coupon | None = None
    discount: Money = ZERO


class AnswerPurchase(Struct, frozen=True):
    """What the guest said to the purchase's question."""

    answer: GuestAnswer


class EndSession(Struct, frozen=True):
    """Forget the guest."""


Recognition = LookUpCard | SendCode | CheckCode
"""What finds out who the guest is."""
Errand = Recognition | BeginPurchase | AnswerPurchase | EndSession
"""What a step leaves to be done outside the pure part."""


class Step(Struct, frozen=True):
    """The next state and the errands to run, in order."""

    state: SessionState
    errands: tuple[Errand, ...] = ()
