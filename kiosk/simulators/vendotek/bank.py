"""What the bank knows of a terminal: every charge, and whose the money is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class MoneyState(StrEnum):
    """Where the money of a charge is."""

    ASKED = "asked"
    HELD = "held"
    TAKEN = "taken"
    WITH_GUEST = "with-guest"


@dataclass
class Charge:
    """``amount`` is what was asked for, ``approved`` what the bank gave."""

    number: int
    amount: int
    approved: int = 0
    refused_by_bank: bool = False
    state: MoneyState = MoneyState.ASKED


@dataclass
class Bank:
    """All charges, oldest first; a number may come twice at a forgetful terminal."""

    charges: list[Charge] = field(default_factory=list)

    def total(self, state: MoneyState) -> int:
        return sum(charge.approved for charge in self.charges if charge.state is state)

    @property
    def taken(self) -> int:
        return self.total(MoneyState.TAKEN)

    @property
    def held(self) -> int:
        return self.total(MoneyState.HELD)
