"""Commands that read the system, the directory and the menu (rk7 §3, §4, §5.1, §5.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.simulators.cash_server.shapes import LICENCE, ORDER, REASON, REFERENCE, Shape, shape

_COLLECTION: Final = (
    "RefName RefItemIdent RefItemGUID OnlyActive onlyActive PropMask WithChildItems "
    "WithMacroProp MacroPropExtra MacroPropTags WithBlobsData UnpackedBlob IgnoreEnums "
    "IgnoreDefaults LinkNames Offset ItemCount MaxRunMs"
)
_FILTERS: Final = shape("", PROPFILTER=shape("Name Value Substring Masked Kind"))
_BLOB: Final = shape("RefName RefItemIdent RefItemGUID RefBlobName EncodeBase64 UnpackedBlob")
_LISTED: Final = shape("", Item=REFERENCE)
_MENU_OF_A_LIST: Final = shape(
    "dateTime",
    Station=REFERENCE,
    Order=ORDER,
    Waiter=REFERENCE,
    Table=REFERENCE,
    OrderCategory=REFERENCE,
    OrderType=REFERENCE,
    GuestType=REFERENCE,
    Course=REFERENCE,
    Dishes=_LISTED,
    Modifiers=_LISTED,
    OrderTypes=_LISTED,
)

READING: Final[Mapping[str, Shape]] = {
    "GetSystemInfo": shape(),
    "GetSystemInfo2": shape(),
    "GetFunctions": shape(),
    "CheckLicense": shape("license", Restaurant=REFERENCE),
    "GetXMLLicenseInstanceSeqNumber": shape("", LicenseInfo=LICENCE, Timeout=shape("value")),
    "GetRefList": shape(),
    "GetRefData": shape(_COLLECTION, PROPFILTERS=_FILTERS),
    "GetRefDataFiltered": shape(
        f"{_COLLECTION} DateTime",
        PROPFILTERS=_FILTERS,
        Order=ORDER,
        Station=REFERENCE,
        Waiter=REFERENCE,
        Table=REFERENCE,
        OrderCategory=REFERENCE,
        OrderType=REFERENCE,
    ),
    "GetItemBlob": _BLOB,
    "GetRefItemBlob": _BLOB,
    "GetOrderMenu": shape(
        "dateTime checkrests PropMask",
        Station=REFERENCE,
        Order=ORDER,
        Waiter=REFERENCE,
        Table=REFERENCE,
        OrderCategory=REFERENCE,
    ),
    "GetOrderMenu2": _MENU_OF_A_LIST,
    "GetOrderMenuLimited": _MENU_OF_A_LIST,
    "GetDishRests": shape(),
    "GetModifierStopList": shape(),
    "SetDishRests": shape(
        Author=REFERENCE,
        Reason=REASON,
        DishRest=shape("id code guid quantity prohibited storeZeroQuantity"),
    ),
}
