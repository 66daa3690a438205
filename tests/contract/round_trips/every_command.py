"""The whole table."""

from __future__ import annotations

from typing import Final

from tests.contract.round_trips import (
    calculations,
    cards,
    devices,
    directory,
    house,
    money,
    orders,
    prepayments,
    receipts,
    staff,
    visits,
)
from tests.contract.round_trips.round_trip import RoundTrip

ROUND_TRIPS: Final[tuple[RoundTrip, ...]] = (
    *house.ROUND_TRIPS,
    *directory.ROUND_TRIPS,
    *orders.ROUND_TRIPS,
    *visits.ROUND_TRIPS,
    *calculations.ROUND_TRIPS,
    *money.ROUND_TRIPS,
    *prepayments.ROUND_TRIPS,
    *receipts.ROUND_TRIPS,
    *cards.ROUND_TRIPS,
    *devices.ROUND_TRIPS,
    *staff.ROUND_TRIPS,
)
