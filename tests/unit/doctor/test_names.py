"""Monitoring goes by the names of the doctor's lines, so they stay."""

from __future__ import annotations

from typing import Final

from kiosk.doctor.lines import Health, Thing

PUBLISHED: Final = (
    "profile",
    "database",
    "journal",
    "secrets",
    "disk",
    "purchases",
    "certificate",
    "login",
    "clock",
    "restaurant",
    "station",
    "cashier",
    "waiter",
    "table",
    "order-category",
    "order-types",
    "tenders",
    "void-reason",
    "stop-reason",
    "return-reason",
    "card-driver",
    "menu",
    "offers-and-scenes",
    "licence",
    "licence-numbers",
    "developer-token",
    "card-system",
    "card-clock",
    "card-readers",
    "receipt-printer",
    "payment-terminal",
    "status-light",
    "aids",
    "sound",
    "starts",
    "figures",
)


def test_a_name_that_was_published_is_never_another() -> None:
    names = [thing.value for thing in Thing]
    assert [name for name in PUBLISHED if name not in names] == []


def test_a_new_name_is_published_here_too() -> None:
    assert [thing.value for thing in Thing if thing.value not in PUBLISHED] == []


def test_the_states_are_those_that_alerts_are_written_for() -> None:
    assert [health.value for health in Health] == ["ok", "warning", "fault"]
