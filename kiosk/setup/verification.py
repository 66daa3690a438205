"""Everything a first purchase needs, asked of the real servers, one finding after the other."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Final

from msgspec import Struct

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.certificates import AuthorityUnreadable
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clients.till_version import TillVersion
from kiosk.clock import Clock
from kiosk.errors import ErrorCode, LinkError, PosRefused, Refused
from kiosk.licence.service import LicenceService
from kiosk.licence.till_counter import TillCounter
from kiosk.settings.profile import Profile
from kiosk.setup.addresses import cash_server_address, licence_server_address
from kiosk.setup.advice import advice
from kiosk.setup.card_link import card_link, card_side
from kiosk.setup.certificate import certificate
from kiosk.setup.directory_checks import DIRECTORY_CHECKS, look_up
from kiosk.setup.licence_account import licence_account
from kiosk.setup.licence_term import ended, until
from kiosk.setup.obstacle_advice import FarSide
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.setup.restaurant import restaurant
from kiosk.setup.steps import Finding, StepName, StepOutcome, good, not_needed, not_tried, wrong
from kiosk.storage.store import Store
from kiosk.wire.crm.system import GetVersion
from kiosk.wire.rkeeper.stamp import licence_anchor
from kiosk.wire.rkeeper.system import GetSystemInfo2
from kiosk.wire.rkeeper.versions import Feature

_AT_THE_TILL: Final = (
    StepName.RESTAURANT,
    *(check.step for check in DIRECTORY_CHECKS),
)


class _Shut(Struct, frozen=True):
    """A cash server that is asked nothing more: ``first`` says what has to be put right."""

    first: str


class Verification:
    """One profile against the world. Reads only; the licence id that is found is kept."""

    def __init__(self, profile: Profile, store: Store, clock: Clock) -> None:
        self._profile = profile
        self._store = store
        self._secrets = ProfileSecrets(store)
        self._clock = clock

    async def findings(self) -> AsyncGenerator[Finding]:
        """All steps from the certificate on. Raises StoreError."""
        settings = self._profile.cash_server
        seen = await certificate(settings)
        yield seen
        if seen.outcome is StepOutcome.WRONG:
            first = "The certificate has to be seen and right first."
            for step in (StepName.LOGIN, *_AT_THE_TILL):
                yield not_tried(step, first)
            async for finding in self._licence(_Shut(first)):
                yield finding
        else:
            password = await self._secrets.get(settings.password, "cash_server.password")
            async with CashServerLink(cash_server_address(settings, password)) as till:
                async for finding in self._behind_certificate(till):
                    yield finding
        yield await self._card_system()

    async def _behind_certificate(self, till: CashServerLink) -> AsyncIterator[Finding]:
        try:
            info = await till.ask(GetSystemInfo2())
        except (LinkError, Refused) as trouble:
            yield wrong(StepName.LOGIN, advice(trouble, FarSide.CASH_SERVER))
            first = "The login has to work first."
            for step in _AT_THE_TILL:
                yield not_tried(step, first)
            async for finding in self._licence(_Shut(first)):
                yield finding
            return
        yield good(StepName.LOGIN, f"r_keeper {info.server_version} at {info.net_name}")
        yield restaurant(info, self._profile.restaurant.code)
        for check in DIRECTORY_CHECKS:
            try:
                yield await look_up(check, self._profile, till)
            except (LinkError, Refused) as trouble:
                yield wrong(check.step, advice(trouble, FarSide.CASH_SERVER))
        async for finding in self._licence(till):
            yield finding

    async def _licence(self, till: CashServerLink | _Shut) -> AsyncIterator[Finding]:
        settings = self._profile.licence
        if settings.lifetime:
            yield not_needed(StepName.LICENCE, "The restaurant has the lifetime licence.")
            yield not_needed(StepName.LICENCE_AT_TILL, "No licence part is sent.")
            return
        account = await licence_account(settings, self._secrets.get)
        async with LicenceServerLink(licence_server_address(settings, account.usr)) as server:
            licence = LicenceService(
                anchor=licence_anchor(settings.product, self._profile.restaurant.code),
                instance=(await self._store.licence.counter()).instance,
                server=server,
                rows=self._store.licence,
                clock=self._clock,
                token_until=account.token_until,
            )
            yield await self._licence_id(licence)
            yield await self._licence_at_till(licence, till)

    async def _licence_id(self, licence: LicenceService) -> Finding:
        state = await licence.start()
        if state.trouble is not None:
            return wrong(StepName.LICENCE, advice(Refused(state.trouble, state.detail)))
        if state.expires_at is None or state.days_left is None:
            return good(StepName.LICENCE, "Received; the service names no end.")
        if state.days_left < 0:
            return wrong(StepName.LICENCE, ended(state.expires_at))
        return good(StepName.LICENCE, f"Received, {until(state.expires_at, state.days_left)}")

    async def _licence_at_till(
        self, licence: LicenceService, till: CashServerLink | _Shut
    ) -> Finding:
        step = StepName.LICENCE_AT_TILL
        if isinstance(till, _Shut):
            # The question may be put once a minute: none is used up before an answer is possible.
            return not_tried(step, till.first)
        try:
            identity = await licence.identity()
        except (LinkError, Refused):
            return not_tried(step, "A licence has to be received first.")
        counter = TillCounter(till, self._store.licence, self._clock)
        try:
            if not await TillVersion(till).has(Feature.LICENCE_INFO):
                return not_needed(step, "This version of r_keeper takes no licence part.")
            following = await counter.next_number(identity)
        except PosRefused as refusal:
            if refusal.code is ErrorCode.LICENCE_REFUSED:
                return wrong(step, advice(refusal))
            return not_tried(step, advice(refusal))
        except LinkError:
            return not_tried(step, "The cash server has to answer first.")
        if following is None:
            return not_tried(step, "It was asked less than a minute ago: try again then.")
        if following == 0:
            return good(step, "Accepted; this kiosk has sent nothing yet.")
        return good(step, f"Accepted; {following - 1} was the last number of this kiosk.")

    async def _card_system(self) -> Finding:
        settings = self._profile.card_system
        link = await card_link(settings, self._secrets.get, self._clock)
        if link is None:
            return not_needed(StepName.CARD_SYSTEM, "There is none.")
        try:
            async with link as crm:
                version = await crm.ask(GetVersion())
        except (LinkError, Refused) as trouble:
            return wrong(StepName.CARD_SYSTEM, advice(trouble, card_side(settings)))
        except AuthorityUnreadable as trouble:
            return wrong(StepName.CARD_SYSTEM, f"card_system.crm7.ca_file: {trouble.detail}.")
        return good(StepName.CARD_SYSTEM, f"{version.info.strip() or 'CRM'} answers")
