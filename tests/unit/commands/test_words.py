"""No trouble without advice, no trouble without a status, no hidden dish without a reason."""

from __future__ import annotations

import pytest

from kiosk.commands import exits
from kiosk.commands.advice import advice
from kiosk.commands.exits import Exit, exit_for
from kiosk.commands.menu_pages import REASONS
from kiosk.commands.output import money_words
from kiosk.doctor.lines import TITLES, Health, Thing, fault, ok, warning, worst
from kiosk.domain.menu import HiddenBecause
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, KioskError, Remedy
from kiosk.wire.crm.sac import SAC_CODES, SacCode, refusal


@pytest.mark.parametrize("code", ErrorCode)
def test_every_trouble_has_advice_and_a_status(code: ErrorCode) -> None:
    words = advice(KioskError(code))
    assert words != "The other side refuses."
    assert words.endswith(".")
    assert exit_for(code) not in (Exit.DONE, Exit.USAGE)


@pytest.mark.parametrize("sac", SAC_CODES.values(), ids=str)
def test_a_refusal_of_the_card_system_says_who_may_do_something_about_it(sac: SacCode) -> None:
    words = advice(refusal(str(sac), "", writes=False))
    assert ("classifier" in words) is (
        sac.trouble is ErrorCode.CRM_REFUSED and sac.remedy is Remedy.STAFF
    )


def test_what_the_far_side_said_stands_in_brackets_on_the_same_line() -> None:
    assert advice(KioskError(ErrorCode.CARD_BLOCKED, "status\nBlocked")).endswith(
        "(status Blocked)"
    )


def test_the_table_of_statuses_is_the_one_in_the_book() -> None:
    lines = (exits.__doc__ or "").splitlines()
    rows = [line.split()[:2] for line in lines if line[:1].isdigit()]
    assert rows == [[str(status.value), status.name] for status in Exit]


def test_every_reason_to_hide_a_dish_has_words() -> None:
    assert set(REASONS) == set(HiddenBecause)


def test_everything_the_doctor_looks_at_has_a_title() -> None:
    assert set(TITLES) == set(Thing)


def test_the_worst_line_is_the_verdict() -> None:
    fine, amber, red = ok(Thing.DISK, ""), warning(Thing.MENU, ""), fault(Thing.LOGIN, "")
    assert worst([fine]) is Health.OK
    assert worst([fine, amber]) is Health.WARNING
    assert worst([amber, red, fine]) is Health.FAULT


@pytest.mark.parametrize(
    ("minor", "words"), [(39_000, "390"), (39_050, "390.50"), (5, "0.05"), (-4000, "-40"), (0, "0")]
)
def test_sums_are_whole_roubles_where_they_are(minor: int, words: str) -> None:
    assert money_words(Money(minor)) == words
