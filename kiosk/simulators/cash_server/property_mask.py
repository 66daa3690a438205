"""`PropMask`: which properties of an item come along (rk7 §4.2).

Understood: `items.(Ident,Name)`, `{Ident,Name}`, `*`, `!Name` (all but), `TClass:Name` (that class
only), `items.RIChildItems.(A,B)`, `RIChildItems.TType(A,B)`; a generated property is written with
`^` in the mask and with `-` in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.simulators.cash_server.envelope import Element, element

CHILDREN: Final = "RIChildItems"
_TOKEN: Final = re.compile(r"[(){},.]|[^(){},.\s]+")

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PropertyMask:
    """The properties asked for, as paths from the item down."""

    paths: tuple[Path, ...]

    def names_children(self) -> bool:
        """Whether the mask asks for child items at all."""
        return any(path[0] in (CHILDREN, "*") for path in self.paths)

    def apply(self, item: Element) -> Element:
        """A copy of `item` with what the mask lets through, children included."""
        tag = str(item.tag)
        row = {str(name): str(value) for name, value in item.attrib.items()}
        kept = element(tag, {name: row[name] for name in row if self._lets(tag, name)})
        for below in item:
            if below.tag != CHILDREN:
                continue
            inside = element(CHILDREN)
            for child in below:
                mask = self._for_child(str(child.tag))
                if mask is not None:
                    inside.append(mask.apply(child))
            if len(inside):
                kept.append(inside)
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
