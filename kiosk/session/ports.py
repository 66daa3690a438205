"""What a session needs of the other rooms."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from msgspec import Struct

from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.ways import PayWay
from kiosk.clock import Clock
from kiosk.domain.basket import Basket
from kiosk.domain.guest import (
    BonusAccount,
    CardHolder,
    CodeSent,
    ExpiringPoints,
    GuestCard,
    PhoneNumber,
)
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.names import Language, Text
from kiosk.intents import GuestAnswer
from kiosk.menu.now import MenuNow
from kiosk.session.service import ServiceNow
from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.telling import Telling
from kiosk.staff_snapshots import StaffPart


class MenuSource(Protocol):
    """The last good menu, and a way to ask for a newer one soon."""

    @property
    def now(self) -> MenuNow: ...

    def refresh_soon(self) -> None:
        """Asks the cash server for prices and rests before the next regular moment."""
        ...


class GuestCards(Protocol):
    """Who holds a card."""

    async def look_up(self, card: GuestCard) -> CardHolder:
        """The holder. Raises CrmRefused with a ``CARD_…`` code for a card that cannot be used,
        LinkError or CrmRefused where the card system cannot answer."""
        ...

    async def expiring(self, account: BonusAccount) -> ExpiringPoints | None:
        """The points of the account that are lost soonest; ``None`` where none are.

        Raises LinkError or CrmRefused.
        """
        ...


class GuestPhones(Protocol):
    """Who has a phone, proven by a one-time code (crm §11.4)."""

    async def send_code(self, phone: PhoneNumber) -> CodeSent:
        """A code is on its way to the phone.

        Raises CrmRefused with PHONE_MALFORMED, PHONE_UNKNOWN, PHONE_SHARED, CODE_NOT_SENT, CRM_BUSY
        or CODE_USED_UP (a CodeRefused: another code only after its ``wait_s``); LinkError.
        """
        ...

    async def sign_in(self, phone: PhoneNumber, code: str, *, register: bool) -> CardHolder:
        """The guest with that phone; ``register`` gives a new one a virtual card.

        Raises CodeRefused with CODE_WRONG, CODE_USED_UP or CODE_EXPIRED; CrmRefused with
        GUEST_REGISTERED (another code signs in), GUEST_NOT_REGISTERED, GUEST_WITHOUT_CARD,
        PHONE_SHARED, CRM_BUSY or a ``CARD_…`` code; LinkError.
        """
        ...


class Cashdesk(Protocol):
    """Turns a basket into a purchase and drives it. ``GuestSession.follow`` hears every change."""

    async def buy(
        self,
        basket: Basket,
        menu: Menu,
        *,
        note: str = "",
        order_type_id: int | None,
        way: PayWay,
        bonus: Money,
        holder: CardHolder | None,
        coupon: CouponUse | None = None,
    ) -> Purchase:
        """Opens a purchase and drives it to its end, a question, or a person. ``note``: the guest's
        words to the kitchen.

        Raises Refused or StoreError when it could not even be opened: nothing happened then.
        """
        ...

    async def answer(self, purchase: Purchase, answer: GuestAnswer, way: PayWay | None) -> Purchase:
        """Passes on what the guest said and drives on."""
        ...

    def can_stop(self, purchase: Purchase) -> bool:
        """Whether CANCEL may be said while a terminal asks for the guest's card."""
        ...

    async def question_expired(self, purchase: Purchase) -> Purchase:
        """Nobody answered the purchase's question: it is undone."""
        ...


class PaperTray(Protocol):
    """Tickets and slips on paper. What is due is its own business; printing holds nobody up."""

    def offer(self, purchase: Purchase, language: Language, waited_s: float) -> None:
        """Prints what is due by now; ``waited_s``: since the guest is told the same."""
        ...

    def news(self, purchase: Purchase, telling: Telling) -> PaperNews:
        """What has become of the paper that belongs to what the guest is told."""
        ...


class Service(Protocol):
    """The state of the cash server and the licence as the watch sees it."""

    @property
    def now(self) -> ServiceNow: ...


class Spawn(Protocol):
    """Starts a task that is owned, named and awaited by the runtime; the answer cancels it."""

    def __call__(self, work: Coroutine[Any, Any, None], name: str) -> Callable[[], object]: ...


def no_staff() -> StaffPart | None:
    """Nobody of the staff is here."""
    return None


class Rooms(Struct, frozen=True, kw_only=True):
    """The other rooms, as the session knows them.

    ``cards`` is ``None`` without a card system, ``phones`` where it sends no codes. ``staff`` says
    what lies over the session, if somebody of the staff is here.
    """

    menu: MenuSource
    cards: GuestCards | None
    phones: GuestPhones | None = None
    cashdesk: Cashdesk
    service: Service
    clock: Clock
    spawn: Spawn
    restaurant: Text
    paper: PaperTray | None = None
    """``None`` where the kiosk has no printer."""
    staff: Callable[[], StaffPart | None] = no_staff
