"""What the doctor says: one line for each thing that was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct

from kiosk.setup.steps import TITLES as SETUP_TITLES
from kiosk.setup.steps import Finding, StepName, StepOutcome


class Thing(StrEnum):
    """What is looked at, in this order. Those that a set-up proves too are named as its steps.

    Monitoring goes by these names: one that was ever published stays as it is.
    """

    PROFILE = StepName.PROFILE.value
    DATABASE = "database"
    JOURNAL = "journal"
    SECRETS = StepName.SECRETS.value
    DISK = "disk"
    PURCHASES = "purchases"
    CERTIFICATE = StepName.CERTIFICATE.value
    LOGIN = StepName.LOGIN.value
    CLOCK = "clock"
    RESTAURANT = StepName.RESTAURANT.value
    STATION = StepName.STATION.value
    CASHIER = StepName.CASHIER.value
    WAITER = StepName.WAITER.value
    TABLE = StepName.TABLE.value
    ORDER_CATEGORY = StepName.ORDER_CATEGORY.value
    ORDER_TYPES = StepName.ORDER_TYPES.value
    TENDERS = StepName.TENDERS.value
    VOID_REASON = StepName.VOID_REASON.value
    STOP_REASON = StepName.STOP_REASON.value
    RETURN_REASON = StepName.RETURN_REASON.value
    CARD_DRIVER = StepName.CARD_DRIVER.value
    MENU = "menu"
    SHOWCASE = "offers-and-scenes"
    LICENCE = StepName.LICENCE.value
    LICENCE_NUMBERS = "licence-numbers"
    DEVELOPER_TOKEN = "developer-token"
    CARD_SYSTEM = StepName.CARD_SYSTEM.value
    CARD_CLOCK = "card-clock"
    CARD_READERS = "card-readers"
    RECEIPT_PRINTER = "receipt-printer"
    PAYMENT_TERMINAL = "payment-terminal"
    STATUS_LIGHT = "status-light"
    AIDS = "aids"
    SOUND = "sound"
    STARTS = "starts"
    FIGURES = "figures"


TITLES: Final[Mapping[Thing, str]] = {
    **{Thing(s.value): title for s, title in SETUP_TITLES.items() if s.value in set(Thing)},
    Thing.DATABASE: "Database",
    Thing.JOURNAL: "Journal of purchases",
    Thing.DISK: "Disk",
    Thing.PURCHASES: "Unfinished purchases",
    Thing.CLOCK: "Clock",
    Thing.MENU: "Menu",
    Thing.SHOWCASE: "Offers and scenes",
    Thing.LICENCE_NUMBERS: "Licence numbers",
    Thing.DEVELOPER_TOKEN: "Developer's token",
    Thing.CARD_CLOCK: "Clock of the card system",
    Thing.CARD_READERS: "Card readers",
    Thing.RECEIPT_PRINTER: "Receipt printer",
    Thing.PAYMENT_TERMINAL: "Payment terminal",
    Thing.STATUS_LIGHT: "Status light",
    Thing.AIDS: "Aids for guests who do not see the screen",
    Thing.SOUND: "Sounds",
    Thing.STARTS: "Starts",
    Thing.FIGURES: "Figures for monitoring",
}


class Health(StrEnum):
    """How a thing is."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


class Line(Struct, frozen=True, kw_only=True):
    """One thing: what was found, or in one sentence what to do."""

    thing: Thing
    health: Health
    words: str


def ok(thing: Thing, words: str) -> Line:
    return Line(thing=thing, health=Health.OK, words=words)


def warning(thing: Thing, words: str) -> Line:
    return Line(thing=thing, health=Health.WARNING, words=words)


def fault(thing: Thing, words: str) -> Line:
    return Line(thing=thing, health=Health.FAULT, words=words)


def unseen(things: Iterable[Thing], first: str) -> tuple[Line, ...]:
    """Things that could not be looked at: ``first`` says what has to work before."""
    return tuple(warning(thing, f"Not looked at: {first}.") for thing in things)


def from_finding(finding: Finding) -> Line:
    """A step of the set-up as the doctor tells it."""
    health = {
        StepOutcome.GOOD: Health.OK,
        StepOutcome.NOT_NEEDED: Health.OK,
        StepOutcome.NOT_TRIED: Health.WARNING,
        StepOutcome.DOUBTFUL: Health.WARNING,
        StepOutcome.WRONG: Health.FAULT,
    }[finding.outcome]
    return Line(thing=Thing(finding.step.value), health=health, words=finding.words)


def worst(lines: Iterable[Line]) -> Health:
    """One word for all of them."""
    seen = {line.health for line in lines}
    return next((h for h in (Health.FAULT, Health.WARNING) if h in seen), Health.OK)
