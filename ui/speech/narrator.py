"""Says the screen: each new one, what changes on it, and where the focus is.

Nothing is said until somebody asks for it: headphones, a key of the keypad, or the accessibility
sheet. It ends with the guest, unless headphones are in.
"""

from __future__ import annotations

from typing import Final, Protocol

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.bridge import ViewModels
from ui.speech.scene import Line, Scene, in_focus, spoken
from ui.speech.wording import how_to_go_text, item_text, sentences_text, to_choose_text
from ui.viewmodels.speech import SpeechViewModel

SETTLE_MS: Final = 60
"""A snapshot moves many items; what they say is read once they have all moved."""
_TOUCHES: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd}
)
INVITATION: Final = "attract"


class Voice(Protocol):
    """Whoever speaks: an engine, or a test that listens."""

    def say(self, sentence: str, language: str) -> None:
        """After what is being said."""
        ...

    def hush(self) -> None:
        """Silence at once."""
        ...


class _Heard(Struct, frozen=True, kw_only=True):
    """What was on the screen when it was last said."""

    screen: str = ""
    sheet: str = ""
    language: str = ""
    lines: tuple[Line, ...] = ()
    item: QQuickItem | None = None
    focus: str = ""


class Narrator(QObject):
    """Between one window and a voice. Owned by the window."""

    def __init__(
        self,
        voice: Voice,
        window: QQuickWindow,
        models: ViewModels,
        speech: SpeechViewModel,
    ) -> None:
        super().__init__(window)
        self._voice = voice
        self._window = window
        self._session = models.session
        self._staff = models.staff
        self._speech = speech
        self._scene = Scene(window)
        self._heard = _Heard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._look)
        for part in models:
            part.changed.connect(self._look_soon)
        speech.changed.connect(self._switched)
        window.activeFocusItemChanged.connect(self._look_soon)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Some of a screen is its own, such as the open category: a touch may change it."""
        if event.type() in _TOUCHES:
            self._look_soon()
        return False

    def _switched(self) -> None:
        self._heard = _Heard()
        if self._speech.speaking:
            self._look_soon()
        else:
            self._timer.stop()
            self._voice.hush()

    def _look_soon(self) -> None:
        if self._speech.speaking and not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        screen, sheet = str(self._session.screen), str(self._session.sheet)
        if self._staff.property("open"):
            self._heard = _Heard()
            return
        if not self._scene.roots(screen):
            self._timer.start()
            return
        if screen == INVITATION and self._heard.screen not in ("", INVITATION):
            self._speech.guest_gone()
            if not self._speech.speaking:
                return
        before, now = self._heard, self._now(screen, sheet)
        self._heard = now
        if (now.screen, now.sheet, now.language) != (before.screen, before.sheet, before.language):
            self._say_whole(now, first=not before.screen)
        else:
            self._say_changes(before, now)

    def _now(self, screen: str, sheet: str) -> _Heard:
        item = self._focus(screen)
        clock = self._session.property("timeText")
        return _Heard(
            screen=screen,
            sheet=sheet,
            language=str(self._session.language),
            lines=tuple(line for line in self._scene.lines(screen) if line.text != clock),
            item=item,
            focus=item_text(spoken(item), overheard=not self._speech.headphones) if item else "",
        )

    def _focus(self, screen: str) -> QQuickItem | None:
        """The item the keys go to, where it is one to choose."""
        item = in_focus(self._window)
        stops = self._scene.stops(screen)
        return next((stop.item for stop in stops if stop.item is item), None)

    def _say_whole(self, now: _Heard, *, first: bool) -> None:
        count = len(self._scene.stops(now.screen))
        parts = [line.text for line in now.lines]
        if count:
            parts += [to_choose_text(count), *([how_to_go_text()] if first else []), now.focus]
        self._say(parts, now.language, at_once=True)

    def _say_changes(self, before: _Heard, now: _Heard) -> None:
        # Two keys may say the same of themselves.
        led = now.item is not before.item or now.focus != before.focus
        if led:
            self._say([now.focus], now.language, at_once=True)
        known = {_news(line) for line in before.lines}
        # A dish in the shop window is said with the card that put it there.
        new = [
            line.text
            for line in now.lines
            if _news(line) not in known and not (led and line.text in now.focus)
        ]
        self._say(new, now.language, at_once=False)

    def _say(self, parts: list[str], language: str, *, at_once: bool) -> None:
        sentence = sentences_text(parts)
        if not sentence:
            return
        if at_once:
            self._voice.hush()
        self._voice.say(sentence, language)


def _news(line: Line) -> str:
    """What has to change for a line to be said again: its words, or any of it."""
    if not line.counts:
        return line.text
    words = "".join(sign for sign in line.text if not sign.isdigit())
    return words if any(sign.isalpha() for sign in words) else line.text
