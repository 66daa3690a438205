"""What the card system's error codes mean for a kiosk (crm §4).

Texts are in the server's language and never decided on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from kiosk.errors import CrmRefused, ErrorCode, NoReply, Remedy
from kiosk.wire.crm.sac_table import SAC_TABLE
from kiosk.wire.documents import masked


class Nature(StrEnum):
    """What kind of trouble a code is; the words of crm §4.4."""

    NOT_FOUND = "nf"
    WRONG_STATE = "st"
    FUNDS = "fn"
    BAD_INPUT = "in"
    ONE_TIME_CODE = "otp"
    EXISTS = "dup"
    SETTINGS = "cfg"
    TRANSIENT = "tr"
    OFFICE = "adm"
    INFORMATION = "inf"


_REMEDIES: Final[Mapping[Nature, Remedy]] = {
    Nature.NOT_FOUND: Remedy.GUEST,
    Nature.WRONG_STATE: Remedy.STAFF,
    Nature.FUNDS: Remedy.GUEST,
    Nature.BAD_INPUT: Remedy.NEVER,
    Nature.ONE_TIME_CODE: Remedy.GUEST,
    Nature.EXISTS: Remedy.GUEST,
    Nature.SETTINGS: Remedy.STAFF,
    Nature.TRANSIENT: Remedy.LATER,
    Nature.OFFICE: Remedy.STAFF,
    Nature.INFORMATION: Remedy.RESYNC,
}
_TROUBLES: Final[Mapping[Nature, ErrorCode]] = {
    Nature.EXISTS: ErrorCode.GUEST_REGISTERED,
    Nature.TRANSIENT: ErrorCode.CRM_BUSY,
}
"""What a code of this nature is to a guest where the table names nothing more exact (crm §14)."""


class SacCode(Struct, frozen=True, kw_only=True):
    """One code. ``leaves_open``: after a write it does not tell whether that was carried out.

    ``trouble`` is what it means to a guest, ``remedy`` who must act.
    """

    number: int
    nature: Nature
    leaves_open: bool
    trouble: ErrorCode
    meaning: str
    remedy: Remedy

    def __str__(self) -> str:
        return f"SAC-{self.number:04}"

    @property
    def final(self) -> bool:
        """False where the same may succeed a little later (crm §4.4)."""
        return self.nature is not Nature.TRANSIENT


class SystemTrouble(StrEnum):
    """The five system errors, by their words: only one number is printed (crm §4.1)."""

    MESSAGE_FORMAT = "Message format incorrect"
    PARAMETER = "Parameter incorrect"
    MESSAGE_TYPE = "Message type incorrect"
    INVALID_MESSAGE = "Invalid message"
    DATABASE = "Database access error"


def _table() -> Iterator[SacCode]:
    for row in re.sub(r"\n +", " ", SAC_TABLE.strip()).splitlines():
        number_told, nature_told, open_told, trouble_told, meaning = row.split(maxsplit=4)
        number, nature = int(number_told), Nature(nature_told)
        usual = _TROUBLES.get(nature, ErrorCode.CRM_REFUSED)
        trouble = usual if trouble_told == "-" else ErrorCode(trouble_told)
        typed = nature is Nature.BAD_INPUT and trouble is not usual
        yield SacCode(
            number=number,
            nature=nature,
            leaves_open=open_told == "?",
            trouble=trouble,
            meaning=meaning,
            # What the guest typed, the guest can type anew; the rest is the program's own.
            remedy=Remedy.GUEST if typed else _REMEDIES[nature],
        )


SAC_CODES: Final[Mapping[int, SacCode]] = MappingProxyType({code.number: code for code in _table()})
"""By number."""

_CODE = re.compile(r"SAC-(\d{4})(?!\d)", re.IGNORECASE | re.ASCII)


def number_of(sac: str) -> int | None:
    """``14`` for ``SAC-0014``, ``None`` for what is not a SAC code."""
    found = _CODE.fullmatch(sac.strip())
    return int(found[1]) if found else None


def sac_in(*texts: str) -> str:
    """The first SAC code in these texts, empty where there is none (crm §4.2)."""
    for text in texts:
        if found := _CODE.search(text):
            return found[0].upper()
    return ""


def refusal(sac: str, detail: str, *, writes: bool) -> CrmRefused | NoReply:
    """The error for a code, or for another word a server refuses with.

    After a write, codes that leave open whether it was carried out become NoReply: the transaction
    is looked for before anything else is done (crm §9.4). So does a bare database error, and a
    status of CRM 5 that nobody knows. Card and phone numbers, however they are written, and e-mails
    in ``detail`` are masked; the text of an unknown code is kept.
    """
    number = number_of(sac)
    known = None if number is None else SAC_CODES.get(number)
    sac = _without_contacts(sac[:60])
    told = f"{sac}: {_without_contacts(detail)}"
    leaves_open = known.leaves_open if known is not None else _is_doubtful(sac)
    if writes and leaves_open:
        return NoReply(ErrorCode.CRM_SILENT, told)
    if known is None:
        return CrmRefused(ErrorCode.CRM_REFUSED, told, sac=sac)
    return CrmRefused(known.trouble, told, sac=sac, remedy=known.remedy)


_EMAIL = re.compile(r"[^\s@\"'<>\[\](),;:]+@[^\s@\"'<>\[\](),;:]+")
# Groups of digits with blanks, brackets and dashes between; a day is none.
_PHONE = re.compile(r"(?<![\w-])(?!\d{4}-\d\d-\d\d\b)\+?\d+(?:[ ()-]{1,3}\d+)+", re.ASCII)
_SHORTEST_NUMBER: Final = 5


def _without_contacts(told: str) -> str:
    """What a server says without what it quotes of a guest's typing."""

    def joined(found: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", found[0])
        return digits if len(digits) >= _SHORTEST_NUMBER else found[0]

    return masked(_PHONE.sub(joined, _EMAIL.sub("…", told)), shortest=_SHORTEST_NUMBER)


_STATUS = re.compile(r"\d{3}\b", re.ASCII)
_BEFORE_THE_WORK: Final = tuple(
    one.value.lower() for one in SystemTrouble if one is not SystemTrouble.DATABASE
)


def _is_doubtful(told: str) -> bool:
    """True for a status of CRM 5 that does not say: refused before anything was done."""
    if not _STATUS.match(told):
        return False
    return not any(words in told.lower() for words in _BEFORE_THE_WORK)
