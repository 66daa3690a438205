"""The card system's lists."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.wire.crm.directories import (
    DirectoryStatus,
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
from tests.unit.wire.crm_examples.example import Example

_GROUPS = "<Groups><Group><Group_ID>2</Group_ID><Group_Name>Гости</Group_Name></Group></Groups>"
_PROPERTIES = (
    "<Properties><Property><Property_ID>4</Property_ID><Property_Code>07</Property_Code>"
    "<Property_Name>Цвет</Property_Name><Values><Value><Value_ID>41</Value_ID>"
    "<Value_Type>String</Value_Type><Value_Value>red</Value_Value><Value_Name>Красный"
    "</Value_Name></Value></Values></Property></Properties>"
)
_CITY = "10000000000077"


def _entries(answer):
    return [(entry.id, entry.entry_name) for entry in answer]


def _kinds(answer):
    return [(p.id, p.code, [(v.id, v.name, v.type) for v in p.values]) for p in answer]


EXAMPLES = (
    Example(
        action=GetAccountsTypesInfo(),
        answer=(
            "<Accounts_Types><Account_Type><Status>Blocked</Status><Account_Class>1"
            "</Account_Class><Account_Type_ID>5</Account_Type_ID><Account_Type_Name>Бонусы"
            "</Account_Type_Name><Date_From>2026-01-01</Date_From><Accounts_Levels>"
            "<Account_Level><Account_Level_ID>2</Account_Level_ID><Account_Level_Name>Серебро"
            "</Account_Level_Name><Account_Level_No>1</Account_Level_No><Status>Active</Status>"
            "</Account_Level></Accounts_Levels></Account_Type></Accounts_Types>"
        ),
        seen=lambda a: [
            (t.id, t.status, t.kind, t.valid_from, [(n.entry_name, n.number) for n in t.levels])
            for t in a
        ],
        expected=[
            ("5", DirectoryStatus.BLOCKED, AccountClass.BONUS, date(2026, 1, 1), [("Серебро", 1)])
        ],
    ),
    Example(
        action=GetCountriesInfo(),
        answer=(
            "<Countries><Country><Country_ID>643</Country_ID><Country_Name>Россия</Country_Name>"
            "</Country></Countries>"
        ),
        seen=_entries,
        expected=[("643", "Россия")],
    ),
    Example(action=GetCardsGroupsInfo(), answer=_GROUPS, seen=_entries, expected=[("2", "Гости")]),
    Example(
        action=GetHoldersGroupsInfo(), answer=_GROUPS, seen=_entries, expected=[("2", "Гости")]
    ),
    Example(
        action=GetContactsTypesInfo(default_only=True),
        written="<Default>Yes</Default>",
        answer=(
            "<Contacts_Types><Contact_Type><Contact_Type_ID>1</Contact_Type_ID>"
            "<Contact_Type_Code>07</Contact_Type_Code><Contact_Type_Name>Телефон"
            "</Contact_Type_Name><Contact_Type_EMail>No</Contact_Type_EMail>"
            "<Contact_Type_Phone Is_Unique='Yes'>Yes</Contact_Type_Phone>"
            "<Contact_Type_Dispatch>Yes</Contact_Type_Dispatch>"
            "<Contact_Type_Class>Phone</Contact_Type_Class></Contact_Type></Contacts_Types>"
        ),
        seen=lambda a: [(t.id, t.is_phone, t.is_email, t.unique, t.type_class) for t in a],
        expected=[("1", True, False, True, "Phone")],
    ),
    Example(
        action=GetAddressesTypesInfo(default_only=True),
        written="<Default>Yes</Default>",
        answer=(
            "<Addresses_Types><Address_Type><Address_Type_ID>1</Address_Type_ID>"
            "<Address_Type_Name>Дом</Address_Type_Name></Address_Type></Addresses_Types>"
        ),
        seen=_entries,
        expected=[("1", "Дом")],
    ),
    Example(
        action=GetDivisionsInfo(),
        answer=(
            "<Divisions><Division><Division_ID>1</Division_ID><Division_Name>Центр"
            "</Division_Name><Division_Full_Name>Кафе в центре</Division_Full_Name>"
            "<Division_Main>Yes</Division_Main></Division></Divisions>"
        ),
        seen=lambda a: [(d.id, d.entry_name, d.full_name, d.is_main) for d in a],
        expected=[("1", "Центр", "Кафе в центре", True)],
    ),
    Example(
        action=GetCitiesInfo(country_id="643"),
        written="<Country_ID>643</Country_ID>",
        answer=(
            f"<Cities><City><Country_ID>643</Country_ID><City_ID>{_CITY}</City_ID>"
            "<City_Name>Москва</City_Name></City></Cities>"
        ),
        seen=lambda a: [(c.id, c.entry_name, c.country_id) for c in a],
        expected=[(_CITY, "Москва", "643")],
    ),
    Example(
        action=GetStreetsInfo(city_id=_CITY),
        written=f"<City_ID>{_CITY}</City_ID>",
        answer=(
            f"<Streets><Street><City_ID>{_CITY}</City_ID><Street_ID>10000000000088</Street_ID>"
            "<Street_Name>Арбат</Street_Name><Post_Code>119002</Post_Code></Street></Streets>"
        ),
        seen=lambda a: [(s.id, s.entry_name, s.city_id, s.postcode) for s in a],
        expected=[("10000000000088", "Арбат", _CITY, "119002")],
    ),
    Example(
        action=GetStreetsOfCity(city_id=_CITY),
        written=f"<City_ID>{_CITY}</City_ID>",
        answer=(
            f'<Streets City_ID="{_CITY}"><Street ID="10000000000088" Name="Арбат"'
            ' Post_Code="119002"/><Street ID="10000000000089" Name="Покровка"/></Streets>'
        ),
        seen=lambda a: [(s.id, s.entry_name, s.city_id, s.postcode) for s in a],
        expected=[
            ("10000000000088", "Арбат", _CITY, "119002"),
            ("10000000000089", "Покровка", _CITY, ""),
        ],
    ),
    Example(
        action=GetCardsPropertiesInfo(),
        answer=_PROPERTIES,
        seen=_kinds,
        expected=[(4, "07", [(41, "Красный", "String")])],
    ),
    Example(
        action=GetHoldersPropertiesInfo(),
        answer=_PROPERTIES,
        seen=_kinds,
        expected=[(4, "07", [(41, "Красный", "String")])],
    ),
    Example(
        action=GetMetroStationsInfo(city_id=_CITY),
        written=f"<City_ID>{_CITY}</City_ID>",
        answer=(
            f"<Metro_Stations><Metro_Station><City_ID>{_CITY}</City_ID><Metro_Station_ID>7"
            "</Metro_Station_ID><Metro_Station_Name>Арбатская</Metro_Station_Name>"
            "</Metro_Station></Metro_Stations>"
        ),
        seen=lambda a: [(s.id, s.entry_name, s.city_id) for s in a],
        expected=[("7", "Арбатская", _CITY)],
    ),
    Example(
        action=GetTimingSchemesInfo(),
        answer=(
            "<Timing_Schemes><Timing_Scheme><Timing_Scheme_ID>3</Timing_Scheme_ID>"
            "<Timing_Scheme_Name>Обед</Timing_Scheme_Name><Timing_Scheme_Details>"
            "<Timing_Scheme_Detail><Time_ID>1</Time_ID><Name>Будни</Name>"
            "<Date_From>2026-01-01T00:00:00</Date_From><Time_From>12:00:00</Time_From>"
            "<Time_To>16:00:00</Time_To><Months>0x0801</Months><Week_Days>31</Week_Days>"
            "<Week_Numbers>0x0000</Week_Numbers><Birthday>Yes</Birthday><Before>3</Before>"
            "<After>7</After></Timing_Scheme_Detail></Timing_Scheme_Details></Timing_Scheme>"
            "</Timing_Schemes>"
        ),
        seen=lambda a: [
            (r.valid_from, r.opens, r.months, r.week_days, r.weeks, r.days_before, r.days_after)
            for scheme in a
            for r in scheme.rules
        ],
        expected=[
            (
                datetime.fromisoformat("2026-01-01T00:00:00"),
                "12:00:00",
                frozenset({1, 12}),
                frozenset({1, 2, 3, 4, 5}),
                frozenset(),
                3,
                7,
            )
        ],
    ),
    Example(
        action=GetContractsTypesInfo(),
        answer=(
            "<Contracts_Types><Contract_Type><Contract_Type_ID>2</Contract_Type_ID>"
            "<Contract_Type_Name>Семейный</Contract_Type_Name><Contract_From>2026-01-01"
            "</Contract_From><Contract_Notes>до пяти карт</Contract_Notes></Contract_Type>"
            "</Contracts_Types>"
        ),
        seen=lambda a: [(t.id, t.entry_name, t.valid_from, t.valid_until, t.notes) for t in a],
        expected=[("2", "Семейный", date(2026, 1, 1), None, "до пяти карт")],
    ),
)
