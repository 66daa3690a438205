"""The options of the smart-card reader's driver, and what they must be."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hardware.contactless import MIFARE_KEY, KeyKind, Reads, Sought
from hardware.errors import BadDeviceSettings

_ATR: Final = re.compile(r"(?:[0-9A-F.]{2}){1,33}")
_MOST_BLOCKS: Final = 15
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True, kw_only=True)
class PcscOptions:
    """``reader`` is a part of the reader's name, ``atr`` how a card's answer to reset begins, in
    hexadecimal with a dot for any digit; both in either case, empty for all.

    ``reads`` is ``uid``, ``ndef`` (the tag's first text or address) or ``block``: ``blocks`` blocks
    from ``block`` on, opened with a key of 12 hexadecimal digits. The key is in ``key_file``, which
    nobody but this account may read, or given as ``key`` by a program that keeps its own secrets;
    it is the card's key ``a`` or ``b`` and is put into the reader's ``key_slot``. With
    ``block_text`` a block's bytes are letters, else the site's rules write them down as they do a
    card's own number. ``own_prefixes``, with commas between, begin the site's own numbers where
    they look like a bank's. The same card counts anew when it was away for ``again_after_s``.
    """

    reader: str = ""
    atr: str = ""
    reads: Reads = Reads.UID
    block: int = 4
    blocks: int = 1
    block_text: bool = False
    key: str = field(default="", repr=False)
    key_file: str = ""
    key_kind: KeyKind = KeyKind.A
    key_slot: int = 0
    own_prefixes: str = ""
    again_after_s: float = 2.0

    def __post_init__(self) -> None:
        """Raises BadDeviceSettings; a key never stands in its sentence."""
        written = _compact(self.atr)
        if written and _ATR.fullmatch(written) is None:
            raise BadDeviceSettings("atr must be hexadecimal bytes, with a dot for any digit")
        if not 0 <= self.block <= 0xFF or not 0 <= self.key_slot <= 0xFF:
            raise BadDeviceSettings("block and key_slot must be from 0 to 255")
        if not 1 <= self.blocks <= _MOST_BLOCKS:
            raise BadDeviceSettings(f"blocks must be from 1 to {_MOST_BLOCKS}")
        if self.again_after_s < 0:
            raise BadDeviceSettings("again_after_s must be 0 or more")
        if self.reads is Reads.BLOCK and not self.sought.key:
            raise BadDeviceSettings("to read a block its key is needed: name its key_file")

    @property
    def atr_pattern(self) -> re.Pattern[str]:
        """Matches a card's answer to reset, in capitals without gaps, from its beginning."""
        return re.compile(_compact(self.atr).replace(".", "[0-9A-F]"))

    @property
    def sought(self) -> Sought:
        """What is read of a card. Raises BadDeviceSettings where the key's file does not do."""
        return Sought(
            reads=self.reads,
            block=self.block,
            blocks=self.blocks,
            key=_key(_kept(Path(self.key_file)) if self.key_file else self.key),
            key_kind=self.key_kind,
            key_slot=self.key_slot,
        )


def _compact(atr: str) -> str:
    return re.sub(r"[\s:]", "", atr).upper()


def _kept(file: Path) -> str:
    try:
        # Windows keeps rights elsewhere; there this says nothing.
        if os.name == "posix" and file.stat().st_mode & _OTHERS:
            raise BadDeviceSettings(f"others can read {file}; take that right away: chmod 600")
        return file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        # Without its cause: a decoder's quotes the key.
        raise BadDeviceSettings(f"key_file {file} cannot be read") from None


def _key(written: str) -> bytes:
    try:
        key = bytes.fromhex(written)
    except ValueError:
        # Without its cause: that one points into the key.
        raise BadDeviceSettings("key must be 12 hexadecimal digits") from None
    if len(key) not in (0, MIFARE_KEY):
        raise BadDeviceSettings("key must be 12 hexadecimal digits")
    return key
