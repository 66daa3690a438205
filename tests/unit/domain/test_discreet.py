"""What a value leaves out when it is printed, and that nothing is left out in vain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from msgspec import field
from rich.pretty import pretty_repr

from kiosk.domain.discreet import Discreet, Unsaid

_SOURCE = Path(__file__).resolve().parents[3]


class Guest(Discreet, frozen=True, kw_only=True):
    table: int
    phone: Unsaid[str]
    cards: Unsaid[dict[str, int]] = field(default_factory=dict)


class Regular(Guest, frozen=True, kw_only=True):
    since: int
    name: Unsaid[str | None] = None


def test_what_is_unsaid_is_neither_in_repr_nor_in_a_message() -> None:
    guest = Guest(table=7, phone="+79001234567", cards={"7770001234": 1})
    assert repr(guest) == f"{guest}" == pretty_repr(guest) == "Guest(table=7)"


def test_an_heir_leaves_out_its_own_and_what_it_inherits() -> None:
    regular = Regular(table=7, phone="+79001234567", since=2019, name="Anna")
    assert repr(regular) == "Regular(table=7, since=2019)"


def test_unsaid_fields_count_as_any_other() -> None:
    guest = Guest(table=7, phone="+79001234567")
    assert guest.phone == "+79001234567"
    assert guest != Guest(table=7, phone="+79007654321")


def test_whatever_has_something_unsaid_leaves_it_out() -> None:
    classes = list(_classes_with_something_unsaid())
    assert classes
    assert not [place for place, node in classes if "Discreet" not in map(ast.unparse, node.bases)]


def test_annotations_are_read_as_written_wherever_something_is_unsaid() -> None:
    files = {place.rpartition(":")[0] for place, _ in _classes_with_something_unsaid()}
    first = "from __future__ import annotations\n"
    assert not [file for file in files if first not in (_SOURCE / file).read_text("utf-8")]


def _classes_with_something_unsaid() -> Iterator[tuple[str, ast.ClassDef]]:
    for room in ("kiosk", "ui"):
        for file in sorted((_SOURCE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef) and any(_is_unsaid(line) for line in node.body):
                    yield f"{file.relative_to(_SOURCE)}:{node.name}", node


def _is_unsaid(line: ast.stmt) -> bool:
    return isinstance(line, ast.AnnAssign) and ast.unparse(line.annotation).startswith("Unsaid[")
