"""Looking at the far side: what became of a write, and whether the order is still what it was.

A look changes nothing. It is repeated while nobody answers. Where something is not there although
it was asked for, it waits and looks once more before it says so (rk7 §6.9, crm §9.4).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from msgspec import Struct

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import IntentAnswer, Outcome
from kiosk.checkout.pace import BUSY
from kiosk.checkout.ports import Lines, OrderSeen, Standing
from kiosk.checkout.purchase import NOTHING_TAKEN, Purchase
from kiosk.checkout.sending import lines_seen
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.world import OutOfPatience, World
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode


class _Words(Struct, frozen=True, kw_only=True):
    """The events of a look that did not find what was asked for."""

    kind: Effect
    absent: Event
    refused: Event


_CREATE: Final = _Words(
    kind=Effect.CREATE_ORDER, absent=Event.ORDER_ABSENT, refused=Event.CREATE_REFUSED
)
_SAVE: Final = _Words(kind=Effect.SAVE_ORDER, absent=Event.LINES_ABSENT, refused=Event.SAVE_REFUSED)
_COUPON: Final = _Words(
    kind=Effect.APPLY_COUPON, absent=Event.COUPON_ABSENT, refused=Event.COUPON_DIFFERS
)
_DEBIT: Final = _Words(
    kind=Effect.DEBIT_POINTS, absent=Event.DEBIT_ABSENT, refused=Event.DEBIT_REFUSED
)
_CREDIT: Final = _Words(
    kind=Effect.CREDIT_POINTS, absent=Event.CREDIT_ABSENT, refused=Event.CREDIT_REFUSED
)
_VOID: Final = _Words(kind=Effect.VOID_ORDER, absent=Event.ORDER_OPEN, refused=Event.VOID_REFUSED)
_RETURN: Final = _Words(
    kind=Effect.RETURN_POINTS, absent=Event.RETURN_ABSENT, refused=Event.RETURN_REFUSED
)

Look = Callable[[Purchase, Dossier], Awaitable[Happened]]


class Looker:
    """One method per look of the table, and the check before the pivot."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.looks: Final[dict[Effect, Look]] = {
            Effect.LOOK_FOR_ORDER: self._order,
            Effect.LOOK_FOR_LINES: self._lines,
            Effect.LOOK_FOR_COUPON: self._coupon,
            Effect.LOOK_FOR_DEBIT: self._debit,
            Effect.CHECK_ORDER: self._unchanged,
            Effect.READ_RECEIPT: self._receipt,
            Effect.LOOK_FOR_CREDIT: self._credit,
            Effect.LOOK_AT_VOID: self._void,
            Effect.LOOK_FOR_RETURN: self._return,
        }

    async def look(self, purchase: Purchase, effect: Effect, dossier: Dossier) -> Happened:
        """Carries out a look. A far side that stays silent for the limit makes GAVE_UP."""
        try:
            return await self.looks[effect](purchase, dossier)
        except OutOfPatience as given_up:
            return Happened(
                event=Event.GAVE_UP,
                cause=given_up.trouble.code,
                detail=str(given_up.trouble),
            )

    async def _seen(self, purchase: Purchase) -> OrderSeen:
        return await self._world.patiently(
            lambda: self._world.till.look(purchase), self._world.limit_s(purchase)
        )

    async def _seen_twice(
        self, purchase: Purchase, missing: Callable[[OrderSeen], bool], *, sure: bool
    ) -> OrderSeen:
        """What is seen; where it is missing and not for ``sure``, what is seen a while later."""
        seen = await self._seen(purchase)
        if missing(seen) and not sure:
            await self._world.sleep(self._world.pace.reread_s)
            seen = await self._seen(purchase)
        return seen

    async def _order(self, purchase: Purchase, dossier: Dossier) -> Happened:
        if self._world.guest_has_left(purchase):
            return Happened(event=Event.GUEST_LEFT)
        seen = await self._seen_twice(
            purchase,
            lambda order: order.standing is Standing.ABSENT,
            sure=not dossier.in_doubt(Effect.CREATE_ORDER),
        )
        done = dossier.answer(Effect.CREATE_ORDER, Outcome.DONE)
        match seen.standing:
            case Standing.ABSENT:
                return await self._not_there(_CREATE, dossier)
            case Standing.OPEN:
                return Happened(event=Event.ORDER_CREATED, seen=seen, answers=done)
            case Standing.PAID | Standing.VOID:
                return _not_as_it_was(seen, done)

    async def _lines(self, purchase: Purchase, dossier: Dossier) -> Happened:
        if self._world.guest_has_left(purchase):
            return Happened(event=Event.GUEST_LEFT)
        seen = await self._seen_twice(
            purchase,
            lambda order: order.standing is Standing.OPEN and order.lines is Lines.NONE,
            sure=not dossier.in_doubt(Effect.SAVE_ORDER),
        )
        if seen.standing is not Standing.OPEN:
            return _not_as_it_was(seen, ())
        if seen.lines is Lines.NONE:
            return await self._not_there(_SAVE, dossier)
        return lines_seen(seen, dossier.answer(Effect.SAVE_ORDER, Outcome.DONE))

    async def _coupon(self, purchase: Purchase, dossier: Dossier) -> Happened:
        """What the coupon has done to the order: its sum says it."""
        if self._world.guest_has_left(purchase):
            return Happened(event=Event.GUEST_LEFT)
        if purchase.coupon is None:
            return Happened(event=Event.NO_COUPON)
        asked = dossier.last(Effect.APPLY_COUPON)
        if asked is None:
            return Happened(event=Event.COUPON_ABSENT)
        seen = await self._seen_twice(
            purchase,
            lambda order: order.standing is Standing.OPEN and order.order_sum == purchase.total,
            sure=not dossier.in_doubt(Effect.APPLY_COUPON),
        )
        if seen.standing is not Standing.OPEN:
            return _not_as_it_was(seen, ())
        if seen.order_sum == purchase.total and asked.outcome is not Outcome.DONE:
            return await self._not_there(_COUPON, dossier)
        return coupon_seen(purchase, seen, dossier.answer(Effect.APPLY_COUPON, Outcome.DONE))

    async def _debit(self, purchase: Purchase, dossier: Dossier) -> Happened:
        debit = dossier.last(Effect.DEBIT_POINTS)
        undoing = purchase.state is State.CANCELLING
        if undoing and purchase.points in NOTHING_TAKEN:
            return Happened(event=Event.NO_POINTS)
        if debit is None:
            none_wished = undoing or not purchase.debits_points
            return Happened(event=Event.NO_POINTS if none_wished else Event.DEBIT_ABSENT)
        if debit.outcome is not Outcome.OPEN:
            return _settled_debit(debit.outcome, dossier)
        if await self._found(purchase, dossier, Effect.DEBIT_POINTS):
            done = dossier.answer(Effect.DEBIT_POINTS, Outcome.DONE)
            return Happened(event=Event.POINTS_HELD, answers=done)
        return await self._not_there(_DEBIT, dossier)

    async def _return(self, purchase: Purchase, dossier: Dossier) -> Happened:
        if await self._found(purchase, dossier, Effect.RETURN_POINTS):
            done = dossier.answer(Effect.RETURN_POINTS, Outcome.DONE)
            return Happened(event=Event.POINTS_RETURNED, answers=done)
        return await self._not_there(_RETURN, dossier)

    async def _credit(self, purchase: Purchase, dossier: Dossier) -> Happened:
        credit = dossier.last(Effect.CREDIT_POINTS)
        if credit is None:
            return Happened(event=Event.CREDIT_ABSENT if purchase.credit else Event.NO_CREDIT)
        points, world = self._world.points, self._world
        assert points is not None, "a credit without a card system"
        if await world.patiently(lambda: points.find_credit(purchase), world.pace.credit_limit_s):
            done = dossier.answer(Effect.CREDIT_POINTS, Outcome.DONE)
            return Happened(event=Event.POINTS_CREDITED, answers=done)
        now = world.clock.monotonic()
        missed_s = now - dossier.missed_since(Effect.CREDIT_POINTS, now)
        if dossier.in_doubt(Effect.CREDIT_POINTS) and missed_s < world.pace.quarantine_s:
            # The second look is for another drive: the next guest's purchase must not wait for it.
            return Happened(event=Event.GAVE_UP, cause=ErrorCode.CRM_SILENT, detail="not found yet")
        return await self._not_there(_CREDIT, dossier)

    async def _found(self, purchase: Purchase, dossier: Dossier, kind: Effect) -> bool:
        points, pace = self._world.points, self._world.pace
        assert points is not None, "an operation without a card system"
        find = points.find_debit if kind is Effect.DEBIT_POINTS else points.find_return
        found = await self._world.patiently(lambda: find(purchase), pace.look_limit_s)
        if not found and dossier.in_doubt(kind):
            await self._world.sleep(pace.quarantine_s)
            found = await self._world.patiently(lambda: find(purchase), pace.look_limit_s)
        return found

    async def _unchanged(self, purchase: Purchase, dossier: Dossier) -> Happened:
        """The last thing before the pivot: still what the guest saw, at that sum."""
        if self._world.guest_has_left(purchase):
            return Happened(event=Event.GUEST_LEFT)
        seen = await self._seen(purchase)
        match seen.standing:
            case Standing.VOID:
                return void(seen, dossier)
            case Standing.PAID if purchase.nothing_taken:
                return Happened(event=Event.ORDER_PAID, seen=seen, answers=dossier.paid())
            case Standing.PAID if seen.paid_elsewhere:
                return paid_elsewhere(seen, dossier)
            case Standing.PAID | Standing.ABSENT:
                return _not_as_it_was(seen, ())
            case Standing.OPEN:
                due = await self._world.patiently(
                    lambda: self._world.till.amount_due(purchase), self._world.limit_s(purchase)
                )
                return _still_right(purchase, seen, due)

    async def _receipt(self, purchase: Purchase, dossier: Dossier) -> Happened:
        del dossier  # a receipt is nobody's intent
        if purchase.receipt_number:
            return Happened(event=Event.RECEIPT_KNOWN)
        return Happened(event=Event.RECEIPT_KNOWN, seen=await self._seen(purchase))

    async def _void(self, purchase: Purchase, dossier: Dossier) -> Happened:
        paying = dossier.open(Effect.PAY_ORDER) is not None
        seen = await self._seen_twice(
            purchase, lambda order: order.standing is Standing.ABSENT, sure=False
        )
        match seen.standing:
            case Standing.VOID:
                return void(seen, dossier)
            case Standing.ABSENT if not paying:
                return Happened(event=Event.ORDER_ABSENT, answers=dossier.fenced())
            case Standing.ABSENT:
                return Happened(
                    event=Event.GAVE_UP,
                    cause=ErrorCode.POS_UNKNOWN_ORDER,
                    detail="the order is gone while its payment is in doubt",
                )
            case Standing.PAID if seen.paid_elsewhere and not purchase.nothing_taken:
                return paid_elsewhere(seen, dossier)
            case Standing.PAID if purchase.nothing_taken or dossier.last(Effect.PAY_ORDER):
                return Happened(event=Event.ORDER_PAID, seen=seen, answers=dossier.paid())
            case Standing.PAID:
                return Happened(
                    event=Event.VOID_REFUSED,
                    seen=seen,
                    answers=dossier.answer(Effect.VOID_ORDER, Outcome.REFUSED),
                    cause=ErrorCode.POS_REFUSED,
                    detail="somebody else took payment for the order, and points are taken",
                )
            case Standing.OPEN:
                return await self._not_there(_VOID, dossier)

    async def _not_there(self, words: _Words, dossier: Dossier) -> Happened:
        """What was asked for is not there: ask again, or believe the refusal."""
        intent = dossier.open(words.kind)
        if intent is None:
            return Happened(event=words.absent)
        pace, refusal, sends = self._world.pace, intent.refusal, dossier.sends(words.kind)
        if refusal is None or (refusal in BUSY and dossier.in_doubt(words.kind)):
            if sends >= pace.most_sends:
                return Happened(
                    event=Event.GAVE_UP,
                    cause=refusal or _SILENCE[words.kind],
                    detail="no definite answer",
                )
            if refusal is None:
                return Happened(event=words.absent)
            # An earlier sending may be what keeps the far side busy: no other bytes beside it.
            await self._world.sleep(pace.pause(max(1, sends), refusal))
            return Happened(event=words.absent, answers=dossier.unrefused(words.kind))
        answers = dossier.answer(words.kind, Outcome.REFUSED)
        if pace.may_try_anew(refusal, intent.attempt):
            await self._world.sleep(pace.pause(intent.attempt, refusal))
            return Happened(event=words.absent, answers=answers, detail=refusal.value)
        return Happened(event=words.refused, answers=answers, cause=refusal)


_SILENCE: Final = {
    Effect.CREATE_ORDER: ErrorCode.POS_SILENT,
    Effect.SAVE_ORDER: ErrorCode.POS_SILENT,
    Effect.APPLY_COUPON: ErrorCode.POS_SILENT,
    Effect.VOID_ORDER: ErrorCode.POS_SILENT,
    Effect.DEBIT_POINTS: ErrorCode.CRM_SILENT,
    Effect.CREDIT_POINTS: ErrorCode.CRM_SILENT,
    Effect.RETURN_POINTS: ErrorCode.CRM_SILENT,
}


def void(seen: OrderSeen, dossier: Dossier) -> Happened:
    """The order is seen void: nothing of it can be carried out any more."""
    return Happened(
        event=Event.ORDER_VOID,
        seen=seen,
        answers=dossier.fenced(),
        cause=ErrorCode.POS_UNKNOWN_ORDER,
        detail="the order is void",
    )


def paid_elsewhere(seen: OrderSeen, dossier: Dossier) -> Happened:
    """Somebody else took payment for the order: the kiosk's own can do nothing any more, and what
    it has taken is given back as behind a void."""
    return Happened(
        event=Event.PAID_ELSEWHERE,
        seen=seen,
        answers=dossier.fenced(),
        cause=ErrorCode.POS_REFUSED,
        detail="somebody else took payment for the order",
    )


def _not_as_it_was(seen: OrderSeen, answers: tuple[IntentAnswer, ...]) -> Happened:
    return Happened(
        event=Event.ORDER_CHANGED,
        seen=seen,
        answers=answers,
        cause=ErrorCode.POS_UNKNOWN_ORDER,
        detail=f"the order is {seen.standing.value}",
    )


def coupon_seen(purchase: Purchase, seen: OrderSeen, answers: tuple[IntentAnswer, ...]) -> Happened:
    """Whether the order costs what the guest was shown. One that costs nothing is undone: there is
    no way to pay it (rk7 §5.6)."""
    assert purchase.coupon is not None, "a coupon nobody used"
    assert seen.order_sum is not None, seen
    off = purchase.total - seen.order_sum
    detail = f"sum {seen.order_sum.minor}, coupon {off.minor}, shown {purchase.discount.minor}"
    if seen.lines in (Lines.NONE, Lines.WRONG):
        event, cause = Event.ORDER_CHANGED, ErrorCode.POS_LINE_REFUSED
    elif not ZERO <= off < purchase.total:
        event, cause = Event.ORDER_CHANGED, ErrorCode.POS_TOTAL_CHANGED
    elif off == purchase.coupon.shown:
        return Happened(event=Event.COUPON_STANDS, seen=seen, answers=answers)
    else:
        event, cause = Event.COUPON_DIFFERS, ErrorCode.POS_TOTAL_CHANGED
    return Happened(event=event, seen=seen, answers=answers, cause=cause, detail=detail)


def _still_right(purchase: Purchase, seen: OrderSeen, due: Money) -> Happened:
    if seen.lines in (Lines.NONE, Lines.WRONG):
        cause = ErrorCode.POS_LINE_REFUSED
    elif seen.lines is Lines.OTHER_SUM or due != purchase.due:
        cause = ErrorCode.POS_TOTAL_CHANGED
    else:
        return Happened(event=Event.ORDER_UNCHANGED, seen=seen)
    return Happened(
        event=Event.ORDER_CHANGED,
        seen=seen,
        cause=cause,
        detail=seen.detail or f"due {due.minor}, shown {purchase.due.minor}",
    )


def _settled_debit(outcome: Outcome, dossier: Dossier) -> Happened:
    given_back = dossier.last(Effect.RETURN_POINTS)
    if outcome is not Outcome.DONE:
        return Happened(event=Event.NO_POINTS)
    if given_back is not None and given_back.outcome is Outcome.DONE:
        return Happened(event=Event.NO_POINTS)
    if dossier.open(Effect.RETURN_POINTS) and not dossier.never_left(Effect.RETURN_POINTS):
        # Begun before the power went or a person was called: looked for, never sent blindly.
        return Happened(event=Event.RETURN_IN_DOUBT)
    return Happened(event=Event.POINTS_HELD)
