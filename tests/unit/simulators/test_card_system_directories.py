"""Directories and schedules: what ids stand for, and when something is in force."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from kiosk.simulators.card_system.timing import TimingRule
from kiosk.simulators.card_system.usual_directory import MOSCOW
from tests.unit.simulators.card_counter import CardCounter, texts, transaction
from tests.unit.simulators.card_guests import ANNA, BONUS_ACCOUNT, TURNOVER_ACCOUNT


@pytest.mark.parametrize(
    ("action", "root", "item", "first"),
    [
        ("Get accounts types info", "Accounts_Types", "Account_Type", "Active"),
        ("Get countries info", "Countries", "Country", "1"),
        ("Get cards groups info", "Groups", "Group", "1"),
        ("Get holders groups info", "Groups", "Group", "1"),
        ("Get contacts types info", "Contacts_Types", "Contact_Type", "1"),
        ("Get addresses types info", "Addresses_Types", "Address_Type", "1"),
        ("Get divisions info", "Divisions", "Division", "1"),
        ("Get cities info", "Cities", "City", "1"),
        ("Get streets info", "Streets", "Street", str(MOSCOW)),
        ("Get cards properties info", "Properties", "Property", "1"),
        ("Get holders properties info", "Properties", "Property", "1"),
        ("Get metro stations info", "Metro_Stations", "Metro_Station", str(MOSCOW)),
        ("Get timing schemes info", "Timing_Schemes", "Timing_Scheme", "1"),
        ("Get contracts types info", "Contracts_Types", "Contract_Type", "1"),
        ("Get terminals types info", "Terminals_Types", "Terminal_Type", "123"),
    ],
)
def test_a_directory_lists_its_entries(action: str, root: str, item: str, first: str) -> None:
    answer = CardCounter().ask(action)
    assert answer.tag == root
    assert {str(child.tag) for child in answer} == {item}
    assert answer[0][0].text == first


def test_the_asking_classifier_is_marked() -> None:
    answer = CardCounter().ask("Get terminals types info", Terminal_Type="321")
    marked = [one for one in answer if one.get("Self") == "True"]
    assert texts(marked[0], "Terminal_Type_ID") == ["321"]
    assert len(marked) == 1


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("Get contacts types info", "Contact_Type/Contact_Type_Name"),
        ("Get addresses types info", "Address_Type/Address_Type_Name"),
        ("Get cities info", "City/City_Name"),
        ("Get streets info", "Street/Street_Name"),
    ],
)
def test_the_default_entry_alone_whatever_else_is_asked(action: str, name: str) -> None:
    body = "<Country_ID>404</Country_ID><City_ID>404</City_ID><Default>Yes</Default>"
    counter = CardCounter()
    assert len(texts(counter.ask(action), name)) > 1
    assert len(texts(counter.ask(action, body), name)) == 1


def test_streets_of_one_city_in_the_long_and_the_short_form() -> None:
    body = f"<City_ID>{MOSCOW}</City_ID>"
    counter = CardCounter()
    long = counter.ask("Get streets info", body)
    assert texts(long, "Street/Street_Name") == ["Тверская улица"]
    assert texts(long, "Street/Post_Code") == ["125009"]
    short = counter.ask("Get streets info", body, Query_Version="2")
    assert short.get("City_ID") == str(MOSCOW)
    (street,) = short
    assert (street.get("Name"), street.get("Post_Code")) == ("Тверская улица", "125009")
    assert counter.code("Get streets info", "", Query_Version="2") == "SAC-0056"


def test_a_telephone_is_marked_as_belonging_to_one_guest() -> None:
    phone = CardCounter().ask("Get contacts types info").find("Contact_Type/Contact_Type_Phone")
    assert phone is not None
    assert (phone.text, phone.get("Is_Unique")) == ("Yes", "True")


def test_levels_stand_with_their_account_type() -> None:
    answer = CardCounter().ask("Get accounts types info")
    path = "Account_Type/Accounts_Levels/Account_Level/Account_Level_No"
    assert texts(answer, path) == ["1", "2", "3", "1"]


def test_a_rate_at_noon_differs_from_the_one_at_night() -> None:
    body = f"<Card_Code>{ANNA}</Card_Code><Include>Account</Include>"
    counter = CardCounter()
    path = "Card/Accounts/Account/Current_Rate"
    assert texts(counter.ask("Get card info", body), path)[0] == "8.00"
    counter.wait(hours=9)
    assert texts(counter.ask("Get card info", body), path) == []


moment = datetime.fromisoformat


@pytest.mark.parametrize(
    ("rule", "at", "covers"),
    [
        ({"week_days": 0b0000001}, moment("2026-11-23 09:00"), True),
        ({"week_days": 0b0000001}, moment("2026-11-22 09:00"), False),
        ({"months": 1 << 10}, moment("2026-11-22 09:00"), True),
        ({"months": 1 << 11}, moment("2026-11-22 09:00"), False),
        ({"week_numbers": 1 << 3}, moment("2026-11-22 09:00"), True),
        ({"week_numbers": 1}, moment("2026-11-22 09:00"), False),
        ({"time_from": time(22), "time_to": time(2)}, moment("2026-11-22 23:00"), True),
        ({"time_from": time(22), "time_to": time(2)}, moment("2026-11-22 12:00"), False),
        ({"date_to": moment("2026-01-01")}, moment("2026-11-22"), False),
        ({"birthday": True, "before": 3}, moment("2026-02-26"), True),
        ({"birthday": True, "before": 3}, moment("2026-03-01"), False),
        ({"birthday": True, "after": 9}, moment("2026-03-09"), True),
    ],
)
def test_a_schedule_covers_what_it_names(rule: dict[str, int], at: datetime, covers: bool) -> None:
    made = TimingRule(id=1, name="x", **rule)  # type: ignore[arg-type]  # a mapping of fields
    assert made.covers(at, date(1980, 2, 29)) is covers


def test_a_birthday_rule_never_covers_a_guest_without_one() -> None:
    rule = TimingRule(id=1, name="x", birthday=True, before=200, after=200)
    assert not rule.covers(moment("2026-11-22"), None)


def test_a_guest_who_spends_enough_comes_to_the_next_level_by_itself() -> None:
    counter = CardCounter()
    switch = (
        "<Holder><Holder_ID>1</Holder_ID><Accounts><Account><Account_Number>"
        f"{BONUS_ACCOUNT}</Account_Number><Auto_Change_Levels>True</Auto_Change_Levels>"
        "</Account></Accounts></Holder>"
    )
    counter.ask("Edit holders", switch)

    def spend(amount: str, receipt: str) -> int | None:
        body = transaction(
            amount, external_id=receipt, Card_Code=None, Account_Number=TURNOVER_ACCOUNT
        )
        assert counter.code("Transaction", body, Terminal_Type="321") is None
        return counter.office.book.account(BONUS_ACCOUNT).level_id

    assert [spend("999.99", "1"), spend("0.01", "2"), spend("4000", "3")] == [1, 2, 3]
    body = f"<Transaction><Account_Number>{BONUS_ACCOUNT}</Account_Number><Index>1</Index>"
    listed = counter.ask("Get transactions info", body + "</Transaction>")
    assert texts(listed, "Transaction/Operation_Type") == ["6", "6"]
    assert texts(listed, "Transaction/Transaction_Type") == ["52", "52"]
