"""Countries, cities, streets, metro stations: what addresses are made of (crm §8.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.directories import Entry, put_default
from kiosk.wire.crm.values import put, text, told
from kiosk.wire.documents import Element


class City(Entry, frozen=True, kw_only=True):
    """A city of a country."""

    country_id: str


class Street(Entry, frozen=True, kw_only=True):
    """A street of a city."""

    city_id: str
    postcode: str


class MetroStation(Entry, frozen=True, kw_only=True):
    """A metro station of a city."""

    city_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCountriesInfo(Action[tuple[Entry, ...]]):
    """Every country."""

    name: ClassVar = "Get countries info"
    root: ClassVar = "Countries"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[Entry, ...]:
        return tuple(
            Entry(id=text(e, "Country_ID"), entry_name=text(e, "Country_Name"))
            for e in answer.iterfind("Country")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCitiesInfo(Action[tuple[City, ...]]):
    """Cities, those of a country, or the default one alone."""

    name: ClassVar = "Get cities info"
    root: ClassVar = "Cities"
    repeat: ClassVar = Repeat.FREELY

    country_id: str = ""
    default_only: bool = False

    def write_into(self, message: Element) -> None:
        put(message, "Country_ID", self.country_id)
        put_default(message, self.default_only)

    @classmethod
    def read(cls, answer: Element) -> tuple[City, ...]:
        return tuple(
            City(
                id=text(e, "City_ID"),
                entry_name=text(e, "City_Name"),
                country_id=text(e, "Country_ID"),
            )
            for e in answer.iterfind("City")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetStreetsInfo(Action[tuple[Street, ...]]):
    """Streets, those of a city, or the default one alone."""

    name: ClassVar = "Get streets info"
    root: ClassVar = "Streets"
    repeat: ClassVar = Repeat.FREELY

    city_id: str = ""
    default_only: bool = False

    def write_into(self, message: Element) -> None:
        put(message, "City_ID", self.city_id)
        put_default(message, self.default_only)

    @classmethod
    def read(cls, answer: Element) -> tuple[Street, ...]:
        return _read_streets(answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetStreetsOfCity(Action[tuple[Street, ...]]):
    """The streets of a city in the second, three times shorter form of the same action."""

    name: ClassVar = "Get streets info"
    root: ClassVar = "Streets"
    repeat: ClassVar = Repeat.FREELY
    query_version: ClassVar = "2"

    city_id: str

    def write_into(self, message: Element) -> None:
        put(message, "City_ID", self.city_id)

    @classmethod
    def read(cls, answer: Element) -> tuple[Street, ...]:
        return _read_streets(answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetMetroStationsInfo(Action[tuple[MetroStation, ...]]):
    """Metro stations, or those of a city."""

    name: ClassVar = "Get metro stations info"
    root: ClassVar = "Metro_Stations"
    repeat: ClassVar = Repeat.FREELY

    city_id: str = ""

    def write_into(self, message: Element) -> None:
        put(message, "City_ID", self.city_id)

    @classmethod
    def read(cls, answer: Element) -> tuple[MetroStation, ...]:
        return tuple(
            MetroStation(
                id=text(e, "Metro_Station_ID"),
                entry_name=text(e, "Metro_Station_Name"),
                city_id=text(e, "City_ID"),
            )
            for e in answer.iterfind("Metro_Station")
        )


def _read_streets(answer: Element) -> tuple[Street, ...]:
    """Either form; the short one has the city once, and attributes or children (crm §17)."""
    city = told(answer, "City_ID")
    return tuple(
        Street(
            id=told(e, "Street_ID") or told(e, "ID"),
            entry_name=told(e, "Street_Name") or told(e, "Name"),
            city_id=told(e, "City_ID") or city,
            postcode=told(e, "Post_Code"),
        )
        for e in answer.iterfind("Street")
    )
