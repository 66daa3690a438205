"""From a phone to its holder, proven by a one-time code (crm §11.4, §14 "phone login with SMS")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, Protocol, TypeVar

from kiosk.clock import Clock
from kiosk.domain.guest import CardHolder, CodeSent, GuestCard, PhoneNumber
from kiosk.errors import (
    CodeRefused,
    CrmRefused,
    ErrorCode,
    GarbledReply,
    NoReply,
    NotSent,
    StoreError,
)
from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.holder_search import ContactCondition, SearchHolders, SearchItem
from kiosk.wire.crm.login import AutoRegistry, Login, LoginCode
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.one_time_codes import CodeSent as CrmCodeSent
from kiosk.wire.crm.people import Person
from kiosk.wire.crm.plastic import Card, CardStatus
from kiosk.wire.crm.registration import Registration, RegistrationCode
from kiosk.wire.crm.sac import number_of
from kiosk.wire.crm.wishes import Include, Wishes

_A = TypeVar("_A")

_WITH_CARDS: Final = (Include.HOLDER_CARD, Include.HOLDER_NO_COUNT)
_NUMBERS: Final = re.compile(r"\d+", re.ASCII)
_CODES: Final = re.compile(r"SAC-\d+", re.ASCII | re.IGNORECASE)

_WRONG_CODE: Final = 168
_USED_UP: Final = 169
# What a refusal means to somebody who signs in; others keep the meaning they have (crm §11).
_MEANINGS: Final[Mapping[int, ErrorCode]] = {
    12: ErrorCode.PHONE_MALFORMED,
    72: ErrorCode.PHONE_SHARED,
    75: ErrorCode.PHONE_UNKNOWN,
    76: ErrorCode.PHONE_SHARED,
    77: ErrorCode.GUEST_NOT_REGISTERED,
    91: ErrorCode.CODE_WRONG,
    92: ErrorCode.PHONE_MALFORMED,
    93: ErrorCode.CODE_NOT_SENT,
    94: ErrorCode.GUEST_NOT_REGISTERED,
    95: ErrorCode.PHONE_UNKNOWN,
    96: ErrorCode.GUEST_NOT_REGISTERED,
    124: ErrorCode.PHONE_SHARED,
    128: ErrorCode.CODE_NOT_SENT,
    136: ErrorCode.PHONE_MALFORMED,
    137: ErrorCode.PHONE_MALFORMED,
    170: ErrorCode.CODE_NOT_SENT,
    171: ErrorCode.CODE_EXPIRED,
    _WRONG_CODE: ErrorCode.CODE_WRONG,
    _USED_UP: ErrorCode.CODE_USED_UP,
}


class CardSystem(Protocol):
    """The card system's link (``clients.crm_http``). Raises NotSent, NoReply, CrmRefused."""

    async def ask(self, action: Action[_A]) -> _A: ...

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes: ...

    async def post(self, message: bytes) -> bytes: ...


class MessageIds(Protocol):
    """Numbers that no message of this kiosk has had (``clients.crm_message_ids``)."""

    async def next(self) -> int:
        """Raises StoreError where none is left and none can be reserved."""
        ...


class Cards(Protocol):
    """Who holds a card (``loyalty.cards``)."""

    async def look_up(self, card: GuestCard) -> CardHolder: ...


class NewGuests(StrEnum):
    """What becomes of a phone nobody has."""

    TURNED_AWAY = "turned-away"
    WITH_LOGIN = "with-login"
    """CRM 7 registers as it logs in (``Auto_Registry``)."""
    REGISTERED = "registered"
    """CRM 5 has an action of its own for that."""


class PhoneDesk:
    """Sends codes and signs in. Implements ``session.ports.GuestPhones``."""

    def __init__(
        self,
        system: CardSystem,
        message_ids: MessageIds,
        cards: Cards,
        clock: Clock,
        *,
        new_guests: NewGuests,
    ) -> None:
        self._system = system
        self._message_ids = message_ids
        self._cards = cards
        self._clock = clock
        self._new_guests = new_guests

    async def send_code(self, phone: PhoneNumber) -> CodeSent:
        """A code is on its way. Raises CrmRefused under a code for somebody signing in, NotSent,
        NoReply.
        """
        ask = LoginCode(login=phone.full, auto_registry=self._auto_registry)
        try:
            return _told(await self._write(ask))
        except CrmRefused as no:
            unknown = no.code is ErrorCode.PHONE_UNKNOWN
            if not unknown or self._new_guests is not NewGuests.REGISTERED:
                raise
        return _told(await self._write(RegistrationCode(login=phone.full, virtual=True)))

    async def sign_in(self, phone: PhoneNumber, code: str, *, register: bool) -> CardHolder:
        """The guest with that phone, as if they had held their card to the reader.

        A new guest is welcome without an account: the card system opens it in its own time.
        Raises CrmRefused under a code for somebody signing in or a ``CARD_…`` code, NotSent,
        NoReply.
        """
        person = await self._let_in(phone, code, register=register)
        if person is None or not person.cards:
            person = await self._found(phone)
        number = self._card_of(person)
        try:
            return await self._cards.look_up(GuestCard(number=number))
        except CrmRefused as no:
            if not register or no.code is not ErrorCode.CARD_WITHOUT_ACCOUNT:
                raise
        name = person.holder.first_name.strip()
        return CardHolder(first_name=name, card=GuestCard(number=number))

    @property
    def _auto_registry(self) -> AutoRegistry | None:
        return AutoRegistry() if self._new_guests is NewGuests.WITH_LOGIN else None

    async def _let_in(self, phone: PhoneNumber, code: str, *, register: bool) -> Person | None:
        if register and self._new_guests is NewGuests.REGISTERED:
            registration = Registration(login=phone.full, code=code, include=_WITH_CARDS)
            return (await self._write(registration)).person
        login = Login(
            login=phone.full, code=code, auto_registry=self._auto_registry, include=_WITH_CARDS
        )
        return (await self._write(login)).person

    async def _found(self, phone: PhoneNumber) -> Person:
        """Who has that phone, where letting them in told nobody."""
        digits = "".join(_NUMBERS.findall(phone.full))
        search = SearchHolders(
            items=(SearchItem(contact=ContactCondition(phone=digits)),),
            count=2,
            wishes=Wishes(include=_WITH_CARDS),
        )
        try:
            page = await self._system.ask(search)
        except GarbledReply as garbled:
            raise NoReply(ErrorCode.CRM_SILENT, garbled.detail) from garbled
        people = [person for person in page.people if not person.holder.deleted]
        if len(people) != 1:
            code = ErrorCode.PHONE_SHARED if people else ErrorCode.PHONE_UNKNOWN
            raise CrmRefused(code, f"{len(people)} holders of one phone")
        return people[0]

    def _card_of(self, person: Person) -> str:
        """The card the guest is known by: one that works today, a real one before a virtual one."""
        today = self._clock.now().date()
        usable = [card for card in person.cards if card.number and _works(card, today)]
        known = sorted(usable or person.cards, key=lambda card: card.virtual)
        if not known:
            raise CrmRefused(ErrorCode.CARD_UNKNOWN, "the holder has no card")
        return known[0].number

    async def _write(self, action: Action[_A]) -> _A:
        """One message that is never repeated by itself: another code would go out."""
        assert action.repeat is Repeat.READ_FIRST
        try:
            message_id = await self._message_ids.next()
        except StoreError as full:
            raise NotSent(ErrorCode.CRM_UNREACHABLE, full.detail) from full
        request = self._system.encode(action, message_id=message_id, sent_at=self._clock.now())
        try:
            return decode(type(action), await self._system.post(request))
        except CrmRefused as no:
            raise _meant(no) from no
        except GarbledReply as garbled:
            raise NoReply(ErrorCode.CRM_SILENT, garbled.detail) from garbled


def _works(card: Card, today: date) -> bool:
    begun = card.valid_from is None or card.valid_from <= today
    ended = card.valid_until is not None and today > card.valid_until
    return card.status == CardStatus.ACTIVE and begun and not ended


def _told(sent: CrmCodeSent) -> CodeSent:
    return CodeSent(valid_s=sent.seconds or 0, attempts=sent.attempts, new_guest=sent.newcomer)


def _meant(no: CrmRefused) -> CrmRefused:
    """The same refusal under the code that is true of somebody signing in.

    The two numbers stand in the text alone, in any language, the attempts before the seconds; they
    are shown and never decided on.
    """
    number = number_of(no.sac)
    figures = [int(found) for found in _NUMBERS.findall(_CODES.sub("", no.detail))]
    code = _MEANINGS.get(number or 0, no.code)
    if number == _WRONG_CODE:
        left = figures[0] if len(figures) > 1 else None
        return CodeRefused(code, no.detail, sac=no.sac, attempts_left=left)
    if number == _USED_UP:
        wait_s = figures[-1] if figures else None
        return CodeRefused(code, no.detail, sac=no.sac, attempts_left=0, wait_s=wait_s)
    return CrmRefused(code, no.detail, sac=no.sac)
