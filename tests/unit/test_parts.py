"""From the profile to what the rooms are given."""

from __future__ import annotations

import pytest

from kiosk import parts
from kiosk.settings.example import example_profile
from kiosk.settings.profile import Profile
from kiosk.settings.reader import parsed, profile_from

EXAMPLE = profile_from(parsed(example_profile(), name="example"))


def paying_within(pay_timeout_s: float) -> Profile:
    payments = EXAMPLE.payments.model_copy(update={"pay_timeout_s": pay_timeout_s})
    return EXAMPLE.model_copy(update={"payments": payments})


@pytest.mark.parametrize("pay_timeout_s", [120, 150, 600])
def test_a_payment_of_any_length_can_be_seen_absent_before_a_person_is_called(
    pay_timeout_s: float,
) -> None:
    pace = parts.purchase_pace(paying_within(pay_timeout_s))
    left_once_it_timed_out = pace.payment_limit_s - pay_timeout_s
    assert left_once_it_timed_out > pace.payment_wait_s >= pay_timeout_s


def test_the_usual_profile_waits_for_a_payment_as_long_as_its_link_does() -> None:
    pace = parts.purchase_pace(EXAMPLE)
    assert (pace.payment_wait_s, pace.payment_limit_s) == (160.0, 440.0)
