"""Paper that staff have printed: of a purchase once more, of a refund by itself and once more."""

from __future__ import annotations

from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.purchase import Purchase
from kiosk.domain.names import Language
from kiosk.domain.staff import Deed, Person, Right, may
from kiosk.refund_snapshots import PrintEnd
from kiosk.refunds.refund import Refund
from kiosk.session.ports import Spawn
from kiosk.staff.presence import Presence
from kiosk.staff.reprinting import Reprinting
from kiosk.staff.state import OpenedPurchase, StaffState
from kiosk.staff.trail import Trail


class StaffPaper:
    """Shows what became of the paper; ``language`` is what guests are spoken to in on it."""

    def __init__(
        self,
        reprinting: Reprinting,
        trail: Trail,
        presence: Presence,
        *,
        language: Language,
        spawn: Spawn,
    ) -> None:
        self._reprinting = reprinting
        self._trail = trail
        self._presence = presence
        self._language = language
        self._spawn = spawn

    async def slip(self, visit: int, row: Refund) -> None:
        """The guest's, by itself and once. Raises StoreError."""
        end = await self._reprinting.slip_of(row, self._language)
        if end is not None:
            self._show_slip(visit, row.guid, end)

    def print(self, state: StaffState) -> StaffState:
        """The paper of the purchase that is open, once more."""
        opened, person = state.opened, state.person
        if opened is None or person is None or not may(person.role, Right.OPERATE):
            return state
        if opened.printed is PrintEnd.PRINTING:
            return state
        self._spawn(self._print_again(state.visit, opened.row, person), "staff prints again")
        return replace(state, opened=replace(opened, printed=PrintEnd.PRINTING))

    async def _print_again(self, visit: int, purchase: Purchase, person: Person) -> None:
        end = PrintEnd.UNKNOWN
        try:
            end = await self._reprinting.again(purchase, self._language)
            about = str(purchase.guid)
            await self._trail.note(person, Deed.PRINTED_AGAIN, about=about, outcome=end.value)
        finally:
            state = self._presence.of(visit, purchase.guid)
            opened: OpenedPurchase | None = state.opened if state is not None else None
            if state is not None and opened is not None:
                self._presence.show(replace(state, opened=replace(opened, printed=end)))

    def print_slip(self, state: StaffState) -> StaffState:
        """The slip of the refund that is open, once more."""
        refunding, person = state.refunding, state.person
        row = refunding.row if refunding is not None else None
        if refunding is None or row is None or person is None or not row.goods_back:
            return state
        if refunding.busy or refunding.slip is PrintEnd.PRINTING:
            return state
        self._spawn(self._slip_again(state.visit, row, person), "staff prints a slip again")
        return replace(state, refunding=replace(refunding, slip=PrintEnd.PRINTING))

    async def _slip_again(self, visit: int, row: Refund, person: Person) -> None:
        end = PrintEnd.UNKNOWN
        try:
            end = await self._reprinting.slip_again(row, self._language)
            about = str(row.purchase or row.receipt_number)
            await self._trail.note(person, Deed.PRINTED_AGAIN, about=about, outcome=end.value)
        finally:
            self._show_slip(visit, row.guid, end)

    def _show_slip(self, visit: int, guid: UUID, end: PrintEnd) -> None:
        state = self._presence.of(visit)
        refunding = state.refunding if state is not None else None
        if state is None or refunding is None or refunding.row is None:
            return
        if refunding.row.guid == guid:
            self._presence.show(replace(state, refunding=replace(refunding, slip=end)))
