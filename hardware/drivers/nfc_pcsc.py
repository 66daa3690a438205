"""Contactless cards and tags on any reader of the smart-card service (PC/SC).

Gives a card's own number, the text or address on a tag, or blocks of a MIFARE-style card. A payment
card is told as such and not read. A card that lies on the reader counts once.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Final, TypeAlias

from hardware.contactless import (
    READ_HEADER,
    CardRead,
    Exchange,
    NotReadable,
    PaymentCard,
    Reads,
    read_card,
)
from hardware.drivers.pcsc_options import PcscOptions
from hardware.drivers.smart_card_service import Card, CardLost, Slot, SmartCardService
from hardware.errors import DeviceMissing
from hardware.ndef import BadTag, contents
from hardware.payment_cards import is_payment_card, wipe
from hardware.protocols import CardEvent, CardSeen, CardSource, Cause, PaymentCardSeen
from hardware.repeats import Repeats
from hardware.supervisor import Pauses, Session, SupervisedReader, Times

_log = logging.getLogger(__name__)

_WATCH_S: Final = 0.5
"""How long nobody looks whether the driver is to end."""
_FILLING: Final = b"\x00\xff "
"""What a block of letters is filled up with."""
_AGAIN_S: Final = 0.05
_TRIES: Final = 4
"""A card at the edge of the field fails first and answers a moment later."""


_TIMES: Final = Times(pauses=Pauses(longest_missing_s=0.25))
"""The service takes more than a second itself to notice a reader; staff wait for both."""
_NONE: Final = "No card reader is connected: check its cable."


class PcscCardReader(SupervisedReader):
    """Every matching reader of the machine, those plugged in later too."""

    Options: TypeAlias = PcscOptions

    def __init__(self, options: PcscOptions, times: Times | None = None) -> None:
        """Raises BadDeviceSettings."""
        super().__init__("nfc-pcsc", times or _TIMES)
        self._wanted = options.reader.casefold()
        self._atr = options.atr_pattern
        self._sought = options.sought
        self._block_text = options.block_text
        self._own = [prefix.strip() for prefix in options.own_prefixes.split(",")]
        self._repeats = Repeats(options.again_after_s)

    def serve(self, session: Session[CardEvent]) -> None:
        with SmartCardService() as service:
            places: dict[str, _Place] = {}
            while not session.closing:
                names = self._ours(service.readers())
                places = {name: places.get(name) or _Place() for name in names}
                known = {name: place.state for name, place in places.items()}
                hurry = any(place.hurry for place in places.values())
                for name, slot in service.wait(known, _AGAIN_S if hurry else _WATCH_S).items():
                    places[name].shows(slot)
                if all(place.gone for place in places.values()):
                    raise DeviceMissing(_NONE, Cause.NOT_FOUND)
                session.ready()
                for name, place in places.items():
                    self._look(service, name, place, session)

    def _ours(self, names: tuple[str, ...]) -> tuple[str, ...]:
        ours = tuple(name for name in names if self._wanted in name.casefold())
        if not ours:
            raise DeviceMissing(
                f"Only {', '.join(names)} is connected, and the settings name another card reader."
                if names
                else _NONE,
                Cause.OTHER_FOUND if names else Cause.NOT_FOUND,
                ", ".join(names),
            )
        return ours

    def _look(
        self, service: SmartCardService, name: str, place: _Place, session: Session[CardEvent]
    ) -> None:
        if not place.unread:
            if place.card:
                self._repeats.stays(self._times.monotonic())
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
            if event is not None and not self._is_repeated(event):
                session.deliver(event)

    def _read(self, service: SmartCardService, name: str, atr: bytes) -> CardEvent | None:
        """What is told of the card; ``None`` for one that the settings leave out."""
        with service.connect(name) as card:
            read = _converse(read_card(atr, self._sought), card)
            if isinstance(read, PaymentCard):
                return PaymentCardSeen(source=CardSource.TAPPED)
            if self._atr.match(atr.hex().upper()) is None:
                wipe(read.written)
                return None
            event = self._told(read)
            if isinstance(event, PaymentCardSeen):
                _cover_up(card)
            return event

    def _told(self, read: CardRead) -> CardEvent:
        """A payment card's number can be written on a tag too; then nothing else is told of it,
        and no text is made of it. Raises NotReadable."""
        try:
            if self._sought.reads is Reads.UID:
                return _card(read.uid.hex().upper(), read.uid)
            if self._is_payment(read.written):
                return PaymentCardSeen(source=CardSource.TAPPED)
            if self._sought.reads is Reads.NDEF:
                return _card(_first_content(read.written), read.uid)
            if self._block_text:
                return _card(read.written.strip(_FILLING).decode("latin-1"), read.uid)
            # Bytes are a chip's own number to the site's rules: they know its order and its digits.
            return _card(read.written.hex().upper(), bytes(read.written))
        finally:
            wipe(read.written)

    def _is_payment(self, written: bytearray) -> bool:
        # In wide letters every digit has a zero byte before or behind it.
        narrow = written.translate(None, b"\x00")
        try:
            return is_payment_card(narrow, own_prefixes=self._own)
        finally:
            wipe(narrow)

    def _is_repeated(self, event: CardEvent) -> bool:
        number = event.number if isinstance(event, CardSeen) else ""
        return self._repeats.has(number.encode("utf-8", "replace"), self._times.monotonic())


class _Place:
    """What lies on one reader, and whether it still has to be read."""

    def __init__(self) -> None:
        self.state = 0
        self.gone = True
        self.card = False
        self.atr = b""
        self.unread = False
        self._turn = -1
        self._tries = 0

    def shows(self, slot: Slot) -> None:
        self.state, self.gone = slot.state, slot.gone
        self.card, self.atr = slot.card, slot.atr
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


def _first_content(message: bytearray) -> str:
    """The first text or address of a tag's message. Raises NotReadable."""
    try:
        found = contents(bytes(message))
    except BadTag as bad:
        raise NotReadable(str(bad)) from None
    if not found:
        raise NotReadable("the tag has neither a text nor an address")
    return found[0].value


def _cover_up(card: Card) -> None:
    """The service's library received the number in memory of its own, which nobody wipes: an answer
    as long, that says nothing, goes over it. Where the card is gone by now, it stays to chance.
    """
    with suppress(CardLost):
        wipe(card.transmit(READ_HEADER))


def _card(number: str, uid: bytes) -> CardSeen:
    return CardSeen(source=CardSource.TAPPED, number=number, uid=uid)


def _converse(exchange: Exchange, card: Card) -> CardRead | PaymentCard:
    try:
        command = next(exchange)
        while True:
            command = exchange.send(card.transmit(command))
    except StopIteration as end:
        read: CardRead | PaymentCard = end.value
        return read
