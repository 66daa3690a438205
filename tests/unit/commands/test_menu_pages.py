"""Of every dish the kiosk does not show somebody is told why, in one sentence."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.commands.menu_pages import REASONS, MenuPages, Place
from kiosk.domain.menu import HiddenBecause
from kiosk.domain.names import Language
from kiosk.menu.rules import MenuRules
from kiosk.wire.rkeeper.reference_rows import RowStatus
from tests.unit.menu.rows import (
    category,
    combo,
    detail,
    directory,
    dish,
    group,
    modifier,
    on_sale,
    planned,
    scheme,
)

B = HiddenBecause
CLOSED = 555
RULES = MenuRules(hidden_codes=frozenset({7}))


def place_of(*rows: Any, code: int = 1, prices: Any = None, **more: Any) -> Place:
    found = directory(
        *rows,
        categories=(category(100), category(CLOSED, "Лето", status=RowStatus.INACTIVE)),
        groups=(group(71, "Хлеб"),),
        schemes=(scheme(70, detail(71, minimum=1)),),
        **more,
    )
    made = planned(found, on_sale(prices or {row.id: 100 for row in rows}, {}), rules=RULES)
    place = MenuPages(made.menu, made.plan.hidden(made.made), Language.RU).place_of(str(code))
    assert place is not None
    return place


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (dish(1, status="rsInactive"), B.INACTIVE),
        (dish(1, status="rsDeleted"), B.INACTIVE),
        (dish(1, open_price=True), B.OPEN_PRICE),
        (dish(1, price_mode="pmPerUnitOfWeight"), B.BY_WEIGHT),
        (dish(1, marked=True), B.NEEDS_MARKING),
        (dish(1, category_id=404), B.NO_CATEGORY),
        (dish(1, category_id=CLOSED), B.CATEGORY_INACTIVE),
        (dish(1, scheme_id=70), B.REQUIRED_GROUP_EMPTY),
        (combo(1, 0), B.REQUIRED_GROUP_EMPTY),
        (dish(1, code=7), B.BY_SETTING),
    ],
)
def test_a_hidden_dish_says_why(row: Any, reason: HiddenBecause) -> None:
    place = place_of(row, dish(2), code=row.code)
    assert (place.shown, place.reason) == (False, reason.value)
    assert place.words == f"{row.name} ({row.code}) is hidden because {REASONS[reason]}."


def test_a_dish_the_till_does_not_sell_says_so() -> None:
    place = place_of(dish(1), dish(2), prices={2: 100})
    assert place.reason == B.NOT_SOLD_HERE.value


def test_each_reason_has_one_sentence_of_its_own() -> None:
    assert set(REASONS) == set(HiddenBecause)
    assert len(set(REASONS.values())) == len(REASONS)


def test_a_dish_that_is_sold_out_says_where_it_is_and_that_it_is() -> None:
    found = directory(dish(1), dish(2))
    made = planned(found, on_sale({2: 1}), with_stop_list=on_sale({1: 1, 2: 1}))
    place = MenuPages(made.menu, (), Language.RU).place_of("1")
    assert place == Place(
        shown=True, reason="sold-out", words="Борщ (1) is shown in Супы, and sold out now."
    )


def test_a_dish_without_an_option_left_names_the_question() -> None:
    place = place_of(dish(1, scheme_id=70), modifiers=(modifier(711, 71),))
    assert place.words.endswith("and sold out now: nothing of “Хлеб” can be chosen.")
