"""Runs the table: commit first, publish second, act third. The only place where a purchase changes.

One purchase at a time: while one is unfinished no other is opened.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.doubts import stands_in_the_way
from kiosk.checkout.frozen import FrozenOrder
from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import Intent
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.looking import Looker
from kiosk.checkout.machine import START, Move, advance
from kiosk.checkout.payment_look import PaymentLook
from kiosk.checkout.ports import LicenceTurn, PurchaseBook, Standing
from kiosk.checkout.purchase import CouponUse, Leg, Purchase, StepTaken
from kiosk.checkout.requests import request_for
from kiosk.checkout.row import after_move
from kiosk.checkout.sending import Sender, refused_before_sending
from kiosk.checkout.settling import same_case
from kiosk.checkout.terminal_leg import TerminalLeg
from kiosk.checkout.vocabulary import (
    GUEST_ANSWERS,
    LICENSED,
    SETTLED_BY_STAFF,
    STAFF_ANSWERS,
    STAFF_MAY_SAY,
    WRITES,
    Effect,
    Event,
    State,
)
from kiosk.checkout.ways import PayWay, open_ways, other_ways
from kiosk.checkout.world import World
from kiosk.clock import NewGuid
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, LinkError, Refused
from kiosk.logs import logger

Watcher = Callable[[Purchase], None]

_log = logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseRequest:
    """What the guest agreed to. ``bonus`` is to be paid with points from ``account_number``, and
    ``coupon`` takes off what it says.
    """

    order: FrozenOrder
    way: PayWay
    bonus: Money = ZERO
    card_number: str = field(default="", repr=False)
    account_number: str = field(default="", repr=False)
    coupon: CouponUse | None = None


class PurchaseRunner:
    """Opens purchases and drives them to an end, a question to the guest, or a person."""

    def __init__(
        self,
        *,
        book: PurchaseBook,
        world: World,
        new_guid: NewGuid,
        ways: frozenset[PayWay] = frozenset(PayWay),
        credit_percent: int = 0,
    ) -> None:
        """``credit_percent``: how much of the money paid the kiosk credits as points."""
        self._book = book
        self._world = world
        self._new_guid = new_guid
        # A way nobody can go is no way: it is neither taken nor offered.
        self._ways = ways if world.terminal is not None else ways - {PayWay.TERMINAL}
        self._credit_percent = credit_percent
        self._sender = Sender(world)
        self._looker = Looker(world)
        self._terminal_leg = TerminalLeg(world)
        self._payment_look = PaymentLook(world=world)
        self._watchers: list[Watcher] = []
        self._paying: dict[UUID, int] = {}
        self._one_at_a_time = asyncio.Lock()
        # Committed by this process, and the effect not begun: a drive may carry it out at once.
        self._at_hand: dict[UUID, tuple[Purchase, Dossier]] = {}

    def subscribe(self, watcher: Watcher) -> Callable[[], None]:
        """``watcher`` sees every purchase after each commit. The answer ends the subscription."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def ways_left(self, purchase: Purchase) -> frozenset[PayWay]:
        """The other ways this purchase may still take."""
        return frozenset(other_ways(self._ways, purchase.way, points=bool(purchase.bonus)))

    async def open(self, request: PurchaseRequest) -> Purchase:
        """Commits a new purchase; nothing is sent yet.

        Raises Refused PURCHASE_UNFINISHED: another purchase is not finished; PURCHASE_REFUSED: a
        way this kiosk does not go, a coupon or points that do not fit. StoreError: the store takes
        no writes.
        """
        async with self._one_at_a_time:
            await self._check(request)
            now = self._world.clock.now()
            guid = self._new_guid()
            purchase = Purchase(
                guid=guid,
                state=START.state,
                effect=START.effect,
                way=request.way,
                order=request.order,
                bonus=request.bonus,
                card_number=request.card_number,
                account_number=request.account_number,
                points_by_till=self._world.till.takes_points,
                coupon=request.coupon,
                credit_percent=self._credit_percent,
                local_date=now.date(),
                opened_at=now,
                changed_at=now,
                guest_seen_at=now,
            )
            dossier = Dossier(guid)
            intent = dossier.draft(
                Effect.CREATE_ORDER, self._world.till.create_order_request(purchase), None, now
            )
            await self._book.insert(purchase, _entry(purchase, None, None), intent)
            dossier.add(intent)
            self._at_hand[guid] = purchase, dossier
            self._publish(purchase)
            return purchase

    async def drive(self, guid: UUID) -> Purchase:
        """Goes on until an end, a question, or NEEDS_STAFF. Recovery at start is this same call.

        A purchase that needs staff is looked at once more. Raises StoreError; KeyError for a GUID
        the book does not know. After any exception the next call starts from what is on disk.
        """
        async with self._one_at_a_time:
            purchase, dossier, at_hand = await self._take_up(guid)
            if purchase.effect is None or purchase.question is not None:
                if at_hand:
                    self._keep_at_hand(purchase, dossier)
                return purchase
            dossier.new_drive()
            happened: Happened | None = Happened(event=Event.RESTARTED)
            if at_hand:
                purchase, happened = await self._act(purchase, dossier)
            for _ in range(MOST_MOVES):
                if happened is None:
                    break
                purchase, happened = await self._step(purchase, happened, dossier)
            else:
                raise RuntimeError(f"purchase {guid} goes round and round: {purchase.state}")
            self._keep_at_hand(purchase, dossier)
            return purchase

    async def answer(
        self,
        guid: UUID,
        event: Event,
        *,
        way: PayWay | None = None,
        reason: str = "",
        seen: Purchase | None = None,
    ) -> Purchase:
        """Takes what the guest or the staff say and commits it; ``drive`` goes on from there.

        ``way`` belongs to GUEST_CHOSE_WAY and is one of ``ways_left``. ``reason`` belongs to the
        STAFF_ANSWERS: a person's own words for the journal; ``seen`` is the row they answer about.
        An answer to a question that is not being asked, or about a row that is another one by now,
        changes nothing: it came too late.
        """
        async with self._one_at_a_time:
            purchase, dossier, at_hand = await self._take_up(guid)
            in_time = seen is None or same_case(seen, purchase)
            if in_time and self._answers(purchase, event, way):
                answered = self._answered(purchase, event, way)
                move = advance(purchase.state, event)
                # A return that was refused, and a debit nobody can find, are a person's to settle.
                tried = dossier.last(Effect.RETURN_POINTS) or dossier.open(Effect.DEBIT_POINTS)
                settles = dossier.by_staff() if event in SETTLED_BY_STAFF else ()
                for news in settles:
                    dossier.apply(news)
                opens = await self._opens(answered, move.effect, dossier)
                said = Happened(
                    event=event,
                    answers=settles,
                    points_by_hand=tried is not None,
                    detail=reason,
                )
                purchase = await self._commit(answered, move, said, dossier, opens)
                if event in SETTLED_BY_STAFF:
                    self._terminal_leg.settled_by_hand(dossier)
                at_hand = True
            if at_hand:
                self._keep_at_hand(purchase, dossier)
            return purchase

    def can_stop(self, purchase: Purchase) -> bool:
        """Whether the guest may end the charge that a terminal or a bank is making now."""
        return purchase.guid in self._paying or self._terminal_leg.can_stop(purchase.guid)

    async def stop(self, purchase: Purchase) -> None:
        """Ends it, as far as that is still possible; the drive under way finds out."""
        await self._terminal_leg.stop(purchase.guid)
        attempt = self._paying.get(purchase.guid)
        if attempt is not None:
            # A nudge and no more: the payment's own answer, or a look, says what came of it.
            with suppress(LinkError, Refused):
                await self._world.till.cancel_sbp(purchase, attempt)

    async def standing(self, purchase: Purchase) -> Standing | None:
        """The order as the cash server sees it now; ``None`` where it does not say."""
        try:
            return (await self._world.till.look(purchase)).standing
        except (LinkError, Refused):
            return None

    async def ways_shut(self) -> frozenset[PayWay]:
        """Ways that a purchase in doubt keeps shut now. Raises StoreError."""
        unfinished = await self._book.unfinished()
        return frozenset(
            way
            for way in self._ways
            if any(stands_in_the_way(purchase, way) for purchase in unfinished)
        )

    async def _check(self, request: PurchaseRequest) -> None:
        if request.way not in self._ways:
            raise _no_sale(f"this kiosk does not take {request.way.value}")
        if request.order.total <= ZERO:
            raise _no_sale("there is nothing to pay for")
        off = ZERO
        if request.coupon is not None:
            off = request.coupon.shown
            if not (self._world.till.takes_coupons and ZERO < off < request.order.total):
                raise _no_sale("the coupon cannot be used for this order")
        if not ZERO <= request.bonus <= request.order.total - off:
            raise _no_sale("the points do not fit the sum")
        fits = open_ways((request.way,), points=bool(request.bonus))
        if not fits or (request.bonus and not self._takes_points):
            raise _no_sale("no points can be used here")
        for other in await self._book.unfinished():
            if not stands_in_the_way(other, request.way):
                continue
            unfinished = f"purchase {other.guid} is {other.state.value}"
            raise Refused(ErrorCode.PURCHASE_UNFINISHED, unfinished)

    @property
    def _takes_points(self) -> bool:
        return self._world.till.takes_points or self._world.points is not None

    async def _take_up(self, guid: UUID) -> tuple[Purchase, Dossier, bool]:
        """The purchase, and whether its effect is known not to have been begun."""
        at_hand = self._at_hand.pop(guid, None)
        if at_hand is not None:
            return (*at_hand, True)
        purchase = await self._book.get(guid)
        if purchase is None:
            raise KeyError(guid)
        return purchase, Dossier(guid, await self._book.intents_of(guid)), False

    def _keep_at_hand(self, purchase: Purchase, dossier: Dossier) -> None:
        if not purchase.ended:
            self._at_hand[purchase.guid] = purchase, dossier

    def _answers(self, purchase: Purchase, event: Event, way: PayWay | None) -> bool:
        if event in STAFF_ANSWERS:
            return event in STAFF_MAY_SAY.get(purchase.state, ())
        asked = purchase.question
        if asked is None or event not in GUEST_ANSWERS[asked]:
            return False
        return event is not Event.GUEST_CHOSE_WAY or way in self.ways_left(purchase)

    def _answered(self, purchase: Purchase, event: Event, way: PayWay | None) -> Purchase:
        """The row with what the answer itself says."""
        if event in STAFF_ANSWERS or event is Event.QUESTION_EXPIRED:
            return purchase
        here = replace(purchase, guest_seen_at=self._world.clock.now())
        if event is Event.GUEST_PAYS_OTHER_SUM:
            return here.at_other_sum()
        if event is Event.GUEST_PAYS_IN_FULL:
            return replace(here, bonus=ZERO)
        if event is Event.GUEST_CHOSE_WAY and way is not None:
            return replace(here, way=way)
        return here

    async def _step(
        self, purchase: Purchase, happened: Happened, dossier: Dossier
    ) -> tuple[Purchase, Happened | None]:
        """Commits the move on ``happened`` and carries out its effect; ``None``: here it rests."""
        move = advance(purchase.state, happened.event)
        for news in happened.answers:
            dossier.apply(news)
        opens = await self._opens(purchase, move.effect, dossier)
        purchase = await self._commit(purchase, move, happened, dossier, opens)
        if _rests(move, happened.event):
            return purchase, None
        return await self._act(purchase, dossier)

    async def _act(self, purchase: Purchase, dossier: Dossier) -> tuple[Purchase, Happened]:
        """Carries out the committed effect; a licensed one in its turn."""
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

    async def _charge_named(self, purchase: Purchase, dossier: Dossier) -> Purchase:
        """Proves the terminal idle and commits the name of a new charge. Raises Refused."""
        terminal = self._world.terminal
        assert terminal is not None, "a charge without a terminal"
        charge = await terminal.prepare(purchase)
        intent = dossier.draft(Effect.AUTHORISE, charge, None, self._world.clock.now())
        row = replace(purchase.with_opened(intent), changed_at=self._world.clock.now())
        await self._book.move(row, _entry(row, purchase.state, None, "charge named"), opens=intent)
        dossier.add(intent)
        self._publish(row)
        return row

    async def _numbered(
        self, purchase: Purchase, kind: Effect, turn: LicenceTurn, dossier: Dossier
    ) -> Purchase:
        """Commits the intent of a licensed write: from now on its bytes have their number.

        On its own and not with the move before: the number of an attempt that was refused there is
        free for the next turn only once that is on disk.
        """
        intent = await self._draft(purchase, kind, dossier, turn)
        row = replace(purchase.with_opened(intent), changed_at=self._world.clock.now())
        detail = f"licence number {intent.licence_number}"
        await self._book.move(row, _entry(row, purchase.state, None, detail), opens=intent)
        dossier.add(intent)
        self._publish(row)
        return row

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

    async def _opens(
        self, purchase: Purchase, kind: Effect | None, dossier: Dossier
    ) -> Intent | None:
        """The intent to be committed together with a move; ``None`` where none is missing."""
        if kind not in WRITES or kind in LICENSED or dossier.open(kind) is not None:
            return None
        if kind is Effect.AUTHORISE:
            return None
        if kind is Effect.CONFIRM_CARD and not _to_confirm(purchase):
            return None
        if kind is Effect.APPLY_COUPON and purchase.coupon is None:
            return None
        if kind is Effect.DEBIT_POINTS and not purchase.debits_points:
            return None
        if kind is Effect.CREDIT_POINTS and not purchase.credit:
            return None
        return await self._draft(purchase, kind, dossier)

    async def _carry_out(
        self, purchase: Purchase, dossier: Dossier, turn: LicenceTurn | None = None
    ) -> Happened:
        """Does what the committed row says is next."""
        effect = purchase.effect
        assert effect is not None
        if effect is Effect.CHOOSE_WAY:
            return self._chosen_way(purchase)
        if effect is Effect.APPLY_COUPON and dossier.open(effect) is None:
            return Happened(event=Event.NO_COUPON)
        if effect is Effect.DEBIT_POINTS and dossier.open(effect) is None:
            return Happened(event=Event.NO_POINTS)
        if effect is Effect.CREDIT_POINTS and dossier.open(effect) is None:
            return Happened(event=Event.NO_CREDIT)
        if effect is Effect.CONFIRM_CARD and dossier.open(effect) is None:
            return Happened(event=Event.NO_CARD)
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

    async def _commit(
        self,
        purchase: Purchase,
        move: Move,
        happened: Happened,
        dossier: Dossier,
        opens: Intent | None,
    ) -> Purchase:
        """Row, journal and intents in one transaction; then everybody may know."""
        row = after_move(purchase, move, happened, opens)
        nothing_new = replace(row, steps=purchase.steps) == purchase
        if nothing_new and not happened.answers and opens is None:
            return purchase
        row = replace(row, changed_at=self._world.clock.now())
        entry = _entry(row, purchase.state, happened.event, happened.detail)
        await self._book.move(row, entry, opens=opens, answers=happened.answers)
        if opens is not None:
            dossier.add(opens)
        self._publish(row)
        return row

    def _publish(self, purchase: Purchase) -> None:
        """What a watcher makes of it is no reason to leave money where it is: it is committed."""
        for watcher in tuple(self._watchers):
            try:
                watcher(purchase)
            except Exception as exc:  # noqa: BLE001 - any bug of a screen
                _log.error("a watcher failed", purchase=str(purchase.guid), exc_info=exc)


def _to_confirm(purchase: Purchase) -> bool:
    """Whether the terminal holds a sum that it has not taken yet."""
    held = purchase.approval
    return purchase.card is Leg.DONE and held is not None and not held.captured


def _rests(move: Move, event: Event) -> bool:
    if move.state is State.NEEDS_STAFF:
        return event is not Event.RESTARTED
    if (move.state, event) in _LEFT_FOR_LATER:
        return True
    return move.effect in (None, Effect.ASK_GUEST)


MOST_MOVES: Final = 500
"""No purchase needs so many in one drive; a table that went in circles would hold the screen."""

_LEFT_FOR_LATER: Final = {
    (State.CONFIRMING, Event.CONFIRM_LATER),
    (State.CREDITING, Event.GAVE_UP),
}
"""Nobody waits for these: the next drive goes on."""


def _entry(
    purchase: Purchase, before: State | None, event: Event | None, detail: str = ""
) -> JournalEntry:
    return JournalEntry(
        purchase=purchase.guid,
        at=purchase.changed_at,
        before=before,
        event=event,
        state=purchase.state,
        effect=purchase.effect,
        detail=detail,
    )


def _no_sale(detail: str) -> Refused:
    return Refused(ErrorCode.PURCHASE_REFUSED, detail)
