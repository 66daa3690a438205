"""The writes of one refund while it is being driven: which is open, which may have left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.intent import Outcome
from kiosk.errors import ErrorCode
from kiosk.refunds.refund import RefundAnswer, RefundIntent
from kiosk.refunds.vocabulary import RefundEffect


class RefundDossier:
    """What is on disk, and what this process knows beyond it: as ``checkout.dossier``.

    A write read from the disk may have left before the power went.
    """

    def __init__(self, refund: UUID, intents: Iterable[RefundIntent] = ()) -> None:
        self._refund = refund
        self._last = {intent.kind: intent for intent in intents}
        self._in_doubt = {kind for kind, last in self._last.items() if _is_open(last)}
        self._sends: Counter[RefundEffect] = Counter()
        self._since: dict[RefundEffect, float] = {}

    def last(self, kind: RefundEffect) -> RefundIntent | None:
        """The newest of a kind, whatever became of it."""
        return self._last.get(kind)

    def open(self, kind: RefundEffect) -> RefundIntent | None:
        """The one whose answer is not definite yet."""
        last = self._last.get(kind)
        return last if last is not None and _is_open(last) else None

    def draft(
        self, kind: RefundEffect, request: bytes, licence_number: int | None, at: datetime
    ) -> RefundIntent:
        """The next attempt. It counts once ``add`` has been called, after the commit."""
        last = self._last.get(kind)
        return RefundIntent(
            refund=self._refund,
            kind=kind,
            attempt=last.attempt + 1 if last else 1,
            request=request,
            licence_number=licence_number,
            made_at=at,
        )

    def add(self, intent: RefundIntent) -> None:
        assert self.open(intent.kind) is None, f"a second {intent.kind} while one is open"
        self._last[intent.kind] = intent
        self._in_doubt.discard(intent.kind)
        self._sends[intent.kind] = 0
        self._since.pop(intent.kind, None)

    def apply(self, answer: RefundAnswer) -> None:
        intent = self._last[answer.kind]
        assert intent.attempt == answer.attempt, answer
        self._last[answer.kind] = replace(intent, outcome=answer.outcome, refusal=answer.refusal)

    def leaves(self, kind: RefundEffect, now: float) -> None:
        """The open one's bytes are handed to the link once more."""
        self._sends[kind] += 1
        self._since.setdefault(kind, now)

    def went_silent(self, kind: RefundEffect) -> None:
        self._in_doubt.add(kind)

    def in_doubt(self, kind: RefundEffect) -> bool:
        """Whether some sending of the open one may have been carried out unseen."""
        return kind in self._in_doubt

    def sends(self, kind: RefundEffect) -> int:
        """How often this process has sent it."""
        return self._sends[kind]

    def doubtful_for(self, kind: RefundEffect, now: float) -> float:
        """Seconds since this process sent it for the first time, or first looked for it."""
        return now - self._since.setdefault(kind, now)

    def waited_out(self, kind: RefundEffect, now: float) -> None:
        """Nothing came of it for longer than the far side can be working: its repeat has as long
        again."""
        self._since[kind] = now

    def answer(
        self, kind: RefundEffect, outcome: Outcome, refusal: ErrorCode | None = None
    ) -> tuple[RefundAnswer, ...]:
        """The news to commit about the open one; none where none is open."""
        intent = self.open(kind)
        if intent is None:
            return ()
        return (
            RefundAnswer(
                refund=self._refund,
                kind=kind,
                attempt=intent.attempt,
                outcome=outcome,
                refusal=refusal if refusal is not None else intent.refusal,
            ),
        )


def _is_open(intent: RefundIntent) -> bool:
    return intent.outcome is Outcome.OPEN
