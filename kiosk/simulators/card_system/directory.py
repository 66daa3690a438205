"""The directories of the card system: what ids stand for (crm §8.7).

Values, and `Directory`, which finds them and refuses by code what it has not. Cities and streets
grow when an address names a new one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Protocol, TypeVar

from kiosk.simulators.card_system.people import EMAIL, PHONE
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.timing import TimingScheme

# Ids on the wire have fourteen digits, the first of them a one (crm §3).
FIRST_PLACE: Final = 10_000_000_070_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entry that is an id and a name; `default` when it is the one taken unasked."""

    id: int
    name: str
    default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Division(Named):
    """A subdivision of the chain."""

    full_name: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactType(Named):
    """A way to reach people. `contact_class` is `Phone`, `Email`, `Skype` or `Social_Network`.

    Values of a `unique` type belong to one holder only.
    """

    code: int
    contact_class: str
    unique: bool = False
    dispatch: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Named):
    """A city (`parent_id` its country), a street or a metro station (its city)."""

    parent_id: int
    post_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyValue:
    """A value a property can have. `kind` names its type (crm §6.4)."""

    id: int
    name: str
    value: str
    kind: str = "String"


@dataclass(frozen=True, slots=True, kw_only=True)
class Property(Named):
    """A property of cards or of holders."""

    code: str
    values: tuple[PropertyValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractType(Named):
    """A kind of contract and when it may be signed."""

    first: date | None = None
    last: date | None = None
    notes: str = ""


class _HasId(Protocol):
    @property
    def id(self) -> int: ...


Entry = TypeVar("Entry", bound=_HasId)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Every directory, by id. Frozen: a new place makes a new directory."""

    divisions: Mapping[int, Division]
    countries: Mapping[int, Named]
    card_groups: Mapping[int, Named]
    holder_groups: Mapping[int, Named]
    contact_types: Mapping[int, ContactType]
    address_types: Mapping[int, Named]
    relative_types: Mapping[int, Named]
    attributes: Mapping[int, Named]
    unpay_types: Mapping[int, Named]
    languages: Mapping[int, Named]
    cities: Mapping[int, Place]
    streets: Mapping[int, Place]
    metro_stations: Mapping[int, Place]
    card_properties: Mapping[int, Property]
    holder_properties: Mapping[int, Property]
    timing_schemes: Mapping[int, TimingScheme]
    contract_types: Mapping[int, ContractType]

    def phone_types(self) -> frozenset[int]:
        """Ids of the contact types that are telephones."""
        return self._contact_types_of(PHONE)

    def email_types(self) -> frozenset[int]:
        """Ids of the contact types that are e-mail."""
        return self._contact_types_of(EMAIL)

    def _contact_types_of(self, contact_class: str) -> frozenset[int]:
        return frozenset(
            kind.id for kind in self.contact_types.values() if kind.contact_class == contact_class
        )

    def unique_type(self, contact_class: str) -> ContactType:
        """The type a login of that class is kept under; SAC-0135 when there is none."""
        for kind in self.contact_types.values():
            if kind.contact_class == contact_class and kind.unique:
                return kind
        raise Refused("SAC-0135", contact_class)

    def country_named(self, name: str) -> Named:
        """A country must exist; SAC-0088."""
        for country in self.countries.values():
            if country.name.lower() == name.lower():
                return country
        raise Refused("SAC-0088", name)

    def with_city(self, name: str, country_id: int) -> tuple[Directory, Place]:
        """The first city of that name, created when there is none (crm §8.6.1)."""
        city = _place_named(self.cities, name, country_id)
        if city is not None:
            return self, city
        city = Place(id=self._next_place(), name=name, parent_id=country_id)
        return replace(self, cities={**self.cities, city.id: city}), city

    def with_street(self, name: str, city_id: int) -> tuple[Directory, Place]:
        """The first street of that name in the city, created when there is none."""
        street = _place_named(self.streets, name, city_id)
        if street is not None:
            return self, street
        street = Place(id=self._next_place(), name=name, parent_id=city_id)
        return replace(self, streets={**self.streets, street.id: street}), street

    def _next_place(self) -> int:
        return max((*self.cities, *self.streets, FIRST_PLACE)) + 1


def _place_named(places: Mapping[int, Place], name: str, parent_id: int) -> Place | None:
    for place in places.values():
        if place.parent_id == parent_id and place.name.lower() == name.lower():
            return place
    return None


def by_id(entries: Iterable[Entry]) -> dict[int, Entry]:
    """Entries under their ids, in their order."""
    return {entry.id: entry for entry in entries}


def found(entries: Mapping[int, Entry], entry_id: int, code: str) -> Entry:
    """The entry of that id; refused with `code` when there is none."""
    if entry_id not in entries:
        raise Refused(code, entry_id)
    return entries[entry_id]
