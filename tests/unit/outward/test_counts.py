"""What is counted of purchases and requests: once, and nothing of whoever bought."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from prometheus_client import CollectorRegistry, generate_latest

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, GarbledReply, NoReply, NotSent
from kiosk.outward.counts import Counts, Server
from tests.unit.outward.hands import HandClock
from tests.unit.storage.test_purchases import purchase

NEW = purchase(
    state=State.NEW,
    effect=Effect.CREATE_ORDER,
    way=PayWay.TERMINAL,
    card_number="777000001",
    bonus=Money(3_000),
)
TOTAL = NEW.to_pay.minor


class Counted:
    """Counts, and what they come to."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.registry = CollectorRegistry()
        self.counts = Counts(self.registry, self.clock)

    def hears(self, *states: State, of: Purchase = NEW) -> Counted:
        for state in states:
            row = replace(of, state=state, changed_at=of.opened_at + timedelta(seconds=12))
            self.counts.hears(row)
        return self

    def value(self, name: str, **labels: str) -> float | None:
        return self.registry.get_sample_value(name, labels)

    def sold(self, outcome: str) -> float | None:
        return self.value("samovar_purchases_total", outcome=outcome)


def test_a_paid_purchase_counts_once_with_its_money_and_time() -> None:
    told = Counted().hears(
        State.NEW,
        State.CREATED,
        State.CARD_HELD,
        State.PAID,
        State.CONFIRMING,
        State.CREDITING,
        State.FINISHED,
        State.FINISHED,
    )
    assert told.sold("paid") == 1
    assert told.value("samovar_charged_minor_total", way="terminal") == TOTAL
    assert told.value("samovar_points_minor_total") == 3_000
    assert told.value("samovar_purchase_seconds_sum", outcome="paid") == 12
    assert told.value("samovar_purchase_seconds_count", outcome="paid") == 1


@pytest.mark.parametrize(
    ("states", "outcome"),
    [
        ((State.NEW, State.CANCELLING, State.CANCELLED), "cancelled"),
        ((State.NEW, State.ABORTED), "aborted"),
        ((State.NEW, State.AT_COUNTER), "at-counter"),
    ],
)
def test_an_end_without_money_is_no_money(states: tuple[State, ...], outcome: str) -> None:
    told = Counted().hears(*states)
    assert told.sold(outcome) == 1
    assert told.sold("paid") == 0
    assert told.value("samovar_charged_minor_total", way="terminal") == 0


def test_a_purchase_that_waited_for_a_person_counts_as_both() -> None:
    told = Counted().hears(State.NEW, State.NEEDS_STAFF, State.NEEDS_STAFF, State.FINISHED)
    assert (told.sold("needs-staff"), told.sold("paid")) == (1, 1)
    assert told.value("samovar_purchase_seconds_count", outcome="needs-staff") is None


def test_what_was_counted_before_a_restart_is_not_counted_again() -> None:
    told = Counted().hears(State.CONFIRMING, State.CREDITING, State.FINISHED)
    assert told.sold("paid") == 0
    waits = Counted().hears(State.NEEDS_STAFF, State.NEEDS_STAFF, State.FINISHED)
    assert (waits.sold("needs-staff"), waits.sold("paid")) == (0, 1)


@pytest.mark.parametrize(
    ("trouble", "became"),
    [
        (None, "answered"),
        (NotSent(ErrorCode.POS_UNREACHABLE), "not-sent"),
        (NoReply(ErrorCode.POS_SILENT), "no-reply"),
        (GarbledReply(ErrorCode.PROTOCOL), "garbled"),
        (TimeoutError(), "given-up"),
    ],
)
def test_a_request_is_timed_whatever_becomes_of_it(trouble: Exception | None, became: str) -> None:
    told = Counted()
    try:
        with told.counts.timing(Server.CARD_SYSTEM)():
            told.clock.passes(2.5)
            if trouble is not None:
                raise trouble
    except type(trouble or NotSent):  # type: ignore[misc]  # the class of the trouble above
        assert trouble is not None
    labels = {"server": "card-system"}
    assert told.value("samovar_requests_total", outcome=became, **labels) == 1
    assert told.value("samovar_request_seconds_sum", **labels) == 2.5


def test_nothing_of_a_guest_is_in_the_figures() -> None:
    told = Counted().hears(State.NEW, State.NEEDS_STAFF, State.FINISHED)
    text = generate_latest(told.registry).decode()
    assert 'outcome="paid"' in text
    assert NEW.card_number not in text
    assert str(NEW.guid) not in text
    assert NEW.payment is Leg.UNTOUCHED
