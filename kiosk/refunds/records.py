"""A refund as text for the store, and back; as ``checkout.records``."""

from __future__ import annotations

from functools import cache

from msgspec import DecodeError, json

from kiosk.errors import ErrorCode, StoreError
from kiosk.refunds.refund import Refund


@cache
def _reader() -> json.Decoder[Refund]:
    """Made when the first refund is read: a kiosk starts sooner without one."""
    return json.Decoder(Refund)


def refund_to_text(refund: Refund) -> str:
    return json.encode(refund).decode()


def refund_from_text(text: str) -> Refund:
    """Raises StoreError STORE_UNREADABLE where the text is no refund of this program."""
    try:
        return _reader().decode(text)
    except DecodeError as exc:
        # What is before it may hold what was read.
        _, _, place = str(exc).rpartition(" - at ")
        raise StoreError(ErrorCode.STORE_UNREADABLE, f"refund row: {place}") from None
