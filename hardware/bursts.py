"""Telling a reader that types like a keyboard from a person who types. Pure.

A reader types a key every few milliseconds, a person not even two keys in that time. The first
keys of what may be a burst are therefore held back: they are let go as typed when the next one is
late, and belong to the reader for good when enough have come in a row. Times are the keyboard's
own, so a program that is late to hear of keys still tells them apart.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct

from hardware.errors import BadDeviceSettings
from hardware.physical_keys import ENTER, TAB, sign_of
from hardware.protocols import Whose
from hardware.wiped_buffer import WipedBuffer

LONGEST: Final = 4096
"""Keys of one burst: the longest code that a reader types is a QR code of less."""
_PACES: Final = 3
_LEAST_REST_S: Final = 0.012
"""A reader goes on within so many of its own longest pauses, and within no less than that."""


class Ending(StrEnum):
    """The key a reader types last."""

    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


class BurstRules(Struct, frozen=True, kw_only=True):
    """How this reader types. ``max_gap_s`` between two keys of a reader, ``min_keys`` in a row make
    a burst; both can only be lowered as far as nobody types so fast.
    """

    max_gap_s: float = 0.035
    min_keys: int = 6
    ending: Ending = Ending.ENTER

    def __post_init__(self) -> None:
        """Raises BadDeviceSettings."""
        if not 0.005 <= self.max_gap_s <= 0.2:
            raise BadDeviceSettings("the gap between keys must be from 5 to 200 milliseconds")
        if not 3 <= self.min_keys <= 32:
            raise BadDeviceSettings(
                "a burst has at least 3 keys, and to ask for over 32 is too much"
            )


class Bursts:
    """The keys of one keyboard, or of all together."""

    def __init__(self, rules: BurstRules) -> None:
        self._rules = rules
        self._ending = _ENDINGS[rules.ending]
        self._keys = 0
        self._last_s = float("-inf")
        self._longest_s = 0.0
        """The longest pause in this burst."""
        self._signs = WipedBuffer(LONGEST)
        self._whole: WipedBuffer | None = None
        self._torn = False
        self._given_up = False
        """What came last was let go of or dropped."""
        self._broken = False
        """The first keys of this burst are gone already, so it is no reading."""
        self._dawdles = False
        """This reader went on once after it was thought to be done."""

    @property
    def reading(self) -> bool:
        """A reader is typing."""
        return self._keys >= self._rules.min_keys

    @property
    def holding(self) -> bool:
        """Keys are held back."""
        return 0 < self._keys < self._rules.min_keys

    @property
    def rest_s(self) -> float:
        """For how long no key may come until ``silence`` is to be told.

        Behind the end of a track that is no track 1 hardly another one follows, and at the reader's
        own pace if so. One that was seen to go on later is given its whole gap from then on.
        """
        gap_s = self._rules.max_gap_s
        if self._dawdles or not (self.reading and self._ended_a_later_track()):
            return gap_s
        return min(gap_s, max(_LEAST_REST_S, _PACES * self._longest_s))

    def pressed(self, key: int, *, shifted: bool, at_s: float, repeated: bool = False) -> Whose:
        """A key by its place (``hardware.physical_keys``) went down; modifiers are not told.

        ``repeated``: the system says that it is only being held.
        """
        was_holding = self.holding
        late = at_s - self._last_s > self._rules.max_gap_s
        if late:
            self._rest()
            self._broken = False
        else:
            self._longest_s = max(self._longest_s, at_s - self._last_s)
            if self._given_up:
                self._broken = self._dawdles = True
        self._given_up = False
        sign = sign_of(key, shifted=shifted)
        if not self.reading and (repeated or sign is None):
            # A held key comes as fast as a reader's, and no reader begins with an arrow.
            self._forget()
            return Whose.PERSON
        self._keys += 1
        self._last_s = at_s
        if sign is not None and not repeated:
            self._signs.append(sign)
        if self.reading:
            if sign is not None and sign == self._ending and not self._may_go_on():
                self._finish()
            return Whose.READER
        return Whose.OPEN_ANEW if was_holding and late else Whose.OPEN

    def silence(self) -> Whose:
        """No key has come for longer than a reader needs. PERSON: what is held back is theirs.

        Where a key turns up all the same that was pressed before, its burst is worth nothing.
        """
        self._given_up = True
        return self._rest()

    def lost(self) -> None:
        """Keys may be missing: what has come of a burst is worth nothing."""
        self._given_up = True
        self._forget()

    def _rest(self) -> Whose:
        if not self.reading:
            self._forget()
            return Whose.PERSON
        if len(self._signs):
            self._finish()
        self._forget()
        return Whose.READER

    def take(self) -> WipedBuffer | None:
        """What a reader has typed, once, without its last key. Whoever takes it wipes it."""
        whole, self._whole = self._whole, None
        return whole

    def take_torn(self) -> bool:
        """Whether a reader has typed something, once, that did not end as it has to."""
        torn, self._torn = self._torn, False
        return torn

    def _finish(self) -> None:
        """The reader is done; more may follow at once. Without its last key it is torn."""
        typed = self._signs.view()
        ended = self._ending is None or typed[-1] == self._ending
        if ended and not self._signs.overfull and not self._broken:
            whole = WipedBuffer(len(typed))
            for sign in typed if self._ending is None else typed[:-1]:
                whole.append(sign)
            if self._whole is not None:
                self._whole.wipe()
            self._whole = whole
        else:
            self._torn = True
        self._signs.wipe()

    def _may_go_on(self) -> bool:
        """A swipe: some readers end every track with the key that ends the last one. Not those that
        have typed several before the first end."""
        typed = self._signs.view()
        if typed[0] not in b"%;":
            return False
        tracks, ends = (_count(typed, sign) for sign in (_END_OF_TRACK, typed[-1]))
        return ends > 1 or tracks < 2

    def _ended_a_later_track(self) -> bool:
        typed = self._signs.view()
        if self._ending is None or not len(typed) or typed[-1] != self._ending:
            return False
        begun = next((sign for sign in reversed(typed) if sign in b"%;"), None)
        return begun == ord(";")

    def _forget(self) -> None:
        self._keys = 0
        self._longest_s = 0.0
        self._signs.wipe()


def _count(typed: memoryview, wanted: int) -> int:
    return sum(1 for sign in typed if sign == wanted)


_END_OF_TRACK: Final = ord("?")
_ENDINGS: Final[dict[Ending, int | None]] = {
    Ending.ENTER: ENTER,
    Ending.TAB: TAB,
    Ending.NONE: None,
}
