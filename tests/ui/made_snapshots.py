"""Snapshots made by hand of «Самовар»: guests, baskets, a purchase under way.

The parts are made by the session's own views from a real state, so that a picture cannot show what
the product never would; only what comes from outside (service, a running purchase) is written by
hand.
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket, Choice
from kiosk.domain.coupons import Coupon, CouponGives, DishFavour, FavouredDish, FavouredGroup
from kiosk.domain.draft import default_choices, fresh_draft
from kiosk.domain.guest import (
    BonusAccount,
    BonusRules,
    CardHolder,
    CodeSent,
    ExpiringPoints,
    GuestCard,
    PhoneRules,
)
from kiosk.domain.money import Money
from kiosk.domain.names import Language, Text
from kiosk.domain.order_kind import OrderKind
from kiosk.session import views
from kiosk.session.guest_view import loyalty_part, sign_in_part
from kiosk.session.sign_in import SignIn
from kiosk.session.state import SessionState, Site
from kiosk.session.steps import Surroundings
from kiosk.settings.showcase_file import read_showcase
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.menu import MenuPart
from kiosk.snapshots.purchase import PurchasePart, PurchaseStepView, StepKind, StepMark
from kiosk.snapshots.service import ServicePart, ServiceState
from kiosk.snapshots.session import Screen, SessionPart
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling
from resources.paths import resource_path
from tests.ui.samovar_menu import dish_id, menu, modifier_id

NOON = datetime(2026, 5, 20, 12, 43)  # noqa: DTZ001 - the restaurant's own clock, as it is shown
MENU = menu(NOON)
SITE = Site(
    order_kinds={OrderKind.EAT_IN: 1, OrderKind.TAKE_AWAY: 2},
    table_name="12",
    ways=(PayWay.STATION, PayWay.SBP, PayWay.COUNTER),
    bonus_rules=BonusRules(most_percent=30),
)
SHOWCASE = read_showcase(resource_path("showcase", "samovar.toml"))
SHOWCASE_SITE = replace(SITE, offers=SHOWCASE.offers, scenes=SHOWCASE.scenes)
COUPON_SITE = replace(SITE, takes_coupons=True)
PHONE_SITE = replace(SITE, phone=PhoneRules())
LETTERS_SITE = replace(SITE, phone=PhoneRules(code_digits=10, code_letters=True))
PHONE = "9160000018"
ANNA = CardHolder(
    first_name="Анна",
    card=GuestCard(number="777000004821"),
    account=BonusAccount(
        number="900001", type_id=5, balance=Money.of(340), level="серебряный гость"
    ),
)


def _for_dish(key: str, favour: DishFavour, value: int) -> tuple[FavouredGroup, ...]:
    """One portion of the dish."""
    dish = FavouredDish(code=MENU.dishes[dish_id(key)].code, favour=favour, value=value, most=1)
    return (FavouredGroup(dishes=(dish,)),)


MAY_ENDS = date(2026, 5, 31)
GIFT = Coupon(
    id="1",
    code="MORS-1",
    name="Морс в подарок к супу",
    gives=CouponGives.DISHES,
    notes="Один морс бесплатно",
    groups=_for_dish("mors", DishFavour.PRICE, 0),
    last_day=MAY_ENDS,
)
DESSERT = Coupon(
    id="2",
    code="SWEET-15",
    name="−15 % на десерт",
    gives=CouponGives.DISHES,
    notes="Медовик дешевле",
    groups=_for_dish("medovik", DishFavour.SHARE, 1500),
    last_day=MAY_ENDS,
)
NAPOLEON = Coupon(
    id="3",
    code="NAPOLEON",
    name="Наполеон за 100 ₽",
    gives=CouponGives.DISHES,
    groups=_for_dish("napoleon", DishFavour.PRICE, 100_00),
    last_day=date(2026, 6, 30),
)
BIRTHDAY = Coupon(
    id="4", code="BIRTHDAY", name="", gives=CouponGives.SHARE, rate=1250, most=Money.of(150)
)
PARTY = Coupon(
    id="5",
    code="PARTY",
    name="На большую компанию",
    gives=CouponGives.AMOUNT,
    amount=Money.of(2000),
)
GENEROUS = replace(
    ANNA,
    account=BonusAccount(
        number="900001",
        type_id=5,
        balance=Money.of(340),
        level="серебряный гость",
        to_next_level=Money.of(660),
    ),
    expiring=ExpiringPoints(amount=Money.of(40), last_day=MAY_ENDS),
    coupons=(GIFT, DESSERT),
)
NEWCOMER = CardHolder(first_name="Вера", card=GuestCard(number="777000005518"))
BORSCH_LINE, SOLYANKA_LINE, MORS_LINE, MEDOVIK_LINE = 1, 2, 3, 4


def _chosen(key: str, *modifiers: str) -> tuple[Choice, ...]:
    """The dish as served, with the named modifiers on top or in place of a default."""
    dish = MENU.dishes[dish_id(key)]
    draft = fresh_draft(dish, MENU)
    for name in modifiers:
        number = modifier_id(name)
        group = next(group for group in dish.groups if group.modifier(number))
        changed = draft.toggled(group.id, number, MENU)
        assert isinstance(changed, type(draft)), f"{name} does not fit {key}"
        draft = changed
    return draft.choices


def lunch() -> Basket:
    """What Anna orders: 1 580 ₽ as in the drawings."""
    return (
        Basket()
        .added(dish_id("borsch"), _chosen("borsch", "pampushki", "beans"))
        .added(dish_id("solyanka"), _chosen("solyanka", "lemon", "solyanka_cream"))
        .added(dish_id("mors"), _chosen("mors", "no_ice"), 2)
        .added(dish_id("medovik"))
    )


def feast() -> Basket:
    """More lines than fit."""
    basket = lunch()
    for key in ("kiev", "olivier", "blini_caviar", "napoleon", "cappuccino"):
        dish = MENU.dishes[dish_id(key)]
        basket = basket.added(dish.id, tuple(default_choices(dish, MENU)))
    return basket


def gone() -> Basket:
    """Okroshka has sold out since, and there are not five pies left of the last ones."""
    return lunch().added(dish_id("okroshka")).added(dish_id("napoleon"), (), 3)


def state(**changes: object) -> SessionState:
    """A guest who eats in and has chosen lunch."""
    begun = SessionState(
        screen=Screen.BASKET,
        trail=(Screen.ORDER_TYPE, Screen.MENU),
        order_kind=OrderKind.EAT_IN,
        basket=lunch(),
    )
    return replace(begun, **changes)


def known(**changes: object) -> SessionState:
    return state(card_state=CardState.KNOWN, holder=ANNA, **changes)


def with_coupons(*coupons: Coupon, **changes: object) -> SessionState:
    """A guest with these coupons; ``coupon_id`` is the one they chose."""
    return replace(known(**changes), holder=replace(GENEROUS, coupons=coupons))


def signing_in(entry: SignIn) -> SessionState:
    """A guest without a card, on the way to paying."""
    trail = (Screen.ORDER_TYPE, Screen.MENU, Screen.BASKET, Screen.LOYALTY)
    if entry.sent is None:
        return state(screen=Screen.PHONE, trail=trail, sign_in=entry)
    return state(screen=Screen.CODE, trail=(*trail, Screen.PHONE), sign_in=entry)


def typing(digits: str = "9160000", **changes: object) -> SessionState:
    return signing_in(replace(SignIn(digits=digits, touched_at=0.0), **changes))


def code_sent(after_s: float, sent: CodeSent | None = None, **changes: object) -> SessionState:
    """``after_s`` seconds after a code was sent, two digits of it typed."""
    entry = SignIn(digits=PHONE, touched_at=0.0)
    there = entry.with_code_sent(sent or CodeSent(valid_s=180, attempts=5), -after_s)
    typed: dict[str, object] = {"code": "73", **changes}
    return signing_in(replace(there, **typed))


OPEN = ServicePart(state=ServiceState.OPEN, menu_from=NOON, restaurant=Text("Самовар", "Samovar"))


def snapshot(
    given: SessionState,
    *,
    service: ServicePart = OPEN,
    purchase: PurchasePart | None = None,
    ways: tuple[PayWay, ...] = SITE.ways,
    site: Site = SITE,
    idle_seconds_left: int = 0,
) -> KioskSnapshot:
    """What the session would publish for such a state."""
    around = Surroundings(
        site=site,
        menu=MENU,
        orders_taken=service.state is ServiceState.OPEN,
        ways=ways,
        offers=tuple(rule for rule in site.offers if rule.hours.hold_at(NOON)),
    )
    busy = given.screen in (Screen.TERMINAL, Screen.CHECKING, Screen.DONE)
    in_basket: dict[int, int] = {}
    for line in given.basket.lines:
        in_basket[line.dish_id] = in_basket.get(line.dish_id, 0) + line.quantity
    return KioskSnapshot(
        now=NOON,
        session=SessionPart(
            screen=given.screen,
            language=Language.RU,
            languages=site.languages,
            order_kind=given.order_kind,
            order_kinds=tuple(site.order_kinds),
            table_name=site.table_name,
            sheet=given.sheet,
            idle_seconds_left=idle_seconds_left,
            idle_seconds=30,
            text_scale_percent=given.text_scale_percent,
            contrast=given.contrast,
            reduced_motion=given.reduced_motion,
            low_mode=given.low_mode,
            step_by_step=given.step_by_step,
            toast=given.toast,
            can_go_back=bool(given.trail) and not busy,
            can_cancel=given.active and not busy and given.screen is not Screen.OUT_OF_SERVICE,
        ),
        service=service,
        menu=MenuPart(
            categories=MENU.categories, dishes=MENU.dishes, in_basket=in_basket, revision=1
        ),
        basket=views.basket_part(given, around),
        loyalty=loyalty_part(given, around),
        pay=views.pay_part(given, around),
        dish=views.dish_part(given, MENU),
        combo=views.combo_part(given.combo, MENU),
        purchase=purchase,
        sign_in=sign_in_part(given, around),
        search=views.search_part(given, MENU.categories, MENU),
        attract=tuple(scene.at(NOON) for scene in site.scenes),
    )


def purchase(telling: Telling, **changes: object) -> PurchasePart:
    """Lunch with 300 points, being paid by card; number 47. A ``discount`` is a coupon's."""
    marks = _marks(telling, with_coupon="discount" in changes)
    latest = tuple(MENU.dishes[dish_id(key)] for key in ("borsch", "solyanka", "mors"))
    part = PurchasePart(
        telling=telling,
        number="47",
        to_pay=Money.of(1280),
        bonus=Money.of(300),
        total=Money.of(1580),
        portions=5,
        latest=latest,
        steps=tuple(
            PurchaseStepView(kind=kind, mark=mark, at=NOON if mark is StepMark.DONE else None)
            for kind, mark in marks.items()
        ),
        waiting_s=12,
    )
    return replace(part, **changes)


def _marks(telling: Telling, *, with_coupon: bool) -> dict[StepKind, StepMark]:
    reached = {
        Telling.PLACING_ORDER: StepKind.ORDER_PLACED,
        Telling.APPLYING_COUPON: StepKind.COUPON_APPLIED,
        Telling.USING_POINTS: StepKind.POINTS_USED,
        Telling.CHECKING: StepKind.BANK_ASKED,
    }.get(telling)
    kinds = (
        StepKind.ORDER_PLACED,
        *((StepKind.COUPON_APPLIED,) if with_coupon else ()),
        StepKind.POINTS_USED,
        StepKind.BANK_ASKED,
        StepKind.KITCHEN,
    )
    now = kinds.index(reached) if reached else len(kinds)
    return {
        kind: StepMark.DONE if place < now else StepMark.NOW if place == now else StepMark.WAITING
        for place, kind in enumerate(kinds)
    }


def told(screen: Screen, telling: Telling, **changes: object) -> KioskSnapshot:
    return snapshot(known(screen=screen), purchase=purchase(telling, **changes))
