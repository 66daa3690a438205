"""Lines of an order as requests write them: dishes, combos and what is chosen inside (rk7 §5.4).

Prices are never sent: the price list of the restaurant decides, and the answer's sum is compared
with what the guest saw (rk7 §8 row 25).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, put_ref


@dataclass(frozen=True, slots=True, kw_only=True)
class NewModifier:
    """``count`` pieces per one dish; ``free_text`` for modifiers that ask for words."""

    modifier_id: int
    count: int = 1
    free_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDish:
    """``quantity`` is in thousandths of a portion. ``guid`` is the kiosk's name for the line."""

    dish_id: int
    quantity: int
    guid: UUID | None = None
    modifiers: tuple[NewModifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComponent:
    """A dish served as a step of a combo. ``combo_modifier_id`` ``None``: the first that fits."""

    dish_id: int
    combo_modifier_id: int | None = None
    count: int = 1
    modifiers: tuple[NewModifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCombo:
    """``quantity`` is in thousandths. Modifiers belong to the components, never to the combo."""

    dish_id: int
    quantity: int
    components: tuple[NewComponent, ...]
    guid: UUID | None = None


NewLine: TypeAlias = NewDish | NewCombo


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """One packet of lines. With its own GUID it can be recognised when the order is read back."""

    lines: tuple[NewLine, ...]
    guid: UUID | None = None
    station_id: int | None = None
    author_id: int | None = None


def write_session(parent: Element, session: NewSession) -> None:
    element = put(parent, "Session", {"line_guid": session.guid})
    put_ref(element, "Station", session.station_id)
    put_ref(element, "Author", session.author_id)
    put_ref(element, "Creator", session.author_id)
    for line in session.lines:
        _write_line(element, line)


def _write_line(parent: Element, line: NewLine) -> None:
    tag = "Dish" if isinstance(line, NewDish) else "Combo"
    element = put(
        parent, tag, {"id": line.dish_id, "quantity": line.quantity, "line_guid": line.guid}
    )
    if isinstance(line, NewDish):
        _write_modifiers(element, line.modifiers)
        return
    for component in line.components:
        inside = put(element, "Component", {"id": component.dish_id, "count": component.count})
        put_ref(inside, "ComboModi", component.combo_modifier_id)
        _write_modifiers(inside, component.modifiers)


def _write_modifiers(parent: Element, modifiers: tuple[NewModifier, ...]) -> None:
    for modifier in modifiers:
        put(
            parent,
            "Modi",
            {"id": modifier.modifier_id, "count": modifier.count, "openName": modifier.free_text},
        )
