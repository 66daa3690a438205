"""A bar code and QR code scanner on a serial port."""

from __future__ import annotations

import codecs
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Final

from hardware.coded_cards import card_in
from hardware.codes import Code, CodeEnd, CodeReader
from hardware.drivers.serial_line import SerialLine, SerialOptions, open_line
from hardware.errors import BadDeviceSettings
from hardware.payment_cards import wipe
from hardware.protocols import CardEvent, CardSeen, CardSource, CodeSeen, PaymentCardSeen
from hardware.repeats import Repeats
from hardware.supervisor import Session, SupervisedReader, Times

_CHUNK: Final = 1024


class SerialScanner(SupervisedReader):
    """A card reader whose cards are codes, and a code scanner. It is listened to as one of them."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(SerialOptions):
        """``quiet_s`` of silence end a code where ``ends`` says so, ``torn_s`` one that was torn.
        ``prefix`` is what the scanner was told to put before each code. The same code again within
        ``repeat_s`` counts once. ``own_prefixes``, with commas between, begin the site's own
        numbers where they look like a bank's."""

        ends: CodeEnd = CodeEnd.LINE
        quiet_s: float = 0.08
        torn_s: float = 0.5
        repeat_s: float = 1.0
        encoding: str = "utf-8"
        prefix: str = ""
        own_prefixes: str = ""

    def __init__(self, options: Options, times: Times | None = None) -> None:
        """Raises BadDeviceSettings."""
        super().__init__("scanner-serial", times)
        try:
            codecs.lookup(options.encoding)
        except LookupError:
            raise BadDeviceSettings(f"there is no encoding {options.encoding!r}") from None
        self._options = options
        self._own = [prefix.strip() for prefix in options.own_prefixes.split(",") if prefix.strip()]
        self._repeats = Repeats(options.repeat_s)

    async def codes(self) -> AsyncIterator[CodeSeen | PaymentCardSeen]:
        """Every code that is text."""
        async for event in self.events():
            if isinstance(event, PaymentCardSeen):
                yield event
            elif event.number:
                yield CodeSeen(text=event.number)

    def serve(self, session: Session[CardEvent]) -> None:
        reader = CodeReader(ends=self._options.ends)
        with open_line(self._options, session) as line:
            session.ready()
            try:
                while not session.closing:
                    self._read(line, reader, session)
            finally:
                reader.drop()

    def _read(self, line: SerialLine, reader: CodeReader, session: Session[CardEvent]) -> None:
        chunk = bytearray(_CHUNK)
        try:
            count = line.read_into(chunk, self._patience_s(reader))
            codes = reader.feed(memoryview(chunk)[:count]) if count else reader.silence()
        finally:
            wipe(chunk)
        for code in codes:
            self._take(code, session)

    def _patience_s(self, reader: CodeReader) -> float | None:
        if not reader.pending:
            return None
        by_silence = self._options.ends is CodeEnd.SILENCE
        return self._options.quiet_s if by_silence else self._options.torn_s

    def _take(self, code: Code, session: Session[CardEvent]) -> None:
        if self._repeats.has(code.raw, time.monotonic()):
            code.wipe()
            return
        card = card_in(
            code, CardSource.SCANNED, encoding=self._options.encoding, own_prefixes=self._own
        )
        if isinstance(card, CardSeen):
            card = replace(card, number=card.number.removeprefix(self._options.prefix))
        session.deliver(card)
