"""What elements of requests may carry: the shapes that many commands share (rk7 §2.1, §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Shape:
    """What an element may carry: attributes, and children with shapes of their own.

    An `open` one may hold anything: what the server hands on without reading it.
    """

    attributes: frozenset[str] = frozenset()
    children: Mapping[str, Shape] = field(default_factory=dict)
    open: bool = False


def shape(attributes: str = "", **children: Shape) -> Shape:
    """A shape from the names of its attributes and its children."""
    return Shape(frozenset(attributes.split()), children)


ANYTHING: Final = Shape(open=True)
REFERENCE: Final = shape("id code guid")
REASON: Final = shape("id code guid openName")
ORDER: Final = shape("guid visit orderIdent")
TEXT: Final = shape()
LICENCE: Final = shape(
    "anchor licenseToken", LicenseInstance=shape("guid seqNumber"), Timeout=shape("value")
)
GUESTS: Final = shape(
    "count",
    Guest=shape("guestLabel GuestLabel cardCode clientID addressID", Interface=REFERENCE),
)
EXTERNAL: Final = shape(Prop=shape("name value"))
MODI: Final = shape("id code guid count price openName data isDefault")
DISCOUNT: Final = shape(
    "id code guid uni line_guid amount maxamount seat cardCode deleted",
    Interface=REFERENCE,
    BonusType=REFERENCE,
)
PREPAY: Final = shape(
    "id code guid amount basicSum promised cardCode extTransactionInfo TransactionStatus authtype "
    "authcode owner extIntegerInfo transactionNumber seat deleted discount_line_guid line_guid",
    Interface=REFERENCE,
    Reason=REFERENCE,
)
PAYMENT: Final = shape(
    "id code guid amount basicSum cardCode owner authcode authtype TransactionStatus "
    "transactionNumber extIntegerInfo extTransactionInfo line_guid terminalNumber sbpPayGuid "
    "tipAmount seat discount_line_guid",
    Slip=TEXT,
    Interface=REFERENCE,
    TipCharge=REFERENCE,
    TerminalMaket=REFERENCE,
)
_LINE: Final = (
    "id code guid quantity price uni line_guid state srcQuantity seat changeWeight SourceGUIDString"
)
_VOID: Final = shape("id code guid quantity amount dateTime openName", Author=REFERENCE)
SESSION: Final = shape(
    "uni line_guid isDraft printed printTime remindTime readyTime startService fixedPrice",
    Station=REFERENCE,
    Author=REFERENCE,
    Creator=REFERENCE,
    Course=REFERENCE,
    Dish=shape(_LINE, Modi=MODI, Discount=DISCOUNT, Void=_VOID),
    Combo=shape(
        _LINE,
        Component=shape(
            "id code guid count isDefault", ComboModi=REFERENCE, Modi=MODI, Discount=DISCOUNT
        ),
        Discount=DISCOUNT,
        Void=_VOID,
    ),
    Discount=DISCOUNT,
    Prepay=PREPAY,
)
