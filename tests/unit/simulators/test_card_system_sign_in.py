"""One-time codes, registration, passwords: how a guest proves who it is (crm §11)."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from tests.unit.simulators.card_counter import CODE, CardCounter, journal_text, texts
from tests.unit.simulators.card_guests import ANNA, ANNAS_PHONE, FREE

NEW_PHONE = "+79000001234"
TIMEOUT = "<Include>Code_Timeout</Include>"
AUTO = '<Login Auto_Registry="True">{}</Login>'


def login(phone: str, more: str = "") -> str:
    return f"<Login>{phone}</Login>{more}"


def with_code(code: str = CODE) -> str:
    return f"<Auth_Code>{code}</Auth_Code>"


def test_a_guest_logs_in_with_the_code_that_was_sent() -> None:
    counter = CardCounter()
    first = counter.ask("Login", login(ANNAS_PHONE, TIMEOUT))
    assert first.tag == "Login"
    assert texts(first, "Code_Timeout") == ["180"]
    assert texts(first, "Code_Use") == ["5"]
    assert "180 секунд" in texts(first, "Message")[0]
    sent = counter.office.messenger.last_to(ANNAS_PHONE)
    assert sent is not None
    assert CODE in sent.text
    assert counter.ask("Login", login(ANNAS_PHONE, with_code())).tag == "Data"
    assert counter.code("Login", login(ANNAS_PHONE, with_code())) == "SAC-0171"


def test_the_second_stage_brings_the_guest_when_asked_for() -> None:
    counter = CardCounter()
    counter.ask("Login", login("+7 (900) 000-48-21"))
    body = login(ANNAS_PHONE, with_code(" 135 790 ") + "<Include>Holder_Card,Account</Include>")
    root = counter.ask("Login", body)
    assert root.tag == "Holder"
    assert texts(root, "F_Name") == ["Анна"]
    assert str(ANNA) in texts(root, "Holders_Cards/Holder_Card/Card/Card_Code")


def test_an_empty_code_asks_for_one() -> None:
    counter = CardCounter()
    assert counter.ask("Login", login(ANNAS_PHONE, "<Auth_Code/>")).tag == "Login"


def test_a_wrong_code_can_be_tried_five_times_then_nothing_until_it_ends() -> None:
    counter = CardCounter()
    counter.ask("Login", login(ANNAS_PHONE))
    wrong = login(ANNAS_PHONE, with_code("000000"))
    first = counter.ask("Login", wrong)
    assert first.get("ErrorCode") == "SAC-0168"
    assert "ещё 4 раз(а) в течение 180 секунд" in (first.get("ErrorText") or "")
    assert [counter.code("Login", wrong) for _ in range(4)] == ["SAC-0168"] * 3 + ["SAC-0169"]
    assert counter.code("Login", login(ANNAS_PHONE, with_code())) == "SAC-0169"
    assert counter.code("Login", login(ANNAS_PHONE)) == "SAC-0169"
    counter.wait(seconds=180)
    assert counter.code("Login", login(ANNAS_PHONE, with_code())) == "SAC-0171"
    assert counter.code("Login", login(ANNAS_PHONE)) is None


def test_a_code_ends_after_three_minutes() -> None:
    counter = CardCounter()
    counter.ask("Login", login(ANNAS_PHONE))
    counter.wait(seconds=180)
    assert counter.code("Login", login(ANNAS_PHONE, with_code())) == "SAC-0171"


def test_a_code_for_one_action_opens_no_other() -> None:
    counter = CardCounter()
    counter.ask("Setting password", login(ANNAS_PHONE))
    assert counter.code("Login", login(ANNAS_PHONE, with_code())) == "SAC-0171"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "SAC-0056"),
        (login(NEW_PHONE), "SAC-0095"),
        (login("12"), "SAC-0092"),
        (login("звоните"), "SAC-0092"),
        (login("nobody@"), "SAC-0137"),
        (login("anna@example.com"), "SAC-0056"),
        (login(ANNAS_PHONE, with_code()), "SAC-0171"),
    ],
)
def test_a_login_that_cannot_be_is_refused_by_code(body: str, code: str) -> None:
    assert CardCounter().code("Login", body) == code


def test_a_new_guest_gets_a_virtual_card_under_the_telephones_number() -> None:
    counter = CardCounter()
    who = "<Is_Virtual_Card>Yes</Is_Virtual_Card><F_Name>Ида</F_Name>"
    first = counter.ask("Login", AUTO.format(NEW_PHONE) + who + TIMEOUT)
    assert first.tag == "Registration"
    assert counter.office.book.holders_at(NEW_PHONE) == ()
    root = counter.ask("Login", AUTO.format(NEW_PHONE) + who + with_code())
    assert root.tag == "Holder"
    assert texts(root, "Cards/Card/Card_Code") == ["79000001234"]
    (guest,) = counter.office.book.holders_at(NEW_PHONE)
    assert guest.first_name == "Ида"
    assert len(counter.office.book.accounts_of(guest.id)) == 1
    shown = counter.ask("Get card info", "<Card_Code>79000001234</Card_Code>")
    assert texts(shown, "Card/Status") == ["Active"]
    assert texts(shown, "Card/Is_Virtual_Card") == ["Yes"]
    contacts = f"<Holder_ID>{guest.id}</Holder_ID><Include>Holder_Contact</Include>"
    root = counter.ask("Get holder info", contacts)
    path = "Holders_Contacts/Holder_Contact/Contact/Is_Virtual_Card"
    assert texts(root, path) == ["Yes"]


def test_a_known_guest_who_registers_again_is_just_logged_in() -> None:
    counter = CardCounter()
    assert counter.ask("Login", AUTO.format(ANNAS_PHONE)).tag == "Login"
    assert counter.ask("Login", AUTO.format(ANNAS_PHONE) + with_code()).tag == "Data"
    assert len(counter.office.book.holders()) == 2


def test_a_registration_gives_out_a_free_card_and_sends_a_password() -> None:
    counter = CardCounter()
    first = counter.ask("Registration", login(NEW_PHONE, f"<F_Name>Ида</F_Name>{TIMEOUT}"))
    assert first.tag == "Registration"
    root = counter.ask("Registration", login(NEW_PHONE, with_code()))
    assert texts(root, "Cards/Card/Card_Code") == [str(FREE)]
    sent = counter.office.messenger.last_to(NEW_PHONE)
    assert sent is not None
    who = f"<Phone>{NEW_PHONE}</Phone><Password>{sent.secret}</Password>"
    assert texts(counter.ask("Authorization", who), "F_Name") == ["Ида"]
    # The only free card is gone.
    other = "+79000001235"
    counter.ask("Registration", login(other))
    assert counter.code("Registration", login(other, with_code())) == "SAC-0094"
    assert counter.office.book.holders_at(other) == ()


@pytest.mark.parametrize("stage", ["", with_code()])
def test_a_telephone_that_is_known_is_not_registered_again(stage: str) -> None:
    assert CardCounter().code("Registration", login(ANNAS_PHONE, stage)) == "SAC-0096"


def test_a_registration_stands_though_its_password_could_not_be_sent(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    counter = CardCounter(messages=file)
    counter.ask("Registration", login(NEW_PHONE))
    file.unlink()
    file.mkdir()
    assert counter.code("Registration", login(NEW_PHONE, with_code())) == "SAC-0100"
    assert len(counter.office.book.holders_at(NEW_PHONE)) == 1
    assert counter.code("Login", login(ANNAS_PHONE)) == "SAC-0093"


def test_a_password_is_set_used_and_kept_to_its_signs() -> None:
    counter = CardCounter()
    who = f"<Card_Code>{ANNA}</Card_Code><Password>"
    assert counter.code("Authorization", who + "tea_1</Password>") == "SAC-0166"
    counter.ask("Setting password", login(ANNAS_PHONE))
    bad = login(ANNAS_PHONE, with_code() + "<Password>чай</Password>")
    assert counter.code("Setting password", bad) == "SAC-0157"
    good = login(ANNAS_PHONE, with_code() + "<Password>tea_1</Password>")
    assert counter.ask("Setting password", good).tag == "Data"
    assert counter.code("Authorization", who + "tea_1</Password>") is None
    assert counter.code("Authorization", who + "tea_2</Password>") == "SAC-0091"
    assert counter.code("Authorization", "<Card_Code>1</Card_Code><Password>x</Password>") == (
        "SAC-0091"
    )


def test_an_e_mail_carries_the_callers_words_with_the_secret_in_them() -> None:
    counter = CardCounter()
    body = base64.b64encode("Ваш код: PASSWORD!".encode()).decode()
    mail = f'<EMail_Subject>Самовар</EMail_Subject><EMail_Body Mode="Base64">{body}</EMail_Body>'
    assert counter.ask("Login", login("Anna@example.com", mail)).tag == "Login"
    sent = counter.office.messenger.last_to("anna@example.com")
    assert sent is not None
    assert (sent.subject, sent.text) == ("Самовар", f"Ваш код: {CODE}!")


def test_codes_stand_in_the_file_they_are_delivered_to_and_nowhere_else(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    counter = CardCounter(messages=file)
    counter.ask("Login", login(ANNAS_PHONE))
    counter.ask("Login", login(ANNAS_PHONE, with_code("999999")))
    (line,) = file.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["code"] == CODE
    assert json.loads(line)["to"] == ANNAS_PHONE
    assert file.stat().st_mode & 0o777 == 0o600
    told = journal_text(counter)
    assert CODE not in told
    assert "999999" not in told
    assert ANNAS_PHONE[1:] not in told
    (sent,) = counter.journal.entries(event="sent")
    assert sent.facts["to"] == "**********21"
