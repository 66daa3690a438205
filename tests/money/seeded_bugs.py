"""Bugs put into the kiosk on purpose: each breaks one law, and the checker has to notice.

A patch changes a row of the table or a method of the runner's parts, in this process only.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

import pytest

from kiosk.checkout import machine, runner, telling
from kiosk.checkout.dossier import Dossier
from kiosk.checkout.happened import Happened
from kiosk.checkout.looking import Looker
from kiosk.checkout.machine import Move
from kiosk.checkout.payment_look import PaymentLook
from kiosk.checkout.ports import OrderSeen, Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.world import World
from kiosk.licence.queue import NumberedTurn
from kiosk.snapshots.telling import Telling
from tests.money.fake_book import FakeBook
from tests.money.invariants import Invariant
from tests.money.site import Site

Patch = Callable[[pytest.MonkeyPatch], None]
Look = Callable[[Any, Purchase, Dossier], Awaitable[Happened]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeededBug:
    """``broken`` are the invariants of which one has to be reported; others do not count."""

    name: str
    broken: frozenset[Invariant]
    patch: Patch


def _moves(*rows: tuple[State, Event, Move]) -> Patch:
    def patch(patching: pytest.MonkeyPatch) -> None:
        for state, event, move in rows:
            assert (state, event) in machine.MOVES, f"no row for {event} in {state}"
            patching.setitem(machine.MOVES, (state, event), move)

    return patch


def _instead(owner: object, name: str, broken: Callable[[Any], Any]) -> Patch:
    """``broken`` takes what stands there and gives what stands there now."""
    return lambda patching: patching.setattr(owner, name, broken(getattr(owner, name)))


def _all(*patches: Patch) -> Patch:
    def patch(patching: pytest.MonkeyPatch) -> None:
        for each in patches:
            each(patching)

    return patch


def _acts_before_the_journal(patching: pytest.MonkeyPatch) -> None:
    """A commit that opens an intent is written together with the one after it."""
    write, switch_on = FakeBook.move, Site.switch_on
    behind: list[tuple[FakeBook, Any, Any]] = []

    async def move(book: FakeBook, *values: Any, **more: Any) -> None:
        while behind:
            late, late_values, late_more = behind.pop(0)
            await write(late, *late_values, **late_more)
        if more.get("opens") is not None:
            behind.append((book, values, more))
            return
        await write(book, *values, **more)

    def forgets(site: Site) -> Any:
        behind.clear()
        return switch_on(site)

    patching.setattr(FakeBook, "move", move)
    patching.setattr(Site, "switch_on", forgets)


def _numbers_go_on_by(step: int) -> Patch:
    async def accepted(turn: NumberedTurn) -> None:
        await turn._rows.go_on(turn._number + step)

    return _instead(NumberedTurn, "accepted", lambda _right: accepted)


def _gives_back_first(patching: pytest.MonkeyPatch) -> None:
    """Where a purchase is undone, the order is left as it is."""
    settle_card = Move(State.CANCELLING, Effect.LOOK_FOR_APPROVAL)
    for key, move in list(machine.MOVES.items()):
        if move == Move(State.CANCELLING, Effect.VOID_ORDER):
            patching.setitem(machine.MOVES, key, settle_card)


def _debit_dropped(look: Look) -> Look:
    """A debit in doubt does not matter any more once the guest has cancelled."""

    async def debit(looker: Looker, purchase: Purchase, dossier: Dossier) -> Happened:
        if purchase.state is State.CANCELLING and purchase.points is Leg.OPEN:
            return Happened(event=Event.NO_POINTS)
        return await look(looker, purchase, dossier)

    return debit


def _repeat_believed(look: Look) -> Look:
    """A refusal of what was sent again is not looked at."""

    async def believing(it: PaymentLook, purchase: Purchase, dossier: Dossier) -> Happened:
        intent = dossier.open(Effect.PAY_ORDER)
        if intent is None or intent.refusal is None:
            return await look(it, purchase, dossier)
        return await it._refused(purchase, intent, OrderSeen(standing=Standing.OPEN), dossier)

    return believing


def _told_too_early(tell: Callable[[Purchase], Telling]) -> Callable[[Purchase], Telling]:
    def early(purchase: Purchase) -> Telling:
        undoing = purchase.state is State.CANCELLING
        return Telling.NOTHING_CHARGED if undoing else tell(purchase)

    return early


def _credited_blindly(look: Look) -> Look:
    async def credit(looker: Looker, purchase: Purchase, dossier: Dossier) -> Happened:
        if not dossier.in_doubt(Effect.CREDIT_POINTS):
            return await look(looker, purchase, dossier)
        await looker._world.sleep(1.0)
        return Happened(event=Event.CREDIT_ABSENT)

    return credit


def _always_no(_right: Callable[..., bool]) -> Callable[..., bool]:
    return lambda *_asked, **_more: False


S, E, F = State, Event, Effect

BUGS: Final = (
    SeededBug(
        name="the debit is sent again blindly",
        broken=frozenset({Invariant.POINTS_ONCE, Invariant.TRUE_TELLING}),
        patch=_moves((S.COUPON_APPLIED, E.DEBIT_IN_DOUBT, Move(S.COUPON_APPLIED, F.DEBIT_POINTS))),
    ),
    SeededBug(
        name="the kiosk acts before the journal",
        broken=frozenset({Invariant.ON_DISK_FIRST}),
        patch=_acts_before_the_journal,
    ),
    SeededBug(
        name="a licence number is used twice",
        broken=frozenset({Invariant.NUMBER_ONE_CONTENT}),
        patch=_numbers_go_on_by(0),
    ),
    SeededBug(
        name="a licence number is skipped",
        broken=frozenset({Invariant.NUMBER_IN_ORDER}),
        patch=_numbers_go_on_by(2),
    ),
    SeededBug(
        name="silence about the void counts as void",
        broken=frozenset({Invariant.FENCED_FIRST, Invariant.ORDER_ENDS}),
        patch=_moves((S.CANCELLING, E.VOID_IN_DOUBT, Move(S.CANCELLING, F.LOOK_FOR_APPROVAL))),
    ),
    SeededBug(
        name="card and points are given back before the order is void",
        broken=frozenset({Invariant.FENCED_FIRST}),
        patch=_gives_back_first,
    ),
    SeededBug(
        name="a debit without an answer counts as refused",
        broken=frozenset({Invariant.POINTS_ONCE, Invariant.TRUE_TELLING}),
        patch=_moves((S.COUPON_APPLIED, E.DEBIT_IN_DOUBT, Move(S.COUPON_APPLIED, F.ASK_GUEST))),
    ),
    SeededBug(
        name="a debit in doubt is dropped when the guest cancels",
        broken=frozenset(
            {Invariant.POINTS_ONCE, Invariant.DRIVEN_TO_ANSWER, Invariant.TRUE_TELLING}
        ),
        patch=_instead(Looker, "_debit", _debit_dropped),
    ),
    SeededBug(
        name="the next guest buys while a payment is in doubt",
        broken=frozenset({Invariant.NO_SALE_IN_DOUBT}),
        patch=_instead(runner, "stands_in_the_way", _always_no),
    ),
    SeededBug(
        name="a refusal of a repeated payment is believed",
        broken=frozenset({Invariant.TRUE_TELLING, Invariant.ONE_CHARGE, Invariant.PAID_IS_KEPT}),
        patch=_all(
            _moves((S.CARD_HELD, E.RESTARTED, Move(S.CARD_HELD, F.PAY_ORDER))),
            _instead(PaymentLook, "look", _repeat_believed),
        ),
    ),
    SeededBug(
        name="a new charge is begun while one is out",
        broken=frozenset({Invariant.ONE_CHARGE_OUT, Invariant.TRUE_TELLING}),
        patch=_moves((S.BONUS_HELD, E.APPROVAL_IN_DOUBT, Move(S.BONUS_HELD, F.ASK_GUEST))),
    ),
    SeededBug(
        name="another sum is charged without asking",
        broken=frozenset({Invariant.AS_AGREED}),
        patch=_moves((S.SAVED, E.COUPON_DIFFERS, Move(S.COUPON_APPLIED, F.DEBIT_POINTS))),
    ),
    SeededBug(
        name="nothing was charged is told too early",
        broken=frozenset({Invariant.TRUE_TELLING}),
        patch=_instead(telling, "telling_of", _told_too_early),
    ),
    SeededBug(
        name="points are credited again blindly",
        broken=frozenset({Invariant.CREDIT_ONCE}),
        patch=_instead(Looker, "_credit", _credited_blindly),
    ),
    SeededBug(
        name="the held sum is taken before the order is paid",
        broken=frozenset({Invariant.PAID_THEN_CONFIRMED}),
        patch=_moves(
            (S.CARD_HELD, E.ORDER_UNCHANGED, Move(S.CARD_HELD, F.CONFIRM_CARD)),
            (S.CARD_HELD, E.CARD_CONFIRMED, Move(S.CARD_HELD, F.PAY_ORDER)),
            (S.CARD_HELD, E.NO_CARD, Move(S.CARD_HELD, F.PAY_ORDER)),
        ),
    ),
    SeededBug(
        name="the order is not read back before it is charged",
        broken=frozenset({Invariant.READ_BACK_FIRST}),
        patch=_moves(
            (S.BONUS_HELD, E.STATION_TAKES_CARD, Move(S.CARD_HELD, F.PAY_ORDER)),
            (S.BONUS_HELD, E.TERMINAL_TAKES_CARD, Move(S.BONUS_HELD, F.AUTHORISE)),
        ),
    ),
    SeededBug(
        name="an order that is paid after all is undone",
        broken=frozenset({Invariant.PAID_IS_KEPT, Invariant.FENCED_FIRST, Invariant.TRUE_TELLING}),
        patch=_moves((S.CANCELLING, E.ORDER_PAID, Move(S.CANCELLING, F.LOOK_FOR_APPROVAL))),
    ),
    SeededBug(
        name="a return without an answer counts as done",
        broken=frozenset(
            {Invariant.POINTS_ONCE, Invariant.DRIVEN_TO_ANSWER, Invariant.TRUE_TELLING}
        ),
        patch=_moves((S.CANCELLING, E.RETURN_IN_DOUBT, Move(S.CANCELLED))),
    ),
    SeededBug(
        name="a guest who has left is charged",
        broken=frozenset({Invariant.GUEST_PRESENT}),
        patch=_instead(World, "guest_has_left", _always_no),
    ),
    SeededBug(
        name="an absence is believed at first sight",
        broken=frozenset({Invariant.POINTS_ONCE, Invariant.CREDIT_ONCE, Invariant.TRUE_TELLING}),
        patch=_instead(Dossier, "in_doubt", _always_no),
    ),
)
