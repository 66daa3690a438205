"""The keypad: whose PIN it is, and what it says to somebody it does not let in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from kiosk.clock import Clock
from kiosk.domain.staff import Person, Pin, Right, may
from kiosk.errors import StoreError
from kiosk.staff.access import Answer, LetIn, LockedOut, StaffAccess, TurnedAway
from kiosk.staff.presence import Presence
from kiosk.staff.state import StaffState
from kiosk.staff_snapshots import PinTrouble


class Door:
    """Asks whether a PIN opens, and shows the answer where it does not."""

    def __init__(self, access: StaffAccess, clock: Clock, presence: Presence) -> None:
        self._access = access
        self._clock = clock
        self._presence = presence

    async def find_lock(self, visit: int) -> None:
        """A lock that a restart has not lifted, or nobody to let in, is said before any key."""
        try:
            anybody = await self._access.anybody()
            locked_s = await self._access.locked_s()
        except StoreError:
            self._presence.entry(visit, trouble=PinTrouble.STORE)
            return
        if not anybody:
            self._presence.entry(visit, trouble=PinTrouble.NOBODY)
        elif locked_s > 0:
            self._presence.entry(visit, locked_until=self._clock.monotonic() + locked_s)

    async def enters(self, asked: StaffState) -> Person | None:
        """Who comes in; ``None`` where the PIN is nobody's, and the screen says so."""
        return await self._who(asked, self._access.enter)

    async def confirms(self, asked: StaffState, right: Right) -> Person | None:
        """Who confirms what they have the right to; ``None``: nobody, and the screen says so.

        Whoever left meanwhile does not see what would come of it: nothing is begun for them.
        """
        person = await self._who(asked, self._access.confirm)
        if person is None or self._presence.of(asked.visit) is None:
            return None
        if not may(person.role, right):
            self._presence.entry(asked.visit, busy=False, trouble=PinTrouble.NOT_ALLOWED)
            return None
        return person

    async def _who(
        self, asked: StaffState, check: Callable[[Pin], Awaitable[Answer]]
    ) -> Person | None:
        try:
            answer = await check(asked.entry.pin)
        except StoreError:
            self._presence.entry(asked.visit, busy=False, trouble=PinTrouble.STORE)
            return None
        if isinstance(answer, LetIn):
            return answer.person
        self._turned_away(asked.visit, answer)
        return None

    def _turned_away(self, visit: int, answer: Answer) -> None:
        now = self._clock.monotonic()
        match answer:
            case TurnedAway(tries_left=left, locked_s=locked_s):
                self._presence.entry(
                    visit,
                    busy=False,
                    trouble=PinTrouble.WRONG,
                    tries_left=left,
                    locked_until=now + locked_s,
                )
            case LockedOut(locked_s=locked_s):
                self._presence.entry(visit, busy=False, locked_until=now + locked_s)
            case LetIn():
                pass
