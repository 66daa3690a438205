"""From a phone to its holder, proven by a one-time code (crm §11.4, §14 "phone login with SMS")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final, Protocol, TypeVar

from kiosk.clock import Clock
from kiosk.domain.guest import CardHolder, CodeSent, GuestCard, PhoneNumber
from kiosk.errors import (
    CodeRefused,
    CrmRefused,
    ErrorCode,
    GarbledReply,
    NoReply,
)
from kiosk.loyalty.welcome import NO_GIFTS, Welcome, WelcomeGifts
from kiosk.loyalty.writes import CardSystem, CardSystemWrites
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.holder_search import ContactCondition, SearchHolders, SearchItem
from kiosk.wire.crm.login import AutoRegistry, Login, LoginCode
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
# What a refusal means to somebody who signs in, where it says something else elsewhere (crm §11).
_MEANINGS: Final[Mapping[int, ErrorCode]] = {
    12: ErrorCode.PHONE_MALFORMED,
    72: ErrorCode.PHONE_SHARED,
    75: ErrorCode.PHONE_UNKNOWN,
    76: ErrorCode.PHONE_SHARED,
    82: ErrorCode.PHONE_UNKNOWN,
    91: ErrorCode.CODE_WRONG,
    155: ErrorCode.PHONE_UNKNOWN,
    160: ErrorCode.GUEST_NOT_REGISTERED,
    9990: ErrorCode.PHONE_MALFORMED,
}


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
        writes: CardSystemWrites,
        cards: Cards,
        clock: Clock,
        *,
        new_guests: NewGuests,
        gifts: WelcomeGifts = NO_GIFTS,
    ) -> None:
        self._system = system
        self._writes = writes
        self._cards = cards
        self._clock = clock
        self._new_guests = new_guests
        self._welcome = Welcome(cards, writes, gifts)

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

        A new guest is given what the site gives, and is welcome without it too.
        Raises CrmRefused under a code for somebody signing in or a ``CARD_…`` code, NotSent,
        NoReply.
        """
        person = await self._let_in(phone, code, register=register)
        if person is None or not person.cards:
            person = await self._found(phone)
        card = GuestCard(number=self._card_of(person))
        if register:
            return await self._welcome.welcomed(person, card)
        return await self._cards.look_up(card)

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
            raise CrmRefused(ErrorCode.GUEST_WITHOUT_CARD, "the holder has no card")
        return known[0].number

    async def _write(self, action: Action[_A]) -> _A:
        """A refusal comes under the code that is true of somebody signing in."""
        try:
            return await self._writes.send(action)
        except CrmRefused as no:
            raise _meant(no) from no


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
    return CrmRefused(code, no.detail, sac=no.sac, remedy=no.remedy)
