"""A refund as text for the store, and back; as ``checkout.records``."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from kiosk.errors import ErrorCode, StoreError
from kiosk.refunds.refund import Refund

_REFUND = TypeAdapter(Refund)


def refund_to_text(refund: Refund) -> str:
    return _REFUND.dump_json(refund).decode()


def refund_from_text(text: str) -> Refund:
    """Raises StoreError STORE_UNREADABLE where the text is no refund of this program."""
    try:
        return _REFUND.validate_json(text, strict=True)
    except ValidationError as exc:
        places = ", ".join(".".join(map(str, error["loc"])) for error in exc.errors())
        raise StoreError(ErrorCode.STORE_UNREADABLE, f"refund row: {places}") from None
