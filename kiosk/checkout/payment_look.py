"""After the pivot: is the order paid? The look that must neither guess nor hurry.

Silence about PayOrder means that a guest may be standing at the terminal right now. So the order is
read again and again, for longer than the far side can be working, before the same bytes may go out
once more; and when nothing can be proved within the limit, a person is called (rk7 §6.3, §6.9).
"""

from __future__ import annotations

from contextlib import suppress

from msgspec import Struct

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import Intent, Outcome
from kiosk.checkout.looking import paid_elsewhere, void
from kiosk.checkout.pace import BUSY
from kiosk.checkout.ports import OrderSeen, Standing
from kiosk.checkout.purchase import NOTHING_TAKEN, Leg, Purchase
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.ways import PayWay
from kiosk.checkout.world import World
from kiosk.errors import ErrorCode, KioskError, LinkError, Refused


class PaymentLook(Struct, frozen=True, kw_only=True):
    """Carries out LOOK_FOR_PAYMENT. In NEEDS_STAFF it looks once; the next drive looks again."""

    world: World

    async def look(self, purchase: Purchase, dossier: Dossier) -> Happened:
        intent = dossier.open(Effect.PAY_ORDER)
        if intent is None:
            # Nothing was ever asked for in vain: there is nothing to find out about.
            return Happened(event=Event.PAYMENT_NOT_BEGUN)
        if self._must_confirm(purchase, dossier):
            return Happened(event=Event.CONFIRM_DUE)
        clock, pace = self.world.clock, self.world.pace
        started = dossier.in_doubt_since(Effect.PAY_ORDER, clock.monotonic())
        seen_open_since: float | None = None
        gone_since: float | None = None
        tries = 0
        while True:
            trouble: KioskError | None = None
            try:
                seen = await self.world.till.look(purchase)
            except (LinkError, Refused) as exc:
                trouble = exc
                tries += 1
                pause = pace.pause(tries, exc.code)
            else:
                tries = 0
                pause = pace.payment_look_every_s
                decided = _decided(seen, dossier)
                if decided is not None:
                    return decided
                if seen.standing is Standing.ABSENT:
                    if gone_since is None:
                        gone_since = clock.monotonic()
                    gone = self._gone(seen, intent, clock.monotonic() - gone_since, dossier)
                    if gone is not None:
                        return gone
                else:
                    gone_since = None
                if seen.standing is Standing.OPEN:
                    if _believed(intent, dossier):
                        return await self._refused(purchase, intent, seen, dossier)
                    if seen_open_since is None:
                        seen_open_since = clock.monotonic()
                    again = _busy_again(intent, dossier)
                    wait_s = pace.busy_again_wait_s if again else pace.payment_wait_s
                    if clock.monotonic() - seen_open_since >= wait_s:
                        if purchase.way is not PayWay.SBP:
                            return self._stays_open(
                                purchase, seen, clock.monotonic() - started, dossier
                            )
                        called_back = await self._called_back(purchase, intent, dossier)
                        if called_back is not None:
                            return called_back
            if self._must_confirm(purchase, dossier):
                return Happened(event=Event.CONFIRM_DUE)
            out_of_time = clock.monotonic() + pause - started > pace.payment_limit_s
            if purchase.state is State.NEEDS_STAFF or out_of_time:
                return Happened(
                    event=Event.CANNOT_TELL,
                    cause=trouble.code if trouble else ErrorCode.POS_SILENT,
                    detail=str(trouble) if trouble else "open, and no answer about its payment",
                )
            await self.world.sleep(pause)

    def _gone(
        self, seen: OrderSeen, intent: Intent, gone_s: float, dossier: Dossier
    ) -> Happened | None:
        """An order that has vanished for ``gone_s``. Where the payment was answered by nothing but
        that there is no such order, nobody was charged; else only a person can find out, and needs
        no look that comes after the far side has stopped working on it. ``None``: look again."""
        refusal, pace = intent.refusal, self.world.pace
        doubtful = dossier.in_doubt(Effect.PAY_ORDER)
        if refusal is ErrorCode.POS_UNKNOWN_ORDER and not doubtful and gone_s >= pace.reread_s:
            return Happened(
                event=Event.PAYMENT_REFUSED,
                seen=seen,
                answers=dossier.answer(Effect.PAY_ORDER, Outcome.REFUSED),
                cause=refusal,
                detail="the order is gone, and its payment was refused for that",
            )
        if gone_s < pace.payment_wait_s:
            return None
        return Happened(
            event=Event.CANNOT_TELL,
            seen=seen,
            cause=refusal or ErrorCode.POS_SILENT,
            detail="the order is gone, and no answer about its payment",
        )

    async def _called_back(
        self, purchase: Purchase, intent: Intent, dossier: Dossier
    ) -> Happened | None:
        """A code nobody has paid for so long is taken back first: then nobody can pay it any more,
        and the guest is asked (rk7 §6.5). ``None``: the cash server did not answer just now."""
        till = self.world.till
        try:
            with suppress(Refused):
                await till.cancel_sbp(purchase, intent.attempt)
            seen = await till.look(purchase)
        except (LinkError, Refused):
            return None
        decided = _decided(seen, dossier)
        if decided is not None:
            return decided
        return Happened(
            event=Event.PAYMENT_DECLINED,
            seen=seen,
            answers=dossier.answer(Effect.PAY_ORDER, Outcome.REFUSED),
            detail="nobody has paid by the code",
        )

    def _must_confirm(self, purchase: Purchase, dossier: Dossier) -> bool:
        """A terminal that lets go of the sum soon is told that the sale stands: from here it only
        goes forward, and the right to let go is lost."""
        approval = purchase.approval
        if purchase.state is not State.CARD_HELD or purchase.card is not Leg.DONE:
            return False
        if approval is None or approval.captured:
            return False
        if approval.finish_by is None or dossier.sends(Effect.CONFIRM_CARD):
            return False
        return self.world.clock.now() >= approval.finish_by

    async def _refused(
        self, purchase: Purchase, intent: Intent, seen: OrderSeen, dossier: Dossier
    ) -> Happened:
        """A definite no, and the order is seen open: nobody was charged by r_keeper."""
        refusal = intent.refusal
        assert refusal is not None
        answers = dossier.answer(Effect.PAY_ORDER, Outcome.REFUSED)
        doubtful = dossier.in_doubt(Effect.PAY_ORDER)
        by_station = purchase.way is not PayWay.TERMINAL
        if (by_station and refusal is ErrorCode.POS_PAYMENT_DECLINED) or (
            # The number is spent, so an unseen sending may have got as far as the terminal. The
            # guest knows what happened there; no new charge without asking.
            by_station and refusal is ErrorCode.LICENCE_SEQUENCE and doubtful
        ):
            return Happened(
                event=Event.PAYMENT_DECLINED, seen=seen, answers=answers, detail=refusal.value
            )
        if by_station and not doubtful and _about_points(purchase, refusal):
            return Happened(
                event=Event.POINTS_DECLINED,
                seen=seen,
                answers=answers,
                cause=refusal,
                detail=refusal.value,
            )
        pace = self.world.pace
        if not doubtful and pace.may_try_anew(refusal, intent.attempt):
            await self.world.sleep(pace.pause(intent.attempt, refusal))
            return Happened(
                event=Event.PAYMENT_NOT_BEGUN, seen=seen, answers=answers, detail=refusal.value
            )
        return Happened(
            event=Event.PAYMENT_REFUSED,
            seen=seen,
            answers=answers,
            cause=refusal,
            detail=refusal.value,
        )

    def _too_late(self, purchase: Purchase) -> bool:
        """Whether the payment would be registered without the money, or asked of an empty room."""
        if purchase.card not in NOTHING_TAKEN:
            return False
        let_go = purchase.way is PayWay.TERMINAL and bool(purchase.to_pay)
        return let_go or self.world.guest_has_left(purchase, self.world.pace.payment_limit_s)

    def _stays_open(
        self, purchase: Purchase, seen: OrderSeen, in_doubt_s: float, dossier: Dossier
    ) -> Happened:
        """The same bytes once more, while there is time left to wait for what comes of them, and
        where nothing is charged by them, or somebody is there.

        Else the last word counts. A "busy" that nothing came of for so long is a no: the till kept
        it as its answer to these bytes (rk7 §3.8), and the void that follows is the fence.
        """
        pace = self.world.pace
        intent = dossier.open(Effect.PAY_ORDER)
        no_time = in_doubt_s + pace.payment_wait_s > pace.payment_limit_s
        spent = no_time or dossier.sends(Effect.PAY_ORDER) >= pace.most_sends
        if spent or (intent is not None and _busy_again(intent, dossier)):
            if intent is not None and intent.refusal is not None:
                return Happened(
                    event=Event.PAYMENT_REFUSED,
                    seen=seen,
                    answers=dossier.answer(Effect.PAY_ORDER, Outcome.REFUSED),
                    cause=intent.refusal,
                    detail=f"{intent.refusal.value}, and open ever since",
                )
            return Happened(
                event=Event.CANNOT_TELL,
                seen=seen,
                cause=ErrorCode.POS_SILENT,
                detail="open, and no answer about its payment",
            )
        if self._too_late(purchase):
            # Its bytes may still be somewhere: the void that follows is the fence.
            return Happened(event=Event.PAYMENT_TOO_LATE, seen=seen)
        dossier.was_waited_out(Effect.PAY_ORDER)
        return Happened(
            event=Event.PAYMENT_ABSENT, seen=seen, answers=dossier.unrefused(Effect.PAY_ORDER)
        )


def _decided(seen: OrderSeen, dossier: Dossier) -> Happened | None:
    match seen.standing:
        case Standing.PAID if seen.paid_elsewhere:
            return paid_elsewhere(seen, dossier)
        case Standing.PAID:
            return Happened(event=Event.ORDER_PAID, seen=seen, answers=dossier.paid())
        case Standing.VOID:
            return void(seen, dossier)
        case Standing.ABSENT | Standing.OPEN:
            return None


def _about_points(purchase: Purchase, refusal: ErrorCode) -> bool:
    """The card system said no to r_keeper, which takes the points itself."""
    return purchase.points_by_till and bool(purchase.bonus) and refusal is ErrorCode.CRM_REFUSED


def _believed(intent: Intent, dossier: Dossier) -> bool:
    """Whether the refusal speaks for every sending. "Busy" may be about an earlier one of ours."""
    if intent.refusal is None:
        return False
    return not (intent.refusal in BUSY and dossier.in_doubt(Effect.PAY_ORDER))


def _busy_again(intent: Intent, dossier: Dossier) -> bool:
    """Whether the same bytes were refused after all that went before had been waited out."""
    return intent.refusal is not None and dossier.waited_out(Effect.PAY_ORDER)
