"""The whole table."""

from __future__ import annotations

from typing import Final

from kiosk.wire.crm.action import CrmVersion
from tests.contract.card_trips import (
    cards,
    coupons,
    directories,
    holders,
    searches,
    server,
    sign_in,
    transactions,
)
from tests.contract.card_trips.card_trip import CardTrip

CARD_TRIPS: Final[tuple[CardTrip, ...]] = (
    *server.CARD_TRIPS,
    *cards.CARD_TRIPS,
    *coupons.CARD_TRIPS,
    *transactions.CARD_TRIPS,
    *holders.CARD_TRIPS,
    *searches.CARD_TRIPS,
    *directories.CARD_TRIPS,
    *sign_in.CARD_TRIPS,
)

WAYS: Final[tuple[tuple[CardTrip, CrmVersion], ...]] = tuple(
    (row, version) for row in CARD_TRIPS for version in CrmVersion if version in row.versions
)
"""Each row with every card system that knows its action."""
