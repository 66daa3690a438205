"""How an account is written for the classifier that asks, and what that one may do with it."""

from __future__ import annotations

from datetime import datetime

from lxml import etree

from kiosk.simulators.card_system.accounts import (
    FUNDS_SPENT_CLASS,
    Account,
    AccountLevel,
    AccountStatus,
    Classifier,
    TypeStatus,
)
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.message import text_of
from kiosk.simulators.card_system.wire_forms import day, leaf, money, read_whole, yes_no


class AccountSheet:
    """Writes the accounts of a holder for one classifier at one moment (crm §6.2). Reads only."""

    def __init__(self, book: CardBook, ledger: Ledger, asking: Classifier, at: datetime) -> None:
        self._book = book
        self._ledger = ledger
        self._asking = asking
        self._at = at

    def write(
        self,
        parent: etree._Element,
        holder_id: int | None,
        wanted: frozenset[str],
        body: etree._Element,
    ) -> None:
        """`Accounts` with those that pass the filter of the request (crm §5.1, §5.3)."""
        accounts = etree.SubElement(parent, "Accounts")
        for account in self._chosen(holder_id, wanted, body):
            self._write_account(etree.SubElement(accounts, "Account"), account)

    def usable(self, account: Account) -> tuple[bool, bool]:
        """Whether the asking classifier may debit and credit this account's type now."""
        link = self._asking.links.get(account.type_id)
        kind = self._book.account_type(account.type_id)
        if link is None or link.blocked or kind.status is not TypeStatus.ACTIVE:
            return False, False
        if not self.in_time(link.timing_scheme_id, account):
            return False, False
        return link.debit, link.credit

    def rate(self, account: Account) -> int:
        """Whole percent of its level now: the schedule's while that covers the moment."""
        level = self._book.level(account.level_id)
        if level is None:
            return 0
        return level.timed_rate if self._is_timed(level, account) else level.rate

    def in_time(self, timing_scheme_id: int | None, account: Account) -> bool:
        """Whether a schedule allows now for the account's holder; no schedule always does."""
        if timing_scheme_id is None:
            return True
        scheme = self._book.directory.timing_schemes[timing_scheme_id]
        birth = self._book.holder(account.holder_id).birth
        return scheme.rule_at(self._at, birth) is not None

    def _chosen(
        self, holder_id: int | None, wanted: frozenset[str], body: etree._Element
    ) -> list[Account]:
        chosen = body.find("Account_Filter")
        of_class = None if chosen is None else text_of(chosen, "Account_Class")
        of_type = None if chosen is None else text_of(chosen, "Account_Type_ID")
        found = []
        for account in self._book.accounts_of(holder_id):
            kind = self._book.account_type(account.type_id)
            if of_class and kind.account_class != read_whole(of_class, "Account_Class"):
                continue
            if of_type and kind.id != read_whole(of_type, "Account_Type_ID"):
                continue
            if "Account_Available" in wanted and (
                account.status is not AccountStatus.ACTIVE or not any(self.usable(account))
            ):
                continue
            found.append(account)
        return found

    def _write_account(self, element: etree._Element, account: Account) -> None:
        kind = self._book.account_type(account.type_id)
        link = self._asking.links.get(account.type_id)
        may_debit, may_credit = self.usable(account)
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
        leaf(element, "Create", day(account.created))
        leaf(element, "Expired", None if account.expired is None else day(account.expired))
        leaf(element, "Credit_Depth", money(account.credit_depth))
        leaf(element, "Balance", money(self._ledger.balance(account.number, self._at)))
        level = self._book.level(account.level_id)
        if level is not None and kind.account_class != FUNDS_SPENT_CLASS:
            self._write_level(element, account, level)

    def _write_level(self, element: etree._Element, account: Account, level: AccountLevel) -> None:
        leaf(element, "Account_Level_ID", level.id)
        leaf(element, "Account_Level_Name", level.name)
        leaf(element, "Scheme_ID", level.id)
        leaf(element, "External_ID", level.id)
        leaf(element, "Scheme_Name", level.name)
        leaf(element, "Base_Rate", money(level.rate * 100))
        leaf(element, "Auto_Change_Levels", yes_no(account.auto_change_levels))
        if self._is_timed(level, account) and level.timing_scheme_id is not None:
            scheme = self._book.directory.timing_schemes[level.timing_scheme_id]
            leaf(element, "Time_ID", scheme.id)
            leaf(element, "Time_Name", scheme.name)
            leaf(element, "Current_Rate", money(level.timed_rate * 100))
        leaf(element, "Account_Code", level.id)
        leaf(element, "Account_Code_Ext", level.id)

    def _is_timed(self, level: AccountLevel, account: Account) -> bool:
        """Whether the level's schedule covers the moment; without one it never does."""
        return level.timing_scheme_id is not None and self.in_time(level.timing_scheme_id, account)
