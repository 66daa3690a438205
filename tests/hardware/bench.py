"""A bench for card readers: every driver of the registry is tested on it under its own name.

A driver that joins the registry adds its bench to ``BENCHES``; the contract is then held against it
without another word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hardware.protocols import CardReader
from hardware.registry import open_card_reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """A reader and the hand that presents cards to it."""

    reader: CardReader
    present: Callable[[str], None]


def _simulated() -> Bench:
    reader = open_card_reader("simulated", {})
    return Bench(reader=reader, present=reader.present)  # type: ignore[attr-defined]  # its own


BENCHES: Mapping[str, Callable[[], Bench]] = {"simulated": _simulated}
