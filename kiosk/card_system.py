"""The card system as the core uses it: one link, and who asks over it."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import dataclass

from kiosk import parts
from kiosk.checkout.points import CardSystemPoints
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.clock import Clock
from kiosk.loyalty.cards import CardDesk
from kiosk.loyalty.phones import PhoneDesk
from kiosk.loyalty.writes import CardSystemWrites
from kiosk.settings.card_system import CardSystemSettings
from kiosk.setup.card_link import card_link
from kiosk.setup.profile_secrets import SecretOf
from kiosk.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSystem:
    """``None`` where the site has no card system; ``phones`` also where it sends no codes."""

    link: CrmLink | None
    message_ids: MessageIds
    points: CardSystemPoints | None = None
    cards: CardDesk | None = None
    phones: PhoneDesk | None = None


async def open_card_system(
    settings: CardSystemSettings,
    store: Store,
    secret_of: SecretOf,
    clock: Clock,
    closing: AsyncExitStack,
) -> CardSystem:
    """The card system of the profile; its link is closed with ``closing``.

    Raises SettingsError for a secret that is missing, and StoreError.
    """
    message_ids = MessageIds(store.menus, clock)
    crm, chosen = await card_link(settings, secret_of, clock), settings.chosen
    if crm is None or chosen is None:
        return CardSystem(link=None, message_ids=message_ids)
    await closing.enter_async_context(crm)
    await message_ids.start()
    cards = CardDesk(crm, clock, account_type=chosen.bonus_account_type)
    return CardSystem(
        link=crm,
        message_ids=message_ids,
        points=CardSystemPoints(crm, message_ids, unit_id=chosen.unit),
        cards=cards,
        phones=_phones(settings, crm, message_ids, cards, clock),
    )


def _phones(
    settings: CardSystemSettings,
    crm: CrmLink,
    message_ids: MessageIds,
    cards: CardDesk,
    clock: Clock,
) -> PhoneDesk | None:
    new_guests = parts.new_guests(settings)
    if new_guests is None:
        return None
    return PhoneDesk(
        crm,
        CardSystemWrites(crm, message_ids, clock),
        cards,
        clock,
        new_guests=new_guests,
        gifts=parts.welcome_gifts(settings),
    )
