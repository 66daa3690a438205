"""A purchase as text for the store, and back. It holds the card number: encrypted tables only.

Fields are stored by name. A field added later has a default, so that older rows still read;
renaming one is a database migration.
"""

from __future__ import annotations

from pydantic import ConfigDict, TypeAdapter, ValidationError

from kiosk.checkout.purchase import Purchase
from kiosk.errors import ErrorCode, StoreError

_PURCHASE = TypeAdapter(Purchase)
# Left alone, pydantic keeps the short texts it has read for the next time, card numbers too. Only
# what is no dataclass itself can be read otherwise.
_ROW = TypeAdapter(tuple[Purchase], config=ConfigDict(cache_strings="keys"))


def purchase_to_text(purchase: Purchase) -> str:
    return _PURCHASE.dump_json(purchase).decode()


def purchase_from_text(text: str) -> Purchase:
    """Raises StoreError STORE_UNREADABLE where the text is no purchase of this program."""
    try:
        (purchase,) = _ROW.validate_json(f"[{text}]", strict=True)
    except ValidationError as exc:
        places = ", ".join(".".join(map(str, error["loc"][1:])) for error in exc.errors())
        raise StoreError(ErrorCode.STORE_UNREADABLE, f"purchase row: {places}") from None
    return purchase
