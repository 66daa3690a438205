"""What a simulated terminal remembers, and how its guest is (vtk §A18)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.simulators.vendotek.bank import Charge


class Mode(StrEnum):
    INACTIVE = "inactive"
    IDLE = "idle"
    DISABLED = "disabled"


@dataclass
class Memory:
    """Survives a loss of power: the number, the last answers and what they were about."""

    number: int = 0
    charge: Charge | None = None
    paid_answer: bytes = b""
    finish_answer: bytes = b""
    finished_with: int | None = None
    terminal_id: str = "10012345"


@dataclass
class GuestScript:
    """How long the guest takes to present a card, and for the PIN."""

    card_after_s: float = 2.0
    pin_s: float = 3.0
