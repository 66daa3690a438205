"""Holders and what belongs to a person: contacts, addresses, relatives, contracts (crm §6.3, §6.4).

Everything personal stays out of every repr.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

PHONE: Final = "Phone"
EMAIL: Final = "Email"
UNKNOWN_LANGUAGE: Final = 0


def _personal(default: Any = "") -> Any:
    return field(default=default, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach a holder. `outside_id` is the id in a social network (`Value_Ext`)."""

    id: int
    type_id: int
    value: str = field(repr=False)
    outside_id: str = _personal()
    notes: str = _personal()
    dispatch: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a holder lives. Ids of directories; names are looked up when it is written."""

    id: int
    type_id: int
    country_id: int | None = None
    zip: str = _personal()
    region: str = _personal()
    city_id: int | None = None
    street_id: int | None = None
    metro_station_id: int | None = None
    house: str = _personal()
    building: str = _personal()
    entry: str = _personal()
    floor: str = _personal()
    apartments: str = _personal()
    entry_code: str = _personal()
    notes: str = _personal()
    deleted: bool = False

    def same_place(self, other: Address) -> bool:
        """Whether both name one place, letter case and blanks apart (crm §8.6.1)."""
        return self._place() == other._place()

    def _place(self) -> tuple[object, ...]:
        texts = (
            *(self.zip, self.region, self.house, self.building, self.entry),
            *(self.floor, self.apartments, self.entry_code),
        )
        return (
            *(self.type_id, self.country_id, self.city_id, self.street_id),
            *(re.sub(r"\s", "", text).lower() for text in texts),
        )


@dataclass(frozen=True, slots=True)
class Relative:
    """Another holder, and how that person is related to this one."""

    holder_id: int
    type_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """An agreement of one or more holders with the chain."""

    id: int
    name: str
    type_id: int
    offered: date
    expired: date
    signed: date | None = None
    blocked: bool = False
    holder_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A guest. `given_full_name` counts before the name put together of its parts.

    `photo` is Base64 text; `password` the master password; `attributes` those that are set;
    `properties` maps a property to its value.
    """

    id: int
    group_id: int = 1
    first_name: str = _personal()
    last_name: str = _personal()
    middle_name: str = _personal()
    given_full_name: str = _personal()
    external_code: str = _personal()
    unpay_type_id: int | None = None
    birth: date | None = field(default=None, repr=False)
    photo: str = _personal()
    photo_format: str = "JPEG"
    gender: str = "Unknown"
    marital: str = "Unknown"
    language_id: int = UNKNOWN_LANGUAGE
    smoke: bool = False
    verification: bool = False
    remarks: str = _personal()
    source: str = ""
    inn: str = _personal()
    password: str = _personal()
    deleted: bool = False
    contacts: tuple[Contact, ...] = _personal(())
    addresses: tuple[Address, ...] = _personal(())
    relatives: tuple[Relative, ...] = ()
    attributes: frozenset[int] = frozenset()
    properties: Mapping[int, int] = field(default_factory=dict)

    @property
    def full_name(self) -> str:
        if self.given_full_name:
            return self.given_full_name
        names = (self.last_name, self.first_name, self.middle_name)
        return " ".join(part for part in names if part)

    def reached_by(self, type_ids: frozenset[int]) -> tuple[Contact, ...]:
        """The contacts of those types that are not deleted."""
        return tuple(one for one in self.contacts if one.type_id in type_ids and not one.deleted)


def digits_of(phone: str) -> str:
    """The digits of a telephone number, whatever stands between them."""
    return re.sub(r"\D", "", phone)
