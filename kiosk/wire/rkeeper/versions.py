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

ServerVersion: TypeAlias = tuple[int, ...]
"""``(7, 7, 0, 287)``."""

_NUMBERS = re.compile(r"\d{1,9}(?:\.\d{1,9}){1,5}", re.ASCII)
_BRANCH = 3


class Feature(StrEnum):
    """A part of the interface that came with some version."""

    RECEIPT_LIST = "receipt-list"
    NET_NAME_OF_EXECUTOR = "net-name-of-executor"
    LINE_STATE = "line-state"
    ORDER_IN_CREATE_ANSWER = "order-in-create-answer"
    KITCHEN_SCREEN_SWITCH = "kitchen-screen-switch"
    PAYMENT_BASIC_SUM = "payment-basic-sum"
    RETURNS_OF_EARLIER_SHIFTS = "returns-of-earlier-shifts"
    LICENCE_INFO = "licence-info"
    LOCK_GUID = "lock-guid"
    COUPONS = "coupons"
    AUTHORISATION_DETAILS = "authorisation-details"
    KEPT_GUIDS_ON_VOID = "kept-guids-on-void"
    MODIFIER_MARKING = "modifier-marking"
    PREPAYMENT_PRINT = "prepayment-print"
    TERMINAL_NUMBER = "terminal-number"
    CARD_SYSTEM_TIMEOUT = "card-system-timeout"
    LINE_MARKING = "line-marking"
    INTENT_RECEIPTS = "intent-receipts"
    INTENT_PAY_ORDER = "intent-pay-order"
    DISCOUNT_SOURCE = "discount-source"
    PAYMENT_SLIP = "payment-slip"
    KITCHEN_STATE = "kitchen-state"


SINCE: Final[Mapping[Feature, tuple[ServerVersion, ...]]] = MappingProxyType(
    {
        Feature.RECEIPT_LIST: ((7, 5, 3, 202),),
        Feature.NET_NAME_OF_EXECUTOR: ((7, 5, 3, 260),),
        Feature.LINE_STATE: ((7, 5, 4, 206),),
        Feature.ORDER_IN_CREATE_ANSWER: ((7, 5, 5, 57),),
        Feature.KITCHEN_SCREEN_SWITCH: ((7, 5, 8, 65),),
        Feature.PAYMENT_BASIC_SUM: ((7, 6, 0, 87),),
        Feature.RETURNS_OF_EARLIER_SHIFTS: ((7, 6, 2, 57),),
        Feature.LICENCE_INFO: ((7, 6, 2, 286), (7, 6, 4, 347), (7, 6, 5, 40)),
        Feature.LOCK_GUID: ((7, 6, 4, 5),),
        Feature.COUPONS: ((7, 6, 4, 14),),
        Feature.AUTHORISATION_DETAILS: ((7, 6, 4, 430), (7, 6, 5, 296)),
        Feature.KEPT_GUIDS_ON_VOID: ((7, 6, 5, 189),),
        Feature.MODIFIER_MARKING: ((7, 7, 0, 242),),
        Feature.PREPAYMENT_PRINT: ((7, 7, 0, 253),),
        Feature.TERMINAL_NUMBER: ((7, 7, 0, 287),),
        Feature.CARD_SYSTEM_TIMEOUT: ((7, 7, 0, 306),),
        Feature.LINE_MARKING: ((7, 7, 0, 329),),
        Feature.INTENT_RECEIPTS: ((7, 25, 3),),
        Feature.INTENT_PAY_ORDER: ((7, 25, 4),),
        Feature.DISCOUNT_SOURCE: ((7, 25, 7),),
        Feature.PAYMENT_SLIP: ((7, 25, 12),),
        Feature.KITCHEN_STATE: ((7, 26, 3),),
    }
)
"""The first version of each line that has it, ascending; lines after a named one have it whole."""


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
