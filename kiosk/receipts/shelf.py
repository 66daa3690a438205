"""Where layouts are: the shipped ones, and a restaurant's own in the home before them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct

from hardware.printers import Document
from kiosk.checkout.purchase import Purchase
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.errors import SettingsError
from kiosk.receipts.filling import Said, filled
from kiosk.receipts.layout import Layout, read_layout
from kiosk.receipts.return_sayings import refund_said
from kiosk.receipts.sayings import House, house_words, purchase_said
from kiosk.refunds.refund import Refund
from kiosk.snapshots.paper import PaperKind
from resources.paths import resource_path

FOLDER: Final = "receipts"
MOST_LOGO: Final = 1024 * 1024
"""Bytes. A larger picture is no logo for a printer of 203 dots an inch."""


class LayoutName(StrEnum):
    """The files in each language's folder."""

    TICKET = PaperKind.TICKET.value
    COUNTER = PaperKind.COUNTER.value
    SLIP = PaperKind.SLIP.value
    RETURN = "return"
    TEST = "test"


class Shelf(Struct, frozen=True, kw_only=True):
    """``own`` is the folder of the restaurant's own layouts, one folder a language; a file that is
    not there is the shipped one. ``logo`` is a PNG file. Files are read when they are needed."""

    house: House
    own: Path | None = None
    logo: Path | None = None

    def paper(
        self, kind: PaperKind, purchase: Purchase, language: Language, *, credited: Money = ZERO
    ) -> Document:
        """What is printed of a purchase. Raises SettingsError for a layout that cannot be used."""
        said = purchase_said(purchase, self.house, language, credited=credited)
        return self._filled(LayoutName(kind.value), said, language)

    def refund(self, refund: Refund, language: Language) -> Document:
        """The guest's slip of a refund. Raises SettingsError."""
        said = refund_said(refund, self.house, language)
        return self._filled(LayoutName.RETURN, said, language)

    def test_page(self, driver: str, language: Language, moment: datetime) -> Document:
        """What shows whether a printer is well."""
        words = house_words(self.house, language, moment)
        return self._filled(LayoutName.TEST, Said(words={**words, "driver": driver}), language)

    def layout(self, name: LayoutName, language: Language) -> Layout:
        """Raises SettingsError."""
        file = f"{name.value}.toml"
        if self.own is not None and (own := self.own / language.value / file).is_file():
            return read_layout(own)
        return read_layout(resource_path(FOLDER, language.value, file))

    def _filled(self, name: LayoutName, said: Said, language: Language) -> Document:
        return filled(name.value, self.layout(name, language), said, self._logo())

    def _logo(self) -> bytes | None:
        if self.logo is None:
            return None
        try:
            if self.logo.stat().st_size > MOST_LOGO:
                raise SettingsError([f"receipts.logo: {self.logo} is larger than a megabyte"])
            return self.logo.read_bytes()
        except OSError as exc:
            raise SettingsError(
                [f"receipts.logo: {self.logo} cannot be read: {exc.strerror}"]
            ) from exc
