"""Bills, receipts and returns: what the station printed about an order (rk7 §5.10-§5.18)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.scenario import Tender


class CheckKind(StrEnum):
    """What a `PrintCheck` is: a sale, a promise to pay (rk7 §5.12), or a return (§5.16)."""

    SALE = "sale"
    INTENT = "intent"
    RETURN = "return"


@dataclass(slots=True, kw_only=True)
class PaymentLine:
    """One payment of a receipt; `echoed` are attributes given back as they came.

    `card` is set where money came from a card of the card system, and goes back there.
    """

    tender: Tender
    uni: int
    guid: str
    amount: int
    echoed: dict[str, str] = field(default_factory=dict)
    card: str = field(default="", repr=False)
    promised: bool = False


@dataclass(slots=True, kw_only=True)
class Bill:
    """A printed bill: the order cannot be edited until it is undone (rk7 §5.10)."""

    uni: int
    guid: str
    amount: int
    printed: datetime
    station: Item
    cashier: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """When, by whom and why a receipt was annulled."""

    at: datetime
    manager: Item
    reason: Item | None


@dataclass(slots=True, kw_only=True)
class Receipt:
    """A printed receipt: the proof that an order is paid (rk7 §5.11, §5.17).

    A return has a negative `amount`, and in `returned` the thousandths that came back by line
    GUID. `warning` says that paying went well and printing did not.
    """

    kind: CheckKind
    uni: int
    guid: str
    number: int
    amount: int
    printed: datetime
    started: datetime
    station: Item
    cashier: Item
    payments: list[PaymentLine]
    returned: Counter[str] = field(default_factory=Counter)
    original: int | None = None
    deletion: Deletion | None = None
    warning: str = ""
