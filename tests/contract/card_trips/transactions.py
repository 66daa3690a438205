"""Points debited, credited, given back, told about, listed (crm §9)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.crm.expiring_points import GetExpiringPoints
from kiosk.wire.crm.transaction_listing import (
    GetTransactionsInfo,
    OperationType,
    TransactionInclude,
    TransactionRecord,
)
from kiosk.wire.crm.transactions import (
    ByAccount,
    ByCard,
    CancelOperation,
    OperationId,
    Posting,
    SupplementTransaction,
    Transaction,
)
from kiosk.wire.crm.wishes import AccountClass
from tests.contract.card_trips.card_desk import UNIT, CardDesk
from tests.contract.card_trips.card_trip import CardTrip, Refused, always, during_an_import
from tests.contract.card_trips.guests import ANNA, ANNAS_CARD
from tests.unit.simulators.card_guests import BONUS, BONUS_ACCOUNT

_TODAY = date(2026, 11, 22)
_RECEIPT = "<RECEIPT>Чай [1]</RECEIPT>".encode()


def named(external_id: str, index: int = 1) -> OperationId:
    return OperationId(external_id=external_id, external_index=index, external_date=_TODAY)


DEBIT, CREDIT, RETURN = named("102451"), named("102452", 2), named("102453", 3)


def posting(desk: CardDesk, operation: OperationId, amount: int, **more: Any) -> Transaction:
    facts: dict[str, Any] = {"account": ByAccount(number=BONUS_ACCOUNT), "at": desk.at}
    return Transaction(postings=(Posting(operation=operation, amount=amount, **(facts | more)),))


async def debited_and_credited(desk: CardDesk) -> None:
    (debit,) = await desk.ask(posting(desk, DEBIT, -120_50, remarks="обед"))
    assert debit.account_number == BONUS_ACCOUNT
    assert desk.counter.balance() == 219_50
    (again,) = await desk.ask(posting(desk, DEBIT, -120_50, remarks="обед"))
    assert (again, desk.counter.balance()) == (debit, 219_50), "known by its name"
    (credit,) = await desk.ask(
        posting(
            desk,
            CREDIT,
            7_05,
            account=ByCard(card=ANNAS_CARD, account_type_id=BONUS),
            last_day=_TODAY + timedelta(days=30),
            available_from=desk.at + timedelta(hours=6),
            information=_RECEIPT,
        )
    )
    assert desk.counter.balance() == 219_50, "on their way"
    waiting = await record_of(desk, CREDIT)
    assert (waiting.id, waiting.operation) == (credit.id, OperationType.WAITING)
    assert waiting.available_from == desk.at + timedelta(hours=6)
    desk.counter.wait(hours=7)
    assert desk.counter.balance() == 226_55


async def given_back(desk: CardDesk) -> None:
    (debit,) = await desk.ask(posting(desk, DEBIT, -120_50))
    cancel = CancelOperation(parent=DEBIT, operation=RETURN, unit_id=UNIT)
    (back,) = await desk.ask(cancel)
    assert desk.counter.balance() == 340_00
    record = await record_of(desk, RETURN)
    assert (record.id, record.parent_id, record.amount) == (back.id, debit.id, 120_50)
    assert await desk.ask(cancel) == (back,), "known by its name"
    assert desk.counter.balance() == 340_00


async def told_later(desk: CardDesk) -> None:
    (debit,) = await desk.ask(posting(desk, DEBIT, -120_50))
    assert (await record_of(desk, DEBIT)).has_information is False
    await desk.ask(SupplementTransaction(transaction_id=debit.id, information=_RECEIPT))
    assert (await record_of(desk, DEBIT)).has_information is True
    page = await desk.ask(
        GetTransactionsInfo(transaction_id=debit.id, include=(TransactionInclude.INFORMATION,))
    )
    assert [record.information for record in page.records] == [_RECEIPT]


async def listed(desk: CardDesk) -> None:
    for number in range(1, 4):
        await desk.ask(posting(desk, named(f"20000{number}"), -number * 1_00))
    by_card = ByCard(card=ANNAS_CARD, account_type_id=BONUS)
    await desk.ask(posting(desk, named("200004"), -4_00, account=by_card, remarks="ужин"))
    asked = GetTransactionsInfo(
        holder_id=ANNA,
        account_class=AccountClass.BONUS,
        operation_type=OperationType.COUNTED,
        own_only=True,
        unit_id=UNIT,
        without_parent=True,
        date_from=_TODAY,
        date_to=_TODAY,
        count=3,
    )
    page = await desk.ask(asked)
    assert (page.total, page.index_from, page.index_to) == (4, 1, 3)
    newest, *others = page.records
    assert [one.external_id for one in others] == ["200003", "200002"]
    assert (newest.amount, newest.remarks, newest.card_number) == (-4_00, "ужин", ANNAS_CARD)
    assert (newest.unit_id, newest.client_name, newest.holder_id) == (str(UNIT), "Киоск", ANNA)
    assert (newest.at, newest.transaction_type) == (desk.at, BONUS * 10 + 1)
    assert newest.belongs_to(named("200004"))
    rest = await desk.ask(asked.following())
    assert [one.external_id for one in rest.records] == ["200001"]
    assert (await desk.ask(GetTransactionsInfo(external_id="1"))).records == ()


async def expiring_told(desk: CardDesk) -> None:
    soon, later = _TODAY + timedelta(days=3), _TODAY + timedelta(days=20)
    (first,) = await desk.ask(posting(desk, named("300001"), 10_00, last_day=soon))
    (second,) = await desk.ask(posting(desk, named("300002"), 5_00, last_day=soon))
    await desk.ask(posting(desk, named("300003"), 7_00, last_day=later))
    await desk.ask(posting(desk, named("300004"), -4_00))
    ending = await desk.ask(
        GetExpiringPoints(
            account_number=BONUS_ACCOUNT, first_day=_TODAY, last_day=_TODAY + timedelta(days=7)
        )
    )
    (day,) = ending.points
    assert (ending.total, day.last_day, day.amount, day.spent) == (1, soon, 15_00, 4_00)
    assert sorted(day.transaction_ids) == sorted([first.id, second.id])
    assert day.left == 11_00


async def record_of(desk: CardDesk, operation: OperationId) -> TransactionRecord:
    page = await desk.ask(GetTransactionsInfo(external_id=operation.external_id))
    (record,) = (one for one in page.records if one.belongs_to(operation))
    return record


async def more_than_there_is(desk: CardDesk) -> Transaction:
    return posting(desk, DEBIT, -340_01)


CARD_TRIPS = (
    CardTrip(
        kind=Transaction,
        carried_out=debited_and_credited,
        refused=Refused(
            asked=more_than_there_is,
            sac="SAC-0044",
            code=ErrorCode.POINTS_NOT_ENOUGH,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=CancelOperation,
        form="Transaction cancel",
        carried_out=given_back,
        refused=Refused(
            asked=always(CancelOperation(parent=DEBIT, operation=RETURN, unit_id=UNIT)),
            sac="SAC-0103",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=SupplementTransaction,
        form="Transaction supplement",
        carried_out=told_later,
        refused=Refused(
            asked=always(
                SupplementTransaction(transaction_id="10000000009999", information=_RECEIPT)
            ),
            sac="SAC-0103",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=GetTransactionsInfo,
        carried_out=listed,
        refused=during_an_import(GetTransactionsInfo(external_id="102451")),
    ),
    CardTrip(
        kind=GetExpiringPoints,
        form="Get transactions info expiring",
        carried_out=expiring_told,
        refused=during_an_import(GetExpiringPoints(account_number=BONUS_ACCOUNT, first_day=_TODAY)),
    ),
)
