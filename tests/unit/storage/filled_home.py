"""`python -m tests.unit.storage.filled_home`: rows in every table of this schema, as SQL.

Run with each migration that is added: what the program of that day wrote stays in
`tests/data/schemas`, and every later program has to go on from it. A file that is there is kept.
"""

from __future__ import annotations

import asyncio
import tempfile
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Leg, TerminalMark
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.day import ClosedBecause, Closing, Stop, StopUntil
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.domain.staff import Deed, Person, Role, TrailLine
from kiosk.refunds.refund import (
    Refund,
    RefundAnswer,
    RefundIntent,
    RefundLine,
    ReturnedLine,
    ReturnReceipt,
)
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundLeg, RefundState
from kiosk.snapshots.paper import PaperKind, PaperNews
from kiosk.storage.database import Connection
from kiosk.storage.day_rows import DayRows
from kiosk.storage.licence_rows import KeptLicence
from kiosk.storage.licensed_requests import RequestOutcome
from kiosk.storage.migrations import MIGRATIONS
from kiosk.storage.purchases import Purchases
from kiosk.storage.refunds import Refunds
from kiosk.storage.secrets import Secret
from kiosk.storage.staff_rows import KnownPerson
from kiosk.storage.store import Store
from tests.unit.storage.test_purchases import AT, answer, intent, line, purchase

SCHEMAS: Final = Path(__file__).parents[2] / "data" / "schemas"
FINISHED: Final = uuid.UUID(int=1)
PIN_HASH: Final = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2g"
ANNA: Final = Person(name="Anna", role=Role.ADMIN)
STOPPED_NOW: Final = Stop(
    dish_id=1020001,
    code=17,
    name=Text("Борщ", "Borsch"),
    until=StopUntil.SHIFT_ENDS,
    at=AT,
    by=ANNA.name,
    shift="2026-11-01/3",
)
STOPPED_FOR_GOOD: Final = Stop(
    dish_id=1020002,
    code=18,
    name=Text("Щи", "Shchi"),
    until=StopUntil.TAKEN_BACK,
    at=AT,
    by=ANNA.name,
    shift="",
    told=True,
)
CLOSED: Final = Closing(
    because=ClosedBecause.OWN_WORDS,
    at=AT,
    by=ANNA.name,
    words=Text("Скоро вернёмся", "Back soon"),
    until=AT + timedelta(hours=1),
)


async def fill(store: Store) -> None:
    """Five purchases, four of them unfinished, two refunds, one of them unfinished, and something
    of everything else."""
    await store.licence.install(uuid.UUID(int=77))
    await store.secrets.put({"cash-server": Secret("a-till-password"), "licence": Secret("token")})
    await store.licence.keep(
        KeptLicence(
            anchor="6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17",
            licence_id="8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711",
            expires_at=datetime(2027, 1, 1),  # noqa: DTZ001 - local, as the licence server says it
            fetched_at=AT,
        )
    )
    await store.menus.put("directory", b"\x00\x01 a packed menu", taken_at=AT)
    await _purchases(store.purchases)
    await _refunds(store.refunds)
    done = await store.requests.open("MakeReturnGoods", b"<RK7Query a return/>", None, AT)
    await store.requests.settle(done, RequestOutcome.DONE)
    await store.requests.open("MakeReturnGoods", b"<RK7Query another/>", None, AT)
    await _staff(store)
    await _day(store.day)
    guest, *others = PaperKind
    await store.papers.claim(FINISHED, guest, AT)
    await store.papers.settle(FINISHED, guest, PaperNews.TAKE)
    await store.papers.claim(FINISHED, others[0], AT)


async def _purchases(book: Purchases) -> None:
    finished = await _created(book, 1, licence=0)
    finished = await _moved(
        book,
        finished,
        State.COUPON_APPLIED,
        Effect.DEBIT_POINTS,
        Event.LINES_RIGHT,
        Effect.SAVE_ORDER,
    )
    await _moved(book, finished, State.FINISHED, None, Event.ORDER_PAID, None, payment=Leg.DONE)
    # The order may or may not exist.
    new = purchase(2)
    await book.insert(new, line(new), intent(new, Effect.CREATE_ORDER))
    # The points may be gone.
    await _moved(
        book,
        await _created(book, 3, licence=1),
        State.COUPON_APPLIED,
        Effect.LOOK_FOR_DEBIT,
        Event.LINES_RIGHT,
        Effect.SAVE_ORDER,
        bonus=Money(50_00),
        points=Leg.OPEN,
    )
    # The money may be gone, and a licence number with it.
    created = await _created(book, 4, licence=2)
    paying = replace(created, state=State.CARD_HELD, effect=Effect.PAY_ORDER, payment=Leg.OPEN)
    await book.move(
        paying,
        replace(line(paying, Event.STATION_TAKES_CARD), before=created.state),
        opens=intent(paying, Effect.PAY_ORDER, 3),
        answers=(answer(paying, Effect.SAVE_ORDER, Outcome.DONE),),
    )
    # Nobody knows, so a person has to look.
    await _moved(
        book,
        await _created(book, 5, licence=None),
        State.NEEDS_STAFF,
        Effect.LOOK_FOR_PAYMENT,
        Event.CANNOT_TELL,
        None,
        payment=Leg.OPEN,
        staff_called=True,
    )


async def _created(book: Purchases, number: int, licence: int | None) -> Any:
    new = purchase(number)
    await book.insert(new, line(new), intent(new, Effect.CREATE_ORDER))
    now = replace(
        new, state=State.CREATED, effect=Effect.SAVE_ORDER, visit=900 + number, order_number="14"
    )
    await book.move(
        now,
        line(now, Event.ORDER_CREATED),
        opens=None if licence is None else intent(now, Effect.SAVE_ORDER, licence),
        answers=(answer(now, Effect.CREATE_ORDER, Outcome.DONE),),
    )
    return now


async def _moved(
    book: Purchases,
    before: Any,
    state: State,
    effect: Effect | None,
    event: Event,
    answered: Effect | None,
    **changes: object,
) -> Any:
    now = replace(before, state=state, effect=effect, **changes)
    entry = replace(line(now, event), before=before.state)
    answers = (answer(now, answered, Outcome.DONE),) if answered else ()
    await book.move(now, entry, answers=answers)
    return now


async def _refunds(book: Refunds) -> None:
    finished = await _begun(book, 1)
    receipt = ReturnReceipt(guid=uuid.UUID(int=42), number="310", amount=Money(780_00))
    returned = replace(
        finished,
        state=RefundState.RETURNED,
        effect=RefundEffect.GIVE_BACK_CARD,
        returned=receipt,
    )
    await book.move(
        returned,
        _told(returned, finished, RefundEvent.GOODS_RETURNED),
        answers=(_done(returned, RefundEffect.RETURN_GOODS),),
    )
    await _asked(book, returned, RefundEffect.GIVE_BACK_CARD)
    given_back = replace(returned, state=RefundState.FINISHED, effect=None, card=RefundLeg.DONE)
    await book.move(
        given_back,
        _told(given_back, returned, RefundEvent.CARD_GIVEN_BACK),
        answers=(_done(given_back, RefundEffect.GIVE_BACK_CARD),),
    )
    await book.claim_slip(given_back.guid)
    await book.settle_slip(given_back.guid, PaperNews.TAKE)
    # The goods may have been returned, of a receipt that was sold elsewhere.
    await _begun(book, 2, purchase=None, way=None, card=RefundLeg.NONE)


async def _begun(book: Refunds, number: int, **changes: Any) -> Refund:
    new = Refund(
        guid=uuid.UUID(int=20 + number),
        state=RefundState.BEGUN,
        effect=RefundEffect.RETURN_GOODS,
        purchase=FINISHED,
        way=PayWay.STATION,
        order=uuid.UUID(int=900),
        order_number="14",
        receipt=uuid.UUID(int=30 + number),
        receipt_number=f"30{number}",
        receipt_total=Money(780_00),
        known=(uuid.UUID(int=30 + number),),
        lines=(ReturnedLine(guid=uuid.UUID(int=901), name=Text("Борщ", "Borsch"), quantity=2_000),),
        whole=True,
        person=ANNA.name,
        reason="cold",
        card=RefundLeg.DUE,
        opened_at=AT,
        changed_at=AT,
    )
    new = replace(new, **changes)
    await book.insert(new, _told(new))
    await _asked(book, new, RefundEffect.RETURN_GOODS)
    return new


def _told(
    now: Refund, before: Refund | None = None, event: RefundEvent | None = None
) -> RefundLine:
    return RefundLine(
        refund=now.guid,
        at=AT,
        before=before.state if before else None,
        event=event,
        state=now.state,
        effect=now.effect,
        detail="" if before else now.reason,
    )


async def _asked(book: Refunds, of: Refund, kind: RefundEffect) -> None:
    request = f"<{kind} Борщ\x00/>".encode()
    asked = RefundIntent(refund=of.guid, kind=kind, attempt=1, request=request, made_at=AT)
    await book.move(of, _told(of, of), opens=asked)


def _done(of: Refund, kind: RefundEffect) -> RefundAnswer:
    return RefundAnswer(refund=of.guid, kind=kind, attempt=1, outcome=Outcome.DONE)


async def _staff(store: Store) -> None:
    entered, changed, accepted, *_ = Deed
    await store.staff.put_person(KnownPerson(person=ANNA, pin_hash=PIN_HASH), _trail(entered))
    for second in range(4):
        await store.staff.count_try(AT + timedelta(seconds=second))
    await store.staff.note(_trail(changed, str(FINISHED)))
    await store.staff.accept_terminal(TerminalMark(key=b"op-17", at=AT), _trail(accepted))


async def _day(rows: DayRows) -> None:
    for stop in (STOPPED_NOW, STOPPED_FOR_GOOD):
        await rows.put_stop(stop, _trail(Deed.DISH_STOPPED, f"{stop.code} {stop.name.own}"))
    await rows.put_closing(CLOSED, _trail(Deed.CLOSED))


def _trail(deed: Deed, about: str = "") -> TrailLine:
    return TrailLine(at=AT, person=ANNA, deed=deed, about=about, detail="", outcome="done")


def as_sql(connection: Connection) -> str:
    """Everything in a database, one statement after the other."""
    made = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql <> '' ORDER BY rowid")
    tables = made.fetchall()
    lines = [f"{sql};" for _, sql in tables]
    for table in (name for name, sql in tables if sql.startswith("CREATE TABLE")):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        quoted = ", ".join(f"quote({column})" for column in columns)
        lines += [
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(row)});"
            for row in connection.execute(f"SELECT {quoted} FROM {table}")
        ]
    (version,) = connection.execute("PRAGMA user_version").fetchall()[0]
    return "\n".join([*lines, f"PRAGMA user_version = {version};"]) + "\n"


async def filled(home: Path) -> str:
    """A home made in this folder, as SQL."""
    store = await Store.open(home, {})
    try:
        await fill(store)
        return await store.database.read(as_sql)
    finally:
        await store.close()


if __name__ == "__main__":
    file = SCHEMAS / f"{len(MIGRATIONS)}.sql"
    if not file.exists():
        with tempfile.TemporaryDirectory() as folder:
            file.write_text(asyncio.run(filled(Path(folder))), encoding="utf-8")
