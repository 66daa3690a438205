"""A hand that holds one card after another to a virtual reader, each until it is read."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from tests.hardware.virtual_card import Card, Tag, held, text_record

_READ_WITHIN_S: Final = 10.0


class Hand:
    """Cards are presented in the order they were asked for; a call returns at once."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._waiting: queue.SimpleQueue[Card | None] = queue.SimpleQueue()
        self._presented = 0
        self._thread = threading.Thread(target=self._present, name="hand", daemon=True)
        self._thread.start()

    def present(self, card: Card) -> None:
        self._waiting.put(card)

    def present_text(self, text: str) -> None:
        """A tag with this text, each time another tag."""
        self._presented += 1
        uid = b"\x04" + self._presented.to_bytes(6, "big")
        self.present(Tag(uid=uid, message=text_record(text)))

    def rest(self) -> None:
        """After the cards that wait."""
        self._waiting.put(None)
        self._thread.join(_READ_WITHIN_S)

    def _present(self) -> None:
        while (card := self._waiting.get()) is not None:
            with held(self._port, card) as lying:
                lying.read.wait(_READ_WITHIN_S)


@contextmanager
def hand(port: int) -> Iterator[Hand]:
    """A hand before the reader at ``port``."""
    presenting = Hand(port)
    try:
        yield presenting
    finally:
        presenting.rest()
