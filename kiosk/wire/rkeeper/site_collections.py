"""Collections about the site: tenders, order types, staff, stations, reasons (rk7 §4.10, §4.11)."""

from __future__ import annotations

from typing import ClassVar

from kiosk.wire.rkeeper.attributes import (
    flag,
    text,
    whole,
)
from kiosk.wire.rkeeper.reference import (
    COMMON,
    GetFlatRefData,
    common,
)
from kiosk.wire.rkeeper.reference_data import RowMaker
from kiosk.wire.rkeeper.reference_rows import (
    DirectoryRow,
    ReasonRow,
    RestaurantRow,
    StationRow,
    TableRow,
)


class GetPlainRefData(GetFlatRefData[DirectoryRow]):
    """A collection of which only the common properties matter."""

    __slots__ = ()
    mask: ClassVar = COMMON

    @classmethod
    def row_maker(cls) -> RowMaker[DirectoryRow]:
        return lambda item, extended: DirectoryRow(**common(item, extended))


class GetTenders(GetPlainRefData):
    """Ways to pay, "currencies" in the directory. CalcOrder2 says which are usable (rk7 §4.10)."""

    __slots__ = ()
    ref_name: ClassVar = "CURRENCIES"


class GetOrderTypes(GetPlainRefData):
    """Eat in, take away. GetOrderMenu says which are allowed now (rk7 §4.10)."""

    __slots__ = ()
    ref_name: ClassVar = "CHANGEABLEORDERTYPES"


class GetOrderCategories(GetPlainRefData):
    """The channel an order comes by, fixed when it is created (rk7 §4.10)."""

    __slots__ = ()
    ref_name: ClassVar = "UNCHANGEABLEORDERTYPES"


class GetEmployees(GetPlainRefData):
    """Staff. Without the mask passwords and card codes would come along (rk7 §4.2)."""

    __slots__ = ()
    ref_name: ClassVar = "EMPLOYEES"


class GetDevices(GetPlainRefData):
    """Devices, the card drivers among them: what commands call an Interface (rk7 §2.1)."""

    __slots__ = ()
    ref_name: ClassVar = "DEVICES"


class GetStations(GetFlatRefData[StationRow]):
    """Cash stations (rk7 §4.11)."""

    __slots__ = ()
    ref_name: ClassVar = "CASHES"
    mask: ClassVar = (*COMMON, "NetName")

    @classmethod
    def row_maker(cls) -> RowMaker[StationRow]:
        return lambda item, extended: StationRow(
            **common(item, extended), net_name=text(item, "NetName")
        )


class GetTables(GetFlatRefData[TableRow]):
    """Tables; the hall is the parent where ``Hall`` is not given (rk7 §4.11)."""

    __slots__ = ()
    ref_name: ClassVar = "TABLES"
    mask: ClassVar = (*COMMON, "Hall")

    @classmethod
    def row_maker(cls) -> RowMaker[TableRow]:
        return lambda item, extended: TableRow(
            **common(item, extended),
            hall_id=whole(item, "Hall") or whole(item, "MainParentIdent"),
        )


class GetRestaurants(GetFlatRefData[RestaurantRow]):
    """Restaurants with the code their licences are bound to (rk7 §3.2)."""

    __slots__ = ()
    ref_name: ClassVar = "RESTAURANTS"
    mask: ClassVar = (*COMMON, "FullRestaurantCode", "Address")

    @classmethod
    def row_maker(cls) -> RowMaker[RestaurantRow]:
        return lambda item, extended: RestaurantRow(
            **common(item, extended),
            full_code=text(item, "FullRestaurantCode"),
            address=text(item, "Address"),
        )


class GetVoidReasons(GetFlatRefData[ReasonRow]):
    """Reasons for undoing things; the flag must fit the use (rk7 §4.10)."""

    __slots__ = ()
    ref_name: ClassVar = "ORDERVOIDS"

    @classmethod
    def row_maker(cls) -> RowMaker[ReasonRow]:
        return lambda item, extended: ReasonRow(
            **common(item, extended),
            for_receipt_void=flag(item, "ImplOnCheckVoid"),
            for_receipt_undo=flag(item, "ImplOnCheckUndo"),
            for_dish_return=flag(item, "ImplOnDishReturn"),
            for_stop_list=flag(item, "ImplOnAddDishInStopList"),
            for_bill_cancel=flag(item, "ImplOnBillCancel"),
            for_prepay_deletion=flag(item, "ImplOnPrepayDeletion"),
        )
