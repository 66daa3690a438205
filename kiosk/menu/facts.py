"""What a dish says about itself, read from its row: portion, energy, allergens, badges, picture."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

from kiosk.domain.dish import Badge
from kiosk.domain.names import Text
from kiosk.menu.directory import Directory, ExtendedNames
from kiosk.wire.rkeeper.reference_rows import DishRow

# r_keeper writes the unit as the administrator typed it; only the usual ones have an English form.
_UNITS = {"г": "g", "мл": "ml", "л": "l", "кг": "kg", "шт": "pcs", "см": "cm"}


def description(row: DishRow, names: ExtendedNames) -> Text:
    return Text(row.instruct or row.comment, row.extended.get(names.description_alternative, ""))


def portion(row: DishRow) -> Text:
    """ "350 г" and "350 g"; the portion's own words where it has no weight."""
    unit = row.portion_name.strip()
    if not row.portion_weight:
        return Text(unit)
    english = _UNITS.get(unit.rstrip(".").lower(), unit)
    return Text(f"{row.portion_weight} {unit}".strip(), f"{row.portion_weight} {english}".strip())


def energy(row: DishRow, names: ExtendedNames) -> int | None:
    """Kilocalories of a portion; ``None`` where they are not given or not a number."""
    raw = row.extended.get(names.energy, "").strip()
    return int(raw) if raw.isdecimal() else None


def allergens(row: DishRow, names: ExtendedNames) -> Text:
    return Text(
        row.extended.get(names.allergens, ""), row.extended.get(names.allergens_alternative, "")
    )


def badges(row: DishRow, names: ExtendedNames) -> tuple[Badge, ...]:
    """Known badge words in the order of precedence; unknown ones say nothing."""
    words = set(_words(row.extended.get(names.badges, "")))
    return tuple(badge for badge in Badge if badge.value in words)


def recommended(row: DishRow, names: ExtendedNames, directory: Directory) -> tuple[int, ...]:
    """Ids of the dishes whose codes the property lists, in its order."""
    codes = [word for word in _words(row.extended.get(names.recommended, "")) if word.isdecimal()]
    if not codes:
        return ()
    ids = {dish.code: dish.id for dish in directory.dishes if dish.active}
    return tuple(ids[int(code)] for code in codes if int(code) in ids)


def picture(path: str) -> str:
    """The picture's bare name: ``LargeImagePath`` may hold a folder of the till's disk (§4.9)."""
    return PurePosixPath(PureWindowsPath(path).as_posix()).stem if path else ""


def _words(raw: str) -> list[str]:
    return [word.strip().lower() for word in raw.split(",") if word.strip()]
