"""Signing in by phone: what the card system is asked, and what its answers mean to a guest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar, cast

import pytest
from msgspec import structs

from kiosk.domain.guest import (
    BonusAccount,
    CardHolder,
    CodeSent,
    GuestCard,
    PhoneNumber,
)
from kiosk.domain.money import Money
from kiosk.errors import (
    CodeRefused,
    CrmRefused,
    ErrorCode,
    GarbledReply,
    NoReply,
    NotSent,
    StoreError,
)
from kiosk.loyalty.phones import NewGuests, PhoneDesk
from kiosk.loyalty.welcome import NO_GIFTS, WelcomeGifts
from kiosk.loyalty.writes import CardSystemWrites
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.holder_search import HolderPage, SearchHolders
from kiosk.wire.crm.message import MessageHead, encode
from kiosk.wire.crm.people import Holder, Person
from kiosk.wire.crm.plastic import Card, CardStatus

_A = TypeVar("_A")

PHONE = PhoneNumber(prefix="+7", digits="9160000018")
NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
ANNA = CardHolder(first_name="Анна", card=GuestCard(number="777000001"))
CARD = Card(
    number="777000001",
    virtual=False,
    status=CardStatus.ACTIVE,
    block_reason="",
    valid_from=None,
    valid_until=date(2030, 1, 1),
    holder_id="17",
    owner_id="17",
    magnetic_stripe="",
    group_id=None,
    group_name="",
    confirmed_by_manager=False,
    verified=True,
)
PERSON = Person(holder=Holder(id="17", first_name="Анна", deleted=False), cards=(CARD,))
NOTHING = '<Data Message_ID="1"/>'
WITH_CARD = (
    "<Holder><Holder_ID>17</Holder_ID><F_Name>Анна</F_Name><Holders_Cards><Holder_Card>"
    "<Holder_ID>17</Holder_ID><Card><Card_Code>777000001</Card_Code><Status>Active</Status></Card>"
    "</Holder_Card></Holders_Cards></Holder>"
)
SENT = "<Login><Code_Timeout>180</Code_Timeout><Code_Use>5</Code_Use></Login>"
NEW = "<Registration><Code_Timeout>3</Code_Timeout></Registration>"


def no(sac: str, text: str = "") -> str:
    return f'<Data Message_ID="1" ErrorCode="{sac}" ErrorText="{text}"/>'


class Noon:
    def now(self) -> datetime:
        return NOON

    def monotonic(self) -> float:
        return 0.0


class Ids:
    def __init__(self) -> None:
        self.given = 0
        self.full = False

    async def next(self) -> int:
        if self.full:
            raise StoreError(ErrorCode.STORE_UNWRITABLE, "no message ids are reserved")
        self.given += 1
        return self.given


class Says:
    """A card system that gives these answers, one after another."""

    def __init__(self, *answers: str | Exception, found: tuple[Person, ...] = ()) -> None:
        self.answers = list(answers)
        self.found = found
        self.messages: list[str] = []
        self.searched: list[SearchHolders] = []

    async def ask(self, action: Action[_A]) -> _A:
        assert isinstance(action, SearchHolders)
        self.searched.append(action)
        page = HolderPage(
            people=self.found,
            total=len(self.found),
            index_from=None,
            index_to=None,
            search_guid="",
        )
        return cast(_A, page)

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes:
        return encode(action, MessageHead(message_id=message_id, classifier="1", sent_at=sent_at))

    async def post(self, message: bytes) -> bytes:
        self.messages.append(message.decode())
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return f'<?xml version="1.0" encoding="utf-8"?>{answer}'.encode()


class Cards:
    """Knows Anna's card and remembers who was looked up."""

    def __init__(self, trouble: CrmRefused | None = None) -> None:
        self.trouble = trouble
        self.knows = ANNA
        self.looked_up: list[str] = []

    async def look_up(self, card: GuestCard) -> CardHolder:
        self.looked_up.append(card.number)
        if self.trouble is not None:
            raise self.trouble
        return self.knows


def desk(
    system: Says,
    new_guests: NewGuests = NewGuests.WITH_LOGIN,
    *,
    cards: Cards | None = None,
    ids: Ids | None = None,
    gifts: WelcomeGifts = NO_GIFTS,
) -> PhoneDesk:
    writes = CardSystemWrites(system, ids or Ids(), Noon())
    return PhoneDesk(system, writes, cards or Cards(), Noon(), new_guests=new_guests, gifts=gifts)


async def test_a_known_phone_and_its_code_are_one_guest() -> None:
    system = Says(SENT, WITH_CARD)
    at = desk(system)
    assert await at.send_code(PHONE) == CodeSent(valid_s=180, attempts=5)
    assert await at.sign_in(PHONE, "123456", register=False) == ANNA
    assert all("+79160000018" in message for message in system.messages)
    assert "<Auth_Code>123456</Auth_Code>" in system.messages[1]


GIVEN = '<Holder Message_ID="2"><Holder_ID>17</Holder_ID></Holder>'
GIFTS = WelcomeGifts(account_type=5, group=3)
WITHOUT = CrmRefused(ErrorCode.CARD_WITHOUT_ACCOUNT)


async def test_a_new_guest_is_given_an_account_and_a_group_and_looked_up_again() -> None:
    system, cards = Says(WITH_CARD, GIVEN), Cards(WITHOUT)
    holder = await desk(system, cards=cards, gifts=GIFTS).sign_in(PHONE, "123456", register=True)
    assert cards.looked_up == [CARD.number, CARD.number]
    edit = system.messages[1]
    assert 'Action="Edit holders"' in edit
    assert "<Holder_ID>17</Holder_ID>" in edit
    assert "<Group_ID>3</Group_ID>" in edit
    assert "<Account_Type_ID>5</Account_Type_ID>" in edit
    assert holder.card.number == CARD.number


@pytest.mark.parametrize(
    ("register", "gifts"), [(False, GIFTS), (True, NO_GIFTS)], ids=["known", "no gifts"]
)
async def test_nobody_else_is_given_anything(*, register: bool, gifts: WelcomeGifts) -> None:
    system = Says(WITH_CARD)
    assert await desk(system, gifts=gifts).sign_in(PHONE, "123456", register=register) == ANNA
    assert len(system.messages) == 1


async def test_an_account_the_card_system_opened_itself_is_not_opened_again() -> None:
    known = structs.replace(
        ANNA, account=BonusAccount(number="01.5", type_id=5, balance=Money.of(0))
    )
    system, cards = Says(WITH_CARD, GIVEN), Cards()
    cards.knows = known
    gifts = WelcomeGifts(account_type=5)
    assert (
        await desk(system, cards=cards, gifts=gifts).sign_in(PHONE, "123456", register=True)
        == known
    )
    assert len(system.messages) == 1


@pytest.mark.parametrize(
    "trouble", [no("SAC-0060"), NoReply(ErrorCode.CRM_SILENT), NotSent(ErrorCode.CRM_UNREACHABLE)]
)
async def test_trouble_with_a_gift_keeps_nobody_out(trouble: str | Exception) -> None:
    system, cards = Says(WITH_CARD, trouble), Cards(WITHOUT)
    holder = await desk(system, cards=cards, gifts=GIFTS).sign_in(PHONE, "123456", register=True)
    assert (holder.first_name, holder.account) == ("Анна", None)


async def test_no_two_messages_have_one_number() -> None:
    system = Says(SENT, WITH_CARD)
    at = desk(system)
    await at.send_code(PHONE)
    await at.sign_in(PHONE, "123456", register=False)
    assert [f'Message_ID="{n}"' in m for n, m in enumerate(system.messages, 1)] == [True, True]


async def test_the_root_of_the_answer_tells_a_new_guest() -> None:
    sent = await desk(Says(NEW)).send_code(PHONE)
    assert (sent.new_guest, sent.valid_s, sent.attempts) == (True, 180, None)


@pytest.mark.parametrize(
    ("new_guests", "asked"), [(NewGuests.WITH_LOGIN, True), (NewGuests.TURNED_AWAY, False)]
)
async def test_only_a_site_that_wants_new_guests_asks_for_their_registration(
    new_guests: NewGuests, *, asked: bool
) -> None:
    system = Says(SENT)
    await desk(system, new_guests).send_code(PHONE)
    assert ('Auto_Registry="True"' in system.messages[0]) is asked


async def test_crm_5_registers_with_an_action_of_its_own() -> None:
    system = Says(no("SAC-0095"), NEW, WITH_CARD)
    at = desk(system, NewGuests.REGISTERED)
    assert (await at.send_code(PHONE)).new_guest
    await at.sign_in(PHONE, "123456", register=True)
    actions = [message.partition('Action="')[2].partition('"')[0] for message in system.messages]
    assert actions == ["Login", "Registration", "Registration"]


async def test_whoever_the_answer_does_not_name_is_looked_for_by_phone() -> None:
    system = Says(NOTHING, found=(PERSON,))
    assert await desk(system).sign_in(PHONE, "123456", register=False) == ANNA
    (item,) = system.searched[0].items
    assert item.contact is not None
    assert (item.contact.phone, system.searched[0].count) == ("79160000018", 2)


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ((PERSON, replace(PERSON, cards=())), ErrorCode.PHONE_SHARED),
        ((), ErrorCode.PHONE_UNKNOWN),
        ((replace(PERSON, cards=()),), ErrorCode.GUEST_WITHOUT_CARD),
    ],
)
async def test_nobody_is_taken_for_somebody_else(
    found: tuple[Person, ...], code: ErrorCode
) -> None:
    with pytest.raises(CrmRefused) as caught:
        await desk(Says(NOTHING, found=found)).sign_in(PHONE, "123456", register=False)
    assert caught.value.code is code


async def test_a_deleted_holder_does_not_make_a_phone_shared() -> None:
    gone = replace(PERSON, holder=replace(PERSON.holder, deleted=True))
    system = Says(NOTHING, found=(gone, PERSON))
    assert await desk(system).sign_in(PHONE, "123456", register=False) == ANNA


@pytest.mark.parametrize(
    ("cards", "chosen"),
    [
        ((replace(CARD, number="2", status=CardStatus.BLOCKED), CARD), "777000001"),
        ((replace(CARD, number="2", virtual=True), CARD), "777000001"),
        ((replace(CARD, number="2", valid_until=date(2026, 3, 13)), CARD), "777000001"),
        ((replace(CARD, number="2", valid_from=date(2026, 3, 15)), CARD), "777000001"),
        ((replace(CARD, number="2", status=CardStatus.BLOCKED),), "2"),
    ],
)
async def test_of_several_cards_the_one_that_works_is_taken(
    cards: tuple[Card, ...], chosen: str
) -> None:
    known = Cards()
    system = Says(NOTHING, found=(replace(PERSON, cards=cards),))
    await desk(system, cards=known).sign_in(PHONE, "123456", register=False)
    assert known.looked_up == [chosen]


async def test_a_new_guest_is_welcome_before_their_account_is_open() -> None:
    known = Cards(CrmRefused(ErrorCode.CARD_WITHOUT_ACCOUNT))
    holder = await desk(Says(WITH_CARD), cards=known).sign_in(PHONE, "123456", register=True)
    assert (holder.card.number, holder.account) == ("777000001", None)


async def test_an_old_guest_without_an_account_is_told_so() -> None:
    known = Cards(CrmRefused(ErrorCode.CARD_WITHOUT_ACCOUNT))
    with pytest.raises(CrmRefused) as caught:
        await desk(Says(WITH_CARD), cards=known).sign_in(PHONE, "123456", register=False)
    assert caught.value.code is ErrorCode.CARD_WITHOUT_ACCOUNT


@pytest.mark.parametrize(
    ("sac", "code"),
    [
        ("SAC-0092", ErrorCode.PHONE_MALFORMED),
        ("SAC-0136", ErrorCode.PHONE_MALFORMED),
        ("SAC-0093", ErrorCode.CODE_NOT_SENT),
        ("SAC-0128", ErrorCode.CODE_NOT_SENT),
        ("SAC-0095", ErrorCode.PHONE_UNKNOWN),
        ("SAC-0124", ErrorCode.PHONE_SHARED),
        ("SAC-0125", ErrorCode.GUEST_WITHOUT_CARD),
        ("SAC-0155", ErrorCode.PHONE_UNKNOWN),
        ("SAC-9990", ErrorCode.PHONE_MALFORMED),
        ("SAC-0094", ErrorCode.GUEST_NOT_REGISTERED),
        ("SAC-0160", ErrorCode.GUEST_NOT_REGISTERED),
        ("SAC-0096", ErrorCode.GUEST_REGISTERED),
        ("SAC-0077", ErrorCode.GUEST_REGISTERED),
        ("SAC-0164", ErrorCode.CRM_BUSY),
        ("SAC-0171", ErrorCode.CODE_EXPIRED),
        ("SAC-0101", ErrorCode.CRM_REFUSED),
    ],
)
async def test_each_refusal_has_its_own_sentence(sac: str, code: ErrorCode) -> None:
    with pytest.raises(CrmRefused) as caught:
        await desk(Says(no(sac))).send_code(PHONE)
    assert (caught.value.code, caught.value.sac) == (code, sac)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Пароль неверен. Осталось 3 раз(а) в течение 120 секунд", 3),
        ("usable again 1 time(s)&#10;within 15 seconds", 1),
        ("SAC-0168 осталось 2 раз(а) в течение 90 секунд", 2),
        ("wrong", None),
    ],
)
async def test_a_wrong_code_tells_the_tries_in_whatever_language(
    text: str, left: int | None
) -> None:
    with pytest.raises(CodeRefused) as caught:
        await desk(Says(no("SAC-0168", text))).sign_in(PHONE, "1", register=False)
    assert (caught.value.code, caught.value.attempts_left) == (ErrorCode.CODE_WRONG, left)


async def test_a_used_up_code_tells_when_the_next_one_can_be_made() -> None:
    system = Says(no("SAC-0169", "новый пароль через 95 секунд"))
    with pytest.raises(CodeRefused) as caught:
        await desk(system).sign_in(PHONE, "1", register=False)
    refused = caught.value
    assert (refused.code, refused.attempts_left, refused.wait_s) == (
        ErrorCode.CODE_USED_UP,
        0,
        95,
    )


@pytest.mark.parametrize(
    "call",
    [
        lambda at: at.send_code(PHONE),
        lambda at: at.sign_in(PHONE, "123456", register=False),
    ],
)
async def test_what_proves_nothing_is_silence(call: Callable[[PhoneDesk], Any]) -> None:
    for trouble in (GarbledReply(ErrorCode.PROTOCOL, "HTTP 502"), "<Bistro/>"):
        with pytest.raises(NoReply) as caught:
            await call(desk(Says(trouble)))
        assert caught.value.code is ErrorCode.CRM_SILENT


async def test_without_a_number_for_it_nothing_is_sent() -> None:
    ids, system = Ids(), Says()
    ids.full = True
    with pytest.raises(NotSent):
        await desk(system, ids=ids).send_code(PHONE)
    assert system.messages == []


async def test_neither_phone_nor_code_is_told_by_an_error() -> None:
    system = Says(no("SAC-0092", "телефон +79160000018 неверен"))
    with pytest.raises(CrmRefused) as caught:
        await desk(system).send_code(PHONE)
    assert "9160000018" not in f"{caught.value!r} {caught.value.detail}"
    assert "9160000018" not in repr(PHONE)
