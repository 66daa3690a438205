"""The picture of the purchase is the table's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.checkout.diagram import BEGIN_MARKER, END_MARKER, block, block_in, diagram
from kiosk.checkout.machine import MOVES
from kiosk.checkout.vocabulary import State

ARCHITECTURE = Path(__file__).parents[3] / "ARCHITECTURE.md"


def test_every_state_and_every_event_of_the_table_is_drawn() -> None:
    drawn = diagram()
    assert all(state.name in drawn for state in State)
    assert all(event.value in drawn for _, event in MOVES)


def test_a_document_keeps_its_words_around_the_block() -> None:
    document = f"Before.\n\n{block()}\n\nAfter.\n"
    assert block_in(document) == block()
    assert block_in("no markers here") is None
    assert block_in(f"{END_MARKER} the wrong way round {BEGIN_MARKER}") is None


def test_the_architecture_shows_the_table_as_it_is() -> None:
    if not ARCHITECTURE.exists():
        pytest.skip("no ARCHITECTURE.md beside this checkout")
    shown = block_in(ARCHITECTURE.read_text(encoding="utf-8"))
    assert shown is None or shown == block(), "write kiosk.checkout.diagram.block() into it again"
