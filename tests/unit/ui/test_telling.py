"""What the screen says about a purchase, for every state of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.snapshots.purchase import PurchasePart, StepKind, StepMark
from kiosk.snapshots.session import Screen, SessionPart
from kiosk.snapshots.telling import Telling
from tests.unit.ui.words import assert_whole, both
from ui import telling
from ui.messages import guest_text

RU, EN = Language.RU, Language.EN
SESSION = SessionPart(screen=Screen.CHECKING, language=EN, languages=(RU, EN), table_name="")
AT_A_TABLE = replace(SESSION, table_name="12")
TAKING = {Telling.PAID, Telling.AT_COUNTER}

pytestmark = pytest.mark.usefixtures("qapp")


def part(kind: Telling, **more: object) -> PurchasePart:
    sums = {"total": Money.of(1580), "to_pay": Money.of(1130), "shown_to_pay": Money.of(1090)}
    favours = {"bonus": Money.of(300), "discount": Money.of(150), "shown_discount": Money.of(190)}
    values = {"telling": kind, "number": "47", **sums, **favours, **more}
    return PurchasePart(**values)  # type: ignore[arg-type]  # keywords of a test helper


@pytest.mark.parametrize("number", ["47", ""])
@pytest.mark.parametrize("kind", Telling)
def test_every_telling_has_a_title(kind: Telling, number: str) -> None:
    assert_whole(lambda: telling.telling_title(part(kind, number=number), EN))


@pytest.mark.parametrize("number", ["47", ""])
@pytest.mark.parametrize("session", [SESSION, AT_A_TABLE])
@pytest.mark.parametrize("kind", sorted(set(Telling) - {Telling.NOTHING_CHARGED}))
def test_every_telling_has_a_line_under_its_title(
    kind: Telling, session: SessionPart, number: str
) -> None:
    assert_whole(lambda: telling.telling_note(part(kind, number=number), session))


def test_titles_differ_so_that_no_two_states_can_be_mistaken() -> None:
    titles = [telling.telling_title(part(kind), EN) for kind in Telling]
    assert len(set(titles)) == len(Telling)


@pytest.mark.parametrize("kind", sorted(set(Telling) - {Telling.PAID}))
def test_only_a_paid_order_is_called_paid(kind: Telling) -> None:
    said = both(lambda: telling.telling_title(part(kind), EN))
    assert "paid, thank you" not in said[EN].casefold()
    assert "оплачено" not in said[RU].casefold()


@pytest.mark.parametrize(
    "kind",
    [
        Telling.CHECKING,
        Telling.CANCELLING,
        Telling.MONEY_RETURNING,
        Telling.SEE_STAFF,
        Telling.FOLLOW_TERMINAL,
        Telling.REGISTERING,
    ],
)
def test_nothing_charged_is_not_said_before_it_is_certain(kind: Telling) -> None:
    text = telling.telling_title(part(kind), EN) + telling.telling_note(part(kind), SESSION)
    assert "nothing was charged" not in text.casefold()


@pytest.mark.parametrize(
    "kind",
    [
        Telling.DECLINED,
        Telling.POINTS_REFUSED,
        Telling.COUPON_REFUSED,
        Telling.COUPON_DIFFERS,
    ],
)
def test_a_question_says_first_that_nothing_was_charged(kind: Telling) -> None:
    assert telling.telling_note(part(kind), SESSION).startswith("Nothing was charged")


def test_the_reason_of_an_undone_purchase_is_its_note() -> None:
    undone = part(Telling.NOTHING_CHARGED, cause=ErrorCode.POS_LINE_REFUSED)
    assert telling.telling_note(undone, SESSION) == guest_text(ErrorCode.POS_LINE_REFUSED)
    assert telling.telling_note(replace(undone, cause=None), SESSION) == ""


def test_points_and_numbers_are_named_where_they_matter() -> None:
    assert "300" in telling.telling_title(part(Telling.USING_POINTS), EN)
    assert "47" in telling.telling_title(part(Telling.SEE_STAFF), EN)
    assert "12" in telling.telling_note(part(Telling.PAID), AT_A_TABLE)


@pytest.mark.parametrize(
    "kind",
    [
        Telling.PLACING_ORDER,
        Telling.APPLYING_COUPON,
        Telling.USING_POINTS,
        Telling.REGISTERING,
        Telling.CHECKING,
        Telling.CANCELLING,
    ],
)
def test_after_a_minute_a_wait_is_called_long(kind: Telling) -> None:
    usual = telling.telling_note(part(kind, waiting_s=59), SESSION)
    long = telling.telling_note(part(kind, waiting_s=60), SESSION)
    assert usual != long
    assert long == "This is taking longer than usual"


def test_a_coupon_worth_another_sum_names_both_sums_and_both_discounts() -> None:
    asked = part(Telling.COUPON_DIFFERS)
    title = telling.telling_title(asked, EN).replace("\xa0", " ")
    note = telling.telling_note(asked, SESSION).replace("\xa0", " ")
    assert "1 130 ₽, not 1 090 ₽" in title
    assert "150 ₽, not 190 ₽" in note


@pytest.mark.parametrize("kind", Telling)
def test_only_a_coupon_s_question_has_a_button_of_its_own_sum(kind: Telling) -> None:
    said = telling.pay_text(part(kind), EN).replace("\xa0", " ")
    asks = kind in (Telling.COUPON_REFUSED, Telling.COUPON_DIFFERS)
    assert ("1 130 ₽" in said) is asks
    assert bool(said) is asks


WAITS = [Telling.CHECKING, Telling.REGISTERING, Telling.MONEY_RETURNING]


@pytest.mark.parametrize("waited", [0, 19, 20, 75])
@pytest.mark.parametrize("kind", WAITS)
def test_after_twenty_seconds_the_guest_is_told_how_to_go(kind: Telling, waited: int) -> None:
    waiting = part(kind, waiting_s=waited)
    assert_whole(lambda: telling.leaving_text(waiting))
    assert_whole(lambda: telling.finding_text(waiting))
    said = both(lambda: telling.leaving_text(waiting))
    assert "47" in said[RU]
    assert ("Сфотографируйте номер" in said[RU]) is (waited >= 20)
    assert telling.offers_to_leave(waiting) is (waited >= 20)


@pytest.mark.parametrize("kind", sorted(set(Telling) - set(WAITS)))
def test_nobody_is_told_how_to_go_before_money_is_on_its_way(kind: Telling) -> None:
    waiting = part(kind, waiting_s=75)
    assert telling.leaving_text(waiting) == ""
    assert not telling.offers_to_leave(waiting)


def test_without_a_number_there_is_nothing_to_take_a_photo_of() -> None:
    waiting = part(Telling.CHECKING, waiting_s=75, number="")
    assert telling.leaving_text(waiting) == ""
    assert not telling.offers_to_leave(waiting)


@pytest.mark.parametrize("kind", StepKind)
def test_a_step_is_told_as_done_only_when_it_is(kind: StepKind) -> None:
    for mark in StepMark:
        assert_whole(lambda mark=mark: telling.step_text(kind, mark))  # type: ignore[misc]  # now
    assert telling.step_text(kind, StepMark.DONE) != telling.step_text(kind, StepMark.NOW)
    assert telling.step_text(kind, StepMark.WAITING) == telling.step_text(kind, StepMark.NOW)


def test_small_lines_are_whole() -> None:
    for say in (
        lambda: telling.placed_text("47"),
        lambda: telling.closes_text(1),
        lambda: telling.closes_text(25),
        lambda: telling.receipt_text("1024"),
        lambda: telling.seconds_text(7),
    ):
        assert_whole(say)
