"""Paper as the core uses it: who prints for guests, where the profile has a printer."""

from __future__ import annotations

from pathlib import Path

from hardware.printers import ReceiptPrinter
from kiosk.clock import Clock
from kiosk.domain.names import Text
from kiosk.parts import restaurant_name
from kiosk.receipts.occasions import PaperRules
from kiosk.receipts.printing import PaperDesk, SpawnTask
from kiosk.receipts.sayings import House
from kiosk.receipts.shelf import FOLDER, Shelf
from kiosk.settings.profile import Profile
from kiosk.storage.store import Store


def paper_rules(profile: Profile) -> PaperRules:
    """What this site prints."""
    chosen = profile.receipts
    return PaperRules(
        ticket=chosen.ticket,
        counter=chosen.counter,
        slip=chosen.slip,
        slip_after_s=chosen.slip_after_s,
    )


def layout_shelf(profile: Profile, home: Path) -> Shelf:
    """Layouts of paper; the restaurant's own ones and its logo are in the home."""
    chosen = profile.receipts
    house = House(
        name=restaurant_name(profile),
        table_name=profile.restaurant.table_name,
        order_kinds={kind.meaning: kind.id for kind in profile.restaurant.order_types},
        footer=Text(chosen.footer, chosen.alternative_footer),
    )
    logo = home / chosen.logo if chosen.logo else None
    return Shelf(house=house, own=home / FOLDER, logo=logo)


def open_paper(
    profile: Profile,
    home: Path,
    store: Store,
    printer: ReceiptPrinter,
    clock: Clock,
    spawn: SpawnTask,
) -> PaperDesk:
    """Whoever prints for guests, on the profile's ``printer``."""
    device = profile.devices.receipt_printer
    return PaperDesk(
        printer,
        layout_shelf(profile, home),
        paper_rules(profile),
        store.papers,
        store.purchases,
        clock,
        spawn,
        driver=device.driver if device is not None else "",
    )
