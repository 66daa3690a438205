"""Whose cash server it is: the restaurant as it names itself, against the profile (rk7 §5.1)."""

from __future__ import annotations

from kiosk.setup.steps import Finding, StepName, good, wrong
from kiosk.wire.rkeeper.system import SystemInfo


def restaurant(info: SystemInfo, wanted: str) -> Finding:
    """``wanted`` is the profile's code. A shift that is not open yet is named and is no trouble."""
    if info.restaurant_code != wanted:
        return wrong(
            StepName.RESTAURANT,
            f"The cash server belongs to restaurant {info.restaurant_code or 'without code'}, "
            f"the profile says {wanted}: correct restaurant.code or cash_server.host.",
        )
    name = info.restaurant.name if info.restaurant is not None else ""
    shift = f"shift {info.shift.number}" if info.shift else "no shift is open now"
    return good(StepName.RESTAURANT, f"{name} {wanted}, {shift}".strip())
