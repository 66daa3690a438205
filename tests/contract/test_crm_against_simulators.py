"""The card system against a server written from the reference, not from our codec."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.clients.crm_http import CrmHttpLink
from kiosk.errors import (
    CrmRefused,
    ErrorCode,
    KioskError,
    NoReply,
)
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.crm import message
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.system import GetSystemTime, GetVersion
from kiosk.wire.crm.transaction_listing import GetTransactionsInfo
from kiosk.wire.crm.transactions import (
    ByCard,
    CancelOperation,
    OperationId,
    Posting,
    Transaction,
)
from kiosk.wire.crm.wishes import AccountClass
from tests.contract.lost_exchanges import LOST

pytestmark = pytest.mark.asyncio(loop_scope="module")

CARD = "777000001"
BONUS_ACCOUNT_TYPE = 5
TODAY = datetime.now(UTC).date()


async def test_the_card_system_answers(crm: CrmHttpLink):
    assert (await crm.ask(GetVersion())).number[0] >= 5
    assert (await crm.ask(GetSystemTime())).told


async def test_a_card_with_points(crm: CrmHttpLink):
    card = await crm.ask(GetCardInfo(card=CARD))
    assert card.holder is not None
    assert card.holder.first_name
    assert AccountClass.BONUS in {account.kind for account in card.accounts}


async def test_a_card_nobody_has_heard_of(crm: CrmHttpLink):
    with pytest.raises(CrmRefused) as caught:
        await crm.ask(GetCardInfo(card="1"))
    assert caught.value.code is ErrorCode.CARD_UNKNOWN


def debit(external_id: str, amount: int) -> tuple[Transaction, OperationId]:
    operation = OperationId(external_id=external_id, external_index=1, external_date=TODAY)
    posting = Posting(
        account=ByCard(card=CARD, account_type_id=BONUS_ACCOUNT_TYPE),
        operation=operation,
        amount=amount,
        at=datetime.now(UTC),
    )
    return Transaction(postings=(posting,)), operation


async def balance(crm: CrmHttpLink) -> int:
    card = await crm.ask(GetCardInfo(card=CARD))
    return next(a.balance for a in card.accounts if a.type_id == BONUS_ACCOUNT_TYPE)


async def test_points_are_taken_found_and_given_back(
    simulators: SimulatorProcess, crm: CrmHttpLink
):
    before = await balance(crm)
    action, operation = debit("900001", -1050)
    request = crm.encode(action, message_id=900001, sent_at=datetime.now(UTC))
    (done,) = message.decode(Transaction, await crm.post(request))
    assert await balance(crm) == before - 1050
    page = await crm.ask(GetTransactionsInfo(external_id="900001"))
    (found,) = (one for one in page.records if one.belongs_to(operation))
    assert (found.id, found.amount) == (done.id, -1050)
    back = CancelOperation(
        parent=operation,
        operation=OperationId(
            external_id="900002", external_index=3, external_date=operation.external_date
        ),
        unit_id=simulators.addresses.crm_unit,
    )
    request = crm.encode(back, message_id=900002, sent_at=datetime.now(UTC))
    assert message.decode(CancelOperation, await crm.post(request))
    assert await balance(crm) == before


async def test_more_points_than_there_are(crm: CrmHttpLink):
    action, _ = debit("900003", -(10**12))
    request = crm.encode(action, message_id=900003, sent_at=datetime.now(UTC))
    with pytest.raises(CrmRefused) as caught:
        message.decode(Transaction, await crm.post(request))
    assert caught.value.code is ErrorCode.POINTS_NOT_ENOUGH


@pytest.mark.parametrize(("mood", "expected"), [*LOST, ("sac-error=SAC-0033", NoReply)])
async def test_a_lost_debit_is_an_unknown_outcome(
    simulators: SimulatorProcess, crm: CrmHttpLink, mood: str, expected: type[KioskError]
):
    action, _ = debit(f"91{LOST_IDS[mood]:04}", -100)
    request = crm.encode(action, message_id=910000, sent_at=datetime.now(UTC))
    await simulators.set_mood(f"crm:{mood}:Transaction*1")
    with pytest.raises(expected):
        message.decode(Transaction, await crm.post(request))
    found = await crm.ask(GetTransactionsInfo(external_id=f"91{LOST_IDS[mood]:04}"))
    assert len(found.records) == (mood in ("lose-answer", "close-mid-answer"))


LOST_IDS = {mood: n for n, (mood, _) in enumerate([*LOST, ("sac-error=SAC-0033", NoReply)])}


async def test_an_import_at_the_card_system_refuses_for_now(
    simulators: SimulatorProcess, crm: CrmHttpLink
):
    await simulators.set_mood("crm:import-running*1")
    with pytest.raises(CrmRefused) as caught:
        await crm.ask(GetCardInfo(card=CARD))
    assert caught.value.sac == "SAC-9995"
