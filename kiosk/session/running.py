"""The purchase on the screen, and what the session remembers of it besides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.telling import telling_of
from kiosk.domain.dish import Dish
from kiosk.session.purchase_view import SAID_AND_DONE, step_marks
from kiosk.snapshots.purchase import StepKind, StepMark
from kiosk.snapshots.telling import Telling

STUCK_S: Final = 600.0
"""No step of a purchase takes so long (``checkout.pace``): its store or its program is at fault."""


class RunningPurchase(Struct, frozen=True, kw_only=True):
    """``since`` and ``closes_at`` are monotonic seconds; ``latest`` are dishes for thumbnails.

    ``done_at`` is when the session first saw each step done. ``stuck``: nothing has been heard of
    it for longer than any step may take, so a person is asked for until something is. ``stopped``:
    the guest has ended the payment, as far as that was still possible.
    """

    purchase: Purchase
    latest: tuple[Dish, ...]
    since: float
    closes_at: float | None = None
    done_at: Mapping[StepKind, datetime] = field(default_factory=dict)
    stuck: bool = False
    stopped: bool = False

    @property
    def telling(self) -> Telling:
        return Telling.SEE_STAFF if self.stuck else telling_of(self.purchase)

    def is_silent(self, now: float) -> bool:
        """True where a guest has waited for news for too long."""
        return self.closes_at is None and now - self.since >= STUCK_S

    def closing(self, at: float) -> RunningPurchase:
        """The same, closing at ``at`` where it is told for the last time and does not close yet."""
        last = self.telling in SAID_AND_DONE or self.telling is Telling.SEE_STAFF
        return replace(self, closes_at=at) if last and self.closes_at is None else self

    def with_more_time(self, until: float) -> RunningPurchase:
        """The same, open until ``until`` if it was closing."""
        return self if self.closes_at is None else replace(self, closes_at=until)


def followed(
    before: RunningPurchase | None,
    purchase: Purchase,
    *,
    latest: tuple[Dish, ...],
    now: float,
    today: datetime,
) -> RunningPurchase:
    """The purchase as it is now; times are kept where it is the one from before."""
    same = before if before is not None and before.purchase.guid == purchase.guid else None
    done_at = dict(same.done_at) if same else {}
    for kind, mark in step_marks(purchase).items():
        if mark is StepMark.DONE:
            done_at.setdefault(kind, today)
    unmoved = same is not None and same.telling is telling_of(purchase)
    return RunningPurchase(
        purchase=purchase,
        latest=same.latest if same else latest,
        since=same.since if same is not None and unmoved else now,
        closes_at=same.closes_at if same is not None and unmoved else None,
        done_at=done_at,
        # What comes after the question about a payment is another payment.
        stopped=same is not None
        and same.stopped
        and (unmoved or same.telling is not Telling.DECLINED),
    )
