"""All examples; a command may have several."""

from __future__ import annotations

from collections import Counter

from tests.unit.wire.examples import calculation, house, money, orders, people

EXAMPLES = (
    *house.EXAMPLES,
    *orders.EXAMPLES,
    *calculation.EXAMPLES,
    *money.EXAMPLES,
    *people.EXAMPLES,
)


def _names() -> list[str]:
    seen: Counter[str] = Counter()
    names = []
    for example in EXAMPLES:
        seen[example.name] += 1
        times = seen[example.name]
        names.append(example.name if times == 1 else f"{example.name}-{times}")
    return names


NAMES = _names()
