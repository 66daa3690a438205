"""Guests at the card system, by card and by phone, against a server that is not our codec's."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_tcp import Crm5Address, CrmTcpLink
from kiosk.clock import SystemClock
from kiosk.domain.coupons import CouponGives
from kiosk.domain.guest import GuestCard, PhoneNumber
from kiosk.domain.money import Money
from kiosk.errors import CodeRefused, CrmRefused, ErrorCode
from kiosk.loyalty.cards import CardDesk
from kiosk.loyalty.phones import NewGuests, PhoneDesk
from kiosk.loyalty.welcome import NO_GIFTS, WelcomeGifts
from kiosk.loyalty.writes import CardSystemWrites
from kiosk.simulators.card_system.usual_directory import MOBILE
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.crm.holder_drafts import CardDraft, ContactDraft, HolderDraft
from kiosk.wire.crm.holder_search import ContactCondition, SearchHolders, SearchItem
from kiosk.wire.crm.holders import AddHolders
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.plastic import CardStatus

pytestmark = pytest.mark.asyncio(loop_scope="module")

BONUS_TYPE = 5
FRIENDS = 2
ANNA = PhoneNumber(prefix="+7", digits="9000004821")
PYOTR = PhoneNumber(prefix="+7", digits="9000001102")
VERA = PhoneNumber(prefix="+7", digits="9000005518")
TIMUR = PhoneNumber(prefix="+7", digits="9000007713")
MARIA = GuestCard(number="777000006")
NOBODY = PhoneNumber(prefix="+7", digits="9000001234")
NINA = PhoneNumber(prefix="+7", digits="9000001236")
ANOTHER_NOBODY = PhoneNumber(prefix="+7", digits="9000001235")
_ids = itertools.count(500_000)


class Ids:
    async def next(self) -> int:
        return next(_ids)


@pytest_asyncio.fixture(loop_scope="module", params=["CRM 7", "CRM 5"])
async def crm(
    request: pytest.FixtureRequest, simulators: SimulatorProcess
) -> AsyncIterator[CrmLink]:
    """The same card system behind either of its doors."""
    at, clock = simulators.addresses, SystemClock()
    if request.param == "CRM 7":
        crm7 = CrmAddress(url=at.crm_url, classifier=at.crm_classifier, unit_id=at.crm_unit)
        async with CrmHttpLink(crm7, clock) as link:
            yield link
        return
    crm5 = Crm5Address(
        host=at.crm5_host,
        port=at.crm5_port,
        classifier=at.crm_classifier,
        key_code=at.crm_key_code,
        unit_id=at.crm_unit,
    )
    async with CrmTcpLink(crm5, clock) as tcp:
        yield tcp


def at_crm5(crm: CrmLink) -> bool:
    return isinstance(crm, CrmTcpLink)


def cards(crm: CrmLink) -> CardDesk:
    return CardDesk(crm, SystemClock(), account_type=BONUS_TYPE)


def phones(
    crm: CrmLink, new_guests: NewGuests | None = None, gifts: WelcomeGifts = NO_GIFTS
) -> PhoneDesk:
    """As a site of that card system would have it that takes new guests."""
    if new_guests is None:
        new_guests = NewGuests.REGISTERED if at_crm5(crm) else NewGuests.WITH_LOGIN
    return PhoneDesk(
        crm,
        CardSystemWrites(crm, Ids(), SystemClock()),
        cards(crm),
        SystemClock(),
        new_guests=new_guests,
        gifts=gifts,
    )


async def code_for(simulators: SimulatorProcess, phone: PhoneNumber) -> str:
    sent = [one for one in await simulators.messages() if one["to"] == phone.full]
    return sent[-1]["code"]


def wrong(code: str) -> str:
    return code[:-1] + ("1" if code[-1] != "1" else "2")


async def test_a_phone_and_the_code_sent_to_it_greet_its_guest(
    simulators: SimulatorProcess, crm: CrmLink
) -> None:
    desk = phones(crm)
    sent = await desk.send_code(ANNA)
    assert (sent.new_guest, sent.valid_s, sent.attempts) == (False, 180, 5)
    holder = await desk.sign_in(ANNA, await code_for(simulators, ANNA), register=False)
    assert (holder.first_name, holder.card.number) == ("Анна", "777000001")
    assert holder.account is not None
    assert holder.account.level


async def test_a_wrong_code_says_how_often_it_may_be_tried_until_it_may_not(
    simulators: SimulatorProcess, crm: CrmLink
) -> None:
    phone = TIMUR if at_crm5(crm) else VERA
    desk = phones(crm)
    await desk.send_code(phone)
    code = await code_for(simulators, phone)
    left = []
    for _ in range(4):
        with pytest.raises(CodeRefused) as caught:
            await desk.sign_in(phone, wrong(code), register=False)
        assert caught.value.code is ErrorCode.CODE_WRONG
        left.append(caught.value.attempts_left)
    assert left == [4, 3, 2, 1]
    with pytest.raises(CodeRefused) as caught:
        await desk.sign_in(phone, wrong(code), register=False)
    assert caught.value.code is ErrorCode.CODE_USED_UP
    assert 0 < (caught.value.wait_s or 0) <= 180
    with pytest.raises(CodeRefused) as caught:
        await desk.send_code(phone)
    assert caught.value.code is ErrorCode.CODE_USED_UP


async def test_a_code_nobody_asked_for_is_over(crm: CrmLink) -> None:
    with pytest.raises(CrmRefused) as caught:
        await phones(crm).sign_in(PYOTR, "123456", register=False)
    assert caught.value.code is ErrorCode.CODE_EXPIRED


async def test_a_phone_is_no_way_around_a_blocked_card(
    simulators: SimulatorProcess, crm: CrmLink
) -> None:
    desk = phones(crm)
    await desk.send_code(PYOTR)
    with pytest.raises(CrmRefused) as caught:
        await desk.sign_in(PYOTR, await code_for(simulators, PYOTR), register=False)
    assert caught.value.code is ErrorCode.CARD_BLOCKED


async def test_a_new_guest_leaves_with_a_virtual_card(
    simulators: SimulatorProcess, crm: CrmLink
) -> None:
    phone = ANOTHER_NOBODY if at_crm5(crm) else NOBODY
    desk = phones(crm, gifts=WelcomeGifts(account_type=BONUS_TYPE, group=FRIENDS))
    assert (await desk.send_code(phone)).new_guest
    holder = await desk.sign_in(phone, await code_for(simulators, phone), register=True)
    assert holder.first_name == ""
    assert holder.card.number.endswith(phone.digits)
    assert holder.account is not None
    assert (holder.account.type_id, holder.account.balance) == (BONUS_TYPE, Money.of(0))
    by_phone = SearchItem(contact=ContactCondition(phone="7" + phone.digits))
    (person,) = (await crm.ask(SearchHolders(items=(by_phone,), count=2))).people
    assert person.holder.group_id == FRIENDS
    again = await desk.send_code(phone)
    assert not again.new_guest
    known = await desk.sign_in(phone, await code_for(simulators, phone), register=False)
    assert known.card == holder.card


@pytest.mark.parametrize("crm", ["CRM 5"], indirect=True)
async def test_a_guest_whom_staff_registered_meanwhile_signs_in_with_another_code(
    simulators: SimulatorProcess, crm: CrmLink
) -> None:
    desk = phones(crm)
    assert (await desk.send_code(NINA)).new_guest
    code = await code_for(simulators, NINA)
    await registered_by_staff(crm, NINA)
    with pytest.raises(CrmRefused) as caught:
        await desk.sign_in(NINA, code, register=True)
    assert caught.value.code is ErrorCode.GUEST_REGISTERED
    assert not (await desk.send_code(NINA)).new_guest
    holder = await desk.sign_in(NINA, await code_for(simulators, NINA), register=False)
    assert holder.first_name == "Нина"


async def registered_by_staff(crm: CrmLink, phone: PhoneNumber) -> None:
    nina = AddHolders(
        draft=HolderDraft(
            first_name="Нина",
            cards=(CardDraft(number="888000077", status=CardStatus.ACTIVE),),
            contacts=(ContactDraft(type_id=MOBILE, value=phone.full),),
        )
    )
    message = crm.encode(nina, message_id=next(_ids), sent_at=SystemClock().now())
    decode(AddHolders, await crm.post(message))


async def test_where_nobody_is_registered_an_unknown_phone_is_told(crm: CrmLink) -> None:
    stranger = PhoneNumber(prefix="+7", digits="9000001299")
    with pytest.raises(CrmRefused) as caught:
        await phones(crm, NewGuests.TURNED_AWAY).send_code(stranger)
    assert caught.value.code is ErrorCode.PHONE_UNKNOWN
    assert stranger.digits not in str(caught.value)


async def test_a_number_that_is_no_phone_is_told(crm: CrmLink) -> None:
    with pytest.raises(CrmRefused) as caught:
        await phones(crm).send_code(PhoneNumber(prefix="+7", digits="9"))
    assert caught.value.code is ErrorCode.PHONE_MALFORMED


async def test_a_card_brings_the_coupons_that_are_good_today(crm: CrmLink) -> None:
    coupons = (await cards(crm).look_up(MARIA)).coupons
    assert [(c.name, c.gives) for c in coupons] == [
        ("Морс в подарок", CouponGives.DISHES),
        ("300 ₽ на день рождения", CouponGives.AMOUNT),
        ("−10 % на весь заказ", CouponGives.SHARE),
    ]
    assert coupons[1].amount == Money.of(300)
    assert coupons[0].dish_codes


async def test_the_points_that_end_first_are_told_with_their_last_day(crm: CrmLink) -> None:
    desk = cards(crm)
    account = (await desk.look_up(MARIA)).account
    assert account is not None
    expiring = await desk.expiring(account)
    assert expiring is not None
    assert expiring.amount == Money.of(60)
    days = expiring.last_day - SystemClock().now().date()
    assert timedelta(days=4) <= days <= timedelta(days=6)
