"""The right to order: the licence as the service and the cash server see it (rk7 §3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clients.till_version import TillVersion
from kiosk.clock import Clock
from kiosk.doctor.lines import Health, Line, Thing, fault, ok, unseen, warning
from kiosk.errors import ErrorCode, LinkError, PosRefused, Refused
from kiosk.licence.standing import days_left, end_of_day, notice_at
from kiosk.licence.till_counter import TillCounter
from kiosk.settings.profile import Profile
from kiosk.setup.advice import advice
from kiosk.setup.licence_term import ended, until
from kiosk.setup.obstacle_advice import FarSide
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.stamp import LicenceIdentity, licence_anchor
from kiosk.wire.rkeeper.versions import Feature


class LicenceVisit:
    """One look at the licence of one installation. The kept licence is left as it is."""

    def __init__(
        self,
        profile: Profile,
        store: Store,
        server: LicenceServerLink | None,
        till: CashServerLink,
        clock: Clock,
        *,
        token_until: date | None,
        running: bool,
        shut: str = "",
    ) -> None:
        """``server`` is ``None`` at a site with the lifetime licence.

        ``shut`` says what has to be put right before the cash server is asked, empty for nothing.
        """
        self._anchor = licence_anchor(profile.licence.product, profile.restaurant.code)
        self._store = store
        self._server = server
        self._till = till
        self._clock = clock
        self._token_until = token_until
        self._running = running
        self._shut = shut
        self._id = ""

    async def lines(self) -> AsyncIterator[Line]:
        """Raises StoreError."""
        if self._server is None:
            yield ok(Thing.LICENCE, "The restaurant has the lifetime licence")
            yield ok(Thing.LICENCE_NUMBERS, "None are sent")
            yield ok(Thing.DEVELOPER_TOKEN, "None is needed")
            return
        yield await self._licence(self._server)
        if self._id:
            yield await self._numbers()
        else:
            for line in unseen((Thing.LICENCE_NUMBERS,), "a licence has to be received first"):
                yield line
        yield self._developer_token()

    async def _licence(self, server: LicenceServerLink) -> Line:
        try:
            grant = await server.licence_of(self._anchor)
        except (LinkError, Refused) as trouble:
            return await self._without_the_service(trouble)
        self._id = grant.id
        return self._term(grant.expires)

    async def _without_the_service(self, trouble: LinkError | Refused) -> Line:
        """The last licence id serves on until the cash server refuses it (rk7 §3.5)."""
        kept = await self._store.licence.kept(self._anchor)
        if kept is None:
            return fault(Thing.LICENCE, advice(trouble, FarSide.LICENCE_SERVICE))
        self._id = kept.licence_id
        line = self._term(kept.expires_at)
        if line.health is Health.FAULT:
            return line
        told = advice(trouble, FarSide.LICENCE_SERVICE)
        known = f"{told} The kiosk goes on with its last licence: {line.words}"
        return warning(Thing.LICENCE, known)

    def _term(self, expires: datetime | None) -> Line:
        if expires is None:
            return ok(Thing.LICENCE, "Received; the service names no end")
        now = self._local_now()
        if expires <= now:
            return fault(Thing.LICENCE, ended(expires))
        end = until(expires, days_left(expires, now))
        if notice_at(expires, now) is not None:
            return warning(Thing.LICENCE, f"{end}: ask the dealer to renew it.")
        return ok(Thing.LICENCE, end)

    async def _numbers(self) -> Line:
        counter = await self._store.licence.counter()
        ours = f"the next number is {counter.next_number}"
        if self._running:
            return ok(Thing.LICENCE_NUMBERS, ours)
        if self._shut:
            # The question may be put once a minute: none is used up before an answer is possible.
            (line,) = unseen((Thing.LICENCE_NUMBERS,), self._shut)
            return line
        identity = LicenceIdentity(anchor=self._anchor, token=self._id, instance=counter.instance)
        try:
            if not await TillVersion(self._till).has(Feature.LICENCE_INFO):
                return ok(
                    Thing.LICENCE_NUMBERS,
                    "None are sent: this version of r_keeper takes no licence part",
                )
            till_counter = TillCounter(self._till, self._store.licence, self._clock)
            expected = await till_counter.next_number(identity)
        except PosRefused as refusal:
            refused = refusal.code is ErrorCode.LICENCE_REFUSED
            return (fault if refused else warning)(Thing.LICENCE_NUMBERS, advice(refusal))
        except LinkError as trouble:
            return warning(Thing.LICENCE_NUMBERS, advice(trouble, FarSide.CASH_SERVER))
        if expected is None:
            return ok(Thing.LICENCE_NUMBERS, ours)
        if counter.pending_number is None and expected != counter.next_number:
            return warning(
                Thing.LICENCE_NUMBERS,
                f"{ours}, the cash server expects {expected}: the next order sets it right.",
            )
        return ok(Thing.LICENCE_NUMBERS, f"{ours}, as the cash server expects")

    def _developer_token(self) -> Line:
        """It is valid for a year and nobody renews it unasked (rk7 §3.2)."""
        until = self._token_until
        if until is None:
            return ok(Thing.DEVELOPER_TOKEN, "Its last day is not known: licence.token_until")
        end, now = end_of_day(until), self._local_now()
        ask = "ask for a new one at integrations@rkeeper.ru, then run kiosk setup."
        if end <= now:
            return fault(Thing.DEVELOPER_TOKEN, f"It ended on {until}: {ask}")
        term = f"until {until} ({days_left(end, now)} days)"
        if notice_at(end, now) is not None:
            return warning(Thing.DEVELOPER_TOKEN, f"{term}: {ask}")
        return ok(Thing.DEVELOPER_TOKEN, term)

    def _local_now(self) -> datetime:
        return self._clock.now().replace(tzinfo=None)
