"""A small café in one snapshot: what the mockups show, made by hand. No core, no network."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.checkout.ways import PayWay
from kiosk.domain.dish import Badge, Dish, DishKind, Modifier, ModifierGroup
from kiosk.domain.menu import Category
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language, Text
from kiosk.intents import OrderKind
from kiosk.snapshots import (
    BasketPart,
    CardState,
    ComboPart,
    ComboStepView,
    DishPart,
    GroupView,
    KioskSnapshot,
    LineView,
    LoyaltyPart,
    MenuPart,
    OptionMark,
    OptionView,
    PayPart,
    Screen,
    ServicePart,
    ServiceState,
    SessionPart,
)

NOON = datetime(2026, 5, 20, 12, 40)  # noqa: DTZ001 - the restaurant's own clock, as it is shown

SOUPS, COMBOS = 3, 1
BORSCH, SOLYANKA, MUSHROOM, OKROSHKA, LUNCH = 301, 302, 303, 304, 101


def dish(
    number: int,
    own: str,
    alternative: str,
    roubles: int,
    picture: str,
    portion: tuple[str, str] = ("", ""),
    **more: object,
) -> Dish:
    values: dict[str, object] = {
        "id": number,
        "code": number,
        "guid": f"{{{number}}}",
        "name": Text(own, alternative),
        "category_id": number // 100,
        "price": Money.of(roubles),
        "picture": picture,
        "portion": Text(*portion),
    }
    return Dish(**{**values, **more})  # type: ignore[arg-type]  # keywords of a test helper


def option(number: int, own: str, alternative: str, roubles: int = 0, **more: object) -> Modifier:
    return Modifier(
        id=number,
        code=number,
        name=Text(own, alternative),
        price=Money.of(roubles),
        **more,  # type: ignore[arg-type]  # keywords of a test helper
    )


CREAM = ModifierGroup(
    id=1,
    name=Text("Сметана", "Sour cream"),
    minimum=1,
    maximum=1,
    modifiers=(
        option(11, "Порция", "Regular"),
        option(12, "Двойная", "Double", 40),
        option(13, "Без неё", "None"),
    ),
)
BREAD = ModifierGroup(
    id=2,
    name=Text("Хлеб", "Bread"),
    minimum=1,
    maximum=2,
    modifiers=(
        option(21, "Бородинский", "Rye"),
        option(22, "Пампушки с чесноком", "Garlic buns", 60),
        option(23, "Белый", "White"),
        option(24, "Сало с горчицей", "Salo with mustard", 90, available=False),
    ),
)
EXTRAS = ModifierGroup(
    id=3,
    name=Text("Добавить в борщ", "Add to the soup"),
    maximum=3,
    modifiers=(
        option(31, "Больше говядины", "More beef", 120),
        option(32, "Чеснок и зелень", "Garlic and herbs"),
        option(33, "Фасоль", "Beans", 40),
        option(34, "Острый перец", "Hot pepper"),
    ),
)

_MENU: tuple[tuple[int, str, str, str, str, str, tuple[Dish, ...]], ...] = (
    (1, "Комбо", "Combos", "", "", "combo", (
        dish(LUNCH, "Обед «Самовар»", "Samovar lunch", 490, "combo", kind=DishKind.COMBO),
    )),
    (2, "Завтраки", "Breakfast", "До полудня и весь день", "Till noon and all day long", "eggs", (
        dish(201, "Сырники", "Syrniki", 320, "syrniki", ("220 г", "220 g")),
        dish(202, "Каша с ягодами", "Porridge with berries", 260, "porridge", ("250 г", "250 g")),
    )),
    (SOUPS, "Супы", "Soups", "Варим с утра, подаём с хлебом и сметаной",
     "Cooked this morning, served with bread and sour cream", "borsch", (
        dish(BORSCH, "Борщ с говядиной", "Borscht with beef", 390, "borsch", ("350 г", "350 g"),
             badges=(Badge.HIT,), energy_kcal=290, groups=(CREAM, BREAD, EXTRAS),
             description=Text("Свёкла, капуста, говяжья грудинка, шесть часов на бульоне",
                              "Beetroot, cabbage, beef brisket, six hours over the broth"),
             allergens=Text("Сельдерей, молоко", "Celery, milk")),
        dish(SOLYANKA, "Солянка мясная сборная", "Solyanka, mixed meats", 420, "solyanka",
             ("350 г", "350 g"), badges=(Badge.SPICY,)),
        dish(MUSHROOM, "Крем-суп из белых грибов", "Porcini cream soup", 450, "mushroom_soup",
             ("300 г", "300 g"), badges=(Badge.NEW,)),
        dish(305, "Лапша куриная домашняя", "Home-made chicken noodles", 320, "noodle",
             ("350 г", "350 g")),
        dish(306, "Пельмени в бульоне", "Pelmeni in broth", 410, "pelmeni", ("300 г", "300 g")),
        dish(307, "Щи из кислой капусты", "Sauerkraut shchi", 330, "shchi", ("350 г", "350 g")),
        dish(308, "Уха с лососем и укропом", "Salmon ukha with dill", 460, "ukha",
             ("350 г", "350 g")),
        dish(OKROSHKA, "Окрошка на домашнем квасе", "Okroshka, cold kvass soup", 340, "okroshka",
             ("350 г", "350 g"), rest=0),
    )),
    (4, "Салаты", "Salads", "", "", "olivier", (
        dish(401, "Оливье", "Olivier", 310, "olivier", ("200 г", "200 g")),
    )),
    (5, "Горячее", "Mains", "", "", "kiev", (
        dish(501, "Котлета по-киевски с пюре", "Chicken Kiev with mash", 520, "kiev"),
        dish(502, "Бефстроганов с пюре", "Beef stroganoff with mash", 590, "stroganoff"),
        dish(503, "Пельмени домашние", "Home-made pelmeni", 410, "pelmeni"),
        dish(504, "Картофель с грибами", "Potatoes with mushrooms", 380, "potatoes"),
        dish(505, "Гречка с белыми грибами", "Buckwheat with porcini", 360, "buckwheat"),
        dish(506, "Вареники с вишней", "Cherry vareniki", 350, "vareniki", rest=0),
    )),
    (6, "Блины", "Blini", "", "", "blini", (
        dish(601, "Блины с мёдом", "Blini with honey", 240, "blini"),
    )),
    (7, "Десерты", "Desserts", "", "", "medovik", (
        dish(701, "Медовик", "Medovik", 290, "medovik", ("140 г", "140 g")),
    )),
    (8, "Напитки", "Drinks", "", "", "tea", (
        dish(801, "Морс клюквенный", "Cranberry mors", 190, "mors", ("0,3 л", "0.3 l")),
        dish(802, "Чай с лимоном", "Tea with lemon", 120, "tea", ("0,25 л", "0.25 l")),
    )),
)  # fmt: skip

DISHES = {each.id: each for row in _MENU for each in row[6]}
CATEGORIES = tuple(
    Category(
        id=number,
        name=Text(own, alternative),
        subtitle=Text(said, said_too),
        picture=picture,
        dish_ids=tuple(each.id for each in dishes),
    )
    for number, own, alternative, said, said_too, picture, dishes in _MENU
)


def line(key: int, dish_id: int, quantity: int, *differences: Text) -> LineView:
    served = DISHES[dish_id]
    return LineView(
        key=key,
        dish=served,
        quantity=quantity,
        price=served.price * quantity,
        differences=differences,
    )


def view(modifier: Modifier, *, chosen: bool = False, included: bool = False) -> OptionView:
    mark = OptionMark.INCLUDED if included else OptionMark.DELTA
    if not modifier.available:
        mark = OptionMark.SOLD_OUT
    served = DISHES.get(modifier.dish_id or 0)
    return OptionView(
        modifier=modifier, chosen=chosen, mark=mark, delta=modifier.price, component=served
    )


BORSCH_PART = DishPart(
    dish=DISHES[BORSCH],
    groups=(
        GroupView(
            group=CREAM,
            chosen=1,
            met=True,
            options=(
                view(CREAM.modifiers[0], chosen=True, included=True),
                view(CREAM.modifiers[1]),
                view(CREAM.modifiers[2]),
            ),
        ),
        GroupView(
            group=BREAD,
            chosen=2,
            met=True,
            options=(
                view(BREAD.modifiers[0], chosen=True, included=True),
                view(BREAD.modifiers[1], chosen=True),
                view(BREAD.modifiers[2], included=True),
                view(BREAD.modifiers[3]),
            ),
        ),
        GroupView(
            group=EXTRAS,
            chosen=1,
            met=True,
            options=tuple(view(each, chosen=each.id == 33) for each in EXTRAS.modifiers),
        ),
    ),
    quantity=1,
    most=99,
    portion_price=Money.of(490),
    price=Money.of(490),
    unmet_group_id=None,
)


def _step(number: int, own: str, alternative: str, dish_ids: tuple[int, ...]) -> ModifierGroup:
    return ModifierGroup(
        id=number,
        name=Text(own, alternative),
        minimum=1,
        maximum=1,
        modifiers=tuple(
            option(
                dish_id,
                "",
                "",
                70 if dish_id == 502 else 0,
                dish_id=dish_id,
                available=not DISHES[dish_id].sold_out,
            )
            for dish_id in dish_ids
        ),
    )


_SOUP = _step(91, "Суп", "Soup", (BORSCH, SOLYANKA))
_MAIN = _step(92, "Горячее", "Main", (501, 502, 503, 504, 505, 506))
_DRINK = _step(93, "Напиток", "Drink", (801, 802))

LUNCH_PART = ComboPart(
    dish=DISHES[LUNCH],
    steps=(
        ComboStepView(
            group=_SOUP, chosen=view(_SOUP.modifiers[0], chosen=True, included=True), done=True
        ),
        ComboStepView(
            group=_MAIN, chosen=view(_MAIN.modifiers[0], chosen=True, included=True), done=True
        ),
        ComboStepView(group=_DRINK, chosen=None, done=False),
    ),
    index=1,
    options=tuple(
        view(each, chosen=each.id == 501, included=each.id != 502) for each in _MAIN.modifiers
    ),
    price=Money.of(490),
    saving=Money.of(130),
)

OPEN = KioskSnapshot(
    now=NOON,
    session=SessionPart(
        screen=Screen.MENU,
        language=Language.RU,
        languages=(Language.RU, Language.EN),
        order_kind=OrderKind.EAT_IN,
        order_kinds=(OrderKind.EAT_IN, OrderKind.TAKE_AWAY),
        table_name="12",
        can_go_back=True,
        can_cancel=True,
    ),
    service=ServicePart(
        state=ServiceState.OPEN, menu_from=NOON, restaurant=Text("Самовар", "Samovar")
    ),
    menu=MenuPart(
        categories=CATEGORIES,
        dishes=DISHES,
        in_basket={SOLYANKA: 1, 801: 2, 701: 1},
        revision=1,
    ),
    basket=BasketPart(
        lines=(line(1, SOLYANKA, 1), line(2, 801, 2), line(3, 701, 1)),
        total=Money.of(1090),
        portions=4,
        revision=3,
        latest=(DISHES[SOLYANKA], DISHES[801], DISHES[701]),
        offers=(
            dish(351, "Пампушки", "Garlic buns", 60, "pampushki"),
            dish(352, "Хлеб и сало", "Bread and salo", 90, "bread"),
        ),
        offered_with=DISHES[SOLYANKA],
        can_check_out=True,
    ),
    loyalty=LoyaltyPart(
        state=CardState.KNOWN,
        first_name="Анна",
        card_last_four="4821",
        balance=Money.of(340),
        amounts=tuple(Money.of(each) for each in (0, 100, 200, 300, 340)),
        total=Money.of(1090),
        to_pay=Money.of(1090),
    ),
    pay=PayPart(ways=(PayWay.STATION, PayWay.SBP, PayWay.COUNTER), to_pay=Money.of(1090)),
    dish=BORSCH_PART,
    combo=LUNCH_PART,
)

EMPTY_BASKET = replace(
    OPEN,
    menu=replace(OPEN.menu, in_basket={}, revision=2),
    basket=BasketPart(lines=(), total=ZERO, portions=0, revision=0),
)
