"""A commented profile with every setting there is, made from the declarations themselves."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Final
from uuid import UUID

from pydantic.fields import FieldInfo

from kiosk.settings.problems import key_of, section_in
from kiosk.settings.profile import Profile
from kiosk.settings.secret_keys import secret_keys
from kiosk.settings.values import Section

_WIDTH: Final = 96
_HEAD: Final = (
    "The profile of one kiosk: every setting there is. The values are the usual ones or, where "
    "each restaurant has its own, examples. Whatever has a usual value may be left out."
)
_ABOUT_SECRETS: Final = (
    "A secret never stands in this file. The set-up takes it from a variable of the environment "
    '("env:NAME") or from a file ("file:/path") and keeps it in the encrypted store.'
)


def example_setup_file() -> str:
    """TOML for ``kiosk setup --from``. Every key is in it, with what it means."""
    return _text({key: f"env:{variable_for(key)}" for key in secret_keys()})


def example_profile() -> str:
    """The same as the kiosk reads it: secrets are references."""
    return _text({})


def variable_for(key: str) -> str:
    """``cash_server.password`` → ``SAMOVAR_CASH_SERVER_PASSWORD``."""
    return f"SAMOVAR_{key}".replace(".", "_").upper()


def _text(instead: Mapping[str, str]) -> str:
    lines = [*_comment(_HEAD), "#", *_comment(_ABOUT_SECRETS)]
    for name, field in Profile.model_fields.items():
        section = section_in(field.annotation)
        assert section is not None
        lines.extend(_table(section, (name,), instead))
    return "\n".join(lines) + "\n"


def _table(
    section: type[Section], path: Sequence[str], instead: Mapping[str, str], *, listed: bool = False
) -> Iterator[str]:
    yield ""
    yield from _comment(section.__doc__ or "")
    name = key_of(path)
    yield f"[[{name}]]" if listed else f"[{name}]"
    below: list[tuple[str, type[Section], FieldInfo]] = []
    for key, field in section.model_fields.items():
        inner = section_in(field.annotation)
        if inner is not None:
            below.append((key, inner, field))
            continue
        yield from _comment(field.description or "")
        value = instead.get(key_of([*path, key]), _usual(key, field))
        yield f"{key} = {_literal(value)}"
    for key, inner, field in below:
        is_list = str(field.annotation).startswith("tuple[")
        yield from _table(inner, [*path, key], instead, listed=is_list)


def _usual(key: str, field: FieldInfo) -> Any:
    if not field.is_required() and field.default is not None:
        return field.default
    assert field.examples, f"{key} has neither a usual value nor an example"
    return field.examples[0]


def _literal(value: Any) -> str:
    """A value as TOML on one line. Text and numbers are written as JSON writes them."""
    if isinstance(value, Enum):
        return _literal(value.value)
    if isinstance(value, tuple | list):
        return f"[{', '.join(_literal(item) for item in value)}]"
    if isinstance(value, Mapping):
        inside = ", ".join(f"{key} = {_literal(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, UUID):
        return json.dumps(str(value))
    return json.dumps(value, ensure_ascii=False)


def _comment(text: str) -> Iterator[str]:
    for line in textwrap.wrap(" ".join(text.split()), _WIDTH):
        yield f"# {line}"
