"""The menu of a scenario: categories, dishes, modifiers and their schemes, combos.

Ids follow from the codes (the bases below), so that a person writes short codes and the servers
speak of r_keeper's long ids. Prices are in kopecks, rests in whole portions.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Final

from kiosk.simulators.scenario_fields import in_roubles, listed

CATEGORY_BASE: Final = 1_010_000
DISH_BASE: Final = 1_020_000
GROUP_BASE: Final = 1_030_000
MODIFIER_BASE: Final = 1_040_000
SCHEME_BASE: Final = 1_050_000

ITEM_GUIDS: Final = uuid.UUID("5f0c7d0e-6a3b-4d57-9a51-7b1d2c3e4f60")


def item_guid(kind: str, item_id: int) -> str:
    """The GUID of a directory item, upper-case in braces (rk7 §2.3), the same in every run."""
    return "{" + str(uuid.uuid5(ITEM_GUIDS, f"{kind} {item_id}")).upper() + "}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """One option. A `stopped` one is in the stop list from the start."""

    key: str
    code: int
    name: str
    english: str
    price: int = in_roubles(default=0)
    at_most: int = 0
    picture: str = ""
    stopped: bool = False

    @property
    def id(self) -> int:
        return MODIFIER_BASE + self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class ModifierGroup:
    """A question asked about a dish, with its options in the order of the till."""

    key: str
    code: int
    name: str
    english: str
    modifiers: tuple[Modifier, ...] = listed("modifier")

    @property
    def id(self) -> int:
        return GROUP_BASE + self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeGroup:
    """How a scheme asks a group: limits in pieces (`at_most` 0: no limit), default, free pieces."""

    group: str
    at_least: int = 0
    at_most: int = 0
    default: str = ""
    free: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ModifierScheme:
    """The questions of a dish, in order. Several dishes may share one."""

    key: str
    code: int
    name: str
    groups: tuple[SchemeGroup, ...] = listed("group")

    @property
    def id(self) -> int:
        return SCHEME_BASE + self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotChoice:
    """One dish that may fill a slot of a combo, and what it adds to the combo's price."""

    dish: str
    extra: int = in_roubles(default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComboSlot:
    """One step of a combo. Exactly one choice is taken; `default` is offered first."""

    name: str
    english: str
    prompt: str
    prompt_english: str
    default: str
    choices: tuple[SlotChoice, ...] = listed("choice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dish:
    """Something on sale. `rest` is in portions, None where stock is not counted, 0 is sold out."""

    key: str
    code: int
    name: str
    english: str
    price: int = in_roubles()
    weight: int
    unit: str = "г"
    description: str = ""
    description_english: str = ""
    kcal: int
    allergens: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    picture: str
    scheme: str = ""
    goes_with: tuple[str, ...] = ()
    rest: int | None = None
    slots: tuple[ComboSlot, ...] = listed("slot", default=())

    @property
    def id(self) -> int:
        return DISH_BASE + self.code

    @property
    def guid(self) -> str:
        return item_guid("MENUITEMS", self.id)

    @property
    def is_combo(self) -> bool:
        return bool(self.slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A shelf of the menu. A `hidden` one is inactive in the directory and has no menu page."""

    code: int
    name: str
    english: str
    subtitle: str = ""
    subtitle_english: str = ""
    hidden: bool = False
    dishes: tuple[Dish, ...] = listed("dish")

    @property
    def id(self) -> int:
        return CATEGORY_BASE + self.code
