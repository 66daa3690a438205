"""The card system as the core uses it: one link, and who asks over it."""

from __future__ import annotations

from contextlib import AsyncExitStack

from msgspec import Struct

from kiosk.checkout.ports import Points
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.clock import Clock
from kiosk.later import later
from kiosk.session.ports import GuestCards, GuestPhones
from kiosk.settings.card_system import CardSystemSettings
from kiosk.setup.card_link import card_link
from kiosk.setup.profile_secrets import SecretOf
from kiosk.storage.store import Store


class CardSystem(Struct, frozen=True, kw_only=True):
    """``None`` where the site has no card system; ``phones`` also where it sends no codes."""

    link: CrmLink | None
    message_ids: MessageIds
    points: Points | None = None
    cards: GuestCards | None = None
    phones: GuestPhones | None = None


async def open_card_system(
    settings: CardSystemSettings,
    store: Store,
    secret_of: SecretOf,
    clock: Clock,
    closing: AsyncExitStack,
    timing: Timing = UNTIMED,
) -> CardSystem:
    """The card system of the profile; its link is closed with ``closing``.

    Raises SettingsError for a secret that is missing, and StoreError.
    """
    message_ids = MessageIds(store.menus, clock)
    crm, chosen = await card_link(settings, secret_of, clock, timing), settings.chosen
    if crm is None or chosen is None:
        return CardSystem(link=None, message_ids=message_ids)
    await closing.enter_async_context(crm)
    await message_ids.start()

    def points() -> Points:
        from kiosk.points import open_points

        return open_points(crm, message_ids, chosen.unit)

    def by_card() -> GuestCards:
        from kiosk.known_guests import open_cards

        return open_cards(crm, clock, chosen.bonus_account_type)

    def phones() -> GuestPhones:
        from kiosk.known_guests import open_phones

        return open_phones(settings, crm, message_ids, cards, clock)

    cards = later(by_card)
    return CardSystem(
        link=crm,
        message_ids=message_ids,
        points=later(points),
        cards=cards,
        phones=later(phones) if chosen.phone is not None else None,
    )
