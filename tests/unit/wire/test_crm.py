"""The card system's messages: what is sent, what an answer means, what a refusal is."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kiosk.errors import GarbledReply
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.message import MessageHead, decode, encode
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.system import GetSystemTime, GetVersion
from kiosk.wire.crm.transaction_listing import GetTransactionsInfo, OperationType
from kiosk.wire.crm.transactions import (
    ByAccount,
    ByCard,
    CancelOperation,
    OperationId,
    Posting,
    Transaction,
)
from kiosk.wire.crm.values import minor_units, written_amount
from kiosk.wire.crm.wishes import AccountClass, Include
from tests.unit.wire.documents_at_hand import crm

MOSCOW = timezone(timedelta(hours=3))
NOON = datetime(2026, 5, 2, 12, 57, 48, 380_000, tzinfo=MOSCOW)
HEAD = MessageHead(message_id=63, classifier="cl-123", sent_at=NOON, unit_id=7, user_id=2)
DEBIT = OperationId(external_id="102451", external_index=1, external_date=date(2026, 5, 2))
CANCEL = OperationId(external_id="102455", external_index=3, external_date=date(2026, 5, 2))


def children(request: bytes) -> list[tuple[str, str | None]]:
    return [(e.tag, e.text) for e in etree.fromstring(request).iter()][1:]


def test_a_message_says_who_asks_which_message_it_is_and_when():
    assert encode(GetVersion(), HEAD) == (
        b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        b'<Message Message_ID="63" Action="Get version" Terminal_Type="cl-123" Unit_ID="7"'
        b' User_ID="2" Sys_Date_Time="2026-05-02 12:57:48.38 +03:00"/>'
    )
    assert "cl-123" not in repr(HEAD)


def test_the_key_code_is_sent_only_where_there_is_one():
    head = MessageHead(message_id=1, classifier="1", sent_at=NOON, key_code="K", session="{0}")
    message = etree.fromstring(encode(GetVersion(), head))
    assert (message.get("Global_Type"), message.get("Session")) == ("K", "{0}")
    assert b"Global_Type" not in encode(GetVersion(), HEAD)


def test_a_time_without_its_zone_is_a_mistake():
    head = MessageHead(message_id=1, classifier="1", sent_at=NOON.replace(tzinfo=None))
    with pytest.raises(ValueError, match="its zone"):
        encode(GetVersion(), head)


def test_a_card_is_looked_up_with_what_a_greeting_needs():
    action = GetCardInfo(card="9643000012345678", virtual=False)
    assert children(encode(action, HEAD)) == [
        ("Is_Virtual_Card", "No"),
        ("Card_Code", "9643000012345678"),
        ("Include", "Account, Account_Available, Holder, Holder_NoCount"),
    ]
    assert "9643" not in repr(action)
    bare = GetCardInfo(card="1", include=(Include.HOLDER,))
    assert children(encode(bare, HEAD)) == [("Card_Code", "1"), ("Include", "Holder")]


def test_a_card_with_its_accounts_and_holder():
    card = decode(GetCardInfo, crm("card_info"))
    assert card.status is CardStatus.ACTIVE
    assert (card.valid_from, card.valid_until) == (date(2025, 1, 15), None)
    bonus, other = card.accounts
    assert (bonus.kind, bonus.type_id, bonus.balance) == (AccountClass.BONUS, 5, 12050)
    assert (bonus.active, bonus.debit_enabled, bonus.credit_enabled) == (True, True, True)
    assert (bonus.debit_priority, bonus.expires) == (1, date(2027, 12, 31))
    assert bonus.level_name == "Серебро [2]"
    assert (other.kind, other.balance, other.active) == (7, -100, False)
    assert other.debit_priority is None
    assert card.holder is not None
    assert card.holder.first_name == "Анна", "the carrier of this card, not the first in the list"
    shown = repr(card)
    for secret in ("Анна", "9643000012345678", "01.00005", "10000000000123"):
        assert secret not in shown


@pytest.mark.parametrize("holders", ["", "<Holders/>", "<Holders><Holder/><Holder/></Holders>"])
def test_a_card_of_nobody(holders: str):
    body = f"<Cards><Card><Status>Lost</Status>{holders}</Card></Cards>".encode()
    card = decode(GetCardInfo, body)
    assert card.holder is None
    assert card.status == "Lost", "an unknown state is kept"


def test_accounts_may_hang_under_the_holder():
    body = (
        b"<Cards><Card><Holders><Holder><Accounts><Account><Balance>5</Balance></Account></Accounts>"
        b"</Holder></Holders></Card></Cards>"
    )
    assert [a.balance for a in decode(GetCardInfo, body).accounts] == [500]


@pytest.mark.parametrize("cards", ["", "<Card/><Card/>"])
def test_not_exactly_one_card_proves_nothing(cards: str):
    with pytest.raises(GarbledReply):
        decode(GetCardInfo, f"<Cards>{cards}</Cards>".encode())


def test_a_debit_names_itself_for_ever():
    posting = Posting(
        account=ByAccount(number="01.00005.00004711.0001"),
        operation=DEBIT,
        amount=-12050,
        at=NOON,
        remarks='обед "Самовар"',
    )
    action = Transaction(postings=(posting,))
    assert children(encode(action, HEAD)) == [
        ("Transaction", None),
        ("Account_Number", "01.00005.00004711.0001"),
        ("External_ID", "102451"),
        ("External_Index", "1"),
        ("External_Date", "2026-05-02"),
        ("Amount", "-120.50"),
        ("Transaction_Time", "2026-05-02 12:57:48.38 +03:00"),
        ("Remarks", "обед Самовар"),
    ]
    assert "01.00005" not in repr(action)


def test_a_credit_by_card_and_type_of_account_with_its_life():
    posting = Posting(
        account=ByCard(card="9643000012345678", account_type_id=5),
        operation=DEBIT,
        amount=705,
        at=NOON,
        last_day=date(2027, 5, 2),
        available_from=date(2026, 5, 3),
    )
    tags = children(encode(Transaction(postings=(posting, posting)), HEAD))
    assert tags[: len(tags) // 2] == [
        ("Transaction", None),
        ("Card_Code", "9643000012345678"),
        ("Account_Type_ID", "5"),
        ("External_ID", "102451"),
        ("External_Index", "1"),
        ("External_Date", "2026-05-02"),
        ("Amount", "7.05"),
        ("Transaction_Time", "2026-05-02 12:57:48.38 +03:00"),
        ("Transaction_Life", "2027-05-02"),
        ("Transaction_Delay", "2026-05-03"),
    ]


def test_moving_nothing_is_a_mistake():
    posting = Posting(account=ByAccount(number="1"), operation=DEBIT, amount=0, at=NOON)
    with pytest.raises(ValueError, match="amount is 0"):
        encode(Transaction(postings=(posting,)), HEAD)


def test_a_cancel_names_the_whole_operation_and_no_amount():
    action = CancelOperation(parent=DEBIT, operation=CANCEL, unit_id=7)
    request = encode(action, HEAD)
    assert etree.fromstring(request)[0].get("Mode") == "Cancel"
    assert children(request)[1:] == [
        ("Unit_ID_Parent", "7"),
        ("External_ID_Parent", "102451"),
        ("External_Index_Parent", "1"),
        ("External_Date_Parent", "2026-05-02"),
        ("Unit_ID", "7"),
        ("External_ID", "102455"),
        ("External_Index", "3"),
        ("External_Date", "2026-05-02"),
    ]


@pytest.mark.parametrize("action", [Transaction, CancelOperation])
def test_what_was_executed(action):
    (done,) = decode(action, crm("executed"))
    assert (done.id, done.account_number) == ("10000000004242", "01.00005.00004711.0001")


@pytest.mark.parametrize(
    "body",
    [
        b'<Data Message_ID="1"/>',
        b"<Transactions/>",
        b"<Transactions><Transaction/></Transactions>",
        b"<Cards/>",
    ],
)
def test_an_answer_that_names_no_transaction_does_not_prove_one(body: bytes):
    with pytest.raises(GarbledReply):
        decode(Transaction, body)


def test_a_debit_is_found_again_by_its_name():
    page = decode(GetTransactionsInfo, crm("transactions"))
    debit, other = page.records
    assert page.total == 14
    assert (debit.id, debit.amount, debit.operation) == (
        "10000000004242",
        -12000,
        OperationType.COUNTED,
    )
    assert debit.belongs_to(DEBIT)
    assert debit.at == datetime(2026, 5, 2, 9, 33, tzinfo=MOSCOW)
    assert not debit.belongs_to(CANCEL)
    assert (other.parent_id, other.operation, other.amount) == (debit.id, 6, 12000)
    assert not other.belongs_to(DEBIT)


def test_a_search_always_names_its_page_and_nothing_it_does_not_use():
    action = GetTransactionsInfo(external_id="102451", date_from=date(2026, 5, 1))
    assert children(encode(action, HEAD)) == [
        ("Transaction", None),
        ("External_ID", "102451"),
        ("Date_From", "2026-05-01"),
        ("Index", "1"),
        ("Count", "50"),
    ]


FLAT = "<Major>7</Major><Minor>2</Minor><Release>0</Release><Build>15</Build>"


@pytest.mark.parametrize(
    "inside",
    [f"<Server_Info>CRM 7</Server_Info>{FLAT}", f"<Server_Info>CRM 7{FLAT}</Server_Info>"],
)
def test_the_version_in_both_of_its_layouts(inside: str):
    version = decode(GetVersion, f"<Version>{inside}</Version>".encode())
    assert (version.info, version.number) == ("CRM 7", (7, 2, 0, 15))


@pytest.mark.parametrize(
    ("inside", "told", "known"),
    [
        ("<DateTime>2026-05-02 09:33:00 +03:00</DateTime>", "2026-05-02 09:33:00 +03:00", True),
        ("<DateTime>2026-05-02T09:33:00</DateTime>", "2026-05-02T09:33:00", True),
        ("<Date>02.05.2026</Date><Time>09:33</Time>", "02.05.2026 09:33", False),
        ("", "", False),
    ],
)  # fmt: skip
def test_the_servers_clock_in_any_form(inside: str, told: str, known: bool):
    at = decode(GetSystemTime, f"<SystemTime>{inside}</SystemTime>".encode())
    assert at.told == told
    assert (at.moment is not None) is known


def amount_element(raw: str) -> etree._Element:
    parent = etree.Element("A")
    etree.SubElement(parent, "Balance").text = raw
    return parent


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_money_never_loses_a_kopeck(amount: Decimal):
    minor = int(amount * 100)
    assert minor_units(amount_element(str(amount)), "Balance") == minor
    assert minor_units(amount_element(written_amount(minor)), "Balance") == minor


@pytest.mark.parametrize(
    ("raw", "minor"),
    [
        ("100.50", 10050),
        ("100,5", 10050),
        ("7", 700),
        ("-0.01", -1),
        (".5", 50),
        ("0.999", 99),
        ("", 0),
        ("+12.", 1200),
    ],
)
def test_balances_in_the_spellings_of_servers(raw: str, minor: int):
    assert minor_units(amount_element(raw), "Balance") == minor


@pytest.mark.parametrize("raw", ["1 000.00", "1e5", "NaN", ".", "-", "12.3.4", "9" * 30, "١٢"])
def test_a_balance_that_is_no_number_is_not_guessed(raw: str):
    with pytest.raises(GarbledReply):
        minor_units(amount_element(raw), "Balance")
