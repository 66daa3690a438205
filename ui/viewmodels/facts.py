"""What pills say of a dish: badges, and facts such as weight, allergens and nutrients."""

from __future__ import annotations

from kiosk.domain.dish import Badge, Dish
from kiosk.domain.names import Language
from ui.wording import allergens_text, badge_text, energy_text, nutrient_texts


def badge_rows(dish: Dish) -> list[dict[str, str]]:
    """Badges as ``{kind, text}``, in the order they are shown in."""
    return [{"kind": b.value, "text": badge_text(b)} for b in Badge if b in dish.badges]


def fact_rows(dish: Dish, language: Language) -> list[dict[str, str]]:
    """Weight, energy, allergens, nutrients as ``{kind, text}``.

    Allergens nobody names are said to be unknown.
    """
    facts = []
    if dish.portion:
        facts.append({"kind": "portion", "text": dish.portion.in_language(language)})
    if dish.energy_kcal is not None:
        facts.append({"kind": "energy", "text": energy_text(dish.energy_kcal)})
    allergens = dish.allergens.in_language(language)
    facts.append({"kind": "allergens", "text": allergens_text(allergens)})
    facts.extend(
        {"kind": "nutrient", "text": text} for text in nutrient_texts(dish.nutrients, language)
    )
    return facts
