"""What is on sale: dishes, the questions asked about them and the parts of combos, by id.

Made once from the scenario. Plain modifiers and the choices of a combo become the same thing here,
as they do in r_keeper: options of a group, joined to a dish by a scheme (rk7 §4.7, §4.8).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_menu import ComboSlot, Dish, Modifier, SchemeGroup, item_guid

COMBO_SCHEME_BASE: Final = 1_060_000
COMBO_GROUP_BASE: Final = 1_070_000
COMBO_OPTION_BASE: Final = 1_100_000
LINK_BASE: Final = 1_200_000
COMBO_LINK_BASE: Final = 1_300_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A modifier. `dish` is set for a choice of a combo; `price` is in kopecks."""

    id: int
    code: int
    name: str
    english: str
    price: int
    at_most: int
    picture: str
    stopped: bool
    dish: Dish | None = None

    @property
    def guid(self) -> str:
        return item_guid("MODIFIERS", self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A group as one scheme asks it. `at_most` 0 is no limit; `default_id` 0 is no default."""

    link_id: int
    group_id: int
    group_code: int
    name: str
    english: str
    prompt: str
    prompt_english: str
    at_least: int
    at_most: int
    default_id: int
    free: int
    options: tuple[Option, ...]

    def option(self, option_id: int) -> Option | None:
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The questions of a dish; a combo's questions are its slots."""

    id: int
    code: int
    name: str
    combo: bool
    questions: tuple[Question, ...]


class Catalogue:
    """The scenario's menu as the cash server looks things up in it."""

    def __init__(self, scenario: Scenario) -> None:
        self._groups = {group.key: group for group in scenario.groups}
        self.dishes: dict[int, Dish] = {dish.id: dish for dish in scenario.dishes()}
        self.by_key: dict[str, Dish] = {dish.key: dish for dish in scenario.dishes()}
        plain = [
            Scheme(
                id=scheme.id,
                code=scheme.code,
                name=scheme.name,
                combo=False,
                questions=tuple(
                    self._asked(entry, LINK_BASE + scheme.code * 100 + place)
                    for place, entry in enumerate(scheme.groups, start=1)
                ),
            )
            for scheme in scenario.schemes
        ]
        by_key = dict(zip((scheme.key for scheme in scenario.schemes), plain, strict=True))
        combos = {
            dish.id: _combo_scheme(self.by_key, dish) for dish in scenario.dishes() if dish.slots
        }
        self.schemes: tuple[Scheme, ...] = (*plain, *combos.values())
        self._scheme_of = combos | {
            dish.id: by_key[dish.scheme] for dish in scenario.dishes() if dish.scheme
        }
        self.options: dict[int, Option] = {
            option.id: option
            for scheme in self.schemes
            for question in scheme.questions
            for option in question.options
        }

    def scheme_of(self, dish: Dish) -> Scheme | None:
        """The questions of a dish, None where nothing is asked."""
        return self._scheme_of.get(dish.id)

    def _asked(self, entry: SchemeGroup, link_id: int) -> Question:
        group = self._groups[entry.group]
        default = next((m.id for m in group.modifiers if m.key == entry.default), 0)
        return Question(
            link_id=link_id,
            group_id=group.id,
            group_code=group.code,
            name=group.name,
            english=group.english,
            prompt="",
            prompt_english="",
            at_least=entry.at_least,
            at_most=entry.at_most,
            default_id=default,
            free=entry.free,
            options=tuple(_plain_option(modifier) for modifier in group.modifiers),
        )


def _plain_option(modifier: Modifier) -> Option:
    return Option(
        id=modifier.id,
        code=modifier.code,
        name=modifier.name,
        english=modifier.english,
        price=modifier.price,
        at_most=modifier.at_most,
        picture=modifier.picture,
        stopped=modifier.stopped,
    )


def _combo_scheme(dishes: Mapping[str, Dish], combo: Dish) -> Scheme:
    return Scheme(
        id=COMBO_SCHEME_BASE + combo.code,
        code=combo.code,
        name=combo.name,
        combo=True,
        questions=tuple(
            _slot(dishes, combo, slot, place) for place, slot in enumerate(combo.slots, start=1)
        ),
    )


def _slot(dishes: Mapping[str, Dish], combo: Dish, slot: ComboSlot, place: int) -> Question:
    number = combo.code * 10 + place
    options = tuple(
        Option(
            id=COMBO_OPTION_BASE + number * 100 + rank,
            code=number * 100 + rank,
            name=part.name,
            english=part.english,
            price=choice.extra,
            at_most=1,
            picture=part.picture,
            stopped=False,
            dish=part,
        )
        for rank, choice in enumerate(slot.choices, start=1)
        for part in (dishes[choice.dish],)
    )
    default = next(o.id for o in options if o.dish is not None and o.dish.key == slot.default)
    return Question(
        link_id=COMBO_LINK_BASE + number,
        group_id=COMBO_GROUP_BASE + number,
        group_code=number,
        name=slot.name,
        english=slot.english,
        prompt=slot.prompt,
        prompt_english=slot.prompt_english,
        at_least=1,
        at_most=1,
        default_id=default,
        free=0,
        options=options,
    )
