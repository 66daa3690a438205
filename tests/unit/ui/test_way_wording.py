"""What the screen says in each way of paying."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.checkout.ways import PayWay
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.intents import GuestAnswer
from kiosk.snapshots.purchase import PurchasePart
from kiosk.snapshots.session import Screen, SessionPart
from kiosk.snapshots.telling import Telling
from kiosk.snapshots.toast import Toast, ToastKind
from tests.unit.ui.words import assert_whole, both
from ui import telling, way_wording
from ui.wording import toast_text

RU, EN = Language.RU, Language.EN
STATION, TERMINAL = PayWay.STATION, PayWay.TERMINAL
SBP, COUNTER = PayWay.SBP, PayWay.COUNTER
SESSION = SessionPart(screen=Screen.TERMINAL, language=RU, languages=(RU, EN), table_name="")
CARD = PurchasePart(telling=Telling.FOLLOW_TERMINAL, way=TERMINAL, number="47")
CODE = replace(CARD, way=SBP)
ANSWERS = (GuestAnswer.TRY_AGAIN, GuestAnswer.OTHER_WAY, GuestAnswer.CANCEL)
DECLINED = replace(CARD, telling=Telling.DECLINED, answers=ANSWERS)
CODE_DECLINED = replace(DECLINED, way=SBP)
NOT_READY = replace(DECLINED, cause=ErrorCode.TERMINAL_NOT_READY)

pytestmark = pytest.mark.usefixtures("qapp")


def russian(say: Callable[[], str]) -> str:
    assert_whole(say)
    return both(say)[RU].replace("\xa0", " ")


def title(part: PurchasePart) -> str:
    return russian(lambda: telling.telling_title(part, RU))


def note(part: PurchasePart) -> str:
    return russian(lambda: telling.telling_note(part, SESSION))


@pytest.mark.parametrize("way", [STATION, TERMINAL, None])
def test_a_card_is_tapped_and_may_want_a_pin(way: PayWay | None) -> None:
    part = replace(CARD, way=way)
    assert title(part) == "Приложите карту к терминалу"
    steps = [russian(lambda n=n: way_wording.asking_steps(part)[n]) for n in range(3)]  # type: ignore[misc]  # now
    assert "ПИН" in steps[1]
    assert steps[0] == note(part)
    assert way_wording.asking_place(part) == ""
    assert russian(lambda: way_wording.asking_wait(part)) == "Ждём терминал"


def test_a_code_is_scanned_with_the_bank_s_app_and_wants_no_pin() -> None:
    assert title(CODE) == "Отсканируйте код"
    steps = [russian(lambda n=n: way_wording.asking_steps(CODE)[n]) for n in range(3)]  # type: ignore[misc]  # now
    assert "приложении банка" in steps[0]
    assert "Подтвердите" in steps[1]
    assert not any("ПИН" in step for step in steps)
    assert "на терминале или на распечатке" in russian(lambda: way_wording.asking_place(CODE))
    assert russian(lambda: way_wording.asking_wait(CODE)) == "Ждём банк"


def test_of_two_terminals_the_second_is_named() -> None:
    assert title(replace(CARD, at_second_terminal=True)) == "Приложите карту ко второму терминалу"


@pytest.mark.parametrize("part", [CARD, CODE])
def test_who_stops_a_payment_sees_that_it_is_being_stopped(part: PurchasePart) -> None:
    stopping = replace(part, stopped=True)
    assert russian(lambda: way_wording.asking_wait(stopping)) == "Отменяем оплату"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (DECLINED, "Банк не одобрил оплату"),
        (replace(DECLINED, way=STATION), "Банк не одобрил оплату"),
        (NOT_READY, "Терминал пока не готов"),
        (CODE_DECLINED, "Оплата по коду не прошла"),
        (replace(CODE_DECLINED, stopped=True), "Оплата отменена"),
        (replace(NOT_READY, stopped=True), "Оплата отменена"),
    ],
)
def test_no_payment_is_told_by_what_stood_in_its_way(part: PurchasePart, said: str) -> None:
    assert title(part) == said
    assert note(part) == "Деньги не списаны"
    assert ("анк" in title(part)) is (part.way is not SBP and part.cause is None)


@pytest.mark.parametrize("part", [DECLINED, NOT_READY, CODE_DECLINED])
@pytest.mark.parametrize("stopped", [False, True])
def test_another_way_is_spoken_of_only_where_there_is_one(
    part: PurchasePart, *, stopped: bool
) -> None:
    part = replace(part, stopped=stopped)
    alone = replace(part, answers=(GuestAnswer.TRY_AGAIN, GuestAnswer.CANCEL))
    assert "по-другому" in russian(lambda: way_wording.declined_choice(part))
    assert "по-другому" not in russian(lambda: way_wording.declined_choice(alone))


def test_another_card_helps_only_where_a_card_was_declined() -> None:
    def alone(part: PurchasePart) -> str:
        lonely = replace(part, answers=(GuestAnswer.TRY_AGAIN, GuestAnswer.CANCEL))
        return russian(lambda: way_wording.declined_choice(lonely))

    assert "картой" in alone(DECLINED)
    for part in (NOT_READY, CODE_DECLINED, replace(DECLINED, stopped=True)):
        assert "картой" not in alone(part)


@pytest.mark.parametrize(
    ("missing", "open_now", "said"),
    [
        ((STATION,), (SBP, COUNTER), "Карты временно не принимаем"),
        ((TERMINAL,), (), "Карты временно не принимаем"),
        ((SBP,), (STATION,), "Оплата по QR-коду временно не работает"),
        ((COUNTER,), (STATION,), "На кассе сейчас заплатить нельзя"),
        ((STATION, SBP), (COUNTER,), "Карты и QR-коды временно не принимаем"),
        ((STATION, TERMINAL), (COUNTER,), "Карты временно не принимаем"),
        ((TERMINAL,), (STATION,), "Один из терминалов временно не работает"),
        (
            (TERMINAL, SBP),
            (STATION,),
            "Один из терминалов временно не работает. Оплата по QR-коду временно не работает",
        ),
        (
            (STATION, COUNTER),
            (SBP,),
            "Карты временно не принимаем. На кассе сейчас заплатить нельзя",
        ),
    ],
)
def test_ways_that_are_down_are_one_line(
    missing: tuple[PayWay, ...], open_now: tuple[PayWay, ...], said: str
) -> None:
    assert russian(lambda: way_wording.missing_text(missing, open_now)) == said


def test_whoever_stopped_the_payment_reads_so_at_the_basket() -> None:
    toast = Toast(kind=ToastKind.NOTHING_CHARGED)
    said = russian(lambda: toast_text(toast, RU))
    assert said == "Оплата отменена, деньги не списаны"


def test_nothing_is_said_where_every_way_works() -> None:
    assert way_wording.missing_text((), (STATION, SBP)) == ""
