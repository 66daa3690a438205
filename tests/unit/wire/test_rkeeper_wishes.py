"""Commands that contradict themselves are not made, and answers that say little say so."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.kitchen import KDSGetDishData3
from kiosk.wire.rkeeper.order_changes import CloseVisit
from kiosk.wire.rkeeper.order_lines import NewDiscount
from kiosk.wire.rkeeper.order_lists import GetOrderList
from kiosk.wire.rkeeper.payment import CheckPayments
from kiosk.wire.rkeeper.personal_cards import CreaterkFriendsAnchor
from kiosk.wire.rkeeper.printing import GetPrintLayout, PrintMaket
from kiosk.wire.rkeeper.receipts import DeleteReceiptPayments
from kiosk.wire.rkeeper.staff import LoginOnStation
from kiosk.wire.rkeeper.system import GetSystemInfo
from tests.unit.wire.examples.example import ORDER, RECEIPT
from tests.unit.wire.rkeeper_reply import answer


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (CloseVisit, {}),
        (CloseVisit, {"visit": 5, "order": ORDER}),
        (NewDiscount, {"discount_id": 1, "card_code": "9643"}),
        (CheckPayments, {"payments": ()}),
        (CheckPayments, {"payments": (), "guid": RECEIPT, "seat": 1}),
        (CreaterkFriendsAnchor, {"order": ORDER}),
        (CreaterkFriendsAnchor, {"order": ORDER, "phone": "7", "token": "t"}),
        (DeleteReceiptPayments, {"order": ORDER, "manager_id": 1}),
        (GetPrintLayout, {"receipt_number": 1, "order": ORDER}),
        (LoginOnStation, {"station_id": 1}),
        (LoginOnStation, {"station_id": 1, "card_code": "1", "password": "2"}),
        (PrintMaket, {"station_id": 1, "receipt_number": 1, "order": ORDER}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_contradiction_is_told_before_anything_is_sent(kind: type[Any], wanted: dict[str, Any]):
    with pytest.raises(ValueError, match=r"\w \w"):
        kind(**wanted)


@pytest.mark.parametrize("kind", [GetOrderList, KDSGetDishData3])
def test_a_list_with_nothing_newer_is_unchanged(kind: type[Any]):
    listed = decode(kind, answer(kind.name, status="No changes"))
    assert listed.unchanged
    assert listed.orders == ()


def test_loyalty_that_is_not_set_up_answers_ok_with_nothing():
    member = decode(CreaterkFriendsAnchor, answer("CreaterkFriendsAnchor", "<ClientInfo/>"))
    assert (member.anchor, member.member, member.bonuses) == ("", "", None)


def test_a_server_may_write_a_command_in_its_own_way():
    told = answer("CreateRkFriendsAnchor", more='rkFriendsAnchor="rf-2"')
    assert decode(CreaterkFriendsAnchor, told).anchor == "rf-2"


@pytest.mark.parametrize("told", ["", "0", "-1", "9" * 18, "soon"])
def test_a_clock_that_tells_no_time_tells_none_or_an_old_one(told: str):
    info = decode(
        GetSystemInfo, answer("GetSystemInfo", f'<SystemInfo RestCode="1" SystemTime="{told}"/>')
    )
    assert info.local_time is None or info.local_time.year == 1899
