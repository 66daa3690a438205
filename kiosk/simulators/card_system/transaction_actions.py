"""`Transaction` and `Get transactions info`, with what the journal has to know (crm §9)."""

from __future__ import annotations

from lxml import etree

from kiosk.simulators.card_system.levels import raise_levels
from kiosk.simulators.card_system.listing import TransactionListing
from kiosk.simulators.card_system.message import Message, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.posting import TransactionDesk
from kiosk.simulators.card_system.rows import Outcome, Row
from kiosk.simulators.journal import Fact, masked_card


def transaction(office: Office, call: Call) -> etree._Element:
    """Carries out one message as one batch, and raises the levels that turnover has earned."""
    outcomes: list[Outcome] = []
    desk = TransactionDesk(office.book, office.ledger, call.asking, call.at)
    root = desk.answer(
        call.message, again=lambda: office.forgets_repeats(call), note=outcomes.append
    )
    for outcome in outcomes:
        _record(office, call, outcome)
    raise_levels(office, call, [one.row for one in outcomes if not one.repeated])
    if root.tag == "Data":
        office.tell(call, "informed")
    return root


def get_transactions_info(office: Office, call: Call) -> etree._Element:
    """A page of what was carried out."""
    desk = TransactionListing(office.book, office.ledger, office.cursors, call.asking, call.at)
    root = desk.answer(call.message)
    facts = {**card_fact(call.message), **identity_facts(call.message)}
    office.tell(call, "read", found=root.get("Count"), **facts)
    return root


def card_fact(message: Message) -> dict[str, str]:
    """The card a message is about, masked; nothing when it names none."""
    card = text_of(message.body, "Card_Code") or text_of(message.body, "Transaction/Card_Code")
    return {"card": masked_card(card)} if card else {}


def identity_facts(message: Message) -> dict[str, str]:
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


def event_of(outcome: Outcome) -> str:
    """What the journal calls it."""
    if outcome.repeated:
        return "repeated"
    if outcome.row.parent is not None:
        return "returned"
    return "debited" if outcome.row.amount < 0 else "credited"


def row_facts(row: Row, balance: int) -> dict[str, Fact]:
    """What an auditor needs to add the accounts up; `balance` is what the row left."""
    name = row.operation
    day = None if name is None else name.external_date
    return {
        "transaction_id": str(row.id),
        "parent_id": None if row.parent is None else str(row.parent),
        "unit_id": row.origin.unit if name is None else name.unit,
        "external_id": None if name is None else name.external_id,
        "external_index": None if name is None else name.external_index,
        "external_date": None if day is None else day.isoformat(),
        "amount_minor": row.amount,
        "account": row.account,
        "card": None if row.card_code is None else masked_card(row.card_code),
        "balance_minor": balance,
    }


def _record(office: Office, call: Call, outcome: Outcome) -> None:
    """One line per transaction."""
    balance = office.ledger.balance(outcome.row.account, call.at)
    office.tell(call, event_of(outcome), **row_facts(outcome.row, balance))
