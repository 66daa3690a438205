"""The names each command may carry: everything else a real server ignores in silence (rk7 §1.3).

The simulator is strict: it finds what would have been ignored, so that a mistyped attribute is
noticed here and not in a restaurant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kiosk.simulators.cash_server.envelope import Element
from kiosk.simulators.cash_server.order_shapes import ORDERS
from kiosk.simulators.cash_server.reading_shapes import READING
from kiosk.simulators.cash_server.shapes import Shape
from kiosk.simulators.cash_server.station_shapes import STATION

COMMANDS: Final[Mapping[str, Shape]] = {**READING, **ORDERS, **STATION}
"""Every command of the simulated server with what it may carry."""


def unknown_names(command: Element, name: str) -> Iterator[str]:
    """Paths of attributes and elements the server will ignore: `Session/Dish/@comment`."""
    known = COMMANDS.get(name)
    if known is not None:
        yield from _unknown(command, known, "", frozenset({"CMD"}))


def _unknown(
    source: Element, known: Shape, above: str, also: frozenset[str] = frozenset()
) -> Iterator[str]:
    if known.open:
        return
    for attribute in source.attrib:
        if str(attribute) not in known.attributes | also:
            yield f"{above}@{attribute!s}"
    for child in source:
        tag = str(child.tag)
        below = known.children.get(tag)
        if below is None:
            yield f"{above}{tag}"
        else:
            yield from _unknown(child, below, f"{above}{tag}/")
