"""Cards and loyalty through r_keeper: applied, undone, looked up, read by its rules (rk7 §5.15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.enumerations import word_of
from kiosk.wire.rkeeper.attributes import put_named, put_ref, text, told_whole, write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, OrderName, put_order, read_ref, told_item
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedCard:
    """The card's extended properties by the names the card system gives them."""

    properties: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyPersonalCard(Command[AppliedCard]):
    """Attaches a card to the order; its discounts appear there (rk7 §5.15).

    The card system is asked: CRM_REFUSED is its "no". Read the new sums with CalcOrder2.
    ``properties`` are asked for by name.
    """

    name: ClassVar = "ApplyPersonalCard"
    repeat: ClassVar = Repeat.READ_FIRST

    order: OrderName
    station_id: int
    interface_id: int
    card_code: str = field(repr=False)
    cashier_id: int | None = None
    properties: Mapping[str, str] = field(default_factory=dict, repr=False)
    seat: int | None = None
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        # A capital C here, a small one in every other command.
        attributes = {"CardCode": self.card_code, "seat": self.seat, "lockguid": self.lock_guid}
        write_attributes(element, attributes)
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Interface", self.interface_id)
        put_ref(element, "Cashier", self.cashier_id)
        put_named(element, "ExtCardProperties", "Property", self.properties)

    @classmethod
    def read(cls, result: CommandResult) -> AppliedCard:
        found = result.element.iterfind("ExtCardProperties/Property")
        return AppliedCard(properties={text(e, "name"): text(e, "value") for e in found})


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPersonalCard(Command[None]):
    """Takes a card off the order again; Ok also where it was not on it (rk7 §5.15)."""

    name: ClassVar = "UndoPersonalCard"
    repeat: ClassVar = Repeat.READ_FIRST

    order: OrderName
    station_id: int
    interface_id: int
    card_code: str = field(repr=False)
    cashier_id: int | None = None
    seat: int | None = None
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        attributes = {"cardCode": self.card_code, "seat": self.seat, "lockguid": self.lock_guid}
        write_attributes(element, attributes)
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Interface", self.interface_id)
        put_ref(element, "Cashier", self.cashier_id)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAccount:
    """An account of the card: what is on it and what of it may be used now, in minor units."""

    tender: ItemRef
    number: int | None
    amount: int | None
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardInfo:
    """A card as r_keeper's card driver knows it; sums in minor units."""

    card_code: str = field(repr=False)
    holder: str = field(repr=False)
    amount: int | None
    most: int | None
    most_discount: int | None
    discount: ItemRef | None
    bonus_type: ItemRef | None
    message: str
    accounts: tuple[CardAccount, ...]

    @property
    def known(self) -> bool:
        """Servers answer Ok for a card nobody knows; only the holder is empty then."""
        return bool(self.holder)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCardInfo(Command[CardInfo]):
    """Holder and balances of a card, by the site's card driver (rk7 §5.15)."""

    name: ClassVar = "GetCardInfo"
    repeat: ClassVar = Repeat.FREELY

    card_code: str = field(repr=False)
    interface_id: int
    order: OrderName | None = None
    station_id: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"cardCode": self.card_code})
        put_ref(element, "Interface", self.interface_id)
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)

    @classmethod
    def read(cls, result: CommandResult) -> CardInfo:
        card = result.child("CardInfo")
        return CardInfo(
            card_code=_card_code(card),
            holder=text(card, "holder").strip(),
            amount=told_whole(card, "amount"),
            most=told_whole(card, "maxAmount"),
            most_discount=told_whole(card, "maxDisc"),
            discount=read_ref(card, "Discount"),
            bonus_type=read_ref(card, "BonusType"),
            message=(card.findtext("Message") or "").strip(),
            accounts=tuple(_read_account(e) for e in card.iterfind("Currency")),
        )


class ScanScope(StrEnum):
    """``scope``: what a scan turned out to name (rk7 §5.15)."""

    CURRENCY = "Currency"
    EMPLOYEE = "Employee"
    DISCOUNT = "Discount"
    ENTRANCE_CARD = "Entrance card"
    FUNCTION_KEY = "Function Key"
    INTERFACE = "Interface"
    MENU_ITEM = "Menu Item"
    MENU_ITEM_BARCODE = "Menu Item Barcode"
    DISH_CONTROL = "Dish Control"
    ORDER_TYPE = "Order Type"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedScan:
    """One reading of a scan: the code, what it names, and the rule that read it."""

    card_code: str = field(repr=False)
    scope: ScanScope | str
    rule: ItemRef | None
    item: ItemRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParseMCR(Command[tuple[ParsedScan, ...]]):
    """Turns the text of a track or a scan into codes by the site's rules (rk7 §5.15)."""

    name: ClassVar = "ParseMCR"
    repeat: ClassVar = Repeat.FREELY

    scanned: str = field(repr=False)
    device_type: str = "Keyboard"
    device_number: int = 0

    def write_into(self, element: Element) -> None:
        attributes = {
            "data": self.scanned,
            "devicetype": self.device_type,
            "deviceid": self.device_number,
        }
        write_attributes(element, attributes)

    @classmethod
    def read(cls, result: CommandResult) -> tuple[ParsedScan, ...]:
        return tuple(
            ParsedScan(
                card_code=_card_code(e),
                scope=word_of(ScanScope, text(e, "scope")),
                rule=read_ref(e, "MCR"),
                item=read_ref(e, "Object"),
            )
            for e in result.element.iterfind("Item")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FriendsMember:
    """``anchor`` goes into the order; empty where the site has no such loyalty (it says Ok)."""

    anchor: str = field(repr=False)
    member: str = field(repr=False)
    bonuses: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreaterkFriendsAnchor(Command[FriendsMember]):
    """Finds a member of r_k Friends by phone or token, for one order (rk7 §5.15).

    Raises ValueError unless exactly one of the two is given.
    """

    name: ClassVar = "CreaterkFriendsAnchor"
    repeat: ClassVar = Repeat.READ_FIRST

    order: OrderName
    phone: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if bool(self.phone) == bool(self.token):
            raise ValueError("name the member either by phone or by token")

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"phone": self.phone, "token": self.token})
        put_order(element, self.order)

    @classmethod
    def read(cls, result: CommandResult) -> FriendsMember:
        member = result.element.find("ClientInfo")
        return FriendsMember(
            anchor=text(result.element, "rkFriendsAnchor"),
            member=text(member, "Name") if member is not None else "",
            bonuses=told_whole(member, "BonusesAvailable") if member is not None else None,
        )


def _card_code(element: Element) -> str:
    """Both spellings are in use (rk7 §5.15)."""
    return text(element, "cardCode") or text(element, "CardCode")


def _read_account(element: Element) -> CardAccount:
    return CardAccount(
        tender=told_item(element),
        number=told_whole(element, "subacc"),
        amount=told_whole(element, "amount"),
        most=told_whole(element, "maxAmount"),
    )
