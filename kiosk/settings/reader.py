"""A profile from a TOML file: whole, or refused with every problem in it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.errors import SettingsError
from kiosk.settings.problems import described, key_of, section_in
from kiosk.settings.profile import Profile, misfits


def read_profile(file: Path) -> Profile:
    """The profile in ``file``. SettingsError names every problem, each with its full key."""
    return profile_from(load_tables(file))


def load_tables(file: Path) -> dict[str, Any]:
    """The file as plain tables, unchecked. SettingsError: no such file, or not TOML."""
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError as exc:
        raise SettingsError([f"{file}: there is no such file"]) from exc
    except (OSError, UnicodeDecodeError) as exc:
        raise SettingsError([f"{file}: cannot be read as text ({exc})"]) from exc
    return parsed(text, name=str(file))


def parsed(text: str, *, name: str) -> dict[str, Any]:
    """Plain tables from TOML text. SettingsError tells the line, not its content."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as exc:
        raise SettingsError([f"{name}: is not TOML: {exc}"]) from exc


def profile_from(tables: Mapping[str, Any]) -> Profile:
    """The profile in plain tables, each section checked on its own so that nothing hides behind
    another's problem."""
    problems: list[str] = []
    sections: dict[str, Any] = {}
    for name, field in Profile.model_fields.items():
        section = section_in(field.annotation)
        assert section is not None
        given = tables.get(name, {})
        if not isinstance(given, Mapping):
            problems.append(f"{name}: must be a section")
            continue
        try:
            # By way of JSON, in which strict reading takes "station" for a way and 5 for 5.0.
            sections[name] = section.model_validate_json(json.dumps(given, default=str))
        except ValidationError as exc:
            problems.extend(described(exc, section, (name,)))
    problems.extend(
        f"{key_of([name])}: no such section" for name in tables if name not in Profile.model_fields
    )
    problems.extend(misfits(sections))
    if problems:
        raise SettingsError(problems)
    return Profile(**sections)
