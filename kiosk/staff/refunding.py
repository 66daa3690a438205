"""Money back and paper again, on the screen: finds what may go back, begins it, shows it moving.

What was decided and what came of it are told to the audit trail; the refund's own journal says
every step.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from kiosk.checkout.purchase import Purchase
from kiosk.clock import Clock
from kiosk.domain.names import Language
from kiosk.domain.staff import Deed, Person, Right, may
from kiosk.errors import ErrorCode, Refused, StoreError
from kiosk.refund_intents import (
    NumberAsked,
    NumberConfirmed,
    NumberFor,
    PrintedAgain,
    RefundConfirmed,
    RefundIntent,
    RefundOpened,
    RefundSaid,
    RefundShown,
)
from kiosk.refunds.desk import RefundDesk
from kiosk.refunds.offering import RefundOffer
from kiosk.refunds.ports import PurchaseSearch
from kiosk.refunds.refund import Refund
from kiosk.refunds.runner import RefundRequest
from kiosk.refunds.vocabulary import Unfit
from kiosk.session.ports import Spawn
from kiosk.staff.door import Door
from kiosk.staff.paper import StaffPaper
from kiosk.staff.presence import Presence
from kiosk.staff.reasons import kept_reason
from kiosk.staff.refund_state import Refunding, TypedNumber, may_say, with_refund_intent
from kiosk.staff.reprinting import Reprinting
from kiosk.staff.state import PinEntry, StaffState
from kiosk.staff.steps import unlocked
from kiosk.staff.trail import Trail
from kiosk.staff_intents import LookedAgain, StaffIntent, StaffStepBack
from kiosk.staff_snapshots import PinTrouble, StaffView
from kiosk.storage.staff_rows import StaffRows


class RefundRooms(Struct, frozen=True, kw_only=True):
    """The other rooms. ``language`` is what guests are spoken to in on paper."""

    desk: RefundDesk
    purchases: PurchaseSearch
    reprinting: Reprinting
    trail: StaffRows
    language: Language
    clock: Clock
    spawn: Spawn


class StaffRefunds:
    """Lives on the loop's thread; ``takes`` never blocks. ``open_purchase`` shows a purchase with
    everything that is read for it."""

    def __init__(
        self,
        rooms: RefundRooms,
        presence: Presence,
        door: Door,
        open_purchase: Callable[[StaffState, Purchase], StaffState],
    ) -> None:
        self._rooms = rooms
        self._presence = presence
        self._door = door
        self._open_purchase = open_purchase
        self._trail = Trail(rooms.trail, rooms.clock)
        self._paper = StaffPaper(
            rooms.reprinting, self._trail, presence, language=rooms.language, spawn=rooms.spawn
        )

    def takes(self, state: StaffState, intent: StaffIntent) -> StaffState:
        """What a tap does; what does not fit what is seen changes nothing."""
        person = state.person
        if person is None:
            return state
        refunds = may(person.role, Right.REFUND)
        match intent:
            case NumberAsked(wanted=wanted) if state.view is StaffView.OPERATIONS:
                if not may(person.role, _RIGHTS[wanted]):
                    return state
                asked = Refunding(number=TypedNumber(wanted=wanted))
                return replace(state, view=StaffView.NUMBER, refunding=asked)
            case NumberConfirmed() if state.view is StaffView.NUMBER:
                return self._search(state)
            case RefundOpened() if state.view is StaffView.PURCHASE and refunds:
                return self._offer(state)
            case RefundShown(guid=guid) if state.view is StaffView.PURCHASE:
                return self._show(state, guid)
            case RefundConfirmed() if state.view is StaffView.REFUND and refunds:
                ready = state.refunding is not None and state.refunding.ready
                return self._to_pin(state) if ready else state
            case RefundSaid(said=said) if state.view is StaffView.REFUNDED and refunds:
                refunding = state.refunding
                if refunding is None or refunding.row is None or refunding.busy:
                    return state
                if said not in may_say(refunding.row):
                    return state
                return self._to_pin(replace(state, refunding=replace(refunding, said=said)))
            case PrintedAgain() if state.view is StaffView.PURCHASE:
                return self._paper.print(state)
            case PrintedAgain() if state.view is StaffView.REFUNDED:
                return self._paper.print_slip(state)
            case LookedAgain() if state.view is StaffView.REFUNDED:
                return self._look_again(state)
            case StaffStepBack():
                return self._back(state)
            case _ if isinstance(intent, RefundIntent) and state.refunding is not None:
                changed = with_refund_intent(state.refunding, intent)
                return replace(state, refunding=changed)
            case _:
                return state

    async def confirm(self, asked: StaffState) -> None:
        """After the PIN: the money goes back, or what was said of a refund counts.

        Raises StoreError.
        """
        refunding = asked.refunding
        assert refunding is not None, "nothing to give back"
        person = await self._door.confirms(asked, Right.REFUND)
        if person is None:
            return
        try:
            if refunding.said is not None:
                await self._answer(asked, refunding, person)
            else:
                await self._begin(asked, refunding, person)
        except StoreError:
            self._presence.entry(asked.visit, busy=False, trouble=PinTrouble.STORE)
            raise

    def hears(self, refund: Refund) -> None:
        """A refund has moved."""
        state = self._presence.state
        if state is None:
            return
        refunding, opened = state.refunding, state.opened
        shown = refunding.row if refunding is not None else None
        if refunding is not None and shown is not None and shown.guid == refund.guid:
            state = replace(state, refunding=replace(refunding, row=refund))
        if opened is not None and opened.row.guid == refund.purchase:
            others = tuple(each for each in opened.refunds if each.guid != refund.guid)
            known = sorted((*others, refund), key=lambda each: each.opened_at)
            state = replace(state, opened=replace(opened, refunds=tuple(known)))
        self._presence.show(state)

    # --- finding --------------------------------------------------------------------------------

    def _search(self, state: StaffState) -> StaffState:
        refunding = state.refunding
        number = refunding.number if refunding is not None else None
        if refunding is None or number is None or number.busy or not number.digits:
            return state
        self._run(self._find(state.visit, number), "staff looks for a number")
        return replace(state, refunding=replace(refunding, number=replace(number, busy=True)))

    async def _find(self, visit: int, number: TypedNumber) -> None:
        """Raises StoreError."""
        try:
            await self._show_found(visit, number)
        except StoreError:
            state = self._still_typed(visit, number)
            if state is not None:
                self._answered(state, number)
            raise

    async def _show_found(self, visit: int, number: TypedNumber) -> None:
        if number.wanted is NumberFor.REPRINT:
            found = await self._rooms.purchases.with_number(number.digits)
            state = self._still_typed(visit, number)
            if state is None:
                return
            if found is None:
                self._answered(state, replace(number, missing=True))
                return
            shown = self._open_purchase(state, found)
            self._presence.show(self._paper.print(replace(shown, refunding=None)))
            return
        offer = await self._rooms.desk.offering.of_receipt(number.digits)
        purchase = None
        if isinstance(offer, RefundOffer) and offer.purchase is not None:
            purchase = await self._rooms.purchases.get(offer.purchase)
        state = self._still_typed(visit, number)
        if state is None:
            return
        if not isinstance(offer, RefundOffer):
            self._answered(state, replace(number, unfit=offer))
            return
        if purchase is not None:
            state = self._open_purchase(state, purchase)
        refunding = Refunding().with_offer(offer)
        self._presence.show(replace(state, view=StaffView.REFUND, refunding=refunding))

    def _still_typed(self, visit: int, number: TypedNumber) -> StaffState | None:
        """The state, while that number is the one that stands there."""
        state = self._presence.of(visit)
        if state is None or state.view is not StaffView.NUMBER or state.refunding is None:
            return None
        typed = state.refunding.number
        return state if typed is not None and typed.digits == number.digits else None

    def _answered(self, state: StaffState, number: TypedNumber) -> None:
        self._presence.show(replace(state, refunding=Refunding(number=replace(number, busy=False))))

    def _offer(self, state: StaffState) -> StaffState:
        assert state.opened is not None
        self._run(self._find_offer(state.visit, state.opened.row), "staff asks what may go back")
        return replace(state, view=StaffView.REFUND, refunding=Refunding(looking=True))

    async def _find_offer(self, visit: int, purchase: Purchase) -> None:
        offer: RefundOffer | Unfit = Unfit.NO_ANSWER
        try:
            offer = await self._rooms.desk.offering.of_purchase(purchase)
        finally:
            state = self._presence.of(visit, purchase.guid)
            looked_for = state.refunding if state is not None else None
            if state is not None and looked_for is not None and looked_for.looking:
                found = (
                    Refunding().with_offer(offer)
                    if isinstance(offer, RefundOffer)
                    else Refunding(unfit=offer)
                )
                self._presence.show(replace(state, refunding=found))

    def _show(self, state: StaffState, guid: UUID) -> StaffState:
        refunds = state.opened.refunds if state.opened is not None else ()
        row = next((each for each in refunds if each.guid == guid), None)
        if row is None:
            return state
        return replace(state, view=StaffView.REFUNDED, refunding=Refunding(row=row))

    def _back(self, state: StaffState) -> StaffState:
        if state.view not in (StaffView.NUMBER, StaffView.REFUND, StaffView.REFUNDED):
            return state
        if state.opened is None or state.view is StaffView.NUMBER:
            return state.at_page(state.page)
        return self._open_purchase(replace(state, refunding=None), state.opened.row)

    # --- giving back ----------------------------------------------------------------------------

    def _to_pin(self, state: StaffState) -> StaffState:
        return replace(state, view=StaffView.CONFIRM, entry=unlocked(state.entry))

    async def _begin(self, asked: StaffState, refunding: Refunding, person: Person) -> None:
        offer = refunding.offer
        assert offer is not None, "nothing is offered"
        reason = kept_reason(refunding.because)
        about = str(offer.purchase or offer.receipt_number)
        await self._trail.note(person, Deed.REFUND_SAID, about=about, detail=reason)
        request = RefundRequest(
            offer=offer, lines=refunding.chosen, person=person.name, reason=reason
        )
        try:
            row = await self._rooms.desk.runner.open(request)
        except Refused as refusal:
            await self._trail.note(
                person, Deed.REFUND_ENDED, about=about, detail=reason, outcome=refusal.code.value
            )
            gone = refusal.code is ErrorCode.PURCHASE_REFUSED
            unfit = Unfit.ALL_RETURNED if gone else Unfit.UNDER_WAY
            self._show_refunding(asked.visit, Refunding(unfit=unfit), StaffView.REFUND)
            return
        self._show_refunding(asked.visit, Refunding(row=row, busy=True), StaffView.REFUNDED)
        await self._drive(asked.visit, row, person, reason)

    async def _answer(self, asked: StaffState, refunding: Refunding, person: Person) -> None:
        row, said = refunding.row, refunding.said
        assert row is not None
        assert said is not None
        about = str(row.purchase or row.receipt_number)
        await self._trail.note(person, Deed.REFUND_SAID, about=about, detail=said.value)
        after, counts = await self._rooms.desk.runner.answer(
            row, said, reason=f"staff: {person.name}: {said.value}"
        )
        now = Refunding(row=after, busy=True, overtaken=None if counts else said)
        self._show_refunding(asked.visit, now, StaffView.REFUNDED)
        await self._drive(asked.visit, after, person, said.value)

    async def _drive(self, visit: int, row: Refund, person: Person, reason: str) -> None:
        about = str(row.purchase or row.receipt_number)
        try:
            after = await self._rooms.desk.runner.drive(row.guid)
            await self._trail.note(
                person, Deed.REFUND_ENDED, about=about, detail=reason, outcome=after.state.value
            )
        finally:
            self._no_longer_busy(visit, row.guid)
        await self._paper.slip(visit, after)

    def _look_again(self, state: StaffState) -> StaffState:
        refunding = state.refunding
        if refunding is None or refunding.row is None or refunding.busy or refunding.row.ended:
            return state
        self._run(self._ask_again(state.visit, refunding.row.guid), "staff asks about a refund")
        return replace(state, refunding=replace(refunding, busy=True))

    async def _ask_again(self, visit: int, guid: UUID) -> None:
        try:
            after = await self._rooms.desk.runner.drive(guid)
        finally:
            self._no_longer_busy(visit, guid)
        await self._paper.slip(visit, after)

    def _no_longer_busy(self, visit: int, guid: UUID) -> None:
        state = self._presence.of(visit)
        refunding = state.refunding if state is not None else None
        if state is None or refunding is None or refunding.row is None:
            return
        if refunding.row.guid == guid:
            now = self._rooms.clock.monotonic()
            settled = replace(refunding, busy=False)
            self._presence.show(replace(state, refunding=settled, touched_at=now))

    def _show_refunding(self, visit: int, refunding: Refunding, view: StaffView) -> None:
        state = self._presence.of(visit)
        if state is not None:
            now = self._rooms.clock.monotonic()
            self._presence.show(
                replace(state, view=view, refunding=refunding, entry=PinEntry(), touched_at=now)
            )

    def _run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        self._rooms.spawn(work, name)


def asks_for_money(state: StaffState, intent: StaffIntent) -> bool:
    """Whether a tap is for the screens of money back and paper again."""
    if isinstance(intent, RefundIntent):
        return True
    own = state.view in (StaffView.NUMBER, StaffView.REFUND, StaffView.REFUNDED)
    return own and isinstance(intent, StaffStepBack | LookedAgain)


_RIGHTS = {NumberFor.REFUND: Right.REFUND, NumberFor.REPRINT: Right.OPERATE}
