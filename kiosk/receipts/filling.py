"""A layout and what is to be said become a document. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import field

from hardware.printers import (
    Align,
    Barcode,
    Cut,
    Document,
    Item,
    Pair,
    Picture,
    QrCode,
    Rule,
    Space,
    Words,
)
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import SettingsError
from kiosk.receipts.layout import (
    BarcodeEntry,
    CutEntry,
    EachEntry,
    Entry,
    Layout,
    LogoEntry,
    PairEntry,
    QrEntry,
    RuleEntry,
    SpaceEntry,
    TextEntry,
)

_NAME: Final = re.compile(r"\{([a-z_]+)\}")


class Said(Discreet, frozen=True, kw_only=True):
    """What a layout may name: words, and lists of the same. Empty words count as absent."""

    words: Unsaid[Mapping[str, str]] = field(default_factory=dict)
    lists: Unsaid[Mapping[str, Sequence[Said]]] = field(default_factory=dict)

    def within(self, outer: Said) -> Said:
        """The same, with what stands around it also at hand."""
        return Said(words={**outer.words, **self.words}, lists={**outer.lists, **self.lists})


def filled(name: str, layout: Layout, said: Said, logo: bytes | None = None) -> Document:
    """The document. ``logo`` is a PNG.

    Raises SettingsError for a name that nobody says: the layout's mistake.
    """
    return Document(name=name, items=tuple(_items(layout.body, said, logo)))


def _items(entries: Sequence[Entry], said: Said, logo: bytes | None) -> Iterator[Item]:
    for entry in entries:
        if not all(_needed(name, said) for name in entry.when):
            continue
        match entry:
            case EachEntry():
                if entry.each not in said.lists:
                    raise SettingsError(
                        [f"a receipt's layout names a list {entry.each!r}: none is"]
                    )
                for one in said.lists[entry.each]:
                    yield from _items(entry.of, one.within(said), logo)
            case LogoEntry():
                if logo is not None:
                    yield Picture(png=logo)
            case _:
                yield _item(entry, said)


def _item(entry: Entry, said: Said) -> Item:
    match entry:
        case TextEntry():
            return Words(
                text=_words(entry.text, said),
                align=Align(entry.align),
                bold=entry.bold,
                size=entry.size,
            )
        case PairEntry():
            return Pair(
                left=_words(entry.left, said),
                right=_words(entry.right, said),
                bold=entry.bold,
                size=entry.size,
                indent=entry.indent,
            )
        case RuleEntry():
            return Rule()
        case SpaceEntry():
            return Space(lines=entry.space)
        case QrEntry():
            return QrCode(text=_words(entry.qr, said), dots=entry.dots)
        case BarcodeEntry():
            return Barcode(text=_words(entry.barcode, said))
        case CutEntry():
            return Cut()
        case EachEntry() | LogoEntry():
            raise AssertionError("carried out where it stands")


def _words(text: str, said: Said) -> str:
    return _NAME.sub(lambda found: _of(found[1], said), text)


def _needed(name: str, said: Said) -> bool:
    if name.startswith("!"):
        return not _needed(name[1:], said)
    return bool(said.lists[name]) if name in said.lists else bool(_of(name, said))


def _of(name: str, said: Said) -> str:
    if name not in said.words:
        known = ", ".join(sorted(said.words))
        raise SettingsError([f"a receipt's layout names {name!r}; known are: {known}"])
    return said.words[name]
