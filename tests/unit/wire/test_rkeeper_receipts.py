"""Payments and receipts as the kiosk understands them."""

from __future__ import annotations

from uuid import UUID

import pytest

from kiosk.errors import GarbledReply
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.line_states import LineState
from kiosk.wire.rkeeper.order_lists import GetOrderList2
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.receipts import GetReceiptList
from tests.unit.wire.documents_at_hand import rkeeper
from tests.unit.wire.rkeeper_reply import answer

ORDER = UUID("4e1d8a10-7c55-4b1b-9d63-1b0c5c0e0001")
RECEIPT = UUID("c0c0c0c0-0000-4000-8000-000000000001")


def test_a_payment_answers_with_the_receipt():
    paid = decode(PayOrder, rkeeper("pay_order"))
    (receipt,) = paid.receipts
    assert (receipt.number, receipt.payments[0].guid) == (
        1017,
        UUID("a1a1a1a1-0000-4000-8000-0000000000f1"),
    )
    assert paid.warning == ""


@pytest.mark.parametrize(
    ("inside", "more"),
    [("<PrintCheckWarning>нет бумаги</PrintCheckWarning>", ""), ("", 'PrintCheckWarning="x"')],
)
def test_paper_trouble_after_paying_is_no_failure(inside: str, more: str):
    assert decode(PayOrder, answer("PayOrder", inside, more=more)).warning


def test_only_a_standing_receipt_is_a_receipt():
    listed = decode(GetReceiptList, rkeeper("receipt_list"))
    assert [r.state for r in listed.receipts] == [
        LineState.CLOSED,
        LineState.DELETED,
        LineState.BILL_PRINTED,
    ]
    (receipt,) = listed.standing
    assert (receipt.guid, receipt.number, receipt.amount, receipt.order) == (
        RECEIPT,
        1017,
        135000,
        ORDER,
    )
    assert (listed.last_version, listed.unchanged) == (812, False)


def test_nothing_newer_is_an_answer_to_a_list():
    listed = decode(GetReceiptList, answer("GetReceiptList", status="No changes"))
    assert listed.unchanged
    assert decode(GetOrderList2, answer("GetOrderList2", status="No changes")).unchanged


def test_nothing_newer_is_no_answer_to_a_write():
    with pytest.raises(GarbledReply):
        decode(PayOrder, answer("PayOrder", status="No changes"))
