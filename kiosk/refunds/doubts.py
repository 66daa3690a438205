"""Refunds of which nobody knows yet whether the cash server took the goods back."""

from __future__ import annotations

from uuid import UUID

from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundEffect, RefundState


class RefundDoubts:
    """Hears of every refund after each commit."""

    def __init__(self) -> None:
        self._waiting: set[UUID] = set()

    @property
    def any(self) -> bool:
        return bool(self._waiting)

    def hears(self, refund: Refund) -> None:
        looked_for = refund.effect is RefundEffect.LOOK_FOR_RETURN
        if looked_for and refund.state is RefundState.BEGUN:
            self._waiting.add(refund.guid)
        else:
            self._waiting.discard(refund.guid)
