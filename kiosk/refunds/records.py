"""A refund as text for the store, and back; as ``checkout.records``."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter, ValidationError

from kiosk.errors import ErrorCode, StoreError
from kiosk.refunds.refund import Refund


@cache
def _adapter() -> TypeAdapter[Refund]:
    """Made when the first refund is written or read: a kiosk starts without one."""
    return TypeAdapter(Refund)


def refund_to_text(refund: Refund) -> str:
    return _adapter().dump_json(refund).decode()


def refund_from_text(text: str) -> Refund:
    """Raises StoreError STORE_UNREADABLE where the text is no refund of this program."""
    try:
        return _adapter().validate_json(text, strict=True)
    except ValidationError as exc:
        places = ", ".join(".".join(map(str, error["loc"])) for error in exc.errors())
        raise StoreError(ErrorCode.STORE_UNREADABLE, f"refund row: {places}") from None
