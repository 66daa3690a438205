"""Whom the figures are asked of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    # Read by whoever has them; a kiosk that nobody counts starts without some.
    from collections.abc import Callable, Mapping

    from hardware.protocols import DeviceHealth
    from kiosk.checkout.card_terminal import OwnTerminal
    from kiosk.checkout.ways import PayWay
    from kiosk.clock import Clock
    from kiosk.licence.service import LicenceService
    from kiosk.menu.service import MenuService
    from kiosk.receipts.printing import PaperDesk
    from kiosk.session.service import ServiceWatch
    from kiosk.storage.store import Store


class Known(Struct, frozen=True, kw_only=True):
    """Whoever knows something. ``devices`` says how those are that have no room of their own."""

    store: Store
    watch: ServiceWatch
    menu: MenuService
    licence: LicenceService | None
    readers: Callable[[], Mapping[str, DeviceHealth]]
    devices: Callable[[], Mapping[str, DeviceHealth]]
    terminal: OwnTerminal | None
    paper: PaperDesk | None
    ways: tuple[PayWay, ...]
    clock: Clock
