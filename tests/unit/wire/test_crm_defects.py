"""Where the card system's document contradicts itself: what is sent, what is taken (crm §13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from lxml import etree

from kiosk.errors import CrmRefused, ErrorCode, GarbledReply
from kiosk.wire.crm.action import Action, CrmVersion
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.coupon_actions import GetCouponInfo
from kiosk.wire.crm.directories import GetAccountsTypesInfo
from kiosk.wire.crm.holder_drafts import AddressDraft, ContactDraft, HolderDraft
from kiosk.wire.crm.holders import AddHolders, EditHolders, GetHolderInfo
from kiosk.wire.crm.limits import LONGEST, SINCE_CRM7, check_fits
from kiosk.wire.crm.login import Login, LoginCode
from kiosk.wire.crm.message import MessageHead, decode, encode
from kiosk.wire.crm.one_time_codes import LetterTemplate
from kiosk.wire.crm.people import Gender
from kiosk.wire.crm.places import GetStreetsInfo, GetStreetsOfCity
from kiosk.wire.crm.registration import Authorization, SettingPassword
from kiosk.wire.crm.timing_schemes import GetTimingSchemesInfo
from kiosk.wire.crm.transaction_listing import GetTransactionsInfo, OperationType
from kiosk.wire.crm.transactions import SupplementTransaction
from kiosk.wire.crm.wishes import AccountClass, Include, Wishes

HEAD = MessageHead(message_id=1, classifier="1", sent_at=datetime(2026, 5, 2, tzinfo=UTC))
HEAD5 = replace(HEAD, version=CrmVersion.CRM5)


def sent(action: Action[Any]) -> etree._Element:
    return etree.fromstring(encode(action, HEAD))


def holder(inside: str) -> Any:
    return decode(GetHolderInfo, f"<Holder>{inside}</Holder>".encode()).holder


def adding(**parts: Any) -> AddHolders:
    return AddHolders(draft=HolderDraft(**parts))


def test_marrital_is_sent_with_a_double_r_and_taken_in_both_spellings():
    assert sent(adding(married=False)).findtext("Holder/Marrital") == "No"
    assert sent(adding(married=True, printed_marital=True)).findtext("Holder/Marital") == "Yes"
    assert [holder(f"<{t}>Yes</{t}>").married for t in ("Marital", "Marrital")] == [True, True]
    assert holder("<Marrital>Unknown</Marrital>").married is None


@pytest.mark.parametrize("tag", ["Dop_Info", "DopInfo"])
@pytest.mark.parametrize(
    ("told", "has"), [("Yes", True), ("True", True), ("No", False), ("False", False)]
)
def test_the_flag_of_information_is_taken_under_both_names_in_four_spellings(
    tag: str, told: str, has: bool
):
    body = f"<Transactions><Transaction><{tag}>{told}</{tag}></Transaction></Transactions>"
    (record,) = decode(GetTransactionsInfo, body.encode()).records
    assert (record.has_information, record.information) == (has, b"")


def test_late_information_is_sent_as_dopinfo():
    action = SupplementTransaction(transaction_id="1", information=b"<A/>")
    assert sent(action).find("Transaction/DopInfo") is not None


@pytest.mark.parametrize("tag", ["Deleted", "Delete"])
@pytest.mark.parametrize("told", ["Yes", "True", "TRUE", "1"])
def test_deleted_is_taken_in_every_spelling_and_sent_in_one(tag: str, told: str):
    assert holder(f"<{tag}>{told}</{tag}>").deleted
    draft = HolderDraft(contacts=(ContactDraft(id="1", deleted=True, may_be_written_to=False),))
    contact = sent(EditHolders(holder_id="1", draft=draft)).find("Holder/Contacts/Contact")
    assert contact is not None
    assert (contact.findtext("Deleted"), contact.findtext("Dispatch")) == ("True", "False")


@pytest.mark.parametrize(
    "image",
    [
        "<Holder_Image><Photo>/9j/</Photo><Format>JPEG</Format></Holder_Image>",
        '<Holder_Image Format="JPEG"><Photo>/9\n j/</Photo></Holder_Image>',
    ],
)
def test_the_format_of_a_photo_is_a_child_or_an_attribute(image: str):
    body = f"<Holder><Holders_Images>{image}</Holders_Images></Holder>"
    photo = decode(GetHolderInfo, body.encode()).photo
    assert photo is not None
    assert (photo.content, photo.format) == (b"\xff\xd8\xff", "JPEG")


def test_both_parts_of_a_letter_are_well_formed():
    letter = LetterTemplate(subject="Код", body="Код: PASSWORD")
    message = sent(SettingPassword(login="a@b", code="1", letter=letter))
    assert [(e.tag, e.get("Mode")) for e in message][-2:] == [
        ("EMail_Subject", None),
        ("EMail_Body", "Base64"),
    ]
    assert message.findtext("EMail_Subject") == "Код", "readable, whether it is decoded or not"


def test_a_narrowing_token_is_sent_with_its_base_and_each_token_once():
    wishes = Wishes(
        include=(Include.HOLDER_COUPON_AVAILABLE, Include.HOLDER_COUPON, Include.HOLDER)
    )
    message = sent(GetHolderInfo(holder_id="1", wishes=wishes))
    assert message.findtext("Include") == "Holder_Coupon, Holder_Coupon_Available, Holder"
    assert len(message.findall("Include")) == 1


def test_the_second_stage_of_a_password_carries_its_code():
    assert sent(SettingPassword(login="1", code=" 12 34 ")).findtext("Auth_Code") == "1234"


@pytest.mark.parametrize(("told", "seconds"), [(180, 180), (3, 180), (30, 30), (29, 1740), (0, 0)])
def test_the_life_of_a_code_is_in_seconds_and_small_numbers_are_minutes(told: int, seconds: int):
    body = f"<Login><Code_Timeout>{told}</Code_Timeout></Login>".encode()
    assert decode(LoginCode, body).seconds == seconds


@pytest.mark.parametrize("root", ["Login", "Registration"])
def test_a_code_that_is_sent_anew_lets_nobody_in(root: str):
    with pytest.raises(GarbledReply):
        decode(Login, f"<{root}><Code_Timeout>180</Code_Timeout></{root}>".encode())
    assert decode(LoginCode, f"<{root}/>".encode()).newcomer is (root == "Registration")
    assert decode(Login, b"<Data/>").person is None


@pytest.mark.parametrize("code", ["", "  "])
def test_an_empty_code_is_a_mistake_because_it_asks_for_a_new_one(code: str):
    with pytest.raises(ValueError, match="has to be typed"):
        sent(Login(login="1", code=code))


def test_a_postcode_is_text():
    draft = HolderDraft(addresses=(AddressDraft(postcode="010-77"),))
    assert sent(AddHolders(draft=draft)).findtext("Holder/Addresses/Address/ZIP") == "010-77"


@pytest.mark.parametrize("tag", ["Account_Type_Class", "Account_Class"])
def test_the_class_of_an_account_type_is_taken_under_both_names(tag: str):
    body = f"<Accounts_Types><Account_Type><{tag}>1</{tag}></Account_Type></Accounts_Types>"
    (kind,) = decode(GetAccountsTypesInfo, body.encode())
    assert kind.kind is AccountClass.BONUS


@pytest.mark.parametrize(
    ("told", "kind"), [("2", OperationType.COUNTED), ("02", OperationType.COUNTED), ("77", 77)]
)
def test_operation_types_are_numbers(told: str, kind: int):
    body = f"<Transactions><Transaction><Operation_Type>{told}</Operation_Type></Transaction></Transactions>"  # noqa: E501 - one element in another
    (record,) = decode(GetTransactionsInfo, body.encode()).records
    assert record.operation == kind


@pytest.mark.parametrize("birth", ["Unknown", "1899-12-30", "1899-12-30T00:00:00", ""])
@pytest.mark.parametrize("language", ["Unknown", "0", ""])
def test_an_unset_birth_or_language_is_unset_in_every_form(birth: str, language: str):
    read = holder(f"<Birth>{birth}</Birth><Language_ID>{language}</Language_ID>")
    assert (read.birth, read.language_id, read.gender) == (None, None, Gender.UNKNOWN)


def test_the_same_name_on_two_levels_is_read_by_level():
    body = (
        "<Coupons><Coupon><Amounts><Amount><Amount_Base>1000.00</Amount_Base>"
        "<Amount>500.00</Amount></Amount></Amounts></Coupon></Coupons>"
    )
    (amount,) = decode(GetCouponInfo, body.encode()).coupon.amounts
    assert (amount.face_value, amount.pays) == (100000, 50000)


@pytest.mark.parametrize("at", ["card", "holder"])
def test_lists_of_a_holder_hang_under_the_card_or_under_the_holder(at: str):
    lists = (
        "<Holders_Contacts><Holder_Contact><Holder_ID>2</Holder_ID><Contact><Value>b</Value>"
        "</Contact></Holder_Contact><Holder_Contact><Holder_ID>1</Holder_ID><Contact>"
        "<Value>a</Value></Contact></Holder_Contact></Holders_Contacts>"
    )
    under_holder, under_card = (lists, "") if at == "holder" else ("", lists)
    body = (
        f"<Cards><Card><Holders><Holder><Holder_ID>1</Holder_ID>{under_holder}</Holder></Holders>"
        f"{under_card}</Card></Cards>"
    )
    (person,) = decode(GetCardInfo, body.encode()).people
    assert [contact.value for contact in person.contacts] == ["a"]


def test_a_photo_that_is_no_picture_is_no_reason_to_lose_the_rest():
    body = "<Holder><Holders_Images><Holder_Image><Photo>?</Photo></Holder_Image></Holders_Images></Holder>"  # noqa: E501 - one element in another
    assert decode(GetHolderInfo, body.encode()).photo is None


@pytest.mark.parametrize("rooted", ["<Streets City_ID='7'><Street>{}</Street></Streets>"])
def test_short_streets_are_attributes_or_children(rooted: str):
    body = rooted.format("<ID>8</ID><Name>Арбат</Name>").encode()
    (street,) = decode(GetStreetsOfCity, body)
    assert (street.id, street.entry_name, street.city_id) == ("8", "Арбат", "7")
    assert sent(GetStreetsOfCity(city_id="7")).get("Query_Version") == "2"
    assert sent(GetStreetsInfo(city_id="7")).get("Query_Version") is None


@pytest.mark.parametrize(("months", "known"), [("0x0801", {1, 12}), ("2049", {1, 12}), ("0", set()), ("", set())])  # fmt: skip # noqa: E501 - one row a case
def test_masks_are_hexadecimal_or_decimal_and_zero_restricts_nothing(months: str, known: set[int]):
    body = (
        "<Timing_Schemes><Timing_Scheme><Timing_Scheme_Details><Timing_Scheme_Detail>"
        f"<Months>{months}</Months></Timing_Scheme_Detail></Timing_Scheme_Details>"
        "</Timing_Scheme></Timing_Schemes>"
    )
    (scheme,) = decode(GetTimingSchemesInfo, body.encode())
    assert scheme.rules[0].months == known


@pytest.mark.parametrize(
    "birthday",
    [
        '<Birthday Before="3" After="2">Yes</Birthday>',
        "<Birthday>Yes<Before>3</Before><After>2</After></Birthday>",
        "<Birthday>Yes</Birthday><Before>3</Before><After>2</After>",
    ],
)
def test_the_days_around_a_birthday_are_attributes_or_children(birthday: str):
    body = (
        "<Timing_Schemes><Timing_Scheme><Timing_Scheme_Details><Timing_Scheme_Detail>"
        f"{birthday}</Timing_Scheme_Detail></Timing_Scheme_Details></Timing_Scheme>"
        "</Timing_Schemes>"
    )
    (scheme,) = decode(GetTimingSchemesInfo, body.encode())
    (rule,) = scheme.rules
    assert (rule.birthday, rule.days_before, rule.days_after) == (True, 3, 2)


@pytest.mark.parametrize(
    "coupon",
    [
        '<Coupon Mode="NoLimit"><Status>Active</Status></Coupon>',
        '<Coupon><Status Mode="NoLimit">Active</Status></Coupon>',
        "<Coupon><Mode>NoLimit</Mode></Coupon>",
    ],
)
def test_a_reusable_coupon_is_known_wherever_its_mode_stands(coupon: str):
    assert decode(GetCouponInfo, f"<Coupons>{coupon}</Coupons>".encode()).coupon.reusable
    plain = b"<Coupons><Coupon><Status>Active</Status></Coupon></Coupons>"
    assert not decode(GetCouponInfo, plain).coupon.reusable


def test_a_card_that_is_told_in_full_and_by_its_number_is_one_card():
    card = "<Card><Card_Code>17</Card_Code>{more}</Card>"
    full = card.format(more="<Status>Active</Status>")
    person = decode(
        GetHolderInfo,
        f"<Holder><Holders_Cards><Holder_Card>{full}</Holder_Card></Holders_Cards>"
        f"<Cards>{card.format(more='')}</Cards></Holder>".encode(),
    )
    assert [(one.number, one.status) for one in person.cards] == [("17", "Active")]


@pytest.mark.parametrize(
    "body",
    [
        "<Holder><Holder_ID>1</Holder_ID></Holder>",
        "<Holders><Holder><Holder_ID>1</Holder_ID></Holder></Holders>",
        "<Cards><Card><Holders><Holder><Holder_ID>1</Holder_ID></Holder></Holders></Card></Cards>",
    ],
)
def test_an_authorisation_is_answered_by_several_roots(body: str):
    assert [person.holder.id for person in decode(Authorization, body.encode())] == ["1"]
    assert decode(Authorization, b"<Data/>") == ()


TOO_LONG = {
    ("Holder", "Full_Name"): lambda n: adding(full_name="я" * n),
    ("Holder", "External_Code"): lambda n: adding(external_code="я" * n),
    ("Holder", "Remarks"): lambda n: adding(remarks="я" * n),
    ("Holder", "L_Name"): lambda n: adding(last_name="я" * n),
    ("Contact", "Notes"): lambda n: adding(contacts=(ContactDraft(notes="я" * n),)),
    ("Address", "House"): lambda n: adding(addresses=(AddressDraft(house="я" * n),)),
    ("Address", "DopInfo"): lambda n: adding(addresses=(AddressDraft(notes="я" * n),)),
}


@pytest.mark.parametrize("place", TOO_LONG, ids="/".join)
@pytest.mark.parametrize("head", [HEAD5, HEAD], ids=["crm5", "crm7"])
def test_too_long_a_text_is_not_sent(place: tuple[str, str], head: MessageHead):
    crm5, crm7 = LONGEST[place]
    most = crm5 if head.version is CrmVersion.CRM5 else crm7
    encode(TOO_LONG[place](most), head)
    with pytest.raises(CrmRefused) as caught:
        encode(TOO_LONG[place](most + 1), head)
    assert (caught.value.code, caught.value.sac) == (ErrorCode.CRM_REFUSED, "")
    assert caught.value.detail == (
        f"{'/'.join(place)}: {most + 1} characters, the card system takes {most}"
    )


def test_the_larger_limits_of_crm7_are_those_of_the_document():
    assert {place[1]: both for place, both in LONGEST.items() if both[0] != both[1]} == {
        "Full_Name": (120, 140),
        "External_Code": (20, 60),
        "Remarks": (255, 500),
        "Source": (60, 120),
        "Notes": (255, 500),
        "DopInfo": (100, 500),
    }


@pytest.mark.parametrize("place", sorted(SINCE_CRM7), ids="/".join)
def test_what_crm5_does_not_know_is_not_sent_there(place: tuple[str, str]):
    message = etree.Element("Message")
    etree.SubElement(etree.SubElement(message, place[0]), place[1]).text = "1"

    check_fits(message, CrmVersion.CRM7)
    with pytest.raises(CrmRefused, match="CRM 5 does not know it"):
        check_fits(message, CrmVersion.CRM5)


@pytest.mark.parametrize("card", ["1" * 31, str(2**63), "12a", "\u0663", "-1", "777 000"])
def test_what_is_no_number_of_a_card_is_a_card_nobody_knows(card: str):
    with pytest.raises(CrmRefused) as caught:
        encode(GetCardInfo(card=card), HEAD)
    assert caught.value.code is ErrorCode.CARD_UNKNOWN
    assert card not in str(caught.value)
    encode(GetCardInfo(card=str(2**63 - 1)), HEAD)


def test_unknown_words_are_kept():
    read = holder("<Gender>Other</Gender><Birth>2000-02-29</Birth>")
    assert (read.gender, read.birth) == ("Other", date(2000, 2, 29))
