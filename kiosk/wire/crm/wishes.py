"""What an answer is to bring along: lists, pictures, which accounts, which coupons (crm §5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from lxml import etree

from kiosk.wire.crm.values import put
from kiosk.wire.documents import Element


class Include(StrEnum):
    """What an answer about a card, a holder or a coupon brings along (crm §5.1)."""

    ACCOUNT = "Account"
    ACCOUNT_AVAILABLE = "Account_Available"
    HOLDER = "Holder"
    HOLDER_IMAGE = "Holder_Image"
    HOLDER_CONTACT = "Holder_Contact"
    HOLDER_ADDRESS = "Holder_Address"
    HOLDER_RELATIVE = "Holder_Relative"
    HOLDER_CONTRACT = "Holder_Contract"
    HOLDER_CARD = "Holder_Card"
    HOLDER_COUPON = "Holder_Coupon"
    HOLDER_COUPON_AVAILABLE = "Holder_Coupon_Available"
    HOLDER_ATTRIBUTE = "Holder_Attribute"
    CARD_PROPERTY = "Card_Property"
    HOLDER_PROPERTY = "Holder_Property"
    HOLDER_NO_COUNT = "Holder_NoCount"


FOR_A_GREETING: Final[tuple[Include, ...]] = (
    Include.ACCOUNT,
    Include.ACCOUNT_AVAILABLE,
    Include.HOLDER,
    Include.HOLDER_NO_COUNT,
)
"""What a kiosk needs when a card is presented (crm §14)."""

# Nobody has seen a narrowing token work without the one it narrows (crm §5.1).
_BASES: Final = {
    Include.ACCOUNT_AVAILABLE: Include.ACCOUNT,
    Include.HOLDER_COUPON_AVAILABLE: Include.HOLDER_COUPON,
}


class AccountClass(IntEnum):
    """``Account_Class`` (crm §6.2)."""

    BONUS = 1
    DISCOUNT = 2
    DEBIT = 3
    CREDIT = 4
    FUNDS_SPENT = 5
    MEMBERSHIP = 6
    USER_DEFINED = 99


class PhotoFormat(StrEnum):
    """``Format`` of a holder's photo; the server's own default is ``BMP``."""

    BMP = "BMP"
    JPEG = "JPEG"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFormat:
    """How photos are to come. ``original`` asks for the size as stored; sizes are pixels."""

    format: PhotoFormat = PhotoFormat.JPEG
    original: bool | None = None
    width: int | None = None
    height: int | None = None
    compression: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFilter:
    """Only accounts of this class or type."""

    account_class: AccountClass | int | None = None
    account_type_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponPage:
    """Coupons ``index`` (from 1) and following, ``count`` of them."""

    index: int = 1
    count: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """All of it together; what is left out is the server's choice."""

    include: tuple[Include, ...] = ()
    image_format: ImageFormat | None = None
    account_filter: AccountFilter | None = None
    coupons: CouponPage | None = None

    def write_into(self, message: Element) -> None:
        put(message, "Include", joined(self.include))
        if self.image_format is not None:
            _write_image_format(message, self.image_format)
        if self.account_filter is not None:
            element = etree.SubElement(message, "Account_Filter")
            put(element, "Account_Class", _number(self.account_filter.account_class))
            put(element, "Account_Type_ID", self.account_filter.account_type_id)
        if self.coupons is not None:
            put(message, "Coupon_Index", self.coupons.index)
            put(message, "Coupon_Count", self.coupons.count)


NO_WISHES: Final = Wishes()
"""Whatever the server gives by itself."""


def joined(tokens: Iterable[StrEnum]) -> str:
    """``Account, Account_Available``: each once, a narrowing token behind the one it narrows."""
    wanted: dict[str, None] = {}
    for token in tokens:
        if isinstance(token, Include) and token in _BASES:
            wanted.setdefault(_BASES[token].value)
        wanted.setdefault(token.value)
    return ", ".join(wanted)


def _write_image_format(message: Element, wish: ImageFormat) -> None:
    element = put(message, "Image_Format", wish.format.value)
    assert element is not None
    attributes = {
        "Original": None if wish.original is None else "Yes" if wish.original else "No",
        "Width": wish.width,
        "Height": wish.height,
        "Compression": wish.compression,
    }
    for name, value in attributes.items():
        if value is not None:
            element.set(name, str(value))


def _number(value: int | None) -> int | None:
    return None if value is None else int(value)
