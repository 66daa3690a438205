"""The audit of a killed purchase: sound books pass, every single wrong thing is named."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tests.money.audit import Evidence, violations

GUID = "5b0c2f5e-1d2f-4f0f-9c0a-7f1d5b6a1234"
DEBIT, CREDIT, RETURN = "11", "12", "13"

Facts = dict[str, Any]


def facts() -> Facts:
    """A purchase with coupon and points at the kiosk's own terminal, paid."""
    return {
        "purchases": [
            {
                "guid": GUID,
                "state": "finished",
                "telling": "paid",
                "way": "terminal",
                "charged": 42000,
                "agreed": 42000,
                "due": 46000,
                "bonus": 4000,
                "points_taken": 4000,
                "credit": 2100,
                "debit_name": DEBIT,
                "credit_name": CREDIT,
                "return_name": RETURN,
                "coupon": True,
                "open_intents": 0,
                "standing": "paid",
                "standing_known": True,
            }
        ],
        "settled": {"shut": [], "coupons": 0, "broken_seal": None, "problems": []},
        "heard": [
            {"what": "opened", "guid": GUID},
            {"what": "told", "guid": GUID, "telling": "placing-order"},
            {"what": "cut"},
            {"what": "told", "guid": GUID, "telling": "paid"},
        ],
        "journal": [
            licensed("SaveOrder", 7),
            points("debited", DEBIT, -4000),
            {**licensed("PayOrder", 8), "paid": 46000},
            points("credited", CREDIT, 2100),
        ],
        "took": [42000],
        "holds": [],
        "last_number": 6,
    }


def licensed(command: str, number: int) -> Facts:
    order = f"{{{GUID.upper()}}}"
    return {
        "event": "command",
        "command": command,
        "order": order,
        "sequence": number,
        "outcome": "Ok",
    }


def points(event: str, name: str, amount: int) -> Facts:
    return {"event": event, "external_id": name, "amount_minor": amount}


def found(change: Callable[[Facts], object]) -> list[str]:
    changed = deepcopy(facts())
    change(changed)
    return violations(Evidence(**changed))


def row(**what: object) -> Callable[[Facts], None]:
    return lambda seen: seen["purchases"][0].update(what)


def test_sound_books_have_nothing_wrong() -> None:
    assert found(lambda _seen: None) == []


def test_a_number_the_cash_server_had_not_come_to_yet_was_taken_by_nobody() -> None:
    guess = {**licensed("SaveOrder", 9), "outcome": "Query Executing Error", "error": 5305}
    assert found(lambda seen: seen["journal"].insert(0, guess)) == []


def test_a_number_whose_request_was_turned_away_may_carry_another() -> None:
    away = {**licensed("SaveOrder", 7), "outcome": "Query Executing Error", "turned_away": True}
    assert found(lambda seen: seen["journal"].insert(0, away)) == []


def test_a_payment_said_to_have_begun_is_one() -> None:
    assert found(lambda seen: seen["journal"][2].update(outcome="Execution Started")) == []


def test_a_cancelled_purchase_that_never_reached_the_servers_is_sound() -> None:
    def nothing(seen: Facts) -> None:
        seen.update(journal=[], took=[], heard=[])
        seen["settled"]["coupons"] = 1
        seen["purchases"][0].update(
            state="cancelled",
            telling="nothing-charged",
            charged=0,
            points_taken=0,
            standing="absent",
        )

    assert found(nothing) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (row(state="cancelled"), "the order is paid and the kiosk says cancelled"),
        (lambda seen: seen["journal"].pop(2), "the kiosk says finished and nothing is paid"),
        (row(state="card-held"), "not settled: card-held"),
        (row(charged=0), "the kiosk believes 0 charged, it is 42000"),
        (row(agreed=41000), "paid 46000, agreed 41000"),
        (row(points_taken=0), "the kiosk believes 0 points taken"),
        (row(open_intents=1), "finished with an open intent"),
        (row(telling="nothing-charged"), "told nothing was charged, and it was"),
        (row(standing="open"), "finished, and the order is open"),
        (row(standing_known=False), "finished, and the order is"),
        (lambda seen: seen["settled"].update(coupons=1), "1 coupons left instead of 0"),
        (lambda seen: seen["settled"].update(broken_seal=3), "seal of the journal is broken"),
        (lambda seen: seen["settled"].update(problems=["page 7"]), "damaged: page 7"),
        (lambda seen: seen["settled"].update(shut=["station"]), "nobody can pay any more"),
        (lambda seen: seen["took"].append(42000), "the terminal took [42000, 42000]"),
        (lambda seen: seen["holds"].append(42000), "the terminal still holds [42000]"),
        (
            lambda seen: seen["journal"].append({**licensed("PayOrder", 9), "paid": 46000}),
            "the cash server took two payments",
        ),
        (
            lambda seen: seen["journal"].append(points("debited", DEBIT, -4000)),
            "points [-4000, -4000], to be spent 4000",
        ),
        (
            lambda seen: seen["journal"].append(points("returned", RETURN, 4000)),
            "points [-4000, 4000], to be spent 4000",
        ),
        (
            lambda seen: seen["journal"].append(points("credited", CREDIT, 2100)),
            "points credited [2100, 2100]",
        ),
        (lambda seen: seen.update(last_number=7), "licence number 7 carries a second content"),
        (lambda seen: seen.update(last_number=5), "licence number 7 follows 5"),
        (lambda seen: seen["journal"][2].update(order="{X}"), "an order that the kiosk does not"),
        (lambda seen: seen["journal"].append({"event": "warning"}), "a server wondered"),
        (lambda seen: seen["purchases"].append(seen["purchases"][0]), "two purchases"),
        (lambda seen: seen["purchases"].clear(), "a purchase that was committed is gone"),
        (
            lambda seen: seen["heard"].append(
                {"what": "told", "guid": GUID, "telling": "nothing-charged"}
            ),
            "told nothing was charged, and it was",
        ),
    ],
)
def test_whatever_is_wrong_is_named(change: Callable[[Facts], object], says: str) -> None:
    assert any(says in sentence for sentence in found(change)), found(change)
