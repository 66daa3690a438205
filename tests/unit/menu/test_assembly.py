"""From the directory and the order menu to what guests see, and why they do not see the rest."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from kiosk.domain.dish import Badge, DishKind, Nutrients
from kiosk.domain.dish_book import DishBook, OwnFacts
from kiosk.domain.menu import HiddenBecause
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.menu.rules import MenuRules
from kiosk.wire.rkeeper.reference_rows import RowStatus
from tests.unit.menu.rows import (
    NAMES,
    NOON,
    SOUPS,
    category,
    combo,
    detail,
    directory,
    dish,
    group,
    menu_of,
    modifier,
    on_sale,
    only,
    order_type,
    planned,
    scheme,
    shown,
    soup,
)

B = HiddenBecause


def test_a_dish_is_shown_with_its_price_of_now() -> None:
    menu = menu_of(directory(dish(1, "Борщ", alt_name="Borscht")), on_sale({1: 39000}))
    made = menu.dishes[1]
    assert (made.price, made.name) == (Money.of(390), Text("Борщ", "Borscht"))
    assert made.guid == "0f8fad5b-d9cb-469f-a165-000000000001"
    assert (only(menu).id, only(menu).dish_ids, list(menu.dishes)) == (SOUPS, (1,), [1])
    assert menu.taken_at == NOON


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"status": "rsInactive"}, B.INACTIVE),
        ({"status": "rsDeleted"}, B.INACTIVE),
        ({"status": "rsNobodyKnows"}, B.INACTIVE),
        ({"open_price": True}, B.OPEN_PRICE),
        ({"price_mode": "pmPerUnitOfWeight"}, B.BY_WEIGHT),
        ({"marked": True}, B.NEEDS_MARKING),
        ({"category_id": 555}, B.NO_CATEGORY),
        ({"scheme_id": 70}, B.REQUIRED_GROUP_EMPTY),
    ],
)
def test_what_cannot_be_sold_here_is_hidden_with_its_reason(
    more: dict[str, Any], reason: HiddenBecause
) -> None:
    found = directory(
        dish(1, **more),
        dish(2),
        schemes=(scheme(70, detail(71, minimum=1)),),
        groups=(group(71),),
    )
    plan = planned(found, on_sale({1: 100, 2: 100}))
    assert plan.why_hidden == {1: reason}
    assert (only(plan.menu).dish_ids, 1 in plan.menu.dishes) == ((2,), False)


def test_what_the_till_does_not_sell_or_the_site_hides_is_hidden() -> None:
    plan = planned(
        directory(dish(1), dish(2), dish(3)),
        on_sale({2: 100, 3: 100}),
        rules=MenuRules(hidden_codes=frozenset({2})),
    )
    assert plan.why_hidden == {1: B.NOT_SOLD_HERE, 2: B.BY_SETTING}


def test_the_null_item_of_the_directory_is_no_dish() -> None:
    found = planned(directory(dish(0), dish(1)), on_sale({0: 1, 1: 100}))
    assert (found.why_hidden, list(found.menu.dishes)) == ({}, [1])


# --- what is out ---


def test_what_is_in_the_stop_list_is_sold_out_and_last() -> None:
    menu = menu_of(
        directory(dish(1), dish(2), dish(3)),
        on_sale({2: 100, 3: 100}),
        with_stop_list=on_sale({1: 100, 2: 100, 3: 100}),
    )
    assert menu.dishes[1].sold_out
    assert only(menu).dish_ids == (2, 3, 1)


@pytest.mark.parametrize(("rest", "left"), [(None, None), (4000, 4), (999, 0), (0, 0), (-1000, 0)])
def test_rests_are_thousandths_of_a_portion(rest: int | None, left: int | None) -> None:
    rests = {} if rest is None else {1: rest}
    made = menu_of(directory(dish(1)), on_sale({1: 100}, rests=rests)).dishes[1]
    assert (made.portions_left, made.sold_out) == (left, left == 0)


def test_a_required_question_without_an_answer_left_makes_the_dish_sold_out() -> None:
    found = directory(
        dish(1, scheme_id=70),
        schemes=(scheme(70, detail(71, minimum=1), detail(72)),),
        groups=(group(71), group(72)),
        modifiers=(modifier(711, 71), modifier(721, 72)),
    )
    assert menu_of(found, on_sale({1: 100}, {721: 0})).dishes[1].sold_out
    assert not menu_of(found, on_sale({1: 100}, {711: 0})).dishes[1].sold_out


# --- combos ---


def lunch(**more: Any) -> Any:
    """A combo of a soup that is not on any page and a drink."""
    return directory(
        combo(1, 70, **more),
        dish(2, "Суп дня", category_id=0),
        dish(3, "Чай"),
        schemes=(scheme(70, detail(71, minimum=1, maximum=1), detail(72, minimum=1)),),
        groups=(group(71, "Суп"), group(72, "Напиток")),
        modifiers=(
            modifier(711, 71, "Суп дня", dish_id=2),
            modifier(721, 72, "Чай", dish_id=3),
        ),
    )


COMBO_PRICES = {711: 0, 721: 3000}


def test_a_combo_serves_its_components_also_those_on_no_page() -> None:
    plan = planned(lunch(), on_sale({1: 45000, 2: 20000, 3: 12000}, COMBO_PRICES))
    made = plan.menu.dishes[1]
    assert made.kind is DishKind.COMBO
    assert [m.dish_id for m in made.all_modifiers()] == [2, 3]
    assert [m.price for m in made.all_modifiers()] == [Money(0), Money.of(30)]
    assert plan.menu.dishes[2].name == Text("Суп дня")
    assert plan.why_hidden == {2: B.NO_CATEGORY}
    assert only(plan.menu).dish_ids == (1, 3)


def test_a_component_is_as_available_as_its_dish() -> None:
    menu = menu_of(
        lunch(),
        on_sale({1: 45000, 2: 20000, 3: 12000}, COMBO_PRICES, rests={2: 500}),
    )
    assert [m.available for m in menu.dishes[1].all_modifiers()] == [False, True]
    assert menu.dishes[1].sold_out


def test_a_combo_without_steps_leads_nowhere() -> None:
    plan = planned(directory(combo(1, 70), dish(2)), on_sale({1: 100, 2: 100}))
    assert plan.why_hidden == {1: B.REQUIRED_GROUP_EMPTY}


# --- modifiers ---


def test_groups_come_in_the_schemes_order_with_its_limits() -> None:
    menu = menu_of(
        soup(
            modifier(721, 72),
            modifier(712, 71, order=2),
            modifier(711, 71, order=1, at_most=2),
            details=(
                detail(
                    72, minimum=1, maximum=2, free_count=1, default_modifier_id=721,
                    replaces_default=True, changes_price=False,
                ),
                detail(71),
            ),
            groups=(group(71, "Сметана", alt_name="Sour cream"), group(72, "Хлеб")),
        ),
        on_sale({1: 100}, {711: 4000, 712: -500, 721: 0}),
    )  # fmt: skip
    bread, cream = menu.dishes[1].groups
    assert (bread.minimum, bread.maximum, bread.free_count) == (1, 2, 1)
    assert bread.default is not None
    assert (bread.default.id, bread.replaces_default, bread.changes_price) == (721, True, False)
    assert cream.name == Text("Сметана", "Sour cream")
    assert [(m.id, m.price, m.at_most) for m in cream.modifiers] == [
        (711, Money.of(40), 2),
        (712, Money(-500), None),
    ]


def test_a_group_asks_in_the_restaurants_own_words() -> None:
    asking = group(71, prompt="Сколько сметаны?", extended={"genPrompt0409": "How much cream?"})
    menu = menu_of(soup(modifier(711, 71), groups=(asking,)), on_sale({1: 100}, {711: 0}))
    assert menu.dishes[1].groups[0].prompt == Text("Сколько сметаны?", "How much cream?")


def test_properties_a_site_does_not_have_say_nothing() -> None:
    row = dish(1, extended={"genKcal": "290"})
    made = menu_of(directory(row), on_sale({1: 1}), rules=MenuRules()).dishes[1]
    assert (made.description, made.energy_kcal, made.badges) == (Text(""), None, ())


def test_a_modifier_the_till_does_not_list_is_out_at_its_last_price() -> None:
    menu = menu_of(
        soup(modifier(711, 71), modifier(712, 71)),
        on_sale({1: 100}, {}),
        with_stop_list=on_sale({1: 100}, {711: 4000}),
    )
    options = menu.dishes[1].groups[0].modifiers
    assert [(m.available, m.price) for m in options] == [(False, Money.of(40)), (False, Money(0))]


@pytest.mark.parametrize(
    "more",
    [
        {"status": RowStatus.INACTIVE},
        {"asks_for_text": True},
        {"id": 2050},
    ],
)
def test_some_modifiers_are_no_guests_business(more: dict[str, Any]) -> None:
    row = modifier(more.pop("id", 711), 71, **more)
    menu = menu_of(soup(row, modifier(712, 71)), on_sale({1: 1}, {row.id: 0, 712: 0}))
    assert [m.id for m in menu.dishes[1].groups[0].modifiers] == [712]


@pytest.mark.parametrize(
    "kept_out",
    [
        group(71, common=True),
        group(71, status=RowStatus.DELETED),
        group(2111),
    ],
)
def test_some_groups_are_no_guests_business(kept_out: Any) -> None:
    found = soup(
        modifier(711, kept_out.id), details=(detail(kept_out.id, minimum=1),), groups=(kept_out,)
    )
    assert menu_of(found, on_sale({1: 100}, {711: 0})).dishes[1].groups == ()


def test_an_optional_group_without_options_asks_nothing() -> None:
    assert menu_of(soup(), on_sale({1: 100})).dishes[1].groups == ()


def test_a_default_that_is_out_is_not_chosen_beforehand() -> None:
    found = soup(modifier(711, 71), details=(detail(71, minimum=1, default_modifier_id=711),))
    assert menu_of(found, on_sale({1: 100}, {})).dishes[1].groups[0].default is None


# --- categories ---


def test_categories_come_in_the_directorys_order_and_empty_ones_stay_out() -> None:
    found = directory(
        dish(1, category_id=100),
        dish(2, category_id=300),
        dish(3, category_id=400),
        categories=(
            category(300, "Напитки", alt_name="Drinks", comment="Горячие"),
            category(200, "Пусто"),
            category(400, "Закрыто", status=RowStatus.INACTIVE),
            category(100, "Супы", extended={"genComment0409": "Cooked this morning"}),
        ),
    )
    plan = planned(found, on_sale({1: 1, 2: 1, 3: 1}))
    assert shown(plan.menu) == [("Напитки", (2,)), ("Супы", (1,))]
    drinks, soups = plan.menu.categories
    assert (drinks.name, drinks.subtitle) == (Text("Напитки", "Drinks"), Text("Горячие"))
    assert soups.subtitle == Text("", "Cooked this morning")
    assert plan.why_hidden == {3: B.CATEGORY_INACTIVE}


def test_a_category_shows_the_picture_of_its_first_dish_that_has_one() -> None:
    menu = menu_of(
        directory(
            dish(1), dish(2, picture=r"C:\r_keeper\img\Борщ.PNG"), dish(3, picture="tea.svg")
        ),
        on_sale({1: 1, 2: 1, 3: 1}),
    )
    assert only(menu).picture == "Борщ"


# --- order types ---


@pytest.mark.parametrize(("allowed", "offered"), [((), [81, 82]), ((82, 1), [82])])
def test_order_types_are_those_the_till_allows(
    allowed: tuple[int, ...], offered: list[int]
) -> None:
    found = directory(
        dish(1),
        order_types=(
            order_type(81),
            order_type(82, "С собой", alt_name="Take away"),
            order_type(83, status=RowStatus.INACTIVE),
        ),
    )
    menu = menu_of(found, on_sale({1: 1}, order_types=allowed))
    assert [each.id for each in menu.order_types] == offered
    assert menu.order_types[-1].name == Text("С собой", "Take away")


# --- what a dish says about itself ---


def test_the_administrators_properties_speak_for_a_dish() -> None:
    row = dish(
        1,
        instruct="Шесть часов на бульоне",
        comment="Не показывать",
        portion_weight=350,
        portion_name="г",
        extended={
            "genDescription0409": "Six hours over the broth",
            "genBadges": "vegan, HIT, unknown",
            "genKcal": " 290 ",
            "genAllergens0419": "Сельдерей",
            "genAllergens0409": "Celery",
            "genRecommended": "3, 2, 3000, x",
        },
    )
    made = menu_of(directory(row, dish(2), dish(3)), on_sale({1: 1, 2: 1, 3: 1})).dishes[1]
    assert made.description == Text("Шесть часов на бульоне", "Six hours over the broth")
    assert (made.portion, made.energy_kcal) == (Text("350 г", "350 g"), 290)
    assert made.badges == (Badge.HIT, Badge.VEGAN)
    assert made.allergens == Text("Сельдерей", "Celery")
    assert made.recommended_ids == (3, 2)


def test_a_dish_that_says_little_is_shown_with_little() -> None:
    row = dish(1, comment="Свёкла", portion_name="1 шт", extended={"genKcal": "many"})
    made = menu_of(directory(row), on_sale({1: 1})).dishes[1]
    assert (made.description, made.portion) == (Text("Свёкла"), Text("1 шт"))
    assert (made.energy_kcal, made.badges, made.picture) == (None, (), "")
    assert not made.allergens


def test_a_recommended_dish_that_is_not_active_is_forgotten() -> None:
    row = dish(1, extended={"genRecommended": "2"})
    menu = menu_of(directory(row, dish(2, status="rsDeleted")), on_sale({1: 1}))
    assert menu.dishes[1].recommended_ids == ()


def test_nutrients_are_read_as_people_write_them() -> None:
    names = replace(NAMES, protein="genProtein", fat="genFat", carbohydrates="genCarbs")
    at = {"genProtein": "12,5 г", "genFat": "8", "genCarbs": "a lot"}
    row = dish(1)._replace(extended=tuple(at.get(name, "") for name in names.of_dishes()))
    made = menu_of(directory(row), on_sale({1: 1}), rules=MenuRules(extended=names)).dishes[1]
    assert made.nutrients == Nutrients(protein=125, fat=80)


def test_the_restaurants_own_book_goes_before_r_keeper() -> None:
    rows = [
        dish(
            number,
            extended={"genKcal": "290", "genAllergens0419": "Сельдерей", "genBadges": "hit, vegan"},
        )
        for number in (1, 2)
    ]
    own = OwnFacts(
        energy_kcal=310, nutrients=Nutrients(protein=125), allergens=Text("Молоко", "Milk")
    )
    book = DishBook(facts={rows[0].code: own}, hits=frozenset({rows[1].code}))
    made = menu_of(
        directory(*rows), on_sale({1: 1, 2: 1}), rules=MenuRules(extended=NAMES, book=book)
    ).dishes
    assert (made[1].energy_kcal, made[1].allergens) == (310, Text("Молоко", "Milk"))
    assert made[1].nutrients == Nutrients(protein=125)
    assert (made[2].energy_kcal, made[2].allergens) == (290, Text("Сельдерей"))
    assert (made[1].badges, made[2].badges) == ((Badge.VEGAN,), (Badge.HIT, Badge.VEGAN))
