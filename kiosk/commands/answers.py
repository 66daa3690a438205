"""An answer of a far side for people and programs: tables, JSON, or its own XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree
from msgspec import json

from kiosk.commands.output import print_json, say
from kiosk.commands.tables import print_table
from kiosk.wire.documents import read_document
from kiosk.wire.rkeeper.secret_properties import without_secrets

_PATH: Final = "."


def print_as_json(command: str, answer: object) -> None:
    print_json({"command": command, "answer": plain(answer)})


def print_as_xml(reply: bytes) -> None:
    """The reply without secrets, indented. Raises GarbledReply for one that is no XML."""
    root = without_secrets(read_document(reply))
    etree.indent(root)
    say(etree.tostring(root, encoding="unicode"))


def print_as_tables(answer: object) -> None:
    """Single values first, then a table for each list; those within several rows are counted."""
    found = plain(answer)
    if not isinstance(found, dict | list):
        say(_cell(found))
        return
    singles, lists = _parted("", found)
    if singles:
        print_table(("what", "value"), singles)
    for name, rows in lists:
        titles = tuple(dict.fromkeys(title for row in rows for title in row))
        if name:
            say(f"{name}:")
        print_table(titles, ([row.get(title, "") for title in titles] for row in rows))


def plain(answer: object) -> Any:
    """Values as objects, GUIDs and moments as text; properties nobody filled are kept."""
    return json.decode(json.encode(answer, enc_hook=dict))


def _parted(
    name: str, found: dict[str, Any] | list[Any]
) -> tuple[list[tuple[str, str]], list[tuple[str, list[dict[str, str]]]]]:
    """Values by their path, and the lists of objects with their rows."""
    singles: list[tuple[str, str]] = []
    lists: list[tuple[str, list[dict[str, str]]]] = []
    if isinstance(found, list):
        rows = [
            dict(_flat("", row)) if isinstance(row, dict) else {"": _cell(row)} for row in found
        ]
        lists.append((name, rows))
        if len(found) == 1 and isinstance(found[0], dict):
            # What the only row holds is what was asked for: a holder's coupons, for one.
            lists += _parted(name, found[0])[1]
        return singles, lists
    for key, value in found.items():
        path = f"{name}{_PATH}{key}" if name else key
        if isinstance(value, dict) or (isinstance(value, list) and _holds_objects(value)):
            below, deeper = _parted(path, value)
            singles += below
            lists += deeper
        else:
            singles.append((path, _cell(value)))
    return singles, lists


def _flat(name: str, found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in found.items():
        path = f"{name}{_PATH}{key}" if name else key
        if isinstance(value, dict):
            yield from _flat(path, value)
        else:
            yield path, _cell(value)


def _holds_objects(value: list[Any]) -> bool:
    return any(isinstance(item, dict) for item in value)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list() if _holds_objects(value):
            return f"{len(value)} …"
        case list():
            return ", ".join(_cell(item) for item in value)
        case _:
            return str(value)
