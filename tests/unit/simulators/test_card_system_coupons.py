"""Coupons of three kinds: what they are worth, who made them, and when they can be used."""

from __future__ import annotations

import pytest

from kiosk.simulators.moods import Mood, SimulatedServer
from tests.unit.simulators.card_counter import CardCounter, texts
from tests.unit.simulators.card_guests import (
    AMOUNT_COUPON,
    ANNA,
    GOODS_COUPON,
    PERCENT_COUPON,
)

EVERYWHERE = '<Terminals_Types All="True"/>'
OLD, USED = "9000210000000040005", "9000210000000040004"


def new_coupon(type_id: int = 21, more: str = EVERYWHERE) -> str:
    return f"<Coupon><Coupon_Type_ID>{type_id}</Coupon_Type_ID>{more}</Coupon>"


def coupon(coupon_id: str, more: str = "") -> str:
    return f"<Coupon_ID>{coupon_id}</Coupon_ID>{more}"


def made(counter: CardCounter, body: str, **attributes: str) -> str:
    (found,) = texts(counter.ask("Add coupons", body, **attributes), "Coupon/Coupon_ID")
    return found


def test_the_kinds_of_coupon_say_what_they_give() -> None:
    percent, amount, goods = CardCounter().ask("Get coupons types info")
    assert texts(percent, "Discount_Rate") == ["15.00"]
    assert texts(percent, "Discount_External_ID") == ["77"]
    assert texts(amount, "Summ") == ["100.00"]
    details = "Coupon_Type_Details/Coupon_Type_Detail/Coupon_Type_Detail"
    assert texts(goods, f"{details}/Coupon_Type_Detail_External_Code") == ["501"]
    assert texts(goods, "Terminals_Types/Terminal_Type/Terminal_Type_ID") == ["321"]


@pytest.mark.parametrize(
    ("coupon_id", "path", "says"),
    [
        (PERCENT_COUPON, "Discounts/Discount/Discount_Rate", "15.00"),
        (AMOUNT_COUPON, "Amounts/Amount/Amount_Base", "100.00"),
        (AMOUNT_COUPON, "Amounts/Amount/Amount", "90.00"),
        (AMOUNT_COUPON, "Status", "Inactive"),
        (USED, "Status", "Disabled"),
        (GOODS_COUPON, "Status", "Active"),
    ],
)
def test_a_coupon_says_what_it_is_worth(coupon_id: str, path: str, says: str) -> None:
    root = CardCounter().ask("Get coupon info", coupon(coupon_id))
    assert root.tag == "Coupons"
    assert texts(root, f"Coupon/{path}") == [says]


def test_a_coupon_whose_schedule_is_closed_says_so_and_comes_back() -> None:
    counter = CardCounter()
    counter.wait(hours=6)
    shown = counter.ask("Get coupon info", coupon(GOODS_COUPON))
    assert texts(shown, "Coupon/Status") == ["Failed time"]
    (element,) = shown
    assert element.get("Mode") == "NoLimit"


def test_only_coupons_this_kiosk_can_redeem_now_are_available() -> None:
    body = f"<Card_Code>{ANNA}</Card_Code><Include>Holder_Coupon{{}}</Include>"
    path = "Card/Holders_Coupons/Holder_Coupon/Coupon/Coupon_ID"
    counter = CardCounter()
    assert len(texts(counter.ask("Get card info", body.format("")), path)) == 6
    available = body.format(",Holder_Coupon_Available")
    # Used, expired, not active yet and other people's coupons are left out.
    assert texts(counter.ask("Get card info", available), path) == [PERCENT_COUPON, GOODS_COUPON]


def test_coupons_come_in_pages() -> None:
    body = (
        f"<Card_Code>{ANNA}</Card_Code><Include>Holder_Coupon</Include>"
        "<Coupon_Index>5</Coupon_Index><Coupon_Count>4</Coupon_Count>"
    )
    outer = CardCounter().ask("Get card info", body).find("Card/Holders_Coupons")
    assert outer is not None
    assert outer.items() == [("IndexFrom", "5"), ("IndexTo", "6"), ("Count", "6")]


def test_a_coupons_holder_comes_with_it_when_asked_for() -> None:
    body = coupon(PERCENT_COUPON, "<Include>Holder,Holder_NoCount,Account</Include>")
    root = CardCounter().ask("Get coupon info", body)
    assert texts(root, "Coupon/Holders/Holder/F_Name") == ["Анна"]
    assert len(root.findall("Coupon/Accounts/Account")) == 4


def test_a_new_coupon_is_made_inactive_activated_and_listed() -> None:
    counter = CardCounter()
    more = f"<Holder_ID>2</Holder_ID><Expired>2027-01-31</Expired>{EVERYWHERE}"
    coupon_id = made(counter, new_coupon(22, more))
    assert coupon_id.startswith("900022")
    assert len(coupon_id) == 19
    shown = counter.ask("Get coupon info", coupon(coupon_id))
    assert texts(shown, "Coupon/Status") == ["Inactive"]
    assert texts(shown, "Coupon/Expired") == ["2027-01-31T00:00:00"]
    assert counter.code("Coupon active", coupon(coupon_id, "<Summ>99.00</Summ>")) == "SAC-0165"
    assert counter.code("Coupon active", coupon(coupon_id, "<Summ>100.00</Summ>")) is None
    assert counter.code("Coupon active", coupon(coupon_id)) == "SAC-0151"
    body = "<Transaction><Holder_ID>2</Holder_ID><Index>1</Index></Transaction>"
    listed = counter.ask("Get transactions info", body)
    assert texts(listed, "Transaction/Operation_Type") == ["14", "13"]


def test_the_same_message_again_gives_the_same_coupon() -> None:
    counter = CardCounter()
    first = made(counter, new_coupon(), Message_ID="501")
    assert made(counter, new_coupon(), Message_ID="501") == first
    assert made(counter, new_coupon(), Message_ID="502") != first
    assert made(counter, new_coupon(22), Message_ID="501") != first
    numberless = made(counter, new_coupon(), Message_ID="0")
    assert made(counter, new_coupon(), Message_ID="0") != numberless


def test_a_server_that_forgets_repeats_makes_a_second_coupon() -> None:
    counter = CardCounter()
    first = made(counter, new_coupon())
    counter.board.set(SimulatedServer.CRM, Mood.NOT_IDEMPOTENT, "Add coupons", times=1)
    assert made(counter, new_coupon()) != first


@pytest.mark.parametrize(
    ("inside", "everywhere", "listed"),
    [
        ('<Terminals_Types All="True"/>', True, []),
        (
            (
                "<Terminals_Types><Terminal_Type><Terminal_Type_ID>123</Terminal_Type_ID>"
                "</Terminal_Type></Terminals_Types>"
            ),
            False,
            ["123"],
        ),
        ("<Terminals_Types/>", False, ["321"]),
    ],
    ids=["everywhere", "listed", "of the kind"],
)
def test_who_may_redeem_a_new_coupon(inside: str, everywhere: bool, listed: list[str]) -> None:
    counter = CardCounter()
    coupon_id = made(counter, new_coupon(23, inside))
    allowed = counter.ask("Get coupon info", coupon(coupon_id)).find("Coupon/Terminals_Types")
    assert allowed is not None
    assert (allowed.get("All") == "True") is everywhere
    assert texts(allowed, "Terminal_Type/Terminal_Type_ID") == listed


@pytest.mark.parametrize(
    ("action", "body", "code"),
    [
        ("Get coupon info", coupon("1"), "SAC-0112"),
        ("Coupon active", coupon("1"), "SAC-0112"),
        ("Coupon active", coupon(USED), "SAC-0118"),
        ("Coupon active", coupon(PERCENT_COUPON), "SAC-0151"),
        ("Add coupons", new_coupon(404), "SAC-0114"),
        ("Add coupons", new_coupon(21, ""), "SAC-0138"),
        ("Add coupons", new_coupon(21, f"<Holder_ID>404</Holder_ID>{EVERYWHERE}"), "SAC-0075"),
        (
            "Add coupons",
            new_coupon(
                21,
                "<Terminals_Types><Terminal_Type><Terminal_Type_ID>4</Terminal_Type_ID>"
                "</Terminal_Type></Terminals_Types>",
            ),
            "SAC-0115",
        ),
    ],
)
def test_a_coupon_that_cannot_be_had_is_refused(action: str, body: str, code: str) -> None:
    assert CardCounter().code(action, body) == code


def test_an_expired_coupon_is_not_activated_any_more() -> None:
    counter = CardCounter()
    coupon_id = made(counter, new_coupon(21, f"<Expired>2026-11-22</Expired>{EVERYWHERE}"))
    counter.wait(days=1)
    assert counter.code("Coupon active", coupon(coupon_id)) == "SAC-0119"
