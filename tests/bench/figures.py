"""A figure, what is promised about it, and what a measurement owes the table."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass


class NotHere(Exception):
    """A measurement that this machine cannot take. The text is one sentence: why, what to do."""


class Effort(enum.StrEnum):
    """How much time a measurement may take: about ten seconds, or as long as it likes."""

    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One figure. Its unit is the end of its name: `_ms`, `_mib`, `_ratio`; otherwise a count.

    `name` is the key in the JSON, as in "rk7.parse_50k_ratio". A figure with neither bound is
    reported and judged by nobody.
    """

    name: str
    meaning: str
    at_most: float | None = None
    at_least: float | None = None

    def kept_by(self, value: float) -> bool:
        return (self.at_most is None or value <= self.at_most) and (
            self.at_least is None or value >= self.at_least
        )

    def __str__(self) -> str:
        bounds = []
        if self.at_least is not None:
            bounds.append(f"≥ {self.at_least:g}")
        if self.at_most is not None:
            bounds.append(f"≤ {self.at_most:g}")
        return ", ".join(bounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """Yields every figure it promises, by name. `take` is a module-level function: it is called in
    a fresh process. A measurement that only makes sense at length is left out of short runs.
    """

    promises: tuple[Promise, ...]
    take: Callable[[Effort], Mapping[str, float]]
    only_long: bool = False

    def has(self, prefix: str) -> bool:
        return any(promise.name.startswith(prefix) for promise in self.promises)
