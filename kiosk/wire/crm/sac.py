"""What each of the card system's 187 error codes means for a kiosk (crm §4.4).

Texts are in the server's language and never decided on.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from kiosk.errors import CrmRefused, ErrorCode, NoReply
from kiosk.wire.documents import masked


class SacKind(StrEnum):
    """The class of a code: what the kiosk may do about it."""

    NOT_FOUND = "not-found"
    WRONG_STATE = "wrong-state"
    FUNDS = "funds"
    BAD_INPUT = "bad-input"
    ONE_TIME_CODE = "one-time-code"
    EXISTS_ALREADY = "exists-already"
    SET_UP = "set-up"
    TRANSIENT = "transient"
    OFFICE = "office"
    INFORMATION = "information"


def _numbers(ranges: str) -> Iterator[int]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


_RANGES: dict[SacKind, str] = {
    SacKind.NOT_FOUND: "14 20-21 28 42 75 80 82-83 95 103 112 125 130 155",
    SacKind.WRONG_STATE: (
        "15-17 29 40-41 43 47 49-50 66-67 70-73 76 81 94 116-120 123-124 132 139-143 149-151 156"
        " 158 160-161 166 9804-9806"
    ),
    SacKind.FUNDS: "18 39 44",
    SacKind.BAD_INPUT: (
        "5 12 19 23-27 30-31 56 68 74 86-88 91-92 102 104-105 136-137 148 153-154 157 165"
        " 9990 9992 9994"
    ),
    SacKind.ONE_TIME_CODE: "168-169 171",
    SacKind.EXISTS_ALREADY: "57 77 96 122",
    SacKind.SET_UP: (
        "2-4 7-11 13 22 34-38 48 59-65 69 78-79 89 101 111 114-115 121 126-127 129 131 135 138 146"
        " 152 159 162-163 9801 9803 9991 9993 9998-9999"
    ),
    SacKind.TRANSIENT: (
        "1 6 32-33 46 51-55 58 93 99 107-110 113 128 134 144-145 147 164 170 9802 9995-9997"
    ),
    SacKind.OFFICE: "45 90 106",
    SacKind.INFORMATION: "84-85 97-98 100 133 167",
}

KINDS: dict[int, SacKind] = {
    number: kind for kind, ranges in _RANGES.items() for number in _numbers(ranges)
}

# What the guest is told, where it is more than "the card system says no".
_CODES: dict[ErrorCode, str] = {
    ErrorCode.CARD_UNKNOWN: "12 14 75 91 95 125 155 9990",
    ErrorCode.CARD_WITHOUT_ACCOUNT: "20-21 42 80 9806",
    ErrorCode.CARD_BLOCKED: "15-17 43 66-67 71 73 139-143 158 161 9805",
    ErrorCode.CARD_EXPIRED: "49",
    ErrorCode.POINTS_NOT_ENOUGH: "18 39 44",
}
_GUEST_CODES: dict[int, ErrorCode] = {
    number: code for code, ranges in _CODES.items() for number in _numbers(ranges)
}

# A database that failed while it worked does not prove that nothing was written; information comes
# after the work. Neither is a "no" to a write.
_PROVES_NOTHING = frozenset({32, 33, 46, 9802, 9996, 9997}) | frozenset(
    _numbers(_RANGES[SacKind.INFORMATION])
)


def number_of(sac: str) -> int | None:
    """``14`` for ``SAC-0014``, ``None`` for what is not a SAC code."""
    prefix, _, digits = sac.strip().upper().partition("-")
    known = prefix == "SAC" and len(digits) == 4 and digits.isascii() and digits.isdigit()
    return int(digits) if known else None


def kind_of(sac: str) -> SacKind | None:
    """The class of a code; ``None`` for codes this table does not know."""
    number = number_of(sac)
    return KINDS.get(number) if number is not None else None


def refusal(sac: str, detail: str, *, writes: bool) -> CrmRefused | NoReply:
    """The error for a code.

    After a write, codes that leave open whether it was carried out become NoReply: the transaction
    is looked for before anything else is done (crm §9.4). Card and phone numbers in ``detail`` are
    masked.
    """
    number = number_of(sac)
    told = f"{sac[:20]}: {masked(detail, shortest=5)}"
    if writes and number in _PROVES_NOTHING:
        return NoReply(ErrorCode.CRM_SILENT, told)
    code = ErrorCode.CRM_REFUSED
    if number is not None:
        code = _GUEST_CODES.get(number, ErrorCode.CRM_REFUSED)
    return CrmRefused(code, told, sac=sac)
