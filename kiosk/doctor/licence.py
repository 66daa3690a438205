"""The right to order: the licence as the service and the cash server see it (rk7 §3)."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator
from datetime import datetime

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clock import Clock
from kiosk.doctor.lines import Health, Line, Thing, fault, ok, unseen, warning
from kiosk.errors import ErrorCode, LinkError, PosRefused, Refused
from kiosk.licence.queue import LEAST_BETWEEN_QUESTIONS_S
from kiosk.licence.till_counter import TillCounter
from kiosk.settings.profile import Profile
from kiosk.setup.advice import advice
from kiosk.storage.licence_rows import LicenceCounter
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.licence import NEVER_USED
from kiosk.wire.rkeeper.stamp import LicenceIdentity, licence_anchor


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
        running: bool,
    ) -> None:
        """``server`` is ``None`` at a site with the lifetime licence."""
        self._settings = profile.licence
        self._anchor = licence_anchor(profile.licence.product, profile.restaurant.code)
        self._store = store
        self._server = server
        self._till = till
        self._clock = clock
        self._running = running
        self._token = ""

    async def lines(self) -> AsyncIterator[Line]:
        """Raises StoreError."""
        if self._server is None:
            yield ok(Thing.LICENCE, "The restaurant has the lifetime licence")
            yield ok(Thing.LICENCE_NUMBERS, "None are sent")
            return
        yield await self._licence(self._server)
        if not self._token:
            for line in unseen((Thing.LICENCE_NUMBERS,), "a licence has to be received first"):
                yield line
            return
        yield await self._numbers()

    async def _licence(self, server: LicenceServerLink) -> Line:
        try:
            grant = await server.licence_of(self._anchor)
        except (LinkError, Refused) as trouble:
            return await self._without_the_service(trouble)
        self._token = grant.id
        return self._term(grant.expires)

    async def _without_the_service(self, trouble: LinkError | Refused) -> Line:
        """The last licence id serves on until the cash server refuses it (rk7 §3.5)."""
        kept = await self._store.licence.kept(self._anchor)
        if kept is None:
            return fault(Thing.LICENCE, advice(trouble))
        self._token = kept.licence_id
        line = self._term(kept.expires_at)
        if line.health is Health.FAULT:
            return line
        known = f"{advice(trouble)} The kiosk goes on with its last licence: {line.words}"
        return warning(Thing.LICENCE, known)

    def _term(self, expires: datetime | None) -> Line:
        if expires is None:
            return ok(Thing.LICENCE, "Received; the service names no end")
        left = expires - self._clock.now().replace(tzinfo=None)
        days = math.floor(left.total_seconds() / 86_400)
        end = f"until {expires:%Y-%m-%d} ({days} days)"
        if left.total_seconds() <= 0:
            return fault(
                Thing.LICENCE,
                f"The licence ended on {expires:%Y-%m-%d}: ask the dealer to renew it.",
            )
        if days < self._settings.warn_days:
            return warning(Thing.LICENCE, f"{end}: ask the dealer to renew it.")
        return ok(Thing.LICENCE, end)

    async def _numbers(self) -> Line:
        counter = await self._store.licence.counter()
        ours = f"the next number is {counter.next_number}"
        if self._running or self._asked_just_now(counter):
            return ok(Thing.LICENCE_NUMBERS, ours)
        identity = LicenceIdentity(
            anchor=self._anchor, token=self._token, instance=counter.instance
        )
        await self._store.licence.asking(self._clock.now())
        try:
            last = await TillCounter(self._till).last_number(identity)
        except PosRefused as refusal:
            if refusal.number != NEVER_USED:
                refused = refusal.code is ErrorCode.LICENCE_REFUSED
                say = fault if refused else warning
                return say(Thing.LICENCE_NUMBERS, advice(refusal))
            last = -1
        except LinkError as trouble:
            return warning(Thing.LICENCE_NUMBERS, advice(trouble))
        if counter.pending_number is None and last + 1 != counter.next_number:
            return warning(
                Thing.LICENCE_NUMBERS,
                f"{ours}, the cash server expects {last + 1}: the next order sets it right.",
            )
        return ok(Thing.LICENCE_NUMBERS, f"{ours}, as the cash server expects")

    def _asked_just_now(self, counter: LicenceCounter) -> bool:
        """The vendor wishes to be asked once a minute at most (rk7 §3.8)."""
        if counter.asked_at is None:
            return False
        ago = (self._clock.now() - counter.asked_at).total_seconds()
        return 0 <= ago < LEAST_BETWEEN_QUESTIONS_S
