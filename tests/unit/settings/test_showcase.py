"""The restaurant's file of offers and scenes is read whole or refused with every mistake in it."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from kiosk.doctor.lines import Health
from kiosk.doctor.showcase import showcase as doctor_says
from kiosk.domain.hours import Hours, Weekday
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.domain.offers import OfferRule, Those
from kiosk.errors import SettingsError
from kiosk.settings.reader import profile_from
from kiosk.settings.showcase_file import Showcase, read_showcase
from resources.paths import resource_path
from tests.ui.samovar_menu import menu
from tests.unit.lunch import MENU
from tests.unit.settings.test_reader import tables

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
OFFER = """
[[offers]]
dishes = [311]
"""


def read(folder: Path, text: str) -> Showcase:
    file = folder / "own.toml"
    file.write_text(text, encoding="utf-8")
    return read_showcase(file)


def wrong(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as refused:
        read(folder, text)
    return refused.value.problems


def test_the_shipped_example_fits_the_shipped_restaurant() -> None:
    found = read_showcase(resource_path("showcase", "samovar.toml"))
    assert len(found.offers) >= 3
    assert len(found.scenes) >= 3
    assert list(found.not_on(menu(NOON))) == []


def test_an_offer_is_read_with_all_its_conditions(tmp_path: Path) -> None:
    text = """
    [[offers]]
    dishes = [311, 310]
    title = { ru = "К супу берут", en = "Goes well with soup" }
    with_dishes = [301]
    with_groups = ["Супы"]
    without_dishes = [312]
    without_groups = ["Комбо"]
    sum_from = 600
    sum_to = 999.5
    hours = "18:30-24:00"
    weekdays = ["fri", "sat"]
    """
    (rule,) = read(tmp_path, text).offers
    assert rule == OfferRule(
        dishes=(311, 310),
        title=Text("К супу берут", "Goes well with soup"),
        present=Those(codes=frozenset({301}), groups=frozenset({"Супы"})),
        absent=Those(codes=frozenset({312}), groups=frozenset({"Комбо"})),
        sum_from=Money.of(600),
        sum_to=Money.of(999, 50),
        hours=Hours(start=time(18, 30), end=time(), days=frozenset({Weekday.FRI, Weekday.SAT})),
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("dishs = [1]", "offers[1].dishs: no such setting; dishes is meant?"),
        ("dishes = []", "offers[1].dishes: must have at least 1 entry"),
        ("dishes = [1, 2, 3, 4]", "offers[1].dishes: must have at most 3 entries"),
        ('dishes = ["Борщ"]', "offers[1].dishes[0]: must be a whole number"),
        ("dishes = [5, 5]", "offers[1].dishes: one dish stands twice"),
        ('hours = "11-16"', "offers[1].hours: must be like 11:00-16:00"),
        ('hours = "11:00-25:00"', "offers[1].hours: must be like 11:00-16:00"),
        ("title = {}", "offers[1].title: must say something in one of ru, en"),
        ('title = { de = "Brot" }', 'offers[1].title: no language "de"; there are ru, en'),
        ('title = "Хлеб"', "offers[1].title: must be a section"),
        ("sum_from = 9\nsum_to = 5", "offers[1].sum_to: is less than sum_from"),
        ("sum_from = -1", "offers[1].sum_from: must be at least 0"),
        (
            "with_dishes = [7]\nwithout_dishes = [7]",
            "offers[1].without_dishes: 7 is in with_dishes too",
        ),
    ],
)
def test_a_mistake_in_an_offer_is_one_sentence(tmp_path: Path, line: str, said: str) -> None:
    dishes = "" if line.startswith("dish") else "dishes = [312]\n"
    problems = wrong(tmp_path, f"{OFFER}\n[[offers]]\n{dishes}{line}\n")
    assert f"own.toml: {said}" in problems
    assert len(problems) == (2 if line.startswith("dishs") else 1)


def test_an_unknown_day_is_told_with_those_there_are(tmp_path: Path) -> None:
    (said,) = wrong(tmp_path, f'{OFFER}weekdays = ["friday"]\n')
    assert said.startswith("own.toml: offers[0].weekdays[0]: must be one of 'mon', 'tue'")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('picture = "autumn.jpg"', "scenes[0].picture: there is no file {folder}/autumn.jpg"),
        ('picture = "autumn"', 'scenes[0].picture: no drawing is called "autumn"'),
        ('picture = "own.toml"', "scenes[0].picture: must be one of .bmp, .jpeg, .jpg"),
        ('picture = "tea"\nbeside = "autumn"', 'scenes[0].beside: no drawing is called "autumn"'),
        (
            'picture = "tea"\nvideo = "tea.mp4"',
            "scenes[0].video: there is no file {folder}/tea.mp4",
        ),
        ('title = { ru = "Чай" }', "scenes[0].picture: missing"),
    ],
)
def test_a_mistake_in_a_scene_is_one_sentence(tmp_path: Path, line: str, said: str) -> None:
    (problem,) = wrong(tmp_path, f"[[scenes]]\n{line}\n")
    assert problem.startswith(f"own.toml: {said}".format(folder=tmp_path))


def test_a_scene_says_what_its_hour_says(tmp_path: Path) -> None:
    (tmp_path / "autumn.jpg").write_bytes(b"a photo")
    (tmp_path / "autumn.mp4").write_bytes(b"a film")
    text = """
    [[scenes]]
    picture = "autumn.jpg"
    video = "autumn.mp4"
    title = { ru = "Осень", en = "Autumn" }
    sentence = { ru = "Тыква" }
    [[scenes.sentences]]
    hours = "06:00-11:00"
    text = { ru = "Тыквенная каша", en = "Pumpkin porridge" }
    """
    (scene,) = read(tmp_path, text).scenes
    assert scene.at(NOON.replace(hour=9)).sentence == Text("Тыквенная каша", "Pumpkin porridge")
    shown = scene.at(NOON)
    assert (shown.title, shown.sentence) == (Text("Осень", "Autumn"), Text("Тыква"))
    assert shown.picture == shown.beside == tmp_path / "autumn.jpg"
    assert shown.video == tmp_path / "autumn.mp4"


def told(folder: Path, name: str, on: Menu = MENU) -> tuple[Health, str]:
    line = doctor_says(profile_from(tables(screen={"showcase": name})), folder, on)
    return line.health, line.words


def test_check_names_dishes_and_groups_the_menu_does_not_have(tmp_path: Path) -> None:
    text = f'{OFFER}with_groups = ["Суп", "супы"]\n[[offers]]\ndishes = [1]\nwithout_dishes = [9]\n'
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    health, words = told(tmp_path, "own.toml")
    assert health is Health.WARNING
    assert words.split("; ") == [
        "own.toml: offers[0]: no dish with code 311 is on the guests' menu",
        'own.toml: offers[0]: no group "Суп" is on the guests\' menu',
        "own.toml: offers[1]: no dish with code 9 is on the guests' menu",
    ]


def test_check_counts_what_can_be_used_and_warns_of_the_rest(tmp_path: Path) -> None:
    assert told(tmp_path, "") == (Health.OK, "None of the restaurant's own")
    (tmp_path / "own.toml").write_text("[[offers]]\ndishes = [1]\n", encoding="utf-8")
    assert told(tmp_path, "own.toml") == (Health.OK, "1 offers, 0 scenes")
    assert told(tmp_path, "other.toml") == (
        Health.WARNING,
        f"{tmp_path / 'other.toml'}: there is no such file",
    )
    (tmp_path / "own.toml").write_text("[[offers]]\n", encoding="utf-8")
    assert told(tmp_path, "own.toml") == (Health.WARNING, "own.toml: offers[0].dishes: missing")
