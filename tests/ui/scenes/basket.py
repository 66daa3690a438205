"""The basket: as it is, too long, in trouble, taken back."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.basket import Basket
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode
from kiosk.session import lines
from kiosk.snapshots.toast import Toast, ToastKind
from tests.ui.made_snapshots import (
    BORSCH_LINE,
    MEDOVIK_LINE,
    MENU,
    SHOWCASE_SITE,
    feast,
    gone,
    known,
    snapshot,
    state,
)
from tests.ui.scenes.scene import Scene


def basket() -> Iterator[Scene]:
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
