"""Every screen in every state worth looking at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket
from kiosk.domain.draft import fresh_draft
from kiosk.domain.guest import CodeSent
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language, Text
from kiosk.errors import ErrorCode
from kiosk.intents import Contrast, GuestAnswer, OrderKind, Sheet
from kiosk.session import lines
from kiosk.session.building import confirmed, step_opened
from kiosk.session.state import ComboDraft, SessionState
from kiosk.snapshots import (
    CardState,
    KioskSnapshot,
    Screen,
    ServicePart,
    ServiceState,
    Telling,
    Toast,
    ToastKind,
)
from tests.ui.made_purchases import (
    choosing_moments,
    paper_moments,
    paying_moments,
    waiting_moments,
)
from tests.ui.made_snapshots import (
    BIRTHDAY,
    BORSCH_LINE,
    COUPON_SITE,
    DESSERT,
    GIFT,
    LETTERS_SITE,
    MEDOVIK_LINE,
    MENU,
    NAPOLEON,
    NEWCOMER,
    NOON,
    OPEN,
    PARTY,
    PHONE,
    PHONE_SITE,
    SHOWCASE,
    SHOWCASE_SITE,
    SITE,
    code_sent,
    feast,
    gone,
    known,
    purchase,
    snapshot,
    state,
    told,
    typing,
    with_coupons,
)
from tests.ui.made_staff import staff_moments
from tests.ui.samovar_menu import dish_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """``drawing`` is the picture it is held against, by the first part of its file's name."""

    name: str
    snapshot: KioskSnapshot
    drawing: str = ""

    def in_language(self, language: Language) -> Scene:
        session = replace(self.snapshot.session, language=language)
        return replace(self, snapshot=replace(self.snapshot, session=session))

    def looking(self, contrast: Contrast, text_scale_percent: int) -> Scene:
        session = replace(
            self.snapshot.session, contrast=contrast, text_scale_percent=text_scale_percent
        )
        return replace(self, snapshot=replace(self.snapshot, session=session))

    def at_once(self) -> Scene:
        """Without motion, for tests that look right after a tap."""
        session = replace(self.snapshot.session, reduced_motion=True)
        return replace(self, snapshot=replace(self.snapshot, session=session))


def scenes() -> Iterator[Scene]:
    """All of them, in the order of the guest's way."""
    yield from _arriving()
    yield from _choosing()
    yield from _basket()
    yield from _loyalty()
    yield from _signing_in()
    yield from _paying()
    yield from _waiting()
    yield from _leaving()
    yield from _sheets()
    for name, given, drawing in staff_moments():
        yield Scene(name=name, snapshot=given, drawing=drawing)


def scene(name: str) -> Scene:
    """The scene of that name; StopIteration when there is none."""
    return next(each for each in scenes() if each.name == name)


def _arriving() -> Iterator[Scene]:
    nobody = SessionState()
    yield Scene(name="attract", snapshot=snapshot(nobody), drawing="01")
    stale = replace(OPEN, stale=True, menu_from=NOON - timedelta(minutes=33))
    yield Scene(name="attract-stale", snapshot=snapshot(nobody, service=stale))
    yield Scene(name="attract-own", snapshot=snapshot(nobody, site=SHOWCASE_SITE))
    for place, own in enumerate(SHOWCASE.scenes[1:], start=2):
        alone = replace(SHOWCASE_SITE, scenes=(own,))
        yield Scene(name=f"attract-own-{place}", snapshot=snapshot(nobody, site=alone))
    choosing = SessionState(screen=Screen.ORDER_TYPE, trail=(Screen.ATTRACT,))
    yield Scene(name="order-type", snapshot=snapshot(choosing), drawing="02")


def _choosing() -> Iterator[Scene]:
    yield Scene(name="menu", snapshot=snapshot(known(screen=Screen.MENU)), drawing="03")
    nothing = known(screen=Screen.MENU, basket=Basket())
    yield Scene(name="menu-empty-basket", snapshot=snapshot(nothing))
    draft = fresh_draft(MENU.dishes[dish_id("borsch")], MENU)
    yield Scene(
        name="dish", snapshot=snapshot(known(screen=Screen.DISH, draft=draft)), drawing="04"
    )
    combo = fresh_draft(MENU.dishes[dish_id("lunch")], MENU)
    building = known(screen=Screen.COMBO, combo=ComboDraft(draft=combo))
    first = combo.dish.groups[0]
    for option in first.modifiers[:1]:
        toggled = combo.toggled(first.id, option.id, MENU)
        assert isinstance(toggled, type(combo))
        building = replace(building, combo=ComboDraft(draft=toggled))
    second = step_opened(confirmed(building), 1)
    yield Scene(name="combo", snapshot=snapshot(second), drawing="05")


def _basket() -> Iterator[Scene]:
    editing = lines.tapped(known(), BORSCH_LINE, MENU)
    yield Scene(name="basket", snapshot=snapshot(editing), drawing="06")
    yield Scene(name="basket-guest", snapshot=snapshot(state(offers_declined=True)))
    yield Scene(name="basket-own-offer", snapshot=snapshot(state(), site=SHOWCASE_SITE))
    yield Scene(name="basket-many", snapshot=snapshot(known(basket=feast())))
    yield Scene(name="basket-trouble", snapshot=snapshot(known(basket=gone())))
    yield Scene(name="basket-empty", snapshot=snapshot(state(basket=Basket())))
    removed = lines.stepped(known(), MEDOVIK_LINE, -1, MENU)
    yield Scene(name="basket-undo", snapshot=snapshot(removed))
    changed = snapshot(known(offers_declined=True))
    dearer = replace(changed.basket.lines[1], price_before=Money.of(400))
    basket = replace(
        changed.basket, lines=(changed.basket.lines[0], dearer, *changed.basket.lines[2:])
    )
    said = Toast(kind=ToastKind.ORDER_RETURNED, trouble=ErrorCode.POS_TOTAL_CHANGED, key=3)
    yield Scene(
        name="basket-price-changed",
        snapshot=replace(changed, basket=basket, session=replace(changed.session, toast=said)),
    )


def _loyalty() -> Iterator[Scene]:
    for kind in (ToastKind.PAYMENT_CARD, ToastKind.PAYMENT_CARD_UNUSED):
        told = state(screen=Screen.ORDER_TYPE).saying(Toast(kind=kind))
        yield Scene(name=kind.value, snapshot=snapshot(told))
    at = Screen.LOYALTY
    trail = (Screen.ORDER_TYPE, Screen.MENU, Screen.BASKET)
    chosen = with_coupons(
        GIFT, DESSERT, screen=at, trail=trail, bonus=Money.of(300), coupon_id=GIFT.id
    )
    yield Scene(name="loyalty", snapshot=snapshot(chosen, site=COUPON_SITE), drawing="07")
    coupons = with_coupons(GIFT, DESSERT, NAPOLEON, screen=at, trail=trail)
    yield Scene(name="loyalty-coupons", snapshot=snapshot(coupons, site=COUPON_SITE))
    yield Scene(name="loyalty-coupons-counter", snapshot=snapshot(coupons))
    refused = replace(
        with_coupons(GIFT, BIRTHDAY, PARTY, screen=at, trail=trail),
        refused_coupons=frozenset({GIFT.id}),
    )
    yield Scene(name="loyalty-coupon-refused", snapshot=snapshot(refused, site=COUPON_SITE))
    yield Scene(name="loyalty-open", snapshot=snapshot(known(screen=at, trail=trail)))
    yield Scene(name="loyalty-invite", snapshot=snapshot(state(screen=at, trail=trail)))
    searching = state(screen=at, trail=trail, card_state=CardState.SEARCHING)
    yield Scene(name="loyalty-searching", snapshot=snapshot(searching))
    refused = state(
        screen=at, trail=trail, card_state=CardState.REFUSED, card_trouble=ErrorCode.CARD_BLOCKED
    )
    yield Scene(name="loyalty-refused", snapshot=snapshot(refused))
    down = state(
        screen=at,
        trail=trail,
        card_state=CardState.UNAVAILABLE,
        card_trouble=ErrorCode.CRM_UNREACHABLE,
    )
    yield Scene(name="loyalty-unavailable", snapshot=snapshot(down))
    newcomer = state(screen=at, trail=trail, card_state=CardState.KNOWN, holder=NEWCOMER)
    yield Scene(name="loyalty-no-points", snapshot=snapshot(newcomer))


def _signing_in() -> Iterator[Scene]:
    def shown(given: SessionState) -> KioskSnapshot:
        return snapshot(given, site=PHONE_SITE)

    at, trail = Screen.LOYALTY, (Screen.ORDER_TYPE, Screen.MENU, Screen.BASKET)
    yield Scene(name="loyalty-phone", snapshot=shown(state(screen=at, trail=trail)))
    refused = state(
        screen=at, trail=trail, card_state=CardState.REFUSED, card_trouble=ErrorCode.CARD_UNKNOWN
    )
    yield Scene(name="loyalty-refused-phone", snapshot=shown(refused))
    yield Scene(name="phone", snapshot=shown(typing()), drawing="08a")
    yield Scene(name="phone-empty", snapshot=shown(typing("")))
    yield Scene(name="phone-ready", snapshot=shown(typing(PHONE)))
    yield Scene(name="phone-busy", snapshot=shown(typing(PHONE, busy=True)))
    wrong = typing(PHONE, trouble=ErrorCode.PHONE_SHARED)
    yield Scene(name="phone-refused", snapshot=shown(wrong))
    down = typing(PHONE, trouble=ErrorCode.CRM_UNREACHABLE)
    yield Scene(name="phone-unavailable", snapshot=shown(down))
    yield Scene(name="code", snapshot=shown(code_sent(18)), drawing="08b")
    yield Scene(name="code-again", snapshot=shown(code_sent(62)))
    letters = snapshot(code_sent(18, code="t0bZ562"), site=LETTERS_SITE)
    yield Scene(name="code-letters", snapshot=letters)
    ready = code_sent(62, code="734512")
    yield Scene(name="code-ready", snapshot=shown(ready))
    wrong_code = code_sent(20, code="", trouble=ErrorCode.CODE_WRONG, attempts_left=2)
    yield Scene(name="code-wrong", snapshot=shown(wrong_code))
    spent = code_sent(70, code="", trouble=ErrorCode.CODE_USED_UP, attempts_left=0)
    yield Scene(name="code-used-up", snapshot=shown(spent))
    yield Scene(name="code-expired", snapshot=shown(code_sent(200)))
    joining = replace(code_sent(2, CodeSent(new_guest=True)), sheet=Sheet.JOIN)
    yield Scene(name="sheet-join", snapshot=shown(joining))
    other = known(screen=at, trail=trail, sheet=Sheet.SECOND_CARD)
    yield Scene(name="sheet-second-card", snapshot=snapshot(other))


def _paying() -> Iterator[Scene]:
    trail = (Screen.MENU, Screen.BASKET, Screen.LOYALTY)
    ready = known(screen=Screen.PAY, trail=trail, bonus=Money.of(300))
    yield Scene(name="pay", snapshot=snapshot(ready), drawing="09")
    favoured = with_coupons(
        GIFT, screen=Screen.PAY, trail=trail, bonus=Money.of(300), coupon_id=GIFT.id
    )
    yield Scene(name="pay-coupon", snapshot=snapshot(favoured, site=COUPON_SITE), drawing="09")
    no_points = replace(favoured, bonus=ZERO)
    yield Scene(name="pay-coupon-alone", snapshot=snapshot(no_points, site=COUPON_SITE))
    yield Scene(
        name="pay-two-ways",
        snapshot=snapshot(state(screen=Screen.PAY, trail=trail), ways=(PayWay.STATION, PayWay.SBP)),
    )
    down = snapshot(state(screen=Screen.PAY, trail=trail), ways=(PayWay.SBP, PayWay.COUNTER))
    yield Scene(
        name="pay-card-down",
        snapshot=replace(down, pay=replace(down.pay, missing=(PayWay.STATION,))),
    )
    for name, shown in choosing_moments():
        yield Scene(name=name, snapshot=shown)
    yield Scene(
        name="terminal", snapshot=told(Screen.TERMINAL, Telling.FOLLOW_TERMINAL), drawing="10"
    )
    yield Scene(
        name="terminal-can-cancel",
        snapshot=told(
            Screen.TERMINAL, Telling.FOLLOW_TERMINAL, answers=(GuestAnswer.CANCEL,), waiting_s=3
        ),
    )
    answers = (GuestAnswer.TRY_AGAIN, GuestAnswer.OTHER_WAY, GuestAnswer.CANCEL)
    yield Scene(
        name="terminal-declined",
        snapshot=told(
            Screen.TERMINAL,
            Telling.DECLINED,
            answers=answers,
            cause=ErrorCode.POS_PAYMENT_DECLINED,
        ),
    )
    for name, shown in paying_moments():
        yield Scene(name=name, snapshot=shown)


def _waiting() -> Iterator[Scene]:
    at = Screen.CHECKING
    yield Scene(name="checking", snapshot=told(at, Telling.CHECKING), drawing="11")
    yield Scene(name="checking-long", snapshot=told(at, Telling.CHECKING, waiting_s=75))
    yield Scene(
        name="checking-placing",
        snapshot=told(at, Telling.PLACING_ORDER, number="", waiting_s=2),
    )
    gift = {"discount": Money.of(190), "to_pay": Money.of(1090), "shown_to_pay": Money.of(1090)}
    gift["shown_discount"] = Money.of(190)
    yield Scene(
        name="checking-coupon",
        snapshot=told(at, Telling.APPLYING_COUPON, waiting_s=1, **gift),
    )
    yield Scene(
        name="checking-with-coupon",
        snapshot=told(at, Telling.CHECKING, **gift),
    )
    answers = (GuestAnswer.PAY_OTHER_SUM, GuestAnswer.CANCEL)
    less = {**gift, "discount": Money.of(150), "to_pay": Money.of(1130)}
    yield Scene(
        name="checking-coupon-differs",
        snapshot=told(
            at,
            Telling.COUPON_DIFFERS,
            answers=answers,
            cause=ErrorCode.POS_TOTAL_CHANGED,
            **less,
        ),
    )
    nothing = {**gift, "discount": ZERO, "to_pay": Money.of(1280)}
    yield Scene(
        name="checking-coupon-refused",
        snapshot=told(
            at,
            Telling.COUPON_REFUSED,
            answers=answers,
            cause=ErrorCode.POS_TOTAL_CHANGED,
            **nothing,
        ),
    )
    yield Scene(name="checking-points", snapshot=told(at, Telling.USING_POINTS, waiting_s=1))
    yield Scene(
        name="checking-cancelling", snapshot=told(at, Telling.CANCELLING, steps=(), waiting_s=3)
    )
    yield Scene(
        name="checking-money-returning", snapshot=told(at, Telling.MONEY_RETURNING, steps=())
    )
    yield Scene(
        name="checking-points-refused",
        snapshot=told(
            at,
            Telling.POINTS_REFUSED,
            answers=(GuestAnswer.PAY_IN_FULL, GuestAnswer.CANCEL),
            cause=ErrorCode.POINTS_NOT_ENOUGH,
        ),
    )
    yield Scene(
        name="checking-see-staff",
        snapshot=told(at, Telling.SEE_STAFF, steps=(), closes_in_s=27),
    )
    for name, shown in waiting_moments():
        yield Scene(name=name, snapshot=shown)
    for name, shown in paper_moments():
        yield Scene(name=name, snapshot=shown)


def _leaving() -> Iterator[Scene]:
    done = Screen.DONE
    yield Scene(
        name="done",
        snapshot=told(done, Telling.PAID, receipt_number="1017", closes_in_s=27),
        drawing="12",
    )
    yield Scene(
        name="done-coupon",
        snapshot=told(
            done,
            Telling.PAID,
            receipt_number="1017",
            closes_in_s=27,
            discount=Money.of(190),
            to_pay=Money.of(1090),
        ),
    )
    yield Scene(
        name="done-coupon-alone",
        snapshot=told(
            done,
            Telling.PAID,
            closes_in_s=27,
            bonus=ZERO,
            discount=Money.of(190),
            to_pay=Money.of(1390),
        ),
    )
    away = known(screen=done, order_kind=OrderKind.TAKE_AWAY)
    plain = purchase(Telling.PAID, bonus=ZERO, to_pay=Money.of(1580), closes_in_s=30, number="1047")
    yield Scene(
        name="done-take-away",
        snapshot=snapshot(away, purchase=plain, site=replace(SITE, table_name="")),
    )
    yield Scene(
        name="done-at-counter",
        snapshot=told(done, Telling.AT_COUNTER, bonus=ZERO, to_pay=Money.of(1580), closes_in_s=27),
    )
    paused = ServicePart(
        state=ServiceState.PAUSED,
        cause=ErrorCode.POS_UNREACHABLE,
        since=NOON.replace(hour=14, minute=32),
        retry_in_s=25,
        menu_from=NOON,
        restaurant=Text("Самовар", "Samovar"),
    )
    closed = SessionState(screen=Screen.OUT_OF_SERVICE)
    yield Scene(name="out-of-service", snapshot=snapshot(closed, service=paused), drawing="14")
    unsure = replace(paused, money_in_flight=True, menu_from=None)
    yield Scene(name="out-of-service-no-menu", snapshot=snapshot(closed, service=unsure))
    expired = replace(paused, cause=ErrorCode.LICENCE_EXPIRED)
    yield Scene(name="out-of-service-licence", snapshot=snapshot(closed, service=expired))


def _sheets() -> Iterator[Scene]:
    at_menu = known(screen=Screen.MENU)
    yield Scene(
        name="idle",
        snapshot=snapshot(replace(at_menu, sheet=Sheet.IDLE), idle_seconds_left=24),
        drawing="13",
    )
    empty = replace(at_menu, sheet=Sheet.IDLE, basket=Basket())
    yield Scene(name="idle-empty-basket", snapshot=snapshot(empty, idle_seconds_left=11))
    for sheet in (Sheet.CONFIRM_CANCEL, Sheet.LANGUAGE, Sheet.ACCESS, Sheet.HELP):
        yield Scene(name=f"sheet-{sheet.value}", snapshot=snapshot(known(sheet=sheet)))
