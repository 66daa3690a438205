"""The smart-card service (PC/SC): its readers, what lies on them, and talking to a card.

Over the library's lowest layer: its own card monitor ends for good with the service. Every call
blocks, so all of this is for a driver's own thread. Raises ServiceDown and CardLost, nothing of the
library's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Self

from smartcard import scard

from hardware.errors import DeviceMissing
from hardware.protocols import Cause

_PLUGGED: Final = "\\\\?PnP?\\Notification"
"""A reader that is none: it changes when one is plugged in or out."""
_OK: Final = int(scard.SCARD_S_SUCCESS)


class ServiceDown(DeviceMissing):
    """The service is not running, or has just ended."""

    def __init__(self) -> None:
        super().__init__(
            "The smart-card service does not answer: start it (pcscd), or restart the kiosk.",
            Cause.NO_SERVICE,
            "pcscd",
        )


class CardLost(Exception):
    """The card was taken away, or does not answer. Nothing is known of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A reader's slot. ``turn`` counts cards put on and taken off; ``state`` is for the next
    ``wait``. ``gone``: the service knows the reader by name, and it does not answer."""

    gone: bool
    card: bool
    turn: int
    atr: bytes
    state: int = field(repr=False)


class SmartCardService:
    """One connection to the service; for one thread, in a ``with`` block."""

    def __init__(self) -> None:
        code, self._context = scard.SCardEstablishContext(scard.SCARD_SCOPE_SYSTEM)
        if code != _OK:
            raise ServiceDown
        self._plugged = scard.SCARD_STATE_UNAWARE

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Of a service that is gone already nothing can be asked; the library frees its part.
        scard.SCardReleaseContext(self._context)

    def readers(self) -> tuple[str, ...]:
        """Names of the readers there are now."""
        code, names = scard.SCardListReaders(self._context, [])
        if _is(code, scard.SCARD_E_NO_READERS_AVAILABLE):
            return ()
        if code != _OK:
            raise ServiceDown
        return tuple(names)

    def wait(self, known: Mapping[str, int], within_s: float) -> dict[str, Slot]:
        """The readers of ``known`` as they are, as soon as one is not as known; ``{}`` in time.

        ``known`` are names and the states of the last answer, 0 for a reader never looked at. A
        reader that was plugged in or out ends the wait too.
        """
        asked = [(_PLUGGED, self._plugged), *known.items()]
        code, told = scard.SCardGetStatusChange(self._context, round(within_s * 1000), asked)
        if _is(code, scard.SCARD_E_TIMEOUT):
            return {}
        if _is(code, scard.SCARD_E_UNKNOWN_READER) or _is(code, scard.SCARD_E_READER_UNAVAILABLE):
            return {}
        if code != _OK:
            raise ServiceDown
        (_name, self._plugged, _atr), *states = told
        return {name: _slot(state, atr) for name, state, atr in states}

    def connect(self, reader: str) -> Card:
        """The card on ``reader``, in a ``with`` block. Raises CardLost."""
        protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        # Shared: a program that only watches the reader must not cost the guest a card.
        code, card, protocol = scard.SCardConnect(
            self._context, reader, scard.SCARD_SHARE_SHARED, protocols
        )
        _check(code)
        return Card(card, t0=protocol == scard.SCARD_PROTOCOL_T0)


class Card:
    """A card that is connected to; let go at the end of the block, as it lies."""

    def __init__(self, card: int, *, t0: bool) -> None:
        self._card = card
        self._t0 = t0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        scard.SCardDisconnect(self._card, scard.SCARD_LEAVE_CARD)

    def transmit(self, command: bytes) -> bytearray:
        """The card's answer, its status at the end, to be wiped. Raises CardLost."""
        protocol = scard.SCARD_PCI_T0 if self._t0 else scard.SCARD_PCI_T1
        sent = without_length(command) if self._t0 else command
        code, answer = scard.SCardTransmit(self._card, protocol, list(sent))
        _check(code)
        # At its full size at once: a buffer that grows leaves copies behind which nobody can wipe.
        told = bytearray(len(answer))
        for place, byte in enumerate(answer):
            told[place] = byte & 0xFF
        return told


def without_length(command: bytes) -> bytes:
    """A command without the length of its answer, where it has data too: T=0 cannot carry both
    (ISO/IEC 7816-3, 12.2)."""
    has_both = len(command) > 6 and len(command) == 6 + command[4]
    return command[:-1] if has_both else command


def _slot(state: int, atr: list[int]) -> Slot:
    return Slot(
        gone=bool(state & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE)),
        card=bool(state & scard.SCARD_STATE_PRESENT),
        turn=state >> 16 & 0xFFFF,
        atr=bytes(byte & 0xFF for byte in atr),
        state=state,
    )


def _check(code: int) -> None:
    # Of a service that ended meanwhile the next look at its readers tells.
    if code != _OK:
        raise CardLost


def _is(code: int, known: int) -> bool:
    """The library tells codes with a sign on some machines and without on others."""
    return (code ^ known) & 0xFFFFFFFF == 0
