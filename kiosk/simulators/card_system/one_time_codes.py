"""One-time codes: made, used up and forgotten (crm §11.4). Knows neither clock nor chance.

A code lives for some seconds and may be tried a few times; after the last wrong one nothing more
can be asked for until it would have ended. Lost with the server, as on a real one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from lxml import etree

from kiosk.simulators.card_system.refusals import Refused


class Purpose(StrEnum):
    """What a code is good for; one made for one action opens no other."""

    REGISTRATION = "Registration"
    PASSWORD = "Setting password"
    LOGIN = "Login"


@dataclass(frozen=True, slots=True, kw_only=True)
class OneTimeCode:
    """A code on its way to a guest. `asked` is the request of stage 1, for what stage 2 leaves
    out; `left` how often it may still be tried."""

    code: str = field(repr=False)
    ends: datetime
    left: int
    asked: etree._Element = field(repr=False)

    def seconds_left(self, at: datetime) -> int:
        """Whole seconds until it ends, at least 1 while it lives."""
        return max(int((self.ends - at).total_seconds()), 1)


class OneTimeCodes:
    """The codes that are out, by purpose and contact. `new_code` makes the next one."""

    def __init__(
        self, new_code: Callable[[], str], *, seconds: int = 180, attempts: int = 5
    ) -> None:
        self._new_code = new_code
        self.seconds = seconds
        self.attempts = attempts
        self._out: dict[tuple[Purpose, str], OneTimeCode] = {}

    def issue(
        self, purpose: Purpose, contact: str, asked: etree._Element, at: datetime
    ) -> OneTimeCode:
        """A new code, which makes the one before it worthless.

        SAC-0169 while one that was tried too often has not ended.
        """
        key = (purpose, contact)
        before = self._out.get(key)
        if before is not None and before.ends > at and not before.left:
            raise Refused("SAC-0169", before.seconds_left(at))
        code = OneTimeCode(
            code=self._new_code(),
            ends=at + timedelta(seconds=self.seconds),
            left=self.attempts,
            asked=asked,
        )
        self._out[key] = code
        return code

    def withdraw(self, purpose: Purpose, contact: str) -> None:
        """Forgets a code that could not be sent."""
        self._out.pop((purpose, contact), None)

    def use(self, purpose: Purpose, contact: str, given: str, at: datetime) -> OneTimeCode:
        """The code, used up. SAC-0171 none or ended, SAC-0168 wrong, SAC-0169 wrong too often."""
        key = (purpose, contact)
        code = self._out.get(key)
        if code is None or code.ends <= at:
            raise Refused("SAC-0171")
        if not code.left:
            raise Refused("SAC-0169", code.seconds_left(at))
        if "".join(given.split()) != code.code:
            code = replace(code, left=code.left - 1)
            self._out[key] = code
            if not code.left:
                raise Refused("SAC-0169", code.seconds_left(at))
            raise Refused("SAC-0168", code.left, code.seconds_left(at))
        del self._out[key]
        return code
