"""The question for the licence of a restaurant, and the answer (rk7 §3.4, §3.5)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import quote

from kiosk.errors import ErrorCode, LicenceRefused
from kiosk.wire.documents import garbled

SERVICE_URL = "https://l.ucs.ru/ls5api/api/License/"
MAX_ANSWER = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceGrant:
    """An active licence. ``id`` goes into requests as the licence token and is as secret as one.

    ``expires`` is local time without a zone, ``None`` where the server did not say. ``quantity`` is
    how many installations it covers.
    """

    id: str = field(repr=False)
    expires: datetime | None
    quantity: int | None


def request_url(service: str, anchor: str) -> str:
    """Where to ask. An unescaped ``#`` would cut the anchor off (rk7 §3.4)."""
    return f"{service.rstrip('/')}/GetLicenseIdByAnchor?anchor={quote(anchor, safe='/')}"


def decode(body: bytes) -> LicenceGrant:
    """Raises LicenceRefused where no licence is active, GarbledReply for anything unreadable."""
    answer = _object(body)
    told = str(answer.get("errormessage") or "")
    licence_id = answer.get("id")
    if licence_id is None or licence_id == "":
        code = answer.get("errorcode")
        detail = f"error {code}: {told}" if code or told else "no licence id in the answer"
        raise LicenceRefused(ErrorCode.LICENCE_ABSENT, detail)
    if not isinstance(licence_id, str):
        raise garbled("the licence id is not text")
    return LicenceGrant(
        id=licence_id.strip(),
        expires=_moment(answer.get("expirationdate")),
        quantity=_quantity(answer.get("qty")),
    )


def _object(body: bytes) -> Mapping[str, Any]:
    if len(body) > MAX_ANSWER:
        raise garbled(f"{len(body)} bytes, more than the {MAX_ANSWER} taken")
    try:
        answer = json.loads(body.decode("utf-8-sig"), parse_float=Decimal)
    except (ValueError, RecursionError) as exc:
        raise garbled("the licence server's answer is not JSON") from exc
    if not isinstance(answer, dict):
        raise garbled("the licence server's answer is not an object")
    return {key.lower(): value for key, value in answer.items()}


def _moment(raw: object) -> datetime | None:
    if not isinstance(raw, str) or not raw:
        return None
    try:
        return datetime.fromisoformat(raw).replace(tzinfo=None)
    except ValueError:
        raise garbled("expirationDate is not a date-time") from None


def _quantity(raw: object) -> int | None:
    if not isinstance(raw, int | str | Decimal):
        return None
    try:
        return int(Decimal(raw))
    except (InvalidOperation, ValueError, OverflowError):
        return None
