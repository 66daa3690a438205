"""A purchase's journal as a person reads it: what was found, when, and how long it took. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.vocabulary import STAFF_ANSWERS, Effect, Event, State
from kiosk.staff_snapshots import Mark, Moment

_PASSED_OVER: Final = frozenset(
    {
        Event.NO_COUPON,
        Event.NO_POINTS,
        Event.NO_CARD,
        Event.NO_CREDIT,
        Event.STATION_TAKES_CARD,
        Event.TERMINAL_TAKES_CARD,
    }
)
"""Steps in which there was nothing to do."""

_FAILED: Final = frozenset(
    {
        Event.CREATE_REFUSED,
        Event.LINES_WRONG,
        Event.SAVE_REFUSED,
        Event.DEBIT_REFUSED,
        Event.ORDER_CHANGED,
        Event.TERMINAL_NOT_READY,
        Event.CARD_DECLINED,
        Event.CONFIRM_REFUSED,
        Event.RELEASE_REFUSED,
        Event.PAYMENT_DECLINED,
        Event.POINTS_DECLINED,
        Event.PAYMENT_REFUSED,
        Event.CREDIT_REFUSED,
        Event.VOID_REFUSED,
        Event.RETURN_REFUSED,
        Event.GAVE_UP,
        Event.CREATE_IN_DOUBT,
        Event.SAVE_IN_DOUBT,
        Event.COUPON_IN_DOUBT,
        Event.DEBIT_IN_DOUBT,
        Event.APPROVAL_IN_DOUBT,
        Event.CONFIRM_IN_DOUBT,
        Event.RELEASE_IN_DOUBT,
        Event.PAYMENT_IN_DOUBT,
        Event.CREDIT_IN_DOUBT,
        Event.VOID_IN_DOUBT,
        Event.RETURN_IN_DOUBT,
    }
)
"""A refusal, or an answer that was lost."""

_UNSURE: Final = frozenset(
    {
        Event.RESTARTED,
        Event.ORDER_ABSENT,
        Event.LINES_ABSENT,
        Event.COUPON_DIFFERS,
        Event.COUPON_ABSENT,
        Event.DEBIT_ABSENT,
        Event.CONFIRM_DUE,
        Event.CONFIRM_ABSENT,
        Event.CONFIRM_LATER,
        Event.RELEASE_ABSENT,
        Event.PAYMENT_ABSENT,
        Event.PAYMENT_NOT_BEGUN,
        Event.CANNOT_TELL,
        Event.CREDIT_ABSENT,
        Event.ORDER_OPEN,
        Event.RETURN_ABSENT,
        Event.GUEST_LEFT,
        Event.QUESTION_EXPIRED,
    }
)
"""A look that settled nothing yet, or somebody who was not there any more."""


def mark_of(event: Event) -> Mark:
    if event in STAFF_ANSWERS:
        return Mark.PERSON
    if event in _FAILED:
        return Mark.FAILED
    return Mark.UNSURE if event in _UNSURE else Mark.DONE


def timeline(journal: Iterable[JournalEntry]) -> tuple[Moment, ...]:
    """The steps in their order; the same one in a row is one step that happened so many times.

    How long a step took is the time since the line before it, in which it had been decided on.
    """
    moments: list[Moment] = []
    before: JournalEntry | None = None
    for place, entry in enumerate(journal):
        if entry.event is not None and entry.event not in _PASSED_OVER and before is not None:
            took = max(timedelta(), entry.at - before.at)
            moment = Moment(
                key=str(place),
                at=entry.at,
                event=entry.event,
                mark=mark_of(entry.event),
                asked=_asked(before.effect, entry.event),
                took_ms=round(took.total_seconds() * 1000),
                detail=entry.detail,
            )
            _add(moments, moment)
        before = entry
    if before is not None and before.state is State.NEEDS_STAFF:
        moments.append(Moment(key="waits", at=before.at, event=None, mark=Mark.WAITING))
    return tuple(moments)


def _asked(effect: Effect | None, event: Event) -> Effect | None:
    """Nothing was asked of a far side for what people said, or for a restart."""
    told = event in STAFF_ANSWERS or event is Event.RESTARTED
    return None if told or effect in (Effect.ASK_GUEST, Effect.CHOOSE_WAY) else effect


def _add(moments: list[Moment], moment: Moment) -> None:
    last = moments[-1] if moments else None
    if (
        last is None
        or last.mark is Mark.PERSON
        or (last.event, last.asked)
        != (
            moment.event,
            moment.asked,
        )
    ):
        moments.append(moment)
        return
    took = (last.took_ms or 0) + (moment.took_ms or 0)
    moments[-1] = replace(last, times=last.times + 1, took_ms=took, detail=moment.detail)
