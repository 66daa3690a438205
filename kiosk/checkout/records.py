"""A purchase as text for the store, and back. It holds the card number: encrypted tables only.

Fields are stored by name. A field added later has a default, so that older rows still read;
renaming one is a database migration.
"""

from __future__ import annotations

from functools import cache

from msgspec import DecodeError, json

from kiosk.checkout.purchase import Purchase
from kiosk.errors import ErrorCode, StoreError


@cache
def _reader() -> json.Decoder[Purchase]:
    """Made when the first purchase is read: a kiosk starts sooner without one."""
    return json.Decoder(Purchase)


def purchase_to_text(purchase: Purchase) -> str:
    return json.encode(purchase).decode()


def purchase_from_text(text: str) -> Purchase:
    """Raises StoreError STORE_UNREADABLE where the text is no purchase of this program."""
    try:
        return _reader().decode(text)
    except DecodeError as exc:
        # What is before it may hold what was read.
        _, _, place = str(exc).rpartition(" - at ")
        raise StoreError(ErrorCode.STORE_UNREADABLE, f"purchase row: {place}") from None
