"""The directories a card system starts with: one country, its capital, the usual types."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from kiosk.simulators.card_system.directory import (
    ContactType,
    ContractType,
    Directory,
    Division,
    Named,
    Place,
    Property,
    PropertyValue,
    by_id,
)
from kiosk.simulators.card_system.people import EMAIL, PHONE
from kiosk.simulators.card_system.timing import TimingRule, TimingScheme

MOBILE, MAIL, MESSENGER, LANDLINE = 1, 2, 3, 4
"""Contact types: telephone and e-mail belong to one holder each, the others to anybody."""
LUNCH, BIRTHDAY, WEEKDAYS = 1, 2, 3
"""Timing schemes: noon to four, a week around the birthday, Monday to Friday."""
RUSSIA: Final = 1
MOSCOW: Final = 10_000_000_070_001
_TVERSKAYA: Final = 10_000_000_080_001


def usual_directory(division_id: int, division: str) -> Directory:
    """The directories of a chain with that one division."""
    return Directory(
        divisions=by_id(
            [Division(id=division_id, name=division, full_name=f"Кафе «{division}»", main=True)]
        ),
        countries=by_id(
            [Named(id=RUSSIA, name="Россия", default=True), Named(id=2, name="Сербия")]
        ),
        card_groups=by_id([Named(id=1, name="Карты гостей"), Named(id=2, name="Карты друзей")]),
        holder_groups=by_id([Named(id=1, name="Гости"), Named(id=2, name="Друзья")]),
        contact_types=by_id(_CONTACT_TYPES),
        address_types=by_id([Named(id=1, name="Домашний", default=True), Named(id=2, name="Офис")]),
        relative_types=by_id([Named(id=1, name="Супруг(а)"), Named(id=2, name="Ребёнок")]),
        attributes=by_id(
            [Named(id=1, name="Вегетарианец"), Named(id=2, name="Любит сидеть у окна")]
        ),
        unpay_types=by_id([Named(id=1, name="Директор")]),
        languages=by_id([Named(id=1033, name="English"), Named(id=1049, name="Русский")]),
        cities=by_id(
            [
                Place(id=MOSCOW, name="Москва", parent_id=RUSSIA, default=True),
                Place(id=MOSCOW + 1, name="Тула", parent_id=RUSSIA),
            ]
        ),
        streets=by_id(
            [
                Place(
                    id=_TVERSKAYA,
                    name="Тверская улица",
                    parent_id=MOSCOW,
                    post_code="125009",
                    default=True,
                ),
                Place(id=_TVERSKAYA + 1, name="улица Пряничная", parent_id=MOSCOW + 1),
            ]
        ),
        metro_stations=by_id([Place(id=1, name="Маяковская", parent_id=MOSCOW)]),
        card_properties=by_id([_COLOUR]),
        holder_properties=by_id([_DIET]),
        timing_schemes=by_id(_TIMING_SCHEMES),
        contract_types=by_id(
            [
                ContractType(
                    id=1,
                    name="Корпоративное питание",
                    first=date(2020, 1, 1),
                    last=date(2036, 12, 31),
                    notes="Обеды по безналичному расчёту",
                )
            ]
        ),
    )


_CONTACT_TYPES: Final = (
    ContactType(
        id=MOBILE,
        name="Мобильный телефон",
        code=1,
        contact_class=PHONE,
        unique=True,
        default=True,
    ),
    ContactType(id=MAIL, name="E-mail", code=2, contact_class=EMAIL, unique=True),
    ContactType(id=MESSENGER, name="Skype", code=3, contact_class="Skype", dispatch=False),
    ContactType(id=LANDLINE, name="Домашний телефон", code=4, contact_class=PHONE, dispatch=False),
)

_COLOUR: Final = Property(
    id=1,
    name="Цвет карты",
    code="COLOUR",
    values=(
        PropertyValue(id=1, name="Медная", value="copper"),
        PropertyValue(id=2, name="Белая", value="white"),
    ),
)

_DIET: Final = Property(
    id=1,
    name="Особое питание",
    code="DIET",
    values=(
        PropertyValue(id=1, name="Без глютена", value="gluten-free"),
        PropertyValue(id=2, name="Постное", value="lenten"),
    ),
)

_TIMING_SCHEMES: Final = (
    TimingScheme(
        id=LUNCH,
        name="Обеденное время",
        rules=(TimingRule(id=1, name="Обед", time_from=time(12), time_to=time(16)),),
    ),
    TimingScheme(
        id=BIRTHDAY,
        name="Неделя дня рождения",
        rules=(TimingRule(id=2, name="День рождения", birthday=True, before=3, after=3),),
    ),
    TimingScheme(
        id=WEEKDAYS,
        name="Будни",
        rules=(TimingRule(id=3, name="Будни", week_days=0b0011111),),
    ),
)
