"""One life of the kiosk's process: it buys, or it settles what the life before it left.

The core is the one of ``kiosk.app.open_core``: real SQLCipher, real sockets, real TLS. Its far
sides are watched, and its clock runs faster than ours, so that the waits of an unlucky purchase
pass in a moment and keep their proportions.
"""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4
from zoneinfo import ZoneInfo

from msgspec import structs

from kiosk import app, parts, selling
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.doubts import stands_in_the_way
from kiosk.checkout.frozen import FrozenOrder
from kiosk.checkout.intent import Outcome
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.telling import telling_of
from kiosk.checkout.till import CashServerTill
from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.clients.till_version import TillVersion
from kiosk.clock import SystemClock
from kiosk.domain.guest import GuestCard
from kiosk.domain.money import ZERO, Money
from kiosk.errors import StoreError
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.storage.purchases import Purchases
from tests.money.crash_points import (
    Blow,
    CrashPoints,
    WatchedBook,
    clear_disk,
    fill_disk,
    kill,
    watch_commits,
    watch_exchanges,
)
from tests.money.terminal_box import BoxDriver
from tests.money.trips import Trip

AN_HOUR: Final = timedelta(hours=1)
SPEED: Final = 300.0
"""A minute of the kiosk's waiting is a fifth of a second of ours."""
TERMINAL_TENDER: Final = 1000313
"""The scenario's tender that no terminal of the station is bound to."""
BONUS: Final = Money.of(40)
COUPON_OFF: Final = Money.of(150)
_ROUNDS: Final = 20
_KEEP_ASKING_S: Final = 30.0


class SwiftClock(SystemClock):
    """Its waits pass faster; its wall is ours and so much ``late``."""

    def __init__(self, zone: ZoneInfo, late: timedelta) -> None:
        super().__init__(zone)
        self._late = late

    def now(self) -> datetime:
        return super().now() + self._late

    def jump(self, by: timedelta) -> None:
        """Somebody sets the wall's clock."""
        self._late += by

    def monotonic(self) -> float:
        return time.monotonic() * SPEED


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What every life of one kiosk shares. ``order`` is what each guest takes."""

    home: Path
    box: Path
    order: FrozenOrder | None = None
    book: type[WatchedBook] = WatchedBook


@dataclass(frozen=True, slots=True)
class Voice:
    """What the process says before it dies, a line at a time: nothing of it is lost."""

    descriptor: int

    def say(self, what: str, **about: Any) -> None:
        os.write(self.descriptor, json.dumps({"what": what, **about}).encode() + b"\n")

    def hear(self, purchase: Purchase) -> None:
        """Published: from now on a guest may have read it."""
        self.say("told", guid=str(purchase.guid), telling=telling_of(purchase).value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """The core, and its purchases over watched ports."""

    core: app.Core
    runner: PurchaseRunner
    book: Purchases
    sleep: Callable[[float], Any]


@asynccontextmanager
async def watched_core(
    place: Place, points: CrashPoints, voice: Voice, late: timedelta = timedelta()
) -> AsyncIterator[Watched]:
    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / SPEED)

    profile = read_profile(place.home / PROFILE_FILE)
    clock = SwiftClock(ZoneInfo(profile.site.time_zone), late)
    points.strike = _striking(points.blow, clock, voice)
    watch_exchanges(points)
    async with app.open_core(place.home, app.Surroundings(clock=clock, sleep=sleep)) as core:
        watch_commits(core.store.database, points)
        settings = structs.replace(
            selling.till_settings(profile), terminal_tender_id=TERMINAL_TENDER
        )
        book = place.book(core.store.database, points)
        world = replace(
            core.runner._world,
            till=CashServerTill(core.till, settings, TillVersion(core.till)),
            terminal=OwnTerminal(BoxDriver(place.box, points.reach), clock),
        )
        runner = PurchaseRunner(
            book=book,
            world=world,
            new_guid=uuid4,
            credit_percent=parts.credit_percent(profile),
        )
        runner.subscribe(voice.hear)
        yield Watched(core=core, runner=runner, book=book, sleep=sleep)


def _striking(blow: Blow, clock: SwiftClock, voice: Voice) -> Callable[[], None]:
    strikes = {
        Blow.KILL: kill,
        Blow.DISK_FULL: fill_disk,
        Blow.CLOCK_AHEAD: lambda: clock.jump(AN_HOUR),
        Blow.CLOCK_BACK: lambda: clock.jump(-AN_HOUR),
    }

    def strike() -> None:
        voice.say("struck", blow=blow.value)
        strikes[blow]()

    return strike


async def buys(
    place: Place, points: CrashPoints, voice: Voice, trip: Trip, card: GuestCard
) -> None:
    """A guest's purchase from the tap on "Pay" to its end."""
    async with watched_core(place, points, voice) as kiosk, _until_there_is_room(kiosk, voice):
        assert kiosk.core.licence is not None, "the restaurant has a subscription"
        await kiosk.core.licence.start()
        request = await wished(place, kiosk.core, trip, card)
        voice.say("begins")
        purchase = await kiosk.runner.open(request)
        voice.say("opened", guid=str(purchase.guid))
        await to_the_end(kiosk.runner, purchase)
    voice.say("passed", points=list(points.passed))


@asynccontextmanager
async def _until_there_is_room(kiosk: Watched, voice: Voice) -> AsyncIterator[None]:
    """Where the disk takes no more there is room again a while later, and the kiosk asks on."""
    try:
        yield
    except StoreError as full:
        voice.say("no room", why=str(full))
        clear_disk()
        await _settle(kiosk)
    clear_disk()


async def wished(place: Place, core: app.Core, trip: Trip, card: GuestCard) -> PurchaseRequest:
    """What this guest agrees to."""
    assert place.order is not None
    assert core.cards is not None, "the restaurant has a card system"
    holder = await core.cards.look_up(card)
    assert holder.account is not None
    lines = tuple(structs.replace(line, guid=uuid4()) for line in place.order.lines)
    order = structs.replace(place.order, session_guid=uuid4(), lines=lines)
    if not trip.loyal:
        return PurchaseRequest(order=order, way=trip.way)
    (coupon,) = holder.coupons
    return PurchaseRequest(
        order=order,
        way=trip.way,
        bonus=BONUS,
        card_number=card.number,
        account_number=holder.account.number,
        coupon=CouponUse(id=coupon.id, code=coupon.code, shown=COUPON_OFF),
    )


async def to_the_end(runner: PurchaseRunner, purchase: Purchase) -> None:
    """Driven; a guest who is asked cancels."""
    purchase = await runner.drive(purchase.guid)
    while purchase.question is not None:
        await runner.answer(purchase.guid, Event.GUEST_CANCELLED)
        purchase = await runner.drive(purchase.guid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restart:
    """The next start, so much ``late``. ``known`` are the purchases that need no telling again."""

    card: GuestCard
    late: timedelta
    known: frozenset[str]


async def settles(place: Place, points: CrashPoints, voice: Voice, start: Restart) -> None:
    """What was left is driven to its end, then everything is shown."""
    async with watched_core(place, points, voice, start.late) as kiosk:
        core = kiosk.core
        assert core.licence is not None, "the restaurant has a subscription"
        async with _until_there_is_room(kiosk, voice):
            await core.licence.start()
            voice.say("begins")
            await core.requests.finish()
            await _settle(kiosk)
        voice.say("passed", points=list(points.passed))
        points.strike_at = None
        newest = await kiosk.book.latest(3)
        unfinished = await kiosk.book.unfinished()
        voice.say(
            "settled",
            purchases=[
                await shown(kiosk.runner, kiosk.book, purchase)
                for purchase in newest
                if str(purchase.guid) not in start.known
            ],
            shut=sorted(
                way
                for way in PayWay
                if any(stands_in_the_way(purchase, way) for purchase in unfinished)
            ),
            coupons=await _coupons(core, start.card),
            broken_seal=await kiosk.book.broken_seal(),
            problems=list(await core.store.database.problems()),
        )


async def _settle(kiosk: Watched) -> None:
    """As ``PurchaseDesk.recover`` and ``keep_asking`` do, without anybody to answer."""
    for _ in range(_ROUNDS):
        unfinished = await kiosk.book.unfinished()
        if not unfinished:
            return
        for purchase in unfinished:
            left = await kiosk.runner.drive(purchase.guid)
            if left.question is not None:
                await kiosk.runner.answer(left.guid, Event.QUESTION_EXPIRED)
                await kiosk.runner.drive(left.guid)
        await kiosk.sleep(_KEEP_ASKING_S)


async def _coupons(core: app.Core, card: GuestCard) -> int:
    assert core.cards is not None
    return len((await core.cards.look_up(card)).coupons)


async def shown(runner: PurchaseRunner, book: Purchases, purchase: Purchase) -> dict[str, Any]:
    """The row as the kiosk believes it, and what a guest would read."""
    intents = await book.intents_of(purchase.guid)
    standing = await runner.standing(purchase)
    return {
        "guid": str(purchase.guid),
        "state": purchase.state.value,
        "telling": telling_of(purchase).value,
        "way": purchase.way.value,
        "charged": purchase.charged.minor,
        "agreed": purchase.shown_to_pay.minor,
        "due": purchase.due.minor,
        "bonus": purchase.bonus.minor,
        "points_taken": purchase.points_taken.minor,
        "credit": purchase.credit.minor if purchase.state is State.FINISHED else ZERO.minor,
        "debit_name": purchase.debit_name.external_id,
        "credit_name": purchase.credit_name.external_id,
        "return_name": purchase.return_name.external_id,
        "coupon": purchase.coupon is not None and purchase.discount > ZERO,
        "numbers": list(purchase.licence_numbers),
        "open_intents": sum(intent.outcome is Outcome.OPEN for intent in intents),
        "standing": (standing or Standing.ABSENT).value,
        "standing_known": standing is not None,
    }
