"""The café «Самовар» is what the screens were drawn from, and a wrong file says why at once."""

from __future__ import annotations

import pytest

from kiosk.simulators.scenario import TenderKind
from kiosk.simulators.scenario_cards import CardStatus
from kiosk.simulators.scenario_file import BadScenario, load_scenario, parse_scenario
from tests.unit.simulators.cash_till import SAMOVAR, samovar


def test_the_rail_shows_eight_categories_in_the_house_order() -> None:
    shown = [category for category in samovar().categories if not category.hidden]
    assert [category.name for category in shown] == [
        *("Комбо", "Завтраки", "Супы", "Салаты", "Горячее", "Блины", "Десерты", "Напитки"),
    ]
    assert all(category.subtitle and category.subtitle_english for category in shown)
    assert 55 <= sum(len(category.dishes) for category in shown) <= 65


def test_every_dish_has_both_languages_a_picture_and_a_price() -> None:
    for dish in samovar().dishes():
        texts = (dish.name, dish.english, dish.description, dish.description_english, dish.picture)
        assert all(texts), dish.key
        assert min(dish.price, dish.weight, dish.kcal) > 0, dish.key


def test_every_picture_named_is_drawn() -> None:
    drawn = {picture.stem for picture in (SAMOVAR.parents[1] / "pictures" / "food").glob("*.svg")}
    modifiers = (m.picture for group in samovar().groups for m in group.modifiers if m.picture)
    assert {*(dish.picture for dish in samovar().dishes()), *modifiers} <= drawn


def test_no_dish_is_called_vegan_and_holds_an_animal() -> None:
    animal = {"Молоко", "Яйца", "Рыба"}
    for dish in samovar().dishes():
        assert "vegan" not in dish.badges or not animal & set(dish.allergens), dish.key


def test_the_lunch_saves_130_roubles_whichever_default_or_dearer_main_is_taken() -> None:
    scenario = samovar()
    combos = [dish for dish in scenario.dishes() if dish.is_combo]
    assert [dish.name for dish in combos] == ["Обед «Самовар»", "Ужин на двоих"]
    lunch = combos[0]
    apart = sum(scenario.dish(slot.default).price for slot in lunch.slots)
    assert (lunch.price, apart - lunch.price) == (49000, 13000)
    stroganoff = next(c for c in lunch.slots[1].choices if c.dish == "lunch_stroganoff")
    assert stroganoff.extra == 7000


def test_prices_seen_on_the_screens_are_the_prices_of_the_house() -> None:
    seen = {"borsch": 390, "solyanka": 420, "mushroom_soup": 450, "noodle": 320, "shchi": 330}
    seen |= {"pelmeni_broth": 410, "ukha": 460, "mors": 190, "medovik": 290, "tea": 120}
    seen |= {"pirozhki": 150, "pampushki": 60, "bread_and_salo": 90}
    assert {key: samovar().dish(key).price for key in seen} == {k: v * 100 for k, v in seen.items()}
    assert samovar().dish("okroshka").rest == 0
    assert [dish.key for dish in samovar().dishes() if dish.rest == 2] == ["napoleon"]


def test_guest_cards_cover_the_cases_a_kiosk_meets() -> None:
    cards = samovar().card_system
    anna, lost, old = (cards.card(f"77700000{n}") for n in (1, 2, 3))
    rich, bare = cards.card("777000004"), cards.card("777000005")
    assert anna
    assert lost
    assert old
    assert rich
    assert bare
    assert (anna.first_name, anna.accounts[0].balance) == ("Анна", 34000)
    assert lost.status is CardStatus.BLOCKED
    assert old.expires.year < 2026
    assert rich.accounts[0].balance == 500000
    assert bare.accounts == ()


def test_secrets_of_the_house_do_not_show_in_a_log() -> None:
    shown = repr(samovar())
    numbers = ("777000001", "2400000040001")
    for secret in ("samovar-http-7", "Pryanik-12", "samovar-developer-token-0001", *numbers):
        assert secret not in shown


def test_the_bonus_tender_is_found_by_what_it_is() -> None:
    assert samovar().tender(TenderKind.BONUS).name == "Бонусы"


def test_a_file_with_many_mistakes_names_them_all() -> None:
    text = SAMOVAR.read_text(encoding="utf-8")
    broken = (
        text.replace("shift_number = 214", 'shift_number = "много"')
        .replace('title = "Кафе «Самовар»"', "")
        .replace('kind = "sbp"', 'kind = "barter"')
        .replace("[cash_login]                         #", "[cash_login]\nunknown = 1 #")
        .replace("price = 390\nweight = 350", "price = 3.5\nweight = 350")
    )
    with pytest.raises(BadScenario) as caught:
        parse_scenario(broken)
    found = " ".join(caught.value.problems)
    assert len(caught.value.problems) == 5
    assert "shift_number is 'много', it must be a whole number." in found
    assert "title is missing." in found
    assert "tender[СБП].kind is 'barter'" in found
    assert "cash_login.unknown is not known." in found
    assert "category[Супы].dish[borsch].price is 3.5" in found


def test_names_that_lead_nowhere_are_named() -> None:
    text = SAMOVAR.read_text(encoding="utf-8")
    broken = (
        text.replace('scheme = "borsch"', 'scheme = "porridge"')
        .replace('default = "lunch_borsch"', 'default = "kiev"')
        .replace("Варим с утра, подаём с хлебом и сметаной", "Варим " * 11)
        .replace("code = 302\n", "code = 301\n")
    )
    with pytest.raises(BadScenario) as caught:
        parse_scenario(broken)
    found = " ".join(caught.value.problems)
    assert "Dish borsch: there is no scheme porridge." in found
    assert "Combo lunch, slot Суп: the default kiev is not among the choices." in found
    assert "is longer than 60 letters." in found
    assert "code 301 is used twice." in found


def test_coupons_that_give_nothing_or_lead_nowhere_are_named() -> None:
    text = SAMOVAR.read_text(encoding="utf-8")
    broken = (
        text.replace("percent = 10\nlimit", "amount = 10\npercent = 10\nlimit")
        .replace('dish = "mors", percent = 100', 'dish = "nectar", percent = 100, price = 10')
        .replace('code = "2400000040001"\ntype_id = 21', 'code = "40001"\ntype_id = 99')
        .replace('code = "2400000040002"', 'code = "2400000040008"')
        .replace("new_guest_coupons = [26]", "new_guest_coupons = [98]")
        .replace("id = 24\nname", "id = 23\nname")
    )
    with pytest.raises(BadScenario) as caught:
        parse_scenario(broken)
    assert set(caught.value.problems) == {
        "The coupon type 23 is used twice.",
        "The coupon 2400000040008 is used twice.",
        "Coupon type 22 gives percent, an amount or dishes: one of them.",
        "Coupon type 21: there is no dish nectar.",
        "Coupon type 21: dish nectar has percent, summ or price: one of them.",
        "Card 1: there is no coupon type 99.",
        "Card 1: there is no coupon type 24.",
        "Card 4: there is no coupon type 24.",
        "Card 1: coupon code '40001' must have thirteen digits.",
        "New guests get coupons of type 98, and there is no such type.",
    }


def test_a_text_that_is_no_toml_is_one_problem() -> None:
    with pytest.raises(BadScenario, match="not TOML"):
        parse_scenario("= 5")


def test_the_samovar_is_open() -> None:
    assert load_scenario(SAMOVAR).restaurant.full_code == "123450007"
