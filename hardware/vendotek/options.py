"""What an installer sets for a Vendotek terminal, and what cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hardware.errors import BadDeviceSettings

RESTS: Final = ("idle", "disabled")
RECOVERIES: Final = ("repeat-first", "number-first")
OTHER_USERS: Final = ("refuse", "follow")
_LONGEST_WAIT_S: Final = 600.0
_CURRENCY: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class VendotekOptions:
    """``host`` and ``port``: where the terminal listens; sums are in minor units of ``currency``.

    ``rest``: "idle" takes cards' touches between sales, "disabled" does not. ``recover_by``:
    "number-first" where the vendor states that a handshake ends no operation. ``keeps_results``:
    false where the terminal was seen to forget results without power; then what is in doubt is
    always a person's. ``other_users``: "follow" goes on from whatever number the terminal has,
    "refuse" sells nothing until ``accept_foreign_use``. ``finish_within_s``: a sum is confirmed
    no later after its approval. ``require_start``: the terminal wants to be touched before it is
    asked. ``product`` is shown on its screen, in ASCII; ``bank_host`` chooses among the hosts
    configured in it, 0: none. ``restart_from_hour`` to ``restart_to_hour``: when it may restart
    itself.
    """

    host: str
    port: int = 62801
    currency: str = "RUB"
    connect_s: float = 15.0
    handshake_s: float = 5.0
    finish_within_s: float = 90.0
    rest: str = "idle"
    recover_by: str = "repeat-first"
    keeps_results: bool = True
    other_users: str = "refuse"
    require_start: bool = False
    product: str = ""
    bank_host: int = 0
    restart_from_hour: int = 3
    restart_to_hour: int = 5

    def __post_init__(self) -> None:
        """Raises BadDeviceSettings: one sentence on the first value that cannot be."""
        if not self._text("host").strip():
            raise BadDeviceSettings("a Vendotek terminal needs its address in host")
        self._check_whole("port", 1, 65_535)
        self._check_whole("bank_host", 0, 999_999)
        self._check_whole("restart_from_hour", 0, 23)
        self._check_whole("restart_to_hour", 0, 24)
        for name in ("connect_s", "handshake_s", "finish_within_s"):
            value = getattr(self, name)
            known = isinstance(value, int | float) and not isinstance(value, bool)
            if not known or not 0 < value <= _LONGEST_WAIT_S:
                raise BadDeviceSettings(f"{name} is not between 0 and {_LONGEST_WAIT_S:g} seconds")
        self._check_word("rest", RESTS)
        self._check_word("recover_by", RECOVERIES)
        self._check_word("other_users", OTHER_USERS)
        for name in ("keeps_results", "require_start"):
            if not isinstance(getattr(self, name), bool):
                raise BadDeviceSettings(f"{name} is neither true nor false")
        if not self._text("product").isascii():
            raise BadDeviceSettings("product holds letters that break some terminals: ASCII only")
        if len(self._text("currency")) != _CURRENCY:
            raise BadDeviceSettings("currency is three letters, such as RUB")

    def _text(self, name: str) -> str:
        value = getattr(self, name)
        if not isinstance(value, str):
            raise BadDeviceSettings(f"{name} is not a text")
        return value

    def _check_whole(self, name: str, least: int, most: int) -> None:
        value = getattr(self, name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise BadDeviceSettings(f"{name} is not a whole number from {least} to {most}")

    def _check_word(self, name: str, words: tuple[str, ...]) -> None:
        if getattr(self, name) not in words:
            raise BadDeviceSettings(f"{name} is none of: {', '.join(words)}")
