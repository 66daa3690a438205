"""Guests as the card system keeps them: added, edited, shown."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.unit.simulators.card_counter import CardCounter, texts
from tests.unit.simulators.card_guests import ANNA, ANNAS_PHONE, FREE

EVERYTHING = (
    "<Include>Account,Holder_Image,Holder_Contact,Holder_Address,Holder_Relative,"
    "Holder_Contract,Holder_Card,Holder_Attribute,Holder_Property,Holder_NoCount</Include>"
)
NEW_PHONE = "+79000001234"


def holder(inside: str, more: str = "") -> str:
    return f"{more}<Holder>{inside}</Holder>"


def contact(value: str, type_id: int = 1, more: str = "") -> str:
    inner = f"<Type_ID>{type_id}</Type_ID><Value>{value}</Value>{more}"
    return f"<Contacts><Contact>{inner}</Contact></Contacts>"


def address(inside: str) -> str:
    return f"<Addresses><Address><Type_ID>1</Type_ID>{inside}</Address></Addresses>"


def shown(counter: CardCounter, holder_id: int | str = 1) -> etree._Element:
    return counter.ask("Get holder info", f"<Holder_ID>{holder_id}</Holder_ID>{EVERYTHING}")


def test_a_holder_is_shown_with_every_list_that_was_asked_for() -> None:
    root = shown(CardCounter())
    assert root.tag == "Holder"
    assert texts(root, "Dispatch_SMS") == ["True"]
    assert texts(root, "Dispatch_EMail") == ["False"]
    assert texts(root, "Image") == ["Yes"]
    assert texts(root, "Holders_Images/Holder_Image/Photo") == ["/9j/4AAQ"]
    values = texts(root, "Holders_Contacts/Holder_Contact/Contact/Value")
    assert values == [ANNAS_PHONE, "anna@example.com"]
    assert texts(root, "Holders_Addresses/Holder_Address/Address/City") == ["Москва"]
    assert texts(root, "Holders_Relatives/Holder_Relative/Holder/F_Name") == ["Пётр"]
    partners = "Holders_Contracts/Holder_Contract/Contract/Holders/Holder/Holder_ID"
    assert texts(root, partners) == ["1", "2"]
    set_ones = texts(root, "Holders_Attributes/Holder_Attribute/Attribute/Attribute_Value")
    assert set_ones == ["No", "Yes"]
    assert len(root.findall("Accounts/Account")) == 4
    assert len(root.findall("Holders_Cards/Holder_Card/Card")) == 7


def test_count_tags_come_unless_they_are_suppressed() -> None:
    counter = CardCounter()
    counted = counter.ask("Get holder info", "<Holder_ID>1</Holder_ID>")
    assert texts(counted, "Contacts_Count") == ["2"]
    assert shown(counter).find("Contacts_Count") is None


def test_a_new_holder_gets_an_id_a_card_and_the_accounts_of_the_house() -> None:
    counter = CardCounter()
    body = holder(
        "<L_Name>Лугова</L_Name><F_Name>Ида</F_Name><Birth>1990-02-28</Birth>"
        "<Gender>Female</Gender><Marrital>Yes</Marrital><Language_ID>#0419</Language_ID>"
        "<Cards><Card><Card_Code>4000</Card_Code><Status>Active</Status></Card></Cards>"
        + contact(NEW_PHONE)
        + address("<Country_ID>1</Country_ID><City>москва</City><Street>Новая</Street>")
    )
    root = counter.ask("Add holders", body)
    assert [child.tag for child in root] == [
        "Holder_ID",
        "Cards",
        "Accounts",
        "Contacts",
        "Addresses",
    ]
    assert texts(root, "Cards/Card/Card_Code") == ["4000"]
    assert texts(root, "Accounts/Account/Account_Number") == ["01.00005.00900010.0001"]
    there = shown(counter, texts(root, "Holder_ID")[0])
    assert texts(there, "Full_Name") == ["Лугова Ида"]
    assert texts(there, "Birth") == ["1990-02-28"]
    assert texts(there, "Language_ID") == ["1049"]
    place = "Holders_Addresses/Holder_Address/Address"
    assert texts(there, f"{place}/City") == ["Москва"]
    assert texts(there, f"{place}/Street") == ["Новая"]
    assert texts(there, "Holders_Cards/Holder_Card/Card/Expired") == ["2027-11-22"]
    streets = texts(counter.ask("Get streets info"), "Street/Street_Name")
    assert streets[-1] == "Новая"


def test_fields_that_are_not_sent_stay_and_empty_ones_are_cleared() -> None:
    counter = CardCounter()
    body = holder("<Holder_ID>1</Holder_ID><L_Name/><Remarks>Любит чай</Remarks>", EVERYTHING)
    root = counter.ask("Edit holders", body)
    assert texts(root, "L_Name") == [""]
    assert texts(root, "F_Name") == ["Анна"]
    assert texts(root, "Remarks") == ["Любит чай"]


def test_contacts_are_changed_added_and_deleted() -> None:
    counter = CardCounter()
    changes = (
        "<Contacts><Contact><Contact_ID>2</Contact_ID><Deleted>True</Deleted></Contact>"
        "<Contact><Contact_ID>1</Contact_ID><Dispatch>False</Dispatch></Contact>"
        "<Contact><Type_ID>3</Type_ID><Value>anna.sky</Value></Contact></Contacts>"
    )
    root = counter.ask("Edit holders", holder("<Holder_ID>1</Holder_ID>" + changes, EVERYTHING))
    path = "Holders_Contacts/Holder_Contact/Contact"
    assert texts(root, f"{path}/Deleted") == ["No", "Yes", "No"]
    assert texts(root, f"{path}/Dispatch") == ["No", "No", "Yes"]
    assert texts(root, f"{path}/Type_Class") == ["Phone", "Email", "Skype"]


def test_an_address_that_is_there_is_not_added_again() -> None:
    counter = CardCounter()
    same = address("<Country_ID>1</Country_ID><City>Москва</City><House>7А</House>")
    root = counter.ask("Edit holders", holder("<Holder_ID>1</Holder_ID>" + same, EVERYTHING))
    assert len(root.findall("Holders_Addresses/Holder_Address/Address")) == 1


def test_relatives_attributes_and_properties_are_set_and_cleared() -> None:
    counter = CardCounter()
    body = (
        "<Holder_ID>2</Holder_ID>"
        "<Relatives><Relative><Relative_ID>1</Relative_ID><Relative_Type_ID>2</Relative_Type_ID>"
        "</Relative></Relatives>"
        '<Attributes><Attribute Mode="Set"><Attribute_ID>1</Attribute_ID></Attribute></Attributes>'
        "<Holders_Properties><Holder_Property><Property_ID>1</Property_ID><Value_ID>2</Value_ID>"
        "</Holder_Property></Holders_Properties>"
    )
    root = counter.ask("Edit holders", holder(body, EVERYTHING))
    assert texts(root, "Holders_Relatives/Holder_Relative/Holder/Holder_ID") == ["1"]
    assert texts(root, "Holders_Attributes/Holder_Attribute/Attribute/Attribute_Value")[0] == "Yes"
    assert texts(root, "Holders_Properties/Holder_Property/Value_Value") == ["lenten"]
    body = (
        "<Holder_ID>2</Holder_ID><Attributes><Attribute>"
        '<Attribute_ID Mode="Clear">1</Attribute_ID></Attribute></Attributes>'
        "<Holders_Properties><Holder_Property><Property_ID>1</Property_ID></Holder_Property>"
        "</Holders_Properties>"
    )
    root = counter.ask("Edit holders", holder(body, EVERYTHING))
    assert texts(root, "Holders_Attributes/Holder_Attribute/Attribute/Attribute_Value")[0] == "No"
    assert root.find("Holders_Properties/Holder_Property") is None


@pytest.mark.parametrize("phone", [ANNAS_PHONE, "+7 (900) 000-48-21"])
def test_a_telephone_alone_finds_its_holder_and_changes_nothing(phone: str) -> None:
    counter = CardCounter()
    before = counter.office.book.kept()
    root = counter.ask("Edit holders", holder(f"<Phone>{phone}</Phone>", EVERYTHING))
    assert texts(root, "Holder_ID") == ["1"]
    assert counter.office.book.kept() == before


def test_an_unknown_telephone_becomes_a_guest_only_when_told_to() -> None:
    counter = CardCounter()
    assert counter.code("Edit holders", holder(f"<Phone>{NEW_PHONE}</Phone>")) == "SAC-0095"
    body = holder(f'<Phone Mode="Add">{NEW_PHONE}</Phone><F_Name>Ида</F_Name>')
    first = texts(counter.ask("Edit holders", body), "Holder_ID")
    assert texts(counter.ask("Edit holders", body), "Holder_ID") == first
    assert len(counter.office.book.holders()) == 3


def test_a_credit_limit_is_set_and_raised_up_to_its_bound() -> None:
    counter = CardCounter()
    account = "<Accounts><Account><Account_Number>04.00007.00900003.0001</Account_Number>{}"
    for depth in ("<Credit_Depth>100.00</Credit_Depth>",) + (
        '<Credit_Depth Mode="Add" Max="170.00">50.00</Credit_Depth>',
    ) * 2:
        inside = account.format(depth) + "</Account></Accounts>"
        counter.ask("Edit holders", holder("<Holder_ID>1</Holder_ID>" + inside))
    assert texts(shown(counter), "Accounts/Account/Credit_Depth")[2] == "170.00"


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("", "SAC-0056"),
        ("<Holder_ID>404</Holder_ID>", "SAC-0075"),
        ("<Holder_ID>2</Holder_ID>" + contact(ANNAS_PHONE), "SAC-0096"),
        ("<Holder_ID>2</Holder_ID>" + contact("anna@example.com", 2), "SAC-0122"),
        ("<Holder_ID>2</Holder_ID>" + contact("8 900 000 48 21"), "SAC-0092"),
        ("<Holder_ID>2</Holder_ID>" + contact("nowhere", 2), "SAC-0137"),
        ("<Holder_ID>2</Holder_ID>" + contact("x", 404), "SAC-0064"),
        ("<Holder_ID>2</Holder_ID>" + address("<City_ID>4</City_ID>"), "SAC-0086"),
        ("<Holder_ID>2</Holder_ID>" + address("<Street_ID>4</Street_ID>"), "SAC-0087"),
        ("<Holder_ID>2</Holder_ID>" + address("<Country>Нигде</Country>"), "SAC-0088"),
        ("<Holder_ID>2</Holder_ID><Group_ID>404</Group_ID>", "SAC-0062"),
        ("<Holder_ID>2</Holder_ID><Birth>1990-02-31</Birth>", "SAC-0068"),
        ("<Holder_ID>2</Holder_ID><Gender>Robot</Gender>", "SAC-9992"),
        ("<Holder_ID>2</Holder_ID><Photo>снимок</Photo>", "SAC-9992"),
        (
            f"<Holder_ID>2</Holder_ID><Cards><Card><Card_Code>{ANNA}</Card_Code></Card></Cards>",
            "SAC-0160",
        ),
        (
            (
                "<Holder_ID>2</Holder_ID><Accounts><Account><Account_Type_ID>404</Account_Type_ID>"
                "</Account></Accounts>"
            ),
            "SAC-0013",
        ),
    ],
)
def test_what_cannot_be_edited_is_refused_and_nothing_is_changed(inside: str, code: str) -> None:
    counter = CardCounter()
    before = counter.office.book.kept(), counter.office.ledger.rows()
    assert counter.code("Edit holders", holder(inside)) == code
    assert (counter.office.book.kept(), counter.office.ledger.rows()) == before


def test_a_free_card_is_taken_over_by_a_new_holder_and_a_taken_one_is_not() -> None:
    counter = CardCounter()
    taking = "<Cards><Card><Card_Code>{}</Card_Code></Card></Cards>"
    assert counter.code("Add holders", holder(taking.format(ANNA))) == "SAC-0077"
    root = counter.ask("Add holders", holder(taking.format(FREE)))
    assert str(counter.office.book.card(FREE).holder_id) == texts(root, "Holder_ID")[0]


def test_a_text_longer_than_its_limit_is_warned_about() -> None:
    counter = CardCounter()
    counter.ask("Edit holders", holder(f"<Holder_ID>1</Holder_ID><F_Name>{'ы' * 41}</F_Name>"))
    (warning,) = counter.journal.warnings()
    assert warning.facts["problem"] == "F_Name is longer than 40 characters"
