"""Swipes out of bytes: however they are cut, torn, doubled or garbled."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.tracks import LONGEST_SWIPE, Lrc, Swipe, SwipeEnd, TrackReader, TrackState

FIRST = "%G777000001482^IVANOVA/ANNA?"
SECOND = ";777000001482=9912?"
THIRD = "+0112345=1?"
WHOLE = f"{FIRST}{SECOND}{THIRD}"
TEXTS = ["G777000001482^IVANOVA/ANNA", "777000001482=9912", "0112345=1"]


def check_of(track: str) -> str:
    """The check character: every sign without its column, added without carry."""
    base = 0x20 if track.startswith("%") else 0x30
    total = ord("%" if base == 0x20 else ";") - base
    for sign in track[1:]:
        total ^= ord(sign) - base
    return chr(total + base)


def swipes(
    *chunks: str | bytes, lrc: Lrc = Lrc.AUTO, ends: SwipeEnd = SwipeEnd.LINE
) -> list[Swipe]:
    """What came of the chunks, silence behind the last."""
    reader = TrackReader(lrc=lrc, ends=ends)
    found: list[Swipe] = []
    for chunk in chunks:
        found += reader.feed(chunk.encode("latin-1") if isinstance(chunk, str) else chunk)
    found += reader.silence()
    assert not reader.pending
    return found


def texts(swipe: Swipe) -> list[str]:
    return [swipe.text(number) for number in (1, 2, 3)]


def states(swipe: Swipe) -> list[TrackState]:
    return [track.state for track in swipe.tracks]


def one(*chunks: str | bytes, lrc: Lrc = Lrc.AUTO, ends: SwipeEnd = SwipeEnd.LINE) -> Swipe:
    (swipe,) = swipes(*chunks, lrc=lrc, ends=ends)
    return swipe


def test_three_tracks_are_read_without_their_sentinels() -> None:
    swipe = one(f"{WHOLE}\r")
    assert texts(swipe) == TEXTS
    assert swipe.readable


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\x03", ""])
def test_a_swipe_ends_with_its_line_or_with_silence(end: str) -> None:
    reader = TrackReader()
    found = reader.feed(f"{SECOND}{end}".encode())
    assert len(found) == (1 if end else 0)
    assert reader.pending is not bool(end)
    assert reader.between_tracks or end
    found += reader.silence()
    assert [swipe.text(2) for swipe in found] == [TEXTS[1]]


def test_a_reader_that_ends_each_track_with_a_line_still_reads_one_card() -> None:
    swipe = one(f"{FIRST}\r{SECOND}\r{THIRD}\r", ends=SwipeEnd.SILENCE)
    assert texts(swipe) == TEXTS


@given(cuts=st.lists(st.integers(0, 2 * len(WHOLE) + 2), max_size=12))
def test_any_cutting_of_two_swipes_gives_the_same_two(cuts: list[int]) -> None:
    stream = f"{WHOLE}\r" * 2
    edges = [0, *sorted(cuts), len(stream)]
    found = swipes(*(stream[a:b] for a, b in pairwise(edges)))
    assert [texts(swipe) for swipe in found] == [TEXTS, TEXTS]


@pytest.mark.parametrize("lrc", [Lrc.AUTO, Lrc.SENT])
def test_a_right_check_character_is_taken_and_a_wrong_one_spoils_its_track(lrc: Lrc) -> None:
    tracks = [FIRST, SECOND, THIRD]
    right = "".join(track + check_of(track) for track in tracks)
    assert texts(one(right, lrc=lrc)) == TEXTS
    wrong = FIRST + check_of(FIRST) + SECOND + ("1" if check_of(SECOND) != "1" else "2") + "\r"
    swipe = one(wrong, lrc=lrc)
    assert states(swipe) == [TrackState.READ, TrackState.WRONG_CHECK, TrackState.ABSENT]
    assert swipe.text(2) == ""


def test_a_check_character_that_looks_like_a_start_is_told_from_one() -> None:
    for number in range(10_000):
        first = f"%A{number}?"
        if check_of(first) in "%;+":
            stream = first + check_of(first) + SECOND + check_of(SECOND) + "\r"
            assert texts(one(stream))[:2] == [first[1:-1], TEXTS[1]]


def test_a_check_character_that_was_promised_and_is_not_there_means_torn() -> None:
    assert states(one(SECOND, lrc=Lrc.SENT))[1] is TrackState.TORN
    assert states(one(SECOND, lrc=Lrc.ABSENT))[1] is TrackState.READ


@pytest.mark.parametrize("kept", range(2, len(WHOLE)))
def test_a_card_torn_anywhere_gives_whole_tracks_or_none(kept: int) -> None:
    for swipe in swipes(WHOLE[:kept], "\r"):
        for text, whole in zip(texts(swipe), TEXTS, strict=True):
            assert text in ("", whole)


def test_a_torn_swipe_does_not_spoil_the_next() -> None:
    torn, whole = swipes("%G7770", f"{WHOLE}\r")
    assert not torn.readable
    assert states(torn)[0] is TrackState.TORN
    assert texts(whole) == TEXTS


def test_a_doubled_swipe_is_two_equal_swipes_and_no_third_track() -> None:
    first, second = swipes(f"{SECOND}{SECOND}\r")
    assert first.raw == second.raw
    assert states(first) == [TrackState.ABSENT, TrackState.READ, TrackState.ABSENT]
    assert [texts(swipe) for swipe in swipes(WHOLE + WHOLE)] == [TEXTS, TEXTS]


def test_a_third_track_may_begin_like_the_second() -> None:
    assert texts(one(f"{SECOND};0112345=1?\r")) == ["", TEXTS[1], TEXTS[2]]


def test_what_the_reader_could_not_read_is_told() -> None:
    swipe = one(f"%E?{SECOND}+E?\r")
    assert states(swipe) == [TrackState.UNREADABLE, TrackState.READ, TrackState.UNREADABLE]
    assert texts(swipe) == ["", TEXTS[1], ""]


def test_noise_is_no_swipe_and_empty_tracks_are_left_out() -> None:
    assert swipes("\x00\xff9912?\r\n\r\n", "%?;?+?\r") == []
    assert texts(one(f"\x02\x00{SECOND}\x04"))[1] == TEXTS[1]


def test_a_track_longer_than_any_card_is_not_read() -> None:
    assert states(one(f";{'7' * 39}?"))[1] is TrackState.TORN
    assert states(one(f";{'7' * 38}?"))[1] is TrackState.READ


def test_a_swipe_shows_nothing_of_the_card_and_can_be_wiped() -> None:
    swipe = one(WHOLE)
    assert "7770" not in repr(swipe)
    swipe.wipe()
    assert not any(swipe.raw)


def test_nothing_of_a_swipe_stays_in_the_reader() -> None:
    reader = TrackReader()
    reader.feed(f"{WHOLE}\r".encode())
    reader.feed(b";777")
    reader.drop()
    assert not any(reader._buffer)


@given(
    st.lists(st.binary(max_size=600), max_size=8), st.sampled_from(Lrc), st.sampled_from(SwipeEnd)
)
def test_any_bytes_give_swipes_or_nothing_and_stay_bounded(
    chunks: list[bytes], lrc: Lrc, ends: SwipeEnd
) -> None:
    for swipe in swipes(*chunks, lrc=lrc, ends=ends):
        assert len(swipe.raw) <= LONGEST_SWIPE
        for number in (1, 2, 3):
            swipe.text(number)
        swipe.wipe()


@given(st.text(alphabet="%;+?E0123456789=^A\r\n", max_size=120), st.sampled_from(Lrc))
def test_any_mixture_of_sentinels_keeps_every_track_between_two_of_them(
    stream: str, lrc: Lrc
) -> None:
    for swipe in swipes(stream, lrc=lrc):
        for text in texts(swipe):
            assert "?" not in text
            assert not text or f"{text}?" in stream
