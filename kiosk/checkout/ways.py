"""The ways to pay of design 6.1."""

from __future__ import annotations

from enum import StrEnum


class PayWay(StrEnum):
    """Who takes the money.

    ``STATION``: the r_keeper station's own terminal, inside ``PayOrder``. ``TERMINAL``: the kiosk's
    own terminal. ``SBP``: a bank's QR code through r_keeper. ``COUNTER``: the cashier, later.
    """

    STATION = "station"
    TERMINAL = "terminal"
    SBP = "sbp"
    COUNTER = "counter"
