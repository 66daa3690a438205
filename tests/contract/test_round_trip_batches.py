"""Several reads in one request: each has its own verdict (rk7 §1.3, §1.5, §8 row 22)."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.errors import ErrorCode, PosRefused
from kiosk.simulators.moods import Mood
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import Envelope, decode_batch, decode_each, encode_batch
from kiosk.wire.rkeeper.order_menu import GetOrderMenu, OrderMenu
from kiosk.wire.rkeeper.order_state import OrderState
from kiosk.wire.rkeeper.orders import GetOrder
from kiosk.wire.rkeeper.receipts import GetReceiptList
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import ORDER, OTHER_ORDER, STATION

ONE_UNKNOWN: tuple[Command[Any], ...] = (
    GetOrder(order=ORDER),
    GetOrder(order=OTHER_ORDER),
    GetReceiptList(order=ORDER),
)
in_every_batch = pytest.mark.parametrize("envelope", [Envelope.TOGETHER, Envelope.ECHOED])


async def answers(talk: Conversation, envelope: Envelope, *commands: Command[Any]) -> list[Any]:
    """For each command its typed answer, or the error that it is."""
    reply = await talk.reply(encode_batch(commands, envelope=envelope))
    return list(decode_each([type(command) for command in commands], reply))


@in_every_batch
async def test_several_reads_are_answered_in_their_order(envelope: Envelope):
    talk = Conversation()
    info, versions, menu = await answers(
        talk, envelope, GetSystemInfo2(), GetRefList(), GetOrderMenu(station_id=STATION)
    )
    assert info.restaurant_code == talk.till.scenario.restaurant.full_code
    assert versions["MENUITEMS"].count
    assert isinstance(menu, OrderMenu)
    assert talk.ignored() == []


@in_every_batch
@pytest.mark.parametrize("root_fails", [False, True], ids=["root-ok", "root-fails"])
async def test_one_refused_read_spoils_no_other(envelope: Envelope, root_fails: bool):
    talk = Conversation()
    await talk.ordered()
    if root_fails:
        talk.till.mood(Mood.BATCH_ROOT_FAILS)
    order, refused, receipts = await answers(talk, envelope, *ONE_UNKNOWN)
    assert isinstance(order, OrderState)
    assert order.guid == ORDER
    assert isinstance(refused, PosRefused)
    assert refused.code is ErrorCode.POS_UNKNOWN_ORDER
    assert receipts.standing == ()


@in_every_batch
async def test_who_wants_all_answers_hears_of_the_refused_one(envelope: Envelope):
    talk = Conversation()
    await talk.ordered()
    reply = await talk.reply(encode_batch(ONE_UNKNOWN, envelope=envelope))
    with pytest.raises(PosRefused) as caught:
        decode_batch([type(command) for command in ONE_UNKNOWN], reply)
    assert caught.value.code is ErrorCode.POS_UNKNOWN_ORDER


@in_every_batch
async def test_a_command_that_fails_in_company_only_is_refused_by_itself(envelope: Envelope):
    talk = Conversation()
    talk.till.mood(Mood.BATCH_COMMAND_FAILS, "GetSystemInfo2")
    versions, refused = await answers(talk, envelope, GetRefList(), GetSystemInfo2())
    assert "MENUITEMS" in versions
    assert isinstance(refused, PosRefused)
    assert refused.code is ErrorCode.POS_REFUSED


@in_every_batch
async def test_a_closing_shift_refuses_every_command_of_a_batch(envelope: Envelope):
    talk = Conversation()
    talk.till.mood(Mood.SHIFT_CLOSING, times=None)
    told = await answers(talk, envelope, GetRefList(), GetSystemInfo2())
    assert [trouble.code for trouble in told] == [ErrorCode.POS_SHIFT_CLOSING] * 2
