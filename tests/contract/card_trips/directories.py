"""What the card system's lists hold (crm §8.7)."""

from __future__ import annotations

from datetime import date

from kiosk.errors import ErrorCode, Remedy
from kiosk.simulators.card_system.usual_directory import LUNCH, MAIL, MOBILE, MOSCOW, RUSSIA
from kiosk.wire.crm.action import CrmVersion
from kiosk.wire.crm.directories import (
    AccountType,
    DirectoryStatus,
    Entry,
    GetAccountsTypesInfo,
    GetAddressesTypesInfo,
    GetCardsGroupsInfo,
    GetContactsTypesInfo,
    GetContractsTypesInfo,
    GetDivisionsInfo,
    GetHoldersGroupsInfo,
)
from kiosk.wire.crm.places import (
    GetCitiesInfo,
    GetCountriesInfo,
    GetMetroStationsInfo,
    GetStreetsInfo,
    GetStreetsOfCity,
)
from kiosk.wire.crm.property_kinds import GetCardsPropertiesInfo, GetHoldersPropertiesInfo
from kiosk.wire.crm.timing_schemes import GetTimingSchemesInfo
from kiosk.wire.crm.wishes import AccountClass
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.card_trip import CardTrip, Refused, always, during_an_import
from tests.unit.simulators.card_guests import BONUS, CLOSED, TURNOVER

_MOSCOW, _TULA = str(MOSCOW), str(MOSCOW + 1)


def _named(entries: tuple[Entry, ...]) -> list[tuple[str, str]]:
    return [(entry.id, entry.entry_name) for entry in entries]


async def account_types(desk: CardDesk) -> None:
    kinds: dict[str, AccountType] = {one.id: one for one in await desk.ask(GetAccountsTypesInfo())}
    bonus, turnover = kinds[str(BONUS)], kinds[str(TURNOVER)]
    assert (bonus.entry_name, bonus.kind, bonus.status) == (
        "Бонусы",
        AccountClass.BONUS,
        DirectoryStatus.ACTIVE,
    )
    assert [(one.number, one.entry_name) for one in bonus.levels] == [
        (1, "Гость [1] 5%"),
        (2, "Серебряный"),
        (3, "Золотой"),
    ]
    assert (turnover.kind, turnover.levels) == (AccountClass.FUNDS_SPENT, ())
    assert kinds[str(CLOSED)].status is DirectoryStatus.DELETED


async def countries(desk: CardDesk) -> None:
    assert _named(await desk.ask(GetCountriesInfo())) == [("1", "Россия"), ("2", "Сербия")]


async def card_groups(desk: CardDesk) -> None:
    told = await desk.ask(GetCardsGroupsInfo())
    assert _named(told) == [("1", "Карты гостей"), ("2", "Карты друзей")]


async def holder_groups(desk: CardDesk) -> None:
    assert _named(await desk.ask(GetHoldersGroupsInfo())) == [("1", "Гости"), ("2", "Друзья")]


async def contact_types(desk: CardDesk) -> None:
    kinds = {one.id: one for one in await desk.ask(GetContactsTypesInfo())}
    mobile, mail = kinds[str(MOBILE)], kinds[str(MAIL)]
    assert (mobile.is_phone, mobile.unique, mobile.type_class) == (True, True, "Phone")
    assert (mail.is_email, mail.is_phone, mail.type_class) == (True, False, "Email")
    assert [one.is_skype for one in kinds.values()] == [False, False, True, False]
    (default,) = await desk.ask(GetContactsTypesInfo(default_only=True))
    assert default == mobile


async def address_types(desk: CardDesk) -> None:
    told = await desk.ask(GetAddressesTypesInfo())
    assert _named(told) == [("1", "Домашний"), ("2", "Офис")]
    assert await desk.ask(GetAddressesTypesInfo(default_only=True)) == told[:1]


async def divisions(desk: CardDesk) -> None:
    (told,) = await desk.ask(GetDivisionsInfo())
    assert (told.entry_name, told.full_name, told.is_main) == ("Самовар", "Кафе «Самовар»", True)


async def cities(desk: CardDesk) -> None:
    told = await desk.ask(GetCitiesInfo(country_id=str(RUSSIA)))
    assert _named(told) == [(_MOSCOW, "Москва"), (_TULA, "Тула")]
    assert {one.country_id for one in told} == {str(RUSSIA)}
    assert await desk.ask(GetCitiesInfo(default_only=True)) == told[:1]
    assert await desk.ask(GetCitiesInfo(country_id="2")) == ()


async def streets(desk: CardDesk) -> None:
    told = await desk.ask(GetStreetsInfo())
    assert [(one.city_id, one.entry_name, one.postcode) for one in told] == [
        (_MOSCOW, "Тверская улица", "125009"),
        (_TULA, "улица Пряничная", ""),
    ]
    assert await desk.ask(GetStreetsInfo(city_id=_TULA)) == told[1:]
    assert await desk.ask(GetStreetsInfo(default_only=True)) == told[:1]


async def streets_in_short(desk: CardDesk) -> None:
    for city in (_MOSCOW, _TULA):
        short = await desk.ask(GetStreetsOfCity(city_id=city))
        assert short == await desk.ask(GetStreetsInfo(city_id=city))
        assert short


async def card_properties(desk: CardDesk) -> None:
    (colour,) = await desk.ask(GetCardsPropertiesInfo())
    assert (colour.code, colour.name) == ("COLOUR", "Цвет карты")
    assert [(one.id, one.value, one.name) for one in colour.values] == [
        (1, "copper", "Медная"),
        (2, "white", "Белая"),
    ]


async def holder_properties(desk: CardDesk) -> None:
    (diet,) = await desk.ask(GetHoldersPropertiesInfo())
    assert (diet.code, [one.value for one in diet.values]) == ("DIET", ["gluten-free", "lenten"])


async def metro_stations(desk: CardDesk) -> None:
    (station,) = await desk.ask(GetMetroStationsInfo(city_id=_MOSCOW))
    assert (station.entry_name, station.city_id) == ("Маяковская", _MOSCOW)
    assert await desk.ask(GetMetroStationsInfo(city_id=_TULA)) == ()


async def timing_schemes(desk: CardDesk) -> None:
    lunch, birthday, weekdays = await desk.ask(GetTimingSchemesInfo())
    assert (lunch.id, lunch.scheme_name) == (LUNCH, "Обеденное время")
    assert [(one.opens, one.closes) for one in lunch.rules] == [("12:00:00", "16:00:00")]
    assert [one.week_days for one in lunch.rules] == [frozenset()]
    assert [(one.birthday, one.days_before, one.days_after) for one in birthday.rules] == [
        (True, 3, 3)
    ]
    assert [one.week_days for one in weekdays.rules] == [frozenset(range(1, 6))]


async def contract_types(desk: CardDesk) -> None:
    (told,) = await desk.ask(GetContractsTypesInfo())
    assert (told.id, told.entry_name) == ("1", "Корпоративное питание")
    assert (told.valid_from, told.valid_until) == (date(2020, 1, 1), date(2036, 12, 31))
    assert told.notes == "Обеды по безналичному расчёту"


CARD_TRIPS = (
    *(
        CardTrip(kind=type(action), carried_out=carried_out, refused=during_an_import(action))
        for action, carried_out in (
            (GetAccountsTypesInfo(), account_types),
            (GetCountriesInfo(), countries),
            (GetCardsGroupsInfo(), card_groups),
            (GetHoldersGroupsInfo(), holder_groups),
            (GetContactsTypesInfo(), contact_types),
            (GetAddressesTypesInfo(), address_types),
            (GetDivisionsInfo(), divisions),
            (GetCitiesInfo(), cities),
            (GetStreetsInfo(), streets),
            (GetCardsPropertiesInfo(), card_properties),
            (GetHoldersPropertiesInfo(), holder_properties),
            (GetMetroStationsInfo(), metro_stations),
            (GetContractsTypesInfo(), contract_types),
        )
    ),
    CardTrip(
        kind=GetStreetsOfCity,
        form="Get streets info 2",
        carried_out=streets_in_short,
        refused=Refused(
            asked=always(GetStreetsOfCity(city_id="Тула")),
            sac="SAC-9992",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.NEVER,
        ),
    ),
    CardTrip(
        kind=GetTimingSchemesInfo,
        versions=frozenset({CrmVersion.CRM7}),
        carried_out=timing_schemes,
        refused=during_an_import(GetTimingSchemesInfo()),
    ),
)
