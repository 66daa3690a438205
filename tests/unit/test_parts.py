"""From the profile to what the rooms are given."""

from __future__ import annotations

import json

import pytest

from kiosk import known_guests, parts, selling
from kiosk.checkout.pace import Pace
from kiosk.domain.guest import PhoneRules, SecondCard
from kiosk.loyalty.phones import NewGuests
from kiosk.settings.card_system import CardSystemSettings
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


@pytest.mark.parametrize("pay_timeout_s", [120, 150, 600])
def test_a_payment_that_was_lost_may_be_sent_again_before_a_person_is_called(
    pay_timeout_s: float,
) -> None:
    pace = parts.purchase_pace(paying_within(pay_timeout_s))
    looked = pay_timeout_s + pace.payment_wait_s
    assert looked + pace.payment_look_every_s + pace.payment_wait_s <= pace.payment_limit_s


def test_the_usual_profile_waits_for_a_payment_as_long_as_its_link_does() -> None:
    pace = parts.purchase_pace(EXAMPLE)
    assert (pace.payment_wait_s, pace.payment_limit_s) == (160.0, 500.0)


def test_simulations_wait_for_a_payment_as_long_as_the_usual_kiosk_does() -> None:
    assert parts.purchase_pace(EXAMPLE) == Pace()


def card_system(kind: str, **more: object) -> CardSystemSettings:
    section: dict[str, object] = {"classifier": "123", **more}
    section |= {"url": "https://crm/"} if kind == "crm7" else {"host": "crm"}
    return CardSystemSettings.model_validate_json(json.dumps({"kind": kind, kind: section}))


@pytest.mark.parametrize(
    ("settings", "new_guests"),
    [
        (CardSystemSettings(), None),
        (card_system("crm7"), None),
        (card_system("crm7", phone={}), NewGuests.TURNED_AWAY),
        (card_system("crm7", phone={"new_guests": True}), NewGuests.WITH_LOGIN),
        (card_system("crm5", phone={"new_guests": True}), NewGuests.REGISTERED),
    ],
)
def test_each_card_system_registers_in_its_own_way_where_the_site_wants_it(
    settings: CardSystemSettings, new_guests: NewGuests | None
) -> None:
    assert known_guests.new_guests(settings) is new_guests


def test_the_site_says_how_phones_look_and_what_a_second_card_does() -> None:
    phone = {"prefix": "+375", "digits": 9, "code_digits": 4, "code_letters": True}
    settings = card_system("crm7", phone=phone, second_card="refuse")
    site = parts.site(EXAMPLE.model_copy(update={"card_system": settings}))
    assert site.phone == PhoneRules(prefix="+375", digits=9, code_digits=4, code_letters=True)
    assert site.second_card is SecondCard.REFUSE
    assert parts.site(EXAMPLE.model_copy(update={"card_system": card_system("crm7")})).phone is None


def test_coupons_go_to_the_cash_server_where_it_has_a_card_driver() -> None:
    with_driver, without = (
        EXAMPLE.model_copy(
            update={
                "card_system": card_system("crm7"),
                "restaurant": EXAMPLE.restaurant.model_copy(update={"card_interface_id": driver}),
            }
        )
        for driver in (1000700, None)
    )
    assert selling.till_settings(with_driver).coupon_interface_id == 1000700
    assert selling.till_settings(with_driver).points_interface_id is None
    assert parts.site(with_driver).takes_coupons
    assert selling.till_settings(without).coupon_interface_id is None
    assert not parts.site(without).takes_coupons


def test_r_keeper_takes_the_points_where_the_site_says_so_and_the_kiosk_never_both() -> None:
    by_till = EXAMPLE.model_copy(
        update={
            "card_system": card_system("crm7", debited_by="r_keeper"),
            "restaurant": EXAMPLE.restaurant.model_copy(update={"card_interface_id": 1000700}),
        }
    )
    assert selling.till_settings(by_till).points_interface_id == 1000700
    assert parts.site(by_till).bonus_rules.most_percent == 100
