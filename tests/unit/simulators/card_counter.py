"""A small card system to ask questions at: three account types, a handful of cards, a clock."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from xml.sax.saxutils import escape

import httpx
from lxml import etree

from kiosk.simulators.card_system.book import (
    Account,
    AccountLevel,
    AccountLink,
    AccountStatus,
    AccountType,
    Card,
    CardBook,
    CardStatus,
    Classifier,
    Holder,
    TypeStatus,
)
from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.http_front import crm_http_front
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.refusals import Language
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import MoodBoard

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ANNA = 777000001
BONUS, TURNOVER, CREDIT, CLOSED = 5, 6, 7, 8
BONUS_ACCOUNT = "01.00005.00900001.0001"
CREDIT_ACCOUNT = "04.00007.00900003.0001"
BLOCKED_ACCOUNT = "01.00005.00900009.0001"


def _card(code: int, status: CardStatus = CardStatus.ACTIVE, **other: object) -> Card:
    facts: dict[str, object] = {
        "holder_id": 1,
        "offered": date(2020, 1, 1),
        "expired": date(2030, 12, 31),
    }
    return Card(code=code, status=status, **(facts | other))  # type: ignore[arg-type]  # a mapping


def _account(number: str, type_id: int, holder_id: int = 1, **other: object) -> Account:
    return Account(
        number=number,
        holder_id=holder_id,
        type_id=type_id,
        level_id=1,
        created=date(2020, 1, 1),
        **other,  # type: ignore[arg-type]  # a mapping
    )


def small_book() -> CardBook:
    """One guest with a bonus, a turnover and a credit account, and cards in every state."""
    return CardBook(
        division_id=1,
        division="Самовар",
        classifiers=[
            Classifier(
                code="123",
                id=123,
                name="Киоск",
                links={
                    BONUS: AccountLink(),
                    TURNOVER: AccountLink(debit=False, credit=False),
                    CREDIT: AccountLink(credit=False, debit_priority=2),
                    CLOSED: AccountLink(),
                },
            ),
            Classifier(code="321", id=321, name="Сайт", links={BONUS: AccountLink(blocked=True)}),
            Classifier(code="999", id=999, name="Старый киоск", blocked=True),
        ],
        account_types=[
            AccountType(id=BONUS, account_class=1, name="Бонусы"),
            AccountType(id=TURNOVER, account_class=5, name="Оборот"),
            AccountType(id=CREDIT, account_class=4, name="Кредит"),
            AccountType(id=CLOSED, account_class=1, name="Старые", status=TypeStatus.DELETED),
        ],
        levels=[AccountLevel(id=1, name="Гость [1] 5%", rate=5)],
        holders=[
            Holder(id=1, first_name="Анна", last_name="Соколова", phone="+79000004821"),
            Holder(id=2, first_name="Пётр", last_name="Зимин", birth=date(1980, 2, 29)),
        ],
        cards=[
            _card(ANNA),
            _card(777000002, CardStatus.BLOCKED, block_reason="Утеряна"),
            _card(777000003, CardStatus.INACTIVE),
            _card(777000004, CardStatus.DISABLED),
            _card(777000005, CardStatus.ISSUE),
            _card(777000006, expired=date(2021, 8, 31)),
            _card(777000007, holder_id=None),
            _card(777000008, only_for=frozenset({"321"})),
            _card(777000009, holder_id=2),
            _card(777000010, CardStatus.DELETED),
        ],
        accounts=[
            _account(BONUS_ACCOUNT, BONUS),
            _account("05.00006.00900002.0001", TURNOVER),
            _account(CREDIT_ACCOUNT, CREDIT, credit_depth=50_00),
            _account("01.00008.00900004.0001", CLOSED),
            _account(BLOCKED_ACCOUNT, BONUS, 2, status=AccountStatus.BLOCKED),
        ],
    )


class CardCounter:
    """The card system behind CRM 7's HTTP front, asked as a client would."""

    def __init__(self, *, language: Language = Language.RUSSIAN) -> None:
        self.board, self.journal = MoodBoard(), SimulatorJournal()
        self.at = START
        book = small_book()
        opening = {account.number: 0 for account in book.accounts()} | {BONUS_ACCOUNT: 340_00}
        self.core = CardSystem(
            book,
            Ledger(opening.items()),
            board=self.board,
            journal=self.journal,
            now=lambda: self.at,
        )
        self._app = crm_http_front(self.core, self.journal, language=language)

    def post(self, document: bytes, method: str = "POST", path: str = "/") -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://crm") as client:
                return await client.request(method, path, content=document)

        return asyncio.run(send())

    def ask(self, action: str, body: str = "", **attributes: str) -> etree._Element:
        """The answer's root; a refusal's root is `Data` with its code."""
        given = {"Message_ID": "63", "Terminal_Type": "123", "Unit_ID": "1", "User_ID": "1"}
        written = " ".join(f'{k}="{escape(v)}"' for k, v in (given | attributes).items())
        document = f'<Message Action="{action}" {written}>{body}</Message>'
        answer = self.post(document.encode("utf-8"))
        assert answer.status_code == 200
        return etree.fromstring(answer.content)

    def code(self, action: str, body: str = "", **attributes: str) -> str | None:
        """The refusal's code, None for a success."""
        return self.ask(action, body, **attributes).get("ErrorCode")

    def balance(self, account: str = BONUS_ACCOUNT) -> int:
        return self.core.ledger.balance(account, self.at)

    def wait(self, **time: float) -> None:
        self.at += timedelta(**time)


def transaction(
    amount: str | None, *, external_id: str | None = "101", **fields: str | None
) -> str:
    """One `Transaction` in the order of the protocol; a field set to None is left out."""
    chosen: Mapping[str, str | None] = {
        "Card_Code": str(ANNA),
        "Account_Type_ID": str(BONUS),
        "External_ID": external_id,
        "External_Index": "1",
        "External_Date": "2026-11-22",
        "Amount": amount,
        "Transaction_Time": "2026-11-22 12:00:00.00 +00:00",
    } | fields
    inner = "".join(
        f"<{name}>{escape(value)}</{name}>" for name, value in chosen.items() if value is not None
    )
    return f"<Transaction>{inner}</Transaction>"


def cancellation(external_id: str = "201", parent: str = "101", **fields: str | None) -> str:
    """The return of `parent`."""
    chosen: Mapping[str, str | None] = {
        "Unit_ID_Parent": "1",
        "External_ID_Parent": parent,
        "External_Index_Parent": "1",
        "External_Date_Parent": "2026-11-22",
        "Unit_ID": "1",
        "External_ID": external_id,
        "External_Index": "3",
        "External_Date": "2026-11-22",
    } | fields
    inner = "".join(f"<{name}>{value}</{name}>" for name, value in chosen.items() if value)
    return f'<Transaction Mode="Cancel">{inner}</Transaction>'


def texts(root: etree._Element, path: str) -> list[str]:
    """The texts at a path."""
    return [element.text or "" for element in root.findall(path)]
