"""The names each command may carry: everything else a real server ignores in silence (rk7 §1.3).

The simulator is strict: it finds what would have been ignored, so that a mistyped attribute is
noticed here and not in a restaurant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kiosk.simulators.cash_server.envelope import Element


@dataclass(frozen=True, slots=True)
class Shape:
    """What an element may carry: attributes, and children with shapes of their own."""

    attributes: frozenset[str] = frozenset()
    children: Mapping[str, Shape] = field(default_factory=dict)


def _shape(attributes: str = "", **children: Shape) -> Shape:
    return Shape(frozenset(attributes.split()), children)


REFERENCE: Final = _shape("id code guid")
ORDER: Final = _shape("guid visit orderIdent")
LICENCE: Final = _shape(
    "anchor licenseToken", LicenseInstance=_shape("guid seqNumber"), Timeout=_shape("value")
)
GUESTS: Final = _shape(
    "count",
    Guest=_shape("guestLabel GuestLabel cardCode clientID addressID", Interface=REFERENCE),
)
EXTERNAL: Final = _shape(Prop=_shape("name value"))
_LINE: Final = (
    "id code guid quantity price uni line_guid state srcQuantity seat changeWeight SourceGUIDString"
)
MODI: Final = _shape("id code guid count price openName data isDefault")
DISCOUNT: Final = _shape("id code guid amount", Interface=REFERENCE)
PREPAY: Final = _shape(
    "id code guid amount basicSum promised cardCode extTransactionInfo TransactionStatus authtype "
    "authcode owner extIntegerInfo transactionNumber seat deleted discount_line_guid line_guid",
    Interface=REFERENCE,
    Reason=REFERENCE,
)
SESSION: Final = _shape(
    "uni line_guid isDraft printed printTime remindTime readyTime startService fixedPrice",
    Station=REFERENCE,
    Author=REFERENCE,
    Creator=REFERENCE,
    Course=REFERENCE,
    Dish=_shape(_LINE, Modi=MODI, Discount=DISCOUNT),
    Combo=_shape(
        _LINE,
        Component=_shape(
            "id code guid count isDefault", ComboModi=REFERENCE, Modi=MODI, Discount=DISCOUNT
        ),
        Discount=DISCOUNT,
    ),
    Discount=DISCOUNT,
    Prepay=PREPAY,
)
PAYMENT: Final = _shape(
    "id code guid amount basicSum cardCode owner authcode authtype TransactionStatus "
    "transactionNumber extIntegerInfo extTransactionInfo line_guid terminalNumber sbpPayGuid "
    "tipAmount TipCharge seat discount_line_guid",
    Slip=_shape(),
    Interface=REFERENCE,
    TerminalMaket=REFERENCE,
)

COMMANDS: Final[Mapping[str, Shape]] = {
    "GetSystemInfo": _shape(),
    "GetSystemInfo2": _shape(),
    "CheckLicense": _shape("license", Restaurant=REFERENCE),
    "GetXMLLicenseInstanceSeqNumber": _shape("", LicenseInfo=LICENCE, Timeout=_shape("value")),
    "GetRefList": _shape(),
    "GetRefData": _shape(
        "RefName RefItemIdent RefItemGUID OnlyActive onlyActive PropMask WithChildItems "
        "WithMacroProp MacroPropExtra MacroPropTags WithBlobsData UnpackedBlob IgnoreEnums "
        "IgnoreDefaults LinkNames Offset ItemCount MaxRunMs",
        PROPFILTERS=_shape("", PROPFILTER=_shape("Name Value Substring Masked Kind")),
    ),
    "GetOrderMenu": _shape(
        "dateTime checkrests PropMask",
        Station=REFERENCE,
        Order=ORDER,
        Waiter=REFERENCE,
        Table=REFERENCE,
        OrderCategory=REFERENCE,
    ),
    "CreateOrder": _shape(
        "",
        Order=_shape(
            "guid openTime duration holder promoCode persistentComment nonPersistentComment "
            "rkFriendsAnchor",
            Visit=_shape("guid visit"),
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
            ExtraTables=_shape("", item=REFERENCE),
        ),
    ),
    "SaveOrder": _shape(
        "dontcheckLicense deferred sendtovdu lockguid",
        LicenseInfo=LICENCE,
        Order=ORDER,
        LockStation=REFERENCE,
        Session=SESSION,
    ),
    "CalcOrder": _shape(
        "",
        Order=ORDER,
        Guests=GUESTS,
        OrderCategory=REFERENCE,
        OrderType=REFERENCE,
        Table=REFERENCE,
        Waiter=REFERENCE,
        Session=SESSION,
    ),
    "CalcOrder2": _shape(
        "calcBySeats seat",
        Order=ORDER,
        Station=REFERENCE,
        Cashier=REFERENCE,
        PrepayReason=REFERENCE,
        Payments=_shape("", Pay=PAYMENT, Prepay=PREPAY),
    ),
    "GetOrder": _shape("", Order=ORDER),
    "GetOrderList2": _shape("lastversion onlyOpened", Waiter=REFERENCE, Table=REFERENCE),
    "PayOrder": _shape(
        "lockguid sendtovdu calcBySeats seat pdsPaysTimeout",
        LicenseInfo=LICENCE,
        Order=ORDER,
        Station=REFERENCE,
        Cashier=REFERENCE,
        ReceiptMaket=REFERENCE,
        InvoiceMaket=REFERENCE,
        Payment=PAYMENT,
        PrintCheck=_shape("line_guid seat", Payment=PAYMENT),
    ),
    "GetReceiptList": _shape("line_guid lastversion", Order=ORDER),
    "VoidOrder": _shape(
        "change_guids lockguid sendtovdu",
        Order=ORDER,
        Station=REFERENCE,
        Manager=REFERENCE,
        DeleteReason=_shape("id code guid openName"),
    ),
}


def unknown_names(command: Element, name: str) -> Iterator[str]:
    """Paths of attributes and elements the server will ignore: `Session/Dish/@comment`."""
    shape = COMMANDS.get(name)
    if shape is not None:
        yield from _unknown(command, shape, "", {"CMD"})


def _unknown(
    source: Element, shape: Shape, above: str, also: frozenset[str] | set[str] = frozenset()
) -> Iterator[str]:
    for attribute in source.attrib:
        if str(attribute) not in shape.attributes | also:
            yield f"{above}@{attribute!s}"
    for child in source:
        tag = str(child.tag)
        known = shape.children.get(tag)
        if known is None:
            yield f"{above}{tag}"
        else:
            yield from _unknown(child, known, f"{above}{tag}/")
