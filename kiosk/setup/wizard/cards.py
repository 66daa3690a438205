"""The card system: whether it answers this kiosk, its accounts, and a card to try."""

from __future__ import annotations

from kiosk.clients.crm_link import CrmLink
from kiosk.domain.guest import GuestCard
from kiosk.errors import SettingsError
from kiosk.loyalty.cards import CardDesk
from kiosk.setup.card_link import card_link
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.setup.wizard.bench import Trying, halted
from kiosk.setup.wizard.places import CARDS, check_shelves, read_shelves
from kiosk.setup.wizard.profile import card_system
from kiosk.setup.wizard.questions import Read
from kiosk.setup.wizard.usual import NONE
from kiosk.setup_snapshots import Ask, Choice, Finding, FindingKind, ObstacleKind
from kiosk.wire.crm.directories import DirectoryStatus, GetAccountsTypesInfo
from kiosk.wire.crm.system import GetVersion


async def read_cards(trying: Trying) -> Read:
    """Account types of the card system, tenders and card drivers of r_keeper."""
    draft = trying.draft
    if draft.answer(Ask.CARD_SYSTEM, NONE) == NONE or not draft.answer(Ask.CLASSIFIER):
        return {}
    found = dict(await read_shelves(trying, CARDS))
    async with await _link(trying) as crm:
        types = await crm.ask(GetAccountsTypesInfo())
    found[Ask.ACCOUNT_TYPE] = tuple(
        Choice(key=one.id, name=one.entry_name)
        for one in types
        if one.status == DirectoryStatus.ACTIVE
    )
    return found


async def check_cards(trying: Trying) -> None:
    draft = trying.draft
    if draft.answer(Ask.CARD_SYSTEM, NONE) == NONE:
        trying.tell(Finding(kind=FindingKind.NO_CARD_SYSTEM))
        return
    async with await _link(trying) as crm:
        version = await crm.ask(GetVersion())
        words = version.info.strip()
        trying.tell(Finding(kind=FindingKind.CARD_SYSTEM, figure=words))
        await check_shelves(trying, CARDS)
        await _try_card(trying, crm)


async def _try_card(trying: Trying, crm: CrmLink) -> None:
    number = trying.draft.answer(Ask.TEST_CARD)
    if not number:
        trying.tell(Finding(kind=FindingKind.NO_TEST_CARD, doubtful=True))
        return
    account = trying.draft.answer(Ask.ACCOUNT_TYPE)
    desk = CardDesk(crm, trying.bench.clock, account_type=int(account) if account else None)
    holder = await desk.look_up(GuestCard(number=number))
    points = "" if holder.account is None else f"{holder.account.balance.minor // 100}"
    figure = ", ".join(filter(None, (holder.first_name, points)))
    trying.tell(Finding(kind=FindingKind.TEST_CARD, figure=figure))


async def _link(trying: Trying) -> CrmLink:
    """Not opened. Raises Halted where the address cannot be meant, or the key is not there."""
    try:
        settings = card_system(trying.draft)
        secrets = ProfileSecrets(trying.bench.home.store, trying.bench.hide)
        link = await card_link(settings, secrets.get, trying.bench.clock)
    except SettingsError as wrong:
        raise halted(ObstacleKind.NOT_COMPLETE, detail="; ".join(wrong.problems)) from wrong
    if link is None:
        raise halted(ObstacleKind.MISSING, ask=Ask.CLASSIFIER)
    return link
