"""What is said about phones, codes and points, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from kiosk.domain.guest import ExpiringPoints
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.snapshots.sign_in import SignInPart
from tests.unit.ui.words import assert_whole, both, reading
from ui import guest_wording as wording

RU, EN = Language.RU, Language.EN
PART = SignInPart(prefix="+7", digits=10, code_digits=6, last_two="18")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("digits", "groups"),
    [(10, (3, 3, 2, 2)), (9, (3, 3, 3)), (7, (3, 2, 2)), (8, (3, 3, 2)), (11, (3, 3, 2, 3))],
)
def test_numbers_of_any_length_are_grouped_as_they_are_read(
    digits: int, groups: tuple[int, ...]
) -> None:
    assert wording.digit_groups(digits) == groups
    assert sum(groups) == digits


def test_a_hidden_number_shows_its_last_two_digits() -> None:
    assert wording.hidden_number_text(PART).replace("\xa0", " ") == "+7 ••• •••‑••‑18"


@pytest.mark.parametrize(
    ("count", "russian", "english"),
    [(1, "Ещё 1 цифра", "1 more digit"), (3, "Ещё 3 цифры", "3 more digits")],
)
def test_missing_digits_are_counted(count: int, russian: str, english: str) -> None:
    said = both(lambda: wording.digits_missing_text(count))
    assert said == {RU: russian, EN: english}


def test_the_other_sentences_of_signing_in_are_whole() -> None:
    assert_whole(lambda: wording.sent_to_text(PART))
    assert_whole(lambda: wording.join_text(PART))
    assert_whole(lambda: wording.new_code_in_text(95))
    assert_whole(lambda: wording.second_card_text("4821"))


def test_a_wrong_code_counts_the_tries_where_they_are_known() -> None:
    wrong = replace(PART, trouble=ErrorCode.CODE_WRONG)
    assert_whole(lambda: wording.sign_in_trouble_text(wrong))
    counted = both(lambda: wording.sign_in_trouble_text(replace(wrong, attempts_left=1)))
    assert counted == {
        RU: "Код не подошёл, осталась 1 попытка",
        EN: "Wrong code, 1 attempt left",
    }


def test_nothing_is_said_where_nothing_is_wrong() -> None:
    assert wording.sign_in_trouble_text(PART) == ""


@pytest.mark.parametrize(
    ("points", "russian"),
    [(1, "1 бонус сгорит 30 ноября"), (40, "40 бонусов сгорят 30 ноября")],
)
def test_points_that_end_name_their_day(points: int, russian: str) -> None:
    soon = ExpiringPoints(amount=Money.of(points), last_day=date(2026, 11, 30))
    with reading(RU):
        assert wording.expiring_text(soon, RU).replace("\xa0", " ") == russian
    with reading(EN):
        assert "30 November" in wording.expiring_text(soon, EN).replace("\xa0", " ")


def test_the_way_to_the_next_level_is_counted_in_points() -> None:
    said = both(lambda: wording.next_level_text(Money.of(1660)).replace("\xa0", " "))
    assert said == {
        RU: "до следующего уровня 1 660 бонусов",
        EN: "1 660 points to the next level",
    }
