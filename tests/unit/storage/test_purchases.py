"""The book of purchases: row, journal, intent and licence number change together or not at all."""

import tracemalloc
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.checkout.frozen import FrozenLine, FrozenModifier, FrozenOrder
from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.records import purchase_to_text
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.database import Connection, Database
from kiosk.storage.key import DatabaseKey, KeyKind
from kiosk.storage.migrations import MIGRATIONS
from kiosk.storage.purchases import Purchases, _append
from kiosk.storage.store import Store

AT = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
CARD = "7000123412341234"
MANY = 3_000
"""Lines: a tenth of a second to write. All of them at once are two megabytes."""
A_DAYS_BYTES = 300_000
KEY = DatabaseKey(kind=KeyKind.FILE, value=bytes(range(32)))


def purchase(number: int = 1, **changes: object) -> Purchase:
    made = Purchase(
        guid=uuid.UUID(int=number),
        state=State.NEW,
        effect=Effect.CREATE_ORDER,
        way=PayWay.STATION,
        order=FrozenOrder(
            session_guid=uuid.UUID(int=900),
            order_type_id=1000001,
            lines=(
                FrozenLine(
                    guid=uuid.UUID(int=901),
                    dish_id=1020001,
                    is_combo=False,
                    quantity=2,
                    name=Text("Борщ", "Borsch"),
                    shown=Money(78_000),
                    modifiers=(
                        FrozenModifier(modifier_id=5, count=1, name=Text("Сметана", "Sour cream")),
                    ),
                ),
            ),
            total=Money(78_000),
        ),
        card_number=CARD,
        local_date=date(2026, 11, 1),
        opened_at=AT,
        changed_at=AT,
        guest_seen_at=AT,
    )
    return replace(made, **changes)


def line(of: Purchase, event: Event | None = None, detail: str = "") -> JournalEntry:
    return JournalEntry(
        purchase=of.guid,
        at=AT,
        before=State.NEW if event else None,
        event=event,
        state=of.state,
        effect=of.effect,
        detail=detail,
    )


def intent(of: Purchase, kind: Effect, number: int | None = None, attempt: int = 1) -> Intent:
    return Intent(
        purchase=of.guid,
        kind=kind,
        attempt=attempt,
        request=f"<{kind} {attempt} Борщ\x00/>".encode(),
        licence_number=number,
        made_at=AT,
    )


def answer(of: Purchase, kind: Effect, outcome: Outcome, attempt: int = 1) -> IntentAnswer:
    return IntentAnswer(purchase=of.guid, kind=kind, attempt=attempt, outcome=outcome)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path, {})
    await store.licence.install(uuid.UUID(int=77))
    yield store
    await store.close()


@pytest.fixture
def book(store: Store) -> PurchaseBook:
    return store.purchases


def execute(sql: str, connection: Connection) -> None:
    connection.execute(sql)


async def created(book: PurchaseBook, number: int = 1) -> Purchase:
    """A purchase whose order exists and whose SaveOrder is about to carry licence number 0."""
    new = purchase(number)
    await book.insert(new, line(new), intent(new, Effect.CREATE_ORDER))
    return replace(new, state=State.CREATED, effect=Effect.SAVE_ORDER)


async def test_a_purchase_comes_back_exactly_as_it_was(book: PurchaseBook) -> None:
    new = purchase()
    await book.insert(new, line(new), intent(new, Effect.CREATE_ORDER))
    assert await book.get(new.guid) == new
    assert await book.get(uuid.UUID(int=5)) is None
    assert await book.journal_of(new.guid) == (line(new),)
    assert await book.intents_of(new.guid) == (intent(new, Effect.CREATE_ORDER),)


async def test_bytes_once_written_are_the_bytes_read_and_cannot_be_changed(
    store: Store, book: PurchaseBook
) -> None:
    new = purchase()
    await book.insert(new, line(new), intent(new, Effect.CREATE_ORDER))
    with pytest.raises(Exception, match="an intent is what was sent"):
        await store.database.run(lambda c: c.execute("UPDATE intent SET request = x'00'"))
    (kept,) = await book.intents_of(new.guid)
    assert kept.request == intent(new, Effect.CREATE_ORDER).request


async def test_a_move_writes_row_journal_answer_and_claim_at_once(
    store: Store, book: PurchaseBook
) -> None:
    now = await created(book)
    await book.move(
        now,
        line(now, Event.ORDER_CREATED, "visit 17"),
        opens=intent(now, Effect.SAVE_ORDER, number=0),
        answers=(answer(now, Effect.CREATE_ORDER, Outcome.DONE),),
    )
    assert await book.get(now.guid) == now
    assert [entry.event for entry in await book.journal_of(now.guid)] == [
        None,
        Event.ORDER_CREATED,
    ]
    create, save = await book.intents_of(now.guid)
    assert (create.outcome, save.outcome, save.licence_number) == (Outcome.DONE, Outcome.OPEN, 0)
    counter = await store.licence.counter()
    assert (counter.next_number, counter.pending_number) == (0, 0)


async def test_a_move_that_fails_half_way_leaves_no_trace(store: Store, book: PurchaseBook) -> None:
    now = await created(book)
    before = await book.get(now.guid)
    with pytest.raises(StoreError, match="licence number 7"):
        await book.move(
            now,
            line(now, Event.ORDER_CREATED),
            opens=intent(now, Effect.SAVE_ORDER, number=7),
            answers=(answer(now, Effect.CREATE_ORDER, Outcome.DONE),),
        )
    assert await book.get(now.guid) == before
    assert len(await book.journal_of(now.guid)) == 1
    assert [kept.outcome for kept in await book.intents_of(now.guid)] == [Outcome.OPEN]
    assert (await store.licence.counter()).pending_number is None


async def test_one_licence_number_is_never_bound_to_two_intents(book: PurchaseBook) -> None:
    now = await created(book)
    await book.move(
        now, line(now, Event.ORDER_CREATED), opens=intent(now, Effect.SAVE_ORDER, number=0)
    )
    for number in (0, 1):
        again = intent(now, Effect.SAVE_ORDER, number=number, attempt=2)
        with pytest.raises(StoreError):
            await book.move(now, line(now, Event.LINES_ABSENT), opens=again)


async def test_a_full_disk_starts_no_purchase_and_the_old_ones_still_read(
    store: Store, book: PurchaseBook
) -> None:
    first = purchase(1)
    await book.insert(first, line(first), intent(first, Effect.CREATE_ORDER))
    await store.database.run(lambda c: c.execute("PRAGMA max_page_count = 1").fetchone())
    big = purchase(2)
    bulky = replace(intent(big, Effect.CREATE_ORDER), request=b"x" * 100_000)
    with pytest.raises(StoreError) as caught:
        await book.insert(big, line(big), bulky)
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE
    assert await book.unfinished() == (first,)


@pytest.mark.parametrize(
    ("outcome", "in_doubt"),
    [(Outcome.DONE, False), (Outcome.REFUSED, True), (Outcome.FENCED, True)],
)
async def test_a_definite_answer_frees_the_next_licence_number(
    store: Store, book: PurchaseBook, outcome: Outcome, in_doubt: bool
) -> None:
    now = await created(book)
    await book.move(
        now, line(now, Event.ORDER_CREATED), opens=intent(now, Effect.SAVE_ORDER, number=0)
    )
    await book.move(
        now,
        line(now, Event.SAVE_IN_DOUBT),
        answers=(answer(now, Effect.SAVE_ORDER, outcome),),
    )
    counter = await store.licence.counter()
    assert counter.next_number == 1
    assert counter.pending_number is None
    assert counter.in_doubt is in_doubt


async def test_a_refusal_not_yet_believed_keeps_the_number(
    store: Store, book: PurchaseBook
) -> None:
    now = await created(book)
    await book.move(
        now, line(now, Event.ORDER_CREATED), opens=intent(now, Effect.SAVE_ORDER, number=0)
    )
    doubted = replace(answer(now, Effect.SAVE_ORDER, Outcome.OPEN), refusal=ErrorCode.POS_REFUSED)
    await book.move(now, line(now, Event.SAVE_IN_DOUBT), answers=(doubted,))
    assert (await store.licence.counter()).pending_number == 0
    (_, save) = await book.intents_of(now.guid)
    assert (save.outcome, save.refusal) == (Outcome.OPEN, ErrorCode.POS_REFUSED)


async def test_a_number_set_right_by_the_queue_is_not_moved_by_a_late_answer(
    store: Store, book: PurchaseBook
) -> None:
    now = await created(book)
    await book.move(
        now, line(now, Event.ORDER_CREATED), opens=intent(now, Effect.SAVE_ORDER, number=0)
    )
    await store.licence.go_on(41)
    await book.move(
        now,
        line(now, Event.LINES_ABSENT),
        answers=(answer(now, Effect.SAVE_ORDER, Outcome.REFUSED),),
        opens=intent(now, Effect.SAVE_ORDER, number=41, attempt=2),
    )
    counter = await store.licence.counter()
    assert (counter.next_number, counter.pending_number, counter.in_doubt) == (41, 41, False)


async def test_unfinished_are_oldest_first_and_latest_newest_first(book: PurchaseBook) -> None:
    for number in (3, 1, 2):
        new = purchase(number)
        await book.insert(new, line(new), intent(new, Effect.CREATE_ORDER))
    done = purchase(1, state=State.ABORTED, effect=None)
    await book.move(done, line(done, Event.CREATE_REFUSED))
    assert [p.guid.int for p in await book.unfinished()] == [3, 2]
    assert [p.guid.int for p in await book.latest(2)] == [2, 1]


async def test_the_journal_can_only_be_added_to(store: Store, book: PurchaseBook) -> None:
    await created(book)
    for change in ("UPDATE journal SET detail = 'nothing happened'", "DELETE FROM journal"):
        with pytest.raises(Exception, match="only added to"):
            await store.database.run(partial(execute, change))


@pytest.mark.parametrize(
    ("tampering", "first_broken"),
    [
        ("UPDATE journal SET detail = 'refunded' WHERE place = 2", 2),
        ("DELETE FROM journal WHERE place = 2", 2),
        ("UPDATE journal SET event = 'order-paid' WHERE place = 3", 3),
    ],
)
async def test_a_line_changed_behind_the_programs_back_breaks_the_seal(
    store: Store, tampering: str, first_broken: int
) -> None:
    book: Purchases = store.purchases
    now = await created(book)
    for _ in range(3):
        await book.move(now, line(now, Event.SAVE_IN_DOUBT, "no reply"))
    assert await book.broken_seal() is None

    def tamper(connection) -> None:
        connection.execute("DROP TRIGGER journal_unchanged")
        connection.execute("DROP TRIGGER journal_kept")
        connection.execute(tampering)

    await store.database.run(tamper)
    assert await book.broken_seal() == first_broken


async def test_checking_the_journal_of_a_year_takes_no_more_memory_than_that_of_a_day(
    store: Store,
) -> None:
    now = await created(store.purchases)

    def write(connection: Connection) -> None:
        for number in range(MANY):
            _append(connection, line(now, Event.SAVE_IN_DOUBT, f"no reply {number}"))

    await store.database.run(write)
    tracemalloc.start()
    try:
        assert await store.purchases.broken_seal() is None
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < A_DAYS_BYTES


async def test_the_card_number_is_not_in_the_files(
    tmp_path: Path, store: Store, book: PurchaseBook
) -> None:
    await created(book)
    assert CARD.encode() not in everything_in(tmp_path)


async def test_a_card_number_read_from_the_disk_is_kept_for_no_other_time(
    book: PurchaseBook,
) -> None:
    await created(book)
    (once,), (again,) = await book.latest(1), await book.latest(1)
    assert once.card_number == again.card_number == CARD
    assert once.card_number is not again.card_number


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_a_purchase_of_an_older_program_is_driven_on_where_it_was(tmp_path: Path) -> None:
    """Points were debited in "saved" before coupons had a state of their own."""
    old = purchase(state=State.SAVED, effect=Effect.LOOK_FOR_DEBIT)
    row = (str(old.guid), old.state.value, 0, purchase_to_text(old))
    before = await Database.open(tmp_path / "k.db", KEY, migrations=MIGRATIONS[:2])
    await before.run(
        lambda connection: connection.execute(
            "INSERT INTO purchase (guid, state, ended, content) VALUES (?, ?, ?, ?)", row
        )
    )
    await before.close()
    database = await Database.open(tmp_path / "k.db", KEY)
    (found,) = await Purchases(database).unfinished()
    assert (found.state, found.effect) == (State.COUPON_APPLIED, Effect.LOOK_FOR_DEBIT)
    assert found == replace(old, state=State.COUPON_APPLIED)
    await database.close()
