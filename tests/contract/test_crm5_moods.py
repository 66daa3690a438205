"""Every oddity of CRM 5's frame against the link: understood, or told as what it truly is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from kiosk.errors import (
    CrmRefused,
    ErrorCode,
    GarbledReply,
    KioskError,
    NoReply,
    Obstacle,
)
from kiosk.simulators.moods import Mood
from kiosk.wire.crm.action import Action, CrmVersion
from kiosk.wire.crm.card_changes import CardBlock
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.plastic import CardStatus
from tests.contract.card_trips.card_desk import CardDesk, CardHouse
from tests.contract.card_trips.guests import ANNAS_CARD
from tests.contract.card_trips.transactions import DEBIT, posting, record_of
from tests.unit.simulators.card_guests import BONUS_ACCOUNT

pytestmark = pytest.mark.asyncio(loop_scope="module")

LOOK_UP = GetCardInfo(card=ANNAS_CARD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What a mood of the connection becomes; ``done``: the card system has done the work.

    ``question`` is the error of a read where that is another one.
    """

    mood: Mood
    error: type[KioskError]
    obstacle: Obstacle | None
    done: bool = False
    detail: str | None = None
    question: type[KioskError] | None = None


LOST = (
    Lost(mood=Mood.LOSE_REQUEST, error=NoReply, obstacle=Obstacle.CLOSED),
    Lost(mood=Mood.LOSE_ANSWER, error=NoReply, obstacle=Obstacle.CLOSED, done=True),
    Lost(mood=Mood.NEVER_ANSWERS, error=NoReply, obstacle=Obstacle.SILENT, done=True),
    Lost(mood=Mood.CLOSE_MID_ANSWER, error=NoReply, obstacle=Obstacle.CUT_OFF, done=True),
    Lost(mood=Mood.ENDLESS_HEADER, error=GarbledReply, obstacle=Obstacle.NOT_XML, detail="1"),
    Lost(mood=Mood.ENDLESS_SPACES, error=GarbledReply, obstacle=Obstacle.NOT_XML, detail="20"),
    Lost(mood=Mood.ENTITY_BOMB, error=GarbledReply, obstacle=None),
    Lost(mood=Mood.PROXY_PAGE, error=GarbledReply, obstacle=Obstacle.WEB_PAGE),
    Lost(mood=Mood.HTTP_500, error=NoReply, obstacle=None, question=CrmRefused),
)
FORMS = (
    (Mood.NO_STATUS_LINE, None),
    (Mood.NO_EMPTY_LINE, None),
    (Mood.LF_LINES, None),
    (Mood.STALE_BYTES, None),
    (Mood.WRONG_LENGTH, "-7"),
    (Mood.UTF8_ANSWER, None),
    (Mood.BYTE_BY_BYTE, None),
)
every_form = pytest.mark.parametrize(
    ("mood", "detail"), FORMS, ids=[f"{mood}{detail or ''}" for mood, detail in FORMS]
)
every_loss = pytest.mark.parametrize("lost", LOST, ids=lambda lost: lost.mood.value)


@every_form
async def test_an_answer_in_another_form_is_understood(
    mood: Mood, detail: str | None, card_house: CardHouse
):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        desk.mood(mood, detail=detail)
        card = await desk.ask(LOOK_UP)
        assert card.holder is not None
        assert (card.status, card.holder.first_name) == (CardStatus.ACTIVE, "Анна")
        assert desk.counter.board.listing() == (), "the answer had that form"


@every_form
async def test_a_debit_answered_in_another_form_is_done(
    mood: Mood, detail: str | None, card_house: CardHouse
):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        desk.mood(mood, detail=detail)
        (done,) = await desk.ask(posting(desk, DEBIT, -40_00))
        assert (done.account_number, desk.counter.balance()) == (BONUS_ACCOUNT, 300_00)


@pytest.mark.parametrize("body", ["text", "xml"])
@every_form
async def test_a_refusal_in_another_form_is_understood(
    mood: Mood, detail: str | None, body: str, card_house: CardHouse
):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        desk.mood(mood, detail=detail)
        if body == "xml":
            desk.mood(Mood.REFUSAL_AS_XML)
        with pytest.raises(CrmRefused) as caught:
            await desk.ask(posting(desk, DEBIT, -340_01))
        assert (caught.value.sac, caught.value.code) == (
            "SAC-0044",
            ErrorCode.POINTS_NOT_ENOUGH,
        )
        assert desk.counter.balance() == 340_00


@every_loss
async def test_a_debit_without_a_usable_answer_may_have_been_carried_out(
    lost: Lost, card_house: CardHouse
):
    async with card_house.desk(CrmVersion.CRM5, reply_timeout_s=_patience(lost)) as desk:
        desk.mood(lost.mood, detail=lost.detail)
        with pytest.raises(lost.error) as caught:
            await desk.ask(posting(desk, DEBIT, -40_00))
        assert isinstance(caught.value, NoReply), "unknown, and never refused"
        assert caught.value.obstacle is lost.obstacle, caught.value.detail
        assert desk.counter.balance() == (300_00 if lost.done else 340_00)
        if lost.done:
            assert (await record_of(desk, DEBIT)).amount == -40_00


@every_loss
async def test_a_question_without_a_usable_answer_is_told_as_what_came(
    lost: Lost, card_house: CardHouse
):
    async with card_house.desk(CrmVersion.CRM5, reply_timeout_s=_patience(lost)) as desk:
        desk.mood(lost.mood, detail=lost.detail)
        with pytest.raises(KioskError) as caught:
            await desk.ask(LOOK_UP)
        assert type(caught.value) is (lost.question or lost.error)
        assert (await desk.ask(LOOK_UP)).number == ANNAS_CARD, "the next one is answered"


async def test_a_length_beyond_the_document_is_an_answer_that_never_ends(card_house: CardHouse):
    async with card_house.desk(CrmVersion.CRM5, reply_timeout_s=0.3) as desk:
        desk.mood(Mood.WRONG_LENGTH, detail="7")
        with pytest.raises(NoReply) as caught:
            await desk.ask(posting(desk, DEBIT, -40_00))
        assert caught.value.obstacle is Obstacle.UNFINISHED
        assert desk.counter.balance() == 300_00


async def test_a_document_under_a_length_of_nothing_proves_nothing(card_house: CardHouse):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        desk.mood(Mood.WRONG_LENGTH, detail="-100000")
        with pytest.raises(GarbledReply):
            await desk.ask(posting(desk, DEBIT, -40_00))
        assert desk.counter.balance() == 300_00


@pytest.mark.parametrize("number", [400, 401, 402, 403])
@pytest.mark.parametrize("action", [LOOK_UP, CardBlock(card=ANNAS_CARD)])
async def test_a_frame_that_is_refused_was_not_worked_on(
    action: Action[Any], number: int, card_house: CardHouse
):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        desk.mood(Mood.SYSTEM_ERROR, detail=str(number))
        with pytest.raises(CrmRefused):
            await desk.ask(action)
        assert await _status(desk) is CardStatus.ACTIVE


async def test_a_bare_database_error_leaves_a_write_open(card_house: CardHouse):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        desk.mood(Mood.SYSTEM_ERROR)
        with pytest.raises(NoReply):
            await desk.ask(CardBlock(card=ANNAS_CARD))
        desk.mood(Mood.SYSTEM_ERROR)
        with pytest.raises(CrmRefused):
            await desk.ask(LOOK_UP)


async def _status(desk: CardDesk) -> object:
    return (await desk.ask(LOOK_UP)).status


def _patience(lost: Lost) -> float:
    return 0.2 if lost.mood is Mood.NEVER_ANSWERS else 10.0
