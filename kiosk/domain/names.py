"""Names and sentences in the site's two languages."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Language(StrEnum):
    """A language of the screen. ``RU`` is the directory's own, others come by alternative names."""

    RU = "ru"
    EN = "en"


class Text(Struct, frozen=True):
    """One text as r_keeper holds it: ``Name`` and ``AltName`` (rk7 §4.2). May be empty."""

    own: str
    alternative: str = ""

    def in_language(self, language: Language) -> str:
        """The text for a guest reading ``language``; the other one where this is missing."""
        if language is Language.RU:
            return self.own or self.alternative
        return self.alternative or self.own

    def __bool__(self) -> bool:
        return bool(self.own or self.alternative)


NO_TEXT = Text("")
