"""Printers and other devices of the stations: how they are, and which there are (rk7 §5.22)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import guid, put_ref, text, told_flag, told_whole
from kiosk.wire.rkeeper.command import Command, Node, Repeat
from kiosk.wire.rkeeper.result import CommandResult


class DeviceStatus(Struct, frozen=True, kw_only=True):
    """One device. A flag is ``None`` where the device does not tell it.

    ``shift_over_24h``: its fiscal shift is too long, no more receipts. ``storage_nearly_full``: its
    fiscal storage.
    """

    id: int
    code: int
    name: str
    guid: UUID | None
    loaded: bool | None
    online: bool | None
    paper_out: bool | None
    paper_low: bool | None
    door_open: bool | None
    paper_trouble: bool | None
    shift_over_24h: bool | None
    storage_nearly_full: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceStatuses(Command[tuple[DeviceStatus, ...]]):
    """How the devices are; ask before taking orders (rk7 §5.22)."""

    name: ClassVar = "DeviceStatuses"
    repeat: ClassVar = Repeat.FREELY
    node: ClassVar = Node.STATION

    def write_into(self, element: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, result: CommandResult) -> tuple[DeviceStatus, ...]:
        return tuple(_read_status(e) for e in result.child("Devices").iterfind("Device"))


class LogicalDevice(Struct, frozen=True, kw_only=True):
    """A device as the directory names it, with the driver behind it."""

    id: int
    code: int
    name: str
    guid: UUID | None
    driver: str
    module: str
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogicalDevices(Command[tuple[LogicalDevice, ...]]):
    """Which terminals and printers a station has (rk7 §5.22)."""

    name: ClassVar = "LogicalDevices"
    repeat: ClassVar = Repeat.FREELY
    node: ClassVar = Node.STATION

    station_id: int

    def write_into(self, element: Element) -> None:
        put_ref(element, "Station", self.station_id)

    @classmethod
    def read(cls, result: CommandResult) -> tuple[LogicalDevice, ...]:
        return tuple(
            LogicalDevice(
                id=told_whole(e, "id") or 0,
                code=told_whole(e, "code") or 0,
                name=text(e, "name"),
                guid=guid(e, "guid"),
                driver=text(e, "driver"),
                module=text(e, "modClass"),
                number=told_whole(e, "number"),
            )
            for e in result.element.iter("LogicalDevice")
        )


def _read_status(element: Element) -> DeviceStatus:
    return DeviceStatus(
        id=told_whole(element, "Ident") or 0,
        code=told_whole(element, "code") or 0,
        name=text(element, "name"),
        guid=guid(element, "guid"),
        loaded=told_flag(element, "loaded"),
        online=_told(element, "DeviceState", "Online"),
        paper_out=_told(element, "PaperStatus", "PaperOut"),
        paper_low=_told(element, "PaperStatus", "PaperLow"),
        door_open=_told(element, "PaperStatus", "DoorOpen"),
        paper_trouble=_told(element, "PaperStatus", "PaperOther"),
        shift_over_24h=_told(element, "LogicStatus", "Fisc24Out"),
        storage_nearly_full=_told(element, "LogicStatus", "EKLZNearEnd"),
    )


def _told(device: Element, tag: str, name: str) -> bool | None:
    part = next(device.iter(tag), None)
    return told_flag(part, name) if part is not None else None
