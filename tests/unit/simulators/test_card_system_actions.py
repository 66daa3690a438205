"""The actions of the card system, one by one: here they are, and no others (crm §7)."""

from __future__ import annotations

import pytest

from kiosk.simulators.card_system.handlers import HANDLERS
from kiosk.simulators.card_system.known_names import SHAPES
from tests.unit.simulators.card_counter import CardCounter, journal_text
from tests.unit.simulators.card_guests import ANNA, ANNAS_PHONE

# The catalogue of crm §7, 0.1 to 8.4; `Transaction` stands there for 5.1 to 5.6, 5.8 and 5.9.
OF_THE_REFERENCE = frozenset(
    {
        "Get version",
        "Get system time",
        "Get card info",
        "Card block",
        "Card inactive",
        "Card active",
        "Card disable",
        "Card transfer",
        "Account block",
        "Account active",
        "Get coupons types info",
        "Add coupons",
        "Coupon active",
        "Get coupon info",
        "Get terminals types info",
        "Transaction",
        "Get transactions info",
        "Add holders",
        "Edit holders",
        "Get holder info",
        "Search holders 2",
        "Get accounts types info",
        "Get countries info",
        "Get cards groups info",
        "Get holders groups info",
        "Get contacts types info",
        "Get addresses types info",
        "Get divisions info",
        "Get cities info",
        "Get streets info",
        "Get cards properties info",
        "Get holders properties info",
        "Get metro stations info",
        "Get timing schemes info",
        "Get contracts types info",
        "Registration",
        "Setting password",
        "Authorization",
        "Login",
    }
)
NEEDS_NOTHING = {name for name in OF_THE_REFERENCE if name.startswith("Get ")} - {
    "Get card info",
    "Get coupon info",
    "Get holder info",
    "Get transactions info",
}


def test_every_action_of_the_reference_is_carried_out_and_no_other() -> None:
    assert len(OF_THE_REFERENCE) == 39
    assert set(HANDLERS) == OF_THE_REFERENCE


def test_the_strict_look_knows_the_names_of_every_action() -> None:
    assert set(SHAPES) == OF_THE_REFERENCE


@pytest.mark.parametrize("action", sorted(OF_THE_REFERENCE))
def test_an_empty_request_is_answered_or_refused_for_what_is_missing(action: str) -> None:
    code = CardCounter().code(action)
    assert (code is None) is (action in NEEDS_NOTHING)
    assert code in (None, "SAC-0056", "SAC-9992")


@pytest.mark.parametrize("action", sorted(OF_THE_REFERENCE))
def test_nothing_personal_of_a_request_is_written_into_the_journal(action: str) -> None:
    counter = CardCounter()
    body = (
        f"<Card_Code>{ANNA}</Card_Code><Login>{ANNAS_PHONE}</Login><Holder_ID>1</Holder_ID>"
        f"<Phone>{ANNAS_PHONE}</Phone><Password>hush_hush</Password>"
        f"<Transaction><Card_Code>{ANNA}</Card_Code></Transaction>"
        f"<Holder><Phone>{ANNAS_PHONE}</Phone><L_Name>Соколова</L_Name></Holder>"
    )
    counter.ask(action, body)
    counter.ask(action, body + "<Auth_Code>135790</Auth_Code>")
    told = journal_text(counter)
    for secret in (str(ANNA), ANNAS_PHONE[1:], "hush_hush", "Соколова", "135790"):
        assert secret not in told


@pytest.mark.parametrize("action", sorted(OF_THE_REFERENCE))
def test_a_request_that_is_refused_or_only_asks_leaves_everything_as_it_was(action: str) -> None:
    counter = CardCounter()
    before = counter.office.book.kept(), counter.office.ledger.rows()
    body = (
        "<Holder><L_Name>Новая</L_Name><Cards><Card><Card_Code>4000</Card_Code></Card></Cards>"
        "<Accounts><Account><Account_Type_ID>404</Account_Type_ID></Account></Accounts></Holder>"
        "<Coupon><Coupon_Type_ID>21</Coupon_Type_ID><Terminals_Types/></Coupon>"
        "<Coupon><Coupon_Type_ID>404</Coupon_Type_ID><Terminals_Types/></Coupon>"
    )
    counter.code(action, body)
    assert (counter.office.book.kept(), counter.office.ledger.rows()) == before
