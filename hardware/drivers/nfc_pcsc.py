"""Contactless cards and tags on any reader of the smart-card service (PC/SC).

Gives a card's own number, the text or address on a tag, or blocks of a MIFARE-style card. A payment
card is told as such and not read. A card that lies on the reader counts once.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from typing import Final, TypeAlias

from hardware.contactless import CardRead, Exchange, NotReadable, PaymentCard, read_card
from hardware.drivers.pcsc_options import PcscOptions
from hardware.drivers.smart_card_service import Card, CardLost, Slot, SmartCardService
from hardware.errors import DeviceMissing
from hardware.payment_cards import is_payment_card
from hardware.protocols import CardEvent, CardSeen, CardSource, PaymentCardSeen
from hardware.supervisor import Session, SupervisedDevice, Times

_log = logging.getLogger(__name__)

_WATCH_S: Final = 0.5
"""How long nobody looks whether the driver is to end."""
_AGAIN_S: Final = 0.05
_TRIES: Final = 4
"""A card at the edge of the field fails first and answers a moment later."""


class PcscCardReader(SupervisedDevice[CardEvent]):
    """Every matching reader of the machine, those plugged in later too."""

    Options: TypeAlias = PcscOptions

    def __init__(self, options: PcscOptions, times: Times | None = None) -> None:
        """Raises BadDeviceSettings."""
        super().__init__("nfc-pcsc", times)
        self._wanted = options.reader.casefold()
        self._atr = options.atr_pattern
        self._sought = options.sought
        self._block_text = options.block_text
        self._last = _LastCard(options.again_after_s, self._times.monotonic)

    def cards(self) -> AsyncIterator[CardEvent]:
        return self.events()

    def serve(self, session: Session[CardEvent]) -> None:
        with SmartCardService() as service:
            places: dict[str, _Place] = {}
            while not session.closing:
                names = self._ours(service.readers())
                session.ready()
                places = {name: places.get(name) or _Place() for name in names}
                known = {name: place.state for name, place in places.items()}
                hurry = any(place.hurry for place in places.values())
                for name, slot in service.wait(known, _AGAIN_S if hurry else _WATCH_S).items():
                    places[name].shows(slot)
                for name, place in places.items():
                    self._look(service, name, place, session)

    def _ours(self, names: tuple[str, ...]) -> tuple[str, ...]:
        ours = tuple(name for name in names if self._wanted in name.casefold())
        if not ours:
            raise DeviceMissing(
                f"Only {', '.join(names)} is connected; the settings name another card reader"
                if names
                else "No card reader is connected: check its cable"
            )
        return ours

    def _look(
        self, service: SmartCardService, name: str, place: _Place, session: Session[CardEvent]
    ) -> None:
        if place.card and not place.unread:
            self._last.lies_there()
        if not place.unread:
            return
        try:
            event = self._read(service, name, place.atr)
        except CardLost:
            place.failed()
        except NotReadable as why:
            if place.failed():
                _log.info("a card on %s was not read: %s", name, why)
        else:
            place.done()
            if event is not None and self._last.is_new(event):
                session.deliver(event)

    def _read(self, service: SmartCardService, name: str, atr: bytes) -> CardEvent | None:
        """What is told of the card; ``None`` for one that the settings leave out."""
        with service.connect(name) as card:
            read = _converse(read_card(atr, self._sought), card)
        if isinstance(read, PaymentCard):
            return PaymentCardSeen(source=CardSource.TAPPED)
        if self._atr.match(atr.hex().upper()) is None:
            return None
        return _told(read, block_text=self._block_text)


class _Place:
    """What lies on one reader, and whether it still has to be read."""

    def __init__(self) -> None:
        self.state = 0
        self.card = False
        self.atr = b""
        self.unread = False
        self._turn = -1
        self._tries = 0

    def shows(self, slot: Slot) -> None:
        self.state, self.card, self.atr = slot.state, slot.card, slot.atr
        if not slot.card:
            self.unread, self._turn = False, -1
        elif slot.turn != self._turn:
            self.unread, self._turn, self._tries = True, slot.turn, 0

    def done(self) -> None:
        self.unread = False

    def failed(self) -> bool:
        """True when it counts as unreadable. It is tried on, unhurried: cards that change places
        between two looks of the service are one and the same to it."""
        self._tries += 1
        return self._tries == _TRIES

    @property
    def hurry(self) -> bool:
        return self.unread and self._tries < _TRIES


class _LastCard:
    """The card that was told last, as a number that nobody can turn back into a card."""

    def __init__(self, again_after_s: float, monotonic: Callable[[], float]) -> None:
        self._again_after_s = again_after_s
        self._monotonic = monotonic
        self._mark = 0
        self._seen_at: float | None = None

    def is_new(self, event: CardEvent) -> bool:
        now, mark = self._monotonic(), hash(event)
        same = self._seen_at is not None and mark == self._mark
        recently = self._seen_at is not None and now - self._seen_at < self._again_after_s
        self._mark, self._seen_at = mark, now
        return not (same and recently)

    def lies_there(self) -> None:
        if self._seen_at is not None:
            self._seen_at = self._monotonic()


def _converse(exchange: Exchange, card: Card) -> CardRead | PaymentCard:
    try:
        command = next(exchange)
        while True:
            command = exchange.send(card.transmit(command))
    except StopIteration as end:
        read: CardRead | PaymentCard = end.value
        return read


def _told(read: CardRead, *, block_text: bool) -> CardEvent:
    """A payment card's number can be written on a tag too; of such a tag nothing else is told."""
    uid, number = read.uid, read.uid.hex().upper()
    if read.blocks:
        written = read.blocks
        # Bytes are a chip's own number to the site's rules: they know its order and its digits.
        uid, number = (b"", _letters(written)) if block_text else (written, written.hex().upper())
    elif read.content is not None:
        number = read.content.value
        written = number.encode("utf-8", "replace")
    else:
        return CardSeen(source=CardSource.TAPPED, number=number, uid=uid)
    if is_payment_card(written):
        return PaymentCardSeen(source=CardSource.TAPPED)
    return CardSeen(source=CardSource.TAPPED, number=number, uid=uid)


def _letters(block: bytes) -> str:
    """Without what fills a block up."""
    return block.strip(b"\x00\xff ").decode("latin-1")
