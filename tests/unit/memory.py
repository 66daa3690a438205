"""Looks for texts in everything the interpreter keeps."""

from __future__ import annotations

import gc


def traces(*looked_for: str) -> list[str]:
    """Where in memory one of the texts still stands; the caller's own copies left out."""
    gc.collect()
    ours = {id(text) for text in looked_for}
    places = []
    for thing in gc.get_objects():
        for held in gc.get_referents(thing):
            if not isinstance(held, str) or id(held) in ours:
                continue
            if any(text in held for text in looked_for):
                places.append(f"{type(thing).__name__}: {held[:40]!r}")
    return places
