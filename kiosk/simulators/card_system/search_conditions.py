"""One `Item` of a search as a condition on holders (crm §10.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card
from kiosk.simulators.card_system.directory import Place
from kiosk.simulators.card_system.people import Address, Contract, Holder
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.search_values import (
    FitsDate,
    card_expression,
    date_range,
    digits_mask,
    text_mask,
)
from kiosk.simulators.card_system.wire_forms import read_whole, read_yes

Meets = Callable[[Holder], bool]

_NAMES: Final[dict[str, Callable[[Holder], str]]] = {
    "External_Code": lambda holder: holder.external_code,
    "L_Name": lambda holder: holder.last_name,
    "F_Name": lambda holder: holder.first_name,
    "M_Name": lambda holder: holder.middle_name,
    "Full_Name": lambda holder: holder.full_name,
}
_CONTRACT_DATES: Final[dict[str, Callable[[Contract], date | None]]] = {
    "Offered": lambda contract: contract.offered,
    "Expired": lambda contract: contract.expired,
    "Signature": lambda contract: contract.signed,
}


class Conditions:
    """Reads the conditions of an item against one book."""

    def __init__(self, book: CardBook) -> None:
        self._book = book

    def of(self, item: etree._Element) -> Meets:
        """Whether a holder meets all conditions; two of one name mean either of them.

        SAC-9992 without any, or for one nobody can evaluate.
        """
        named: dict[tuple[str, str], list[Meets]] = {}
        for group in item:
            for condition in group:
                key = str(group.tag), str(condition.tag)
                named.setdefault(key, []).append(self._condition(group, condition))
        if not named:
            raise Refused("SAC-9992", "Item")
        alternatives = list(named.values())
        return lambda holder: all(any(meets(holder) for meets in one) for one in alternatives)

    def _condition(self, group: etree._Element, condition: etree._Element) -> Meets:
        readers = {
            "Holders": self._of_holder,
            "Cards": self._of_card,
            "Contacts": self._of_contact,
            "Contracts": self._of_contract,
        }
        tag = str(group.tag)
        if tag == "Addresses":
            return self._of_address(condition, deleted=read_yes(group.get("IsDeleted")))
        if tag not in readers:
            raise Refused("SAC-9992", tag)
        return readers[tag](condition)

    def _of_holder(self, condition: etree._Element) -> Meets:
        name = str(condition.tag)
        if name in _NAMES:
            read, fits = _NAMES[name], text_mask(_value(condition))
            return lambda holder: fits(read(holder))
        if name == "Login":
            fits = text_mask(_value(condition))
            return lambda holder: any(fits(value) for value in self._logins(holder))
        if name == "Birth_Day":
            born = _dates(condition)
            return lambda holder: born(holder.birth)
        if name == "Image":
            wanted = read_yes(_value(condition))
            return lambda holder: bool(holder.photo) is wanted
        if name == "Group_ID":
            group_id = read_whole(_value(condition), name)
            return lambda holder: holder.group_id == group_id
        raise Refused("SAC-9992", name)

    def _of_card(self, condition: etree._Element) -> Meets:
        name, value = str(condition.tag), _value(condition)
        if name == "Card_Code":
            numbered = card_expression(value)
            return self._any_card(lambda card: numbered(card.code))
        if name == "Carrier_Data":
            written = text_mask(value)
            return self._any_card(lambda card: written(card.carrier))
        if name == "Group_ID":
            group_id = read_whole(value, name)
            return self._any_card(lambda card: card.group_id == group_id)
        raise Refused("SAC-9992", name)

    def _any_card(self, fits: Callable[[Card], bool]) -> Meets:
        return lambda holder: any(fits(card) for card in self._book.cards_of(holder.id))

    def _of_contact(self, condition: etree._Element) -> Meets:
        name, value = str(condition.tag), _value(condition)
        if name == "Phone":
            kinds = self._book.directory.phone_types()
            fits = (digits_mask if read_yes(condition.get("IsNumber")) else text_mask)(value)
        elif name == "EMail":
            kinds, fits = self._book.directory.email_types(), text_mask(value)
        else:
            raise Refused("SAC-9992", name)
        return lambda holder: any(fits(one.value) for one in holder.reached_by(kinds))

    def _of_address(self, condition: etree._Element, *, deleted: bool) -> Meets:
        name, fits = str(condition.tag), text_mask(_value(condition))
        directory = self._book.directory
        read: dict[str, Callable[[Address], str]] = {
            "City": lambda address: _name_of(directory.cities.get(address.city_id or 0)),
            "Street": lambda address: _name_of(directory.streets.get(address.street_id or 0)),
            "House": lambda address: address.house,
        }
        if name not in read:
            raise Refused("SAC-9992", name)
        return lambda holder: any(
            fits(read[name](address)) for address in holder.addresses if address.deleted is deleted
        )

    def _of_contract(self, condition: etree._Element) -> Meets:
        name = str(condition.tag)
        if name in _CONTRACT_DATES and not read_yes(condition.get("Value")):
            read, within = _CONTRACT_DATES[name], _dates(condition)
            return self._any_contract(lambda contract: within(read(contract)))
        value = _value(condition)
        if name == "Name":
            called = text_mask(value)
            return self._any_contract(lambda contract: called(contract.name))
        if name == "Type":
            types, kind = self._book.directory.contract_types, text_mask(value)
            return self._any_contract(lambda contract: kind(types[contract.type_id].name))
        if name == "Blocked":
            wanted = read_yes(value)
            return self._any_contract(lambda contract: contract.blocked is wanted)
        if name == "Signature":
            return self._any_contract(lambda contract: contract.signed is not None)
        raise Refused("SAC-9992", name)

    def _any_contract(self, fits: Callable[[Contract], bool]) -> Meets:
        return lambda holder: any(fits(one) for one in self._book.contracts_of(holder.id))

    def _logins(self, holder: Holder) -> Iterator[str]:
        kinds = self._book.directory.phone_types() | self._book.directory.email_types()
        for contact in holder.reached_by(kinds):
            yield contact.value


def sorted_by(holders: Iterable[Holder], wanted: frozenset[str]) -> list[Holder]:
    """In the order asked for by a `Sort_` token, else by id; unset birth dates last."""
    found = sorted(holders, key=lambda holder: holder.id)
    if "Sort_Birth" in wanted:
        return sorted(found, key=lambda one: (one.birth is None, one.birth or date.max))
    for token, read in (
        ("Sort_L_Name", _NAMES["L_Name"]),
        ("Sort_F_Name", _NAMES["F_Name"]),
        ("Sort_M_Name", _NAMES["M_Name"]),
        ("Sort_Full_Name", _NAMES["Full_Name"]),
    ):
        if token in wanted:
            return sorted(found, key=lambda one: read(one).lower())
    return found


def _value(condition: etree._Element) -> str:
    value = condition.get("Value")
    if value is None or not value.strip():
        raise Refused("SAC-9992", condition.tag)
    return value.strip()


def _dates(condition: etree._Element) -> FitsDate:
    return date_range(
        str(condition.tag),
        condition.get("Value"),
        condition.get("Value_From"),
        condition.get("Value_To"),
    )


def _name_of(place: Place | None) -> str:
    return "" if place is None else place.name
