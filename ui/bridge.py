"""The only door between the core and the screen: snapshots in, intents out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QObject

from kiosk.snapshots.snapshot import KioskSnapshot
from ui.viewmodels.attract import AttractViewModel
from ui.viewmodels.basket import BasketViewModel
from ui.viewmodels.combo import ComboViewModel
from ui.viewmodels.dish import DishViewModel
from ui.viewmodels.loyalty import LoyaltyViewModel
from ui.viewmodels.menu import MenuViewModel
from ui.viewmodels.note import NoteViewModel
from ui.viewmodels.part import PartViewModel, Send
from ui.viewmodels.pay import PayViewModel
from ui.viewmodels.purchase import PurchaseViewModel
from ui.viewmodels.search import SearchViewModel
from ui.viewmodels.service import ServiceViewModel
from ui.viewmodels.session import SessionViewModel
from ui.viewmodels.sign_in import SignInViewModel
from ui.viewmodels.speech import SpeechViewModel
from ui.viewmodels.staff import StaffViewModel
from ui.viewmodels.staff_about import StaffAboutViewModel
from ui.viewmodels.staff_day import StaffDayViewModel
from ui.viewmodels.staff_devices import StaffDevicesViewModel
from ui.viewmodels.staff_licence import StaffLicenceViewModel
from ui.viewmodels.staff_logs import StaffLogsViewModel
from ui.viewmodels.staff_purchase import StaffPurchaseViewModel
from ui.viewmodels.staff_refund import StaffRefundViewModel
from ui.viewmodels.staff_settings import StaffSettingsViewModel


class ViewModels(Struct, frozen=True, kw_only=True):
    """One view model per part of the screen, under the names the root QML item asks for."""

    session: SessionViewModel
    service: ServiceViewModel
    attract: AttractViewModel
    menu: MenuViewModel
    search: SearchViewModel
    dish: DishViewModel
    combo: ComboViewModel
    basket: BasketViewModel
    note: NoteViewModel
    loyalty: LoyaltyViewModel
    signIn: SignInViewModel
    pay: PayViewModel
    purchase: PurchaseViewModel
    staffPurchase: StaffPurchaseViewModel
    staffDay: StaffDayViewModel
    staffRefund: StaffRefundViewModel
    staffLicence: StaffLicenceViewModel
    staffLogs: StaffLogsViewModel
    staffSettings: StaffSettingsViewModel
    staffDevices: StaffDevicesViewModel
    staffAbout: StaffAboutViewModel
    staff: StaffViewModel

    def __iter__(self) -> Iterator[PartViewModel]:
        return (getattr(self, name) for name in self.__struct_fields__)

    def properties(self) -> dict[str, PartViewModel]:
        """The root item's required properties."""
        return {name: getattr(self, name) for name in self.__struct_fields__}


def view_models(first: KioskSnapshot, send: Send, owner: QObject) -> ViewModels:
    """View models showing ``first`` and sending intents to ``send``. Owned by ``owner``."""
    return ViewModels(
        session=SessionViewModel(first, send, owner),
        service=ServiceViewModel(first, send, owner),
        attract=AttractViewModel(first, send, owner),
        menu=MenuViewModel(first, send, owner),
        search=SearchViewModel(first, send, owner),
        dish=DishViewModel(first, send, owner),
        combo=ComboViewModel(first, send, owner),
        basket=BasketViewModel(first, send, owner),
        note=NoteViewModel(first, send, owner),
        loyalty=LoyaltyViewModel(first, send, owner),
        signIn=SignInViewModel(first, send, owner),
        pay=PayViewModel(first, send, owner),
        purchase=PurchaseViewModel(first, send, owner),
        staffPurchase=StaffPurchaseViewModel(first, send, owner),
        staffDay=StaffDayViewModel(first, send, owner),
        staffRefund=StaffRefundViewModel(first, send, owner),
        staffLicence=StaffLicenceViewModel(first, send, owner),
        staffLogs=StaffLogsViewModel(first, send, owner),
        staffSettings=StaffSettingsViewModel(first, send, owner),
        staffDevices=StaffDevicesViewModel(first, send, owner),
        staffAbout=StaffAboutViewModel(first, send, owner),
        staff=StaffViewModel(first, send, owner),
    )


def speech_view_model(owner: QObject) -> SpeechViewModel:
    """Whether the screen is spoken: not before it is given a voice. Owned by ``owner``."""
    return SpeechViewModel(owner)


def publish(snapshot: KioskSnapshot, screens: ViewModels) -> None:
    """Hands a snapshot to every view model. The session goes last, and staff mode after its
    purchase: a screen is filled before it shows.
    """
    for part in screens:
        if part is not screens.session:
            part.show(snapshot)
    screens.session.show(snapshot)
