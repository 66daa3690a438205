"""Every command of the XML interface by its name on the wire.

A command's class says the rest: ``repeat`` whether it only reads, ``licence`` whether it carries a
number of the licence, ``node`` where it is carried out, its docstring what it is for. Many classes
write ``GetRefData``, one for each collection the kiosk needs; here it is the one for any of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from kiosk.wire.rkeeper.any_collection import GetAnyRefData, GetAnyRefDataFiltered
from kiosk.wire.rkeeper.availability import (
    GetDishRests,
    GetModifierStopList,
    GetOrderMenu2,
    GetOrderMenuLimited,
)
from kiosk.wire.rkeeper.bills import PrintBill, UndoBill
from kiosk.wire.rkeeper.calculation import (
    CalcOrder,
    CalcOrder2,
    CalcOrder3,
    CalcOrder4,
    CalcOrder5,
    ValidateOrder,
)
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.devices import DeviceStatuses, LogicalDevices
from kiosk.wire.rkeeper.intent_receipts import CorrectIntentReceipt, IntentPayOrder
from kiosk.wire.rkeeper.item_blobs import GetItemBlob
from kiosk.wire.rkeeper.kitchen import KDSGetDishData3
from kiosk.wire.rkeeper.licence import CheckLicense, GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.messages import WaiterMessage
from kiosk.wire.rkeeper.order_changes import (
    CloseVisit,
    LockOrder,
    SaveOrder,
    UpdateOrder,
    VoidOrder,
)
from kiosk.wire.rkeeper.order_lists import GetOrderList, GetOrderList2
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment import CancelSbpPay, PayOrder
from kiosk.wire.rkeeper.personal_cards import (
    ApplyPersonalCard,
    CreaterkFriendsAnchor,
    GetCardInfo,
    ParseMCR,
    UndoPersonalCard,
)
from kiosk.wire.rkeeper.printing import GetPrintLayout, PrintDataXML, PrintMaket
from kiosk.wire.rkeeper.receipts import (
    DeleteReceipt,
    DeleteReceiptPayments,
    GetReceiptList,
    UndoReceipt,
)
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.returns import FindReceiptsForReturn, MakeReturnGoods
from kiosk.wire.rkeeper.staff import (
    GetEmployeeInfo2,
    GetWaiterList,
    LoginOnStation,
    RegisterEmployee,
)
from kiosk.wire.rkeeper.stop_list import SetDishRests
from kiosk.wire.rkeeper.system import GetFunctions, GetSystemInfo, GetSystemInfo2
from kiosk.wire.rkeeper.terminal_authorisation import (
    TerminalAuthError2,
    TerminalAuthPay2,
    TerminalAuthStart2,
)

_CLASSES: Final[tuple[type[Command[Any]], ...]] = (
    # The house
    GetSystemInfo2,
    GetSystemInfo,
    GetFunctions,
    CheckLicense,
    GetXMLLicenseInstanceSeqNumber,
    # The directory and what of it is sold
    GetRefList,
    GetAnyRefData,
    GetAnyRefDataFiltered,
    GetItemBlob,
    GetOrderMenu,
    GetOrderMenu2,
    GetOrderMenuLimited,
    GetDishRests,
    GetModifierStopList,
    SetDishRests,
    # Orders
    CreateOrder,
    SaveOrder,
    UpdateOrder,
    CalcOrder,
    CalcOrder2,
    CalcOrder3,
    CalcOrder4,
    CalcOrder5,
    ValidateOrder,
    GetOrder,
    GetOrderList,
    GetOrderList2,
    LockOrder,
    VoidOrder,
    CloseVisit,
    # Money
    PrintBill,
    UndoBill,
    PayOrder,
    IntentPayOrder,
    CorrectIntentReceipt,
    CancelSbpPay,
    TerminalAuthStart2,
    TerminalAuthPay2,
    TerminalAuthError2,
    MakeReturnGoods,
    FindReceiptsForReturn,
    GetReceiptList,
    UndoReceipt,
    DeleteReceipt,
    DeleteReceiptPayments,
    # Guests' cards
    ApplyPersonalCard,
    UndoPersonalCard,
    GetCardInfo,
    ParseMCR,
    CreaterkFriendsAnchor,
    # Stations, staff, kitchen
    DeviceStatuses,
    LogicalDevices,
    PrintDataXML,
    PrintMaket,
    GetPrintLayout,
    GetWaiterList,
    GetEmployeeInfo2,
    LoginOnStation,
    RegisterEmployee,
    KDSGetDishData3,
    WaiterMessage,
)

COMMANDS: Final[Mapping[str, type[Command[Any]]]] = MappingProxyType(
    {command.name: command for command in _CLASSES}
)
"""Names are case-sensitive (rk7 §1.3)."""
