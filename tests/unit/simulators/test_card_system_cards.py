"""Cards and accounts in an operator's hands: what changes, what is refused, what is listed."""

from __future__ import annotations

import pytest

from kiosk.simulators.card_system.cards import CardStatus
from tests.unit.simulators.card_counter import CardCounter, texts, transaction
from tests.unit.simulators.card_guests import (
    ANNA,
    BLOCKED_ACCOUNT,
    BONUS_ACCOUNT,
    FREE,
)

ANNULLED, INACTIVE, EXPIRED, BLOCKED = 777000004, 777000003, 777000006, 777000002
OF_ANNA = f"<Card_Code>{ANNA}</Card_Code>"


def card(code: int | str, more: str = "") -> str:
    return f"<Card_Code>{code}</Card_Code>{more}"


def status(counter: CardCounter, code: int = ANNA) -> CardStatus:
    return counter.office.book.card(code).status


def events(counter: CardCounter, code: int = ANNA) -> list[str]:
    """The operation types of a card, newest first."""
    body = f"<Transaction><Card_Code>{code}</Card_Code><Index>1</Index></Transaction>"
    return texts(counter.ask("Get transactions info", body), "Transaction/Operation_Type")


def test_a_blocked_card_shows_its_reason_and_pays_nothing() -> None:
    counter = CardCounter()
    root = counter.ask("Card block", card(ANNA, "<Remarks>Потеряна гостем</Remarks>"))
    assert (root.tag, root.items(), len(root)) == ("Data", [("Message_ID", "63")], 0)
    shown = counter.ask("Get card info", OF_ANNA)
    assert texts(shown, "Card/Status") == ["Blocked"]
    assert texts(shown, "Card/Block_Reason") == ["Потеряна гостем"]
    assert counter.code("Transaction", transaction("-1")) == "SAC-0017"
    assert events(counter) == ["7"]


def test_a_card_goes_out_of_use_and_comes_back() -> None:
    counter = CardCounter()
    assert counter.code("Card inactive", OF_ANNA) is None
    assert counter.code("Transaction", transaction("-1")) == "SAC-0066"
    assert counter.code("Card active", OF_ANNA) is None
    assert counter.code("Transaction", transaction("-1")) is None
    assert events(counter) == ["2", "8", "9"]


def test_an_annulled_card_stays_annulled() -> None:
    counter = CardCounter()
    assert counter.code("Card disable", OF_ANNA) is None
    for action in ("Card active", "Card block", "Card inactive", "Card disable"):
        assert counter.code(action, OF_ANNA) == "SAC-0071"
    assert status(counter) is CardStatus.DISABLED


@pytest.mark.parametrize(
    ("action", "body", "code"),
    [
        ("Card block", card(BLOCKED), "SAC-0070"),
        ("Card inactive", card(INACTIVE), "SAC-0070"),
        ("Card active", card(ANNA), "SAC-0070"),
        ("Card active", card(ANNA, "<Expired>2031-13-01</Expired>"), "SAC-0068"),
        ("Card active", card(1), "SAC-0014"),
        ("Card block", card(ANNA, "<Is_Virtual_Card>Yes</Is_Virtual_Card>"), "SAC-0123"),
        ("Card transfer", card(FREE, "<Holder_ID>404</Holder_ID>"), "SAC-0075"),
        ("Card transfer", card(FREE), "SAC-0056"),
        (
            "Card transfer",
            card(ANNA, "<Holder_ID>2</Holder_ID><Only_Free>True</Only_Free>"),
            "SAC-0077",
        ),
        ("Account block", "<Account_Number>1.2.3.4</Account_Number>", "SAC-0021"),
        ("Account block", f"<Account_Number>{BLOCKED_ACCOUNT}</Account_Number>", "SAC-0016"),
    ],
)
def test_what_cannot_be_changed_is_refused_by_code(action: str, body: str, code: str) -> None:
    assert CardCounter().code(action, body) == code


@pytest.mark.parametrize(
    ("code", "expired", "until"),
    [
        (ANNA, "0001-06-00", "2032-06-30"),
        (ANNA, "0000-02-00", "2031-02-28"),
        (EXPIRED, "0000-00-10", "2026-12-02"),
        (EXPIRED, "0001-00-00", "2027-11-22"),
        (INACTIVE, "2033-05-09", "2033-05-09"),
    ],
    ids=["year and half", "to a short month", "ten days from today", "from today", "date"],
)
def test_a_card_is_prolonged_by_a_period_or_to_a_day(code: int, expired: str, until: str) -> None:
    counter = CardCounter()
    body = card(code, f"<Expired>{expired}</Expired>")
    assert counter.code("Card active", body) is None
    assert texts(counter.ask("Get card info", card(code)), "Card/Expired") == [until]
    assert status(counter, code) is CardStatus.ACTIVE


def test_a_free_card_is_handed_to_a_guest() -> None:
    counter = CardCounter()
    body = card(FREE, "<Holder_ID>2</Holder_ID><Only_Free>True</Only_Free>")
    assert counter.code("Card transfer", body) is None
    assert counter.office.book.card(FREE).holder_id == 2
    assert events(counter, FREE) == ["23"]


def test_a_blocked_account_pays_nothing_until_it_is_opened() -> None:
    counter = CardCounter()
    body = f"<Account_Number>{BONUS_ACCOUNT}</Account_Number>"
    assert counter.code("Account block", body + "<Remarks>Проверка</Remarks>") is None
    shown = counter.ask("Get card info", card(ANNA, "<Include>Account</Include>"))
    assert texts(shown, "Card/Accounts/Account/Block_Reason") == ["Проверка"]
    assert counter.code("Transaction", transaction("-1")) == "SAC-0015"
    assert counter.code("Account active", body) is None
    assert counter.code("Transaction", transaction("-1")) is None
