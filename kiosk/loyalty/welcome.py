"""What a guest is given who has just registered: an account for points, a group (crm §8.6.2, §14).

A card system may do it by itself as it registers; the site says what it does not do.
"""

from __future__ import annotations

from typing import Final, Protocol

from msgspec import Struct

from kiosk.domain.guest import CardHolder, GuestCard
from kiosk.errors import CrmRefused, ErrorCode, LinkError
from kiosk.logs import logger
from kiosk.loyalty.writes import CardSystemWrites
from kiosk.wire.crm.holder_drafts import AccountDraft, HolderDraft
from kiosk.wire.crm.holders import EditHolders
from kiosk.wire.crm.people import Person

_log = logger(__name__)


class WelcomeGifts(Struct, frozen=True, kw_only=True):
    """``account_type`` is opened where the guest has none; ``group`` is the holder group."""

    account_type: int | None = None
    group: int | None = None


NO_GIFTS: Final = WelcomeGifts()


class Cards(Protocol):
    """Who holds a card (``loyalty.cards``)."""

    async def look_up(self, card: GuestCard) -> CardHolder: ...


class Welcome:
    """Looks a new guest up, gives what the site gives, and looks again."""

    def __init__(self, cards: Cards, writes: CardSystemWrites, gifts: WelcomeGifts) -> None:
        self._cards = cards
        self._writes = writes
        self._gifts = gifts

    async def welcomed(self, person: Person, card: GuestCard) -> CardHolder:
        """The new guest as a known one. Trouble with a gift keeps nobody out: it is logged.

        Raises CrmRefused with a ``CARD_…`` code but for a missing account, NotSent, NoReply.
        """
        holder = await self._known(person, card)
        draft = self._missing(holder)
        if draft is None or not person.holder.id:
            return holder
        try:
            await self._writes.send(EditHolders(holder_id=person.holder.id, draft=draft))
        except (LinkError, CrmRefused) as trouble:
            _log.warning("a new guest was given nothing", code=trouble.code.value)
            return holder
        return await self._known(person, card)

    async def _known(self, person: Person, card: GuestCard) -> CardHolder:
        """A new guest is welcome without an account: it may be opened in a moment."""
        try:
            return await self._cards.look_up(card)
        except CrmRefused as no:
            if no.code is not ErrorCode.CARD_WITHOUT_ACCOUNT:
                raise
        return CardHolder(first_name=person.holder.first_name.strip(), card=card)

    def _missing(self, holder: CardHolder) -> HolderDraft | None:
        opens = self._gifts.account_type if holder.account is None else None
        accounts = (AccountDraft(type_id=opens),) if opens is not None else ()
        if not accounts and self._gifts.group is None:
            return None
        return HolderDraft(group_id=self._gifts.group, accounts=accounts)
