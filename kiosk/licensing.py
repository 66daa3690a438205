"""The licence as the core uses it: who keeps it, and the queue of what needs it."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from msgspec import Struct

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clients.till_version import TillVersion
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.clock import Clock
from kiosk.licence.queue import LicenceSequence, UnnumberedQueue
from kiosk.licence.service import LicenceService
from kiosk.licence.standing import LicenceState
from kiosk.licence.till_counter import TillCounter
from kiosk.licence.upkeep import LicenceUpkeep
from kiosk.settings.profile import Profile
from kiosk.setup.addresses import licence_server_address
from kiosk.setup.licence_account import licence_account
from kiosk.setup.profile_secrets import SecretOf
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.stamp import licence_anchor


class Licensing(Struct, frozen=True, kw_only=True):
    """At a site with a lifetime licence there is nothing but a queue without numbers."""

    queue: LicenceSequence | UnnumberedQueue
    service: LicenceService | None = None
    sequence: LicenceSequence | None = None
    upkeep: LicenceUpkeep | None = None


async def open_licensing(
    profile: Profile,
    store: Store,
    secret_of: SecretOf,
    till: CashServerLink,
    version: TillVersion,
    clock: Clock,
    closing: AsyncExitStack,
    *,
    changed: Callable[[LicenceState], None],
    chance: random.Random,
    sleep: Callable[[float], Awaitable[None]],
    timing: Timing = UNTIMED,
) -> Licensing:
    """The licence of the profile; its server's link is closed with ``closing``.

    ``changed`` hears of every new state. Raises StoreError, and SettingsError for a secret that is
    missing or wrong.
    """
    settings = profile.licence
    if settings.lifetime:
        return Licensing(queue=UnnumberedQueue())
    account = await licence_account(settings, secret_of)
    server = LicenceServerLink(licence_server_address(settings, account.usr), timing)
    await closing.enter_async_context(server)
    counter = await store.licence.counter()
    service = LicenceService(
        anchor=licence_anchor(settings.product, profile.restaurant.code),
        instance=counter.instance,
        server=server,
        rows=store.licence,
        clock=clock,
        token_until=account.token_until,
        changed=changed,
    )
    sequence = LicenceSequence(
        licence=service,
        rows=store.licence,
        till=TillCounter(till, store.licence, clock),
        version=version,
    )
    return Licensing(
        queue=sequence,
        service=service,
        sequence=sequence,
        upkeep=LicenceUpkeep(service, sequence, clock=clock, chance=chance, sleep=sleep),
    )
