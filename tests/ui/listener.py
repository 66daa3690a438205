"""A guest before a window who hears it and presses keys."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.shots.studio import Studio
from ui.speech.keys import ArrowKeys
from ui.speech.narrator import Narrator
from ui.viewmodels.speech import SpeechViewModel


@dataclass
class Ear:
    """A voice that notes what it says; silence is an empty sentence."""

    said: list[tuple[str, str]] = field(default_factory=list)

    def say(self, sentence: str, language: str) -> None:
        self.said.append((sentence, language))

    def hush(self) -> None:
        self.said.append(("", ""))

    @property
    def last(self) -> str:
        return self.said[-1][0] if self.said else ""


def _with_voice() -> SpeechViewModel:
    speech = SpeechViewModel()
    speech.give_voice()
    return speech


@dataclass
class Guest:
    """Ears and a keypad before one window."""

    studio: Studio
    speech: SpeechViewModel = field(default_factory=_with_voice)
    ear: Ear = field(default_factory=Ear)

    def __post_init__(self) -> None:
        window, models = self.studio.window, self.studio.models
        self.keys = ArrowKeys(window, models)
        self.narrator = Narrator(self.ear, window, models, self.speech)

    def asks(self) -> str:
        """For speech, and what is heard then."""
        self.speech.ask()
        self.studio.wait_for(lambda: bool(self.ear.last))
        return self.ear.last

    def hears(self, words: str) -> None:
        """Raises AssertionError where it is never said."""
        self.studio.wait_for(lambda: any(words in said for said, _ in self.ear.said))

    def presses(self, key: str) -> str:
        """What is heard of it."""
        before = len(self.ear.said)
        self.keys.press(key)
        self.studio.wait_for(lambda: len(self.ear.said) > before and bool(self.ear.last))
        return self.ear.last

    def goes(self) -> None:
        self.speech.guest_gone()
        self.speech.plug(headphones=False)
        for listening in (self.narrator, self.keys):
            self.studio.window.removeEventFilter(listening)
            listening.deleteLater()
