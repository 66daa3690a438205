"""The screens there are, and the session on one of them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import Sheet
from kiosk.snapshots.toast import Toast


class Screen(StrEnum):
    ATTRACT = "attract"
    ORDER_TYPE = "order-type"
    MENU = "menu"
    SEARCH = "search"
    DISH = "dish"
    COMBO = "combo"
    BASKET = "basket"
    NOTE = "note"
    LOYALTY = "loyalty"
    PHONE = "phone"
    CODE = "code"
    PAY = "pay"
    TERMINAL = "terminal"
    CHECKING = "checking"
    DONE = "done"
    OUT_OF_SERVICE = "out-of-service"


class SessionPart(Struct, frozen=True, kw_only=True):
    """Where the guest is and how they want to see it."""

    screen: Screen
    going_back: bool = False
    language: Language
    languages: tuple[Language, ...]
    order_kind: OrderKind | None = None
    order_kinds: tuple[OrderKind, ...] = ()
    table_name: str = ""
    sheet: Sheet = Sheet.NONE
    idle_seconds_left: int = 0
    idle_seconds: int = 0
    """How long the countdown of the idle warning is from its beginning."""
    text_scale_percent: int = 100
    contrast: Contrast = Contrast.LIGHT
    reduced_motion: bool = False
    low_mode: bool = False
    """Everything that can be touched lies in a band within reach of somebody who sits."""
    step_by_step: bool = False
    """One question a page."""
    toast: Toast | None = None
    can_go_back: bool = False
    can_cancel: bool = False
