"""Magnetic stripes from bytes (ISO/IEC 7811, 7813, 4909). Pure: neither port nor clock.

The bytes of a swipe lie in one buffer that is never copied and can be wiped: whoever takes a swipe
decides by its bytes whether it may become text at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from msgspec import Struct

LONGEST_SWIPE: Final = 512
"""Bytes. Three tracks with everything around them are 79 + 40 + 107 and some."""

_END: Final = ord("?")
_STARTS: Final = {ord("%"): 1, ord(";"): 2, ord("+"): 3, ord("#"): 3, ord("!"): 3, ord("&"): 3}
_LINE_ENDS: Final = frozenset(b"\r\n\x03\x04")
_LONGEST_DATA: Final = (0, 77, 38, 105)


class Lrc(StrEnum):
    """Whether the reader sends the check character that follows a track's end sentinel."""

    AUTO = "auto"
    SENT = "sent"
    ABSENT = "absent"


class SwipeEnd(StrEnum):
    """How a reader ends a swipe. Silence always ends one."""

    LINE = "line"
    """With CR, LF or ETX, once: nothing has to be waited for."""
    SILENCE = "silence"
    """By silence alone; line ends, if any, stand behind every track."""


class TrackState(StrEnum):
    """What came of one track."""

    ABSENT = "absent"
    READ = "read"
    UNREADABLE = "unreadable"
    """The reader itself says so."""
    TORN = "torn"
    """It has no end, or signs a track cannot have."""
    WRONG_CHECK = "wrong-check"


class Track(Struct, frozen=True, kw_only=True):
    """Where a track's data lie in the swipe's buffer, between its sentinels."""

    state: TrackState = TrackState.ABSENT
    start: int = 0
    end: int = 0


_NO_TRACKS: Final = (Track(), Track(), Track())


@dataclass(frozen=True, slots=True, kw_only=True)
class Swipe:
    """One card drawn through. ``raw`` is everything the reader sent of it."""

    raw: bytearray = field(repr=False)
    tracks: tuple[Track, Track, Track]

    @property
    def readable(self) -> bool:
        """Whether any track was read whole."""
        return any(track.state is TrackState.READ for track in self.tracks)

    def text(self, number: int) -> str:
        """Track 1, 2 or 3 as text, without sentinels; empty unless it was read whole."""
        track = self.tracks[number - 1]
        if track.state is not TrackState.READ:
            return ""
        return self.raw[track.start : track.end].decode("ascii")

    def wipe(self) -> None:
        """Overwrites the bytes: nothing of the card is left in this swipe."""
        self.raw[:] = bytes(len(self.raw))


class TrackReader:
    """Swipes out of a stream of bytes, however it is cut. Keeps 512 bytes at most."""

    def __init__(self, *, lrc: Lrc = Lrc.AUTO, ends: SwipeEnd = SwipeEnd.LINE) -> None:
        self._lrc = lrc
        self._ends = ends
        self._buffer = bytearray(LONGEST_SWIPE)
        self._size = 0

    @property
    def pending(self) -> bool:
        """Something has come that is not a swipe yet: ``silence`` will end it."""
        return self._size > 0

    @property
    def between_tracks(self) -> bool:
        """What came last ends a track: the swipe may be whole."""
        return self._buffer.rfind(b"?", max(0, self._size - 4), self._size) >= 0

    def feed(self, chunk: Iterable[int]) -> list[Swipe]:
        """The swipes that are complete with these bytes, in order."""
        swipes: list[Swipe] = []
        for byte in chunk:
            if self._ends is SwipeEnd.LINE and byte in _LINE_ENDS:
                swipes += self.silence()
                continue
            if self._size == LONGEST_SWIPE:
                # No card is as long. What came is looked at for what it may be, and let go.
                swipes += self.silence()
            self._buffer[self._size] = byte
            self._size += 1
        return swipes

    def drop(self) -> None:
        """The reader is gone: what has come is torn."""
        for swipe in self.silence():
            swipe.wipe()

    def silence(self) -> list[Swipe]:
        """Nothing more came for a while: what has come is all there is."""
        buffer, size = self._buffer, self._size
        if not size:
            return []
        self._size = 0
        try:
            return list(_swipes(buffer, size, self._lrc))
        finally:
            buffer[:size] = bytes(size)


@dataclass(slots=True)
class _Found:
    """Tracks of one swipe, and the part of the buffer they are in."""

    start: int
    end: int
    tracks: list[Track]


def _swipes(buffer: bytearray, size: int, lrc: Lrc) -> Iterator[Swipe]:
    for found in _told_apart(buffer, size, lrc):
        raw = bytearray(found.end - found.start)
        raw[:] = memoryview(buffer)[found.start : found.end]
        first, second, third = (_moved(track, -found.start) for track in found.tracks)
        yield Swipe(raw=raw, tracks=(first, second, third))


def _moved(track: Track, by: int) -> Track:
    if track.state is TrackState.ABSENT:
        return track
    return Track(state=track.state, start=track.start + by, end=track.end + by)


def _told_apart(buffer: bytearray, size: int, lrc: Lrc) -> list[_Found]:
    """Swipes that came without a line end between them, each with its tracks. Noise is none."""
    swipes: list[_Found] = []
    for start, begins, track, end in _tracks(buffer, size, lrc):
        swipe = swipes[-1] if swipes else None
        third = swipe is not None and begins == 2 and _is_third(buffer, swipe, track)
        number = 3 if third else begins
        if swipe is None or _taken(swipe, number):
            swipe = _Found(start=start, end=end, tracks=list(_NO_TRACKS))
            swipes.append(swipe)
        swipe.tracks[number - 1] = track
        swipe.end = end
    return swipes


def _taken(swipe: _Found, number: int) -> bool:
    """A track never comes again, nor after a later one: that is the next swipe."""
    return any(track.state is not TrackState.ABSENT for track in swipe.tracks[number - 1 :])


def _is_third(buffer: bytearray, swipe: _Found, track: Track) -> bool:
    """Some readers begin track 3 as track 2. The same data again is the same card again."""
    second, third = swipe.tracks[1:]
    if second.state is TrackState.ABSENT or third.state is not TrackState.ABSENT:
        return False
    view = memoryview(buffer)
    same = view[second.start : second.end] == view[track.start : track.end]
    return not (same and second.state is track.state is TrackState.READ)


def _tracks(buffer: bytearray, size: int, lrc: Lrc) -> Iterator[tuple[int, int, Track, int]]:
    """Start, number, track and end of each; empty ones are left out."""
    place = 0
    while place < size:
        number = _STARTS.get(buffer[place])
        if number is None:
            place += 1
            continue
        start = place
        end = start + 1
        while end < size and _is_data(buffer[end], number):
            end += 1
        if end == start + 1 < size and buffer[end] in b"Ee" and buffer.startswith(b"?", end + 1):
            # Signs of no numeric track: the reader says that it could not read it.
            end += 1
        if end >= size or buffer[end] != _END:
            track, place = Track(state=TrackState.TORN, start=start + 1, end=end), end
        else:
            state, place = _checked(buffer, size, start, end, number, lrc)
            track = Track(state=state, start=start + 1, end=end)
        if track.end > track.start:
            yield start, number, track, place


def _is_data(byte: int, number: int) -> bool:
    if number == 1:
        return 0x20 <= byte <= 0x5F and byte not in b"%;?"
    return 0x30 <= byte <= 0x3E and byte != ord(";")


def _checked(
    buffer: bytearray, size: int, start: int, end: int, number: int, lrc: Lrc
) -> tuple[TrackState, int]:
    """What came of the track from its start to its end sentinel, and where the next may begin."""
    after = end + 1
    state = TrackState.READ
    if end - start - 1 > _LONGEST_DATA[number]:
        state = TrackState.TORN
    if end == start + 2 and buffer[start + 1] in b"Ee":
        state = TrackState.UNREADABLE
    if lrc is Lrc.ABSENT:
        return state, after
    wanted = _check_character(buffer, start, end, number)
    if lrc is Lrc.SENT:
        sent = after < size and buffer[after] not in _LINE_ENDS
    else:
        sent = after < size and _looks_like_a_check(buffer, size, after, wanted)
    if not sent:
        torn = lrc is Lrc.SENT and state is TrackState.READ
        return (TrackState.TORN if torn else state), after
    if state is TrackState.READ and buffer[after] != wanted:
        state = TrackState.WRONG_CHECK
    return state, after + 1


def _looks_like_a_check(buffer: bytearray, size: int, place: int, wanted: int) -> bool:
    """A sign behind the end that begins no track, or would begin an empty one."""
    sign = buffer[place]
    if sign in _LINE_ENDS:
        return False
    if sign not in _STARTS:
        return True
    following = buffer[place + 1] if place + 1 < size else _END
    return sign == wanted and (following in _STARTS or following in _LINE_ENDS or following == _END)


def _check_character(buffer: bytearray, start: int, end: int, number: int) -> int:
    """The sum without carry of every sign, both sentinels included, as the reader writes it."""
    base = 0x20 if number == 1 else 0x30
    # Track 3 begins with the sign of track 2 on the card, whatever the reader writes for it.
    total = (buffer[start] if number == 1 else ord(";")) - base
    for place in range(start + 1, end + 1):
        total ^= buffer[place] - base
    return total + base
