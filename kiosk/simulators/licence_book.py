"""Which licence ids are good for which anchor: the book both simulated servers look into.

The licence server writes a grant when it is asked by anchor; the cash server looks the id up when
it arrives as `licenseToken` (rk7 §3.4-§3.6). The book chooses the ids, the same in every run.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

_ANCHOR: Final = re.compile(r"6:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}#\d{9}/17")
_LICENCE_IDS: Final = uuid.UUID("1d3c1a52-94a0-4b6b-8f54-5b0e2d8a7c10")


def licence_anchor(product_guid: str, restaurant_code: str) -> str:
    """`6:<product GUID>#<restaurant code>/17`, raw as it stands in XML (rk7 §3.4)."""
    return f"6:{product_guid}#{restaurant_code}/17"


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceGrant:
    """One active licence. `expires` is local time without a zone; `quantity` is in connections."""

    anchor: str
    id: str
    expires: datetime
    quantity: int


class LicenceVerdict(StrEnum):
    """What the book says of an anchor and a licence id."""

    VALID = "valid"
    BAD_ANCHOR = "bad-anchor"
    UNKNOWN_ID = "unknown-id"
    EXPIRED = "expired"


@dataclass(slots=True, kw_only=True)
class _Subscription:
    quantity: int
    lasts: timedelta
    issue: int
    grant: LicenceGrant | None = None


class LicenceBook:
    """Subscriptions of the simulated restaurant and the licence ids issued for them.

    `now` gives local time without a zone. An id stays good until it expires:
    asking for an anchor again returns the same id, as the licence service does.
    """

    def __init__(self, *, now: Callable[[], datetime]) -> None:
        self._now = now
        self._subscriptions: dict[str, _Subscription] = {}
        self._grants: dict[tuple[str, str], LicenceGrant] = {}

    def subscribe(self, anchor: str, *, quantity: int, lasts: timedelta) -> None:
        """Makes licences for `anchor` available. ValueError when the anchor is malformed."""
        if not _ANCHOR.fullmatch(anchor):
            raise ValueError(f"{anchor!r} is not 6:<product GUID>#<9 digits>/17")
        self._subscriptions[anchor] = _Subscription(quantity=quantity, lasts=lasts, issue=0)

    def issue(self, anchor: str) -> LicenceGrant | None:
        """The active licence for `anchor`, a new one once the last ended; None: no subscription."""
        subscription = self._subscriptions.get(anchor)
        if subscription is None:
            return None
        grant = subscription.grant
        if grant is None or grant.expires <= self._now():
            subscription.issue += 1
            grant = LicenceGrant(
                anchor=anchor,
                id=str(uuid.uuid5(_LICENCE_IDS, f"{anchor} {subscription.issue}")),
                expires=self._now().replace(microsecond=0) + subscription.lasts,
                quantity=subscription.quantity,
            )
            subscription.grant = grant
            self._grants[(anchor, grant.id)] = grant
        return grant

    def check(self, anchor: str, token: str) -> LicenceVerdict:
        """What a cash server thinks of `anchor` and `licenseToken` (rk7 §3.6, §3.8).

        The first licence of a subscription is known even before it was asked for: a kiosk may keep
        its id from an earlier run.
        """
        subscription = self._subscriptions.get(anchor)
        if subscription is None:
            return LicenceVerdict.BAD_ANCHOR
        if subscription.grant is None:
            self.issue(anchor)
        grant = self._grants.get((anchor, _plain(token)))
        if grant is None:
            return LicenceVerdict.UNKNOWN_ID
        return LicenceVerdict.VALID if grant.expires > self._now() else LicenceVerdict.EXPIRED

    def quantity(self, anchor: str) -> int:
        """Connections of the subscription: how many instance GUIDs may appear in a day."""
        subscription = self._subscriptions.get(anchor)
        return 0 if subscription is None else subscription.quantity

    def expire(self, anchor: str) -> None:
        """Ends the current licence of `anchor` now; the next `issue` gives another id."""
        subscription = self._subscriptions.get(anchor)
        if subscription is not None and subscription.grant is not None:
            ended = replace(subscription.grant, expires=self._now())
            subscription.grant = ended
            self._grants[(anchor, ended.id)] = ended


def _plain(guid: str) -> str:
    return guid.strip("{}").lower()
