"""Which trouble a refusal of the cash server is (rk7 §1.5, §1.6).

Texts are in the server's language: the number decides, then the numbers of inner errors, then a
fragment of the text, then the part of the system that complained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from kiosk.errors import ErrorCode, PosRefused, Remedy
from kiosk.wire.documents import Element, masked
from kiosk.wire.rkeeper.attributes import told_whole
from kiosk.wire.rkeeper.known_refusals import (
    BY_COMPONENT,
    BY_NUMBER,
    BY_WORDING,
    LINE_REFUSED,
    KnownRefusal,
)
from kiosk.wire.rkeeper.result import CommandResult, Status

# The shift's closing arrives as "UCSERR(2172)…" without the number attribute (rk7 §1.5).
_NUMBER_IN_TEXT = re.compile(r"UCSERR\((\d{1,6})\)")


class InnerError(Struct, frozen=True, kw_only=True):
    """An ``Error`` element below a result.

    ``number`` is ``None`` where the server gave none; ``faulty_part`` names the piece of the
    request the server objects to, as ``FaultyTag`` says it.
    """

    number: int | None
    text: str
    component: str
    faulty_part: str


def inner_errors(element: Element) -> tuple[InnerError, ...]:
    """Errors in ``Errors`` and those beside the answer, possible even under Ok (rk7 §5.4)."""
    return tuple(
        _read_error(e) for e in (*element.findall("Errors/Error"), *element.findall("Error"))
    )


def refusal(result: CommandResult) -> PosRefused:
    """The error for a result whose status is a refusal; ``detail`` keeps number and raw text."""
    told = result.element.get("ErrorText") or ""
    inner = inner_errors(result.element)
    numbers = tuple(_numbers(result.element, told, inner))
    number = numbers[0] if numbers else None
    texts = (told, *(error.text for error in inner))
    known = _known(result.command, numbers, texts, inner)
    return PosRefused(
        known.code if known else ErrorCode.POS_REFUSED,
        _detail(result, number, texts),
        number=number,
        remedy=known.remedy if known else _remedy_by_status(result.status),
        note=known.note if known else None,
    )


def _numbers(element: Element, told: str, inner: tuple[InnerError, ...]) -> Iterator[int]:
    own = told_whole(element, "RK7ErrorN")
    if own:
        yield own
    yield from (int(found) for found in _NUMBER_IN_TEXT.findall(told))
    yield from (error.number for error in inner if error.number)


def _known(
    command: str, numbers: tuple[int, ...], texts: tuple[str, ...], inner: tuple[InnerError, ...]
) -> KnownRefusal | None:
    for number in numbers:
        if number in BY_NUMBER:
            return BY_NUMBER[number]
    for pattern, known in BY_WORDING:
        if known.commands and command not in known.commands:
            continue
        if any(re.search(pattern, text, re.IGNORECASE) for text in texts):
            return known
    for error in inner:
        if error.component.lower() in BY_COMPONENT:
            return BY_COMPONENT[error.component.lower()]
    return LINE_REFUSED if any(error.faulty_part for error in inner) else None


def _remedy_by_status(status: Status) -> Remedy:
    """For a refusal nobody knows: a request that was not understood stays what it is (rk7 §1.5)."""
    return Remedy.STAFF if status is Status.QUERY_EXECUTING_ERROR else Remedy.NEVER


def _read_error(element: Element) -> InnerError:
    return InnerError(
        number=told_whole(element, "RK7ErrorN") or None,
        text=element.get("ErrorText") or (element.text or "").strip(),
        component=element.get("Component") or "",
        faulty_part=element.get("FaultyTag") or _quoted_part(element.find("FaultyTag")),
    )


def _quoted_part(faulty: Element | None) -> str:
    """The piece of the request that is quoted whole, by its tag and id: it may name a card."""
    if faulty is None:
        return ""
    quoted = next(iter(faulty), None)
    if quoted is None:
        return (faulty.text or "").strip()
    return f"{quoted.tag} {quoted.get('id') or quoted.get('code') or ''}".strip()


def _detail(result: CommandResult, number: int | None, texts: tuple[str, ...]) -> str:
    said = masked(" / ".join(text for text in texts if text))
    head = f"{result.command or 'request'} at {result.net_name or '?'}: {result.status.value}"
    return f"{head} {number}: {said}" if number else f"{head}: {said}"
