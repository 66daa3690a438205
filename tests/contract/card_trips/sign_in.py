"""A guest becomes a holder, sets a password, proves it, logs in with a code (crm §11)."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.errors import CrmRefused, ErrorCode, Remedy
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.holders import GetHolderInfo
from kiosk.wire.crm.login import AutoRegistry, Login, LoginCode
from kiosk.wire.crm.one_time_codes import CodeSent, LetterTemplate
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.registration import (
    Authorization,
    NameDraft,
    Registration,
    RegistrationCode,
    SettingPassword,
    SettingPasswordCode,
)
from kiosk.wire.crm.wishes import Include, Wishes
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.card_trip import CardTrip, Refused, always
from tests.contract.card_trips.guests import (
    ANNA,
    ANNAS_CARD,
    FREE_CARD,
    NEW_MAIL,
    NEW_PHONE,
    PASSWORD,
)
from tests.unit.simulators.card_counter import CODE
from tests.unit.simulators.card_guests import ANNAS_PHONE

_MARIA = NameDraft(last_name="Лебедева", first_name="Мария")
_LETTER = LetterTemplate(subject="Код", body="Ваш код: PASSWORD")
_WRONG_CODE = "975310"


async def registration_begun(desk: CardDesk) -> None:
    sent = await desk.ask(RegistrationCode(login=NEW_PHONE, names=_MARIA))
    _is_told(sent, newcomer=True)
    assert _last_to(desk, NEW_PHONE) == f"Код подтверждения: {CODE}"
    await desk.ask(RegistrationCode(login=NEW_MAIL, names=_MARIA, letter=_LETTER))
    assert _last_to(desk, NEW_MAIL) == f"Ваш код: {CODE}"


async def registered(desk: CardDesk) -> None:
    await desk.ask(RegistrationCode(login=NEW_PHONE, names=_MARIA, card=FREE_CARD))
    typed = f" {CODE[:3]} {CODE[3:]} "
    done = await desk.ask(Registration(login=NEW_PHONE, code=typed))
    assert done.password_sent
    assert done.person is not None
    assert [card.number for card in done.person.cards] == [FREE_CARD]
    card = await desk.ask(GetCardInfo(card=FREE_CARD))
    assert (card.status, card.holder is not None) == (CardStatus.ACTIVE, True)
    assert card.holder is not None
    assert (card.holder.id, card.holder.first_name) == (done.person.holder.id, "Мария")
    assert [account.balance for account in card.accounts] == [0], "the account of the house"


async def password_asked_for(desk: CardDesk) -> None:
    sent = await desk.ask(SettingPasswordCode(login=ANNAS_PHONE))
    assert (sent.newcomer, sent.told != "") == (False, True)
    assert _last_to(desk, ANNAS_PHONE) == f"Код подтверждения: {CODE}"


async def password_set(desk: CardDesk) -> None:
    await desk.ask(SettingPasswordCode(login=ANNAS_PHONE))
    await desk.ask(SettingPassword(login=ANNAS_PHONE, code=CODE, password=PASSWORD))
    assert await desk.ask(Authorization(phone=ANNAS_PHONE, password=PASSWORD))
    await desk.ask(SettingPasswordCode(login=ANNAS_PHONE))
    await desk.ask(SettingPassword(login=ANNAS_PHONE, code=CODE))
    made_up = _last_to(desk, ANNAS_PHONE).rpartition(" ")[2]
    assert await desk.ask(Authorization(card=ANNAS_CARD, password=made_up))
    with pytest.raises(CrmRefused):
        await desk.ask(Authorization(phone=ANNAS_PHONE, password=PASSWORD))


async def proved(desk: CardDesk) -> None:
    await _with_a_password(desk)
    for named in (
        Authorization(card=ANNAS_CARD, password=PASSWORD),
        Authorization(phone=ANNAS_PHONE, password=PASSWORD),
        Authorization(email="anna@example.com", password=PASSWORD, include=(Include.HOLDER_CARD,)),
    ):
        (person,) = await desk.ask(named)
        assert (person.holder.id, person.holder.first_name) == (ANNA, "Анна")
    assert ANNAS_CARD in {card.number for card in person.cards}


async def login_begun(desk: CardDesk) -> None:
    _is_told(await desk.ask(LoginCode(login=ANNAS_PHONE)), newcomer=False)
    assert _last_to(desk, ANNAS_PHONE) == f"Код подтверждения: {CODE}"
    unknown = LoginCode(login=NEW_PHONE, auto_registry=AutoRegistry(names=_MARIA))
    _is_told(await desk.ask(unknown), newcomer=True)


async def logged_in(desk: CardDesk) -> None:
    await desk.ask(LoginCode(login="+7 (900) 000-48-21"))
    assert (await desk.ask(Login(login=ANNAS_PHONE, code=CODE))).person is None
    await desk.ask(LoginCode(login=ANNAS_PHONE))
    wishes = (Include.HOLDER_CONTACT, Include.HOLDER_CARD)
    anna = (await desk.ask(Login(login=ANNAS_PHONE, code=CODE, include=wishes))).person
    assert anna is not None
    assert (anna.holder.id, anna.contacts[0].value) == (ANNA, ANNAS_PHONE)
    assert ANNAS_CARD in {card.number for card in anna.cards}
    await _a_newcomer_logs_in(desk)


async def _a_newcomer_logs_in(desk: CardDesk) -> None:
    wanted = AutoRegistry(names=_MARIA, virtual=True)
    await desk.ask(LoginCode(login=NEW_PHONE, auto_registry=wanted))
    new = (await desk.ask(Login(login=NEW_PHONE, code=CODE, auto_registry=wanted))).person
    assert new is not None
    virtual = NEW_PHONE.removeprefix("+")
    assert [card.number for card in new.cards] == [virtual]
    card = await desk.ask(GetCardInfo(card=virtual, virtual=True))
    assert (card.virtual, card.status) == (True, CardStatus.ACTIVE)
    told = await desk.ask(
        GetHolderInfo(holder_id=new.holder.id, wishes=Wishes(include=(Include.HOLDER_CONTACT,)))
    )
    assert (told.holder.first_name, told.contacts[0].value) == ("Мария", NEW_PHONE)


def _is_told(sent: CodeSent, *, newcomer: bool) -> None:
    assert (sent.seconds, sent.attempts, sent.newcomer) == (180, 5, newcomer)
    assert sent.told, "a sentence for the guest"


def _last_to(desk: CardDesk, contact: str) -> str:
    message = desk.counter.office.messenger.last_to(contact)
    assert message is not None
    return message.text


async def _with_a_password(desk: CardDesk) -> None:
    await desk.ask(SettingPasswordCode(login=ANNAS_PHONE))
    await desk.ask(SettingPassword(login=ANNAS_PHONE, code=CODE, password=PASSWORD))


async def another_code(desk: CardDesk) -> Action[Any]:
    await desk.ask(RegistrationCode(login=NEW_PHONE))
    return Registration(login=NEW_PHONE, code=_WRONG_CODE)


async def signs_no_password_has(desk: CardDesk) -> Action[None]:
    await desk.ask(SettingPasswordCode(login=ANNAS_PHONE))
    return SettingPassword(login=ANNAS_PHONE, code=CODE, password="Tulip 1878")


async def another_password(desk: CardDesk) -> Action[Any]:
    await _with_a_password(desk)
    return Authorization(phone=ANNAS_PHONE, password="Crocus_1878")


CARD_TRIPS = (
    CardTrip(
        kind=RegistrationCode,
        form="Registration code",
        carried_out=registration_begun,
        refused=Refused(
            asked=always(RegistrationCode(login=ANNAS_PHONE)),
            sac="SAC-0096",
            code=ErrorCode.GUEST_REGISTERED,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=Registration,
        carried_out=registered,
        refused=Refused(
            asked=another_code,
            sac="SAC-0168",
            code=ErrorCode.CODE_WRONG,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=SettingPasswordCode,
        form="Setting password code",
        carried_out=password_asked_for,
        refused=Refused(
            asked=always(SettingPasswordCode(login=NEW_PHONE)),
            sac="SAC-0095",
            code=ErrorCode.PHONE_UNKNOWN,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=SettingPassword,
        carried_out=password_set,
        refused=Refused(
            asked=signs_no_password_has,
            sac="SAC-0157",
            code=ErrorCode.CRM_REFUSED,
            remedy=Remedy.NEVER,
        ),
    ),
    CardTrip(
        kind=Authorization,
        carried_out=proved,
        refused=Refused(
            asked=another_password,
            sac="SAC-0091",
            code=ErrorCode.CARD_UNKNOWN,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=LoginCode,
        form="Login code",
        carried_out=login_begun,
        refused=Refused(
            asked=always(LoginCode(login="+7 900 12")),
            sac="SAC-0092",
            code=ErrorCode.PHONE_MALFORMED,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=Login,
        carried_out=logged_in,
        refused=Refused(
            asked=always(Login(login=ANNAS_PHONE, code=CODE)),
            sac="SAC-0171",
            code=ErrorCode.CODE_EXPIRED,
            remedy=Remedy.GUEST,
        ),
    ),
)
