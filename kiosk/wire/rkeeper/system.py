"""Who answers, for which restaurant, in which shift (rk7 §5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import moment, text, whole
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, read_ref
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonShift:
    """The open shift. ``date`` is opaque text: its form differs by version (rk7 §8 row 27)."""

    number: int
    date: str
    started_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemInfo:
    """``shift`` is ``None`` while no common shift is open. ``uptime`` is in seconds.

    ``local_time`` is the server's own clock when it answered, without a zone.
    """

    restaurant_code: str
    restaurant: ItemRef | None
    cash_group: ItemRef | None
    shift: CommonShift | None
    server_version: str
    net_name: str
    uptime: int
    local_time: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSystemInfo2(Command[SystemInfo]):
    """The cheapest question: proves address, certificate and login, and watches the shift."""

    name: ClassVar = "GetSystemInfo2"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, element: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, result: CommandResult) -> SystemInfo:
        info = result.child("SystemInfo")
        return SystemInfo(
            restaurant_code=text(info, "RestCode"),
            restaurant=read_ref(info, "Restaurant"),
            cash_group=read_ref(info, "CashGroup"),
            shift=_read_shift(info.find("CommonShift")),
            server_version=result.server_version,
            net_name=result.net_name,
            uptime=whole(info, "uptime"),
            local_time=moment(result.element, "DateTime"),
        )


def _read_shift(element: Element | None) -> CommonShift | None:
    if element is None or not (element.get("ShiftNum") or element.get("ShiftDate")):
        return None
    return CommonShift(
        number=whole(element, "ShiftNum"),
        date=text(element, "ShiftDate"),
        started_at=text(element, "ShiftStartTime"),
    )
