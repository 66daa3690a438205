"""A scenario: one named restaurant with its people, licence, menu and card system.

Values only. `scenario_file` reads them from a readable TOML file and names every problem at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.simulators.licence_book import licence_anchor
from kiosk.simulators.scenario_cards import CardSystem
from kiosk.simulators.scenario_fields import listed, secret
from kiosk.simulators.scenario_menu import Category, Dish, Modifier, ModifierGroup, ModifierScheme
from kiosk.simulators.scenario_site import (
    USUAL_COURSES,
    USUAL_DEVICES,
    USUAL_DISCOUNTS,
    USUAL_DOCUMENTS,
    USUAL_GUEST_TYPES,
    USUAL_LAYOUTS,
    USUAL_PURPOSES,
    Device,
    DeviceKind,
    DirectoryEntry,
    DiscountKind,
    Language,
)

__all__ = [
    "CashLogin",
    "Device",
    "DeviceKind",
    "DirectoryEntry",
    "DiscountKind",
    "Employee",
    "Language",
    "LicenceAccount",
    "OrderType",
    "Restaurant",
    "Scenario",
    "Station",
    "Tender",
    "TenderKind",
    "VoidReason",
    "VoidUse",
]


class TenderKind(StrEnum):
    """What stands behind a currency of r_keeper."""

    CARD = "card"
    SBP = "sbp"
    BONUS = "bonus"
    CASH = "cash"
    EXTERNAL = "external"
    """Cards taken by a terminal that r_keeper knows nothing of (rk7 §6.2)."""


class VoidUse(StrEnum):
    """Flags of ORDERVOIDS: what a reason may be given for (rk7 §4.10)."""

    CHECK_VOID = "ImplOnCheckVoid"
    CHECK_UNDO = "ImplOnCheckUndo"
    DISH_RETURN = "ImplOnDishReturn"
    STOP_LIST = "ImplOnAddDishInStopList"
    BILL_CANCEL = "ImplOnBillCancel"
    PREPAY_DELETION = "ImplOnPrepayDeletion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restaurant(DirectoryEntry):
    """The restaurant. `full_code` is the nine digits a licence is bound to (RestCode)."""

    full_code: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Station(DirectoryEntry):
    """The cash station the kiosk works as; `net_name` signs the answers it executes."""

    net_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee(DirectoryEntry):
    """A person, or the kiosk itself, known to the cash server.

    `password` is typed at the till; `operations` are the ids of what the person may do.
    """

    role_id: int
    role_code: int
    role: str
    password: str = secret(default="")
    operations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderType(DirectoryEntry):
    """Eat in or take away: a changeable order type."""

    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender(DirectoryEntry):
    """A way to pay; r_keeper's word is currency. `prepayment`: money may be taken before."""

    english: str
    kind: TenderKind
    prepayment: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidReason(DirectoryEntry):
    """A reason of ORDERVOIDS and what it may be given for."""

    uses: tuple[VoidUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CashLogin:
    """HTTP Basic login of the XML interface."""

    user: str
    password: str = secret()


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceAccount:
    """The dealer's account, the developer's token and the subscription (rk7 §3.2)."""

    user_name: str
    password: str = secret()
    token: str = secret()
    product_guid: str
    quantity: int
    valid_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Everything the simulators start from. Read it with `scenario_file.load_scenario`."""

    title: str
    server_version: str
    language: Language = Language.RUSSIAN
    shift_number: int
    first_order: int
    first_receipt: int
    restaurant: Restaurant
    cash_group: DirectoryEntry
    station: Station
    hall: DirectoryEntry
    tables: tuple[DirectoryEntry, ...] = listed("table")
    employees: tuple[Employee, ...] = listed("employee")
    order_category: DirectoryEntry
    order_types: tuple[OrderType, ...] = listed("order_type")
    tenders: tuple[Tender, ...] = listed("tender")
    void_reasons: tuple[VoidReason, ...] = listed("void_reason")
    prepayment_reasons: tuple[DirectoryEntry, ...] = listed("prepayment_reason")
    discounts: tuple[DiscountKind, ...] = listed("discount", default=USUAL_DISCOUNTS)
    devices: tuple[Device, ...] = listed("device", default=USUAL_DEVICES)
    print_purposes: tuple[DirectoryEntry, ...] = listed("print_purpose", default=USUAL_PURPOSES)
    documents: tuple[DirectoryEntry, ...] = listed("document", default=USUAL_DOCUMENTS)
    layouts: tuple[DirectoryEntry, ...] = listed("layout", default=USUAL_LAYOUTS)
    guest_types: tuple[DirectoryEntry, ...] = listed("guest_type", default=USUAL_GUEST_TYPES)
    courses: tuple[DirectoryEntry, ...] = listed("course", default=USUAL_COURSES)
    cash_login: CashLogin
    licence: LicenceAccount
    card_system: CardSystem
    allergens: Mapping[str, str]
    groups: tuple[ModifierGroup, ...] = listed("group")
    schemes: tuple[ModifierScheme, ...] = listed("scheme")
    categories: tuple[Category, ...] = listed("category")

    @property
    def anchor(self) -> str:
        """The licence anchor of the restaurant (rk7 §3.4)."""
        return licence_anchor(self.licence.product_guid, self.restaurant.full_code)

    @property
    def coupon_discount(self) -> DiscountKind:
        """The discount a coupon appears as in an order; where the site has none, the card's."""
        return next((one for one in self.discounts if one.of_coupons), self.card_discount)

    @property
    def interface(self) -> Device:
        """The station's link to the card system."""
        return next(one for one in self.devices if one.kind is DeviceKind.CARD_INTERFACE)

    @property
    def card_discount(self) -> DiscountKind:
        """The discount that a guest's card brings."""
        return self.discounts[0]

    @property
    def receipt_copy(self) -> DirectoryEntry:
        """The document that is a copy of a receipt."""
        return self.documents[0]

    def dishes(self) -> Iterator[Dish]:
        """All dishes in the order of the menu, those of hidden categories too."""
        for category in self.categories:
            yield from category.dishes

    def dish(self, key: str) -> Dish:
        """The dish of that key; KeyError when there is none."""
        for dish in self.dishes():
            if dish.key == key:
                return dish
        raise KeyError(key)

    def modifier(self, key: str) -> Modifier:
        """The modifier of that key; KeyError when there is none."""
        for group in self.groups:
            for modifier in group.modifiers:
                if modifier.key == key:
                    return modifier
        raise KeyError(key)

    def tender(self, kind: TenderKind) -> Tender:
        """The first tender of a kind; KeyError when the restaurant has none."""
        for tender in self.tenders:
            if tender.kind is kind:
                return tender
        raise KeyError(kind)
