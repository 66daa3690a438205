"""Holders, searches, registration, passwords, logins."""

from __future__ import annotations

from datetime import date

from kiosk.wire.crm.card_expressions import at_least, less_than, masked
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
from kiosk.wire.crm.holder_search import (
    AddressCondition,
    CardCondition,
    ContactCondition,
    ContractCondition,
    FreeSearch,
    FreeSearchOld,
    HolderCondition,
    HolderOrder,
    ItemMode,
    SearchHolders,
    SearchHoldersOld,
    SearchItem,
)
from kiosk.wire.crm.holders import AddHolders, EditHolders, GetHolderInfo
from kiosk.wire.crm.login import AutoRegistry, Login, LoginCode
from kiosk.wire.crm.one_time_codes import LetterTemplate
from kiosk.wire.crm.people import Gender
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.registration import (
    Authorization,
    NameDraft,
    Registration,
    RegistrationCode,
    SettingPassword,
    SettingPasswordCode,
)
from kiosk.wire.crm.search_values import DayRange, OpenDay, beginning_with, one_day
from kiosk.wire.crm.wishes import Include, Wishes
from tests.unit.wire.crm_examples.cards import DONE
from tests.unit.wire.crm_examples.example import (
    ACCOUNT,
    CARD,
    CODE,
    EMAIL,
    FIRST_NAME,
    HOLDER,
    LAST_NAME,
    PASSWORD,
    PHONE,
    STREET,
    Example,
)

_GUID = "{0F8FAD5B-D9CB-469F-A165-70867728950E}"
_ID = f"<Holder_ID>{HOLDER}</Holder_ID>"
_MADE = (
    f'<Holder Message_ID="63">{_ID}<Cards><Card><Card_Code>{CARD}</Card_Code></Card></Cards>'
    f"<Accounts><Account><Account_Number>{ACCOUNT}</Account_Number></Account></Accounts>"
    "<Contacts><Contact><Contact_ID>10000000000501</Contact_ID></Contact></Contacts></Holder>"
)
_PERSON = (
    f"<Holder><Deleted>No</Deleted><Group_ID>2</Group_ID><Group_Name>Гости</Group_Name>{_ID}"
    f"<INN>7700</INN><L_Name>{LAST_NAME}</L_Name><F_Name>{FIRST_NAME}</F_Name>"
    "<Birth>1990-02-01</Birth><Gender>Female</Gender><Marrital>Yes</Marrital><Smoke>No</Smoke>"
    '<Image Hash="0xAB12">Yes</Image><Language_ID>1049</Language_ID>'
    "<Dispatch_EMail>True</Dispatch_EMail><Dispatch_SMS>False</Dispatch_SMS>"
    f"<Accounts><Account><Account_Number>{ACCOUNT}</Account_Number><Balance>7</Balance></Account>"
    f"</Accounts><Holders_Contacts><Holder_Contact>{_ID}<Contact><Dispatch>Yes</Dispatch>"
    "<Contact_ID>10000000000501</Contact_ID><Type_ID>1</Type_ID><Type_Class>Phone</Type_Class>"
    f"<Value>{PHONE}</Value></Contact></Holder_Contact></Holders_Contacts>"
    f"<Holders_Addresses><Holder_Address>{_ID}<Address><Address_ID>10000000000601</Address_ID>"
    f"<Street>{STREET}</Street><House>12</House><LAT>59.9</LAT></Address></Holder_Address>"
    f"</Holders_Addresses><Holders_Cards><Holder_Card>{_ID}<Card><Card_Code>{CARD}</Card_Code>"
    "<Status>Blocked</Status></Card></Holder_Card></Holders_Cards>"
    f"<Holders_Relatives><Holder_Relative>{_ID}<Holder><Holder_ID>10000000000999</Holder_ID>"
    "<F_Name>Пётр</F_Name></Holder></Holder_Relative></Holders_Relatives>"
    f"<Holders_Contracts><Holder_Contract>{_ID}<Contract><Contract_ID>5</Contract_ID>"
    "<Name>Семейный</Name><Holders><Holder><Holder_ID>10000000000999</Holder_ID></Holder>"
    "</Holders></Contract></Holder_Contract></Holders_Contracts>"
    f"<Holders_Attributes><Holder_Attribute>{_ID}<Attribute><Attribute_ID>9</Attribute_ID>"
    "<Attribute_Name>Гость года</Attribute_Name><Attribute_Value>Yes</Attribute_Value>"
    f"</Attribute></Holder_Attribute></Holders_Attributes><Holders_Properties><Holder_Property>{_ID}"
    "<Property_ID>4</Property_ID><Value_ID>41</Value_ID></Holder_Property></Holders_Properties>"
    f"<Holders_Images><Holder_Image>{_ID}<Photo>/9j/4A==</Photo><Format>JPEG</Format>"
    "</Holder_Image></Holders_Images></Holder>"
)
_LETTER = LetterTemplate(subject="Код", body="Ваш код: PASSWORD")
_LETTER_WRITTEN = (
    "<EMail_Subject>Код</EMail_Subject>"
    '<EMail_Body Mode="Base64">0JLQsNGIINC60L7QtDogUEFTU1dPUkQ=</EMail_Body>'
)
_SENT = (
    '<{root} Message_ID="0"><Code_Timeout>180</Code_Timeout><Code_Use>5</Code_Use>'
    "<Message>Код отправлен</Message></{root}>"
)

EXAMPLES = (
    Example(
        action=AddHolders(
            wishes=Wishes(include=(Include.HOLDER_CARD,)),
            draft=HolderDraft(
                group_id=2,
                last_name=LAST_NAME,
                first_name=FIRST_NAME,
                birth=date(1990, 2, 1),
                photo=b"\xff\xd8\xff\xe0",
                gender=Gender.FEMALE,
                married=True,
                language=0x419,
                changes_levels_itself=True,
                smokes=False,
                verified=True,
                source="киоск",
                cards=(CardDraft(number=CARD, password=PASSWORD, status=CardStatus.ACTIVE),),
                accounts=(
                    AccountDraft(
                        type_id=5,
                        changes_levels_itself=True,
                        credit_depth=CreditDepth(
                            amount=10000, mode=CreditDepthMode.ADD, most=50000
                        ),
                        level_id=2,
                    ),
                ),
                contacts=(ContactDraft(type_id=1, value=PHONE, may_be_written_to=True),),
                addresses=(AddressDraft(type_id=1, city="Москва", street=STREET, house="12"),),
                relatives=(RelativeDraft(holder_id="10000000000999", type_id=3),),
                attributes=(AttributeDraft(id=9, is_set=True), AttributeDraft(id=8, is_set=False)),
            ),
        ),
        written=(
            "<Include>Holder_Card</Include><Holder><Group_ID>2</Group_ID>"
            f"<L_Name>{LAST_NAME}</L_Name><F_Name>{FIRST_NAME}</F_Name><Birth>1990-02-01</Birth>"
            "<Photo>/9j/4A==</Photo><Gender>Female</Gender><Marrital>Yes</Marrital>"
            "<Language_ID>#0419</Language_ID><Auto_Change_Levels>True</Auto_Change_Levels>"
            "<Smoke>No</Smoke><Verification>Yes</Verification><Source>киоск</Source>"
            f"<Cards><Card><Card_Code>{CARD}</Card_Code><Password>{PASSWORD}</Password>"
            "<Status>Active</Status></Card></Cards><Accounts><Account>"
            "<Account_Type_ID>5</Account_Type_ID><Auto_Change_Levels>True</Auto_Change_Levels>"
            '<Credit_Depth Mode="Add" Max="500.00">100.00</Credit_Depth>'
            "<Account_Level_ID>2</Account_Level_ID></Account></Accounts><Contacts><Contact>"
            f"<Type_ID>1</Type_ID><Value>{PHONE}</Value><Dispatch>True</Dispatch></Contact>"
            "</Contacts><Addresses><Address><Type_ID>1</Type_ID><City>Москва</City>"
            f"<Street>{STREET}</Street><House>12</House></Address></Addresses><Relatives><Relative>"
            "<Relative_ID>10000000000999</Relative_ID><Relative_Type_ID>3</Relative_Type_ID>"
            '</Relative></Relatives><Attributes><Attribute Mode="Set"><Attribute_ID>9'
            '</Attribute_ID></Attribute><Attribute Mode="Clear"><Attribute_ID>8</Attribute_ID>'
            "</Attribute></Attributes></Holder>"
        ),
        answer=_MADE,
        seen=lambda a: (a.holder.id, [c.number for c in a.cards], [c.id for c in a.contacts]),
        expected=(HOLDER, [CARD], ["10000000000501"]),
    ),
    Example(
        action=EditHolders(
            holder_id=HOLDER,
            draft=HolderDraft(
                contacts=(ContactDraft(id="10000000000501", deleted=True),),
                properties=(PropertyDraft(id=4, value_id=41), PropertyDraft(id=5)),
            ),
        ),
        written=(
            f"<Holder>{_ID}<Contacts><Contact><Contact_ID>10000000000501</Contact_ID>"
            "<Deleted>True</Deleted></Contact></Contacts><Holders_Properties><Holder_Property>"
            "<Property_ID>4</Property_ID><Value_ID>41</Value_ID></Holder_Property>"
            "<Holder_Property><Property_ID>5</Property_ID></Holder_Property>"
            "</Holders_Properties></Holder>"
        ),
        answer=_MADE,
        seen=lambda a: a.holder.id,
        expected=HOLDER,
    ),
    Example(
        action=EditHolders(
            phone=PHONE, or_add=True, wishes=Wishes(include=(Include.ACCOUNT_AVAILABLE,))
        ),
        written=(
            "<Include>Account, Account_Available</Include>"
            f'<Holder><Phone Mode="Add">{PHONE}</Phone></Holder>'
        ),
        answer=_PERSON,
        seen=lambda a: (a.holder.first_name, [n.balance for n in a.accounts]),
        expected=(FIRST_NAME, [700]),
    ),
    Example(
        action=GetHolderInfo(
            holder_id=HOLDER, wishes=Wishes(include=(Include.HOLDER_CONTACT, Include.HOLDER_CARD))
        ),
        written=f"{_ID}<Include>Holder_Contact, Holder_Card</Include>",
        answer=_PERSON,
        seen=lambda a: [
            (a.holder.gender, a.holder.married, a.holder.language_id, a.holder.photo_hash),
            (a.holder.email_dispatch, a.holder.sms_dispatch, a.holder.has_photo),
            [(c.value, c.type_class, c.may_be_written_to) for c in a.contacts],
            [(n.street, n.house, n.latitude) for n in a.addresses],
            [(c.number, c.status) for c in a.cards],
            [r.first_name for r in a.relatives],
            [(c.contract_name, len(c.participants)) for c in a.contracts],
            [(n.id, n.is_set) for n in a.attributes],
            [(n.id, n.value.id) for n in a.properties],
            (a.photo.content, a.photo.format),
        ],
        expected=[
            (Gender.FEMALE, True, 1049, "0xAB12"),
            (True, False, True),
            [(PHONE, "Phone", True)],
            [(STREET, "12", "59.9")],
            [(CARD, CardStatus.BLOCKED)],
            ["Пётр"],
            [("Семейный", 1)],
            [(9, True)],
            [(4, 41)],
            (b"\xff\xd8\xff\xe0", "JPEG"),
        ],
    ),
    Example(
        action=SearchHolders(
            items=(
                SearchItem(
                    holder=HolderCondition(
                        last_name=beginning_with("Кар"),
                        birth=DayRange(first=OpenDay(month=2, day=1), last=OpenDay(month=2, day=7)),
                        has_photo=True,
                        group_id=2,
                    ),
                    card=CardCondition(
                        number=at_least(1000) & less_than(5000) | masked("55*"), group_ids=(1,)
                    ),
                    contact=ContactCondition(phone=PHONE, email=EMAIL),
                    address=AddressCondition(street=STREET, deleted=True),
                ),
                SearchItem(
                    mode=ItemMode.REMOVE,
                    contract=ContractCondition(
                        contract_name="Сем*", signed_on=one_day(date(2026, 5, 2)), blocked=True
                    ),
                ),
            ),
            count=2,
            sorted_by=HolderOrder.LAST_NAME,
            wishes=Wishes(include=(Include.HOLDER_NO_COUNT,)),
        ),
        written=(
            "<Include>Holder_NoCount, Sort_L_Name</Include><Count>2</Count><Index>1</Index>"
            '<Item Mode="Clear"/><Item Mode="Add"><Holders><L_Name Value="Кар*"/>'
            '<Birth_Day Value_From="0000-02-01" Value_To="0000-02-07"/><Image Value="True"/>'
            '<Group_ID Value="2"/></Holders><Cards>'
            '<Card_Code Value="&gt;= 1000 and &lt; 5000 or 55*"/><Group_ID Value="1"/></Cards>'
            f'<Contacts><Phone Value="{PHONE}" IsNumber="True"/><EMail Value="{EMAIL}"/></Contacts>'
            f'<Addresses IsDeleted="True"><Street Value="{STREET}"/></Addresses></Item>'
            '<Item Mode="Del"><Contracts><Name Value="Сем*"/>'
            '<Signature Value_From="2026-05-02" Value_To="2026-05-02"/><Blocked Value="true"/>'
            '</Contracts></Item><Item Mode="Clear"/>'
        ),
        answer=(
            f'<Holders IndexFrom="1" IndexTo="1" Count="3" Search_GUID="{_GUID}">{_PERSON}'
            "</Holders>"
        ),
        seen=lambda a: (a.total, a.index_to, a.search_guid, [p.holder.id for p in a.people]),
        expected=(3, 1, _GUID, [HOLDER]),
    ),
    Example(
        action=SearchHolders(search_guid=_GUID, index=51),
        written=f"<Search_GUID>{_GUID}</Search_GUID><Count>50</Count><Index>51</Index>",
        answer='<Holders Count="0"/>',
        seen=lambda a: (a.total, a.people, a.search_guid),
        expected=(0, (), ""),
    ),
    Example(
        action=SearchHoldersOld(
            items=(SearchItem(card=CardCondition(number=masked(CARD))),), keep=True
        ),
        written=(
            '<Count>50</Count><Index>1</Index><Item Mode="Clear"/><Item Mode="Add"><Cards>'
            f'<Card_Code Value="{CARD}"/></Cards></Item>'
        ),
        answer='<Holders Count="0"/>',
        seen=lambda a: a.total,
        expected=0,
    ),
    Example(
        action=FreeSearch(search_guid=_GUID),
        written=f'<Search_GUID>{_GUID}</Search_GUID><Item Mode="Clear"/>',
        answer='<Holders Count="0"/>',
    ),
    Example(
        action=FreeSearchOld(search_guid=_GUID),
        written=f'<Search_GUID>{_GUID}</Search_GUID><Item Mode="Clear"/>',
        answer='<Holders Count="0"/>',
    ),
    Example(
        action=RegistrationCode(
            login=EMAIL,
            names=NameDraft(last_name=LAST_NAME, first_name=FIRST_NAME),
            card=CARD,
            virtual=True,
            letter=_LETTER,
        ),
        written=(
            f"<Login>{EMAIL}</Login><L_Name>{LAST_NAME}</L_Name><F_Name>{FIRST_NAME}</F_Name>"
            f"<Is_Virtual_Card>Yes</Is_Virtual_Card><Card_Code>{CARD}</Card_Code>"
            f"{_LETTER_WRITTEN}<Include>Code_Timeout</Include>"
        ),
        answer=_SENT.format(root="Registration"),
        seen=lambda a: (a.seconds, a.attempts, a.newcomer),
        expected=(180, 5, True),
    ),
    Example(
        action=Registration(login=PHONE, code=f" {CODE[:3]} {CODE[3:]} "),
        written=(
            f"<Login>{PHONE}</Login><Auth_Code>{CODE}</Auth_Code><Include>Holder_Card</Include>"
        ),
        answer=_MADE,
        seen=lambda a: ([c.number for c in a.person.cards], a.password_sent),
        expected=([CARD], True),
    ),
    Example(
        action=SettingPasswordCode(login=PHONE),
        written=f"<Login>{PHONE}</Login>",
        answer=DONE,
        seen=lambda a: (a.seconds, a.newcomer),
        expected=(None, False),
    ),
    Example(
        action=SettingPassword(login=EMAIL, code=CODE, password=PASSWORD, letter=_LETTER),
        written=(
            f"<Login>{EMAIL}</Login><Auth_Code>{CODE}</Auth_Code><Password>{PASSWORD}</Password>"
            f"{_LETTER_WRITTEN}"
        ),
        answer=DONE,
    ),
    Example(
        action=Authorization(
            card=CARD, phone=PHONE, email=EMAIL, password=PASSWORD, include=(Include.HOLDER,)
        ),
        written=(
            f"<Card_Code>{CARD}</Card_Code><Phone>{PHONE}</Phone><EMail>{EMAIL}</EMail>"
            f"<Password>{PASSWORD}</Password><Include>Holder</Include>"
        ),
        answer=_MADE,
        seen=lambda a: [p.holder.id for p in a],
        expected=[HOLDER],
    ),
    Example(
        action=LoginCode(
            login=PHONE, auto_registry=AutoRegistry(names=NameDraft(first_name=FIRST_NAME))
        ),
        written=(
            f'<Login Auto_Registry="True">{PHONE}</Login><Is_Virtual_Card>Yes</Is_Virtual_Card>'
            f"<F_Name>{FIRST_NAME}</F_Name><Include>Code_Timeout</Include>"
        ),
        answer=_SENT.format(root="Login"),
        seen=lambda a: (a.seconds, a.attempts, a.told, a.newcomer),
        expected=(180, 5, "Код отправлен", False),
    ),
    Example(
        action=Login(login=PHONE, code=CODE, include=(Include.HOLDER_CARD,)),
        written=(
            f"<Login>{PHONE}</Login><Auth_Code>{CODE}</Auth_Code><Include>Holder_Card</Include>"
        ),
        answer=_MADE,
        seen=lambda a: a.person.holder.id,
        expected=HOLDER,
    ),
)
