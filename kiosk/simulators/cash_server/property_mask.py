"""`PropMask`: which properties of an item come along (rk7 §4.2).

Understood: `items.(Ident,Name)`, `{Ident,Name}`, `*`, `!Name` (all but), `TClass:Name` (that class
only), `items.RIChildItems.(A,B)`, `RIChildItems.TType(A,B)`; a generated property is written with
`^` in the mask and with `-` in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kiosk.simulators.cash_server.envelope import Element, element

CHILDREN: Final = "RIChildItems"
_TOKEN: Final = re.compile(r"[(){},.]|[^(){},.\s]+")

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PropertyMask:
    """The properties asked for, as paths from the item down."""

    paths: tuple[Path, ...]
    # What was found out about the attributes of a class: a directory has many items of one class.
    _lets_through: dict[str, dict[str, bool]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def apply(self, item: Element) -> Element:
        """A copy of `item` with what the mask lets through, children included."""
        tag = str(item.tag)
        row = {str(name): str(value) for name, value in item.attrib.items()}
        copy = element(tag, self.kept(tag, row))
        for below in item:
            if below.tag == CHILDREN and (inside := self.kept_children(list(below))):
                copy.append(element(CHILDREN, {}, *inside))
        return copy

    def kept(self, tag: str, row: Mapping[str, str]) -> dict[str, str]:
        """Those attributes of an item that the mask lets through."""
        known = self._lets_through.setdefault(tag, {})
        for name in row.keys() - known.keys():
            known[name] = self._lets(tag, name)
        return {name: value for name, value in row.items() if known[name]}

    def kept_children(self, children: Iterable[Element]) -> list[Element]:
        """Those children of an item that the mask asks for, masked themselves."""
        kept = []
        for child in children:
            mask = self._for_child(str(child.tag))
            if mask is not None:
                kept.append(mask.apply(child))
        return kept

    def _lets(self, tag: str, name: str) -> bool:
        own = [path[0] for path in self.paths if len(path) == 1]
        if f"!{name}" in own:
            return False
        positive = [asked for asked in own if not asked.startswith("!")]
        if not positive and own:
            return True
        return any(asked in ("*", name, f"{tag}:{name}") for asked in positive)

    def _for_child(self, tag: str) -> PropertyMask | None:
        """The mask of a child item, None when children of that class are not asked for."""
        if any(path in ((CHILDREN,), ("*",)) for path in self.paths):
            return PropertyMask((("*",), (CHILDREN, "*")))
        below = [path[1:] for path in self.paths if path[0] == CHILDREN and len(path) > 1]
        own: list[Path] = []
        for path in below:
            if path[0] == tag:
                own.append(path[1:] or ("*",))
            elif len(path) == 1 or path[0] == CHILDREN:
                own.append(path)
        return PropertyMask(tuple(own)) if own else None


def read_mask(text: str, prefix: str) -> PropertyMask | None:
    """The mask for elements that the mask calls `prefix` (`items`, `Dishes`); None: everything.

    A path without the prefix counts too, unless another collection's name stands before it.
    """
    if not text.strip():
        return None
    paths: list[Path] = []
    for path in _paths(iter(_TOKEN.findall(text)), ()):
        plain = tuple(name.replace("^", "-") for name in path)
        if plain[0].lower() == prefix.lower():
            plain = plain[1:] or ("*",)
        elif len(plain) > 1 and plain[0] != CHILDREN:
            continue
        paths.append(plain)
    return PropertyMask(tuple(paths))


def _paths(tokens: Iterator[str], above: Path) -> Iterator[Path]:
    """Reads terms until the closing bracket; a name before a bracket stands above its terms."""
    name: Path = ()
    for part in tokens:
        if part in "({":
            yield from _paths(tokens, above + name)
            name = ()
        elif part in ",)}":
            if name:
                yield above + name
            name = ()
            if part != ",":
                return
        elif part != ".":
            name = (*name, part)
    if name:
        yield above + name
