"""One look at everything: the snapshot of this moment."""

from __future__ import annotations

import math

from msgspec.structs import replace

from kiosk.checkout.ways import second_terminal
from kiosk.domain.day import Closing
from kiosk.intents import Sheet
from kiosk.session import views
from kiosk.session.guest_view import loyalty_part, sign_in_part
from kiosk.session.idle import IdleWatch
from kiosk.session.ports import Rooms
from kiosk.session.purchase_view import answers_of, purchase_part
from kiosk.session.running import RunningPurchase
from kiosk.session.state import SessionState
from kiosk.session.steps import MONEY_ON_THE_WAY, Surroundings, can_cancel
from kiosk.snapshots.menu import MenuPart
from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.pay import PayPart
from kiosk.snapshots.purchase import PurchasePart
from kiosk.snapshots.service import ClosingPart, ServicePart, ServiceState
from kiosk.snapshots.session import Screen, SessionPart
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling


def look(
    state: SessionState,
    around: Surroundings,
    rooms: Rooms,
    watch: IdleWatch,
    running: RunningPurchase | None,
) -> KioskSnapshot:
    """The snapshot. The wall clock is cut to the minute: no change every second."""
    staff = rooms.staff()
    menu = _menu(state, around, rooms)
    session = _session(state, around, watch, rooms.clock.monotonic())
    minute = rooms.clock.now().replace(second=0, microsecond=0)
    return KioskSnapshot(
        now=minute,
        session=session if staff is None else _below_staff(session, around),
        service=_service(rooms),
        menu=menu,
        basket=views.basket_part(state, around),
        loyalty=loyalty_part(state, around),
        pay=_pay(state, around, running),
        dish=views.dish_part(state, around.menu),
        combo=views.combo_part(state.combo, around.menu),
        purchase=_purchase(state, running, around, rooms),
        sign_in=sign_in_part(state, around),
        search=views.search_part(state, menu.categories, around.menu),
        attract=tuple(scene.at(minute) for scene in around.site.scenes),
        staff=staff,
    )


def keeping_parts(before: KioskSnapshot, after: KioskSnapshot) -> KioskSnapshot:
    """``after``, where a part that has not changed is the very object of ``before``."""
    same = {name: getattr(before, name) for name in KioskSnapshot.__struct_fields__}
    kept = {name: part for name, part in same.items() if part == getattr(after, name)}
    return replace(after, **kept)


def _session(
    state: SessionState, around: Surroundings, watch: IdleWatch, now: float
) -> SessionPart:
    free = state.screen not in MONEY_ON_THE_WAY and state.screen is not Screen.DONE
    return SessionPart(
        screen=state.screen,
        going_back=state.going_back,
        language=state.language,
        languages=around.site.languages,
        order_kind=state.order_kind,
        order_kinds=tuple(around.site.order_kinds),
        table_name=around.site.table_name,
        sheet=state.sheet,
        idle_seconds_left=watch.seconds_left(now) if state.sheet is Sheet.IDLE else 0,
        idle_seconds=math.ceil(around.site.idle_warning_s),
        text_scale_percent=state.text_scale_percent,
        contrast=state.contrast,
        reduced_motion=state.reduced_motion,
        low_mode=state.low_mode,
        step_by_step=state.step_by_step,
        toast=state.toast,
        can_go_back=bool(state.trail) and free,
        can_cancel=can_cancel(state),
    )


def _below_staff(part: SessionPart, around: Surroundings) -> SessionPart:
    """Staff see the screen as the site wants it; what lay over the guest's comes back after."""
    site = around.site
    return replace(
        part,
        language=site.languages[0],
        text_scale_percent=site.text_scale_percent,
        contrast=site.contrast,
        reduced_motion=site.reduced_motion,
        low_mode=False,  # staff's pages take the whole glass
        step_by_step=False,
        sheet=Sheet.NONE,
        toast=None,
    )


def _menu(state: SessionState, around: Surroundings, rooms: Rooms) -> MenuPart:
    now = rooms.menu.now
    kind = state.order_kind
    order_type = around.site.order_kinds.get(kind) if kind is not None else None
    in_basket: dict[int, int] = {}
    for line in state.basket.lines:
        in_basket[line.dish_id] = in_basket.get(line.dish_id, 0) + line.quantity
    return MenuPart(
        categories=now.menu.categories_for(order_type),
        dishes=now.menu.dishes,
        in_basket=in_basket,
        revision=now.revision,
        loading=not now.menu.categories,
    )


def _service(rooms: Rooms) -> ServicePart:
    service = rooms.service.now
    menu = rooms.menu.now
    left = 0.0 if service.retry_at is None else service.retry_at - rooms.clock.monotonic()
    taking = ServiceState.OPEN if service.taking_orders else ServiceState.PAUSED
    return ServicePart(
        state=ServiceState.STARTING if service.starting else taking,
        cause=service.cause,
        since=service.since,
        retry_in_s=max(0, math.ceil(left)),
        menu_from=menu.taken_at.replace(second=0, microsecond=0) if menu.taken_at else None,
        stale=menu.stale,
        money_in_flight=service.money_in_flight,
        closing=_closing(service.closing),
        restaurant=rooms.restaurant,
    )


def _closing(closing: Closing | None) -> ClosingPart | None:
    """As guests are told: by whom is not theirs."""
    if closing is None:
        return None
    return ClosingPart(because=closing.because, words=closing.words, until=closing.until)


def _pay(state: SessionState, around: Surroundings, running: RunningPurchase | None) -> PayPart:
    """While a purchase asks for another way, the amounts are its own."""
    part = views.pay_part(state, around)
    if running is None:
        return part
    purchase = running.purchase
    return replace(
        part,
        to_pay=purchase.to_pay,
        bonus=purchase.bonus,
        discount=purchase.discount,
        after_points=bool(purchase.bonus),
    )


def _purchase(
    state: SessionState, running: RunningPurchase | None, around: Surroundings, rooms: Rooms
) -> PurchasePart | None:
    if running is None:
        return _being_opened(state, around) if state.screen is Screen.CHECKING else None
    now = rooms.clock.monotonic()
    left = 0.0 if running.closes_at is None else running.closes_at - now
    return purchase_part(
        running.purchase,
        telling=running.telling,
        latest=running.latest,
        done_at=running.done_at,
        answers=answers_of(
            running.purchase, around.ways, can_stop=rooms.cashdesk.can_stop(running.purchase)
        ),
        second_terminal=second_terminal(around.site.ways),
        stopped=running.stopped,
        waiting_s=max(0, int(now - running.since)),
        closes_in_s=max(0, math.ceil(left)),
        paper=_paper(running, rooms),
    )


def _paper(running: RunningPurchase, rooms: Rooms) -> PaperNews:
    if rooms.paper is None:
        return PaperNews.NONE
    return rooms.paper.news(running.purchase, running.telling)


def _being_opened(state: SessionState, around: Surroundings) -> PurchasePart:
    """Between the tap on "pay" and the first line in the book: nothing was sent yet."""
    pay = views.pay_part(state, around)
    return PurchasePart(
        telling=Telling.PLACING_ORDER,
        to_pay=pay.to_pay,
        bonus=pay.bonus,
        discount=pay.discount,
        shown_discount=pay.discount,
        shown_to_pay=pay.to_pay,
        total=pay.to_pay + pay.bonus + pay.discount,
        portions=state.basket.portions,
        latest=views.latest_dishes(state, around.menu),
    )
