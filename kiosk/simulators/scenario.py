"""A scenario: one named restaurant with its menu, people, licence and guest cards.

Values only. `scenario_file` reads them from a readable TOML file and names every problem at once.
Money is in kopecks, rests in whole portions. Ids of the menu follow from the codes (see the bases
below), so that a person writes short codes and the servers speak of r_keeper's long ids.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from kiosk.simulators.licence_book import licence_anchor

CATEGORY_BASE: Final = 1_010_000
DISH_BASE: Final = 1_020_000
GROUP_BASE: Final = 1_030_000
MODIFIER_BASE: Final = 1_040_000
SCHEME_BASE: Final = 1_050_000

_ITEM_GUIDS: Final = uuid.UUID("5f0c7d0e-6a3b-4d57-9a51-7b1d2c3e4f60")


def item_guid(kind: str, item_id: int) -> str:
    """The GUID of a directory item, upper-case in braces (rk7 §2.3), the same in every run."""
    return "{" + str(uuid.uuid5(_ITEM_GUIDS, f"{kind} {item_id}")).upper() + "}"


def _in_roubles(**given: Any) -> Any:
    """A field kept in kopecks and written in the file as roubles: 390 or "12.50"."""
    return field(metadata={"roubles": True}, **given)


def _listed(key: str, **given: Any) -> Any:
    """A field with many values, written in the file under the singular `key`."""
    return field(metadata={"key": key}, **given)


def _secret(**given: Any) -> Any:
    return field(repr=False, **given)


class TenderKind(StrEnum):
    """What stands behind a currency of r_keeper."""

    CARD = "card"
    SBP = "sbp"
    BONUS = "bonus"
    CASH = "cash"


class VoidUse(StrEnum):
    """Flags of ORDERVOIDS: what a reason may be given for (rk7 §4.10)."""

    CHECK_VOID = "ImplOnCheckVoid"
    CHECK_UNDO = "ImplOnCheckUndo"
    DISH_RETURN = "ImplOnDishReturn"
    STOP_LIST = "ImplOnAddDishInStopList"
    BILL_CANCEL = "ImplOnBillCancel"
    PREPAY_DELETION = "ImplOnPrepayDeletion"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEntry:
    """What every item of the directory has: r_keeper's id, its short code and its name."""

    id: int
    code: int
    name: str


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
    """A person, or the kiosk itself, known to the cash server."""

    role_id: int
    role_code: int
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderType(DirectoryEntry):
    """Eat in or take away: a changeable order type."""

    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender(DirectoryEntry):
    """A way to pay; r_keeper's word is currency."""

    english: str
    kind: TenderKind


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidReason(DirectoryEntry):
    """A reason of ORDERVOIDS and what it may be given for."""

    uses: tuple[VoidUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CashLogin:
    """HTTP Basic login of the XML interface."""

    user: str
    password: str = _secret()


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceAccount:
    """The dealer's account, the developer's token and the subscription (rk7 §3.2)."""

    user_name: str
    password: str = _secret()
    token: str = _secret()
    product_guid: str
    quantity: int
    valid_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """One option. A `stopped` one is in the stop list from the start."""

    key: str
    code: int
    name: str
    english: str
    price: int = _in_roubles(default=0)
    at_most: int = 0
    picture: str = ""
    stopped: bool = False

    @property
    def id(self) -> int:
        return MODIFIER_BASE + self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class ModifierGroup:
    """A question asked about a dish, with its options in the order of the till."""

    key: str
    code: int
    name: str
    english: str
    modifiers: tuple[Modifier, ...] = _listed("modifier")

    @property
    def id(self) -> int:
        return GROUP_BASE + self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeGroup:
    """How a scheme asks a group: limits in pieces (`at_most` 0: no limit), default, free pieces."""

    group: str
    at_least: int = 0
    at_most: int = 0
    default: str = ""
    free: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ModifierScheme:
    """The questions of a dish, in order. Several dishes may share one."""

    key: str
    code: int
    name: str
    groups: tuple[SchemeGroup, ...] = _listed("group")

    @property
    def id(self) -> int:
        return SCHEME_BASE + self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotChoice:
    """One dish that may fill a slot of a combo, and what it adds to the combo's price."""

    dish: str
    extra: int = _in_roubles(default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComboSlot:
    """One step of a combo. Exactly one choice is taken; `default` is offered first."""

    name: str
    english: str
    prompt: str
    prompt_english: str
    default: str
    choices: tuple[SlotChoice, ...] = _listed("choice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dish:
    """Something on sale. `rest` is in portions, None where stock is not counted, 0 is sold out."""

    key: str
    code: int
    name: str
    english: str
    price: int = _in_roubles()
    weight: int
    unit: str = "г"
    description: str = ""
    description_english: str = ""
    kcal: int
    allergens: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    picture: str
    scheme: str = ""
    goes_with: tuple[str, ...] = ()
    rest: int | None = None
    slots: tuple[ComboSlot, ...] = _listed("slot", default=())

    @property
    def id(self) -> int:
        return DISH_BASE + self.code

    @property
    def guid(self) -> str:
        return item_guid("MENUITEMS", self.id)

    @property
    def is_combo(self) -> bool:
        return bool(self.slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A shelf of the menu. A `hidden` one is inactive in the directory and has no menu page."""

    code: int
    name: str
    english: str
    subtitle: str = ""
    subtitle_english: str = ""
    hidden: bool = False
    dishes: tuple[Dish, ...] = _listed("dish")

    @property
    def id(self) -> int:
        return CATEGORY_BASE + self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountType:
    """A kind of account in the card system; class 1 is bonus (crm §6.2)."""

    id: int
    account_class: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLevel:
    """A tier of guests: silver, gold; `rate` in whole percent."""

    id: int
    name: str
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestAccount:
    """A purse of a guest. `balance` is in kopecks: 1 point is 1 rouble."""

    number: int
    type_id: int
    level_id: int
    balance: int = _in_roubles()


class CardStatus(StrEnum):
    """States of a card the scenario can start with (crm §6.1)."""

    ACTIVE = "Active"
    BLOCKED = "Blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestCoupon:
    """A coupon in a guest's hands: so many percent off, or a dish for nothing (`gift`, its key)."""

    code: str
    type_id: int
    name: str
    english: str
    until: date
    percent: int = 0
    gift: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestCard:
    """A card and the guest who carries it (all invented)."""

    code: str = _secret()
    status: CardStatus = CardStatus.ACTIVE
    block_reason: str = ""
    issued: date
    expires: date
    holder_id: int
    first_name: str
    last_name: str
    middle_name: str = ""
    phone: str = _secret(default="")
    birth: date | None = None
    gender: str = "Unknown"
    accounts: tuple[GuestAccount, ...] = _listed("account", default=())
    coupons: tuple[GuestCoupon, ...] = _listed("coupon", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSystem:
    """The CRM beside the restaurant: credentials, account types, levels, cards (crm §15)."""

    classifier: str
    key_code: str
    unit: int
    division_id: int
    division: str
    account_types: tuple[AccountType, ...] = _listed("account_type")
    levels: tuple[AccountLevel, ...] = _listed("level")
    cards: tuple[GuestCard, ...] = _listed("card")

    def card(self, code: str) -> GuestCard | None:
        return next((card for card in self.cards if card.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Everything the simulators start from. Read it with `scenario_file.load_scenario`."""

    title: str
    server_version: str
    shift_number: int
    first_order: int
    first_receipt: int
    restaurant: Restaurant
    cash_group: DirectoryEntry
    station: Station
    hall: DirectoryEntry
    tables: tuple[DirectoryEntry, ...] = _listed("table")
    employees: tuple[Employee, ...] = _listed("employee")
    order_category: DirectoryEntry
    order_types: tuple[OrderType, ...] = _listed("order_type")
    tenders: tuple[Tender, ...] = _listed("tender")
    void_reasons: tuple[VoidReason, ...] = _listed("void_reason")
    prepayment_reasons: tuple[DirectoryEntry, ...] = _listed("prepayment_reason")
    cash_login: CashLogin
    licence: LicenceAccount
    card_system: CardSystem
    allergens: Mapping[str, str]
    groups: tuple[ModifierGroup, ...] = _listed("group")
    schemes: tuple[ModifierScheme, ...] = _listed("scheme")
    categories: tuple[Category, ...] = _listed("category")

    @property
    def anchor(self) -> str:
        """The licence anchor of the restaurant (rk7 §3.4)."""
        return licence_anchor(self.licence.product_guid, self.restaurant.full_code)

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
