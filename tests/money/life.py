"""One case lived from the first tap to the end of everything: guests, power cuts, staff."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from kiosk.checkout import telling
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.settling import waits_for_person
from kiosk.checkout.vocabulary import Event, State
from kiosk.errors import Refused, StoreError
from kiosk.session.cashdesk import KEEP_ASKING_S
from tests.money.case import Case
from tests.money.guest import Guest
from tests.money.invariants import Broken, Checker, Invariant, definite_within_s
from tests.money.power import PlugPulled
from tests.money.site import PACE, GuestWish, PowerCut, Site
from tests.money.staff import Staff

_LONGEST_S: Final = 4 * 3600.0
_MOST_ROUNDS: Final = 200
_SOLD: Final = frozenset({State.FINISHED, State.AT_COUNTER})
Tell = Callable[[float, str, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """What came of a case: the end of each purchase it opened, and what was violated."""

    ends: tuple[State, ...]
    broken: tuple[Broken, ...]
    cuts: int
    seconds: float

    @property
    def sold(self) -> int:
        return sum(end in _SOLD for end in self.ends)


class Life:
    """``tell`` hears the story: when, who, what."""

    def __init__(self, case: Case, tell: Tell | None = None, site_type: type[Site] = Site) -> None:
        self._tell = tell
        self.site = site_type(real_disk=case.real_disk, tell=self._say if tell else None)
        self.checker = Checker(self.site)
        for misfortune in case.misfortunes:
            misfortune.befall(self.site)
        self._guests: list[GuestWish] = [self.site.wish]
        if self.site.next_way is not None:
            self._guests.append(GuestWish(way=self.site.next_way))
        self.staff = Staff(self.site, self.checker)
        self._runner: PurchaseRunner | None = None
        self._recovering = False
        self._cuts = 0
        self._cut: PowerCut | None = None
        self._opened: dict[UUID, float] = {}
        """By the time of the simulation: the kiosk's own clock may be set."""
        self._definite: dict[UUID, float] = {}
        self._guest_s = 0.0

    async def lived(self) -> Lived:
        try:
            await self._all_of_it()
        except Exception as exc:  # noqa: BLE001 - whatever breaks in the kiosk is what we look for
            where = traceback.extract_tb(exc.__traceback__)[-1]
            detail = f"{type(exc).__name__}: {exc}, {where.name} line {where.lineno}"
            self.checker.found(Invariant.NO_BREAK, detail)
        else:
            self.site.time.pass_by(600.0)
            self.checker.over()
        return Lived(
            ends=tuple(row.state for row in self.checker.rows.values()),
            broken=tuple(self.checker.broken),
            cuts=self._cuts,
            seconds=self.site.time.seconds,
        )

    async def _all_of_it(self) -> None:
        """Guest after guest; whatever is unfinished is driven on first, as the kiosk does."""
        for _ in range(_MOST_ROUNDS):
            try:
                if self._runner is None:
                    await self._switched_on()
                if await self._everything_ended():
                    if not self._guests:
                        return
                    await self._buys(self._guests[0].request())
            except PlugPulled as cut:
                self._power_is_gone(str(cut))
            except StoreError as trouble:
                self._say("kiosk", f"the store takes nothing: {trouble}")
                self.site.calms_at(self.site.time.seconds)
                self._recovering = True
                self.site.time.pass_by(KEEP_ASKING_S)
            if self.site.time.seconds > _LONGEST_S:
                break
        self.checker.found(Invariant.DEFINITE_IN_TIME, "there is no end")

    async def _switched_on(self) -> None:
        site = self.site
        site.plug.pull_at = site.plug.arrives_s = None
        if site.cuts:
            cut = site.cuts.pop(0)
            site.plug.pull_at = len(site.plug.moments) + cut.after
            site.plug.arrives_s = cut.arrives_s
            self._cut = cut
        runner = self.site.switch_on()
        runner.subscribe(self._published)
        self._runner = runner
        self._say("kiosk", "switched on")
        await site.licence.start()
        if self._cuts and site.next_way is not None:
            await self._tries(GuestWish(way=site.next_way), "before the kiosk has looked")
        self._recovering = True

    def _power_is_gone(self, moment: str) -> None:
        site, cut = self.site, self._cut
        assert cut is not None, "power failed by itself"
        self._say("power", f"fails {moment}")
        self._runner = None
        self._cuts += 1
        for line in site.lines:
            line.sender_is_gone()
        site.plug.pull_at = None
        if cut.down_s > PACE.guest_patience_s:
            site.guest.leaves()
        site.time.pass_by(cut.down_s)
        site.calms_at(site.time.seconds)

    async def _buys(self, request: PurchaseRequest) -> None:
        """Whatever came of it: this guest does not try again."""
        assert self._runner is not None
        self._recovering = False
        self._guest_s = 0.0
        self.checker.guest_acts()
        known = set(self.checker.rows)
        try:
            purchase = await self._runner.open(request)
        except Refused as refusal:
            self._say("kiosk", f"sells nothing: {refusal}")
            self._guests.pop(0)
            return
        finally:
            if set(self.checker.rows) != known:
                self._guests.pop(0)
        await self._driven(purchase)

    async def _tries(self, wish: GuestWish, when: str) -> None:
        """Another guest wants to buy. What is opened then is driven like everything else."""
        assert self._runner is not None
        self.checker.guest_acts()
        try:
            await self._runner.open(wish.request())
        except Refused as refusal:
            self._say("next guest", f"is refused {when}: {refusal.detail}")
        else:
            self._say("next guest", f"buys {when}")
            self._guests = self._guests[:1] if len(self._guests) > 1 else []

    async def _everything_ended(self) -> bool:
        """One round over everything unfinished."""
        runner, site = self._runner, self.site
        assert runner is not None
        unfinished = await site.disk.book.unfinished()
        for purchase in unfinished:
            row = await self._driven(purchase)
            waits = waits_for_person(row, site.time.now())
            if waits and site.time.seconds >= site.calm_at:
                await self._staff_looks(row)
            elif row.state is State.NEEDS_STAFF and site.next_way is not None:
                await self._tries(GuestWish(way=site.next_way), "while staff is wanted")
        left = await site.disk.book.unfinished()
        if left:
            site.time.pass_by(KEEP_ASKING_S)
        return not left

    async def _staff_looks(self, row: Purchase) -> None:
        assert self._runner is not None
        said = await self.staff.answers(self._runner, row)
        self._say("staff", f"says {said}" if said else "cannot see the order")
        if said is not None:
            self.site.calms_at(self.site.time.seconds)
            self._definite.pop(row.guid, None)
            await self._driven(row)

    async def _driven(self, purchase: Purchase) -> Purchase:
        """Driven, with every question answered, until it rests."""
        runner, site = self._runner, self.site
        assert runner is not None
        while True:
            row = await runner.drive(purchase.guid)
            if row.question is None:
                self._rests(row)
                return row
            guest = Guest() if self._recovering else site.guest
            guest.there = guest.there and not self._recovering
            event, way, after_s = guest.answer(row, runner.ways_left(row))
            site.time.pass_by(after_s)
            self._guest_s += after_s
            if event is not Event.QUESTION_EXPIRED:
                self.checker.guest_acts()
            self._agreed(row, event)
            self._say("guest", f"says {event}{f' {way}' if way else ''} to {row.question}")
            await runner.answer(row.guid, event, way=way)

    def _agreed(self, row: Purchase, event: Event) -> None:
        agreed = self.checker.agreed[row.guid]
        if event is Event.GUEST_PAYS_OTHER_SUM:
            agreed.to_other_sum(row.discount.minor)
        elif event is Event.GUEST_PAYS_IN_FULL:
            agreed.to_pay_in_full()

    def _rests(self, row: Purchase) -> None:
        """Definite now, or a person was called: not too late?"""
        site = self.site
        if not (row.settled or row.state is State.NEEDS_STAFF) or row.guid in self._definite:
            return
        self._definite[row.guid] = site.time.seconds
        since = max(site.calm_at, self._opened[row.guid])
        waited = site.time.seconds - since - self._guest_s - site.terminal.guest_s
        if waited > definite_within_s(row):
            self.checker.found(Invariant.DEFINITE_IN_TIME, f"{waited:.0f} s to {row.state}")

    def _published(self, row: Purchase) -> None:
        self._opened.setdefault(row.guid, self.site.time.seconds)
        self.checker.published(row)
        if self._tell is not None:
            following = row.effect or "nothing"
            read = telling.telling_of(row)
            self._say("disk", f"{row.state}, next {following}; the guest reads {read}")

    def _say(self, who: str, what: str) -> None:
        if self._tell is not None:
            self._tell(self.site.time.seconds, who, what)


async def live(case: Case, tell: Tell | None = None) -> Lived:
    """The case, lived once: the same every time."""
    return await Life(case, tell).lived()
