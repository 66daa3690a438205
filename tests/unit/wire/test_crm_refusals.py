"""What a "no" of the card system means to a guest, and who must act."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import CrmRefused, ErrorCode, NoReply, Remedy
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.login import LoginCode
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.registration import Registration
from kiosk.wire.crm.sac import SAC_CODES, Nature, SystemTrouble, refusal, sac_in
from kiosk.wire.crm.transactions import Transaction

THE_LIST = Path(__file__).parents[2] / "data" / "crm" / "sac_codes.txt"
LEAVE_OPEN = {32, 33, 46, 84, 85, 97, 98, 100, 133, 167, 9802, 9996, 9997}


def listed() -> list[tuple[int, str, str]]:
    lines = THE_LIST.read_text(encoding="utf-8").splitlines()
    rows = (line.split(maxsplit=2) for line in lines if line and not line.startswith("#"))
    return [(int(number), nature, meaning) for number, nature, meaning in rows]


def error(sac: str, told: str = "") -> bytes:
    return f'<Data Message_ID="0" ErrorCode="{sac}" ErrorText="{told}" />'.encode()


def test_the_codes_are_those_of_the_document_with_their_meanings():
    known = [(code.number, code.nature.value, code.meaning) for code in SAC_CODES.values()]
    assert known == listed()
    assert len(known) == 187


def test_only_what_passes_by_itself_may_be_tried_again():
    assert {code.nature for code in SAC_CODES.values() if not code.final} == {Nature.TRANSIENT}
    for code in SAC_CODES.values():
        assert (code.remedy is Remedy.LATER) is not code.final


def test_set_up_and_office_are_for_staff_and_no_business_of_the_guest():
    for code in SAC_CODES.values():
        if code.nature in (Nature.SETTINGS, Nature.OFFICE):
            assert (code.remedy, code.trouble) == (Remedy.STAFF, ErrorCode.CRM_REFUSED), code


@pytest.mark.parametrize(
    ("nature", "troubles"),
    [
        (Nature.FUNDS, {ErrorCode.POINTS_NOT_ENOUGH}),
        (Nature.EXISTS, {ErrorCode.GUEST_REGISTERED}),
        (Nature.TRANSIENT, {ErrorCode.CRM_BUSY, ErrorCode.CODE_NOT_SENT}),
        (
            Nature.ONE_TIME_CODE,
            {ErrorCode.CODE_WRONG, ErrorCode.CODE_USED_UP, ErrorCode.CODE_EXPIRED},
        ),
    ],
)
def test_a_kind_of_refusal_is_told_to_the_guest_as_what_it_is(
    nature: Nature, troubles: set[ErrorCode]
):
    assert {code.trouble for code in SAC_CODES.values() if code.nature is nature} == troubles


@pytest.mark.parametrize("number", [15, 16, 17, 66, 67, 71, 72, 73, 76, 81, 139, 158, 161, 9805])
def test_a_card_in_the_wrong_state_is_for_staff_to_see_to(number: int):
    code = SAC_CODES[number]
    assert (code.trouble, code.remedy) == (ErrorCode.CARD_BLOCKED, Remedy.STAFF)


@pytest.mark.parametrize(
    ("number", "code", "remedy"),
    [
        (14, ErrorCode.CARD_UNKNOWN, Remedy.GUEST),
        (12, ErrorCode.CARD_UNKNOWN, Remedy.GUEST),
        (17, ErrorCode.CARD_BLOCKED, Remedy.STAFF),
        (20, ErrorCode.CARD_WITHOUT_ACCOUNT, Remedy.GUEST),
        (44, ErrorCode.POINTS_NOT_ENOUGH, Remedy.GUEST),
        (49, ErrorCode.CARD_EXPIRED, Remedy.STAFF),
        (4, ErrorCode.CRM_REFUSED, Remedy.STAFF),
        (104, ErrorCode.CRM_REFUSED, Remedy.NEVER),
        (92, ErrorCode.PHONE_MALFORMED, Remedy.GUEST),
        (168, ErrorCode.CODE_WRONG, Remedy.GUEST),
        (9995, ErrorCode.CRM_BUSY, Remedy.LATER),
    ],
)
def test_a_refusal_says_what_it_is_and_who_must_act(number: int, code: ErrorCode, remedy: Remedy):
    with pytest.raises(CrmRefused) as caught:
        decode(Transaction, error(f"SAC-{number:04}"))
    assert (caught.value.code, caught.value.remedy) == (code, remedy)


@pytest.mark.parametrize("number", SAC_CODES)
def test_after_a_write_a_code_that_proves_nothing_is_silence(number: int):
    told = refusal(f"SAC-{number:04}", "", writes=True)
    assert isinstance(told, NoReply if number in LEAVE_OPEN else CrmRefused)
    assert isinstance(refusal(f"SAC-{number:04}", "", writes=False), CrmRefused)


@pytest.mark.parametrize("sac", ["SAC-0500", "E-17", "что-то"])
def test_an_unknown_code_keeps_its_text(sac: str):
    told = refusal(sac, "Неизвестная беда", writes=True)
    assert isinstance(told, CrmRefused)
    assert (told.sac, told.code) == (sac, ErrorCode.CRM_REFUSED)
    assert "Неизвестная беда" in told.detail


@pytest.mark.parametrize("trouble", SystemTrouble)
def test_a_system_error_before_the_work_is_a_no_and_a_database_error_is_not(
    trouble: SystemTrouble,
):
    told = refusal(f"404 {trouble.value}", "", writes=True)
    assert isinstance(told, NoReply) is (trouble is SystemTrouble.DATABASE)
    assert isinstance(refusal(f"404 {trouble.value}", "", writes=False), CrmRefused)


def test_a_status_nobody_knows_leaves_a_write_open():
    assert isinstance(refusal("500 Oops", "", writes=True), NoReply)


@pytest.mark.parametrize(
    ("text", "sac"),
    [
        ("SAC-0014 Карта не найдена", "SAC-0014"),
        ("Ошибка: sac-0014.", "SAC-0014"),
        ("SAC-00145", ""),
        ("SAC-٠٠١٤", ""),
        ("", ""),
    ],
)
def test_a_code_is_found_wherever_it_stands(text: str, sac: str):
    assert sac_in("404 Database access error", text) == sac


def test_a_code_that_was_sent_is_no_refusal():
    sent = decode(LoginCode, error("SAC-0167", "Код отправлен"))
    assert (sent.told, sent.seconds) == ("Код отправлен", None)
    with pytest.raises(CrmRefused):
        decode(GetCardInfo, error("SAC-0167"))


def test_a_registration_whose_password_was_not_sent_is_a_registration():
    done = decode(Registration, error("SAC-0100"))
    assert (done.person, done.password_sent) == (None, False)


def test_numbers_of_cards_and_phones_in_a_refusal_do_not_reach_the_log():
    told = refusal("SAC-0014", "Карта 9643000012345678 (тел. 79991112233)", writes=False)
    assert "9643000012345678" not in str(told)
    assert "79991112233" not in str(told)
    assert "…5678" in told.detail


@pytest.mark.parametrize(
    ("quoted", "kept"),
    [
        ("+7 (916) 123-45-67", "…4567"),
        ("916 123 45 67", "…4567"),
        ("8 916 12", "…"),
        ("anna.k@example.com", "…"),
        ("anna@localhost", "…"),
    ],
)
def test_what_a_guest_typed_is_masked_however_it_is_written(quoted: str, kept: str):
    for told in (
        refusal("SAC-0092", f'Телефон "{quoted}" задан неверно', writes=False),
        refusal(f"404 {quoted}", "", writes=False),
    ):
        assert quoted not in str(told)
        assert kept in told.detail


def test_days_and_small_numbers_of_a_refusal_are_kept():
    told = refusal("SAC-0168", "Осталось 4 раза, 180 секунд, до 2026-11-22", writes=False)
    assert told.detail == "SAC-0168: Осталось 4 раза, 180 секунд, до 2026-11-22"
