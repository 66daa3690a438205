"""How many points may be used, and which amounts are worth a button."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.guest import BonusRules, GuestCard
from kiosk.domain.money import ZERO, Money


def test_a_share_of_the_order_bounds_what_is_offered_in_round_amounts() -> None:
    rules = BonusRules(most_percent=30)
    assert rules.most_for(Money.of(1580), Money.of(340)) == Money.of(340)
    assert rules.offers(Money.of(1580), Money.of(340)) == tuple(
        Money.of(n) for n in (0, 100, 200, 300, 340)
    )


def test_a_share_and_a_minimum_in_money_both_hold() -> None:
    rules = BonusRules(most_percent=50, least_in_money=Money.of(700))
    assert rules.most_for(Money.of(1000), Money.of(5000)) == Money.of(300)
    assert rules.most_for(Money.of(600), Money.of(5000)) == ZERO


@given(
    st.integers(0, 100), st.integers(0, 500_000), st.integers(0, 2_000_000), st.integers(0, 300_000)
)
def test_never_more_than_balance_share_or_order(
    percent: int, balance: int, total: int, least: int
) -> None:
    rules = BonusRules(most_percent=percent, least_in_money=Money(least))
    most = rules.most_for(Money(total), Money(balance))
    assert ZERO <= most <= Money(balance)
    assert most.minor * 100 <= total * percent
    assert most == ZERO or total - most.minor >= least
    offers = rules.offers(Money(total), Money(balance))
    assert offers[0] == ZERO
    assert list(offers) == sorted(set(offers))
    assert len(offers) <= 5
    assert offers[-1] == most


def test_a_card_number_is_not_in_any_repr() -> None:
    card = GuestCard(number="777000001")
    assert "777" not in repr(card)
    assert card.last_four == "0001"
