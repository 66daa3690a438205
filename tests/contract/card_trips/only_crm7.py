"""What CRM 7 alone knows or takes, carried out there; CRM 5 is never sent it (crm §12)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kiosk.simulators.card_system.usual_directory import LANDLINE, MESSENGER, MOSCOW
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.card_changes import CardActive, Period
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.holder_drafts import AddressDraft, ContactDraft, HolderDraft
from kiosk.wire.crm.holder_search import ContractCondition, SearchHolders, SearchItem
from kiosk.wire.crm.holders import AddHolders, EditHolders, GetHolderInfo
from kiosk.wire.crm.people import Person
from kiosk.wire.crm.places import GetStreetsInfo
from kiosk.wire.crm.timing_schemes import GetTimingSchemesInfo
from kiosk.wire.crm.wishes import Include, Wishes
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.guests import ANNA, ANNAS_CARD, NEW_PHONE, PETER
from tests.unit.simulators.card_guests import ANNAS_PHONE

_REACHED = Wishes(include=(Include.HOLDER_CONTACT, Include.HOLDER_ADDRESS))


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyCrm7:
    """``came_of_it`` checks the answer and what CRM 7 made of the action."""

    name: str
    action: Action[Any]
    came_of_it: Callable[[CardDesk, Any], Awaitable[None]]


async def prolonged(desk: CardDesk, _answer: None) -> None:
    card = await desk.ask(GetCardInfo(card=ANNAS_CARD))
    assert card.valid_until == date(2032, 6, 30), "a year and a half behind its end"


async def schemes(_desk: CardDesk, told: tuple[object, ...]) -> None:
    assert len(told) == 3


async def named_by_phone(_desk: CardDesk, anna: Person) -> None:
    assert (anna.holder.id, anna.holder.first_name) == (ANNA, "Анна")


async def added_by_phone(desk: CardDesk, new: Person) -> None:
    assert [one.value for one in new.contacts] == [NEW_PHONE]
    assert new.holder.id not in (ANNA, PETER)
    again = await desk.ask(EditHolders(phone=NEW_PHONE, wishes=_REACHED))
    assert again.holder.id == new.holder.id


async def known_outside(desk: CardDesk, _answer: Person) -> None:
    (contact,) = (await reached(desk)).contacts[2:]
    assert (contact.value, contact.value_ext) == ("anna.s", "ok-4711")


async def lives_by_name(desk: CardDesk, _answer: Person) -> None:
    (address,) = (await reached(desk)).addresses[1:]
    assert (address.country, address.city, address.street) == ("Россия", "Москва", "Сретенка")
    assert address.city_id == str(MOSCOW), "the city it knows"
    assert "Сретенка" in {one.entry_name for one in await desk.ask(GetStreetsInfo())}


async def found_by_contract(_desk: CardDesk, page: Any) -> None:
    assert sorted(one.holder.id for one in page.people) == [ANNA, PETER]


async def kept_in_full(desk: CardDesk, _answer: Person) -> None:
    person = await reached(desk)
    assert person.contacts[-1].notes == "н" * 500


async def made_in_full(desk: CardDesk, made: Person) -> None:
    told = await desk.ask(GetHolderInfo(holder_id=made.holder.id))
    assert told.holder.full_name == "М" * 140


async def reached(desk: CardDesk) -> Person:
    return await desk.ask(GetHolderInfo(holder_id=ANNA, wishes=_REACHED))


def _changing_anna(**parts: Any) -> EditHolders:
    return EditHolders(holder_id=ANNA, draft=HolderDraft(**parts))


ONLY_CRM7: Final = (
    OnlyCrm7(
        name="a period",
        action=CardActive(card=ANNAS_CARD, expires=Period(years=1, months=6)),
        came_of_it=prolonged,
    ),
    OnlyCrm7(name="timing schemes", action=GetTimingSchemesInfo(), came_of_it=schemes),
    OnlyCrm7(
        name="a holder by phone",
        action=EditHolders(phone=ANNAS_PHONE, wishes=_REACHED),
        came_of_it=named_by_phone,
    ),
    OnlyCrm7(
        name="a new holder by phone",
        action=EditHolders(phone=NEW_PHONE, or_add=True, wishes=_REACHED),
        came_of_it=added_by_phone,
    ),
    OnlyCrm7(
        name="an id outside",
        action=_changing_anna(
            contacts=(ContactDraft(type_id=MESSENGER, value="anna.s", value_ext="ok-4711"),)
        ),
        came_of_it=known_outside,
    ),
    OnlyCrm7(
        name="places by name",
        action=_changing_anna(
            addresses=(AddressDraft(type_id=2, country="Россия", city="москва", street="Сретенка"),)
        ),
        came_of_it=lives_by_name,
    ),
    OnlyCrm7(
        name="a search by contract",
        action=SearchHolders(
            items=(SearchItem(contract=ContractCondition(contract_name="Обеды*", signed=True)),)
        ),
        came_of_it=found_by_contract,
    ),
    OnlyCrm7(
        name="long notes",
        action=_changing_anna(
            contacts=(ContactDraft(type_id=LANDLINE, value="1-23", notes="н" * 500),)
        ),
        came_of_it=kept_in_full,
    ),
    OnlyCrm7(
        name="a long name",
        action=AddHolders(draft=HolderDraft(full_name="М" * 140)),
        came_of_it=made_in_full,
    ),
)
