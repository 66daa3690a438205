"""The settings that staff may change on the screen, and changing one of them in the profile."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from kiosk.errors import SettingsError
from kiosk.settings.editing import edited
from kiosk.settings.problems import section_in
from kiosk.settings.profile import Profile
from kiosk.settings.reader import profile_from
from kiosk.settings.writer import tables_of, write_text


class Kind(StrEnum):
    """How a value is put in."""

    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"
    TEXT = "text"


class TakesEffect(StrEnum):
    """When a change is noticed."""

    AT_ONCE = "at-once"
    NEXT_GUEST = "next-guest"
    RESTART = "restart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changeable:
    """A setting with its full key. ``choices`` are values as the file has them."""

    key: str
    kind: Kind
    effect: TakesEffect
    choices: tuple[Any, ...] = ()


class Trouble(StrEnum):
    """Why a value is not taken."""

    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    TOO_SMALL = "too-small"
    TOO_LARGE = "too-large"
    TOO_LONG = "too-long"
    WRONG = "wrong"
    """Otherwise no value of this setting."""
    ELSEWHERE = "elsewhere"
    """Another setting of the file is wrong, or does not fit this one."""
    FILE = "file"
    """The profile cannot be read or written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """``bound`` is the least or most there may be. ``about``: the key, or the file's trouble."""

    trouble: Trouble
    bound: float | None = None
    about: str = field(default="")


class NotTaken(Exception):
    """Nothing was changed: every problem."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.trouble.value for problem in problems))
        self.problems = problems


CHANGEABLE: Final = (
    Changeable(key="screen.sound_volume", kind=Kind.NUMBER, effect=TakesEffect.AT_ONCE),
    Changeable(key="screen.brightness", kind=Kind.NUMBER, effect=TakesEffect.AT_ONCE),
    Changeable(key="screen.idle_s", kind=Kind.NUMBER, effect=TakesEffect.NEXT_GUEST),
    Changeable(key="screen.warning_s", kind=Kind.NUMBER, effect=TakesEffect.NEXT_GUEST),
    Changeable(key="screen.done_s", kind=Kind.NUMBER, effect=TakesEffect.NEXT_GUEST),
    Changeable(
        key="site.languages",
        kind=Kind.CHOICE,
        effect=TakesEffect.NEXT_GUEST,
        choices=(["ru", "en"], ["en", "ru"], ["ru"], ["en"]),
    ),
    Changeable(
        key="screen.text_scale_percent",
        kind=Kind.CHOICE,
        effect=TakesEffect.NEXT_GUEST,
        choices=(100, 125, 150),
    ),
    Changeable(
        key="screen.theme",
        kind=Kind.CHOICE,
        effect=TakesEffect.NEXT_GUEST,
        choices=("light", "dark-contrast", "light-contrast"),
    ),
    Changeable(key="screen.reduced_motion", kind=Kind.SWITCH, effect=TakesEffect.NEXT_GUEST),
    Changeable(key="restaurant.order_note", kind=Kind.SWITCH, effect=TakesEffect.NEXT_GUEST),
    Changeable(key="receipts.ticket", kind=Kind.SWITCH, effect=TakesEffect.AT_ONCE),
    Changeable(key="receipts.counter", kind=Kind.SWITCH, effect=TakesEffect.AT_ONCE),
    Changeable(key="receipts.slip", kind=Kind.SWITCH, effect=TakesEffect.AT_ONCE),
    Changeable(key="receipts.slip_after_s", kind=Kind.NUMBER, effect=TakesEffect.AT_ONCE),
    Changeable(key="receipts.footer", kind=Kind.TEXT, effect=TakesEffect.AT_ONCE),
    Changeable(key="receipts.alternative_footer", kind=Kind.TEXT, effect=TakesEffect.AT_ONCE),
    Changeable(
        key="log.level",
        kind=Kind.CHOICE,
        effect=TakesEffect.RESTART,
        choices=("debug", "info", "warning"),
    ),
)
"""In the order of the page. Whatever is bound to r_keeper, to money or to a device is the wizard's:
it has to be tried before it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What was changed. ``before`` and ``after`` are values of the file, ``None``: not set in it;
    ``profile`` is the whole of it now."""

    key: str
    before: Any
    after: Any
    profile: Profile


def changeable(key: str) -> Changeable:
    """KeyError for one that is the wizard's."""
    for each in CHANGEABLE:
        if each.key == key:
            return each
    raise KeyError(key)


def value_from(setting: Changeable, text: str) -> Any:
    """The value that was put in as ``text``: digits, ``true``, a choice or a sentence as JSON would
    have it. Raises NotTaken."""
    match setting.kind:
        case Kind.NUMBER:
            try:
                number = float(text.strip().replace(",", "."))
            except ValueError:
                raise NotTaken(Problem(trouble=Trouble.NOT_A_NUMBER, about=setting.key)) from None
            return int(number) if number.is_integer() else number
        case Kind.SWITCH:
            return text == "true"
        case Kind.CHOICE:
            return next((each for each in setting.choices if json.dumps(each) == text), text)
        case Kind.TEXT:
            return text.strip()


def text_from(setting: Changeable, value: Any) -> str:
    """The other way round."""
    if setting.kind is Kind.NUMBER and isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if setting.kind in (Kind.TEXT, Kind.NUMBER) else json.dumps(value)


def value_in(profile: Profile, key: str) -> Any:
    """The value of a setting as a file would have it."""
    section, _, name = key.partition(".")
    return tables_of(profile)[section].get(name)


def change(file: Path, key: str, value: Any) -> Change:
    """Sets ``key`` in the profile ``file``, which is read anew, checked whole and replaced at once;
    ``None`` takes it out. Blocks. Raises NotTaken, and then nothing was changed."""
    changeable(key)
    try:
        text = file.read_text("utf-8")
        tables = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise NotTaken(Problem(trouble=Trouble.FILE, about=str(wrong))) from wrong
    section, _, name = key.partition(".")
    before = tables.get(section, {}).get(name)
    if value is not None:
        _checked(tables, section, name, value)
    new_text = edited(text, key, value)
    try:
        profile = profile_from(tomllib.loads(new_text))
        write_text(new_text, file)
    except SettingsError as wrong:
        raise NotTaken(*(_elsewhere(problem) for problem in wrong.problems)) from wrong
    return Change(key=key, before=before, after=value, profile=profile)


def carried_over(running: Profile, change: Change) -> Profile:
    """What runs, with this change alone: whatever else another hand has put into the file since
    counts from the next start on."""
    section, _, name = change.key.partition(".")
    tables = tables_of(running)
    tables[section][name] = value_in(change.profile, change.key)
    return profile_from(tables)


def _checked(tables: Mapping[str, Any], section: str, name: str, value: Any) -> None:
    """The value by its own declaration. Raises NotTaken."""
    model = section_in(Profile.model_fields[section].annotation)
    assert model is not None
    given = {**tables.get(section, {}), name: value}
    try:
        # As the reader does: by way of JSON, in which 5 may be 5.0.
        model.model_validate_json(json.dumps(given, default=str))
    except ValidationError as wrong:
        own = [each for each in wrong.errors(include_url=False) if each["loc"][:1] == (name,)]
        if own:
            key = f"{section}.{name}"
            raise NotTaken(
                *(_problem(key, each["type"], each.get("ctx", {})) for each in own)
            ) from None


def _problem(key: str, kind: str, context: Mapping[str, Any]) -> Problem:
    match kind:
        case "greater_than_equal":
            return Problem(trouble=Trouble.TOO_SMALL, bound=float(context["ge"]), about=key)
        case "less_than_equal":
            return Problem(trouble=Trouble.TOO_LARGE, bound=float(context["le"]), about=key)
        case "int_from_float" | "int_type":
            return Problem(trouble=Trouble.NOT_WHOLE, about=key)
        case "string_too_long":
            return Problem(trouble=Trouble.TOO_LONG, bound=float(context["max_length"]), about=key)
        case _:
            return Problem(trouble=Trouble.WRONG, about=key)


def _elsewhere(told: str) -> Problem:
    key, _, words = told.partition(": ")
    if "/" in key:
        return Problem(trouble=Trouble.FILE, about=words)
    return Problem(trouble=Trouble.ELSEWHERE, about=key)
