"""What pills say of a dish: badges, and facts such as weight and allergens."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.dish import Badge, Dish
from kiosk.domain.names import Text
from ui.wording import allergens_text, badge_text, energy_text


def badge_rows(dish: Dish) -> list[dict[str, str]]:
    """Badges as ``{kind, text}``, in the order they are shown in."""
    return [{"kind": b.value, "text": badge_text(b)} for b in Badge if b in dish.badges]


def fact_rows(dish: Dish, reading: Callable[[Text], str]) -> list[dict[str, str]]:
    """Weight, energy, allergens as ``{kind, text}``; unknown allergens are said so."""
    facts = []
    if dish.portion:
        facts.append({"kind": "portion", "text": reading(dish.portion)})
    if dish.energy_kcal is not None:
        facts.append({"kind": "energy", "text": energy_text(dish.energy_kcal)})
    facts.append({"kind": "allergens", "text": allergens_text(reading(dish.allergens))})
    return facts
