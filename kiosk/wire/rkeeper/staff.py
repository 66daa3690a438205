"""Employees at the till: who is on duty, what they may do, signing on (rk7 §5.23)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put_ref, told_whole, write_attributes
from kiosk.wire.rkeeper.command import Command, LicenceUse, Node, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, read_ref
from kiosk.wire.rkeeper.result import CommandResult, Status

REGISTERED_ALREADY = 2101


class WaiterOnDuty(Struct, frozen=True, kw_only=True):
    """An employee who may serve a table; ``stations`` are where he or she is signed on."""

    id: int
    code: int
    stations: tuple[ItemRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetWaiterList(Command[tuple[WaiterOnDuty, ...]]):
    """Who may serve a table; ``registered_only``: of this shift (rk7 §5.23)."""

    name: ClassVar = "GetWaiterList"
    repeat: ClassVar = Repeat.FREELY

    table_id: int | None = None
    registered_only: bool = False

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"registeredOnly": self.registered_only})
        put_ref(element, "Table", self.table_id)

    @classmethod
    def read(cls, result: CommandResult) -> tuple[WaiterOnDuty, ...]:
        return tuple(
            WaiterOnDuty(
                id=told_whole(waiter, "ID") or 0,
                code=told_whole(waiter, "Code") or 0,
                stations=tuple(
                    ItemRef(id=told_whole(e, "id") or 0, name=e.get("name") or "")
                    for e in waiter.iterfind("Station")
                ),
            )
            for waiter in result.element.iterfind("Waiters/waiter")
        )


class EmployeeRights(Struct, frozen=True, kw_only=True):
    """Ids of what an employee may do, each list by the directory it points into."""

    operations: tuple[int, ...]
    object_rights: tuple[int, ...]
    privileges: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetEmployeeInfo2(Command[EmployeeRights]):
    """What an employee may do, at a restaurant or a station (rk7 §5.23)."""

    name: ClassVar = "GetEmployeeInfo2"
    repeat: ClassVar = Repeat.FREELY

    employee_id: int
    restaurant_id: int | None = None
    station_id: int | None = None

    def write_into(self, element: Element) -> None:
        put_ref(element, "Waiter", self.employee_id)
        put_ref(element, "Restaurant", self.restaurant_id)
        put_ref(element, "Station", self.station_id)

    @classmethod
    def read(cls, result: CommandResult) -> EmployeeRights:
        return EmployeeRights(
            operations=_ids(result.element, "Operations/Item"),
            object_rights=_ids(result.element, "ObjectRights/Item"),
            privileges=_ids(result.element, "Privileges/Item"),
        )


class SignedOn(Struct, frozen=True, kw_only=True):
    """The drawer the employee works with and what he or she may do there, by ids."""

    drawer: ItemRef | None
    operations: tuple[int, ...]
    object_rights: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginOnStation(Command[SignedOn]):
    """Signs an employee on at a station, by card or by code and password (rk7 §5.23).

    2102: the code or the password is wrong; another try only after a second.
    Raises ValueError unless exactly one of card and password is given.
    """

    name: ClassVar = "LoginOnStation"
    repeat: ClassVar = Repeat.READ_FIRST
    licence: ClassVar = LicenceUse.ALLOWED
    node: ClassVar = Node.STATION

    station_id: int
    employee_id: int | None = None
    card_code: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if bool(self.card_code) == bool(self.password):
            raise ValueError("sign on either by card or by password")

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"cardCode": self.card_code, "password": self.password})
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Waiter", self.employee_id)

    @classmethod
    def read(cls, result: CommandResult) -> SignedOn:
        return SignedOn(
            drawer=read_ref(result.element, "Drawer"),
            operations=_ids(result.element, "OpRights/oper"),
            object_rights=_ids(result.element, "ObjRights/right"),
        )


class Registration(Struct, frozen=True, kw_only=True):
    """``already``: the employee was registered before; nothing had to be done."""

    already: bool
    employee: ItemRef | None
    drawer: ItemRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEmployee(Command[Registration]):
    """Registers an employee for the shift; once more is as good (rk7 §5.23)."""

    name: ClassVar = "RegisterEmployee"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION
    done_already: ClassVar = frozenset({REGISTERED_ALREADY})

    employee_id: int
    station_id: int
    manager_id: int | None = None
    position_ids: tuple[int, ...] = ()
    as_cash_station: bool | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"iscashstation": self.as_cash_station})
        put_ref(element, "Waiter", self.employee_id)
        put_ref(element, "Manager", self.manager_id)
        put_ref(element, "Station", self.station_id)
        for position_id in self.position_ids:
            put_ref(element, "Position", position_id)

    @classmethod
    def read(cls, result: CommandResult) -> Registration:
        return Registration(
            already=result.status is not Status.OK,
            employee=read_ref(result.element, "Waiter"),
            drawer=read_ref(result.element, "Drawer"),
        )


def _ids(element: Element, path: str) -> tuple[int, ...]:
    found = (told_whole(e, "id") for e in element.iterfind(path))
    return tuple(item_id for item_id in found if item_id)
