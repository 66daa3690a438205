"""What a cash server of a given version understands (rk7 §7).

``XmlVersion`` is no help: it has been 248 for years. ``ServerVersion`` is compared number by
number, because its padding differs (``7.07.00.287`` is ``7.7.0.287``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from kiosk.wire.documents import attributes_of, read_document

ServerVersion: TypeAlias = tuple[int, ...]
"""``(7, 7, 0, 287)``."""

_NUMBERS = re.compile(r"\d{1,9}(?:\.\d{1,9}){1,5}", re.ASCII)
_BRANCH = 3


class Feature(StrEnum):
    """A part of requests that came with some version.

    What came to answers needs no switch: it is read where it is.
    """

    RECEIPT_LIST = "receipt-list"
    KITCHEN_SCREEN_SWITCH = "kitchen-screen-switch"
    LICENCE_INFO = "licence-info"
    LOCK_GUID = "lock-guid"
    AUTHORISATION_DETAILS = "authorisation-details"
    PREPAYMENT_PRINT = "prepayment-print"
    TERMINAL_NUMBER = "terminal-number"
    CARD_SYSTEM_TIMEOUT = "card-system-timeout"
    INTENT_RECEIPTS = "intent-receipts"
    INTENT_PAY_ORDER = "intent-pay-order"
    PAYMENT_SLIP = "payment-slip"


SINCE: Final[Mapping[Feature, tuple[ServerVersion, ...]]] = MappingProxyType(
    {
        Feature.RECEIPT_LIST: ((7, 5, 3, 202),),
        Feature.KITCHEN_SCREEN_SWITCH: ((7, 5, 8, 65),),
        Feature.LICENCE_INFO: ((7, 6, 2, 286), (7, 6, 4, 347), (7, 6, 5, 40)),
        Feature.LOCK_GUID: ((7, 6, 4, 5),),
        Feature.AUTHORISATION_DETAILS: ((7, 6, 4, 430), (7, 6, 5, 296)),
        Feature.PREPAYMENT_PRINT: ((7, 7, 0, 253),),
        Feature.TERMINAL_NUMBER: ((7, 7, 0, 287),),
        Feature.CARD_SYSTEM_TIMEOUT: ((7, 7, 0, 306),),
        Feature.INTENT_RECEIPTS: ((7, 25, 3),),
        Feature.INTENT_PAY_ORDER: ((7, 25, 4),),
        Feature.PAYMENT_SLIP: ((7, 25, 12),),
    }
)
"""The first version of each line that has it, ascending; lines after a named one have it whole."""

_PARTS: Final[Mapping[str, Feature]] = MappingProxyType(
    {
        "GetReceiptList": Feature.RECEIPT_LIST,
        "CorrectIntentReceipt": Feature.INTENT_RECEIPTS,
        "IntentPayOrder": Feature.INTENT_PAY_ORDER,
        "@sendtovdu": Feature.KITCHEN_SCREEN_SWITCH,
        "@lockguid": Feature.LOCK_GUID,
        "@owner": Feature.AUTHORISATION_DETAILS,
        "@authtype": Feature.AUTHORISATION_DETAILS,
        "@authcode": Feature.AUTHORISATION_DETAILS,
        "@extIntegerInfo": Feature.AUTHORISATION_DETAILS,
        "@transactionNumber": Feature.AUTHORISATION_DETAILS,
        "@needPrintPrepay": Feature.PREPAYMENT_PRINT,
        "@terminalNumber": Feature.TERMINAL_NUMBER,
        "@pdsPaysTimeout": Feature.CARD_SYSTEM_TIMEOUT,
        "Slip": Feature.PAYMENT_SLIP,
    }
)
"""Commands, elements and attributes as requests have them."""


def newer_parts(request: bytes) -> dict[str, Feature]:
    """What of a request of ours a server has to be new enough for, by its name there."""
    found: dict[str, Feature] = {}
    for element in read_document(request).iter():
        names = (str(element.tag), *(f"@{name}" for name in attributes_of(element)))
        for name in (element.get("CMD", ""), *names):
            if name in _PARTS:
                found[name] = _PARTS[name]
    return found


def server_version(told: str) -> ServerVersion | None:
    """``ServerVersion`` of an answer; ``None`` where it is missing or no version."""
    return tuple(int(n) for n in told.split(".")) if _NUMBERS.fullmatch(told) else None


def has(version: ServerVersion | None, feature: Feature) -> bool:
    """Whether a server understands ``feature``. One that names no version is taken for a new one.

    What a server does not know it ignores without a word (rk7 §1.3), so a wrong yes costs less than
    a wrong no.
    """
    if version is None:
        return True
    for first in reversed(SINCE[feature]):
        if version[:_BRANCH] >= first[:_BRANCH]:
            return version >= first
    return False
