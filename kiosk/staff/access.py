"""Who may come in: PINs against argon2id hashes, and a lock-out that a power cut does not lift.

A try is counted on disk before the PIN is looked at, so that pulling the plug during the check
gains nothing. After the fifth wrong PIN in a row nobody is let in for 30 s, after each further one
twice as long, up to 15 min.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from kiosk.clock import Clock
from kiosk.domain.staff import Deed, Person, Pin, TrailLine
from kiosk.staff.pin_hash import PinHasher
from kiosk.storage.staff_rows import KnownPerson, StaffRows, Tries

FREE_TRIES: Final = 5
FIRST_PAUSE_S: Final = 30.0
LONGEST_PAUSE_S: Final = 900.0

_HASHER: Final = PinHasher()


class LetIn(Struct, frozen=True, kw_only=True):
    """The PIN is this person's."""

    person: Person


class TurnedAway(Struct, frozen=True, kw_only=True):
    """Nobody's PIN. ``tries_left`` before the lock; ``locked_s`` seconds of a lock that begins."""

    tries_left: int
    locked_s: float = 0.0


class LockedOut(Struct, frozen=True, kw_only=True):
    """Nothing was checked: for so many seconds no PIN is."""

    locked_s: float


Answer = LetIn | TurnedAway | LockedOut


class PinRefused(ValueError):
    """This PIN cannot be given to anybody. The text says why, in one sentence."""


def pause_s(failures: int) -> float:
    """How long nobody is let in after so many wrong PINs in a row."""
    if failures < FREE_TRIES:
        return 0.0
    return min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2.0 ** min(failures - FREE_TRIES, 16))


class StaffAccess:
    """One door, one counter. All methods raise StoreError."""

    def __init__(self, rows: StaffRows, clock: Clock, hasher: PinHasher = _HASHER) -> None:
        self._rows = rows
        self._clock = clock
        self._hasher = hasher
        self._one_at_a_time = asyncio.Lock()
        # Times of the wall may have jumped, over a power cut above all: what is left of a lock is
        # read off them once and counted on the other clock from then on.
        self._opens_at: float | None = None

    async def anybody(self) -> bool:
        """Whether a PIN has been set at all."""
        return bool(await self._rows.people())

    async def locked_s(self) -> float:
        """Seconds for which no PIN is looked at."""
        if self._opens_at is None:
            self._lock(await self._rows.tries(), begins=False)
        assert self._opens_at is not None
        return max(0.0, self._opens_at - self._clock.monotonic())

    async def enter(self, pin: Pin) -> Answer:
        """Who comes in with this PIN; told to the trail."""
        return await self._checked(pin, lambda person: self._line(Deed.ENTERED, person))

    async def confirm(self, pin: Pin) -> Answer:
        """Whose PIN this is, once more before a deed; the deed has its own line in the trail."""
        return await self._checked(pin, lambda _person: None)

    async def set_pin(self, person: Person, pin: Pin) -> None:
        """Gives a person their PIN, in the place of any they had. Raises PinRefused."""
        if not pin.well_formed:
            raise PinRefused("a PIN has 4 to 8 digits")
        if pin.easily_guessed:
            raise PinRefused("a PIN of one digit, or of digits in a row, is tried first")
        known = await self._rows.people()
        other = await asyncio.to_thread(self._owner, known, pin)
        if other is not None and other.name != person.name:
            raise PinRefused("this PIN cannot be used: take another one")
        hashed = await asyncio.to_thread(self._hasher.hash, pin)
        line = self._line(Deed.PIN_SET, None, about=person.name, detail=person.role.value)
        await self._rows.put_person(KnownPerson(person=person, pin_hash=hashed), line)

    async def remove(self, name: str) -> bool:
        """Nobody comes in under that name any more; False where nobody did."""
        line = self._line(Deed.PERSON_REMOVED, None, about=name)
        return await self._rows.remove_person(name, line)

    async def _checked(self, pin: Pin, told: Callable[[Person], TrailLine | None]) -> Answer:
        async with self._one_at_a_time:
            locked = await self.locked_s()
            if locked > 0:
                return LockedOut(locked_s=locked)
            tries = await self._rows.count_try(self._clock.now())
            known = await self._rows.people()
            person = await asyncio.to_thread(self._owner, known, pin)
            if person is not None:
                await self._rows.forgive(told(person))
                return LetIn(person=person)
            self._lock(tries, begins=True)
            left = max(0, FREE_TRIES - tries.failures)
            outcome = f"{tries.failures} in a row"
            await self._rows.note(self._line(Deed.TURNED_AWAY, None, outcome=outcome))
            return TurnedAway(tries_left=left, locked_s=pause_s(tries.failures))

    def _owner(self, known: tuple[KnownPerson, ...], pin: Pin) -> Person | None:
        """Every hash is tried: how long it takes does not tell whose it might have been."""
        found = None
        for each in known:
            if self._hasher.fits(each.pin_hash, pin):
                found = each.person
        return found

    def _lock(self, tries: Tries, *, begins: bool) -> None:
        pause = pause_s(tries.failures)
        if not begins and tries.tried_at is not None:
            passed = (self._clock.now() - tries.tried_at).total_seconds()
            # A clock that went back tells nothing about how long ago it was: the whole pause then.
            pause -= max(0.0, passed)
        self._opens_at = self._clock.monotonic() + max(0.0, pause)

    def _line(
        self,
        deed: Deed,
        person: Person | None,
        *,
        about: str = "",
        detail: str = "",
        outcome: str = "",
    ) -> TrailLine:
        return TrailLine(
            at=self._clock.now(),
            person=person,
            deed=deed,
            about=about,
            detail=detail,
            outcome=outcome,
        )
