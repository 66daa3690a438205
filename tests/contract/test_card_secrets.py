"""No card number, phone, e-mail, code or password is said aloud in talk with the card system.

Not in a log line at whatever level, not in a repr, not in the text of an exception.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import CrmRefused, KioskError
from kiosk.logs import FILE, logger, start_log
from kiosk.simulators.moods import Mood
from kiosk.wire.crm.action import Action, CrmVersion
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.login import LoginCode
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.one_time_codes import LetterTemplate
from kiosk.wire.crm.registration import RegistrationCode
from kiosk.wire.crm.transactions import ByCard
from tests.contract.card_trips.card_desk import CardDesk, CardHouse
from tests.contract.card_trips.card_trip import CardTrip
from tests.contract.card_trips.every_action import WAYS
from tests.contract.card_trips.guests import (
    ANNAS_CARD,
    FREE_CARD,
    NEW_MAIL,
    NEW_PHONE,
    PASSWORD,
    PETERS_CARD,
)
from tests.contract.card_trips.transactions import DEBIT, posting
from tests.unit.simulators.card_counter import CODE
from tests.unit.simulators.card_guests import ANNAS_PHONE, BONUS

pytestmark = pytest.mark.asyncio(loop_scope="module")

LONG_CARD = "9643000012345678"
ANNAS_MAIL = "anna@example.com"
SECRETS = (
    *(ANNAS_CARD, FREE_CARD, PETERS_CARD, LONG_CARD, "888000001"),
    *(ANNAS_PHONE[1:], NEW_PHONE[1:], ANNAS_MAIL, NEW_MAIL),
    *(CODE, "975310", PASSWORD, "Tulip 1878", "Crocus_1878", "secret_1", "secret_2"),
)

_log = logger("kiosk.canary")


class Overheard:
    """Everything that could be read by somebody later: log lines, the log file, what is shown."""

    def __init__(self, caplog: pytest.LogCaptureFixture, folder: Path) -> None:
        self._caplog = caplog
        self._file = folder / FILE

    def text(self, desk: CardDesk) -> str:
        shown = [f"{one!r} {one}" for one in desk.said]
        for one in desk.said:
            if isinstance(one, KioskError):
                shown += traceback.format_exception(one)
                _log.warning("the card system said no", exc_info=one, answer=repr(one))
            else:
                _log.debug("said", what=repr(one))
        shown += [self._caplog.text, self._file.read_text(encoding="utf-8")]
        return "\n".join(shown)


@pytest.fixture
def overheard(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> Iterator[Overheard]:
    log = start_log(tmp_path, level="DEBUG")
    for name in ("", "httpx", "httpcore", "asyncio", "kiosk"):
        caplog.set_level(logging.DEBUG, logger=name)
    yield Overheard(caplog, tmp_path)
    log.close()


@pytest.mark.parametrize(
    ("row", "version"), WAYS, ids=[f"{row.name}-{version}" for row, version in WAYS]
)
async def test_an_action_tells_nobody_of_the_guest(
    row: CardTrip, version: CrmVersion, overheard: Overheard, card_house: CardHouse
):
    async with card_house.desk(version) as desk:
        await row.carried_out(desk)
        assert told_aloud(overheard.text(desk)) == []
    async with card_house.desk(version) as desk:
        action = await row.refused.asked(desk)
        if row.refused.mood is not None:
            desk.mood(row.refused.mood)
        with pytest.raises(CrmRefused):
            await desk.ask(action)
        assert told_aloud(overheard.text(desk)) == []


QUOTED: tuple[tuple[Action[Any], str], ...] = (
    (GetCardInfo(card=LONG_CARD), LONG_CARD),
    (RegistrationCode(login=ANNAS_PHONE), ANNAS_PHONE),
    (
        RegistrationCode(login=ANNAS_MAIL, letter=LetterTemplate(subject="Код", body="PASSWORD")),
        ANNAS_MAIL,
    ),
    (LoginCode(login="+7 (916) 123-45-67 89012"), "+7 (916) 123-45-67 89012"),
    (LoginCode(login="8 916 123-4"), "8 916 123-4"),
    (LoginCode(login="maria@example"), "maria@example"),
)


@pytest.mark.parametrize("version", CrmVersion)
@pytest.mark.parametrize(("action", "quoted"), QUOTED, ids=[quoted for _, quoted in QUOTED])
async def test_what_a_refusal_quotes_is_not_said_again(
    action: Action[Any],
    quoted: str,
    version: CrmVersion,
    overheard: Overheard,
    card_house: CardHouse,
):
    async with card_house.desk(version) as desk:
        answer = await desk.link.post(desk.encoded(action))
        assert quoted in answer.decode(), "the card system says it aloud"
        with pytest.raises(CrmRefused) as caught:
            decode(type(action), answer)
        desk.said += [action, caught.value]
        assert quoted not in overheard.text(desk)


@pytest.mark.parametrize("version", CrmVersion)
@pytest.mark.parametrize(
    "mood",
    [Mood.LOSE_REQUEST, Mood.LOSE_ANSWER, Mood.CLOSE_MID_ANSWER, Mood.HTTP_500, Mood.EMPTY_BODY],
)
async def test_a_lost_debit_tells_nobody_whose_it_was(
    mood: Mood, version: CrmVersion, overheard: Overheard, card_house: CardHouse
):
    by_card = ByCard(card=ANNAS_CARD, account_type_id=BONUS)
    async with card_house.desk(version) as desk:
        desk.mood(mood)
        with pytest.raises(KioskError):
            await desk.ask(posting(desk, DEBIT, -40_00, account=by_card))
        assert told_aloud(overheard.text(desk)) == []


def told_aloud(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]
