"""What each action's request may hold, so that what a server would ignore is warned about.

Names are those of crm §5, §8, §9 and §10; a name that is not here does nothing on a real server.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.message import Message, content, includes, unknown_attributes


@dataclass(frozen=True, slots=True)
class Shape:
    """An element: the attributes and children it may carry. `longest` is in characters."""

    attributes: frozenset[str] = frozenset()
    children: Mapping[str, Shape] = field(default_factory=dict)
    longest: int | None = None


NAMES_OF_CRM_5: Final[Mapping[str, str]] = {"Search holders": "Search holders 2"}
"""Older names that CRM 5 answers to as well, and what they are called now (crm §7)."""

_LEAF: Final = Shape()


def _leaves(*names: str) -> dict[str, Shape]:
    return dict.fromkeys(names, _LEAF)


def _texts(**longest: int) -> dict[str, Shape]:
    return {name: Shape(longest=length) for name, length in longest.items()}


def _with(*attributes: str, **children: Shape) -> Shape:
    return Shape(attributes=frozenset(attributes), children=children)


def _list(item: str, **children: Shape) -> Shape:
    return Shape(children={item: Shape(children=children)})


_PAGED_COUPONS: Final = _leaves("Coupon_Index", "Coupon_Count")
_SHARED: Final = {
    "Include": _LEAF,
    "Image_Format": _with("Original", "Width", "Height", "Compression"),
    "Account_Filter": Shape(children=_leaves("Account_Class", "Account_Type_ID")),
}
_MAIL: Final = {"EMail_Subject": _LEAF, "EMail_Body": _with("Mode")}
_NAMES: Final = _texts(L_Name=60, F_Name=40, M_Name=40, Full_Name=140)

_CARDS: Final = _list(
    "Card",
    **_leaves("Group_ID", "Card_Code", "Is_Virtual_Card", "Carrier_Data", "Password"),
    **_leaves("Offered", "Expired", "Is_Confirm_Manager", "Status"),
)
_ACCOUNTS: Final = _list(
    "Account",
    **_leaves("Account_Number", "Account_Type_ID", "Auto_Change_Levels", "Account_Level_ID"),
    Credit_Depth=_with("Mode", "Max"),
)
_CONTACTS: Final = _list(
    "Contact",
    **_leaves("Contact_ID", "Type_ID", "Dispatch", "Deleted"),
    **_texts(Value=128, Notes=500, Value_Ext=128),
)
_ADDRESSES: Final = _list(
    "Address",
    **_leaves("Address_ID", "Type_ID", "Country_ID", "City_ID", "Street_ID", "Metro_Station_ID"),
    **_texts(ZIP=40, Region=40, House=10, Building=10, Entry=10, Floor=10, Apartments=10),
    **_texts(Entry_Code=10, DopInfo=500, Country=60, City=60, Street=100),
    **_leaves("Deleted"),
)
_HOLDER: Final = Shape(
    children={
        "Holder_ID": _LEAF,
        "Phone": _with("Mode"),
        **_NAMES,
        **_texts(External_Code=60, Remarks=500, Source=120, INN=25),
        **_leaves("Group_ID", "Unpay_Type_ID", "Birth", "Photo", "Gender", "Marrital", "Marital"),
        **_leaves("Language_ID", "Auto_Change_Levels", "Smoke", "Verification", "Dispatch"),
        "Cards": _CARDS,
        "Accounts": _ACCOUNTS,
        "Contacts": _CONTACTS,
        "Addresses": _ADDRESSES,
        "Relatives": _list("Relative", **_leaves("Relative_ID", "Relative_Type_ID")),
        "Attributes": Shape(children={"Attribute": _with("Mode", Attribute_ID=_with("Mode"))}),
        "Holders_Properties": _list("Holder_Property", **_leaves("Property_ID", "Value_ID")),
    }
)
_VALUE: Final = _with("Value")
_RANGE: Final = _with("Value", "Value_From", "Value_To")
_ITEM: Final = Shape(
    attributes=frozenset({"Mode"}),
    children={
        "Holders": Shape(
            children={
                **dict.fromkeys(("Login", "External_Code", "L_Name", "F_Name", "M_Name"), _VALUE),
                **dict.fromkeys(("Full_Name", "Image", "Group_ID"), _VALUE),
                "Birth_Day": _RANGE,
            }
        ),
        "Cards": Shape(children=dict.fromkeys(("Card_Code", "Carrier_Data", "Group_ID"), _VALUE)),
        "Contacts": Shape(children={"Phone": _with("Value", "IsNumber"), "EMail": _VALUE}),
        "Addresses": Shape(
            attributes=frozenset({"IsDeleted"}),
            children=dict.fromkeys(("City", "Street", "House"), _VALUE),
        ),
        "Contracts": Shape(
            children={
                **dict.fromkeys(("Name", "Type", "Blocked"), _VALUE),
                **dict.fromkeys(("Offered", "Expired", "Signature"), _RANGE),
            }
        ),
    },
)
_INFORMATION: Final = _with("Mode")
_POSTING: Final = Shape(
    attributes=frozenset({"Mode"}),
    children={
        **_leaves("Account_Number", "Card_Code", "Account_Type_ID"),
        **_leaves("External_ID", "External_Index", "External_Date", "Amount", "Transaction_Time"),
        **_leaves("Transaction_Life", "Transaction_Delay", "Transaction_ID"),
        **_texts(Remarks=255),
        "Dop_Info": _INFORMATION,
        "DopInfo": _INFORMATION,
    },
)
_RETURN: Final = Shape(
    attributes=frozenset({"Mode"}),
    children=_leaves(
        *("Unit_ID_Parent", "External_ID_Parent", "External_Index_Parent", "External_Date_Parent"),
        *("Unit_ID", "External_ID", "External_Index", "External_Date"),
    ),
)
_LOOK_UP: Final = Shape(
    children=_leaves(
        *("Account_Number", "Card_Code", "Transaction_ID", "Holder_ID", "External_ID"),
        *("Transaction_Type", "Operation_Type", "Transaction_Parent", "Transaction_Life_From"),
        *("Transaction_Life_To", "Account_Class", "Client_ID", "Unit_ID", "Date_From", "Date_To"),
        *("Index", "Count", "Include"),
    )
)
_SIGNING_UP: Final = {**_leaves("Card_Code", "Is_Virtual_Card", "Auth_Code"), **_NAMES, **_MAIL}
_DEFAULT: Final = _leaves("Default")

SHAPES: Final[Mapping[str, Shape]] = {
    "Get version": _LEAF,
    "Get system time": _LEAF,
    "Get card info": Shape(
        children={**_leaves("Is_Virtual_Card", "Card_Code"), **_SHARED, **_PAGED_COUPONS}
    ),
    "Card block": Shape(
        children={**_leaves("Is_Virtual_Card", "Card_Code"), **_texts(Remarks=500)}
    ),
    "Card inactive": Shape(children=_leaves("Is_Virtual_Card", "Card_Code")),
    "Card active": Shape(children=_leaves("Is_Virtual_Card", "Card_Code", "Expired")),
    "Card disable": Shape(children=_leaves("Is_Virtual_Card", "Card_Code")),
    "Card transfer": Shape(
        children=_leaves("Is_Virtual_Card", "Card_Code", "Holder_ID", "Only_Free")
    ),
    "Account block": Shape(children={**_leaves("Account_Number"), **_texts(Remarks=500)}),
    "Account active": Shape(children=_leaves("Account_Number")),
    "Get coupons types info": _LEAF,
    "Add coupons": _with(
        Coupon=Shape(
            children={
                **_leaves("Coupon_Type_ID", "Status", "External_ID", "Holder_ID", "Offered"),
                **_leaves("Expired", "Notes"),
                "Terminals_Types": _with("All", Terminal_Type=_with(Terminal_Type_ID=_LEAF)),
            }
        )
    ),
    "Coupon active": Shape(children=_leaves("Coupon_ID", "Summ")),
    "Get coupon info": Shape(children={**_leaves("Coupon_ID"), **_SHARED, **_PAGED_COUPONS}),
    "Get terminals types info": _LEAF,
    "Transaction": _with(Transaction=_POSTING),
    "Get transactions info": _with(Transaction=_LOOK_UP),
    "Add holders": Shape(children={**_SHARED, "Holder": _HOLDER}),
    "Edit holders": Shape(children={**_SHARED, "Holder": _HOLDER}),
    "Get holder info": Shape(children={**_leaves("Holder_ID"), **_SHARED, **_PAGED_COUPONS}),
    "Search holders 2": Shape(
        children={**_SHARED, **_leaves("Search_GUID", "Count", "Index"), "Item": _ITEM}
    ),
    "Get accounts types info": _LEAF,
    "Get countries info": _LEAF,
    "Get cards groups info": _LEAF,
    "Get holders groups info": _LEAF,
    "Get contacts types info": Shape(children=_DEFAULT),
    "Get addresses types info": Shape(children=_DEFAULT),
    "Get divisions info": _LEAF,
    "Get cities info": Shape(children={**_leaves("Country_ID"), **_DEFAULT}),
    "Get streets info": Shape(children={**_leaves("City_ID"), **_DEFAULT}),
    "Get cards properties info": _LEAF,
    "Get holders properties info": _LEAF,
    "Get metro stations info": Shape(children=_leaves("City_ID")),
    "Get timing schemes info": _LEAF,
    "Get contracts types info": _LEAF,
    "Registration": Shape(children={"Login": _LEAF, **_SIGNING_UP, **_SHARED}),
    "Setting password": Shape(children={**_leaves("Login", "Auth_Code", "Password"), **_MAIL}),
    "Authorization": Shape(
        children={**_leaves("Card_Code", "Phone", "EMail", "Password"), **_SHARED}
    ),
    "Login": Shape(children={"Login": _with("Auto_Registry"), **_SIGNING_UP, **_SHARED}),
}
_INCLUDES: Final = frozenset(
    {
        *("Account", "Account_Available", "Holder", "Holder_Image", "Holder_Contact"),
        *("Holder_Address", "Holder_Relative", "Holder_Contract", "Holder_Card"),
        *("Holder_Coupon", "Holder_Coupon_Available", "Holder_Attribute", "Card_Property"),
        *("Holder_Property", "Holder_NoCount", "Sort_L_Name", "Sort_F_Name", "Sort_M_Name"),
        *("Sort_Full_Name", "Sort_Birth", "Transaction_DopInfo", "Transaction_Life"),
        *("Transaction_Bonuses", "Code_Timeout"),
    }
)


def ignored_by_a_server(message: Message) -> Iterator[str]:
    """Names in the request that its action does not know, as `Message/Holder/@Colour`."""
    yield from unknown_attributes(message)
    body, shape = message.body, SHAPES.get(NAMES_OF_CRM_5.get(message.action, message.action))
    if shape is None:
        return
    attributes = frozenset(str(name) for name in body.attrib)
    yield from _unknown(body, Shape(attributes, shape.children), "Message")
    for place in (body, *body.findall("Transaction")):
        for token in sorted(includes(place) - _INCLUDES):
            yield f"Include token {token}"


def too_long(message: Message) -> Iterator[str]:
    """Fields longer than the documented limit; what becomes of them nobody knows (crm §12)."""
    shape = SHAPES.get(message.action)
    if shape is not None:
        yield from _long(message.body, shape)


def _unknown(element: etree._Element, shape: Shape, path: str) -> Iterator[str]:
    for name in element.attrib:
        if str(name) not in shape.attributes:
            yield f"{path}/@{name!s}"
    for child in element:
        tag = str(child.tag)
        inner = shape.children.get(tag)
        if inner is None:
            yield f"{path}/{tag}"
            continue
        if path == "Message" and tag == "Transaction" and child.get("Mode") == "Cancel":
            inner = _RETURN
        yield from _unknown(child, inner, f"{path}/{tag}")


def _long(element: etree._Element, shape: Shape) -> Iterator[str]:
    for child in element:
        inner = shape.children.get(str(child.tag), _LEAF)
        if inner.longest is not None and len(content(child)) > inner.longest:
            yield f"{child.tag!s} is longer than {inner.longest} characters"
        yield from _long(child, inner)
