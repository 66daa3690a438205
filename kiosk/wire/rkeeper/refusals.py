"""Which trouble a refusal of the cash server is (rk7 §1.5, §1.6).

Texts are in the server's language: the number decides, then the numbers of inner errors, then a
fragment of the text, then the part of the system that complained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.errors import ErrorCode, PosRefused
from kiosk.wire.documents import Element, masked
from kiosk.wire.rkeeper.attributes import whole_from
from kiosk.wire.rkeeper.result import CommandResult

BY_NUMBER: dict[int, ErrorCode] = {
    2129: ErrorCode.POS_ORDER_LOCKED,
    2133: ErrorCode.POS_SHIFT_TOO_LONG,
    2142: ErrorCode.POS_PAYMENT_DECLINED,
    2172: ErrorCode.POS_SHIFT_CLOSING,
    2219: ErrorCode.POS_ORDER_LOCKED,
    3373: ErrorCode.POS_NOT_COVERED,
    3813: ErrorCode.CRM_REFUSED,
    5304: ErrorCode.LICENCE_SEQUENCE,
    5305: ErrorCode.LICENCE_SEQUENCE,
    5310: ErrorCode.LICENCE_SEQUENCE,
}


@dataclass(frozen=True, slots=True)
class _Wording:
    """A part of the text, as a pattern; ``commands`` limits it to those (empty: any command)."""

    pattern: str
    code: ErrorCode
    commands: frozenset[str] = frozenset()


_NAMES_ONE_ORDER = frozenset({"GetOrder", "GetReceiptList"})

BY_WORDING: tuple[_Wording, ...] = (
    _Wording(r"bad license anchor", ErrorCode.LICENCE_REFUSED),
    _Wording(r"^\s*licen[sc]e check", ErrorCode.LICENCE_REFUSED),
    _Wording(r"заблокирован другим ключом", ErrorCode.POS_ORDER_LOCKED),
    _Wording(r"недостаточно денег для полной оплаты", ErrorCode.POS_NOT_COVERED),
    # Our own mistakes also say "not found"; they must not pass for a missing order.
    _Wording(r"child element .* not found|attribute .* is not found", ErrorCode.POS_REFUSED),
    _Wording(r"заказ\w*\b.*не найден|не найден\w*\s+заказ", ErrorCode.POS_UNKNOWN_ORDER),
    _Wording(r"\border\b.*not found|no such order", ErrorCode.POS_UNKNOWN_ORDER),
    # These two commands name nothing but an order: whatever is missing is the order.
    _Wording(r"не найден|not found", ErrorCode.POS_UNKNOWN_ORDER, _NAMES_ONE_ORDER),
)

BY_COMPONENT: dict[str, ErrorCode] = {
    "authorization terminal": ErrorCode.POS_PAYMENT_DECLINED,
    "pds": ErrorCode.CRM_REFUSED,
}

# The shift's closing arrives as "UCSERR(2172)…" without the number attribute (rk7 §1.5).
_NUMBER_IN_TEXT = re.compile(r"UCSERR\((\d{1,6})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerError:
    """An ``Error`` element below a result.

    ``number`` is ``None`` where the server gave none; ``faulty_part`` is ``FaultyTag``, the piece
    of the request the server objects to.
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
    component = next((error.component for error in inner if error.component), "")
    texts = (told, *(error.text for error in inner))
    return PosRefused(
        _code(result.command, numbers, texts, inner),
        _detail(result, number, texts),
        number=number,
        component=component,
    )


def _numbers(element: Element, told: str, inner: tuple[InnerError, ...]) -> Iterator[int]:
    own = whole_from(element.get("RK7ErrorN"), "RK7ErrorN")
    if own:
        yield own
    yield from (int(found) for found in _NUMBER_IN_TEXT.findall(told))
    yield from (error.number for error in inner if error.number)


def _code(
    command: str, numbers: tuple[int, ...], texts: tuple[str, ...], inner: tuple[InnerError, ...]
) -> ErrorCode:
    for number in numbers:
        if number in BY_NUMBER:
            return BY_NUMBER[number]
    for wording in BY_WORDING:
        if wording.commands and command not in wording.commands:
            continue
        if any(re.search(wording.pattern, text, re.IGNORECASE) for text in texts):
            return wording.code
    for error in inner:
        if error.component.lower() in BY_COMPONENT:
            return BY_COMPONENT[error.component.lower()]
    if any(error.faulty_part for error in inner):
        return ErrorCode.POS_LINE_REFUSED
    return ErrorCode.POS_REFUSED


def _read_error(element: Element) -> InnerError:
    told = element.get("ErrorText") or (element.text or "").strip()
    number = whole_from(element.get("RK7ErrorN"), "RK7ErrorN")
    return InnerError(
        number=number or None,
        text=told,
        component=element.get("Component") or "",
        faulty_part=element.get("FaultyTag") or "",
    )


def _detail(result: CommandResult, number: int | None, texts: tuple[str, ...]) -> str:
    said = masked(" / ".join(text for text in texts if text))
    head = f"{result.command or 'request'} at {result.net_name or '?'}: {result.status.value}"
    return f"{head} {number}: {said}" if number else f"{head}: {said}"
