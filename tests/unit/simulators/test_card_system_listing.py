"""Looking transactions up: how a kiosk learns what became of a message without an answer."""

from __future__ import annotations

import pytest

from kiosk.simulators.moods import Mood, SimulatedServer
from tests.unit.simulators.card_counter import CardCounter, cancellation, texts, transaction
from tests.unit.simulators.card_guests import ANNA, BONUS_ACCOUNT


def look_up(counter: CardCounter, filters: str, **attributes: str) -> list[str]:
    """The amounts found, newest first."""
    root = counter.ask(
        "Get transactions info", f"<Transaction>{filters}</Transaction>", **attributes
    )
    return texts(root, "Transaction/Summ")


def test_a_debit_whose_answer_was_lost_is_found_by_its_external_id() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("-120.00"))
    root = counter.ask(
        "Get transactions info",
        "<Transaction><External_ID>101</External_ID><Index>1</Index><Count>5</Count></Transaction>",
    )
    assert root.items() == [
        ("Message_ID", "63"),
        ("IndexFrom", "1"),
        ("IndexTo", "1"),
        ("Count", "1"),
    ]
    (row,) = root
    assert {str(child.tag): child.text for child in row} == {
        "Division_ID": "1",
        "Transaction_ID": "10000000000001",
        "External_ID": "101",
        "External_Index": "1",
        "External_Date": "2026-11-22T00:00:00",
        "Holder_ID": "1",
        "Transaction_Time": "2026-11-22 12:00:00.00 +00:00",
        "Transaction_Type": "51",
        "Operation_Type": "2",
        "Operation_Type_Name": "Учтена в балансе",
        "Account_Number": BONUS_ACCOUNT,
        "Card_Code": str(ANNA),
        "Summ": "-120.00",
        "Client_ID": "123",
        "Client_Type": "123",
        "Client_Name": "Киоск",
        "Unit_ID": "1",
        "User_ID": "1",
        "Dop_Info": "No",
    }


def test_nothing_found_is_an_empty_list_and_no_refusal() -> None:
    root = CardCounter().ask(
        "Get transactions info", "<Transaction><External_ID>101</External_ID></Transaction>"
    )
    assert root.tag == "Transactions"
    assert root.get("ErrorCode") is None
    assert root.get("Count") == "0"
    assert len(root) == 0


@pytest.mark.parametrize(
    "filters",
    ["", "<Unit_ID>1</Unit_ID>", "<External_ID/>", "<Date_From>2026-11-22</Date_From>"],
)
def test_one_of_the_five_keys_is_needed(filters: str) -> None:
    counter = CardCounter()
    body = f"<Transaction>{filters}</Transaction>"
    assert counter.code("Get transactions info", body) == "SAC-9992"
    assert counter.code("Get transactions info", "") == "SAC-9992"


def several() -> CardCounter:
    """A debit and its return, then a credit of another unit an hour later."""
    counter = CardCounter()
    counter.ask("Transaction", transaction("-10"))
    counter.ask("Transaction", cancellation())
    counter.wait(hours=1)
    counter.ask(
        "Transaction", transaction("30", external_id="103", Transaction_Time=None), Unit_ID="2"
    )
    return counter


ACCOUNT = f"<Account_Number>{BONUS_ACCOUNT}</Account_Number>"


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (ACCOUNT, ["30.00", "10.00", "-10.00"]),
        (f"<Card_Code>{ANNA}</Card_Code>", ["30.00", "10.00", "-10.00"]),
        ("<Holder_ID>1</Holder_ID>", ["30.00", "10.00", "-10.00"]),
        ("<Transaction_ID>10000000000002</Transaction_ID>", ["10.00"]),
        ("<External_ID>201</External_ID>", ["10.00"]),
        (ACCOUNT + "<Transaction_Parent/>", ["30.00", "-10.00"]),
        (ACCOUNT + "<Transaction_Parent>10000000000001</Transaction_Parent>", ["10.00"]),
        (ACCOUNT + "<Client_ID/>", ["10.00", "-10.00"]),
        (ACCOUNT + "<Client_ID>123</Client_ID>", ["30.00", "10.00", "-10.00"]),
        (ACCOUNT + "<Client_ID>7</Client_ID>", []),
        (ACCOUNT + "<Unit_ID>2</Unit_ID>", ["30.00"]),
        (ACCOUNT + "<Transaction_Type>51</Transaction_Type>", ["-10.00"]),
        (ACCOUNT + "<Operation_Type>02</Operation_Type>", ["30.00", "10.00", "-10.00"]),
        (ACCOUNT + "<Operation_Type/>", ["30.00", "10.00", "-10.00"]),
        (ACCOUNT + "<Account_Class>4</Account_Class>", []),
        (ACCOUNT + "<Date_From>2026-11-22 12:30:00 +00:00</Date_From>", ["30.00"]),
        (ACCOUNT + "<Date_To>2026-11-22 12:30:00 +00:00</Date_To>", ["10.00", "-10.00"]),
        (ACCOUNT + "<Date_To>2026-11-22</Date_To>", ["30.00", "10.00", "-10.00"]),
        (ACCOUNT + "<Date_To>2026-11-21</Date_To>", []),
    ],
)
def test_filters_narrow_the_listing(filters: str, found: list[str]) -> None:
    assert look_up(several(), filters + "<Index>1</Index>") == found


@pytest.mark.parametrize(
    ("filters", "code"),
    [
        ("<Account_Number>1</Account_Number>", "SAC-0021"),
        ("<Card_Code>404</Card_Code>", "SAC-0014"),
        ("<Holder_ID>404</Holder_ID>", "SAC-0075"),
        ("<External_ID>1</External_ID><Index>x</Index>", "SAC-9992"),
    ],
)
def test_a_key_that_leads_nowhere_is_refused(filters: str, code: str) -> None:
    body = f"<Transaction>{filters}</Transaction>"
    assert CardCounter().code("Get transactions info", body) == code


def test_pages_are_cut_by_index_and_count() -> None:
    counter = several()
    assert look_up(counter, ACCOUNT + "<Index>2</Index><Count>1</Count>") == ["10.00"]
    assert look_up(counter, ACCOUNT + "<Index>9</Index><Count>1</Count>") == []


def test_without_an_index_the_server_goes_on_after_the_last_item_it_gave() -> None:
    counter = several()
    pages = [look_up(counter, ACCOUNT + "<Count>2</Count>") for _ in range(3)]
    assert pages == [["30.00", "10.00"], ["-10.00"], []]
    assert look_up(counter, ACCOUNT + "<Index>1</Index><Count>1</Count>") == ["30.00"]


def test_a_credit_with_a_delay_is_shown_as_waiting_until_it_is_due() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("5", Transaction_Delay="2026-11-23"))
    filters = ACCOUNT + "<Operation_Type>1</Operation_Type><Index>1</Index>"
    assert look_up(counter, filters) == ["5.00"]
    counter.wait(days=1)
    assert look_up(counter, filters) == []


def test_additional_information_is_given_whole_only_when_asked_for() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("-1", Dop_Info="<CHECK/>"))
    asked = f"<Transaction>{ACCOUNT}<Index>1</Index>"
    brief = counter.ask("Get transactions info", f"{asked}</Transaction>")
    whole = counter.ask(
        "Get transactions info", f"{asked}<Include>Transaction_DopInfo</Include></Transaction>"
    )
    assert texts(brief, "Transaction/Dop_Info") == ["Yes"]
    assert texts(whole, "Transaction/Dop_Info") == ["PENIRUNLLz4="]


def test_points_about_to_expire_are_listed_by_day_with_what_is_spent_of_them() -> None:
    counter = CardCounter()
    for number, (amount, day) in enumerate([("10", "27"), ("20", "25"), ("5", "27")]):
        credit = transaction(amount, external_id=f"1{number}", Transaction_Life=f"2026-11-{day}")
        counter.ask("Transaction", credit)
    counter.ask("Transaction", transaction("-8", external_id="200"))
    root = counter.ask(
        "Get transactions info",
        f"<Transaction>{ACCOUNT}<Transaction_Life_From>2026-11-22</Transaction_Life_From>"
        "<Include>Transaction_Life</Include><Index>1</Index></Transaction>",
    )
    assert texts(root, "Transaction/Transaction_Life") == ["2026-11-25", "2026-11-27"]
    assert texts(root, "Transaction/Summ") == ["20.00", "15.00"]
    assert texts(root, "Transaction/Summ_Spend") == ["8.00", "0.00"]
    assert texts(root, "Transaction/Transaction_ID")[1] == "10000000000001,10000000000003"


def test_expiring_points_need_an_account() -> None:
    body = (
        "<Transaction><Holder_ID>1</Holder_ID><Include>Transaction_Life</Include>"
        "<Transaction_Life_To>2026-12-01</Transaction_Life_To></Transaction>"
    )
    assert CardCounter().code("Get transactions info", body) == "SAC-9992"


def test_points_earned_with_a_receipt_are_added_on_request() -> None:
    counter = CardCounter()
    counter.ask("Transaction", transaction("-10", Account_Type_ID="7") + transaction("3.50"))
    root = counter.ask(
        "Get transactions info",
        "<Transaction><Account_Number>04.00007.00900003.0001</Account_Number><Index>1</Index>"
        "<Include>Transaction_Bonuses</Include></Transaction>",
    )
    assert texts(root, "Transaction/Transaction_Bonuses") == ["3.50"]


def test_a_look_up_can_be_refused_while_transactions_work() -> None:
    counter = CardCounter()
    counter.board.set(SimulatedServer.CRM, Mood.SAC_ERROR, "Get transactions info", times=1)
    assert counter.code("Transaction", transaction("-1")) is None
    body = "<Transaction><External_ID>101</External_ID></Transaction>"
    assert counter.code("Get transactions info", body) == "SAC-9802"
    assert counter.code("Get transactions info", body) is None
