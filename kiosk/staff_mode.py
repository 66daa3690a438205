"""Staff mode, built from what is open. Read ``later``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hardware.protocols import CardReader
from kiosk import parts
from kiosk.checkout.runner import PurchaseRunner
from kiosk.menu.service import MenuService
from kiosk.opened import Opened
from kiosk.refunds.desk import RefundDesk
from kiosk.settings.profile import Profile
from kiosk.staff.access import StaffAccess
from kiosk.staff.day import DayDesk
from kiosk.staff.desk import StaffDesk, StaffRooms
from kiosk.staff.house.trying import Devices
from kiosk.staff.operating import DayRooms
from kiosk.staff.refunding import RefundRooms
from kiosk.staff.reprinting import Reprinting
from kiosk.staff.resolving import PurchaseSettling
from kiosk.staff.shift import ShiftReading
from kiosk.staff_pages import HouseParts, staff_pages
from kiosk.tasks import Tasks

if TYPE_CHECKING:
    from kiosk.receipts.printing import PaperDesk


def open_staff_mode(
    opened: Opened,
    *,
    runner: PurchaseRunner,
    refunds: RefundDesk,
    menu: MenuService,
    readers: Mapping[str, CardReader],
    paper: PaperDesk | None,
    day: DayDesk,
    tasks: Tasks,
    begin_anew: Callable[[], None] | None,
    apply: Callable[[Profile], None],
    devices: Callable[[], Devices],
) -> StaffDesk:
    """``begin_anew`` and ``apply`` as in ``staff_pages.HouseParts``."""
    profile, store, clock = opened.profile, opened.store, opened.clock
    site, restaurant = parts.site(profile), profile.restaurant
    return StaffDesk(
        StaffRooms(
            access=StaffAccess(store.staff, clock),
            settling=PurchaseSettling(runner, store.staff, clock),
            runner=runner,
            book=store.purchases,
            trail=store.staff,
            watch=opened.watch,
            terminal=opened.terminal,
            readers=lambda: {name: reader.health for name, reader in readers.items()},
            look_soon=menu.refresh_soon,
            ways=site.ways,
            day=DayRooms(
                desk=day,
                shift=ShiftReading(
                    opened.till,
                    store.purchases,
                    store.refunds,
                    clock,
                    station_id=restaurant.station_id,
                    cashier_id=restaurant.cashier_id,
                ),
                menu=lambda: menu.now.menu,
                out_at_till=menu.out_at_till,
            ),
            clock=clock,
            spawn=tasks.spawn,
            refunds=RefundRooms(
                desk=refunds,
                purchases=store.purchases,
                reprinting=Reprinting(paper, store.refunds),
                trail=store.staff,
                language=site.languages[0],
                clock=clock,
                spawn=tasks.spawn,
            ),
            house=staff_pages(
                HouseParts(
                    profile=profile,
                    home=opened.home,
                    store=store,
                    till=opened.till,
                    licensing=opened.licensing,
                    clock=clock,
                    spawn=tasks.spawn,
                    started_at=opened.opened_at,
                    started_s=opened.opened_s,
                    begin_anew=begin_anew,
                    apply=apply,
                    devices=devices,
                )
            ),
        )
    )
