"""Everything a first purchase needs, asked of the real servers, one finding after the other."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from random import Random
from typing import Final

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.certificates import AuthorityUnreadable
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clock import Clock
from kiosk.errors import ErrorCode, LinkError, PosRefused, Refused
from kiosk.licence.service import LicenceService
from kiosk.licence.till_counter import TillCounter
from kiosk.settings.profile import Profile
from kiosk.settings.values import secret_name
from kiosk.setup.addresses import cash_server_address, licence_server_address
from kiosk.setup.advice import advice
from kiosk.setup.card_link import card_link, card_side
from kiosk.setup.certificate import certificate
from kiosk.setup.directory_checks import DIRECTORY_CHECKS, look_up
from kiosk.setup.licence_account import licence_account
from kiosk.setup.obstacle_advice import FarSide
from kiosk.setup.steps import Finding, StepName, StepOutcome, good, not_needed, not_tried, wrong
from kiosk.storage.secrets import Secret
from kiosk.storage.store import Store
from kiosk.wire.crm.system import GetVersion
from kiosk.wire.rkeeper.stamp import licence_anchor
from kiosk.wire.rkeeper.system import GetSystemInfo2, SystemInfo

_AT_THE_TILL: Final = (
    StepName.RESTAURANT,
    *(check.step for check in DIRECTORY_CHECKS),
)


class Verification:
    """One profile against the world. Reads only; the licence id that is found is kept."""

    def __init__(self, profile: Profile, store: Store, clock: Clock, chance: Random) -> None:
        self._profile = profile
        self._store = store
        self._clock = clock
        self._chance = chance

    async def findings(self) -> AsyncGenerator[Finding]:
        """All steps from the certificate on. Raises StoreError."""
        settings = self._profile.cash_server
        seen = await certificate(settings)
        yield seen
        password = await self._secret(settings.password)
        async with CashServerLink(cash_server_address(settings, password)) as till:
            trusted = seen.outcome is not StepOutcome.WRONG
            async for finding in self._till(till, trusted=trusted):
                yield finding
            async for finding in self._licence(till):
                yield finding
        yield await self._card_system()

    async def _till(self, till: CashServerLink, *, trusted: bool) -> AsyncIterator[Finding]:
        if not trusted:
            for step in (StepName.LOGIN, *_AT_THE_TILL):
                yield not_tried(step, "The certificate has to be seen and right first.")
            return
        try:
            info = await till.ask(GetSystemInfo2())
        except (LinkError, Refused) as trouble:
            yield wrong(StepName.LOGIN, advice(trouble, FarSide.CASH_SERVER))
            for step in _AT_THE_TILL:
                yield not_tried(step, "The login has to work first.")
            return
        yield good(StepName.LOGIN, f"r_keeper {info.server_version} at {info.net_name}")
        yield self._restaurant(info)
        for check in DIRECTORY_CHECKS:
            try:
                yield await look_up(check, self._profile, till)
            except (LinkError, Refused) as trouble:
                yield wrong(check.step, advice(trouble, FarSide.CASH_SERVER))

    def _restaurant(self, info: SystemInfo) -> Finding:
        wanted = self._profile.restaurant.code
        if info.restaurant_code != wanted:
            return wrong(
                StepName.RESTAURANT,
                f"The cash server belongs to restaurant {info.restaurant_code or 'without code'}, "
                f"the profile says {wanted}: correct restaurant.code or cash_server.host.",
            )
        name = info.restaurant.name if info.restaurant is not None else ""
        shift = f"shift {info.shift.number}" if info.shift else "no shift is open now"
        return good(StepName.RESTAURANT, f"{name} {info.restaurant_code}, {shift}".strip())

    async def _licence(self, till: CashServerLink) -> AsyncIterator[Finding]:
        settings = self._profile.licence
        if settings.lifetime:
            yield not_needed(StepName.LICENCE, "The restaurant has the lifetime licence.")
            yield not_needed(StepName.LICENCE_AT_TILL, "No licence part is sent.")
            return
        account = await licence_account(settings, self._secret_of)
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
        if state.days_left is None:
            return good(StepName.LICENCE, "Received; the service names no end.")
        end = f"{state.expires_at:%Y-%m-%d}"
        if state.days_left < 0:
            return wrong(
                StepName.LICENCE, f"The licence ended on {end}: ask the dealer to renew it."
            )
        return good(StepName.LICENCE, f"Received, until {end} ({state.days_left} days)")

    async def _licence_at_till(self, licence: LicenceService, till: CashServerLink) -> Finding:
        step = StepName.LICENCE_AT_TILL
        try:
            identity = await licence.identity()
        except (LinkError, Refused):
            return not_tried(step, "A licence has to be received first.")
        counter = TillCounter(till, self._store.licence, self._clock)
        try:
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
        link = await card_link(settings, self._secret_of, self._clock)
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

    async def _secret_of(self, reference: str, _key: str, *, hidden: bool = True) -> Secret:  # noqa: ARG002 - set-up writes no secret to a log
        return await self._secret(reference)

    async def _secret(self, reference: str) -> Secret:
        secret = await self._store.secrets.get(secret_name(reference))
        assert secret is not None, f"{reference} is checked before anything is verified"
        return secret
