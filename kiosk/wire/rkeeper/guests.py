"""Guests of an order as requests name them (rk7 §5.3)."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, put_ref


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestCard:
    """The card of one guest and the card system it belongs to."""

    card_code: str = field(repr=False)
    interface_id: int


def put_guests(parent: Element, count: int | None, cards: tuple[GuestCard, ...] = ()) -> None:
    """``count`` guests, the first ones with ``cards``; nothing for 0 or ``None``."""
    if not count or count < 1:
        return
    guests = put(parent, "Guests", {"count": count})
    for label in range(1, count + 1):
        card = cards[label - 1] if label <= len(cards) else None
        guest = put(
            guests,
            "Guest",
            {"guestLabel": label, "cardCode": card.card_code if card is not None else None},
        )
        put_ref(guest, "Interface", card.interface_id if card is not None else None)
