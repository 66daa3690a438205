"""The bank's slip of a Vendotek terminal: text without card numbers, and what its lines say
(vtk §A10). Pure; never fails: a payment does not hang on a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_LINE: Final = re.compile(r"^\s*([A-Z][A-Z0-9 ]*?)\s*:\s*(.*?)\s*$")
_DIGITS: Final = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")
_PAN: Final = re.compile(r"(\bPAN\s*:\s*)([\d *-]*\d)", re.IGNORECASE)
_LAST: Final = 4
_APPROVED: Final = "000"


@dataclass(frozen=True, slots=True, kw_only=True)
class BankSlip:
    """``text`` is masked: four digits of a card at most. Lines that are missing are empty."""

    text: str = field(default="", repr=False)
    lines: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def masked_card(self) -> str:
        return self.lines.get("PAN", "")

    @property
    def card_brand(self) -> str:
        return self.lines.get("CARD", "")

    @property
    def approval_code(self) -> str:
        return self.lines.get("AUTH ID", "")

    @property
    def bank_reference(self) -> str:
        """RRN: what the bank asks for."""
        return self.lines.get("RRN", "")

    @property
    def receipt_number(self) -> str:
        return self.lines.get("INVOICE", "")

    @property
    def own_number(self) -> str:
        """ERN: the terminal's own count."""
        return self.lines.get("ERN", "")

    @property
    def terminal_id(self) -> str:
        return self.lines.get("TERMINAL", "")

    @property
    def refused_by_bank(self) -> bool:
        """The bank itself said no, with a code."""
        code = self.lines.get("RESPONSE CODE", "")
        return code.isdigit() and code != _APPROVED


def read_slip(raw: bytes | None) -> BankSlip:
    """The receipt of a message, ``None`` where it has none."""
    if not raw:
        return BankSlip()
    text = masked(_decoded(raw).replace("\r\n", "\n"))
    lines: dict[str, str] = {}
    for line in text.split("\n"):
        found = _LINE.match(line)
        if found is not None:
            lines.setdefault(found[1], found[2])
    return BankSlip(text=text, lines=lines)


def masked(text: str) -> str:
    """Without what may be a card's number: thirteen digits and more that pass its check, and all
    digits but four after ``PAN:``."""
    text = _PAN.sub(lambda found: found[1] + _hidden(found[2]), text)
    return _DIGITS.sub(lambda found: _without_card(found[0]), text)


def _without_card(run: str) -> str:
    return _hidden(run) if _passes_luhn(run) else run


def _hidden(run: str) -> str:
    """Stars but for the last four digits."""
    digits = [at for at, char in enumerate(run) if char.isdigit()]
    shown = set(digits[-_LAST:]) if len(digits) > _LAST else set(digits)
    return "".join(
        "*" if char.isdigit() and at not in shown else char for at, char in enumerate(run)
    )


def _passes_luhn(run: str) -> bool:
    digits = [int(char) for char in run if char.isdigit()]
    doubled = (2 * digit - 9 * (digit > 4) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "cp1251"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", errors="replace")
