"""The kiosk's screen as somebody before it sees it: words, places, and a finger."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from tests.e2e.display import Display

WITHIN_S: Final = 15.0
LOOK_AGAIN_S: Final = 0.05
NO_BREAK_SPACES: Final = str.maketrans("\u00a0\u202f", "  ")

T = TypeVar("T")


class NotSeen(AssertionError):
    """What a guest waited for did not come; the text says what was on the screen instead."""


def until(look: Callable[[], T | None], what: str, within_s: float = WITHIN_S) -> T:
    """What ``look`` gives as soon as that is something. Raises NotSeen after ``within_s``."""
    deadline = time.monotonic() + within_s
    while (found := look()) is None:
        if time.monotonic() >= deadline:
            raise NotSeen(what)
        time.sleep(LOOK_AGAIN_S)
    return found


class Glass:
    """A kiosk's window on a display. Names are ``objectName``s, outermost first."""

    def __init__(self, display: Display, places: Path) -> None:
        self._display = display
        self._link = socket.socket(socket.AF_UNIX)
        self._link.settimeout(WITHIN_S)
        self._link.connect(str(places))
        self._answers = self._link.makefile("rb")

    def close(self) -> None:
        self._answers.close()
        self._link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def fact(self, name: str) -> str:
        """Something the demo tells about itself."""
        return str(self._ask({"facts": True})[name])

    def names(self) -> list[str]:
        found: list[str] = self._ask({"names": True})["names"]
        return found

    def texts(self, *names: str) -> list[str]:
        """What can be read inside an item now; nothing where there is no such item."""
        found: list[str] | None = self._ask({"text": list(names)})["text"]
        return [text.translate(NO_BREAK_SPACES) for text in found or []]

    def wait_for(self, *names: str, within_s: float = WITHIN_S) -> None:
        """Until an item is there and can be used."""

        def look() -> bool | None:
            place = self._place(names)
            return True if place is not None and place["enabled"] else None

        self._until(look, " / ".join(names), within_s)

    def wait_for_words(self, words: str, *names: str, within_s: float = WITHIN_S) -> None:
        """Until these words can be read inside an item, as one text or a part of one."""
        self._until(
            lambda: any(words in text for text in self.texts(*names)) or None,
            f"the words {words!r} on {' / '.join(names)}",
            within_s,
        )

    def tap(self, *names: str, within_s: float = WITHIN_S) -> None:
        """Touches the middle of an item once it stands still; scrolls it into view before."""
        what = " / ".join(names)
        deadline = time.monotonic() + within_s
        while True:
            place = self._still(names, what, deadline - time.monotonic())
            if place["reachable"]:
                break
            if time.monotonic() > deadline:
                raise NotSeen(f"{what} stayed out of reach")
            if place["drag"] is not None:
                self._display.drag(*map(tuple, place["drag"]))
        middle = place["x"] + place["width"] // 2, place["y"] + place["height"] // 2
        self._display.click(*middle)

    def tap_words(self, words: str, prefix: str, *inside: str) -> str:
        """Touches the item that says so, among those whose name begins with ``prefix``."""

        def look() -> str | None:
            names = dict.fromkeys(name for name in self.names() if name.startswith(prefix))
            return next((name for name in names if words in self.texts(*inside, name)), None)

        name = self._until(look, f"{prefix}… with the words {words!r}", WITHIN_S)
        self.tap(*inside, name)
        return name

    def _still(self, names: tuple[str, ...], what: str, within_s: float) -> dict[str, Any]:
        last: dict[str, Any] | None = None

        def look() -> dict[str, Any] | None:
            nonlocal last
            before, last = last, self._place(names)
            if last is None or last != before or not last["enabled"] or last["moving"]:
                return None
            return last

        return self._until(look, what, within_s)

    def _until(self, look: Callable[[], T | None], what: str, within_s: float) -> T:
        try:
            return until(look, what, within_s)
        except NotSeen as missing:
            names = list(dict.fromkeys(self.names()))
            words = " | ".join(self.texts(names[0])) if names else ""
            there = ", ".join(name for name in names if "-" not in name)
            raise NotSeen(f"{missing} did not come up; {there} said: {words}") from None

    def _place(self, names: tuple[str, ...]) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self._ask({"find": list(names)})["place"]
        return found

    def _ask(self, question: dict[str, object]) -> dict[str, Any]:
        self._link.sendall(json.dumps(question).encode() + b"\n")
        line = self._answers.readline()
        assert line, "the kiosk has gone"
        answer: dict[str, Any] = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer
