"""Carrying out the effect that a committed row names; what came of it becomes an event."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import Intent
from kiosk.checkout.ledger import Ledger
from kiosk.checkout.looking import Looker
from kiosk.checkout.payment_look import PaymentLook
from kiosk.checkout.ports import LicenceTurn
from kiosk.checkout.purchase import Leg, Purchase, StepTaken
from kiosk.checkout.requests import request_for
from kiosk.checkout.sending import Sender, refused_before_sending
from kiosk.checkout.terminal_leg import TerminalLeg
from kiosk.checkout.vocabulary import LICENSED, WRITES, Effect, Event
from kiosk.checkout.ways import PayWay
from kiosk.checkout.world import World
from kiosk.errors import LinkError, Refused

_NOT_DUE: Final = {
    Effect.APPLY_COUPON: Event.NO_COUPON,
    Effect.DEBIT_POINTS: Event.NO_POINTS,
    Effect.CREDIT_POINTS: Event.NO_CREDIT,
    Effect.CONFIRM_CARD: Event.NO_CARD,
}
"""What it means that a purchase has no need of a write."""


class Actor:
    """Sends, looks and asks the terminal. No write leaves before its intent is on disk."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger
        self._sender = Sender(world)
        self._looker = Looker(world)
        self._terminal_leg = TerminalLeg(world)
        self._payment_look = PaymentLook(world=world)
        self._paying: dict[UUID, int] = {}

    async def act(self, purchase: Purchase, dossier: Dossier) -> tuple[Purchase, Happened]:
        """Carries out the committed effect, a licensed one in its turn. Raises StoreError."""
        kind = purchase.effect
        if kind is Effect.AUTHORISE and dossier.open(kind) is None:
            try:
                purchase = await self._charge_named(purchase, dossier)
            except Refused as trouble:
                return purchase, Happened(
                    event=Event.TERMINAL_NOT_READY, cause=trouble.code, detail=str(trouble)
                )
        if kind not in LICENSED:
            return purchase, await self._carry_out(purchase, dossier)
        async with AsyncExitStack() as stack:
            queue, made = self._world.licence, dossier.open(kind)
            if made is not None:
                turn = await stack.enter_async_context(queue.turn_again(made.licence_number))
            else:
                try:
                    turn = await stack.enter_async_context(queue.turn())
                except (LinkError, Refused) as trouble:
                    return purchase, refused_before_sending(kind, trouble.code, str(trouble))
                purchase = await self._numbered(purchase, kind, turn, dossier)
            return purchase, await self._carry_out(purchase, dossier, turn)

    async def opens(
        self, purchase: Purchase, kind: Effect | None, dossier: Dossier
    ) -> Intent | None:
        """The intent to be committed together with a move; ``None`` where none is missing."""
        if kind not in WRITES or kind in LICENSED or dossier.open(kind) is not None:
            return None
        return await self._draft(purchase, kind, dossier) if _is_due(purchase, kind) else None

    def can_stop(self, guid: UUID) -> bool:
        """Whether the guest may end the charge that a terminal or a bank is making now."""
        return guid in self._paying or self._terminal_leg.can_stop(guid)

    async def stop(self, purchase: Purchase) -> None:
        """Ends it, as far as that is still possible; whoever waits for the charge finds out."""
        await self._terminal_leg.stop(purchase.guid)
        attempt = self._paying.get(purchase.guid)
        if attempt is not None:
            # A nudge and no more: the payment's own answer, or a look, says what came of it.
            with suppress(LinkError, Refused):
                await self._world.till.cancel_sbp(purchase, attempt)

    def settled_by_hand(self, dossier: Dossier) -> None:
        """A person has settled the purchase: its terminal is told too."""
        self._terminal_leg.settled_by_hand(dossier)

    async def _charge_named(self, purchase: Purchase, dossier: Dossier) -> Purchase:
        """Proves the terminal idle and commits the name of a new charge. Raises Refused."""
        terminal = self._world.terminal
        assert terminal is not None, "a charge without a terminal"
        charge = await terminal.prepare(purchase)
        intent = dossier.draft(Effect.AUTHORISE, charge, None, self._world.clock.now())
        return await self._ledger.name(purchase, intent, dossier, "charge named")

    async def _numbered(
        self, purchase: Purchase, kind: Effect, turn: LicenceTurn, dossier: Dossier
    ) -> Purchase:
        """Commits the intent of a licensed write: from now on its bytes have their number.

        On its own and not with the move before: the number of an attempt that was refused there is
        free for the next turn only once that is on disk.
        """
        intent = await self._draft(purchase, kind, dossier, turn)
        detail = f"licence number {intent.licence_number}"
        return await self._ledger.name(purchase, intent, dossier, detail)

    async def _draft(
        self,
        purchase: Purchase,
        kind: Effect,
        dossier: Dossier,
        turn: LicenceTurn | None = None,
    ) -> Intent:
        now = self._world.clock.now()
        charge = dossier.last(Effect.AUTHORISE)
        request = await request_for(
            self._world,
            purchase,
            kind,
            turn,
            dossier.next_attempt(kind),
            now,
            charge.request if charge else None,
        )
        return dossier.draft(kind, request, turn.number if turn else None, now)

    async def _carry_out(
        self, purchase: Purchase, dossier: Dossier, turn: LicenceTurn | None = None
    ) -> Happened:
        effect = purchase.effect
        assert effect is not None
        if effect is Effect.CHOOSE_WAY:
            return self._chosen_way(purchase)
        if effect in _NOT_DUE and dossier.open(effect) is None:
            return Happened(event=_NOT_DUE[effect])
        started = self._world.clock.monotonic()
        if effect in self._terminal_leg.acts:
            happened = await self._terminal_leg.acts[effect](purchase, dossier)
        elif effect in WRITES:
            intent = dossier.open(effect)
            assert intent is not None, f"{effect} was not committed"
            with self._stoppable(purchase, intent):
                happened = await self._sender.send(purchase, intent, turn, dossier)
        elif effect is Effect.LOOK_FOR_PAYMENT:
            happened = await self._payment_look.look(purchase, dossier)
        else:
            happened = await self._looker.look(purchase, effect, dossier)
        took_ms = round((self._world.clock.monotonic() - started) * 1000)
        return replace(happened, step=StepTaken(name=effect, ms=took_ms))

    @contextmanager
    def _stoppable(self, purchase: Purchase, intent: Intent) -> Iterator[None]:
        """While a fast payment waits at the bank its guest may call it back."""
        waits = purchase.way is PayWay.SBP and intent.kind is Effect.PAY_ORDER
        if waits:
            self._paying[purchase.guid] = intent.attempt
        try:
            yield
        finally:
            self._paying.pop(purchase.guid, None)

    def _chosen_way(self, purchase: Purchase) -> Happened:
        if self._world.guest_has_left(purchase):
            return Happened(event=Event.GUEST_LEFT)
        if purchase.way is PayWay.COUNTER:
            return Happened(event=Event.COUNTER_TAKES_MONEY)
        if purchase.way is PayWay.TERMINAL and purchase.to_pay:
            return Happened(event=Event.TERMINAL_TAKES_CARD)
        return Happened(event=Event.STATION_TAKES_CARD)


def _is_due(purchase: Purchase, kind: Effect) -> bool:
    """Whether this purchase has something to write there, and its bytes can be made now."""
    match kind:
        case Effect.APPLY_COUPON:
            return purchase.coupon is not None
        case Effect.DEBIT_POINTS:
            return purchase.debits_points
        case Effect.CREDIT_POINTS:
            return bool(purchase.credit)
        case Effect.CONFIRM_CARD:
            held = purchase.approval
            return purchase.card is Leg.DONE and held is not None and not held.captured
        case Effect.AUTHORISE:
            # The terminal names its charge itself, once it is proven idle.
            return False
        case _:
            return True
