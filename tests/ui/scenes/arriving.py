"""Before the menu: the guest comes, and may show a card at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from kiosk.session.state import SessionState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind
from tests.ui.made_snapshots import NOON, OPEN, SHOWCASE, SHOWCASE_SITE, snapshot, state
from tests.ui.scenes.scene import Scene


def arriving() -> Iterator[Scene]:
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
    for kind in (ToastKind.PAYMENT_CARD, ToastKind.PAYMENT_CARD_UNUSED):
        told = state(screen=Screen.ORDER_TYPE).saying(Toast(kind=kind))
        yield Scene(name=kind.value, snapshot=snapshot(told))
