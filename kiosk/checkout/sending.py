"""Sending a committed intent: its bytes go out, and what came back becomes an event.

A clean "yes" is believed. Everything else, a "no" as well, is looked at first (machine, rule 3).
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.ports import LicenceTurn, Lines, OrderSeen
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect, Event
from kiosk.checkout.world import World
from kiosk.errors import ErrorCode, NoReply, NotSent, PosRefused, Refused


class _Words(Struct, frozen=True, kw_only=True):
    """The events of one write. ``never_left`` is what it means that no byte got out in time."""

    done: Event
    in_doubt: Event
    never_left: Event


_WORDS: Final = {
    Effect.CREATE_ORDER: _Words(
        done=Event.ORDER_CREATED,
        in_doubt=Event.CREATE_IN_DOUBT,
        never_left=Event.CREATE_REFUSED,
    ),
    Effect.SAVE_ORDER: _Words(
        done=Event.LINES_RIGHT, in_doubt=Event.SAVE_IN_DOUBT, never_left=Event.SAVE_REFUSED
    ),
    Effect.APPLY_COUPON: _Words(
        done=Event.COUPON_IN_DOUBT,
        in_doubt=Event.COUPON_IN_DOUBT,
        never_left=Event.COUPON_IN_DOUBT,
    ),
    Effect.DEBIT_POINTS: _Words(
        done=Event.POINTS_HELD, in_doubt=Event.DEBIT_IN_DOUBT, never_left=Event.DEBIT_REFUSED
    ),
    Effect.PAY_ORDER: _Words(
        done=Event.ORDER_PAID,
        in_doubt=Event.PAYMENT_IN_DOUBT,
        never_left=Event.PAYMENT_REFUSED,
    ),
    Effect.CREDIT_POINTS: _Words(
        done=Event.POINTS_CREDITED,
        in_doubt=Event.CREDIT_IN_DOUBT,
        never_left=Event.CREDIT_IN_DOUBT,
    ),
    Effect.VOID_ORDER: _Words(
        done=Event.ORDER_VOID, in_doubt=Event.VOID_IN_DOUBT, never_left=Event.VOID_IN_DOUBT
    ),
    Effect.RETURN_POINTS: _Words(
        done=Event.POINTS_RETURNED,
        in_doubt=Event.RETURN_IN_DOUBT,
        never_left=Event.RETURN_IN_DOUBT,
    ),
}


def refused_before_sending(kind: Effect, cause: ErrorCode, detail: str) -> Happened:
    """No intent could be made, so nothing was sent: no licence to be had, for instance."""
    return Happened(event=_WORDS[kind].never_left, cause=cause, detail=detail)


class Sender:
    """Hands the bytes of open intents to the far side they are meant for."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def send(
        self, purchase: Purchase, intent: Intent, turn: LicenceTurn | None, dossier: Dossier
    ) -> Happened:
        """Sends until the bytes have left, or the limit says they will not."""
        words = _WORDS[intent.kind]
        started = self._world.clock.monotonic()
        never_left = dossier.never_left(intent.kind)
        dossier.begins_sending(intent.kind, started)
        tries = 0
        while True:
            dossier.leaves(intent.kind)
            try:
                seen = await self._hand_over(purchase, intent)
            except NotSent as trouble:
                if never_left:
                    dossier.stayed_here(intent.kind)
                tries += 1
                pause = self._world.pace.pause(tries, trouble.code)
                waited = self._world.clock.monotonic() + pause - started
                if waited > self._world.limit_s(purchase):
                    return self._did_not_leave(intent, dossier, trouble)
            except NoReply as silence:
                dossier.went_silent(intent.kind)
                return Happened(event=words.in_doubt, detail=str(silence))
            except Refused as refusal:
                if turn is not None and isinstance(refusal, PosRefused):
                    await turn.refused(refusal)
                return Happened(
                    event=words.in_doubt,
                    answers=dossier.answer(intent.kind, Outcome.OPEN, refusal.code),
                    detail=str(refusal),
                )
            else:
                if turn is not None:
                    await turn.accepted()
                return _done(intent, seen, dossier)
            await self._world.sleep(pause)

    async def _hand_over(self, purchase: Purchase, intent: Intent) -> OrderSeen | None:
        till, points = self._world.till, self._world.points
        match intent.kind:
            case Effect.CREATE_ORDER:
                return await till.create_order(intent.request)
            case Effect.SAVE_ORDER:
                return await till.save_order(intent.request, purchase)
            case Effect.APPLY_COUPON:
                await till.apply_coupon(intent.request)
            case Effect.PAY_ORDER:
                return await till.pay_order(intent.request)
            case Effect.VOID_ORDER:
                await till.void_order(intent.request)
            case Effect.DEBIT_POINTS:
                assert points is not None, "a debit without a card system"
                await points.debit(intent.request)
            case Effect.CREDIT_POINTS:
                assert points is not None, "a credit without a card system"
                await points.credit(intent.request)
            case Effect.RETURN_POINTS:
                assert points is not None, "a return without a card system"
                await points.give_back(intent.request)
            case _:
                raise AssertionError(f"{intent.kind} sends nothing")
        return None

    @staticmethod
    def _did_not_leave(intent: Intent, dossier: Dossier, trouble: NotSent) -> Happened:
        words = _WORDS[intent.kind]
        if not dossier.never_left(intent.kind):
            return Happened(event=words.in_doubt, detail=str(trouble))
        return Happened(
            event=words.never_left,
            answers=dossier.answer(intent.kind, Outcome.REFUSED, trouble.code),
            cause=trouble.code,
            detail=str(trouble),
        )


def _done(intent: Intent, seen: OrderSeen | None, dossier: Dossier) -> Happened:
    if intent.kind is Effect.VOID_ORDER:
        return Happened(event=Event.ORDER_VOID, answers=dossier.fenced())
    answers = dossier.answer(intent.kind, Outcome.DONE)
    if intent.kind is Effect.SAVE_ORDER:
        assert seen is not None
        return lines_seen(seen, answers)
    return Happened(event=_WORDS[intent.kind].done, seen=seen, answers=answers)


def lines_seen(seen: OrderSeen, answers: tuple[IntentAnswer, ...]) -> Happened:
    """What the saved lines mean for the purchase: go on, or undo it and say why."""
    match seen.lines:
        case Lines.RIGHT:
            return Happened(event=Event.LINES_RIGHT, seen=seen, answers=answers)
        case Lines.OTHER_SUM:
            cause = ErrorCode.POS_TOTAL_CHANGED
        case _:
            cause = ErrorCode.POS_LINE_REFUSED
    return Happened(
        event=Event.LINES_WRONG, seen=seen, answers=answers, cause=cause, detail=seen.detail
    )
