"""What a reader that types like a keyboard has typed, as a card. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from hardware.bursts import BurstRules, Ending
from hardware.errors import BadDeviceSettings
from hardware.payment_cards import is_payment_card
from hardware.protocols import CardEvent, CardSeen, CardSource, PaymentCardSeen
from hardware.tracks import Lrc, Swipe, SwipeEnd, TrackReader
from hardware.wiped_buffer import WipedBuffer


@dataclass(frozen=True, slots=True, kw_only=True)
class TypingOptions:
    """How the reader types. ``max_gap_ms`` between two keys and ``min_keys`` in a row tell it from
    a person; ``ending`` is the key it types last, ``prefix`` what it is set up to type first.

    ``source`` is how its cards count as presented; a magnetic stripe is known by its sentinels.
    ``own_prefixes``, with commas between, begin the site's own numbers where they look like a
    bank's.
    """

    max_gap_ms: int = 35
    min_keys: int = 6
    ending: Ending = Ending.ENTER
    prefix: str = ""
    source: CardSource = CardSource.SCANNED
    own_prefixes: str = ""

    def __post_init__(self) -> None:
        """Raises BadDeviceSettings."""
        if not self.prefix.isascii():
            raise BadDeviceSettings(
                "a reader types what is on an American keyboard: so must the prefix"
            )
        self.bursts()

    def bursts(self) -> BurstRules:
        """Raises BadDeviceSettings."""
        return BurstRules(
            max_gap_s=self.max_gap_ms / 1000, min_keys=self.min_keys, ending=self.ending
        )


class TypedCards:
    """Cards out of what one reader types."""

    def __init__(self, options: TypingOptions) -> None:
        self._source = options.source
        self._prefix = options.prefix.encode("ascii")
        self._own = [one.strip() for one in options.own_prefixes.split(",") if one.strip()]

    def event(self, typed: WipedBuffer) -> CardEvent | None:
        """The card, or ``None`` without the reader's prefix; ``typed`` is wiped."""
        try:
            return self._event(typed.view())
        finally:
            typed.wipe()

    def _event(self, typed: memoryview) -> CardEvent | None:
        swiped = _is_swipe(typed[len(self._prefix) :])
        if is_payment_card(typed, own_prefixes=self._own):
            return PaymentCardSeen(source=CardSource.SWIPED if swiped else self._source)
        if typed[: len(self._prefix)] != self._prefix:
            return None
        typed = typed[len(self._prefix) :]
        if swiped:
            return _swiped(typed)
        return CardSeen(source=self._source, number=str(typed, "ascii"))


def _is_swipe(typed: memoryview) -> bool:
    return len(typed) > 0 and typed[0] in b"%;"


def _swiped(typed: memoryview) -> CardSeen:
    """The first card that was read whole; one that was not is told too, without a number."""
    reader = TrackReader(lrc=Lrc.ABSENT, ends=SwipeEnd.SILENCE)
    swipes: list[Swipe] = [*reader.feed(typed), *reader.silence()]
    try:
        card = next((swipe for swipe in swipes if swipe.readable), None)
        tracks = (card.text(1), card.text(2), card.text(3)) if card else ("", "", "")
    finally:
        for swipe in swipes:
            swipe.wipe()
    number = tracks[1] or tracks[0] or tracks[2]
    return CardSeen(source=CardSource.SWIPED, number=number, tracks=tracks)
