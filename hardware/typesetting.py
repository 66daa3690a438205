"""Text for a line of so many columns, in letters a code page has. Pure.

A code page of receipts has neither a rouble sign nor every dash: what it lacks is said with what it
has, and what cannot be said so is left to whoever draws letters.
"""

from __future__ import annotations

import codecs
import textwrap
from collections.abc import Mapping
from typing import Final

NBSP: Final = "\u00a0"
_INSTEAD: Final[Mapping[str, tuple[str, ...]]] = {
    "\u202f": (" ",),
    "\u2009": (" ",),
    "\u20bd": ("р.", "RUB"),
    "\u20ac": ("EUR",),
    "\u2212": ("-",),
    "\u2013": ("-",),
    "\u2014": ("-",),
    "\u00ab": ('"',),
    "\u00bb": ('"',),
    "\u201c": ('"',),
    "\u201d": ('"',),
    "\u201e": ('"',),
    "\u2018": ("'",),
    "\u2019": ("'",),
    "\u2026": ("...",),
    "\u00d7": ("x",),
    "\u00b7": ("-",),
    "\u2022": ("*",),
    "\u00b0": (" ",),
    "\u2500": ("-",),
    "\u00e9": ("e",),
    "\u00e8": ("e",),
}


def knows_code_page(name: str) -> bool:
    """Whether there is such a code page of one byte a letter."""
    try:
        codec = codecs.lookup(name)
        return codec.encode(" ")[0] == b" " and codec.name not in ("utf-8", "idna", "punycode")
    except (LookupError, ValueError, TypeError):
        return False


def in_code_page(text: str, code_page: str) -> str | None:
    """``text`` in letters of the code page; ``None`` where it holds one that cannot be said so.

    Control characters become spaces: nothing in a name may command a printer.
    """
    said = [_letter(letter, code_page) for letter in text]
    return None if None in said else "".join(part for part in said if part is not None)


def printable(text: str) -> str:
    """``text`` without control characters; a space that parts nothing stays one."""
    return "".join(s if s.isprintable() or s == NBSP else " " for s in text)


def _letter(letter: str, code_page: str) -> str | None:
    if not letter.isprintable() and letter != NBSP and letter not in _INSTEAD:
        return " "
    for said in (letter, *_INSTEAD.get(letter, ())):
        try:
            said.encode(code_page)
        except UnicodeEncodeError:
            continue
        return said
    return None


def words_size(text: str, size: int, columns: int) -> int:
    """The largest size up to ``size`` at which no word has to be cut: a number stays a number."""
    longest = max((len(word) for word in text.split()), default=0)
    return max(1, min(size, columns // longest)) if longest else size


def pair_size(left: str, right: str, size: int, columns: int) -> int:
    """The largest size up to ``size`` at which both stand on one line; 1 where they never do."""
    return max(1, min(size, columns // (len(left) + len(right) + 1)))


def wrapped(text: str, columns: int) -> list[str]:
    """Lines of at most ``columns``; a word that is longer is cut. An empty text is one line."""
    return textwrap.wrap(text, max(1, columns), break_on_hyphens=False) or [""]


def pair_lines(left: str, right: str, columns: int, indent: int = 0) -> list[str]:
    """Lines with ``left`` broken before ``right``, which stands at the end of the first one.

    Where ``right`` leaves less than a third of the line it goes on a line of its own.
    """
    room = columns - indent - (len(right) + 1 if right else 0)
    pad = " " * indent
    if right and room < columns // 3:
        lines = [pad + line for line in wrapped(left, columns - indent)]
        return [*lines, *(line.rjust(columns) for line in wrapped(right, columns))]
    first, *rest = wrapped(left, room)
    head = pad + first
    return [head + right.rjust(columns - len(head)) if right else head, *(pad + r for r in rest)]
