"""`Get transactions info`: what was carried out, newest first, and bonuses about to expire.

Follows crm §9.6, with the cursor of a server that goes on where it stopped when no `Index` is sent.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.accounts import Classifier
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.message import Message, content, includes, text_of
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import OperationType, Row
from kiosk.simulators.card_system.wire_forms import (
    leaf,
    moment,
    money,
    plain_moment,
    read_card_code,
    read_moment,
    read_whole,
    yes_no,
)

DEFAULT_COUNT: Final = 50
_OPERATION_NAMES: Final = {
    OperationType.WAITING: "Ожидает расчёта баланса",
    OperationType.COUNTED: "Учтена в балансе",
    OperationType.LEVEL_CHANGED: "Переход уровня",
    OperationType.CARD_BLOCKED: "Карта заблокирована",
    OperationType.CARD_ACTIVATED: "Карта активирована",
    OperationType.CARD_DEACTIVATED: "Карта деактивирована",
    OperationType.CARD_ANNULLED: "Карта аннулирована",
    OperationType.CREDIT_LIMIT_SET: "Установлен лимит кредита",
    OperationType.CREDIT_LIMIT_RAISED: "Увеличен лимит кредита",
    OperationType.COUPON_MADE: "Создан купон",
    OperationType.COUPON_ACTIVATED: "Активирован купон",
    OperationType.COUPON_REDEEMED: "Погашен купон",
    OperationType.CARD_ISSUED: "Карта выдана владельцу",
}
_KEYS: Final = ("Account_Number", "Card_Code", "Transaction_ID", "Holder_ID", "External_ID")
Keep = Callable[[Row], bool]


class Cursors:
    """Where each caller's last listing stopped. Lost with the server, as on a real one."""

    def __init__(self) -> None:
        self._next: dict[tuple[str, ...], int] = {}

    def start(self, key: tuple[str, ...], index: int | None) -> int:
        """The 1-based first item of this page: the one asked for, or where the last one ended."""
        return self._next.get(key, 1) if index is None else index

    def stop(self, key: tuple[str, ...], following: int) -> None:
        """Remembers the item after the last one given."""
        self._next[key] = following


class TransactionListing:
    """Answers `Get transactions info` for one classifier at one moment. Reads only."""

    def __init__(
        self,
        book: CardBook,
        ledger: Ledger,
        cursors: Cursors,
        asking: Classifier,
        at: datetime,
    ) -> None:
        self._book = book
        self._ledger = ledger
        self._cursors = cursors
        self._asking = asking
        self._at = at

    def answer(self, message: Message) -> etree._Element:
        """A page of `Transactions`; SAC-9992 without one of the five keys."""
        asked = message.body.find("Transaction")
        if asked is None or not any(text_of(asked, name) for name in _KEYS):
            raise Refused("SAC-9992", ", ".join(_KEYS))
        wanted = includes(asked)
        lives = text_of(asked, "Transaction_Life_From") or text_of(asked, "Transaction_Life_To")
        conditions = list(self._conditions(message, asked))
        rows = [
            row for row in reversed(self._ledger.rows()) if all(keep(row) for keep in conditions)
        ]
        expiring = "Transaction_Life" in wanted and bool(lives)
        if expiring and not text_of(asked, "Account_Number"):
            raise Refused("SAC-9992", "Account_Number")
        items = self._expiring(rows) if expiring else [self._element(row, wanted) for row in rows]
        return self._page(items, message, asked)

    def _page(
        self, items: list[etree._Element], message: Message, asked: etree._Element
    ) -> etree._Element:
        key = (
            self._asking.code,
            message.unit,
            *(
                f"{child.tag!s}={content(child)}"
                for child in asked
                if child.tag not in ("Index", "Count")
            ),
        )
        index = text_of(asked, "Index")
        first = self._cursors.start(key, max(read_whole(index, "Index"), 1) if index else None)
        count = read_whole(text_of(asked, "Count") or str(DEFAULT_COUNT), "Count")
        page = items[first - 1 : first - 1 + max(count, 0)]
        self._cursors.stop(key, first + len(page))
        root = etree.Element("Transactions")
        if page:
            root.set("IndexFrom", str(first))
            root.set("IndexTo", str(first + len(page) - 1))
        root.set("Count", str(len(items)))
        root.extend(page)
        return root

    def _conditions(self, message: Message, asked: etree._Element) -> Iterable[Keep]:
        yield from self._key_conditions(asked)
        yield from self._caller_conditions(message, asked)
        if parent := text_of(asked, "Transaction_Parent"):
            number = read_whole(parent, "Transaction_Parent")
            yield lambda row: row.parent == number
        elif parent == "":
            yield lambda row: row.parent is None
        if kind := text_of(asked, "Transaction_Type"):
            type_number = read_whole(kind, "Transaction_Type")
            yield lambda row: _transaction_type(row) == type_number
        if operation := text_of(asked, "Operation_Type"):
            operation_number = read_whole(operation, "Operation_Type")
            yield lambda row: self._operation_type(row) == operation_number
        if of_class := text_of(asked, "Account_Class"):
            class_number = read_whole(of_class, "Account_Class")
            yield (
                lambda row: (
                    bool(row.type_id)
                    and self._book.account_type(row.type_id).account_class == class_number
                )
            )
        yield from self._time_conditions(asked)

    def _key_conditions(self, asked: etree._Element) -> Iterable[Keep]:
        if account := text_of(asked, "Account_Number"):
            number = self._book.account(account).number
            yield lambda row: row.account == number
        if code := text_of(asked, "Card_Code"):
            card_code = self._book.card(read_card_code(code)).code
            yield lambda row: row.card_code == card_code
        if transaction := text_of(asked, "Transaction_ID"):
            transaction_id = read_whole(transaction, "Transaction_ID")
            yield lambda row: row.id == transaction_id
        if holder := text_of(asked, "Holder_ID"):
            holder_id = self._book.holder(read_whole(holder, "Holder_ID")).id
            yield lambda row: row.holder_id == holder_id
        if external := text_of(asked, "External_ID"):
            yield lambda row: row.operation is not None and row.operation.external_id == external

    def _caller_conditions(self, message: Message, asked: etree._Element) -> Iterable[Keep]:
        client = text_of(asked, "Client_ID")
        if client == "":
            own = (self._asking.code, message.unit)
            yield lambda row: (row.origin.classifier, row.origin.unit) == own
        elif client is not None:
            client_id = read_whole(client, "Client_ID")
            yield lambda row: self._book.client(row.origin.classifier).id == client_id
        if unit := text_of(asked, "Unit_ID"):
            yield lambda row: row.origin.unit == unit

    def _time_conditions(self, asked: etree._Element) -> Iterable[Keep]:
        zone = self._at.tzinfo
        assert zone is not None, "the card system's clock has a zone"
        if start := text_of(asked, "Date_From"):
            since = read_moment(start, zone)
            yield lambda row: row.time >= since
        if end := text_of(asked, "Date_To"):
            until = read_moment(end, zone)
            if len(end) == len("2026-01-01"):  # a day is meant to its end
                until += timedelta(days=1, microseconds=-1)
            yield lambda row: row.time <= until
        if start := text_of(asked, "Transaction_Life_From"):
            first_day = read_moment(start, zone).date()
            yield lambda row: row.life is not None and row.life >= first_day
        if end := text_of(asked, "Transaction_Life_To"):
            last_day = read_moment(end, zone).date()
            yield lambda row: row.life is not None and row.life <= last_day

    def _operation_type(self, row: Row) -> OperationType:
        if row.event is not None:
            return row.event
        if row.due is not None and row.due > self._at:
            return OperationType.WAITING
        return OperationType.COUNTED

    def _expiring(self, rows: list[Row]) -> list[etree._Element]:
        """Credits by their last day, ascending, equal days merged (crm §9.6)."""
        by_day: dict[date, list[Row]] = {}
        for row in rows:
            if row.life is not None and row.amount > 0 and self._ledger.unspent(row):
                by_day.setdefault(row.life, []).append(row)
        items = []
        for day in sorted(by_day):
            together = sorted(by_day[day], key=lambda row: row.id)
            element = etree.Element("Transaction")
            leaf(element, "Transaction_ID", ",".join(str(row.id) for row in together))
            leaf(element, "Summ", money(sum(row.amount for row in together)))
            leaf(element, "Summ_Spend", money(sum(self._spent(row) for row in together)))
            leaf(element, "Transaction_Life", f"{day:%Y-%m-%d}")
            items.append(element)
        return items

    def _spent(self, row: Row) -> int:
        return row.amount - self._ledger.unspent(row)

    def _element(self, row: Row, wanted: frozenset[str]) -> etree._Element:
        element = etree.Element("Transaction")
        leaf(element, "Division_ID", self._book.division_id)
        leaf(element, "Transaction_ID", row.id)
        leaf(element, "Transaction_Parent", row.parent)
        if row.operation is not None:
            leaf(element, "External_ID", row.operation.external_id)
            leaf(element, "External_Index", row.operation.external_index or None)
            day = row.operation.external_date
            leaf(element, "External_Date", None if day is None else plain_moment(day))
        leaf(element, "Holder_ID", row.holder_id)
        leaf(element, "Transaction_Time", moment(row.time))
        operation_type = self._operation_type(row)
        if operation_type is OperationType.WAITING and row.due is not None:
            leaf(element, "Transaction_Delay", moment(row.due))
        leaf(element, "Transaction_Type", _transaction_type(row) or None)
        leaf(element, "Operation_Type", operation_type.value)
        leaf(element, "Operation_Type_Name", _OPERATION_NAMES[operation_type])
        leaf(element, "Account_Number", row.account or None)
        leaf(element, "Card_Code", row.card_code)
        leaf(element, "Summ", money(row.amount) if row.event is None else None)
        client = self._book.client(row.origin.classifier)
        leaf(element, "Client_ID", client.id)
        leaf(element, "Client_Type", client.code)
        leaf(element, "Client_Name", client.name)
        leaf(element, "Unit_ID", row.origin.unit or None)
        leaf(element, "User_ID", row.origin.user or None)
        leaf(element, "Remarks", row.remarks or None)
        if "Transaction_DopInfo" not in wanted:
            leaf(element, "Dop_Info", yes_no(bool(row.information)))
        elif row.information:
            block = etree.SubElement(element, "Dop_Info", Mode="Base64")
            block.text = base64.b64encode(row.information.encode("utf-8")).decode("ascii")
        if "Transaction_Life" in wanted and row.amount > 0 and row.life is not None:
            leaf(element, "Summ_Spend", money(self._spent(row)))
            leaf(element, "Transaction_Life", f"{row.life:%Y-%m-%d}")
        if "Transaction_Bonuses" in wanted:
            leaf(element, "Transaction_Bonuses", money(self._earned_with(row)))
        return element

    def _earned_with(self, row: Row) -> int:
        """Bonuses credited under the same operation, the row itself apart."""
        if row.operation is None:
            return 0
        return sum(
            other.amount
            for other in self._ledger.rows_of(row.operation)
            if other.id != row.id and other.amount > 0 and other.parent is None
        )


def _transaction_type(row: Row) -> int:
    """The account type with a last digit of 1 for a debit, 2 for a credit or a level up (crm §3).

    0 when it concerns no account, and as the last digit when nothing moved.
    """
    if row.event is not None:
        return row.type_id * 10 + (2 if row.event is OperationType.LEVEL_CHANGED else 0)
    return row.type_id * 10 + (1 if row.amount < 0 else 2)
