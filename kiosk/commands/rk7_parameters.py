"""Parameters of a command of the XML interface, from words to values."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.wire.rkeeper.command import Command

_A = TypeVar("_A")


class BadParameters(Exception):
    """What is wrong with them, in a sentence."""


def command_from(kind: type[Command[_A]], given: Sequence[str]) -> Command[_A]:
    """The command with ``NAME=VALUE`` words as its parameters.

    A value that begins with ``[`` or ``{`` is JSON; a name given twice makes a list. Raises
    BadParameters naming every problem.
    """
    values: dict[str, Any] = {}
    for word in given:
        name, equals, raw = word.partition("=")
        if not equals:
            raise BadParameters(f"{word!r} is not NAME=VALUE")
        value = _value(name, raw)
        if name not in values:
            values[name] = value
        elif isinstance(values[name], list):
            values[name].append(value)
        else:
            values[name] = [values[name], value]
    return _built(kind, values)


def _value(name: str, raw: str) -> object:
    if not raw.startswith(("[", "{")):
        return raw
    try:
        found: object = json.loads(raw)
    except ValueError:
        # A GUID in braces is no JSON either.
        return raw
    if not isinstance(found, dict | list):
        raise BadParameters(f"{name}: {raw!r} is neither a list nor an object")
    return found


def _built(kind: type[Command[_A]], values: dict[str, Any]) -> Command[_A]:
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type] # every command is a dataclass
    unknown = sorted(values.keys() - fields.keys())
    if unknown:
        known = ", ".join(fields) or "none"
        raise BadParameters(f"{kind.name} has no {', '.join(unknown)}; it has: {known}")
    for name in values.keys() & {name for name, field in fields.items() if _takes_many(field)}:
        if isinstance(values[name], str | dict):
            values[name] = [values[name]]
    try:
        built: Command[_A] = TypeAdapter(kind).validate_python(values)
    except ValidationError as wrong:
        raise BadParameters("; ".join(_problem(error) for error in wrong.errors())) from wrong
    except ValueError as wrong:
        raise BadParameters(str(wrong)) from wrong
    return built


def _takes_many(field: dataclasses.Field[Any]) -> bool:
    return str(field.type).startswith("tuple[")


def _problem(error: Any) -> str:
    words: str = error["msg"]
    if error["type"] == "value_error":
        words = str(error["ctx"]["error"])
    place = ".".join(str(part) for part in error["loc"])
    return f"{place}: {words}" if place else words
