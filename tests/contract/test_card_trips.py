"""Every action of the card system, there and back: our links against the simulated server."""

from __future__ import annotations

import pytest

from kiosk.errors import CrmRefused, ErrorCode, NoReply, Remedy
from kiosk.simulators.card_system.handlers import HANDLERS
from kiosk.simulators.moods import Mood
from kiosk.wire.crm.action import CrmVersion, Repeat
from kiosk.wire.crm.catalogue import ACTIONS, OTHER_FORMS
from tests.contract.card_trips.card_desk import CardHouse
from tests.contract.card_trips.card_trip import CardTrip
from tests.contract.card_trips.every_action import CARD_TRIPS, WAYS

in_one_house = pytest.mark.asyncio(loop_scope="module")

on_every_way = pytest.mark.parametrize(
    ("row", "version"), WAYS, ids=[f"{row.name}-{version}" for row, version in WAYS]
)


def test_the_table_has_every_action_and_every_form_once():
    known = {**ACTIONS, **OTHER_FORMS}
    assert sorted(row.name for row in CARD_TRIPS) == sorted(known)
    assert all(row.kind is known[row.name] for row in CARD_TRIPS)


def test_the_card_system_and_the_kiosk_know_the_same_actions():
    assert set(HANDLERS) == set(ACTIONS)


@in_one_house
@on_every_way
async def test_an_action_is_carried_out_and_its_answer_understood(
    row: CardTrip, version: CrmVersion, card_house: CardHouse
):
    async with card_house.desk(version) as desk:
        await row.carried_out(desk)
        assert desk.carried_out(row.kind.name), "the card system has seen the action itself"
        assert desk.ignored() == []


@in_one_house
@on_every_way
async def test_a_refusal_says_what_it_is_and_what_may_be_done(
    row: CardTrip, version: CrmVersion, card_house: CardHouse
):
    expected = row.refused
    async with card_house.desk(version) as desk:
        action = await expected.asked(desk)
        assert isinstance(action, row.kind)
        if expected.mood is not None:
            desk.mood(expected.mood)
        with pytest.raises(CrmRefused) as caught:
            await desk.ask(action)
        refused = caught.value
        assert refused.sac == expected.sac, refused.detail
        assert (refused.code, refused.remedy) == (expected.code, expected.remedy)
        assert desk.ignored() == []


@in_one_house
@on_every_way
async def test_a_database_that_fails_leaves_open_what_became_of_a_write(
    row: CardTrip, version: CrmVersion, card_house: CardHouse
):
    reads = row.kind.repeat is Repeat.FREELY
    async with card_house.desk(version) as desk:
        action = await row.refused.asked(desk)
        desk.mood(Mood.SAC_ERROR, detail="SAC-0033")
        with pytest.raises(CrmRefused if reads else NoReply) as caught:
            await desk.ask(action)
        assert "SAC-0033" in caught.value.detail
        if isinstance(caught.value, CrmRefused):
            assert caught.value.remedy is Remedy.LATER
        else:
            assert caught.value.code is ErrorCode.CRM_SILENT
