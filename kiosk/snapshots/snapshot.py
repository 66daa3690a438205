"""The parts put together."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from kiosk.domain.attract import ShownScene
from kiosk.snapshots.basket import BasketPart
from kiosk.snapshots.combo import ComboPart
from kiosk.snapshots.dish import DishPart
from kiosk.snapshots.loyalty import LoyaltyPart
from kiosk.snapshots.menu import MenuPart
from kiosk.snapshots.pay import PayPart
from kiosk.snapshots.purchase import PurchasePart
from kiosk.snapshots.search import SearchPart
from kiosk.snapshots.service import ServicePart
from kiosk.snapshots.session import SessionPart
from kiosk.snapshots.sign_in import SignInPart
from kiosk.staff_snapshots import StaffPart


class KioskSnapshot(Struct, frozen=True, kw_only=True):
    """All that is on the screen, as one value."""

    now: datetime
    session: SessionPart
    service: ServicePart
    menu: MenuPart
    basket: BasketPart
    loyalty: LoyaltyPart
    pay: PayPart
    dish: DishPart | None = None
    combo: ComboPart | None = None
    purchase: PurchasePart | None = None
    sign_in: SignInPart | None = None
    search: SearchPart | None = None
    attract: tuple[ShownScene, ...] = ()
    """The restaurant's own scenes, with the words of this hour."""
    staff: StaffPart | None = None
    """Staff mode lies over all of it."""
