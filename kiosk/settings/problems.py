"""What is wrong with a value, in words, with its full key. Never the value itself of a secret."""

from __future__ import annotations

import difflib
import json
import re
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from kiosk.settings.values import REFERENCE_PATTERN, Misfit, Section

_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")

_WORDS: Final[Mapping[str, str]] = {
    "missing": "missing",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "must be a smaller number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "string_type": "must be text in quotes",
    "string_sub_type": "must be text in quotes",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "dict_type": "must be a section",
    "model_type": "must be a section",
    "model_attributes_type": "must be a section",
    "uuid_type": "must be a GUID",
    "uuid_parsing": "must be a GUID",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than_equal": "must be at most {le:g}",
    "greater_than": "must be more than {gt:g}",
    "less_than": "must be less than {lt:g}",
    "string_too_short": "must not be empty",
    "string_too_long": "must be at most {max_length} characters",
    "too_short": "must have at least {min_length} entry",
    "too_long": "must have at most {max_length} entries",
    "enum": "must be one of {expected}",
    "literal_error": "must be {expected}",
    "url_parsing": "must be a web address",
    "url_scheme": "must begin with http:// or https://",
    "url_type": "must be a web address",
}


def described(
    error: ValidationError, model: type[BaseModel], prefix: Sequence[str] = ()
) -> Iterator[str]:
    """One sentence for each problem, in the order of the file: ``cash_server.port: missing``."""
    errors = error.errors(include_url=False, include_input=False)
    places = [tuple(found["loc"]) for found in errors]
    options: set[str] = set()
    for found, place in zip(errors, places, strict=True):
        kind, key = found["type"], key_of((*prefix, *place))
        if kind == "too_short" and any(p[: len(place)] == place != p for p in places):
            # Entries that are wrong themselves are not counted; saying so would mislead.
            continue
        free = next((name for name in ("options", "number") if name in place), None)
        if free is not None and len(place) > place.index(free) + 1:
            # A device's option may be of several kinds, and each kind complains.
            key = key_of((*prefix, *place[: place.index(free) + 2]))
            if key not in options:
                options.add(key)
                yield f"{key}: must be text, a number, or true or false"
            continue
        if kind == "extra_forbidden":
            yield f"{key}: no such setting{_meant(model, place)}"
        elif kind == "string_pattern_mismatch":
            yield f"{key}: {_pattern_words(str(found['ctx']['pattern']))}"
        elif kind == "value_error":
            reason = found["ctx"]["error"]
            if isinstance(reason, Misfit):
                yield from (f"{key}.{name}: {words}" for name, words in reason.problems.items())
            else:
                yield f"{key}: {reason}"
        elif kind in _WORDS:
            yield f"{key}: {_WORDS[kind].format(**found.get('ctx', {}))}"
        else:
            yield f"{key}: {found['msg']}"


def key_of(place: Sequence[str | int]) -> str:
    """``("devices", "card_readers", 0, "driver")`` → ``devices.card_readers[0].driver``."""
    key = ""
    for part in place:
        if isinstance(part, int):
            key += f"[{part}]"
            continue
        name = part if _BARE_KEY.fullmatch(part) else json.dumps(part, ensure_ascii=False)
        key += f".{name}" if key else name
    return key


def _pattern_words(pattern: str) -> str:
    if pattern == REFERENCE_PATTERN:
        return 'must be a reference like "secret:name"; a secret never stands in this file'
    known = {
        r"^\d{9}$": "must be nine digits",
        r"^/\S*$": "must begin with / and have no spaces",
        r"^[^\s/:@\[\]]+$": "must be a name or an address, without https:// and without port",
    }
    return known.get(pattern, "must be 64 hexadecimal digits")


def _meant(model: type[BaseModel], place: Sequence[str | int]) -> str:
    """The declared key that an unknown one looks like."""
    owner: type[BaseModel] | None = model
    for part in place[:-1]:
        if isinstance(part, str) and owner is not None:
            field = owner.model_fields.get(part)
            owner = section_in(field.annotation) if field is not None else None
    if owner is None:
        return ""
    close = difflib.get_close_matches(str(place[-1]), owner.model_fields, n=1, cutoff=0.6)
    return f"; {close[0]} is meant?" if close else ""


def section_in(annotation: Any) -> type[Section] | None:
    """The section a field holds: itself, in a list, or as something that may be left out."""
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return annotation
    origin = typing.get_origin(annotation)
    if origin in (tuple, list, typing.Union, types.UnionType):
        for argument in typing.get_args(annotation):
            found = section_in(argument)
            if found is not None:
                return found
    return None
