"""Commands on money, cards, devices and staff (rk7 §5.10-§5.18, §5.22-§5.24)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.simulators.cash_server.shapes import (
    ANYTHING,
    LICENCE,
    ORDER,
    PAYMENT,
    PREPAY,
    REASON,
    REFERENCE,
    TEXT,
    Shape,
    shape,
)

_RANGE: Final = shape("Value ValueL ValueH")
_BILL: Final = {"Order": ORDER, "Station": REFERENCE, "Cashier": REFERENCE, "Maket": REFERENCE}
_PAY: Final = {
    "LicenseInfo": LICENCE,
    "Order": ORDER,
    "Station": REFERENCE,
    "Cashier": REFERENCE,
    "ReceiptMaket": REFERENCE,
    "InvoiceMaket": REFERENCE,
    "FiscalDocInfo": shape(
        "PrintNumber FiscDocNumber GlobalFiscalId ExtFiscID FiscShiftNum", FiscDev=REFERENCE
    ),
    "Payment": PAYMENT,
    "PrintCheck": shape("line_guid seat", Payment=PAYMENT),
}
_PAY_ATTRIBUTES: Final = "lockguid sendtovdu calcBySeats seat pdsPaysTimeout"
_AUTHORISATION: Final = {"Order": ORDER, "Station": REFERENCE, "Waiter": REFERENCE}
_ANNULLED: Final = shape(
    "ReceiptNum CheckNum ManagerPassword lockguid sendtovdu",
    Manager=REFERENCE,
    Maket=REFERENCE,
    DeleteReason=REASON,
)
_EXTENDED: Final = shape("", Property=shape("name value"))
_CARD: Final = {
    "Order": ORDER,
    "Station": REFERENCE,
    "Interface": REFERENCE,
    "Cashier": REFERENCE,
    "Coupons": ANYTHING,
    "ExtCardProperties": _EXTENDED,
}
_LINE_GUID: Final = shape("line_guid")
_DOCUMENT: Final = {
    "Station": REFERENCE,
    "Employee": REFERENCE,
    "ReceiptNum": TEXT,
    "Order": ORDER,
    "Maket": REFERENCE,
    "Layout": REFERENCE,
    "Document": REFERENCE,
}

STATION: Final[Mapping[str, Shape]] = {
    "PrintBill": shape("lockguid bySeats seat", **_BILL),
    "UndoBill": shape("lockguid bySeats seat", **_BILL, DeleteReason=REASON),
    "PayOrder": shape(_PAY_ATTRIBUTES, **_PAY),
    "IntentPayOrder": shape(_PAY_ATTRIBUTES, **_PAY, BillMaket=REFERENCE),
    "CorrectIntentReceipt": shape(
        "lockguid",
        Order=ORDER,
        Station=REFERENCE,
        Cashier=REFERENCE,
        Manager=REFERENCE,
        DeleteReason=REASON,
        PrintCheck=_LINE_GUID,
    ),
    "CancelSbpPay": shape("", Payment=shape("sbpPayGuid")),
    "TerminalAuthStart2": shape("lockguid", **_AUTHORISATION, Prepay=PREPAY),
    "TerminalAuthPay2": shape("lockguid needPrintPrepay", **_AUTHORISATION, Prepay=PREPAY),
    "TerminalAuthError2": shape("lockguid", **_AUTHORISATION, Prepay=PREPAY),
    "ApplyPersonalCard": shape("CardCode seat lockguid", **_CARD),
    "UndoPersonalCard": shape("cardCode seat lockguid", **_CARD),
    "GetCardInfo": shape(
        "cardCode chMode",
        Interface=REFERENCE,
        Order=ORDER,
        Station=REFERENCE,
        EXTDATA=ANYTHING,
        ExtCardProperties=_EXTENDED,
    ),
    "ParseMCR": shape("data base64data devicetype deviceid"),
    "CreaterkFriendsAnchor": shape("phone token lockguid", Order=ORDER),
    "CreateRkFriendsAnchor": shape("phone token lockguid", Order=ORDER),
    "MakeReturnGoods": shape(
        "persistentComment nonPersistentComment",
        LicenseInfo=LICENCE,
        Station=REFERENCE,
        Cashier=REFERENCE,
        Reason=REFERENCE,
        ReceiptMaket=REFERENCE,
        OrderType=REFERENCE,
        PrintCheck=_LINE_GUID,
        Dishes=shape("", Dish=shape("line_guid quantity")),
    ),
    "GetReceiptList": shape("line_guid lastversion", Order=ORDER),
    "FindReceiptsForReturn": shape(
        "",
        Station=REFERENCE,
        Cashier=REFERENCE,
        CheckNum=_RANGE,
        PaySum=_RANGE,
        CloseTime=_RANGE,
        StartTime=_RANGE,
        Table=_RANGE,
        CardCode=_RANGE,
        Dish=_RANGE,
        Currency=_RANGE,
        FiscalDevice=_RANGE,
        FiscalReportNumber=_RANGE,
    ),
    "UndoReceipt": _ANNULLED,
    "DeleteReceipt": _ANNULLED,
    "DeleteReceiptPayments": shape(
        "lockguid",
        Order=ORDER,
        Manager=REFERENCE,
        LockStation=REFERENCE,
        PrintCheck=_LINE_GUID,
        Pay=_LINE_GUID,
    ),
    "DeviceStatuses": shape("", Station=REFERENCE),
    "LogicalDevices": shape("", Station=REFERENCE),
    "PrintDataXML": shape("Timeout", Purpose=REFERENCE, Station=REFERENCE, Unfiscal=ANYTHING),
    "PrintMaket": shape("LayoutFilters DataSourceParams Comment ReceiptNum", **_DOCUMENT),
    "GetPrintLayout": shape(
        "LayoutFilters DataSourceParams format EncodeBase64 ReceiptNum", **_DOCUMENT
    ),
    "GetWaiterList": shape("registeredOnly", Table=REFERENCE),
    "GetEmployeeInfo2": shape("", Waiter=REFERENCE, Restaurant=REFERENCE, Station=REFERENCE),
    "LoginOnStation": shape(
        "cardCode password", LicenseInfo=LICENCE, Station=REFERENCE, Waiter=REFERENCE
    ),
    "RegisterEmployee": shape(
        "iscashstation",
        Waiter=REFERENCE,
        Manager=REFERENCE,
        Station=REFERENCE,
        Position=REFERENCE,
    ),
    "WaiterMessage": shape(
        "text messageType expireTime external_id param",
        Station=REFERENCE,
        Waiter=REFERENCE,
        Manager=REFERENCE,
        Order=ORDER,
        Buttons=ANYTHING,
    ),
}
