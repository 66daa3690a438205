"""The screen's thread is never held: lunches beside the same screens at rest, in one run.

Nothing the kiosk does for a purchase, from the look-up of a card to the database, may cost the
screen more than two frames.
"""

from __future__ import annotations

import pytest

from tests.e2e.stalls import WatchedLunches, watched_lunches

pytestmark = pytest.mark.xdist_group("kiosk on a display")

LUNCHES = 2
TWO_FRAMES_MS = 33


@pytest.fixture(scope="module")
def watched() -> WatchedLunches:
    return watched_lunches(LUNCHES)


def test_every_lunch_ends_with_a_paid_order(watched: WatchedLunches) -> None:
    assert [lunch[-1]["step"] for lunch in watched.lunches] == ["done"] * LUNCHES


def test_no_step_works_on_the_screens_thread_for_long(watched: WatchedLunches) -> None:
    assert watched.stall_own_ms <= TWO_FRAMES_MS, watched.told()


def test_no_step_makes_the_screens_thread_wait(watched: WatchedLunches) -> None:
    assert watched.stall_ms <= TWO_FRAMES_MS, watched.told()
