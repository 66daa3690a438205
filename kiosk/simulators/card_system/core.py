"""The card system itself: who asks, what is asked, what is answered. Knows no transport.

A front reads bytes into a `Message` and writes the tree (or the refusal) back in its own frame.
Order of refusals as in crm §15: session, classifier, action, then what the action finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from lxml import etree

from kiosk.simulators.card_system import card_info, listing, posting
from kiosk.simulators.card_system.book import CardBook, Classifier
from kiosk.simulators.card_system.card_info import CardInfo
from kiosk.simulators.card_system.ledger import Ledger, Outcome, Row
from kiosk.simulators.card_system.listing import Cursors, TransactionListing
from kiosk.simulators.card_system.message import (
    INCLUDES,
    Message,
    includes,
    text_of,
    unknown_attributes,
    unknown_parts,
)
from kiosk.simulators.card_system.posting import TransactionDesk
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.wire_forms import moment
from kiosk.simulators.journal import SimulatorJournal, masked_card
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer

VERSION: Final = (7, 9, 2, 15)
_CRM: Final = SimulatedServer.CRM
_NO_FIELDS: Final = frozenset[str]()
_SESSION: Final = re.compile(r"\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}")


class CardSystem:
    """One card system with its state. `now` gives the moment with its zone."""

    def __init__(
        self,
        book: CardBook,
        ledger: Ledger,
        *,
        board: MoodBoard,
        journal: SimulatorJournal,
        now: Callable[[], datetime],
    ) -> None:
        self.book = book
        self.ledger = ledger
        self._board = board
        self._journal = journal
        self._now = now
        self._cursors = Cursors()
        self._actions: dict[str, Callable[[Message, Classifier, datetime], etree._Element]] = {
            "Get version": self._version,
            "Get system time": self._system_time,
            "Get card info": self._card_info,
            "Transaction": self._transaction,
            "Get transactions info": self._transactions_info,
        }

    def answer(self, message: Message) -> etree._Element:
        """The answer's root without a message id. Raises Refused; then nothing was changed."""
        try:
            asking = self._admit(message)
            self._warn(message)
            action = self._actions.get(message.action)
            if action is None:
                raise Refused("SAC-0101")
            return action(message, asking, self._now())
        except Refused as refusal:
            self._journal.record(
                _CRM,
                "refused",
                action=message.action,
                message_id=message.message_id,
                code=refusal.code,
                **_card_fact(message),
                **_identity_facts(message),
            )
            raise

    def _admit(self, message: Message) -> Classifier:
        if message.session and not _SESSION.fullmatch(message.session):
            raise Refused("SAC-9991")
        asking = self.book.classifier(message.terminal_type)
        mood = self._board.claim(_CRM, message.action, among=(Mood.SAC_ERROR, Mood.IMPORT_RUNNING))
        if mood is not None:
            raise Refused("SAC-9995" if mood.mood is Mood.IMPORT_RUNNING else mood.sac_code)
        return asking

    def _warn(self, message: Message) -> None:
        for name in (*unknown_attributes(message), *_unknown_names(message)):
            self._journal.warn(_CRM, f"a server ignores {name}", action=message.action)

    def _version(self, message: Message, _asking: Classifier, _at: datetime) -> etree._Element:
        root = etree.Element("Version")
        etree.SubElement(root, "Server_Info").text = "Samovar card system simulator"
        for name, number in zip(("Major", "Minor", "Release", "Build"), VERSION, strict=True):
            etree.SubElement(root, name).text = str(number)
        self._note(message, "read")
        return root

    def _system_time(self, message: Message, _asking: Classifier, at: datetime) -> etree._Element:
        root = etree.Element("SystemTime")
        etree.SubElement(root, "Date").text = f"{at:%Y-%m-%d}"
        etree.SubElement(root, "Time").text = f"{at:%H:%M:%S}"
        etree.SubElement(root, "DateTime").text = moment(at)
        self._note(message, "read")
        return root

    def _card_info(self, message: Message, asking: Classifier, at: datetime) -> etree._Element:
        root = CardInfo(self.book, self.ledger, asking, at).answer(message)
        self._note(message, "read")
        return root

    def _transactions_info(
        self, message: Message, asking: Classifier, at: datetime
    ) -> etree._Element:
        desk = TransactionListing(self.book, self.ledger, self._cursors, asking, at)
        root = desk.answer(message)
        self._note(message, "read", found=root.get("Count"), **_identity_facts(message))
        return root

    def _transaction(self, message: Message, asking: Classifier, at: datetime) -> etree._Element:
        def again() -> bool:
            taken = self._board.take(_CRM, message.action, among=(Mood.NOT_IDEMPOTENT,))
            return taken is not None

        def note(outcome: Outcome) -> None:
            self._record(message, outcome, at)

        desk = TransactionDesk(self.book, self.ledger, asking, at)
        root = desk.answer(message, again=again, note=note)
        if root.tag == "Data":
            self._note(message, "informed")
        return root

    def _record(self, message: Message, outcome: Outcome, at: datetime) -> None:
        """One line per transaction: what an auditor needs to add the accounts up."""
        row = outcome.row
        name = row.operation
        self._journal.record(
            _CRM,
            "repeated" if outcome.repeated else _kind(row),
            action=message.action,
            message_id=message.message_id,
            transaction_id=str(row.id),
            parent_id=None if row.parent is None else str(row.parent),
            unit_id=row.origin.unit if name is None else name.unit,
            external_id=None if name is None else name.external_id,
            external_index=None if name is None else name.external_index,
            external_date=None
            if name is None or name.external_date is None
            else name.external_date.isoformat(),
            amount_minor=row.amount,
            account=row.account,
            card=None if row.card_code is None else masked_card(row.card_code),
            balance_minor=self.ledger.balance(row.account, at),
        )

    def _note(self, message: Message, event: str, **facts: str | None) -> None:
        self._journal.record(
            _CRM,
            event,
            action=message.action,
            message_id=message.message_id,
            **_card_fact(message),
            **facts,
        )


def _kind(row: Row) -> str:
    if row.parent is not None:
        return "returned"
    return "debited" if row.amount < 0 else "credited"


def _card_fact(message: Message) -> dict[str, str]:
    """The card a message is about, masked; nothing when it names none."""
    card = text_of(message.body, "Card_Code") or text_of(message.body, "Transaction/Card_Code")
    return {"card": masked_card(card)} if card else {}


def _identity_facts(message: Message) -> dict[str, str | None]:
    """The identity of the first transaction of a message, for refusals and look-ups."""
    asked = message.body.find("Transaction")
    if asked is None:
        return {}
    facts = {
        "external_id": text_of(asked, "External_ID"),
        "external_index": text_of(asked, "External_Index"),
        "external_date": text_of(asked, "External_Date"),
        "amount": text_of(asked, "Amount"),
        "parent_external_id": text_of(asked, "External_ID_Parent"),
    }
    return {name: value for name, value in facts.items() if value}


def _unknown_names(message: Message) -> list[str]:
    """What of this request the action does not know and a real server would not miss."""
    body = message.body
    own = frozenset(str(name) for name in body.attrib)
    if message.action == "Get card info":
        return [
            *unknown_parts(body, card_info.FIELDS, own),
            *(f"Include token {token}" for token in sorted(includes(body) - INCLUDES)),
        ]
    if message.action not in ("Transaction", "Get transactions info"):
        return list(unknown_parts(body, {}, own))
    found = list(unknown_parts(body, {"Transaction": frozenset({"Mode"})}, own))
    for element in body.findall("Transaction"):
        if message.action == "Get transactions info":
            found += unknown_parts(element, listing.FIELDS, _NO_FIELDS)
        elif element.get("Mode") == "Cancel":
            found += unknown_parts(element, posting.RETURN_FIELDS, posting.ATTRIBUTES)
        else:
            found += unknown_parts(element, posting.FIELDS, posting.ATTRIBUTES)
    return found
