"""Guests the card system knows, by card and by phone: who asks for them. Read ``later``."""

from __future__ import annotations

from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.clock import Clock
from kiosk.loyalty.cards import CardDesk
from kiosk.loyalty.phones import NewGuests, PhoneDesk
from kiosk.loyalty.welcome import NO_GIFTS, WelcomeGifts
from kiosk.loyalty.writes import CardSystemWrites
from kiosk.session.ports import GuestCards
from kiosk.settings.card_system import CardSystemKind, CardSystemSettings


def open_cards(crm: CrmLink, clock: Clock, account_type: int | None) -> CardDesk:
    """``account_type`` is that of the account with points."""
    return CardDesk(crm, clock, account_type=account_type)


def open_phones(
    settings: CardSystemSettings,
    crm: CrmLink,
    message_ids: MessageIds,
    cards: GuestCards,
    clock: Clock,
) -> PhoneDesk:
    """Where the profile has phones sign in."""
    allowed = new_guests(settings)
    assert allowed is not None, "nobody signs in by phone here"
    return PhoneDesk(
        crm,
        CardSystemWrites(crm, message_ids, clock),
        cards,
        clock,
        new_guests=allowed,
        gifts=welcome_gifts(settings),
    )


def new_guests(settings: CardSystemSettings) -> NewGuests | None:
    """What becomes of phones nobody has; ``None``: nobody signs in by phone."""
    crm = settings.chosen
    if crm is None or crm.phone is None:
        return None
    if not crm.phone.new_guests:
        return NewGuests.TURNED_AWAY
    # CRM 5 logs in by code and registers by an action of its own (crm §14).
    at_crm7 = settings.kind is CardSystemKind.CRM7
    return NewGuests.WITH_LOGIN if at_crm7 else NewGuests.REGISTERED


def welcome_gifts(settings: CardSystemSettings) -> WelcomeGifts:
    """What the kiosk gives a guest who has just registered."""
    crm = settings.chosen
    if crm is None or crm.phone is None:
        return NO_GIFTS
    opens = crm.bonus_account_type if crm.phone.opens_account else None
    return WelcomeGifts(account_type=opens, group=crm.phone.new_guest_group)
