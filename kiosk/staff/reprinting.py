"""Paper printed again for staff, and the guest's slip of a refund; trouble in one word."""

from __future__ import annotations

from typing import Final

from hardware.printers import NotPrinted, Printed, PrintTrouble
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.telling import telling_of
from kiosk.domain.names import Language
from kiosk.errors import SettingsError
from kiosk.receipts.occasions import paper_of
from kiosk.receipts.printing import PaperDesk
from kiosk.refund_snapshots import PrintEnd
from kiosk.refunds.refund import Refund
from kiosk.snapshots.paper import PaperNews
from kiosk.storage.refunds import Refunds

_TROUBLE: Final = {
    PrintTrouble.NO_PAPER: PrintEnd.NO_PAPER,
    PrintTrouble.COVER_OPEN: PrintEnd.COVER_OPEN,
    PrintTrouble.OFFLINE: PrintEnd.OFFLINE,
    PrintTrouble.FAULT: PrintEnd.FAULT,
    PrintTrouble.UNPRINTABLE: PrintEnd.LAYOUT,
    PrintTrouble.UNKNOWN: PrintEnd.UNKNOWN,
}


class Reprinting:
    """``paper`` is ``None`` where the kiosk has no printer."""

    def __init__(self, paper: PaperDesk | None, refunds: Refunds) -> None:
        self._paper = paper
        self._refunds = refunds

    async def again(self, purchase: Purchase, language: Language) -> PrintEnd:
        """The paper that belongs to how the purchase stands now. Raises StoreError."""
        kind = paper_of(telling_of(purchase))
        if self._paper is None or kind is None:
            return PrintEnd.NO_PRINTER
        try:
            return print_end(await self._paper.print_again(purchase, kind, language))
        except SettingsError:
            return PrintEnd.LAYOUT

    async def slip_of(self, refund: Refund, language: Language) -> PrintEnd | None:
        """The guest's slip, once for each refund; ``None``: nothing has gone back, or it was begun
        before. The mark is on disk before the printer hears of it. Raises StoreError."""
        if self._paper is None or not refund.goods_back:
            return None
        if not await self._refunds.claim_slip(refund.guid):
            return None
        end = await self.slip_again(refund, language)
        printed = end in (PrintEnd.PRINTED, PrintEnd.TAKEN)
        await self._refunds.settle_slip(
            refund.guid, PaperNews.TAKE if printed else PaperNews.FAILED
        )
        return end

    async def slip_again(self, refund: Refund, language: Language) -> PrintEnd:
        """The slip whenever a person asks for it. Raises StoreError."""
        if self._paper is None:
            return PrintEnd.NO_PRINTER
        try:
            return print_end(await self._paper.print_refund(refund, language))
        except SettingsError:
            return PrintEnd.LAYOUT


def print_end(outcome: Printed | NotPrinted) -> PrintEnd:
    match outcome:
        case Printed(confirmed=confirmed):
            return PrintEnd.PRINTED if confirmed else PrintEnd.TAKEN
        case NotPrinted(trouble=trouble):
            return _TROUBLE.get(trouble, PrintEnd.FAULT)
