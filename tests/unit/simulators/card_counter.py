"""A card system to ask questions at, over the transport a client would use, with a clock."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from xml.sax.saxutils import escape

import httpx
from lxml import etree

from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.http_front import crm_http_front
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.messenger import Messenger
from kiosk.simulators.card_system.office import HouseRules, Office
from kiosk.simulators.card_system.one_time_codes import OneTimeCodes
from kiosk.simulators.card_system.refusals import Language
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import MoodBoard
from tests.unit.simulators.card_guests import ANNA, BONUS, BONUS_ACCOUNT, small_book

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CODE = "135790"
KEY_CODE = "777"


class CardCounter:
    """The card system behind CRM 7's HTTP front, asked as a client would."""

    def __init__(
        self, *, language: Language = Language.RUSSIAN, messages: Path | None = None
    ) -> None:
        self.board, self.journal = MoodBoard(), SimulatorJournal()
        self.at = START
        book = small_book()
        opening = {account.number: 0 for account in book.accounts()} | {BONUS_ACCOUNT: 340_00}
        numbers = count(1)
        self.office = Office(
            book,
            Ledger(opening.items()),
            board=self.board,
            journal=self.journal,
            codes=OneTimeCodes(lambda: CODE),
            messenger=Messenger(self.journal, file=messages),
            new_set_id=lambda: f"{{{next(numbers):08d}-0000-0000-0000-000000000000}}",
            new_secret=lambda: f"secret_{next(numbers)}",
            rules=HouseRules(default_account_types=(BONUS,)),
            language=language,
        )
        self.core = CardSystem(
            self.office,
            key_code=KEY_CODE,
            board=self.board,
            journal=self.journal,
            now=lambda: self.at,
        )
        self._app = crm_http_front(self.core, self.board, self.journal)

    def post(self, document: bytes, method: str = "POST", path: str = "/") -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://crm") as client:
                return await client.request(method, path, content=document)

        return asyncio.run(send())

    def ask(self, action: str, body: str = "", **attributes: str) -> etree._Element:
        """The answer's root; a refusal's root is `Data` with its code."""
        answer = self.post(message(action, body, **attributes).encode("utf-8"))
        assert answer.status_code == 200
        return etree.fromstring(answer.content)

    def code(self, action: str, body: str = "", **attributes: str) -> str | None:
        """The refusal's code, None for a success."""
        return self.ask(action, body, **attributes).get("ErrorCode")

    def balance(self, account: str = BONUS_ACCOUNT) -> int:
        return self.office.ledger.balance(account, self.at)

    def wait(self, **time: float) -> None:
        self.at += timedelta(**time)


def message(action: str, body: str = "", **attributes: str) -> str:
    """One request of CRM 7 in the order of the protocol."""
    given = {"Message_ID": "63", "Terminal_Type": "123", "Unit_ID": "1", "User_ID": "1"}
    written = " ".join(f'{k}="{escape(v)}"' for k, v in (given | attributes).items())
    return f'<Message Action="{action}" {written}>{body}</Message>'


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


def journal_text(counter: CardCounter) -> str:
    """Everything the journal says, to look for what it must not say."""
    return str([entry.as_json() for entry in counter.journal])
