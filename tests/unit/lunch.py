"""A very small restaurant: one soup with questions, one cake that runs out, one combo."""

from __future__ import annotations

from kiosk.domain.dish import Dish, DishKind, Modifier, ModifierGroup
from kiosk.domain.menu import Category, Menu
from kiosk.domain.money import Money
from kiosk.domain.names import Text

CREAM, BREAD, EXTRAS, FIRST, DRINK = 10, 20, 30, 40, 50
PLAIN_CREAM, DOUBLE_CREAM, NO_CREAM = 11, 12, 13
RYE, BUNS, WHITE, SALO = 21, 22, 23, 24
BEANS, BEEF, GARLIC, PEPPER = 31, 32, 33, 34
STEP_BORSCH, STEP_SHCHI, STEP_TEA = 41, 42, 51
BORSCH, CAKE, TEA, SHCHI, LUNCH, OKROSHKA = 1, 2, 3, 4, 5, 6
SOUPS, SWEETS = 100, 200


def modifier(number: int, name: str, price: int = 0, **more: object) -> Modifier:
    return Modifier(
        id=number,
        code=number,
        name=Text(name),
        price=Money(price),
        **more,  # type: ignore[arg-type]  # keywords of a test helper
    )


CREAM_GROUP = ModifierGroup(
    id=CREAM,
    name=Text("Сметана", "Sour cream"),
    modifiers=(
        modifier(PLAIN_CREAM, "Порция"),
        modifier(DOUBLE_CREAM, "Двойная", 4000),
        modifier(NO_CREAM, "Без неё"),
    ),
    minimum=1,
    maximum=1,
    default_id=PLAIN_CREAM,
)
BREAD_GROUP = ModifierGroup(
    id=BREAD,
    name=Text("Хлеб", "Bread"),
    modifiers=(
        modifier(RYE, "Бородинский"),
        modifier(BUNS, "Пампушки", 6000),
        modifier(WHITE, "Белый"),
        modifier(SALO, "Сало", 5000, available=False),
    ),
    minimum=1,
    maximum=2,
    default_id=RYE,
)
EXTRAS_GROUP = ModifierGroup(
    id=EXTRAS,
    name=Text("Добавить", "Add"),
    modifiers=(
        modifier(BEANS, "Фасоль", 4000),
        modifier(BEEF, "Говядина", 12000),
        modifier(GARLIC, "Чеснок"),
        modifier(PEPPER, "Перец"),
    ),
    maximum=3,
    free_count=1,
)
FIRST_STEP = ModifierGroup(
    id=FIRST,
    name=Text("Суп", "Soup"),
    modifiers=(
        modifier(STEP_BORSCH, "Борщ", dish_id=BORSCH),
        modifier(STEP_SHCHI, "Щи", 3000, dish_id=SHCHI),
    ),
    minimum=1,
    maximum=1,
)
DRINK_STEP = ModifierGroup(
    id=DRINK,
    name=Text("Напиток", "Drink"),
    modifiers=(modifier(STEP_TEA, "Чай", dish_id=TEA),),
    minimum=1,
    maximum=1,
)


def dish(number: int, name: str, price: int, **more: object) -> Dish:
    return Dish(
        id=number,
        code=number,
        guid=f"00000000-0000-4000-8000-{number:012d}",
        name=Text(name),
        category_id=SOUPS,
        price=Money(price),
        **more,  # type: ignore[arg-type]  # keywords of a test helper
    )


DISHES = (
    dish(BORSCH, "Борщ", 39000, groups=(CREAM_GROUP, BREAD_GROUP, EXTRAS_GROUP)),
    dish(CAKE, "Медовик", 29000, rest=2000),
    dish(TEA, "Чай", 12000, recommended_ids=(CAKE, OKROSHKA)),
    dish(SHCHI, "Щи", 33000),
    dish(LUNCH, "Обед", 45000, kind=DishKind.COMBO, groups=(FIRST_STEP, DRINK_STEP)),
    dish(OKROSHKA, "Окрошка", 31000, rest=0),
)
MENU = Menu(
    categories=(
        Category(
            id=SOUPS,
            name=Text("Супы", "Soups"),
            subtitle=Text(""),
            picture="",
            dish_ids=tuple(dish.id for dish in DISHES),
        ),
    ),
    dishes={dish.id: dish for dish in DISHES},
    order_types=(),
)
