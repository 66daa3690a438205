"""Values that do not say everything of themselves: what a log or a message must never hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, TypeVar

from msgspec import Struct

_T = TypeVar("_T")

Unsaid = Annotated[_T, "left out of repr"]
"""The type of a field that the ``repr`` of a ``Discreet`` value leaves out."""


class Discreet(Struct, frozen=True):
    """A value whose ``repr`` leaves out every field annotated ``Unsaid[...]``."""

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__qualname__}({said})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What rich prints of it; a Struct's own would print everything."""
        return [(name, getattr(self, name)) for name in _said(type(self))]


@cache
def _said(kind: type[Discreet]) -> tuple[str, ...]:
    unsaid = set(_unsaid(kind))
    return tuple(name for name in kind.__struct_fields__ if name not in unsaid)


def _unsaid(kind: type[Discreet]) -> Iterator[str]:
    for owner in kind.__mro__:
        for name, annotation in vars(owner).get("__annotations__", {}).items():
            # Annotations are not evaluated: every module imports annotations from __future__.
            if str(annotation).startswith("Unsaid["):
                yield name
