"""The guests of the default scenario: every case a kiosk meets, behind the card system."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.message import read_message
from kiosk.simulators.card_system.opening import Chance, open_card_system
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import MoodBoard
from kiosk.simulators.scenario_file import load_scenario
from resources.paths import resource_path
from tests.unit.simulators.card_counter import message, texts, transaction

AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MARIA = "777000006"


def opened(messages: Path | None = None) -> CardSystem:
    return open_card_system(
        load_scenario(resource_path("scenarios", "samovar.toml")),
        MoodBoard(),
        SimulatorJournal(),
        now=lambda: AT,
        chance=Chance(code=lambda: "123456", secret=lambda: "x", set_id=lambda: "{1}"),
        messages=messages,
    )


def ask(system: CardSystem, action: str, body: str) -> etree._Element:
    return system.answer(read_message(message(action, body).encode()))


def card(system: CardSystem, code: str, include: str = "Account,Holder") -> etree._Element:
    return ask(
        system, "Get card info", f"<Card_Code>{code}</Card_Code><Include>{include}</Include>"
    )


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("777000001", "Active"),
        ("777000002", "Blocked"),
        ("777000007", "Inactive"),
        ("777000008", "Disabled"),
        ("777000009", "Issue"),
    ],
)
def test_there_is_a_card_in_every_state(code: str, status: str) -> None:
    assert texts(card(opened(), code), "Card/Status") == [status]


def test_an_unknown_card_is_unknown_and_one_guest_has_no_accounts() -> None:
    system = opened()
    with pytest.raises(Refused, match="SAC-0014"):
        card(system, "777000404")
    assert texts(card(system, "777000005"), "Card/Accounts/Account/Balance") == []
    assert texts(card(system, "777000003"), "Card/Expired") == ["2021-08-31"]


def test_a_guest_has_an_account_of_every_class() -> None:
    root = card(opened(), MARIA)
    path = "Card/Accounts/Account"
    assert texts(root, f"{path}/Account_Class") == ["1", "5", "2", "3", "4", "6"]
    assert texts(root, f"{path}/Balance")[0] == "215.00"
    assert texts(root, f"{path}/Status")[-1] == "Blocked"


def test_points_that_end_soon_are_listed_by_their_last_day() -> None:
    body = (
        "<Transaction><Account_Number>01.00005.00900006.0001</Account_Number>"
        "<Transaction_Life_From>2026-11-22</Transaction_Life_From>"
        "<Include>Transaction_Life</Include></Transaction>"
    )
    root = ask(opened(), "Get transactions info", body)
    assert texts(root, "Transaction/Transaction_Life") == ["2026-11-27", "2026-12-04"]
    assert texts(root, "Transaction/Summ") == ["60.00", "25.00"]


def test_a_guest_holds_coupons_of_each_kind_some_of_them_worthless() -> None:
    system = opened()
    held = card(system, MARIA, "Holder_Coupon")
    coupon = "Card/Holders_Coupons/Holder_Coupon/Coupon"
    assert len(held.findall(coupon)) == 6
    assert len(held.findall(f"{coupon}/Discounts")) == 3
    assert len(held.findall(f"{coupon}/Amounts")) == 2
    assert len(held.findall(f"{coupon}/Coupon_Type_Details")) == 1
    usable = card(system, MARIA, "Holder_Coupon,Holder_Coupon_Available")
    assert texts(usable, f"{coupon}/Coupon_Type_ID") == ["21", "23", "22"]


def test_a_guest_who_spends_comes_to_silver() -> None:
    system = opened()
    body = transaction("2000", Card_Code=MARIA, Account_Type_ID="6")
    ask(system, "Transaction", body)
    levels = texts(card(system, MARIA), "Card/Accounts/Account/Account_Level_Name")
    assert levels[0] == "Серебряный гость"


def test_a_telephone_to_log_in_by_and_one_nobody_has_yet() -> None:
    system = opened()
    assert ask(system, "Login", "<Login>+79000006102</Login>").tag == "Login"
    new = '<Login Auto_Registry="True">+79000001234</Login>'
    assert ask(system, "Login", new).tag == "Registration"
    ask(system, "Registration", "<Login>+79000001234</Login>")
    stage2 = "<Login>+79000001234</Login><Auth_Code>123456</Auth_Code><Include>Account</Include>"
    root = ask(system, "Registration", stage2)
    assert texts(root, "Cards/Card/Card_Code") == ["777000101"]
    assert texts(root, "Accounts/Account/Account_Class") == ["1", "5"]


@pytest.mark.parametrize("action", ["Registration", "Login"])
def test_who_registers_gets_a_welcome_coupon_with_the_virtual_card(action: str) -> None:
    system, phone = opened(), "+79000001234"
    told = '<Login Auto_Registry="True">' if action == "Login" else "<Login>"
    asked = f"{told}{phone}</Login><Is_Virtual_Card>Yes</Is_Virtual_Card>"
    ask(system, action, asked)
    ask(system, action, f"{asked}<Auth_Code>123456</Auth_Code>")
    guest = card(system, "79000001234", "Holder_Coupon,Holder_Coupon_Available")
    coupon = "Card/Holders_Coupons/Holder_Coupon/Coupon"
    assert texts(guest, f"{coupon}/Coupon_Type_Name") == ["−15 % новому гостю"]
    assert texts(guest, f"{coupon}/Expired") == ["2027-11-22T00:00:00"]
    (number,), (code,) = (texts(guest, f"{coupon}/Coupon_{name}") for name in ("ID", "Code"))
    assert (number, len(code)) == (f"900026{code}", 13)


def test_two_who_register_get_coupons_of_their_own() -> None:
    system = opened()
    codes = set()
    for phone in ("+79000001234", "+79000001235"):
        asked = f"<Login>{phone}</Login><Is_Virtual_Card>Yes</Is_Virtual_Card>"
        ask(system, "Registration", asked)
        ask(system, "Registration", f"{asked}<Auth_Code>123456</Auth_Code>")
        guest = card(system, phone.lstrip("+"), "Holder_Coupon")
        codes |= set(texts(guest, "Card/Holders_Coupons/Holder_Coupon/Coupon/Coupon_Code"))
    assert len(codes) == 2


@pytest.mark.parametrize("code", ["777000001", "777000004", "777000006"])
def test_well_known_guests_hold_good_coupons_of_all_three_kinds(code: str) -> None:
    guest = card(opened(), code, "Holder_Coupon,Holder_Coupon_Available")
    coupon = "Card/Holders_Coupons/Holder_Coupon/Coupon"
    for kind in ("Discounts", "Amounts", "Coupon_Type_Details"):
        assert guest.find(f"{coupon}/{kind}") is not None
