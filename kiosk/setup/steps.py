"""The steps of a set-up and what each has found: values that any face can show."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct


class StepName(StrEnum):
    """In the order in which they are taken."""

    HOME = "home"
    SECRETS = "secrets"
    PROFILE = "profile"
    CERTIFICATE = "certificate"
    LOGIN = "login"
    RESTAURANT = "restaurant"
    STATION = "station"
    CASHIER = "cashier"
    WAITER = "waiter"
    TABLE = "table"
    ORDER_CATEGORY = "order-category"
    ORDER_TYPES = "order-types"
    TENDERS = "tenders"
    VOID_REASON = "void-reason"
    STOP_REASON = "stop-reason"
    RETURN_REASON = "return-reason"
    CARD_DRIVER = "card-driver"
    LICENCE = "licence"
    LICENCE_AT_TILL = "licence-at-till"
    CARD_SYSTEM = "card-system"


TITLES: Final[Mapping[StepName, str]] = {
    StepName.HOME: "Home folder and database",
    StepName.SECRETS: "Passwords and tokens",
    StepName.PROFILE: "Profile",
    StepName.CERTIFICATE: "Certificate of the cash server",
    StepName.LOGIN: "Login at the cash server",
    StepName.RESTAURANT: "Restaurant",
    StepName.STATION: "Cash station",
    StepName.CASHIER: "Cashier",
    StepName.WAITER: "Waiter",
    StepName.TABLE: "Table",
    StepName.ORDER_CATEGORY: "Order category",
    StepName.ORDER_TYPES: "Order types",
    StepName.TENDERS: "Tenders",
    StepName.VOID_REASON: "Reason for cancelling",
    StepName.STOP_REASON: "Stop list reason",
    StepName.RETURN_REASON: "Reason for returns",
    StepName.CARD_DRIVER: "Card driver of the cash server",
    StepName.LICENCE: "Licence",
    StepName.LICENCE_AT_TILL: "Licence at the cash server",
    StepName.CARD_SYSTEM: "Card system",
}


class StepOutcome(StrEnum):
    """How a step went."""

    GOOD = "good"
    WRONG = "wrong"
    NOT_TRIED = "not-tried"
    """An earlier step has to be put right first."""
    NOT_NEEDED = "not-needed"
    DOUBTFUL = "doubtful"
    """It works and should not stay so."""


class Finding(Struct, frozen=True, kw_only=True):
    """One step: what was found, or in one sentence what to do."""

    step: StepName
    outcome: StepOutcome
    words: str


def good(step: StepName, words: str) -> Finding:
    return Finding(step=step, outcome=StepOutcome.GOOD, words=words)


def wrong(step: StepName, words: str) -> Finding:
    return Finding(step=step, outcome=StepOutcome.WRONG, words=words)


def not_needed(step: StepName, words: str) -> Finding:
    return Finding(step=step, outcome=StepOutcome.NOT_NEEDED, words=words)


def not_tried(step: StepName, words: str) -> Finding:
    return Finding(step=step, outcome=StepOutcome.NOT_TRIED, words=words)


def doubtful(step: StepName, words: str) -> Finding:
    return Finding(step=step, outcome=StepOutcome.DOUBTFUL, words=words)
