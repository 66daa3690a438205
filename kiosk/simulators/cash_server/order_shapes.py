"""Commands on orders, their cost and their locks (rk7 §5.3-§5.9, §5.19, §5.20, §5.24)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.simulators.cash_server.shapes import (
    EXTERNAL,
    GUESTS,
    LICENCE,
    ORDER,
    PAYMENT,
    PREPAY,
    REASON,
    REFERENCE,
    SESSION,
    Shape,
    shape,
)

_HEAD: Final = "holder promoCode persistentComment nonPersistentComment rkFriendsAnchor"
_LIST: Final = shape("lastversion onlyOpened", Waiter=REFERENCE, Table=REFERENCE)
_OLDER_LIST: Final = shape(
    "lastversion onlyOpened needIdents needCodes needNames", Waiter=REFERENCE, Table=REFERENCE
)
_PAYABLE: Final = shape(
    "calcBySeats seat",
    Order=ORDER,
    Station=REFERENCE,
    Cashier=REFERENCE,
    PrepayReason=REFERENCE,
    Payments=shape("", Pay=PAYMENT, Prepay=PREPAY),
)
_VISIT: Final = shape("VisitID", Order=ORDER, Station=REFERENCE)

ORDERS: Final[Mapping[str, Shape]] = {
    "CreateOrder": shape(
        "",
        Order=shape(
            f"guid openTime duration {_HEAD}",
            Visit=shape("guid visit"),
            Table=REFERENCE,
            Station=REFERENCE,
            Creator=REFERENCE,
            Waiter=REFERENCE,
            OrderCategory=REFERENCE,
            OrderType=REFERENCE,
            GuestType=REFERENCE,
            Defaulter=REFERENCE,
            Guests=GUESTS,
            ExternalProps=EXTERNAL,
            ExtraTables=shape("", item=REFERENCE),
        ),
    ),
    "SaveOrder": shape(
        "dontcheckLicense deferred sendtovdu lockguid",
        LicenseInfo=LICENCE,
        Order=ORDER,
        LockStation=REFERENCE,
        Session=SESSION,
    ),
    "UpdateOrder": shape(
        f"{_HEAD} lockguid",
        Order=ORDER,
        Manager=REFERENCE,
        LockStation=REFERENCE,
        Table=REFERENCE,
        Waiter=REFERENCE,
        OrderType=REFERENCE,
        Defaulter=REFERENCE,
        GuestType=REFERENCE,
        Guests=GUESTS,
        ExtraTables=shape("", Item=REFERENCE),
        ExternalProps=EXTERNAL,
    ),
    "CalcOrder": shape(
        "",
        Order=ORDER,
        Guests=GUESTS,
        OrderCategory=REFERENCE,
        OrderType=REFERENCE,
        Table=REFERENCE,
        Waiter=REFERENCE,
        Session=SESSION,
    ),
    "CalcOrder2": _PAYABLE,
    "CalcOrder3": _PAYABLE,
    "CalcOrder4": shape("", Order=ORDER, Session=SESSION),
    "CalcOrder5": _PAYABLE,
    "ValidateOrder": shape(
        "",
        Order=ORDER,
        Table=REFERENCE,
        OrderCategory=REFERENCE,
        GuestType=REFERENCE,
        Session=SESSION,
    ),
    "GetOrder": shape("", Order=ORDER),
    "GetOrderList": _OLDER_LIST,
    "GetOrderList2": _LIST,
    "GetOrders": _OLDER_LIST,
    "LockOrder": shape("lockTime lockguid", Order=ORDER, Station=REFERENCE, Employee=REFERENCE),
    "VoidOrder": shape(
        "change_guids lockguid sendtovdu",
        Order=ORDER,
        Station=REFERENCE,
        Manager=REFERENCE,
        DeleteReason=REASON,
    ),
    "CloseVisit": _VISIT,
    "CLOSEVISIT": _VISIT,
    "KDSGetDishData3": shape("lastversion"),
}
