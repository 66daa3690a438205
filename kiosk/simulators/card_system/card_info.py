"""`Get card info`: a card with the accounts, the holder and the lists that were asked for.

Follows crm §5 (what may be asked), §6 (what is answered, in wire order) and §8.1.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.book import (
    Account,
    AccountStatus,
    Card,
    CardBook,
    CardStatus,
    Classifier,
    Holder,
    TypeStatus,
)
from kiosk.simulators.card_system.coupons import EVERY_COUPON, write_coupons
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.message import Message, includes, required, text_of
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.wire_forms import (
    UNSET_DATE,
    leaf,
    money,
    read_card_code,
    read_whole,
    read_yes,
    yes_no,
)

FUNDS_SPENT_CLASS: Final = 5
_NOTHING: Final = frozenset[str]()
FIELDS: Final = {
    "Is_Virtual_Card": _NOTHING,
    "Card_Code": _NOTHING,
    "Include": _NOTHING,
    "Image_Format": frozenset({"Original", "Width", "Height", "Compression"}),
    "Account_Filter": _NOTHING,
    "Coupon_Index": _NOTHING,
    "Coupon_Count": _NOTHING,
}
# Lists that hang under the card and hold nothing in this simulator beyond the holder's id.
_EMPTY_LISTS: Final = (
    ("Holder_Image", "Holders_Images", "Holder_Image"),
    ("Holder_Address", "Holders_Addresses", "Holder_Address"),
    ("Holder_Relative", "Holders_Relatives", "Holder_Relative"),
    ("Holder_Contract", "Holders_Contracts", "Holder_Contract"),
    ("Holder_Attribute", "Holders_Attributes", "Holder_Attribute"),
    ("Holder_Property", "Holders_Properties", "Holder_Property"),
)


class CardInfo:
    """Answers `Get card info` for one classifier at one moment. Reads only."""

    def __init__(self, book: CardBook, ledger: Ledger, asking: Classifier, at: datetime) -> None:
        self._book = book
        self._ledger = ledger
        self._asking = asking
        self._at = at

    def answer(self, message: Message) -> etree._Element:
        """`Cards` with one card. SAC-0056 without a number, SAC-0014 when it is unknown."""
        body = message.body
        card = self._book.card(read_card_code(required(body, "Card_Code")))
        if read_yes(text_of(body, "Is_Virtual_Card")) and not card.virtual:
            raise Refused("SAC-0123", card.code)
        wanted = includes(body)
        root = etree.Element("Cards")
        element = etree.SubElement(root, "Card")
        _write_card(element, card)
        if "Account" in wanted:
            accounts = etree.SubElement(element, "Accounts")
            for account in self._accounts(card, wanted, body):
                self._write_account(etree.SubElement(accounts, "Account"), account)
        if card.holder_id is not None:
            holder = self._book.holder(card.holder_id)
            if "Holder" in wanted:
                holders = etree.SubElement(element, "Holders")
                self._write_holder(etree.SubElement(holders, "Holder"), holder, wanted)
            self._write_lists(element, holder, wanted, body)
        if "Card_Property" in wanted:
            etree.SubElement(element, "Cards_Properties")
        return root

    def _accounts(self, card: Card, wanted: frozenset[str], body: etree._Element) -> list[Account]:
        chosen = body.find("Account_Filter")
        of_class = None if chosen is None else text_of(chosen, "Account_Class")
        of_type = None if chosen is None else text_of(chosen, "Account_Type_ID")
        found = []
        for account in self._book.accounts_of(card.holder_id):
            kind = self._book.account_type(account.type_id)
            if of_class and kind.account_class != read_whole(of_class, "Account_Class"):
                continue
            if of_type and kind.id != read_whole(of_type, "Account_Type_ID"):
                continue
            if "Account_Available" in wanted and (
                account.status is not AccountStatus.ACTIVE or not any(self._usable(account))
            ):
                continue
            found.append(account)
        return found

    def _usable(self, account: Account) -> tuple[bool, bool]:
        """Whether the asking classifier may debit and credit this type now (crm §6.2)."""
        link = self._asking.links.get(account.type_id)
        kind = self._book.account_type(account.type_id)
        if link is None or link.blocked or kind.status is not TypeStatus.ACTIVE:
            return False, False
        return link.debit, link.credit

    def _write_account(self, element: etree._Element, account: Account) -> None:
        kind = self._book.account_type(account.type_id)
        link = self._asking.links.get(account.type_id)
        may_debit, may_credit = self._usable(account)
        leaf(element, "Holder_ID", account.holder_id)
        leaf(element, "Account_Number", account.number)
        leaf(element, "Status", account.status.value)
        if account.status is AccountStatus.BLOCKED:
            leaf(element, "Block_Reason", account.block_reason)
        leaf(element, "Account_Class", kind.account_class)
        leaf(element, "Account_Type_ID", kind.id)
        leaf(element, "Account_Type_Name", kind.name)
        leaf(element, "Account_Debit_Enabled", yes_no(may_debit))
        leaf(element, "Account_Debit_Priority", "" if link is None else link.debit_priority)
        leaf(element, "Account_Debit_K", money(100))
        leaf(element, "Account_Credit_Enabled", yes_no(may_credit))
        leaf(element, "Account_Credit_Priority", "" if link is None else link.credit_priority)
        leaf(element, "Account_Credit_K", money(100))
        leaf(element, "Transaction_Debit_ID", kind.id * 10 + 1)
        leaf(element, "Transaction_Credit_ID", kind.id * 10 + 2)
        leaf(element, "Create", _day(account.created))
        leaf(element, "Credit_Depth", money(account.credit_depth))
        leaf(element, "Balance", money(self._ledger.balance(account.number, self._at)))
        level = self._book.level(account.level_id)
        if level is None or kind.account_class == FUNDS_SPENT_CLASS:
            return
        leaf(element, "Account_Level_ID", level.id)
        leaf(element, "Account_Level_Name", level.name)
        leaf(element, "Scheme_ID", level.id)
        leaf(element, "External_ID", level.id)
        leaf(element, "Scheme_Name", level.name)
        leaf(element, "Base_Rate", money(level.rate * 100))
        leaf(element, "Auto_Change_Levels", yes_no(False))
        leaf(element, "Account_Code", level.id)
        leaf(element, "Account_Code_Ext", level.id)

    def _write_holder(
        self, element: etree._Element, holder: Holder, wanted: frozenset[str]
    ) -> None:
        leaf(element, "Deleted", yes_no(holder.deleted))
        leaf(element, "Group_ID", 1)
        leaf(element, "Group_Name", "Гости")
        leaf(element, "Division_ID", self._book.division_id)
        leaf(element, "Division_Name", self._book.division)
        leaf(element, "Holder_ID", holder.id)
        for name in ("INN", "External_Code", "Unpay_Type_ID", "Unpay_Type_Name"):
            leaf(element, name, "")
        leaf(element, "L_Name", holder.last_name)
        leaf(element, "F_Name", holder.first_name)
        leaf(element, "M_Name", holder.middle_name)
        leaf(element, "Full_Name", holder.full_name)
        leaf(element, "Birth", UNSET_DATE if holder.birth is None else _day(holder.birth))
        leaf(element, "Gender", holder.gender)
        leaf(element, "Marrital", "Unknown")
        leaf(element, "Smoke", yes_no(False))
        leaf(element, "Verification", yes_no(True))
        leaf(element, "Image", yes_no(False))
        leaf(element, "Language_ID", 0)
        leaf(element, "Language_Name", "Unknown")
        leaf(element, "Source", "")
        leaf(element, "Remarks", "")
        if "Holder_NoCount" not in wanted:
            leaf(element, "Cards_Count", len(self._book.cards_of(holder.id)))
            leaf(element, "Accounts_Count", len(self._book.accounts_of(holder.id)))
            leaf(element, "Contacts_Count", 1 if holder.phone else 0)

    def _write_lists(
        self,
        element: etree._Element,
        holder: Holder,
        wanted: frozenset[str],
        body: etree._Element,
    ) -> None:
        if "Holder_Contact" in wanted:
            item = _list_of(element, "Holders_Contacts", "Holder_Contact", holder)
            if holder.phone:
                _write_phone(etree.SubElement(item, "Contact"), holder)
        if "Holder_Card" in wanted:
            item = _list_of(element, "Holders_Cards", "Holder_Card", holder)
            for card in self._book.cards_of(holder.id):
                inner = etree.SubElement(item, "Card")
                _write_card(inner, card)
                leaf(inner, "Is_Confirm_Manager", yes_no(False))
                leaf(inner, "Verification", yes_no(True))
        if "Holder_Coupon" in wanted:
            write_coupons(
                element,
                holder,
                self._book.coupons_of(holder.id),
                self._at.date(),
                available="Holder_Coupon_Available" in wanted,
                first=_whole(body, "Coupon_Index", 1),
                count=_whole(body, "Coupon_Count", EVERY_COUPON),
            )
        for token, outer, inner_name in _EMPTY_LISTS:
            if token in wanted:
                _list_of(element, outer, inner_name, holder)


def _write_card(element: etree._Element, card: Card) -> None:
    leaf(element, "Card_Code", card.code)
    leaf(element, "Is_Virtual_Card", yes_no(card.virtual))
    leaf(element, "Status", card.status.value)
    if card.status is CardStatus.BLOCKED:
        leaf(element, "Block_Reason", card.block_reason)
    leaf(element, "Carrier_Data", "")
    leaf(element, "Offered", _day(card.offered))
    leaf(element, "Expired", _day(card.expired))
    leaf(element, "Group_ID", 1)
    leaf(element, "Group_Name", "Карты гостей")
    leaf(element, "Holder_ID", "" if card.holder_id is None else card.holder_id)
    leaf(element, "Owner_ID", "" if card.holder_id is None else card.holder_id)


def _write_phone(element: etree._Element, holder: Holder) -> None:
    leaf(element, "Is_Virtual_Card", yes_no(False))
    leaf(element, "Deleted", yes_no(False))
    leaf(element, "Dispatch", yes_no(True))
    leaf(element, "Contact_ID", holder.id)
    leaf(element, "Type_ID", 1)
    leaf(element, "Type_Code", 1)
    leaf(element, "Type_Name", "Мобильный телефон")
    leaf(element, "Value", holder.phone)
    leaf(element, "Type_Class", "Phone")
    leaf(element, "Notes", "")


def _list_of(element: etree._Element, outer: str, inner: str, holder: Holder) -> etree._Element:
    """One list of crm §6.4 with its item for the holder; it starts with the holder's id."""
    item = etree.SubElement(etree.SubElement(element, outer), inner)
    leaf(item, "Holder_ID", holder.id)
    return item


def _whole(body: etree._Element, name: str, default: int) -> int:
    text = text_of(body, name)
    return read_whole(text, name) if text else default


def _day(value: date) -> str:
    return f"{value:%Y-%m-%d}"
