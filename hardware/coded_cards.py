"""A card that is a line of text: from a scanner, a turnstile, a reader of chips. Pure."""

from __future__ import annotations

from collections.abc import Collection

from hardware.codes import Code, UnreadableCode
from hardware.payment_cards import is_payment_card
from hardware.protocols import CardEvent, CardSeen, CardSource, PaymentCardSeen


def card_in(
    code: Code,
    source: CardSource,
    *,
    encoding: str = "utf-8",
    own_prefixes: Collection[str] = (),
) -> CardEvent:
    """The card, or that it is a payment card; ``code`` is wiped. What is no text has no number.

    ``own_prefixes`` as in ``hardware.payment_cards``.
    """
    try:
        if is_payment_card(code.raw, own_prefixes=own_prefixes):
            return PaymentCardSeen(source=source)
        return CardSeen(source=source, number=code.text(encoding))
    except UnreadableCode:
        return CardSeen(source=source, number="")
    finally:
        code.wipe()
