"""Debits, credits, returns: done once, wholly or not at all, refused in the documented order."""

from __future__ import annotations

import base64

import pytest

from kiosk.simulators.moods import Mood, SimulatedServer
from tests.unit.simulators.card_counter import CardCounter, cancellation, texts, transaction
from tests.unit.simulators.card_guests import (
    ANNA,
    BLOCKED_ACCOUNT,
    BONUS,
    BONUS_ACCOUNT,
    CLOSED,
    CREDIT,
    CREDIT_ACCOUNT,
    TURNOVER,
)

CRM = SimulatedServer.CRM
DEBIT = transaction("-120.00")


def test_a_debit_takes_the_points_and_names_its_transaction() -> None:
    counter = CardCounter()
    root = counter.ask("Transaction", DEBIT)
    assert root.tag == "Transactions"
    assert texts(root, "Transaction/Account_Number") == [BONUS_ACCOUNT]
    assert texts(root, "Transaction/Transaction_ID") == ["10000000000001"]
    assert counter.balance() == 220_00


@pytest.mark.parametrize("amount", ["50", "50.0", "50,00", "+50.00"])
def test_a_credit_adds_points_however_the_decimal_is_written(amount: str) -> None:
    counter = CardCounter()
    assert counter.code("Transaction", transaction(amount)) is None
    assert counter.balance() == 390_00


def test_the_same_message_again_is_answered_from_memory_and_takes_nothing() -> None:
    counter = CardCounter()
    first = counter.ask("Transaction", DEBIT)
    again = counter.ask("Transaction", DEBIT)
    assert texts(again, "Transaction/Transaction_ID") == texts(first, "Transaction/Transaction_ID")
    assert counter.balance() == 220_00
    assert [entry.event for entry in counter.journal] == ["debited", "repeated"]


def test_a_repeat_is_recognised_even_when_the_points_are_gone() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("-340"))
    assert counter.code("Transaction", transaction("-340")) is None
    assert counter.balance() == 0


def test_the_same_operation_with_another_amount_is_refused() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    assert counter.code("Transaction", transaction("-121.00")) == "SAC-0104"
    assert counter.balance() == 220_00


@pytest.mark.parametrize(
    "other",
    [{"External_Index": "2"}, {"External_Date": "2026-11-23"}, {"External_Index": None}],
    ids=["index", "date", "no index"],
)
def test_every_part_of_the_triple_makes_another_operation(other: dict[str, str | None]) -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    assert counter.code("Transaction", transaction("-120.00", **other)) is None
    assert counter.balance() == 100_00


def test_the_unit_is_part_of_the_operations_name() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    counter.ask("Transaction", DEBIT, Unit_ID="2")
    assert counter.balance() == 100_00


def test_a_transaction_without_a_name_is_carried_out_every_time() -> None:
    counter = CardCounter()
    nameless = transaction("-20", external_id=None)
    counter.ask("Transaction", nameless)
    counter.ask("Transaction", nameless)
    assert counter.balance() == 300_00


def test_a_forgetful_server_carries_a_repeat_out_again() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    counter.board.set(CRM, Mood.NOT_IDEMPOTENT, times=1)
    counter.ask("Transaction", DEBIT)
    assert counter.balance() == 100_00
    assert counter.code("Transaction", DEBIT) is None
    assert counter.balance() == 100_00


@pytest.mark.parametrize("amount", ["0", "0.00", "-0", "abc", "1e3", "-120.005", "", "9" * 20])
def test_an_amount_that_is_none_is_refused_before_anything_else(amount: str) -> None:
    counter = CardCounter()
    refused = counter.code("Transaction", transaction(amount, Card_Code="404"))
    assert refused == ("SAC-0104" if amount else "SAC-0056")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"Card_Code": "404"}, "SAC-0014"),
        ({"Card_Code": None, "Account_Number": "01.00005.1.0001"}, "SAC-0021"),
        ({"Account_Type_ID": "99"}, "SAC-0007"),
        ({"Card_Code": "777000009", "Account_Type_ID": str(CREDIT)}, "SAC-0020"),
        ({"Card_Code": "777000009", "Account_Number": BONUS_ACCOUNT}, "SAC-0020"),
        ({"Card_Code": "777000002"}, "SAC-0017"),
        ({"Card_Code": "777000003"}, "SAC-0066"),
        ({"Card_Code": "777000004"}, "SAC-0071"),
        ({"Card_Code": "777000005"}, "SAC-0158"),
        ({"Card_Code": "777000006"}, "SAC-0049"),
        ({"Card_Code": "777000007"}, "SAC-0073"),
        ({"Card_Code": "777000008"}, "SAC-0161"),
        ({"Card_Code": "777000009"}, "SAC-0015"),
        ({"Card_Code": None, "Account_Number": BLOCKED_ACCOUNT}, "SAC-0016"),
        ({"Account_Type_ID": str(CLOSED)}, "SAC-0008"),
        ({"Account_Type_ID": str(TURNOVER)}, "SAC-0010"),
        ({"Account_Type_ID": str(CREDIT)}, "SAC-0018"),
        ({}, "SAC-0044"),
        ({"Card_Code": None}, "SAC-0056"),
        ({"Account_Type_ID": None}, "SAC-0056"),
        ({"External_Date": "22.11.2026"}, "SAC-0068"),
        ({"Transaction_Time": "yesterday"}, "SAC-0068"),
        ({"Transaction_Time": "2026-13-01 12:00:00.00 +03:00"}, "SAC-0068"),
        ({"Transaction_Time": "2026-12-01 12:00:00.00 +33:00"}, "SAC-0068"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_debit_is_refused_by_code_and_takes_nothing(
    fields: dict[str, str | None], code: str
) -> None:
    counter = CardCounter()
    assert counter.code("Transaction", transaction("-1000.00", **fields)) == code
    assert counter.balance() == 340_00
    (entry,) = counter.journal.entries(event="refused")
    assert entry.facts["code"] == code


def test_a_classifier_whose_link_is_blocked_may_not_touch_the_account() -> None:
    assert CardCounter().code("Transaction", DEBIT, Terminal_Type="321") == "SAC-0069"


def test_a_credit_account_may_be_overdrawn_to_its_depth_and_no_further() -> None:
    counter = CardCounter()
    on_credit = {"Card_Code": None, "Account_Number": CREDIT_ACCOUNT}
    assert counter.code("Transaction", transaction("-50.00", **on_credit)) is None
    assert counter.balance(CREDIT_ACCOUNT) == -50_00
    over = transaction("-0.01", external_id="102", **on_credit)
    assert counter.code("Transaction", over) == "SAC-0018"


def test_a_batch_happens_wholly_or_not_at_all() -> None:
    counter = CardCounter()
    batch = transaction("-300.00") + transaction("-300.00", external_id="102")
    assert counter.code("Transaction", batch) == "SAC-0044"
    assert counter.balance() == 340_00
    good = transaction("-300.00") + transaction("10.00", external_id="102")
    root = counter.ask("Transaction", good)
    assert len(texts(root, "Transaction/Transaction_ID")) == 2
    assert counter.balance() == 50_00


def test_one_operation_may_touch_two_accounts_but_each_only_once() -> None:
    counter = CardCounter()
    both = transaction("-40.00") + transaction("-10.00", Account_Type_ID=str(CREDIT))
    assert counter.code("Transaction", both) is None
    twice = transaction("-1", external_id="103") + transaction("-1", external_id="103")
    assert counter.code("Transaction", twice) == "SAC-9992"
    assert counter.balance() == 300_00


def test_a_return_gives_everything_of_the_operation_back() -> None:
    counter = CardCounter()
    counter.ask(
        "Transaction", transaction("-40.00") + transaction("-10.00", Account_Type_ID=str(CREDIT))
    )
    root = counter.ask("Transaction", cancellation())
    assert texts(root, "Transaction/Account_Number") == [BONUS_ACCOUNT, CREDIT_ACCOUNT]
    assert counter.balance() == 340_00
    assert counter.balance(CREDIT_ACCOUNT) == 0


def test_the_same_return_again_gives_nothing_more() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    first = counter.ask("Transaction", cancellation())
    again = counter.ask("Transaction", cancellation())
    assert texts(again, "Transaction/Transaction_ID") == texts(first, "Transaction/Transaction_ID")
    assert counter.balance() == 340_00


def test_a_second_return_under_another_name_is_refused() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    counter.ask("Transaction", cancellation())
    assert counter.code("Transaction", cancellation("202")) == "SAC-0105"
    assert counter.balance() == 340_00


def test_two_returns_of_one_operation_in_one_message_are_refused_together() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    batch = cancellation("201") + cancellation("202")
    assert counter.code("Transaction", batch) == "SAC-0105"
    assert counter.balance() == 220_00


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (cancellation(parent="999"), "SAC-0103"),
        (cancellation(External_Index_Parent="9"), "SAC-0103"),
        (cancellation(Unit_ID_Parent="7"), "SAC-0103"),
        (cancellation(External_ID=None), "SAC-0056"),
        (cancellation("101", External_Index="1"), "SAC-9992"),
        ('<Transaction Mode="Return"/>', "SAC-9992"),
    ],
    ids=["unknown", "other index", "other unit", "nameless", "parent's own name", "mode"],
)
def test_a_return_that_names_nothing_is_refused(order: str, code: str) -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    assert counter.code("Transaction", order) == code
    assert counter.balance() == 220_00


def test_a_return_of_a_return_does_not_exist() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    counter.ask("Transaction", cancellation("201"))
    again = cancellation("301", parent="201", External_Index_Parent="3")
    assert counter.code("Transaction", again) == "SAC-0103"


def test_a_debit_repeated_after_its_return_is_not_taken_again() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    counter.ask("Transaction", cancellation())
    assert counter.code("Transaction", DEBIT) is None
    assert counter.balance() == 340_00


def test_a_late_part_of_a_returned_operation_is_refused() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    counter.ask("Transaction", cancellation())
    late = transaction("-10.00", Account_Type_ID=str(CREDIT))
    assert counter.code("Transaction", late) == "SAC-9992"
    assert counter.balance(CREDIT_ACCOUNT) == 0


def test_a_returned_credit_that_was_spent_meanwhile_leaves_a_debt() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("60"))
    counter.ask("Transaction", transaction("-400", external_id="102"))
    counter.ask("Transaction", cancellation())
    assert counter.balance() == -60_00
    counter.ask("Transaction", transaction("100", external_id="103"))
    assert counter.balance() == 40_00


def test_points_with_a_last_day_are_spent_first_and_vanish_after_it() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("100", Transaction_Life="2026-11-25"))
    counter.ask("Transaction", transaction("-30", external_id="102"))
    assert counter.balance() == 410_00
    counter.wait(days=3)
    assert counter.balance() == 410_00
    counter.wait(days=1)
    assert counter.balance() == 340_00


def test_a_return_puts_points_back_where_they_came_from() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("100", Transaction_Life="2026-11-25"))
    counter.ask("Transaction", transaction("-150", external_id="102"))
    counter.ask("Transaction", cancellation(parent="102"))
    assert counter.balance() == 440_00
    counter.wait(days=4)
    assert counter.balance() == 340_00


def test_points_credited_with_a_delay_count_when_they_are_due() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("100", Transaction_Delay="2026-11-23 12:00:00 +00:00"))
    assert counter.balance() == 340_00
    counter.wait(days=1)
    assert counter.balance() == 440_00


def test_information_is_attached_to_a_transaction_late() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT)
    cheque = base64.b64encode("<CHECK>Борщ</CHECK>".encode()).decode()
    late = (
        "<Transaction><Transaction_ID>10000000000001</Transaction_ID>"
        f'<DopInfo Mode="Base64">{cheque}</DopInfo></Transaction>'
    )
    root = counter.ask("Transaction", late)
    assert root.tag == "Data"
    assert root.get("ErrorCode") is None
    assert counter.office.ledger.row(10_000_000_000_001).information == "<CHECK>Борщ</CHECK>"
    assert counter.balance() == 220_00


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "SAC-0056"),
        (
            "<Transaction><Transaction_ID>1</Transaction_ID><DopInfo>x</DopInfo></Transaction>",
            "SAC-0103",
        ),
        (
            transaction("-1", Dop_Info="x").replace("<Dop_Info>", '<Dop_Info Mode="Base64">'),
            "SAC-9992",
        ),
    ],
    ids=["empty", "unknown", "broken base64"],
)
def test_information_for_nothing_is_refused(body: str, code: str) -> None:
    assert CardCounter().code("Transaction", body) == code


def test_the_journal_says_who_did_what_to_which_account() -> None:
    counter = CardCounter()
    counter.ask("Transaction", DEBIT, Message_ID="77")
    (entry,) = counter.journal.entries(event="debited")
    assert entry.facts == {
        "action": "Transaction",
        "message_id": "77",
        "transaction_id": "10000000000001",
        "parent_id": None,
        "unit_id": "1",
        "external_id": "101",
        "external_index": "1",
        "external_date": "2026-11-22",
        "amount_minor": -120_00,
        "account": BONUS_ACCOUNT,
        "card": "*****0001",
        "balance_minor": 220_00,
    }
    assert str(ANNA) not in str(list(counter.journal))


def test_a_running_import_and_any_other_refusal_can_be_ordered() -> None:
    counter = CardCounter()
    counter.board.set(CRM, Mood.IMPORT_RUNNING, times=1)
    counter.board.set(CRM, Mood.SAC_ERROR, "Transaction", times=1, detail="SAC-0001")
    codes = [counter.code("Transaction", DEBIT) for _ in range(3)]
    assert codes == ["SAC-9995", "SAC-0001", None]
    assert counter.balance() == 220_00


def test_a_refused_message_can_be_sent_again_under_the_same_name() -> None:
    counter = CardCounter()
    assert counter.code("Transaction", transaction("-500")) == "SAC-0044"
    assert counter.code("Transaction", transaction("-120.00")) is None


def test_an_unknown_field_is_warned_about() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("-1", Ammount="1"))
    assert [entry.facts["problem"] for entry in counter.journal.warnings()] == [
        "a server ignores Message/Transaction/Ammount"
    ]


def test_the_account_type_is_that_of_the_card_when_only_the_card_is_named() -> None:
    counter = CardCounter()
    root = counter.ask("Transaction", transaction("-1", Account_Type_ID=str(BONUS)))
    assert texts(root, "Transaction/Account_Number") == [BONUS_ACCOUNT]
