"""Which settings are secrets. Found in the declarations, so that a new one cannot be forgotten."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence

from pydantic.fields import FieldInfo

from kiosk.settings.problems import key_of, section_in
from kiosk.settings.profile import Profile
from kiosk.settings.values import REFERENCE, SecretMark, Section


def secret_keys() -> tuple[str, ...]:
    """Full keys, such as ``cash_server.password``, in the order of the profile."""
    return tuple(_keys(Profile, ()))


def usual_reference(key: str) -> str:
    """``cash_server.password`` → ``secret:cash-server-password``."""
    return REFERENCE + key.replace(".", "-").replace("_", "-")


def _keys(section: type[Section], path: Sequence[str]) -> Iterator[str]:
    for name, field in section.model_fields.items():
        below = section_in(field.annotation)
        if below is not None:
            yield from _keys(below, [*path, name])
        elif _is_secret(field):
            yield key_of([*path, name])


def _is_secret(field: FieldInfo) -> bool:
    marks = list(field.metadata)
    for argument in typing.get_args(field.annotation):
        marks.extend(getattr(argument, "__metadata__", ()))
    return any(isinstance(mark, SecretMark) for mark in marks)
