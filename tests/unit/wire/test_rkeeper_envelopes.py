"""Replies with several results, with none, and with another one than asked for."""

from __future__ import annotations

import pytest

from kiosk.errors import ErrorCode, GarbledReply, NoReply, PosRefused
from kiosk.wire.rkeeper.envelope import decode, decode_batch
from kiosk.wire.rkeeper.menu_collections import (
    GetModifierGroups,
    GetModifiers,
    GetModifierSchemes,
)
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.unit.wire.documents_at_hand import rkeeper
from tests.unit.wire.rkeeper_reply import answer


def test_several_reads_are_answered_in_one_reply():
    kinds = (GetModifierSchemes, GetModifierGroups, GetModifiers)
    results = decode_batch(kinds, rkeeper("modifier_schemes"))
    schemes = GetModifierSchemes.read(results[0])
    assert [row.id for row in schemes.rows] == [1000520, 1000521]
    with pytest.raises(GarbledReply):
        decode_batch(kinds[:2], rkeeper("modifier_schemes"))


def test_one_failing_read_of_several_is_a_refusal_although_the_whole_says_ok():
    body = (
        b'<RK7QueryResult Status="Ok"><CommandResult CMD="GetSystemInfo2" Status="Ok"/>'
        b'<CommandResult CMD="GetRefList" Status="Query Executing Error" ErrorText="no rights"/>'
        b"</RK7QueryResult>"
    )
    with pytest.raises(PosRefused):
        decode_batch((GetSystemInfo2, GetRefList), body)


def test_a_whole_batch_may_be_refused_at_once():
    body = answer("", status="Query Parse Error", more='ErrorText="UCSERR(2172) shift"')
    with pytest.raises(PosRefused) as caught:
        decode_batch((GetSystemInfo2, GetRefList), body)
    assert caught.value.code is ErrorCode.POS_SHIFT_CLOSING


def test_a_reply_that_contradicts_itself_proves_nothing():
    body = (
        b'<RK7QueryResult Status="Query Executing Error">'
        b'<CommandResult CMD="PayOrder" Status="Ok"/></RK7QueryResult>'
    )
    with pytest.raises(GarbledReply):
        decode(PayOrder, body)


def test_a_single_command_may_be_answered_in_the_other_envelope():
    body = (
        b'<RK7QueryResult Status="Ok"><CommandResult CMD="GetSystemInfo2" Status="Ok">'
        b'<SourceCommand/><SystemInfo RestCode="7"/></CommandResult></RK7QueryResult>'
    )
    assert decode(GetSystemInfo2, body).restaurant_code == "7"


def test_the_answer_to_another_command_proves_nothing():
    with pytest.raises(GarbledReply):
        decode(PayOrder, rkeeper("save_order"))


@pytest.mark.parametrize("status", ["Execution Started", "Result Writing Error"])
def test_a_server_that_cannot_tell_leaves_the_outcome_open(status: str):
    with pytest.raises(NoReply) as caught:
        decode(PayOrder, answer("PayOrder", status=status))
    assert caught.value.code is ErrorCode.POS_SILENT


@pytest.mark.parametrize("status", ["", "ok", "Done"])
def test_an_unknown_verdict_is_none(status: str):
    with pytest.raises(GarbledReply):
        decode(PayOrder, answer("PayOrder", status=status))
