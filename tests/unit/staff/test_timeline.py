"""A journal as staff read it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.vocabulary import STAFF_ANSWERS, Effect, Event, State
from kiosk.staff.timeline import mark_of, timeline
from kiosk.staff_snapshots import Mark

NOON = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


def line(
    after_s: float, event: Event | None, state: State, effect: Effect | None, detail: str = ""
) -> JournalEntry:
    return JournalEntry(
        purchase=UUID(int=1),
        at=NOON + timedelta(seconds=after_s),
        before=None,
        event=event,
        state=state,
        effect=effect,
        detail=detail,
    )


BEGUN = line(0, None, State.NEW, Effect.CREATE_ORDER)
CREATED = line(0.2, Event.ORDER_CREATED, State.CREATED, Effect.SAVE_ORDER)


def test_a_step_says_what_was_asked_and_how_long_it_took() -> None:
    (created,) = timeline([BEGUN, CREATED])
    assert (created.event, created.asked, created.took_ms, created.mark) == (
        Event.ORDER_CREATED,
        Effect.CREATE_ORDER,
        200,
        Mark.DONE,
    )


def test_where_there_was_nothing_to_do_nothing_is_told() -> None:
    numbered = line(0.3, None, State.CREATED, Effect.SAVE_ORDER, "licence number 7")
    none = line(0.5, Event.NO_COUPON, State.COUPON_APPLIED, Effect.DEBIT_POINTS)
    assert [m.event for m in timeline([BEGUN, CREATED, numbered, none])] == [Event.ORDER_CREATED]


def test_the_same_step_in_a_row_is_one_that_happened_so_often() -> None:
    looks = [
        line(10.0 * n, Event.VOID_IN_DOUBT, State.CANCELLING, Effect.LOOK_AT_VOID)
        for n in (1, 2, 3)
    ]
    first = line(0, Event.GUEST_CANCELLED, State.CANCELLING, Effect.LOOK_AT_VOID)
    told = timeline([BEGUN, first, *looks])
    assert [(m.event, m.times, m.took_ms) for m in told[1:]] == [(Event.VOID_IN_DOUBT, 3, 30_000)]


def test_one_that_waits_says_so_last() -> None:
    waits = line(60, Event.CANNOT_TELL, State.NEEDS_STAFF, Effect.LOOK_FOR_PAYMENT)
    assert [m.mark for m in timeline([BEGUN, waits])] == [Mark.UNSURE, Mark.WAITING]


def test_two_people_who_say_the_same_are_two_lines() -> None:
    said = [
        line(60 + n, Event.STAFF_CANCELS, State.CANCELLING, Effect.VOID_ORDER, f"staff: {n}")
        for n in (1, 2)
    ]
    assert [m.detail for m in timeline([BEGUN, *said])] == ["staff: 1", "staff: 2"]


def test_a_clock_that_went_back_takes_no_time_off_a_step() -> None:
    back = line(-3600, Event.ORDER_CREATED, State.CREATED, Effect.SAVE_ORDER)
    assert timeline([BEGUN, back])[0].took_ms == 0


def test_every_event_has_a_mark_and_people_have_their_own() -> None:
    marks = {event: mark_of(event) for event in Event}
    assert {event for event, mark in marks.items() if mark is Mark.PERSON} == STAFF_ANSWERS
    lost = [event for event in Event if event.value.endswith(("-refused", "-in-doubt"))]
    assert all(marks[event] is Mark.FAILED for event in lost)
    assert marks[Event.CANNOT_TELL] is Mark.UNSURE
