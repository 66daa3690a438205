"""Everything outside a refund, and the ledger it is written to."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.checkout.pace import Pace
from kiosk.checkout.ports import LicenceQueue
from kiosk.checkout.world import Sleep
from kiosk.clock import Clock
from kiosk.logs import logger
from kiosk.refunds.dossier import RefundDossier
from kiosk.refunds.machine import RefundMove
from kiosk.refunds.ports import (
    AtRest,
    NumberedQueue,
    PurchaseSearch,
    RefundBook,
    RefundPoints,
    RefundTerminal,
    ReturnTill,
)
from kiosk.refunds.refund import Refund, RefundHappened, RefundIntent, RefundLine
from kiosk.refunds.vocabulary import SAID_BY_STAFF, RefundEvent, RefundState

Watcher = Callable[[Refund], None]

_log = logger(__name__)


class RefundWorld(Struct, frozen=True, kw_only=True):
    """``numbers`` is the same queue as ``licence``, ``None`` at a site without numbers;
    ``terminal`` and ``points`` where the kiosk has none."""

    till: ReturnTill
    points: RefundPoints | None
    terminal: RefundTerminal | None
    licence: LicenceQueue
    numbers: NumberedQueue | None
    purchases: PurchaseSearch
    at_rest: AtRest
    clock: Clock
    sleep: Sleep
    pace: Pace = field(default_factory=Pace)


class RefundLedger:
    """Commits first, publishes second. Raises StoreError: nothing is changed then."""

    def __init__(self, book: RefundBook, clock: Clock) -> None:
        self._book = book
        self._clock = clock
        self._watchers: list[Watcher] = []

    def subscribe(self, watcher: Watcher) -> None:
        """``watcher`` sees every refund after each commit."""
        self._watchers.append(watcher)

    async def open(self, refund: Refund) -> None:
        await self._book.insert(refund, _line(refund, None, None, refund.reason))
        self._publish(refund)

    async def name(self, refund: Refund, opens: RefundIntent, dossier: RefundDossier) -> Refund:
        """Commits the bytes of the write that the row has come to."""
        numbers, detail = refund.licence_numbers, ""
        if opens.licence_number is not None:
            numbers = (*numbers, opens.licence_number)
            detail = f"licence number {opens.licence_number}"
        row = replace(refund, licence_numbers=numbers, changed_at=self._clock.now())
        await self._book.move(row, _line(row, refund.state, None, detail), opens=opens)
        dossier.add(opens)
        self._publish(row)
        return row

    async def move(
        self, refund: Refund, move: RefundMove, happened: RefundHappened, dossier: RefundDossier
    ) -> Refund:
        """Commits row, journal line and answers; a move that brings nothing new leaves no trace."""
        row = replace(
            refund.with_legs(happened.event),
            state=move.state,
            effect=move.effect,
            returned=happened.returned or refund.returned,
            cause=happened.cause or refund.cause,
            said_by_staff=refund.said_by_staff or happened.event in SAID_BY_STAFF,
        )
        if row == refund and not happened.answers:
            return refund
        row = replace(row, changed_at=self._clock.now())
        line = _line(row, refund.state, happened.event, happened.detail)
        await self._book.move(row, line, answers=happened.answers)
        for news in happened.answers:
            dossier.apply(news)
        self._publish(row)
        return row

    def _publish(self, refund: Refund) -> None:
        for watcher in tuple(self._watchers):
            try:
                watcher(refund)
            except Exception as exc:  # noqa: BLE001 - no screen's bug may leave money where it is
                _log.error("a watcher failed", refund=str(refund.guid), exc_info=exc)


def _line(
    refund: Refund, before: RefundState | None, event: RefundEvent | None, detail: str = ""
) -> RefundLine:
    return RefundLine(
        refund=refund.guid,
        at=refund.changed_at,
        before=before,
        event=event,
        state=refund.state,
        effect=refund.effect,
        detail=detail,
    )
