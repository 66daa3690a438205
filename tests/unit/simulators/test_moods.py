"""The board on which documented troubles are set, and how a mood is written."""

from __future__ import annotations

import pytest

from kiosk.simulators.moods import (
    BadMood,
    Mood,
    MoodBoard,
    SetMood,
    SimulatedServer,
    parse_mood,
)

CASH, LICENCE, CRM = SimulatedServer.CASH, SimulatedServer.LICENCE, SimulatedServer.CRM


def test_a_mood_set_twice_is_gone_after_two_requests() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.SHIFT_CLOSING, times=2)
    taken = [board.take(CASH, "GetOrder") for _ in range(3)]
    assert taken == [Mood.SHIFT_CLOSING, Mood.SHIFT_CLOSING, None]
    assert board.listing() == ()


def test_a_mood_without_a_number_stays_until_it_is_cleared() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.NOT_COVERED)
    assert [board.take(CASH, "PayOrder") for _ in range(3)] == [Mood.NOT_COVERED] * 3
    board.clear(CASH)
    assert board.take(CASH, "PayOrder") is None


def test_a_mood_for_one_command_and_server_leaves_all_others_alone() -> None:
    board = MoodBoard()
    board.set(CRM, Mood.SAC_ERROR, "Transaction", times=1)
    assert board.take(CRM, "Get card info") is None
    assert board.take(CASH, "Transaction") is None
    assert board.take(CRM, "Transaction") is Mood.SAC_ERROR


def test_the_connection_and_the_protocol_do_not_take_each_others_moods() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.LOSE_ANSWER, times=1)
    board.set(CASH, Mood.ORDER_LOCKED, times=1)
    assert board.take(CASH, "PayOrder") is Mood.ORDER_LOCKED
    assert board.take(CASH, "PayOrder") is None
    claimed = board.claim(CASH, "PayOrder", transport=True)
    assert claimed is not None
    assert claimed.mood is Mood.LOSE_ANSWER


def test_a_question_about_some_moods_uses_up_no_other() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.EVICT_REPEAT_CACHE, times=1)
    assert board.take(CASH, "SaveOrder", among=(Mood.WRONG_TOTAL,)) is None
    assert board.take(CASH, "SaveOrder", among=(Mood.EVICT_REPEAT_CACHE,)) is not None


def test_the_third_request_can_be_the_one_that_meets_trouble() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.LOSE_ANSWER, "SaveOrder", times=1, after=2)
    met = [board.claim(CASH, "SaveOrder", transport=True) is not None for _ in range(4)]
    assert met == [False, False, True, False]


def test_the_mood_set_first_is_met_first() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.SHIFT_CLOSING, times=1)
    board.set(CASH, Mood.NOT_COVERED, times=1)
    assert [board.take(CASH), board.take(CASH)] == [Mood.SHIFT_CLOSING, Mood.NOT_COVERED]


def test_clearing_one_kind_keeps_the_rest() -> None:
    board = MoodBoard()
    board.set(CASH, Mood.NOT_COVERED)
    board.set(CASH, Mood.SHIFT_CLOSING)
    board.set(CRM, Mood.IMPORT_RUNNING)
    board.clear(mood=Mood.NOT_COVERED)
    assert [entry.mood for entry in board.listing()] == [Mood.SHIFT_CLOSING, Mood.IMPORT_RUNNING]
    board.clear()
    assert board.listing() == ()


@pytest.mark.parametrize(
    "text",
    [
        "cash:shift-closing",
        "cash:lose-answer:PayOrder*1",
        "crm:sac-error=SAC-0044:Get card info*3",
        "licence:slow=2.5",
        "cash:endless-spaces=5",
        "cash:http-500*2",
        "crm:system-error=401",
        "crm:wrong-length=-7*1",
        "crm:endless-header=1024",
    ],
)
def test_a_mood_is_written_as_it_is_read(text: str) -> None:
    assert parse_mood(text).spelling() == text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "SERVER:MOOD"),
        ("cash", "SERVER:MOOD"),
        ("till:slow", "known: cash, licence, crm"),
        ("cash:sulking", "no mood 'sulking'"),
        ("crm:payment-declined", "a mood of cash, not of crm"),
        ("licence:shift-closing", "a mood of cash, not of licence"),
        ("cash:slow=long", "seconds"),
        ("cash:endless-spaces=0", "megabytes"),
        ("crm:sac-error=44", "SAC-0044"),
        ("cash:lose-answer=3", "takes no detail"),
        ("crm:system-error=500", "400, 401"),
        ("crm:wrong-length=0", "bytes"),
        ("crm:endless-header=-1", "megabytes"),
        ("cash:stale-bytes", "a mood of crm, not of cash"),
        ("cash:slow*0", "SERVER:MOOD"),
    ],
)
def test_a_mistake_is_answered_with_what_to_write(text: str, says: str) -> None:
    with pytest.raises(BadMood, match=says):
        parse_mood(text)


@pytest.mark.parametrize("wrong", [{"times": 0}, {"after": -1}], ids=str)
def test_numbers_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(BadMood):
        SetMood(server=CASH, mood=Mood.SLOW, **wrong)  # type: ignore[arg-type]  # a mapping of ints


def test_every_mood_says_what_it_is_and_whose() -> None:
    for mood in Mood:
        assert mood.meaning
        assert mood.servers
        assert not mood.transport or mood.servers == frozenset(SimulatedServer)


def test_details_have_sensible_values_when_left_out() -> None:
    assert parse_mood("cash:slow").seconds == 2.0
    assert parse_mood("cash:slow=0.25").seconds == 0.25
    assert parse_mood("crm:sac-error").sac_code == "SAC-9802"
    assert parse_mood("cash:endless-spaces").megabytes == 500
    assert parse_mood("crm:endless-header").megabytes == 1024
    assert parse_mood("crm:system-error").system_error == 404
    assert parse_mood("crm:wrong-length").length_error == -7
    assert parse_mood("cash:endless-spaces=3").megabytes == 3
