"""One action with the document it is, and a realistic answer to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from kiosk.wire.crm.action import Action

MOSCOW = timezone(timedelta(hours=3))
NOON = datetime(2026, 5, 2, 12, 57, 48, 380_000, tzinfo=MOSCOW)

CARD = "9643000012345678"
ACCOUNT = "01.00005.00004711.0001"
HOLDER = "10000000000123"
PHONE = "+79991112233"
EMAIL = "anna@example.com"
CODE = "123456"
PASSWORD = "Tulip_1878"
COUPON = "9220011234567890123"
FIRST_NAME = "Анна"
LAST_NAME = "Каренина"
STREET = "Гороховая"

SECRETS = (
    *(CARD, ACCOUNT, HOLDER, COUPON),
    *(PHONE, EMAIL, CODE, PASSWORD),
    *(FIRST_NAME, LAST_NAME, STREET),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """``written`` is what stands in the message; ``answer`` the whole document that comes back.

    ``seen`` picks from the typed answer what ``expected`` says of it.
    """

    action: Action[Any]
    written: str = ""
    answer: str
    seen: Callable[[Any], object] = lambda answer: answer
    expected: object = None

    @property
    def name(self) -> str:
        return self.action.name

    def reply(self) -> bytes:
        head = '<?xml version="1.0" encoding="utf-8" standalone="yes" ?>\n'
        return f"{head}{self.answer}".encode()
