"""The table of states as a Mermaid diagram. ARCHITECTURE.md holds it between two markers."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from kiosk.checkout.machine import MOVES, START
from kiosk.checkout.vocabulary import ENDS, State

BEGIN_MARKER: Final = "<!-- purchase diagram: written by kiosk.checkout.diagram -->"
END_MARKER: Final = "<!-- end of purchase diagram -->"


def diagram() -> str:
    """A fenced Mermaid block: one arrow per pair of states, labelled with its events."""
    arrows: dict[tuple[State, State], list[str]] = defaultdict(list)
    for (state, event), move in MOVES.items():
        arrows[state, move.state].append(event.value)
    lines = ["```mermaid", "stateDiagram-v2", f"    [*] --> {_name(START.state)}"]
    for (state, after), events in arrows.items():
        lines.append(f"    {_name(state)} --> {_name(after)}: {'<br/>'.join(events)}")
    lines += [f"    {_name(state)} --> [*]" for state in State if state in ENDS]
    return "\n".join([*lines, "```"])


def block() -> str:
    """What stands in the document, markers included."""
    return f"{BEGIN_MARKER}\n\n{diagram()}\n\n{END_MARKER}"


def block_in(document: str) -> str | None:
    """The block of a document as it stands there; ``None`` without both markers."""
    begin, end = document.find(BEGIN_MARKER), document.find(END_MARKER)
    return document[begin : end + len(END_MARKER)] if 0 <= begin < end else None


def _name(state: State) -> str:
    return state.name
