"""A card before the reader, its points, and what it is given."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.money import Money
from kiosk.errors import ErrorCode
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from tests.ui.made_snapshots import (
    BIRTHDAY,
    COUPON_SITE,
    DESSERT,
    GIFT,
    NAPOLEON,
    NEWCOMER,
    PARTY,
    known,
    snapshot,
    state,
    with_coupons,
)
from tests.ui.scenes.scene import Scene


def loyalty() -> Iterator[Scene]:
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
