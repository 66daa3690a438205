"""Asking the cash server how far this installation's licence counter is (rk7 §3.7, §3.8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from kiosk.errors import PosRefused
from kiosk.wire.documents import Element, garbled
from kiosk.wire.rkeeper.attributes import whole_or_none
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.result import CommandResult
from kiosk.wire.rkeeper.stamp import LicenceIdentity, write_licence

NEVER_USED = 5304
"""``PosRefused.number``: the server does not know this installation, so its counter starts at 0."""

WRONG_NUMBER = 5305
"""``PosRefused.number``: the request was not executed; ``accepted_numbers`` says what would be."""

NUMBER_REUSED = 5310
"""``PosRefused.number``: the last number came again with other content; nothing was executed."""

_ACCEPTED = re.compile(r"\[\s*(\d{1,18}(?:\s*,\s*\d{1,18})*)\s*\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class GetXMLLicenseInstanceSeqNumber(Command[int]):
    """Answers the last used number; the next is one more. Ask once a minute at most."""

    name: ClassVar = "GetXMLLicenseInstanceSeqNumber"
    repeat: ClassVar = Repeat.FREELY

    identity: LicenceIdentity

    def write_into(self, element: Element) -> None:
        write_licence(element, self.identity)

    @classmethod
    def read(cls, result: CommandResult) -> int:
        instance = result.child("LicenseInfo").find("LicenseInstance")
        number = whole_or_none(instance, "seqNumber") if instance is not None else None
        if number is None or number < 0:
            raise garbled(f"{cls.name}: no number in the answer")
        return number


def accepted_numbers(refused: PosRefused) -> tuple[int, ...]:
    """The numbers a 5305 refusal says would be accepted, ascending; empty where it names none."""
    found = _ACCEPTED.search(refused.detail)
    return tuple(sorted(int(n) for n in found[1].split(","))) if found else ()
