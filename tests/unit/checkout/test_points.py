"""What the purchase says to the card system, and which transactions it takes for its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from lxml import etree
from msgspec import structs

from kiosk.checkout.points import CardSystemPoints
from kiosk.domain.money import Money
from kiosk.wire.crm.message import MessageHead, encode
from kiosk.wire.crm.transaction_listing import (
    GetTransactionsInfo,
    TransactionPage,
    TransactionRecord,
)
from tests.unit.checkout.test_purchase import PURCHASE

AT = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
DEBIT = PURCHASE.debit_name
RECORD = TransactionRecord(
    id="10000000000001",
    parent_id="",
    external_id=DEBIT.external_id,
    external_index=1,
    external_date=date(2026, 3, 14),
    unit_id="3",
    account_number=PURCHASE.account_number,
    amount=-12_000,
    operation=2,
    at=AT,
)


class CannedCards:
    """Knows some transactions; a message is encoded as the link does it."""

    def __init__(self, *records: TransactionRecord) -> None:
        self.records = records
        self.asked: list[GetTransactionsInfo] = []

    async def ask(self, action: Any) -> Any:
        self.asked.append(action)
        return TransactionPage(total=len(self.records), records=self.records)

    def encode(self, action: Any, *, message_id: int, sent_at: datetime) -> bytes:
        head = MessageHead(message_id=message_id, classifier="123", sent_at=sent_at, unit_id=3)
        return encode(action, head)

    async def post(self, message: bytes) -> bytes:
        raise AssertionError("nothing is sent here")


class Numbers:
    """Message numbers in their order."""

    def __init__(self) -> None:
        self._last = 4710

    async def next(self) -> int:
        self._last += 1
        return self._last


def texts(message: bytes) -> dict[str, str | None]:
    return {element.tag: element.text for element in etree.fromstring(message)[0]}


def points(*records: TransactionRecord) -> CardSystemPoints:
    return CardSystemPoints(CannedCards(*records), Numbers(), unit_id=3)


async def test_a_debit_is_negative_and_names_itself() -> None:
    said = texts(await points().debit_request(PURCHASE, AT))
    assert said["Amount"] == "-120.00"
    assert said["Account_Number"] == PURCHASE.account_number
    assert (said["External_ID"], said["External_Index"]) == (DEBIT.external_id, "1")
    assert said["External_Date"] == "2026-03-14"


async def test_a_credit_is_positive_whole_and_names_itself() -> None:
    paid = structs.replace(PURCHASE, credit_percent=7)
    said = texts(await points().credit_request(paid, AT))
    assert said["Amount"] == "67.00"
    assert (said["External_ID"], said["External_Index"]) == (paid.credit_name.external_id, "2")
    assert paid.credit_name.external_id != DEBIT.external_id


async def test_a_credit_is_found_by_its_own_name_and_amount() -> None:
    paid = structs.replace(PURCHASE, credit_percent=7)
    credited = replace(
        RECORD,
        external_id=paid.credit_name.external_id,
        external_index=2,
        amount=Money.of(67).minor,
    )
    assert await points(credited).find_credit(paid)
    assert not await points(replace(credited, amount=-6_700)).find_credit(paid)
    assert not await points(RECORD).find_credit(paid)


async def test_a_return_names_the_debit_and_itself_and_no_amount() -> None:
    said = texts(await points().return_request(PURCHASE, AT))
    assert (said["External_ID_Parent"], said["External_Index_Parent"]) == (DEBIT.external_id, "1")
    assert (said["External_ID"], said["External_Index"]) == (PURCHASE.return_name.external_id, "3")
    assert said["Unit_ID_Parent"] == said["Unit_ID"] == "3"
    assert "Amount" not in said


async def test_debit_and_return_are_different_messages_under_numbers_of_their_own() -> None:
    desk = points()
    messages = [
        etree.fromstring(await desk.debit_request(PURCHASE, AT)),
        etree.fromstring(await desk.return_request(PURCHASE, AT)),
    ]
    numbers = [int(message.get("Message_ID") or 0) for message in messages]
    assert len(set(numbers)) == 2
    assert numbers == [4711, 4712]


@pytest.mark.parametrize(
    "record",
    [RECORD, replace(RECORD, external_index=None, external_date=None, account_number="")],
)
async def test_a_debit_is_found_by_all_that_is_told_of_it(record: TransactionRecord) -> None:
    assert await points(record).find_debit(PURCHASE)


@pytest.mark.parametrize(
    "record",
    [
        replace(RECORD, amount=-11_900),
        replace(RECORD, amount=12_000),
        replace(RECORD, account_number="01.00008.00000002.0001"),
        replace(RECORD, external_index=3),
        replace(RECORD, external_date=date(2026, 3, 15)),
        replace(RECORD, external_id="1"),
    ],
)
async def test_another_operation_is_not_taken_for_the_debit(record: TransactionRecord) -> None:
    assert not await points(record).find_debit(PURCHASE)


async def test_a_return_is_looked_for_under_its_own_name() -> None:
    given_back = replace(
        RECORD,
        external_id=PURCHASE.return_name.external_id,
        external_index=3,
        amount=Money.of(120).minor,
    )
    assert await points(given_back).find_return(PURCHASE)
    assert not await points(RECORD).find_return(PURCHASE)
