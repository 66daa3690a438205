"""How the card system says no: a SAC code with the values its text names (crm §4).

A client must never decide on the text, so it exists in the two languages a server may speak.
"""

from __future__ import annotations

from enum import StrEnum

from kiosk.simulators.card_system.refusal_texts import OTHER, TEXTS


class Language(StrEnum):
    """What the server's texts are written in."""

    RUSSIAN = "ru"
    ENGLISH = "en"


class Refused(Exception):
    """The request is refused with `code`; nothing was changed.

    `values` fill the letters of the code's text in the order in which crm §4.4 names them.
    """

    def __init__(self, code: str, *values: object) -> None:
        super().__init__(code, *values)
        self.code = code
        self.values = tuple(str(value) for value in values)

    def text(self, language: Language) -> str:
        """The sentence for `language`, values filled in. Codes without one get a plain sentence."""
        russian, english = TEXTS.get(self.code, OTHER)
        pattern = russian if language is Language.RUSSIAN else english
        filled = pattern
        for place, value in enumerate(self.values):
            filled = filled.replace(f"%{place + 1}", value)
        return filled.replace("%0", self.code)


class DoneButTold(Refused):
    """The request was carried out and is answered with an informing code all the same."""
