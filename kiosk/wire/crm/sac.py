"""What the card system's error codes mean for a kiosk (crm §4.4).

Texts are in the server's language and never decided on.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.errors import CrmRefused, ErrorCode, NoReply
from kiosk.wire.documents import masked


def _numbers(ranges: str) -> Iterator[int]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


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
_PROVES_NOTHING = frozenset(_numbers("32-33 46 84-85 97-98 100 133 167 9802 9996-9997"))


def number_of(sac: str) -> int | None:
    """``14`` for ``SAC-0014``, ``None`` for what is not a SAC code."""
    prefix, _, digits = sac.strip().upper().partition("-")
    known = prefix == "SAC" and len(digits) == 4 and digits.isascii() and digits.isdigit()
    return int(digits) if known else None


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
