"""A case: one purchase, or a few at one kiosk, and everything that happens to it.

Its name is its seed, its place and, where it was shortened, which of its misfortunes are left.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.money.misfortunes import Misfortune
from tests.money.mix import STANDARD, Mix


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """``kept`` are places among the misfortunes that were drawn; ``None``: all of them."""

    seed: int
    place: int
    real_disk: bool
    drawn: tuple[Misfortune, ...]
    kept: tuple[int, ...] | None = None

    @property
    def misfortunes(self) -> tuple[Misfortune, ...]:
        return self.drawn if self.kept is None else tuple(self.drawn[i] for i in self.kept)

    @property
    def name(self) -> str:
        name = f"{self.seed}:{self.place}"
        return name if self.kept is None else f"{name}:{'.'.join(map(str, self.kept))}"


def drawn(seed: int, place: int, mix: Mix = STANDARD) -> Case:
    """The case at ``place`` of the run with ``seed``."""
    luck = Random(f"{seed}:{place}")
    real_disk = luck.random() < mix.real_disk
    return Case(seed=seed, place=place, real_disk=real_disk, drawn=mix.draw(luck))


def named(name: str) -> Case:
    """The case of that name. Raises ValueError where it is not one."""
    parts = name.split(":")
    if len(parts) not in (2, 3):
        raise ValueError(f"{name!r} is no case: seed:place, or seed:place:misfortunes")
    case = drawn(int(parts[0]), int(parts[1]))
    if len(parts) == 2:
        return case
    kept = tuple(int(i) for i in parts[2].split(".")) if parts[2] else ()
    if any(i not in range(len(case.drawn)) for i in kept):
        raise ValueError(f"{name!r} names a misfortune that case {case.name} does not have")
    return shortened(case, kept)


def shortened(case: Case, kept: tuple[int, ...]) -> Case:
    return Case(
        seed=case.seed, place=case.place, real_disk=case.real_disk, drawn=case.drawn, kept=kept
    )
