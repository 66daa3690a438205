"""The licence: fetched with the account, then shown to the cash server (rk7 §3)."""

from __future__ import annotations

from uuid import UUID

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clients.till_version import TillVersion
from kiosk.errors import ErrorCode, LinkError, PosRefused, Refused
from kiosk.licence.service import LicenceService
from kiosk.licence.standing import LicenceState
from kiosk.licence.till_counter import TillCounter
from kiosk.settings.servers import LicenceSettings
from kiosk.setup.addresses import licence_server_address
from kiosk.setup.licence_account import licence_account
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.setup.wizard.bench import Halted, Trying, halted
from kiosk.setup.wizard.profile import secret_name_of, secret_of
from kiosk.setup.wizard.server import RESTAURANT_CODE, till_of
from kiosk.setup.wizard.troubles import told
from kiosk.setup.wizard.usual import LIFETIME
from kiosk.setup_snapshots import Ask, Finding, FindingKind, ObstacleKind
from kiosk.storage.secrets import Secret
from kiosk.wire.rkeeper.stamp import licence_anchor
from kiosk.wire.rkeeper.versions import Feature


async def check_licence(trying: Trying) -> None:
    """Account, id and dates; then whether the cash server takes it, once a minute at most."""
    draft, home = trying.draft, trying.bench.home
    if draft.answer(Ask.LICENCE_KIND) == LIFETIME:
        trying.tell(Finding(kind=FindingKind.LIFETIME))
        return
    code = draft.learned.get(RESTAURANT_CODE, "")
    if not code:
        raise halted(ObstacleKind.NOT_READ_YET)
    product = UUID(draft.answer(Ask.PRODUCT))
    anchor = licence_anchor(product, code)
    trying.tell(Finding(kind=FindingKind.ANCHOR, figure=code))
    until = draft.answer(Ask.TOKEN_UNTIL)
    if until:
        # Kept beside the token, where the profile looks for it.
        name = secret_name_of(Ask.TOKEN_UNTIL)
        assert name is not None
        await home.store.secrets.put({name: Secret(until)})
    settings = LicenceSettings(
        server_url=draft.answer(Ask.LICENCE_URL),
        user=secret_of(Ask.LICENCE_USER),
        password=secret_of(Ask.LICENCE_PASSWORD),
        token=secret_of(Ask.LICENCE_TOKEN),
        token_until=secret_of(Ask.TOKEN_UNTIL) if until else None,
        product=product,
    )
    account = await licence_account(settings, ProfileSecrets(home.store, trying.bench.hide).get)
    await home.store.licence.install(trying.bench.new_guid())
    async with LicenceServerLink(licence_server_address(settings, account.usr)) as server:
        service = LicenceService(
            anchor=anchor,
            instance=(await home.store.licence.counter()).instance,
            server=server,
            rows=home.store.licence,
            clock=trying.bench.clock,
            token_until=account.token_until,
        )
        _tell_dates(trying, await service.start())
        async with await till_of(trying) as till:
            await _at_the_till(trying, service, till)


def _tell_dates(trying: Trying, state: LicenceState) -> None:
    if state.trouble is not None:
        raise Halted(told(Refused(state.trouble, state.detail)))
    if state.expires_at is None or state.days_left is None:
        trying.tell(Finding(kind=FindingKind.LICENCE_ENDLESS))
    elif state.days_left < 0:
        raise halted(ObstacleKind.LICENCE_ENDED, f"{state.expires_at:%d.%m.%Y}")
    else:
        figure = f"{state.expires_at:%d.%m.%Y}"
        trying.tell(Finding(kind=FindingKind.LICENCE_UNTIL, figure=figure))
    if state.token_until is not None and state.token_days_left is not None:
        day = f"{state.token_until:%d.%m.%Y}"
        if state.token_days_left < 0:
            raise halted(ObstacleKind.TOKEN_ENDED, day, ask=Ask.TOKEN_UNTIL)
        soon = state.token_days_left <= 30
        trying.tell(Finding(kind=FindingKind.TOKEN_LEFT, figure=day, doubtful=soon))


async def _at_the_till(trying: Trying, service: LicenceService, till: CashServerLink) -> None:
    if not await TillVersion(till).has(Feature.LICENCE_INFO):
        trying.tell(Finding(kind=FindingKind.NO_LICENCE_PART))
        return
    counter = TillCounter(till, trying.bench.home.store.licence, trying.bench.clock)
    try:
        following = await counter.next_number(await service.identity())
    except PosRefused as refusal:
        if refusal.code is ErrorCode.LICENCE_REFUSED:
            raise
        trying.tell(Finding(kind=FindingKind.NOT_ASKED_AT_TILL, doubtful=True))
        return
    except LinkError as trouble:
        raise Halted(told(trouble)) from trouble
    if following is None:
        trying.tell(Finding(kind=FindingKind.NOT_ASKED_AT_TILL, doubtful=True))
    else:
        trying.tell(Finding(kind=FindingKind.TAKEN_AT_TILL))
