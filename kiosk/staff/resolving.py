"""A person settles a purchase that nobody knows about: one more look, then their word counts.

What was said and what was then found are two things, and both are kept: in the journal of the
purchase, and in the audit trail.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.settling import fitting_answers, same_case
from kiosk.checkout.vocabulary import STAFF_MAY_SAY, Event
from kiosk.clock import Clock
from kiosk.domain.staff import Deed, Person, Right, may
from kiosk.staff.reasons import kept_reason
from kiosk.staff.trail import Trail
from kiosk.storage.staff_rows import StaffRows


class Verdict(StrEnum):
    """What became of a person's word."""

    TAKEN = "taken"
    """It counted; where the purchase stands now is what was found after it."""
    FOUND = "found"
    """Not needed: the look before found out by itself."""
    MEANWHILE = "meanwhile"
    """Somebody else has answered, or more is known than the person saw. Nothing was changed."""
    CONTRADICTED = "contradicted"
    """The till shows it to be untrue. Nothing was changed."""
    NOT_ALLOWED = "not-allowed"


class Word(Struct, frozen=True, kw_only=True):
    """What a person says, why, and the row they saw when they said it."""

    person: Person
    said: Event
    reason: str
    seen: Purchase

    def __post_init__(self) -> None:
        assert self.said in STAFF_MAY_SAY.get(self.seen.state, ()), self.said
        assert self.reason.strip(), "nothing is settled without a reason"


class Settlement(Struct, frozen=True, kw_only=True):
    """What came of it. ``standing`` is the order at the till, where it was asked and answered."""

    verdict: Verdict
    purchase: Purchase
    standing: Standing | None = None


class PurchaseSettling:
    """Takes people's words. Both faces use it: the touchscreen and the command line."""

    def __init__(self, runner: PurchaseRunner, trail: StaffRows, clock: Clock) -> None:
        self._runner = runner
        self._trail = Trail(trail, clock)

    async def take(self, word: Word) -> Settlement:
        """Settles the purchase as the person says, unless something better is known by then.

        Waits for a purchase that is being driven now. Raises StoreError; what was committed before
        it stays, and the next look goes on from there.
        """
        if not may(word.person.role, Right.RESOLVE):
            return await self._ended(word, Verdict.NOT_ALLOWED, word.seen)
        await self._note(Deed.RESOLVE_SAID, word)
        guid = word.seen.guid
        looked = await self._runner.drive(guid)
        if not same_case(word.seen, looked):
            # By itself, or somebody else: only the first is what this person wanted to know too.
            alone = looked.staff_answers == word.seen.staff_answers
            found = alone and looked.state is not word.seen.state
            return await self._ended(word, Verdict.FOUND if found else Verdict.MEANWHILE, looked)
        standing = await self._runner.standing(looked)
        if standing is not None and word.said not in fitting_answers(looked, standing):
            return await self._ended(word, Verdict.CONTRADICTED, looked, standing)
        said = await self._runner.answer(guid, word.said, reason=_journalled(word), seen=looked)
        if said.staff_answers == looked.staff_answers:
            return await self._ended(word, Verdict.MEANWHILE, said, standing)
        after = await self._runner.drive(guid)
        return await self._ended(word, Verdict.TAKEN, after, standing)

    async def _ended(
        self, word: Word, verdict: Verdict, after: Purchase, standing: Standing | None = None
    ) -> Settlement:
        await self._note(Deed.RESOLVE_ENDED, word, f"{verdict.value}: {after.state.value}")
        return Settlement(verdict=verdict, purchase=after, standing=standing)

    async def _note(self, deed: Deed, word: Word, outcome: str = "") -> None:
        await self._trail.note(
            word.person,
            deed,
            about=str(word.seen.guid),
            detail=f"{word.said.value}: {kept_reason(word.reason)}",
            outcome=outcome,
        )


def _journalled(word: Word) -> str:
    return f"staff: {word.person.name}: {kept_reason(word.reason)}"
