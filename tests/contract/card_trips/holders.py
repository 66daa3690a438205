"""Holders added, changed and read (crm §8.6)."""

from __future__ import annotations

from datetime import date

from kiosk.errors import ErrorCode, Remedy
from kiosk.simulators.card_system.usual_directory import LANDLINE, MOBILE
from kiosk.wire.crm.contacts import Contact
from kiosk.wire.crm.holder_drafts import (
    AccountDraft,
    AddressDraft,
    AttributeDraft,
    CardDraft,
    ContactDraft,
    CreditDepth,
    CreditDepthMode,
    HolderDraft,
    PropertyDraft,
    RelativeDraft,
)
from kiosk.wire.crm.holders import AddHolders, EditHolders, GetHolderInfo
from kiosk.wire.crm.people import Gender, Person
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.wishes import ImageFormat, Include, PhotoFormat, Wishes
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.card_trip import CardTrip, Refused, always
from tests.contract.card_trips.guests import ANNA, NEW_PHONE, NOBODY, PASSWORD, PETER
from tests.unit.simulators.card_guests import ANNA as ANNAS_CARD_NUMBER
from tests.unit.simulators.card_guests import ANNAS_PHONE, BONUS, CREDIT

EVERYTHING = Wishes(
    include=(
        Include.ACCOUNT,
        Include.HOLDER_IMAGE,
        Include.HOLDER_CONTACT,
        Include.HOLDER_ADDRESS,
        Include.HOLDER_RELATIVE,
        Include.HOLDER_CONTRACT,
        Include.HOLDER_CARD,
        Include.HOLDER_COUPON,
        Include.HOLDER_ATTRIBUTE,
        Include.HOLDER_PROPERTY,
        Include.HOLDER_NO_COUNT,
    ),
    image_format=ImageFormat(format=PhotoFormat.JPEG, original=True),
)
_PHOTO = b"\xff\xd8\xff\xe0"
_NEW_CARD = "888000001"
_MARIA = HolderDraft(
    group_id=2,
    last_name="Лебедева",
    first_name="Мария",
    middle_name="Ильинична",
    full_name="Лебедева М. И. – Ω",
    external_code="K-17",
    non_payer_type_id=1,
    birth=date(1990, 2, 1),
    photo=_PHOTO,
    gender=Gender.FEMALE,
    married=True,
    language=0x419,
    changes_levels_itself=True,
    smokes=False,
    verified=True,
    remarks="любит [чай] и 100%",
    source="киоск",
    tax_number="770000000000",
    cards=(
        CardDraft(
            number=_NEW_CARD,
            group_id=2,
            magnetic_stripe="888000001=17",
            password=PASSWORD,
            valid_from=date(2026, 11, 22),
            valid_until=date(2028, 11, 22),
            confirmed_by_manager=True,
            status=CardStatus.ACTIVE,
        ),
    ),
    accounts=(
        AccountDraft(
            type_id=CREDIT,
            changes_levels_itself=True,
            credit_depth=CreditDepth(amount=100_00, mode=CreditDepthMode.ADD, most=70_00),
            level_id=1,
        ),
    ),
    contacts=(
        ContactDraft(type_id=MOBILE, value=NEW_PHONE, may_be_written_to=True),
        ContactDraft(type_id=LANDLINE, value="8 (495) 1-23", notes="вечером"),
    ),
    addresses=(AddressDraft(type_id=1, country_id=1, postcode="125009", house="12", entry="3"),),
    relatives=(RelativeDraft(holder_id=ANNA, type_id=2),),
    attributes=(AttributeDraft(id=1, is_set=True), AttributeDraft(id=2, is_set=False)),
)


async def added(desk: CardDesk) -> None:
    made = await desk.ask(AddHolders(draft=_MARIA))
    assert [card.number for card in made.cards] == [_NEW_CARD]
    assert len(made.accounts) == 2, "hers, and the one of the house"
    assert (len(made.contacts), len(made.addresses)) == (2, 1)
    maria = await desk.ask(GetHolderInfo(holder_id=made.holder.id, wishes=EVERYTHING))
    _is_maria(maria)
    peter = await desk.ask(
        AddHolders(draft=HolderDraft(first_name="Пётр"), wishes=Wishes(include=(Include.ACCOUNT,)))
    )
    assert (peter.holder.first_name, [one.type_id for one in peter.accounts]) == ("Пётр", [BONUS])


def _is_maria(maria: Person) -> None:
    told = maria.holder
    assert (told.last_name, told.first_name, told.middle_name, told.full_name) == (
        "Лебедева",
        "Мария",
        "Ильинична",
        "Лебедева М. И. – Ω",
    )
    assert (told.group_id, told.group_name, told.external_code) == (2, "Друзья", "K-17")
    assert (told.birth, told.gender, told.married) == (date(1990, 2, 1), Gender.FEMALE, True)
    assert (told.smokes, told.verified, told.deleted, told.has_photo) == (False, True, False, True)
    assert (told.language_id, told.language_name) == (1049, "Русский")
    assert (told.remarks, told.source, told.tax_number) == (
        "любит [чай] и 100%",
        "киоск",
        "770000000000",
    )
    assert (told.non_payer_type_id, told.non_payer_type_name) == (1, "Директор")
    assert maria.photo is not None
    assert (maria.photo.content, maria.photo.format) == (_PHOTO, PhotoFormat.JPEG)
    (card,) = maria.cards
    assert (card.number, card.status, card.group_id) == (_NEW_CARD, CardStatus.ACTIVE, 2)
    assert (card.valid_until, card.confirmed_by_manager) == (date(2028, 11, 22), True)
    assert card.magnetic_stripe == "888000001=17"
    accounts = {one.type_id: one for one in maria.accounts}
    assert (accounts[CREDIT].credit_depth, accounts[CREDIT].level_id) == (70_00, 1)
    assert all(one.changes_levels_itself for one in maria.accounts)
    mobile, landline = maria.contacts
    assert (mobile.value, mobile.may_be_written_to) == (NEW_PHONE, True)
    assert (landline.value, landline.notes) == ("8 (495) 1-23", "вечером")
    (address,) = maria.addresses
    assert (address.country, address.postcode, address.house) == ("Россия", "125009", "12")
    assert address.entry == "3"
    assert [one.first_name for one in maria.relatives] == ["Анна"]
    assert [one.attribute_name for one in maria.attributes if one.is_set] == ["Вегетарианец"]


async def changed(desk: CardDesk) -> None:
    before = await desk.ask(GetHolderInfo(holder_id=ANNA, wishes=EVERYTHING))
    phone, mail = before.contacts
    (address,) = before.addresses
    draft = HolderDraft(
        last_name="Ветрова",
        contacts=(
            ContactDraft(id=mail.id, deleted=True),
            ContactDraft(id=phone.id, may_be_written_to=False, notes="звонить утром"),
        ),
        addresses=(AddressDraft(id=address.id, house="9"),),
        attributes=(AttributeDraft(id=2, is_set=False), AttributeDraft(id=1, is_set=True)),
        properties=(PropertyDraft(id=1, value_id=2),),
    )
    edited = await desk.ask(EditHolders(holder_id=ANNA, draft=draft))
    assert edited.holder.id == ANNA
    after = await desk.ask(GetHolderInfo(holder_id=ANNA, wishes=EVERYTHING))
    assert (after.holder.first_name, after.holder.last_name) == ("Анна", "Ветрова")
    contacts = {one.id: one for one in after.contacts}
    assert not _is_used(contacts.get(mail.id))
    assert (contacts[phone.id].may_be_written_to, contacts[phone.id].notes) == (
        False,
        "звонить утром",
    )
    assert [one.house for one in after.addresses] == ["9"]
    assert [one.id for one in after.attributes if one.is_set] == [1]
    assert [(one.code, one.value.value) for one in after.properties] == [("DIET", "lenten")]
    cleared = await desk.ask(
        EditHolders(
            holder_id=ANNA,
            draft=HolderDraft(properties=(PropertyDraft(id=1),)),
            wishes=Wishes(include=(Include.HOLDER_PROPERTY,)),
        )
    )
    assert cleared.properties == ()
    assert cleared.holder.last_name == "Ветрова", "what is not sent is not changed"


def _is_used(contact: Contact | None) -> bool:
    return contact is not None and not contact.deleted


async def read(desk: CardDesk) -> None:
    anna = await desk.ask(GetHolderInfo(holder_id=ANNA, wishes=EVERYTHING))
    assert (anna.holder.id, anna.holder.first_name) == (ANNA, "Анна")
    assert [(one.value, one.type_class) for one in anna.contacts] == [
        (ANNAS_PHONE, "Phone"),
        ("anna@example.com", "Email"),
    ]
    assert [(one.city, one.house) for one in anna.addresses] == [("Москва", "7 а")]
    assert str(ANNAS_CARD_NUMBER) in {card.number for card in anna.cards}
    assert [one.first_name for one in anna.relatives] == ["Пётр"]
    (contract,) = anna.contracts
    assert (contract.contract_name, contract.type_name) == (
        "Обеды бюро",
        "Корпоративное питание",
    )
    assert [one.first_name for one in contract.participants] == ["Анна", "Пётр"]
    assert anna.coupons.total == 6
    assert [one.id for one in anna.attributes if one.is_set] == [2]
    peter = await desk.ask(GetHolderInfo(holder_id=PETER))
    assert (peter.holder.first_name, peter.holder.birth) == ("Пётр", date(1980, 2, 29))
    assert (peter.contacts, peter.cards) == ((), ()), "nothing was asked for"


CARD_TRIPS = (
    CardTrip(
        kind=AddHolders,
        carried_out=added,
        refused=Refused(
            asked=always(
                AddHolders(
                    draft=HolderDraft(
                        first_name="Мария",
                        contacts=(ContactDraft(type_id=MOBILE, value=ANNAS_PHONE),),
                    )
                )
            ),
            sac="SAC-0096",
            code=ErrorCode.GUEST_REGISTERED,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=EditHolders,
        carried_out=changed,
        refused=Refused(
            asked=always(EditHolders(holder_id=NOBODY, draft=HolderDraft(first_name="Мария"))),
            sac="SAC-0075",
            code=ErrorCode.CARD_UNKNOWN,
            remedy=Remedy.GUEST,
        ),
    ),
    CardTrip(
        kind=GetHolderInfo,
        carried_out=read,
        refused=Refused(
            asked=always(GetHolderInfo(holder_id=NOBODY)),
            sac="SAC-0075",
            code=ErrorCode.CARD_UNKNOWN,
            remedy=Remedy.GUEST,
        ),
    ),
)
