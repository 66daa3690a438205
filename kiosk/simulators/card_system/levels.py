"""Tiers that change by themselves: a guest who spent enough comes to the next (crm §6.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.simulators.card_system.accounts import FUNDS_SPENT_CLASS, Account
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.rows import Event, OperationType, Row


def raise_levels(office: Office, call: Call, rows: Iterable[Row]) -> None:
    """After rows moved turnover, lifts the accounts of their holders that change by themselves.

    Nobody comes down: what a return takes back, people put right by hand.
    """
    book = office.book
    touched = {
        row.holder_id
        for row in rows
        if row.holder_id is not None
        and book.account_type(row.type_id).account_class == FUNDS_SPENT_CLASS
    }
    for holder_id in sorted(touched):
        accounts = book.accounts_of(holder_id)
        spent = sum(
            office.ledger.balance(account.number, call.at)
            for account in accounts
            if book.account_type(account.type_id).account_class == FUNDS_SPENT_CLASS
        )
        for account in accounts:
            level_id = _earned(office, account, spent)
            if account.auto_change_levels and level_id != account.level_id:
                _lift(office, call, replace(account, level_id=level_id))


def _earned(office: Office, account: Account, spent: int) -> int | None:
    """The highest level from the account's own on that the turnover has reached."""
    level_ids = office.book.account_type(account.type_id).level_ids
    if account.level_id not in level_ids:
        return account.level_id
    earned = account.level_id
    for level_id in level_ids[level_ids.index(account.level_id) + 1 :]:
        level = office.book.level(level_id)
        if level is None or level.from_spent is None or spent < level.from_spent:
            break
        earned = level_id
    return earned


def _lift(office: Office, call: Call, account: Account) -> None:
    office.book.put_account(account)
    event = Event(
        operation=OperationType.LEVEL_CHANGED, holder_id=account.holder_id, account=account
    )
    office.ledger.note(event, call.origin)
    office.tell(call, "level", account=account.number, level=account.level_id)
