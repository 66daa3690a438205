"""The intents of one purchase while it is being driven: which is open, which may have left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.vocabulary import Effect
from kiosk.errors import ErrorCode

_MAKING_ORDER: Final = (Effect.CREATE_ORDER, Effect.SAVE_ORDER, Effect.APPLY_COUPON)


class Dossier:
    """What is on disk of the intents, and what this process knows beyond it.

    An intent read from disk may have left before the power went: only one made by this process and
    never handed to a link is known not to have.
    """

    def __init__(self, purchase: UUID, intents: Iterable[Intent] = ()) -> None:
        self._purchase = purchase
        self._last: dict[Effect, Intent] = {intent.kind: intent for intent in intents}
        self._unsent: set[Effect] = set()
        self._in_doubt: set[Effect] = {i.kind for i in self._last.values() if _is_open(i)}
        self._waited_out: set[Effect] = set()
        self._sends: Counter[Effect] = Counter()
        self._in_doubt_since: dict[Effect, float] = {}
        self._missed_since: dict[Effect, float] = {}

    def last(self, kind: Effect) -> Intent | None:
        """The newest intent of a kind, whatever its outcome."""
        return self._last.get(kind)

    def open(self, kind: Effect) -> Intent | None:
        """The intent of a kind whose answer is not definite yet."""
        intent = self._last.get(kind)
        return intent if intent is not None and _is_open(intent) else None

    def draft(
        self, kind: Effect, request: bytes, licence_number: int | None, at: datetime
    ) -> Intent:
        """The next attempt. It counts once ``add`` has been called, after the commit."""
        return Intent(
            purchase=self._purchase,
            kind=kind,
            attempt=self.next_attempt(kind),
            request=request,
            licence_number=licence_number,
            made_at=at,
        )

    def next_attempt(self, kind: Effect) -> int:
        last = self._last.get(kind)
        return last.attempt + 1 if last else 1

    def add(self, intent: Intent) -> None:
        assert self.open(intent.kind) is None, f"a second {intent.kind} while one is open"
        self._last[intent.kind] = intent
        self._unsent.add(intent.kind)
        self._in_doubt.discard(intent.kind)
        self._waited_out.discard(intent.kind)
        self._sends[intent.kind] = 0
        self._in_doubt_since.pop(intent.kind, None)

    def apply(self, answer: IntentAnswer) -> None:
        intent = self._last[answer.kind]
        assert intent.attempt == answer.attempt, answer
        assert _is_open(intent), answer
        self._last[answer.kind] = replace(intent, outcome=answer.outcome, refusal=answer.refusal)

    def never_left(self, kind: Effect) -> bool:
        """True when it is certain that no byte of the open intent has left this machine."""
        return kind in self._unsent

    def begins_sending(self, kind: Effect, now: float) -> None:
        """One more go at getting the open intent's bytes out. A drive's first is when its doubt
        begins, if it comes to that."""
        self._sends[kind] += 1
        self._missed_since.pop(kind, None)
        if self._sends[kind] == 1:
            self._in_doubt_since[kind] = now

    def leaves(self, kind: Effect) -> None:
        """The bytes are with the link now."""
        self._unsent.discard(kind)

    def stayed_here(self, kind: Effect) -> None:
        """The link says the bytes did not leave, and nothing had left before."""
        self._unsent.add(kind)

    def went_silent(self, kind: Effect) -> None:
        self._in_doubt.add(kind)
        self._waited_out.discard(kind)

    def was_waited_out(self, kind: Effect) -> None:
        """Nothing came of it for longer than the far side can be working on it."""
        self._waited_out.add(kind)

    def waited_out(self, kind: Effect) -> bool:
        """True when nothing came of every sending of the open intent but the last, and the last was
        answered."""
        return kind in self._waited_out

    def in_doubt(self, kind: Effect) -> bool:
        """True when some sending of the open intent may have been carried out unseen."""
        return kind in self._in_doubt

    def sends(self, kind: Effect) -> int:
        """How often this drive has set out to send the open intent's bytes."""
        return self._sends[kind]

    def in_doubt_since(self, kind: Effect, now: float) -> float:
        """When this drive's doubt about the open intent began: ``now`` where it was not known."""
        return self._in_doubt_since.setdefault(kind, now)

    def missed_since(self, kind: Effect, now: float) -> float:
        """When a look did not find it for the first time since it was last sent."""
        return self._missed_since.setdefault(kind, now)

    def new_drive(self) -> None:
        """Counts anew: a later drive has its own patience."""
        self._sends.clear()
        self._in_doubt_since.clear()

    def answer(
        self, kind: Effect, outcome: Outcome, refusal: ErrorCode | None = None
    ) -> tuple[IntentAnswer, ...]:
        """The news to commit about the open intent of a kind; none where none is open."""
        intent = self.open(kind)
        if intent is None:
            return ()
        return (
            IntentAnswer(
                purchase=self._purchase,
                kind=kind,
                attempt=intent.attempt,
                outcome=outcome,
                refusal=refusal if refusal is not None else intent.refusal,
            ),
        )

    def unrefused(self, kind: Effect) -> tuple[IntentAnswer, ...]:
        """The refusal was about the moment: the intent stays open, for the same bytes."""
        intent = self.open(kind)
        if intent is None or intent.refusal is None:
            return ()
        return tuple(replace(news, refusal=None) for news in self.answer(kind, Outcome.OPEN))

    def by_staff(self) -> tuple[IntentAnswer, ...]:
        """A person settles what nobody could find out."""
        return tuple(n for kind in self._last for n in self.answer(kind, Outcome.BY_STAFF))

    def fenced(self) -> tuple[IntentAnswer, ...]:
        """The order is void or absent for good: its own writes can do nothing any more."""
        return (
            *self._closed_to(*_MAKING_ORDER, Effect.PAY_ORDER),
            *self.answer(Effect.VOID_ORDER, Outcome.DONE),
        )

    def paid(self) -> tuple[IntentAnswer, ...]:
        """The order is seen paid, by whomever: no void of it can have been, and what was still open
        of it can do nothing any more. Whether our payment's number was used, nobody has said."""
        return (
            *self._closed_to(*_MAKING_ORDER, Effect.PAY_ORDER),
            *self.answer(Effect.VOID_ORDER, Outcome.REFUSED),
        )

    def _closed_to(self, *kinds: Effect) -> tuple[IntentAnswer, ...]:
        return tuple(news for kind in kinds for news in self.answer(kind, Outcome.FENCED))


def _is_open(intent: Intent) -> bool:
    return intent.outcome is Outcome.OPEN
