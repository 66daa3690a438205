"""One command with its bytes and an answer to it, as the interface's description shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.stamp import LicenceIdentity

ORDER = UUID("0f8fad5b-d9cb-469f-a165-70867728950e")
ORDER_REF = '<Order guid="{0F8FAD5B-D9CB-469F-A165-70867728950E}"/>'
LOCK = UUID("9c0b6c34-4d61-4a1d-8e0a-111111111111")
SESSION = UUID("a1a1a1a1-0000-4000-8000-000000000001")
LINE = UUID("a1a1a1a1-0000-4000-8000-000000000011")
PAYMENT = UUID("a1a1a1a1-0000-4000-8000-0000000000f1")
PREPAYMENT = UUID("a1a1a1a1-0000-4000-8000-0000000000e1")
RECEIPT = UUID("c0c0c0c0-0000-4000-8000-000000000001")
SBP = UUID("7e7e7e7e-0000-4000-8000-000000000001")

STAMP = LicenceIdentity(
    anchor="6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17",
    token="8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711",
    instance=UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11"),
).numbered(42)
LICENCE = (
    '<LicenseInfo anchor="6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17"'
    ' licenseToken="8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711">'
    '<LicenseInstance guid="{3B1E4E0C-6E5D-4F0B-9C58-5A0B7C9D2E11}" seqNumber="42"/></LicenseInfo>'
)

HEAD = (
    'ServerVersion="7.7.0.330" XmlVersion="248" NetName="MID1" ErrorText=""'
    ' DateTime="2026-03-14T12:00:01" WorkTime="15"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """``written`` is the command's element; ``inside`` and ``more`` are the answer's children and
    attributes of its own. ``seen`` picks from the typed answer what ``expected`` says of it.
    """

    command: Command[Any]
    written: str
    inside: str = ""
    more: str = ""
    seen: Callable[[Any], object] = lambda answer: answer
    expected: object = None

    @property
    def name(self) -> str:
        return self.command.name

    def reply(self) -> bytes:
        """The answer as RK7CMD has it."""
        return (
            f'<?xml version="1.0" encoding="utf-8"?>\n<RK7QueryResult {HEAD} Status="Ok"'
            f' CMD="{self.name}" Processed="1" ArrivalDateTime="2026-03-14T12:00:01" {self.more}>'
            f"{self.inside}</RK7QueryResult>"
        ).encode()

    def reply_in_company(self, echo: str = "") -> bytes:
        """The answer as RK7Command has it, or RK7Command2 with the request as ``echo``."""
        return (
            '<RK7QueryResult ServerVersion="7.7.0.330" XmlVersion="248" NetName="MID1" Status="Ok"'
            f' Processed="1"><CommandResult CMD="{self.name}" Status="Ok" ErrorText=""'
            f' DateTime="2026-03-14T12:00:01" WorkTime="15" {self.more}>{echo}{self.inside}'
            "</CommandResult></RK7QueryResult>"
        ).encode()
