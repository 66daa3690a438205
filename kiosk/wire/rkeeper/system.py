"""Who answers, for which restaurant, in which shift (rk7 §5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import moment, text, told_flag, told_whole
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, read_ref
from kiosk.wire.rkeeper.result import CommandResult

_ZERO_DATE = datetime(1899, 12, 30)  # noqa: DTZ001 - the server's local time has no zone


class CommonShift(Struct, frozen=True, kw_only=True):
    """The open shift. ``date`` is opaque text: its form differs by version (rk7 §8 row 27).

    ``number`` is 0 where the server tells none that can be read.
    """

    number: int
    date: str
    started_at: str


class SystemInfo(Struct, frozen=True, kw_only=True):
    """``shift`` is ``None`` while no common shift is open. ``uptime`` is in seconds, if told.
    ``station`` and ``employee`` are those the login belongs to, if told.

    ``local_time`` is the server's own clock when it answered, without a zone.
    """

    restaurant_code: str
    restaurant: ItemRef | None
    cash_group: ItemRef | None
    shift: CommonShift | None
    server_version: str
    net_name: str
    uptime: int | None
    local_time: datetime | None
    station: ItemRef | None = None
    employee: ItemRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSystemInfo2(Command[SystemInfo]):
    """The cheapest question: proves address, certificate, login; watches the shift (rk7 §5.1)."""

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
            uptime=told_whole(info, "uptime"),
            local_time=moment(result.element, "DateTime"),
            station=read_ref(info, "Cash"),
            employee=read_ref(info, "Waiter"),
        )


class OlderSystemInfo(Struct, frozen=True, kw_only=True):
    """What servers without GetSystemInfo2 tell. ``shift_date`` is ``YYYYMMDD`` or empty.

    ``local_time`` is the server's own clock, without a zone.
    """

    restaurant_code: str
    restaurant: ItemRef | None
    cash_group: ItemRef | None
    shift_date: str
    local_time: datetime | None
    server_version: str
    net_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetSystemInfo(Command[OlderSystemInfo]):
    """The older question; it works everywhere although no schema has it (rk7 §5.1)."""

    name: ClassVar = "GetSystemInfo"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, element: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, result: CommandResult) -> OlderSystemInfo:
        info = result.child("SystemInfo")
        return OlderSystemInfo(
            restaurant_code=text(info, "RestCode"),
            restaurant=read_ref(info, "Restaurant"),
            cash_group=read_ref(info, "CashGroup"),
            shift_date=text(info, "ShiftDate"),
            local_time=_since_zero_date(told_whole(info, "SystemTime")),
            server_version=result.server_version,
            net_name=result.net_name,
        )


class KnownCommand(Struct, frozen=True, kw_only=True):
    """A command the server says it knows; ``deprecated`` ``None``: it does not say."""

    name: str
    deprecated: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetFunctions(Command[tuple[KnownCommand, ...]]):
    """Which commands the server knows; the list is not complete (rk7 §5.1)."""

    name: ClassVar = "GetFunctions"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, element: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, result: CommandResult) -> tuple[KnownCommand, ...]:
        return tuple(
            KnownCommand(name=text(e, "name"), deprecated=told_flag(e, "deprecated"))
            for e in result.element.iter("Query")
        )


def _read_shift(element: Element | None) -> CommonShift | None:
    if element is None or not (element.get("ShiftNum") or element.get("ShiftDate")):
        return None
    return CommonShift(
        number=told_whole(element, "ShiftNum") or 0,
        date=text(element, "ShiftDate"),
        started_at=text(element, "ShiftStartTime"),
    )


def _since_zero_date(milliseconds: int | None) -> datetime | None:
    """A date written as a number (rk7 §2.3)."""
    if not milliseconds:
        return None
    try:
        return _ZERO_DATE + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return None
