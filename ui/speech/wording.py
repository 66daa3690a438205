"""What is said and not shown: how to go through a screen, and what an item is beside its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import counted
from ui.counted import PLURAL
from ui.speech.scene import Spoken


def how_to_go_text() -> str:
    return QCoreApplication.translate(
        "Speech",
        "Arrows down and up go from one item to the next, arrows right and left from one part of "
        "the screen to the next, the middle key chooses",
    )


def to_choose_text(count: int) -> str:
    return counted.translate("Speech", "%n thing(s) to choose", "", PLURAL, count)


def item_text(item: Spoken, *, overheard: bool) -> str:
    """An item as the focus comes to it. What key it is nobody hears where others may listen."""
    translate = QCoreApplication.translate
    if overheard and item.secret:
        return translate("Speech", "A key: put in headphones to hear which")
    match item.chosen:
        case None:
            return item.name
        case True:
            return translate("Speech", "%1, chosen").replace("%1", item.name)
        case False:
            return translate("Speech", "%1, not chosen").replace("%1", item.name)


def sentences_text(parts: list[str]) -> str:
    """Parts one after another, with a pause where none has an end of its own."""
    return " ".join(part if part[-1] in ".!?:…" else f"{part}." for part in parts if part)
