"""A till in another mood: what it writes otherwise, and numbers otherwise, is understood."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from kiosk.errors import ErrorCode, PosRefused
from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario import Language
from kiosk.wire.rkeeper.calculation import CalcOrder2
from kiosk.wire.rkeeper.licence import (
    WRONG_NUMBER,
    GetXMLLicenseInstanceSeqNumber,
    accepted_numbers,
)
from kiosk.wire.rkeeper.order_changes import SaveOrder
from tests.contract.round_trips.conversation import Conversation, paying
from tests.contract.round_trips.every_command import ROUND_TRIPS
from tests.contract.round_trips.place import LINE, ORDER, PACKET, TEA_PRICE
from tests.contract.round_trips.purchase import filled, purchase
from tests.contract.round_trips.round_trip import RoundTrip

WRITTEN_OTHERWISE = (Mood.ANSWERS_WRONG_CHARSET, Mood.UNKNOWN_PARTS, Mood.OTHER_SPELLING)
every_command = pytest.mark.parametrize("row", ROUND_TRIPS, ids=lambda row: row.name)


class Reversed(Conversation):
    """A till that writes the attributes of every element the other way round."""

    async def reply(self, request: bytes) -> bytes:
        root = etree.fromstring(await super().reply(request))
        for element in root.iter("*"):
            attributes = list(element.attrib.items())
            element.attrib.clear()
            element.attrib.update(attributes[::-1])
        return etree.tostring(root, encoding="utf-8")


def in_mood(mood: Mood, command: str | None = None, **different: Any) -> Conversation:
    talk = Conversation(**different)
    talk.till.mood(mood, command, times=None)
    return talk


@pytest.mark.parametrize("mood", WRITTEN_OTHERWISE)
@every_command
async def test_every_answer_written_otherwise_says_the_same(row: RoundTrip, mood: Mood):
    await row.carried_out(in_mood(mood))


@every_command
async def test_the_order_of_attributes_says_nothing(row: RoundTrip):
    await row.carried_out(Reversed())


@every_command
async def test_what_is_zero_may_be_left_out(row: RoundTrip):
    await row.carried_out(in_mood(Mood.SPARSE_ANSWER))


@pytest.mark.parametrize("mood", WRITTEN_OTHERWISE)
async def test_a_purchase_is_the_same_to_the_last_field(mood: Mood):
    assert await purchase(in_mood(mood)) == await purchase(Conversation())


@every_command
async def test_an_english_till_is_understood_as_well(row: RoundTrip):
    await row.carried_out(Conversation(language=Language.ENGLISH))


@every_command
async def test_in_another_language_the_number_of_a_refusal_decides(row: RoundTrip):
    talk, expected = Conversation(language=Language.ENGLISH), row.refused
    command = await expected.asked(talk)
    if expected.mood is not None:
        talk.till.mood(expected.mood)
    with pytest.raises(PosRefused) as caught:
        await talk.ask(command)
    refused = caught.value
    if expected.number is None:
        assert refused.code in (expected.code, ErrorCode.POS_REFUSED)
    else:
        assert (refused.code, refused.remedy) == (expected.code, expected.remedy)


async def test_a_purchase_without_its_zeros_comes_to_the_same():
    told, whole = await purchase(in_mood(Mood.SPARSE_ANSWER)), await purchase(Conversation())
    assert (told.due.unpaid_sum, told.paid.receipts) == (TEA_PRICE, whole.paid.receipts)
    assert told.receipts == whole.receipts
    for one, other in ((told.seen, whole.seen), (told.voided, whole.voided)):
        assert (one.is_paid, one.deleted, one.finished) == (
            other.is_paid,
            other.deleted,
            other.finished,
        )
        assert (one.order_sum, one.unpaid_sum, list(one.lines)) == (
            other.order_sum,
            other.unpaid_sum,
            list(other.lines),
        )


async def test_lines_that_got_other_names_are_bought_all_the_same():
    bought = await purchase(in_mood(Mood.LINE_GUIDS_LOST, "SaveOrder"))
    (line,) = bought.saved.order.lines
    assert line.guid not in (LINE, None)
    assert bought.saved.order.sessions[0].guid not in (PACKET, None)
    assert [one.guid for one in bought.seen.lines] == [line.guid]
    assert (bought.seen.guid, bought.seen.is_paid) == (ORDER, True)


async def test_a_receipt_with_paper_trouble_is_a_receipt():
    bought = await purchase(in_mood(Mood.RECEIPT_NOT_PRINTED, "PayOrder"))
    assert "не напечатан" in bought.paid.warning
    assert len(bought.paid.receipts) == len(bought.receipts.standing) == 1
    assert bought.seen.is_paid


async def test_a_price_that_rose_meanwhile_is_seen_before_it_is_paid():
    talk = in_mood(Mood.WRONG_TOTAL, "SaveOrder")
    saved = await talk.ordered()
    assert saved.order_sum > TEA_PRICE
    assert (await talk.ask(CalcOrder2(order=ORDER))).unpaid_sum == saved.order_sum


async def test_a_counter_that_answers_the_next_number_is_set_right_by_the_refusal():
    talk = in_mood(Mood.COUNTER_ANSWERS_NEXT)
    await talk.ordered()
    told = await talk.ask(GetXMLLicenseInstanceSeqNumber(identity=talk.identity))
    talk.next_number = told + 1
    with pytest.raises(PosRefused) as caught:
        await talk.ask(paying(TEA_PRICE))
    assert caught.value.number == WRONG_NUMBER
    talk.next_number = max(accepted_numbers(caught.value))
    assert (await talk.ask(paying(TEA_PRICE))).receipts


async def test_a_number_kept_by_a_refused_command_is_named_by_the_next_refusal():
    talk = in_mood(Mood.REFUSED_KEEPS_NUMBER)
    await talk.ordered()
    for amount, number in ((1, 3373), (TEA_PRICE, WRONG_NUMBER)):
        with pytest.raises(PosRefused) as caught:
            await talk.ask(paying(amount))
        assert caught.value.number == number
    talk.next_number = max(accepted_numbers(caught.value))
    assert (await talk.ask(paying(TEA_PRICE))).receipts


async def test_the_same_bytes_again_are_answered_again_and_not_carried_out_again():
    talk = Conversation()
    await talk.created()
    request = talk.request(filled(ORDER))
    first, second = [await talk.send(SaveOrder, request) for _ in range(2)]
    assert first == second
    assert (await talk.order()).order_sum == TEA_PRICE


async def test_a_repeat_the_till_has_forgotten_is_refused_and_not_carried_out():
    talk = Conversation()
    await talk.created()
    request = talk.request(filled(ORDER))
    await talk.send(SaveOrder, request)
    talk.till.mood(Mood.EVICT_REPEAT_CACHE)
    with pytest.raises(PosRefused) as caught:
        await talk.send(SaveOrder, request)
    assert (caught.value.code, caught.value.number) == (ErrorCode.LICENCE_SEQUENCE, 5310)
    assert (await talk.order()).order_sum == TEA_PRICE
