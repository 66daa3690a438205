"""What a site has beside menu and people: devices, discounts, documents (rk7 §2.1, §4.10, §5.22).

Every scenario has the usual set; a file names what it wants otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """The language a cash server says its texts in (rk7 §1.6)."""

    RUSSIAN = "ru"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEntry:
    """What every item of the directory has: r_keeper's id, its short code and its name."""

    id: int
    code: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountKind(DirectoryEntry):
    """A discount of so many `percent`, or an `open` one whose amount is given with it.

    One that is neither has no composition and cannot be given. One `of_coupons` is what the card
    system's coupons appear as.
    """

    percent: int = 0
    open: bool = False
    of_coupons: bool = False


class DeviceKind(StrEnum):
    """What a device of the station is."""

    PRINTER = "printer"
    TERMINAL = "terminal"
    CARD_INTERFACE = "card-interface"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device(DirectoryEntry):
    """A device of the station with its driver; `mod_class` is r_keeper's class of drivers."""

    kind: DeviceKind
    driver: str
    mod_class: int


USUAL_DEVICES = (
    Device(
        id=1000801,
        code=1,
        name="Принтер чеков",
        kind=DeviceKind.PRINTER,
        driver="UniFR",
        mod_class=1,
    ),
    Device(
        id=1000802,
        code=2,
        name="Терминал оплаты",
        kind=DeviceKind.TERMINAL,
        driver="VerifyTerm",
        mod_class=9,
    ),
    Device(
        id=1000700,
        code=3,
        name="Карточная система",
        kind=DeviceKind.CARD_INTERFACE,
        driver="FarCards",
        mod_class=13,
    ),
)
USUAL_DISCOUNTS = (
    DiscountKind(id=1000650, code=1, name="Карта гостя"),
    DiscountKind(id=1000651, code=2, name="Скидка суммой", open=True),
    DiscountKind(id=1000652, code=3, name="Скидка 10 %", percent=10),
    DiscountKind(id=1000653, code=4, name="Купон", of_coupons=True),
)
"""The first one is what a guest's card brings; its percent follows the level of the card."""
USUAL_PURPOSES = (DirectoryEntry(id=1000950, code=1, name="Чеки"),)
USUAL_DOCUMENTS = (
    DirectoryEntry(id=27, code=27, name="Копия чека"),
    DirectoryEntry(id=1, code=1, name="Чек"),
)
"""The first one is the copy of a receipt (rk7 §2.1)."""
USUAL_LAYOUTS = (DirectoryEntry(id=1000960, code=1, name="Пречек"),)
USUAL_GUEST_TYPES = (DirectoryEntry(id=1, code=1, name="Гость"),)
USUAL_COURSES = (DirectoryEntry(id=1000970, code=1, name="Сразу"),)
