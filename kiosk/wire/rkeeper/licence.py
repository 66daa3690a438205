"""Asking the cash server about licences: the counter, the lifetime one (rk7 §3.7-3.10)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from kiosk.errors import PosRefused
from kiosk.wire.documents import Element, garbled
from kiosk.wire.rkeeper.attributes import put_ref, whole_or_none, write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.result import CommandResult
from kiosk.wire.rkeeper.stamp import LicenceIdentity, write_licence

NEVER_USED = 5304
"""``PosRefused.number``: the server does not know this installation, so its counter starts at 0."""

WRONG_NUMBER = 5305
"""``PosRefused.number``: the request was not executed; ``accepted_numbers`` says what would be."""

_ACCEPTED = re.compile(r"\[\s*(\d{1,18}(?:\s*,\s*\d{1,18})*)\s*\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class GetXMLLicenseInstanceSeqNumber(Command[int]):
    """Answers the last used number; the next is one more (rk7 §3.8). Ask once a minute at most."""

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


class LifetimeLicence(StrEnum):
    """What CheckLicense can be asked about."""

    SAVE_ORDERS = "XMLSaveOrder"
    WEB_MONITOR = "WebMon"
    WEB_REPORTS = "WebRep"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLicense(Command[None]):
    """Ok where the site has that lifetime licence, PosRefused where not (rk7 §3.10).

    Says nothing about a subscription.
    """

    name: ClassVar = "CheckLicense"
    repeat: ClassVar = Repeat.FREELY

    kind: LifetimeLicence = LifetimeLicence.SAVE_ORDERS
    restaurant_id: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"license": self.kind.value})
        put_ref(element, "Restaurant", self.restaurant_id)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


def accepted_numbers(refused: PosRefused) -> tuple[int, ...]:
    """The numbers a 5305 refusal says would be accepted, ascending; empty where it names none."""
    found = _ACCEPTED.search(refused.detail)
    return tuple(sorted(int(n) for n in found[1].split(","))) if found else ()
