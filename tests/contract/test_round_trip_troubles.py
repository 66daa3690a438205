"""Every trouble a till can be in: typed, and told from silence (rk7 §1.5, §1.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from kiosk.errors import ErrorCode, GarbledReply, NoReply, PosRefused, Remedy
from kiosk.simulators.moods import Mood, SimulatedServer
from kiosk.wire.rkeeper.bills import UndoBill
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.item_blobs import GetItemBlob
from kiosk.wire.rkeeper.order_changes import CloseVisit, SaveOrder, VoidOrder
from kiosk.wire.rkeeper.orders import CreateOrder
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.personal_cards import GetCardInfo
from kiosk.wire.rkeeper.staff import LoginOnStation, RegisterEmployee
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import (
    ANNA,
    CARD,
    CARD_SYSTEM,
    KIOSK,
    MANAGER,
    MANAGER_PASSWORD,
    ORDER,
    SBP,
    STATION,
    TO_VOID,
)
from tests.contract.round_trips.purchase import COMMANDS, purchase


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A mood against one command of a purchase, and the refusal it is to the kiosk."""

    mood: Mood
    against: type[Command[Any]]
    code: ErrorCode
    remedy: Remedy
    number: int | None = None
    tender: int = CARD

    def __str__(self) -> str:
        return f"{self.against.name}-{self.mood}"


def _troubles(
    mood: Mood,
    *against: type[Command[Any]],
    code: ErrorCode = ErrorCode.POS_REFUSED,
    remedy: Remedy = Remedy.STAFF,
    number: int | None = None,
    tender: int = CARD,
) -> list[Trouble]:
    return [
        Trouble(mood=mood, against=one, code=code, remedy=remedy, number=number, tender=tender)
        for one in against
    ]


_LICENCE_REFUSED: dict[str, Any] = {
    "code": ErrorCode.LICENCE_REFUSED,
    "remedy": Remedy.RESYNC,
}
_SEQUENCE: dict[str, Any] = {"code": ErrorCode.LICENCE_SEQUENCE, "remedy": Remedy.RESYNC}
_DECLINED: dict[str, Any] = {"code": ErrorCode.POS_PAYMENT_DECLINED, "remedy": Remedy.GUEST}

TROUBLES = [
    *_troubles(
        Mood.SHIFT_CLOSING,
        *COMMANDS,
        code=ErrorCode.POS_SHIFT_CLOSING,
        remedy=Remedy.LATER,
        number=2172,
    ),
    *_troubles(Mood.SHIFT_TOO_LONG, CreateOrder, code=ErrorCode.POS_SHIFT_TOO_LONG, number=2133),
    *_troubles(Mood.GUESTS_REQUIRED, CreateOrder, remedy=Remedy.NEVER, number=3444),
    *_troubles(
        Mood.ORDER_LOCKED,
        *(SaveOrder, PayOrder, VoidOrder),
        code=ErrorCode.POS_ORDER_LOCKED,
        remedy=Remedy.LATER,
        number=2219,
    ),
    *_troubles(Mood.NO_RIGHT, CreateOrder, SaveOrder, PayOrder, VoidOrder),
    *_troubles(Mood.BAD_ANCHOR, SaveOrder, PayOrder, **_LICENCE_REFUSED),
    *_troubles(Mood.LICENCE_EXPIRED, SaveOrder, PayOrder, **_LICENCE_REFUSED),
    *_troubles(Mood.SEQUENCE_FORGOTTEN, SaveOrder, PayOrder, **_SEQUENCE, number=5304),
    *_troubles(Mood.SEQUENCE_WRONG, SaveOrder, PayOrder, **_SEQUENCE, number=5305),
    *_troubles(Mood.SEQUENCE_NOT_RAISED, SaveOrder, PayOrder, **_SEQUENCE, number=5310),
    *_troubles(
        Mood.NOT_COVERED,
        PayOrder,
        code=ErrorCode.POS_NOT_COVERED,
        remedy=Remedy.RESYNC,
        number=3373,
    ),
    *_troubles(Mood.CARD_LIMIT, PayOrder, **_DECLINED, number=2142),
    *_troubles(Mood.PAYMENT_DECLINED, PayOrder, **_DECLINED),
    *_troubles(Mood.PAYMENT_DECLINED, PayOrder, **_DECLINED, tender=SBP),
    *_troubles(Mood.SBP_WAITING, PayOrder, tender=SBP),
    *_troubles(Mood.AGE_CHECK, PayOrder, number=7287),
    *_troubles(Mood.ALCOHOL_CONTROL, SaveOrder, PayOrder, number=8007),
    *_troubles(Mood.DRIVER_UNREACHABLE, PayOrder),
    *_troubles(Mood.STATION_OFFLINE, PayOrder),
    *_troubles(Mood.PRINTER_OUT_OF_PAPER, PayOrder),
    *_troubles(Mood.FISCAL_SHIFT_TOO_LONG, PayOrder),
]
WITHOUT_A_VERDICT = (Mood.RESULT_NOT_WRITTEN, Mood.EXECUTION_STARTED)
AWAY_FROM_A_PURCHASE = (
    Mood.VISIT_LOCKED,
    Mood.WRONG_PASSWORD,
    Mood.ALREADY_REGISTERED,
    Mood.FILE_MISSING,
    Mood.REASON_UNFIT,
    Mood.CARD_SYSTEM_DOWN,
    Mood.COUPON_REFUSED,
    Mood.COUPON_OTHER_SUM,
)
UNDERSTOOD = (
    Mood.ANSWERS_WRONG_CHARSET,
    Mood.UNKNOWN_PARTS,
    Mood.OTHER_SPELLING,
    Mood.SPARSE_ANSWER,
    Mood.LINE_GUIDS_LOST,
    Mood.RECEIPT_NOT_PRINTED,
    Mood.WRONG_TOTAL,
    Mood.COUNTER_ANSWERS_NEXT,
    Mood.REFUSED_KEEPS_NUMBER,
    Mood.EVICT_REPEAT_CACHE,
    Mood.BATCH_COMMAND_FAILS,
    Mood.BATCH_ROOT_FAILS,
)


def test_every_mood_of_the_till_has_its_place():
    met = {trouble.mood for trouble in TROUBLES}.union(
        WITHOUT_A_VERDICT, AWAY_FROM_A_PURCHASE, UNDERSTOOD
    )
    assert met == {m for m in Mood if SimulatedServer.CASH in m.servers and not m.transport}


@pytest.mark.parametrize("trouble", TROUBLES, ids=str)
async def test_a_trouble_is_typed_and_nothing_was_done(trouble: Trouble):
    talk = Conversation()
    talk.till.mood(trouble.mood, trouble.against.name)
    with pytest.raises(PosRefused) as caught:
        await purchase(talk, trouble.tender)
    refused = caught.value
    assert refused.detail.startswith(trouble.against.name)
    assert (refused.code, refused.remedy, refused.number) == (
        trouble.code,
        trouble.remedy,
        trouble.number,
    ), refused.detail
    assert talk.carried_out(trouble.against.name) == []
    if trouble.against is PayOrder:
        assert not (await talk.order()).is_paid


@pytest.mark.parametrize("mood", WITHOUT_A_VERDICT)
@pytest.mark.parametrize("against", COMMANDS, ids=lambda kind: kind.name)
async def test_no_verdict_is_silence_and_no_refusal(against: type[Command[Any]], mood: Mood):
    talk = Conversation()
    talk.till.mood(mood, against.name)
    with pytest.raises(NoReply) as caught:
        await purchase(talk)
    assert not isinstance(caught.value, GarbledReply)
    assert (caught.value.code, against.name in caught.value.detail) == (ErrorCode.POS_SILENT, True)
    if against is PayOrder:
        assert (await talk.order()).is_paid, "the work was done"


async def test_a_held_visit_is_closed_later():
    await _refused(
        Mood.VISIT_LOCKED, CloseVisit(order=ORDER), ErrorCode.POS_ORDER_LOCKED, Remedy.LATER
    )


async def test_a_wrong_password_is_for_staff():
    await _refused(
        Mood.WRONG_PASSWORD,
        LoginOnStation(station_id=STATION, employee_id=MANAGER, password=MANAGER_PASSWORD),
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
    )


async def test_a_reason_that_does_not_fit_is_for_staff():
    await _refused(
        Mood.REASON_UNFIT,
        UndoBill(order=ORDER, station_id=STATION, cashier_id=KIOSK, reason_id=TO_VOID),
        ErrorCode.POS_REFUSED,
        Remedy.STAFF,
    )


async def test_a_card_system_that_fails_is_for_the_guest():
    await _refused(
        Mood.CARD_SYSTEM_DOWN,
        GetCardInfo(card_code=ANNA, interface_id=CARD_SYSTEM),
        ErrorCode.CRM_REFUSED,
        Remedy.GUEST,
    )


async def test_who_is_registered_already_is_registered():
    talk = Conversation()
    talk.till.mood(Mood.ALREADY_REGISTERED)
    assert (await talk.ask(RegisterEmployee(employee_id=KIOSK, station_id=STATION))).already


async def test_a_file_that_is_not_there_is_no_picture():
    talk = Conversation()
    talk.till.mood(Mood.FILE_MISSING)
    assert await talk.ask(GetItemBlob(collection="TABLES", item_id=1000070, blob="Data")) is None


async def _refused(mood: Mood, command: Command[Any], code: ErrorCode, remedy: Remedy) -> None:
    talk = Conversation()
    await talk.ordered()
    talk.till.mood(mood)
    with pytest.raises(PosRefused) as caught:
        await talk.ask(command)
    assert (caught.value.code, caught.value.remedy) == (code, remedy)
