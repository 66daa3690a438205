"""A magnetic stripe reader on a serial port."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

from hardware.drivers.serial_line import SerialLine, SerialOptions, open_line
from hardware.payment_cards import is_payment_card, wipe
from hardware.protocols import CardEvent, CardSeen, CardSource, PaymentCardSeen
from hardware.repeats import Repeats
from hardware.supervisor import Session, SupervisedReader, Times
from hardware.tracks import Lrc, Swipe, SwipeEnd, TrackReader

_CHUNK: Final = 256


class MagstripeSerialReader(SupervisedReader):
    """Tracks 1 to 3 with their sentinels, as nearly every reader sends them."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(SerialOptions):
        """``quiet_s`` of silence behind a track end a swipe that has no line end, ``torn_s`` within
        a track one that was torn. The same card again within ``repeat_s`` counts once.
        ``own_prefixes``, with commas between, begin the site's own numbers where they look like a
        bank's."""

        lrc: Lrc = Lrc.AUTO
        ends: SwipeEnd = SwipeEnd.LINE
        quiet_s: float = 0.08
        torn_s: float = 0.5
        repeat_s: float = 1.0
        own_prefixes: str = ""

    def __init__(self, options: Options, times: Times | None = None) -> None:
        super().__init__("magstripe-serial", times)
        self._options = options
        self._own = [prefix.strip() for prefix in options.own_prefixes.split(",") if prefix.strip()]
        self._repeats = Repeats(options.repeat_s)

    def serve(self, session: Session[CardEvent]) -> None:
        reader = TrackReader(lrc=self._options.lrc, ends=self._options.ends)
        with open_line(self._options, session) as line:
            session.ready()
            try:
                while not session.closing:
                    self._read(line, reader, session)
            finally:
                if reader.between_tracks:
                    # A cable that comes out behind a card takes nothing from it.
                    self._take(reader.silence(), session)
                reader.drop()

    def _read(self, line: SerialLine, reader: TrackReader, session: Session[CardEvent]) -> None:
        chunk = bytearray(_CHUNK)
        try:
            count = line.read_into(chunk, self._patience_s(reader))
            swipes = reader.feed(memoryview(chunk)[:count]) if count else reader.silence()
        finally:
            wipe(chunk)
        self._take(swipes, session)

    def _patience_s(self, reader: TrackReader) -> float | None:
        if not reader.pending:
            return None
        return self._options.quiet_s if reader.between_tracks else self._options.torn_s

    def _take(self, swipes: list[Swipe], session: Session[CardEvent]) -> None:
        for swipe in swipes:
            try:
                event = self._event(swipe)
            finally:
                swipe.wipe()
            if event is not None:
                session.deliver(event)

    def _event(self, swipe: Swipe) -> CardEvent | None:
        if self._repeats.has(swipe.raw, time.monotonic()):
            return None
        if is_payment_card(swipe.raw, own_prefixes=self._own):
            return PaymentCardSeen(source=CardSource.SWIPED)
        # Nothing read is told too: the guest tries again.
        tracks = swipe.text(1), swipe.text(2), swipe.text(3)
        number = tracks[1] or tracks[0] or tracks[2]
        return CardSeen(source=CardSource.SWIPED, number=number, tracks=tracks)
