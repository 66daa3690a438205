"""The options of the smart-card reader driver, and what they must be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

from hardware.contactless import MIFARE_KEY, KeyKind, Reads, Sought
from hardware.errors import BadDeviceSettings

_ATR: Final = re.compile(r"(?:[0-9A-F.]{2}){1,33}")

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class PcscOptions:
    """``reader`` is a part of the reader's name, ``atr`` how a card's answer to reset begins, in
    hexadecimal with a dot for any digit; both in either case, empty for all.

    ``reads`` is ``uid``, ``ndef`` (the tag's first text or address) or ``block``: ``blocks`` blocks
    from ``block`` on, opened with ``key`` (12 hexadecimal digits), which is key ``a`` or ``b`` and
    is put into the reader's ``key_slot``. With ``block_text`` a block's bytes are letters, else the
    site's rules write them down as they do a card's own number. The same card counts anew when it
    has been away for ``again_after_s``.
    """

    reader: str = ""
    atr: str = ""
    reads: str = Reads.UID.value
    block: int = 4
    blocks: int = 1
    block_text: bool = False
    key: str = field(default="", repr=False)
    key_kind: str = KeyKind.A.value
    key_slot: int = 0
    again_after_s: float = 2.0

    def __post_init__(self) -> None:
        """Raises BadDeviceSettings; a key never stands in its sentence."""
        self._words("reader", "atr")
        if self.written_atr and _ATR.fullmatch(self.written_atr) is None:
            raise BadDeviceSettings("atr must be hexadecimal bytes, with a dot for any digit")
        if not isinstance(self.block_text, bool):
            raise BadDeviceSettings("block_text must be true or false")
        if type(self.again_after_s) not in (int, float) or not 0 <= self.again_after_s <= 3600:
            raise BadDeviceSettings("again_after_s must be seconds, from 0 to 3600")
        if self.sought.reads is Reads.BLOCK and not self.sought.key:
            raise BadDeviceSettings("to read a block the option key is needed")

    @property
    def written_atr(self) -> str:
        """Capitals without gaps."""
        return re.sub(r"[\s:]", "", self.atr).upper()

    @property
    def atr_pattern(self) -> re.Pattern[str]:
        """Matches a card's answer to reset, in capitals without gaps, from its beginning."""
        return re.compile(self.written_atr.replace(".", "[0-9A-F]"))

    @property
    def sought(self) -> Sought:
        """What is read of a card. Raises BadDeviceSettings."""
        return Sought(
            reads=_choice(Reads, "reads", self.reads),
            block=_number("block", self.block, range(256)),
            blocks=_number("blocks", self.blocks, range(1, 16)),
            key=_key(self.key),
            key_kind=_choice(KeyKind, "key_kind", self.key_kind),
            key_slot=_number("key_slot", self.key_slot, range(256)),
        )

    def _words(self, *names: str) -> None:
        for name in names:
            if not isinstance(getattr(self, name), str):
                raise BadDeviceSettings(f"{name} must be a text")


def _choice(kind: type[Choice], name: str, value: str) -> Choice:
    try:
        return kind(value)
    except ValueError as exc:
        known = ", ".join(one.value for one in kind)
        raise BadDeviceSettings(f"{name} cannot be {value!r}; known are: {known}") from exc


def _number(name: str, value: int, allowed: range) -> int:
    if type(value) is not int or value not in allowed:
        raise BadDeviceSettings(
            f"{name} must be a whole number from {allowed[0]} to {allowed[-1]}, not {value!r}"
        )
    return value


def _key(written: str) -> bytes:
    try:
        key = bytes.fromhex(written)
    except (TypeError, ValueError):
        # Without "from": the error quotes the key.
        raise BadDeviceSettings("key must be 12 hexadecimal digits") from None
    if key and len(key) != MIFARE_KEY:
        raise BadDeviceSettings("key must be 12 hexadecimal digits")
    return key
