"""The restaurant of the simulators, as an installer would have picked it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.wire.rkeeper.stamp import LicenceIdentity


@dataclass(frozen=True)
class Site:
    """What an installer would have picked, and the one installation that is licensed."""

    station: int
    waiter: int
    table: int
    category: int
    order_type: int
    tender: int
    void_reason: int
    identity: LicenceIdentity
