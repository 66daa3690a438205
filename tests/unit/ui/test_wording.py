"""Every sentence with a name, a count or an amount in it, in both languages."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.basket import LineProblem, LineTrouble
from kiosk.domain.dish import Badge, ModifierGroup, Nutrients
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language, Text
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode
from kiosk.snapshots.dish import GroupView
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.toast import Toast, ToastKind
from tests.unit.ui.words import assert_whole, both, reading
from ui import guest_wording, points_wording, wording
from ui.messages import guest_text, paused_fact, paused_note

RU, EN = Language.RU, Language.EN
NAME = {RU: "Борщ", EN: "Borscht"}
BORSCH = Text(NAME[RU], NAME[EN])

pytestmark = pytest.mark.usefixtures("qapp")


def named(say: object) -> None:
    """Like ``assert_whole`` for sentences that carry a name in the reader's own language."""
    for language in Language:
        with reading(language):
            text = say(language)  # type: ignore[operator]  # a function of the language
            assert NAME[language].casefold() in text.casefold()
            assert "%" not in text


# --- each member of an enumeration has its sentence ---


@pytest.mark.parametrize("code", ErrorCode)
def test_every_trouble_has_one_sentence(code: ErrorCode) -> None:
    assert_whole(lambda: guest_text(code))


@pytest.mark.parametrize("code", ErrorCode)
def test_no_sentence_about_trouble_says_what_became_of_the_money(code: ErrorCode) -> None:
    said = both(lambda: guest_text(code))
    for word in ("charged", "paid", "money"):
        assert word not in said[EN].casefold()
    for word in ("списан", "оплач", "деньг"):
        assert word not in said[RU].casefold()


@pytest.mark.parametrize("code", [None, *ErrorCode])
def test_out_of_service_states_one_fact_with_its_time(code: ErrorCode | None) -> None:
    assert_whole(lambda: paused_fact(code, "14:32"))
    assert_whole(lambda: paused_note(code))
    assert all("14:32" in text for text in both(lambda: paused_fact(code, "14:32")).values())


@pytest.mark.parametrize("kind", OrderKind)
def test_every_order_kind_has_its_words(kind: OrderKind) -> None:
    assert_whole(lambda: wording.order_kind_text(kind, ""))
    assert_whole(lambda: wording.order_kind_text(kind, "12"))


def test_eating_in_names_the_table_where_there_is_one() -> None:
    assert both(lambda: wording.order_kind_text(OrderKind.EAT_IN, "12")) == {
        RU: "В зале, стол 12",
        EN: "Eat in, table 12",
    }
    assert "12" not in wording.order_kind_text(OrderKind.TAKE_AWAY, "12")


@pytest.mark.parametrize("badge", Badge)
def test_every_badge_has_its_word(badge: Badge) -> None:
    assert_whole(lambda: wording.badge_text(badge))


@pytest.mark.parametrize("trouble", LineTrouble)
def test_every_problem_of_a_line_is_explained(trouble: LineTrouble) -> None:
    assert_whole(lambda: wording.line_problem_text(LineProblem(line_key=1, trouble=trouble)))


@pytest.mark.parametrize("state", sorted(set(CardState) - {CardState.KNOWN}))
def test_the_card_chip_says_its_state(state: CardState) -> None:
    assert_whole(lambda: guest_wording.chip_text(state, "", ZERO))


@pytest.mark.parametrize("kind", ToastKind)
def test_every_toast_is_said(kind: ToastKind) -> None:
    for language in Language:
        toast = Toast(kind=kind, subject=BORSCH, number=3, trouble=ErrorCode.CARD_EXPIRED)
        with reading(language):
            text = wording.toast_text(toast, language)
        assert text
        assert "%" not in text


def test_toasts_say_what_happened_to_what() -> None:
    removed = Toast(kind=ToastKind.REMOVED, subject=BORSCH)
    named(lambda language: wording.toast_text(removed, language))
    left = Toast(kind=ToastKind.ONLY_LEFT, subject=BORSCH, number=3)
    assert "3" in wording.toast_text(left, EN)


def test_a_dish_whose_name_is_gone_too_is_spoken_of_without_it() -> None:
    nameless = Toast(kind=ToastKind.SOLD_OUT)
    assert_whole(lambda: wording.toast_text(nameless, EN))


def test_a_returned_order_tells_about_the_money_before_the_reason() -> None:
    returned = Toast(kind=ToastKind.ORDER_RETURNED, trouble=ErrorCode.POS_TOTAL_CHANGED)
    text = wording.toast_text(returned, EN)
    assert text.startswith("Nothing was charged. ")
    assert text.endswith(guest_text(ErrorCode.POS_TOTAL_CHANGED))
    alone = wording.toast_text(replace(returned, trouble=None), EN)
    assert alone == "Nothing was charged"


@pytest.mark.parametrize("language", Language)
def test_a_language_calls_itself_by_its_own_name(language: Language) -> None:
    names = set(both(lambda: wording.language_name(language)).values())
    assert names == {{RU: "Русский", EN: "English"}[language]}


# --- counts ---


def test_items_follow_the_grammar_of_their_number() -> None:
    said = {
        count: both(lambda count=count: wording.items_text(count))  # type: ignore[misc]  # bound now
        for count in (1, 2, 5, 11, 21, 22, 25)
    }
    forms = {
        count: text[RU].replace(str(count), "").strip("\u00a0 ") for count, text in said.items()
    }
    assert forms[1] == forms[21]
    assert forms[2] == forms[22]
    assert forms[5] == forms[11] == forms[25]
    assert len({forms[1], forms[2], forms[5]}) == 3
    assert (said[1][EN], said[2][EN], said[21][EN]) == ("1 item", "2 items", "21 items")


@pytest.mark.parametrize("count", [0, 1, 2, 5, 1090])
def test_points_are_counted_with_their_word(count: int) -> None:
    assert_whole(lambda: points_wording.points_count_text(Money.of(count)))
    assert_whole(lambda: points_wording.points_word(count))
    for text in both(lambda: points_wording.points_word(count)).values():
        assert not any(sign.isdigit() for sign in text)


def test_large_counts_of_points_stand_apart_by_thousands() -> None:
    said = both(lambda: points_wording.points_count_text(Money.of(1090)))
    assert said[EN] == "1\u00a0090\u00a0points"
    assert said[RU].startswith("1\u00a0090")


@pytest.mark.parametrize("seconds", [1, 2, 5, 30])
def test_the_countdown_is_said_in_words(seconds: int) -> None:
    assert_whole(lambda: wording.cleared_in_text(seconds))


# --- groups ---


def group(minimum: int, maximum: int | None, *, prompt: Text | None = None) -> ModifierGroup:
    asked = prompt or Text("")
    return ModifierGroup(
        id=1, name=BORSCH, modifiers=(), minimum=minimum, maximum=maximum, prompt=asked
    )


@pytest.mark.parametrize(
    ("minimum", "maximum", "english", "russian"),
    [
        (1, 1, "choose one", "выберите одно"),
        (0, None, "as you like", None),
        (0, 3, "up to 3 if you like", "до 3, если хочется"),
        (2, None, "at least 2", "не меньше 2"),
        (2, 2, "choose 2", None),
        (1, 2, "1 to 2", "от 1 до 2"),
    ],
)
def test_the_rule_of_a_group_in_words(
    minimum: int, maximum: int | None, english: str, russian: str | None
) -> None:
    said = both(lambda: wording.group_rule_text(group(minimum, maximum)))
    plain = {language: text.replace("\u00a0", " ") for language, text in said.items()}
    assert plain[EN] == english
    assert russian is None or plain[RU] == russian
    assert_whole(lambda: wording.group_rule_text(group(minimum, maximum)))


@pytest.mark.parametrize(
    ("minimum", "maximum", "chosen", "english"),
    [
        (1, 1, 0, ""),
        (1, 1, 1, "Chosen"),
        (0, None, 0, ""),
        (0, None, 2, "2 chosen"),
        (0, 3, 0, ""),
        (1, 3, 0, "0 of 3 chosen"),
        (1, 3, 2, "2 of 3 chosen"),
    ],
)
def test_how_much_of_a_group_is_chosen(
    minimum: int, maximum: int | None, chosen: int, english: str
) -> None:
    view = GroupView(group=group(minimum, maximum), options=(), chosen=chosen, met=True)
    assert both(lambda: wording.chosen_text(view))[EN] == english
    if english:
        assert_whole(lambda: wording.chosen_text(view))


def test_what_is_missing_is_asked_in_the_restaurants_words_where_it_has_some() -> None:
    named(lambda language: wording.choose_text(group(1, 1), language))
    asking = group(1, 1, prompt=Text("Выберите суп", "Choose a soup"))
    assert wording.choose_text(asking, RU) == "Выберите суп"
    assert wording.choose_text(asking, EN) == "Choose a soup"


# --- other sentences ---


@pytest.mark.parametrize(
    ("names", "english"),
    [
        ([], ""),
        (["Rye"], "Rye"),
        (["Rye", "Double cream"], "Rye, double cream"),
        (["Rye", "Beans", "Beef", "Garlic"], "Rye, beans and 2 more"),
    ],
)
def test_a_line_names_two_differences_at_most(names: list[str], english: str) -> None:
    assert both(lambda: wording.differences_text(names))[EN] == english


def test_names_appear_where_they_belong() -> None:
    named(lambda language: wording.goes_well_text(NAME[language]))
    named(lambda language: wording.step_of_text(NAME[language], 2, 3))
    named(lambda language: wording.next_step_text(NAME[language]))
    named(lambda language: guest_wording.greeting_text(NAME[language]))
    named(lambda language: points_wording.may_spend_text(NAME[language], Money.of(340)))


@pytest.mark.parametrize("name", ["", "Anna"])
def test_a_guest_without_a_name_is_greeted_all_the_same(name: str) -> None:
    assert guest_wording.greeting_text(name)
    assert guest_wording.chip_text(CardState.KNOWN, name, Money.of(340)).startswith(name)
    assert "340" in points_wording.may_spend_text(name, Money.of(340))


def test_sentences_without_anything_in_them_are_whole() -> None:
    for say in (
        wording.included_text,
        wording.not_today_text,
        points_wording.points_heading,
        lambda: wording.next_step_text(""),
        lambda: wording.allergens_text(""),
        lambda: wording.portions_text(1, ""),
        lambda: wording.energy_text(290),
        lambda: guest_wording.card_line_text("4821", ""),
        lambda: wording.dishes_sum_text(3),
        lambda: wording.menu_from_text("12:10"),
        lambda: wording.saving_text("130"),
        lambda: points_wording.all_points_text("340"),
        lambda: wording.blocked_text(troubled=True),
        lambda: wording.blocked_text(troubled=False),
    ):
        assert_whole(say)


@pytest.mark.parametrize(
    ("bonus", "discount", "after", "used"),
    [
        (300, 190, "после бонусов и купона", "Спишем 300 бонусов и применим купон, −190 ₽"),
        (300, 0, "после бонусов", "Спишем 300 бонусов"),
        (0, 190, "после купона", "Применим купон, −190 ₽"),
        (0, 0, "", ""),
    ],
)
def test_what_points_and_coupon_do_to_the_sum_is_told(
    bonus: int, discount: int, after: str, used: str
) -> None:
    points, off = Money.of(bonus), Money.of(discount)
    with reading(Language.RU):
        assert points_wording.after_text(points=bool(points), coupon=bool(off)) == after
        said = points_wording.favours_used_text(points, off, Language.RU)
    assert said.replace("\xa0", " ") == used
    if used:
        assert_whole(lambda: points_wording.favours_used_text(points, off, Language.EN))


def test_allergens_that_are_known_are_named() -> None:
    assert wording.allergens_text("Celery") == "Celery"


def test_the_share_points_may_pay_is_said_only_where_it_is_limited() -> None:
    assert points_wording.percent_rule_text(100) == ""
    assert all(
        "30\u00a0%" in text for text in both(lambda: points_wording.percent_rule_text(30)).values()
    )


@pytest.mark.parametrize(
    ("seconds", "money_in_flight", "english"),
    [
        (25, False, "Trying again in 0:25. No payment is on its way"),
        (125, True, "Trying again in 2:05"),
        (0, False, "No payment is on its way"),
        (0, True, ""),
    ],
)
def test_no_payment_on_its_way_is_said_only_where_it_is_certain(
    seconds: int, english: str, *, money_in_flight: bool
) -> None:
    said = both(lambda: wording.retry_text(seconds, money_in_flight=money_in_flight))
    assert said[EN] == english


@pytest.mark.parametrize(
    "code", [ErrorCode.LICENCE_EXPIRED, ErrorCode.LICENCE_ABSENT, ErrorCode.MENU_EMPTY]
)
def test_no_return_is_promised_where_waiting_does_not_help(code: ErrorCode) -> None:
    assert both(lambda: paused_note(code)) == {
        "en": "The kiosk is not taking orders now",
        "ru": "Киоск пока не принимает заказы",
    }


@pytest.mark.parametrize(
    ("nutrients", "russian", "english"),
    [
        (
            Nutrients(protein=125, fat=80, carbohydrates=300),
            ["Белки 12,5 г", "Жиры 8 г", "Углеводы 30 г"],
            ["Protein 12.5 g", "Fat 8 g", "Carbs 30 g"],
        ),
        (Nutrients(fat=5), ["Жиры 0,5 г"], ["Fat 0.5 g"]),
        (Nutrients(), [], []),
    ],
)
def test_nutrients_are_said_as_far_as_they_are_known(
    nutrients: Nutrients, russian: list[str], english: list[str]
) -> None:
    for language, wanted in ((RU, russian), (EN, english)):
        with reading(language):
            said = wording.nutrient_texts(nutrients, language)
        assert [text.replace("\u00a0", " ") for text in said] == wanted
