"""Parameters of a question to a far side, from words to values."""

from __future__ import annotations

import dataclasses
import difflib
import inspect
import json
from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.commands.output import say
from kiosk.commands.tables import print_table

_Question = TypeVar("_Question")


class BadParameters(Exception):
    """What is wrong with them, in a sentence."""


def built_from(kind: type[_Question], name: str, given: Sequence[str]) -> _Question:
    """A dataclass called ``name`` with ``NAME=VALUE`` words as its fields.

    A value that begins with ``[`` or ``{`` is JSON; a name given twice makes a list. Raises
    BadParameters naming every problem.
    """
    values: dict[str, Any] = {}
    for word in given:
        field, equals, raw = word.partition("=")
        if not equals:
            raise BadParameters(f"{word!r} is not NAME=VALUE")
        value = _value(field, raw)
        if field not in values:
            values[field] = value
        elif isinstance(values[field], list):
            values[field].append(value)
        else:
            values[field] = [values[field], value]
    return _built(kind, name, values)


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


def _built(kind: type[_Question], name: str, values: dict[str, Any]) -> _Question:
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type] # every question is a dataclass
    unknown = sorted(values.keys() - fields.keys())
    if unknown:
        known = ", ".join(fields) or "none"
        raise BadParameters(f"{name} has no {', '.join(unknown)}; it has: {known}")
    for many in values.keys() & {key for key, field in fields.items() if _takes_many(field)}:
        if isinstance(values[many], str | dict):
            values[many] = [values[many]]
    try:
        built: _Question = TypeAdapter(kind).validate_python(values)
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


def print_explanation(kind: type[Any]) -> None:
    """Prints what a question is for, and the table of its parameters."""
    say(inspect.cleandoc(kind.__doc__ or ""))
    rows = [(field.name, str(field.type), _default(field)) for field in dataclasses.fields(kind)]
    if rows:
        say("")
        print_table(("parameter", "type", "if left out"), rows)


def first_line(kind: type[Any]) -> str:
    """What a question is for, in one line."""
    return inspect.cleandoc(kind.__doc__ or "").partition("\n")[0]


def hint(name: str, known: Collection[str]) -> str:
    """The name that was probably meant, as a question; empty where none is near."""
    same = [other for other in known if other.lower() == name.lower()]
    near = same or difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f" Do you mean {near[0]}?" if near else ""


def _default(field: dataclasses.Field[Any]) -> str:
    if field.default is not dataclasses.MISSING:
        return repr(field.default)
    return "" if field.default_factory is dataclasses.MISSING else "empty"
