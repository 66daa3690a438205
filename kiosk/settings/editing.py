"""One value of a profile's text changed, and every comment left where it stands."""

from __future__ import annotations

import copy
import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from kiosk.settings.writer import text_of

_HEADER: Final = re.compile(r"^\s*\[")


def edited(text: str, key: str, value: Any) -> str:
    """TOML ``text`` in which ``key``, such as ``screen.idle_s``, is ``value``; ``None``: is absent.

    Nothing else changes, comments included. Where the text is written in a way in which that
    cannot be done safely, it is written anew, without comments. Raises TOMLDecodeError for text
    that is no TOML.
    """
    section, _, name = key.partition(".")
    wanted = _with(tomllib.loads(text), section, name, value)
    in_place = _in_place(text, section, name, value)
    # Whatever the text looks like, what comes out has to say exactly what was wanted.
    if in_place is not None and _said(in_place) == wanted:
        return in_place
    return text_of(wanted)


def _with(tables: Mapping[str, Any], section: str, name: str, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(dict(tables))
    table = changed.setdefault(section, {})
    if value is None:
        table.pop(name, None)
    else:
        table[name] = value
    return changed


def _in_place(text: str, section: str, name: str, value: Any) -> str | None:
    lines = text.splitlines(keepends=True)
    line = "" if value is None else f"{name} = {_literal(value)}"
    header = _header_of(lines, section)
    if header is None:
        gap = "" if not text or text.endswith("\n") else "\n"
        return f"{text}{gap}\n[{section}]\n{line}\n" if line else None
    end = next(
        (place for place in range(header + 1, len(lines)) if _HEADER.match(lines[place])),
        len(lines),
    )
    own = re.compile(rf"^\s*{re.escape(name)}\s*=")
    begins = next((place for place in range(header + 1, end) if own.match(lines[place])), None)
    if begins is None:
        lines.insert(header + 1, f"{line}\n" if line else "")
        return "".join(lines)
    ends = _end_of_value(lines, begins, end)
    if ends is None:
        return None
    comment = _comment_of(lines[ends - 1]) if ends == begins + 1 else "\n"
    lines[begins:ends] = [f"{line}{comment}" if line else comment.lstrip(" \t").lstrip("\n")]
    return "".join(lines)


def _header_of(lines: list[str], section: str) -> int | None:
    named = re.compile(rf"^\s*\[\s*{re.escape(section)}\s*\]\s*(#.*)?$")
    return next((place for place, line in enumerate(lines) if named.match(line)), None)


def _end_of_value(lines: list[str], begins: int, end: int) -> int | None:
    """A value may go over several lines."""
    for place in range(begins + 1, end + 1):
        if _said("".join(lines[begins:place])) is not None:
            return place
    return None


def _comment_of(line: str) -> str:
    """What stands after the value, with the space before it and the end of the line."""
    whole = _said(line)
    for place, sign in enumerate(line):
        if sign == "#" and _said(line[:place]) == whole:
            value = line[:place].rstrip()
            return line[len(value) :]
    return "\n" if line.endswith("\n") else ""


def _said(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _literal(value: Any) -> str:
    """On one line. Text is written as JSON writes it."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(_literal(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False)
