"""What a kiosk reads about a card: the wire forms, what was asked for, and nothing else."""

from __future__ import annotations

import pytest

from kiosk.simulators.card_system.refusals import Language
from tests.unit.simulators.card_counter import CardCounter, texts
from tests.unit.simulators.card_guests import ANNA

EVERYTHING = "Account, Account_Available,\n Holder, Holder_NoCount"


def asked(code: int | str = ANNA, include: str = "", more: str = "") -> str:
    token = f"<Include>{include}</Include>" if include else ""
    return f"<Card_Code>{code}</Card_Code>{token}{more}"


def test_without_include_only_the_card_itself_comes_back() -> None:
    root = CardCounter().ask("Get card info", asked())
    assert root.tag == "Cards"
    assert root.get("Message_ID") == "63"
    (card,) = root
    assert [child.tag for child in card] == [
        "Card_Code",
        "Is_Virtual_Card",
        "Status",
        "Carrier_Data",
        "Offered",
        "Expired",
        "Group_ID",
        "Group_Name",
        "Holder_ID",
        "Owner_ID",
    ]


def test_accounts_and_holder_come_in_wire_order_with_a_decimal_point() -> None:
    root = CardCounter().ask("Get card info", asked(include=EVERYTHING))
    assert texts(root, "Card/Accounts/Account/Balance") == ["340.00", "0.00"]
    account = root.find("Card/Accounts/Account")
    assert account is not None
    names = [str(child.tag) for child in account]
    assert names[:6] == [
        "Holder_ID",
        "Account_Number",
        "Status",
        "Account_Class",
        "Account_Type_ID",
        "Account_Type_Name",
    ]
    assert texts(root, "Card/Accounts/Account/Account_Level_Name")[0] == "Гость [1] 5%"
    holder = root.find("Card/Holders/Holder")
    assert holder is not None
    assert texts(holder, "Full_Name") == ["Соколова Анна"]
    assert texts(holder, "Birth") == ["1899-12-30"]
    assert texts(holder, "Marrital") == ["Unknown"]
    assert holder.find("Cards_Count") is None


def test_text_with_brackets_or_percent_stands_in_cdata_as_on_a_real_server() -> None:
    document = f'<Message Action="Get card info" Terminal_Type="123">{asked(include="Account")}'
    answer = CardCounter().post((document + "</Message>").encode())
    assert "<![CDATA[Гость [1] 5%]]>".encode() in answer.content


def test_accounts_that_can_be_neither_debited_nor_credited_are_left_out_on_request() -> None:
    counter = CardCounter()
    whole = counter.ask("Get card info", asked(include="Account"))
    available = counter.ask("Get card info", asked(include="Account,Account_Available"))
    assert texts(whole, "Card/Accounts/Account/Account_Type_ID") == ["5", "6", "7", "8"]
    assert texts(available, "Card/Accounts/Account/Account_Type_ID") == ["5", "7"]
    assert texts(whole, "Card/Accounts/Account/Account_Debit_Enabled") == ["Yes", "No", "Yes", "No"]


def test_a_turnover_counter_has_no_level() -> None:
    more = "<Account_Filter><Account_Class>5</Account_Class></Account_Filter>"
    root = CardCounter().ask("Get card info", asked(include="Account", more=more))
    assert texts(root, "Card/Accounts/Account/Account_Type_ID") == ["6"]
    assert root.find("Card/Accounts/Account/Account_Level_ID") is None


def test_a_filter_by_type_narrows_the_accounts() -> None:
    more = "<Account_Filter><Account_Type_ID>7</Account_Type_ID></Account_Filter>"
    root = CardCounter().ask("Get card info", asked(include="Account", more=more))
    assert texts(root, "Card/Accounts/Account/Credit_Depth") == ["50.00"]


def test_two_includes_are_joined() -> None:
    more = "<Include>Holder</Include><Include/>"
    root = CardCounter().ask("Get card info", asked(include="Account", more=more))
    assert root.find("Card/Accounts") is not None
    assert root.find("Card/Holders") is not None


def test_lists_with_nothing_to_show_hold_the_holder_only() -> None:
    include = "Holder_Contact,Holder_Address,Holder_Card,Holder_Coupon"
    root = CardCounter().ask("Get card info", asked(777000009, include))
    assert [len(item) for item in root.findall("Card/Holders_Contacts/Holder_Contact")] == [1]
    assert [len(item) for item in root.findall("Card/Holders_Addresses/Holder_Address")] == [1]
    coupons = root.find("Card/Holders_Coupons")
    assert coupons is not None
    assert coupons.items() == [("Count", "0")]
    assert len(coupons) == 0


def test_a_blocked_card_is_shown_with_its_reason() -> None:
    root = CardCounter().ask("Get card info", asked(777000002))
    assert texts(root, "Card/Status") == ["Blocked"]
    assert texts(root, "Card/Block_Reason") == ["Утеряна"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (asked(999), "SAC-0014"),
        (asked(777000010), "SAC-0014"),
        (asked("12A"), "SAC-0012"),
        (asked("9" * 19), "SAC-9990"),
        (asked("9" * 40), "SAC-9990"),
        (asked(""), "SAC-0056"),
        ("", "SAC-0056"),
        (asked(more="<Is_Virtual_Card>Yes</Is_Virtual_Card>"), "SAC-0123"),
    ],
    ids=["unknown", "deleted", "letters", "too large", "far too large", "empty", "none", "virtual"],
)
def test_a_card_that_cannot_be_shown_is_refused_by_code(body: str, code: str) -> None:
    assert CardCounter().code("Get card info", body) == code


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ({"Terminal_Type": "555"}, "SAC-0004"),
        ({"Terminal_Type": ""}, "SAC-0004"),
        ({"Terminal_Type": "999"}, "SAC-0111"),
        ({"Session": "{nonsense}"}, "SAC-9991"),
    ],
    ids=["unknown", "missing", "blocked", "session"],
)
def test_a_caller_without_a_good_credential_is_refused(
    attributes: dict[str, str], code: str
) -> None:
    assert CardCounter().code("Get card info", asked(), **attributes) == code


@pytest.mark.parametrize("action", ["Search holders", "get card info", "", "Card unblock"])
def test_an_action_this_server_does_not_know_is_refused(action: str) -> None:
    assert CardCounter().code(action, asked()) == "SAC-0101"


def test_version_and_time_answer_flat() -> None:
    counter = CardCounter()
    version = counter.ask("Get version")
    assert [child.tag for child in version] == ["Server_Info", "Major", "Minor", "Release", "Build"]
    assert texts(version, "Major") == ["7"]
    time = counter.ask("Get system time")
    assert texts(time, "DateTime") == ["2026-11-22 12:00:00.00 +00:00"]


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"not xml",
        b"<Other/>",
        b"<Message Action='Get version' Terminal_Type='123'>",
        '<Message Action="Get version" Terminal_Type="123">Й</Message>'.encode("cp1251"),
        b'<!DOCTYPE Message [<!ENTITY x "y">]><Message Action="Get version" Terminal_Type="123"/>',
        b"<Message>" + b"<a>" * 60 + b"</a>" * 60 + b"</Message>",
    ],
    ids=["empty", "text", "root", "cut", "cp1251", "dtd", "deep"],
)
def test_what_is_no_message_is_refused_as_xml(document: bytes) -> None:
    answer = CardCounter().post(document)
    assert answer.status_code == 200
    assert b'Message_ID="0"' in answer.content
    assert b'ErrorCode="SAC-0003"' in answer.content


def test_a_wrong_declaration_and_blanks_before_it_are_put_up_with() -> None:
    document = (
        b'\r\n <?xml version="1.0" encoding="Windows-1251"?>'
        b'<Message Action="Get version" Terminal_Type="123"/>'
    )
    answer = CardCounter().post(document)
    assert b"<Version " in answer.content
    assert answer.headers["content-type"] == "application/xml; charset=utf-8"


def test_only_post_to_the_root_is_served() -> None:
    counter = CardCounter()
    assert counter.post(b"", method="GET").status_code == 405
    assert counter.post(b"", path="/crm").status_code == 404


def test_a_document_too_large_is_not_read() -> None:
    assert CardCounter().post(b" " * (5 * 1024 * 1024)).status_code == 413


@pytest.mark.parametrize(
    ("language", "says"),
    [(Language.RUSSIAN, "не найдена в системе"), (Language.ENGLISH, "is not in the system")],
)
def test_the_text_of_a_refusal_is_in_the_servers_language(language: Language, says: str) -> None:
    root = CardCounter(language=language).ask("Get card info", asked(999))
    assert says in (root.get("ErrorText") or "")
    assert "999" in (root.get("ErrorText") or "")


def test_a_clean_request_is_not_warned_about() -> None:
    counter = CardCounter()
    counter.ask("Get card info", asked(include=EVERYTHING))
    assert counter.journal.warnings() == []


def test_what_a_server_would_silently_ignore_is_warned_about() -> None:
    counter = CardCounter()
    body = asked(include="Acount", more="<Colour/><Card_Code Kind='x'/>")
    counter.ask("Get card info", body, Colour="red")
    assert [entry.facts["problem"] for entry in counter.journal.warnings()] == [
        "a server ignores Message/@Colour",
        "a server ignores Message/Colour",
        "a server ignores Message/Card_Code/@Kind",
        "a server ignores Include token Acount",
    ]


def test_the_journal_shows_the_last_four_digits_of_a_card_only() -> None:
    counter = CardCounter()
    counter.ask("Get card info", asked())
    counter.ask("Get card info", asked(4000123412341234))
    shown = [entry.facts["card"] for entry in counter.journal]
    assert shown == ["*****0001", "************1234"]
    assert str(ANNA) not in str(list(counter.journal))
