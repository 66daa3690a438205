"""How a field of a scenario is written in its file: in roubles, under a singular, or secret."""

from __future__ import annotations

from dataclasses import field
from typing import Any


def in_roubles(**given: Any) -> Any:
    """A field kept in kopecks and written in the file as roubles: 390 or "12.50"."""
    return field(metadata={"roubles": True}, **given)


def listed(key: str, **given: Any) -> Any:
    """A field with many values, written in the file under the singular `key`."""
    return field(metadata={"key": key}, **given)


def secret(**given: Any) -> Any:
    """A field that no repr shows."""
    return field(repr=False, **given)
