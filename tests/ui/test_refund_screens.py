"""Money back and paper again under a finger: a number, what goes back, and how a refund stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.names import Language
from kiosk.domain.staff import Person, Role
from kiosk.intents import Intent
from kiosk.refund_intents import (
    NumberAsked,
    NumberConfirmed,
    NumberFor,
    NumberTyped,
    PrintedAgain,
    RefundConfirmed,
    RefundLineTapped,
    RefundOpened,
    RefundReason,
    RefundReasonChosen,
    RefundSaid,
    RefundShown,
)
from kiosk.refund_snapshots import PrintEnd
from kiosk.refunds.vocabulary import RefundEvent, RefundLeg, Unfit
from kiosk.session.state import SessionState
from kiosk.staff_intents import LookedAgain, StaffPage, StaffPageOpened, StaffStepBack
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel
from tests.ui.conftest import Staging
from tests.ui.made_refunds import (
    AT_OPERATIONS,
    AT_PAID,
    DONE,
    LINES,
    OPENED,
    at_refund,
    at_unfit,
)
from tests.ui.made_snapshots import snapshot
from tests.ui.made_staff import part
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene
from tests.ui.test_staff_screens import done
from ui.staff import refunding, reprinting

PANELS = pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda p: p.name)
FIRST = LINES[0].guid

TAPS: list[tuple[str, str, Intent]] = [
    ("staff-operations", "operationRefund", NumberAsked(NumberFor.REFUND)),
    ("staff-operations", "operationReprint", NumberAsked(NumberFor.REPRINT)),
    ("staff-operations", "operationPurchases", StaffPageOpened(StaffPage.PURCHASES)),
    ("staff-number-refund", "key-4", NumberTyped("10174")),
    ("staff-number-refund", "key-erase", NumberTyped("101")),
    ("staff-number-refund", "find", NumberConfirmed()),
    ("staff-number-refund", "staffBack", StaffStepBack()),
    ("staff-purchase-paid", "refund", RefundOpened()),
    ("staff-purchase-paid", "printAgain", PrintedAgain()),
    ("staff-purchase-returned", f"refund-{DONE.guid}", RefundShown(DONE.guid)),
    ("staff-refund", f"back-{FIRST}", RefundLineTapped(FIRST)),
    ("staff-refund", "because-not-good", RefundReasonChosen(RefundReason.NOT_GOOD)),
    ("staff-refund-some", "toPin", RefundConfirmed()),
    ("staff-refund", "staffBack", StaffStepBack()),
    ("staff-refund-unfit", "staffBack", StaffStepBack()),
    ("staff-refund-pin", "staffBack", StaffStepBack()),
    ("staff-refunded", "printSlip", PrintedAgain()),
    ("staff-refunded", "staffBack", StaffStepBack()),
    ("staff-refunded-silent", "askTill", LookedAgain()),
    (
        "staff-refunded-unknown",
        "say-staff-saw-none",
        RefundSaid(RefundEvent.STAFF_SAW_NONE),
    ),
    ("staff-refunded-stuck", "say-staff-gave-back", RefundSaid(RefundEvent.STAFF_GAVE_BACK)),
]


def english(name: str) -> Scene:
    return scene(name).in_language(Language.EN)


@PANELS
@pytest.mark.parametrize(("name", "target", "intent"), TAPS, ids=lambda value: str(value)[:28])
def test_a_tap_is_one_intent(
    studios: Staging, name: str, target: str, intent: Intent, panel: Panel
) -> None:
    studio = studios(scene(name), panel)
    studio.tap(target)
    assert done(studio) == [intent]


def test_a_number_is_typed_on_a_keyboard_too(studios: Staging) -> None:
    studio = studios(scene("staff-number-refund"), PORTRAIT)
    for key in (Qt.Key.Key_7, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        QTest.keyClick(studio.window, key)
    assert done(studio) == [NumberTyped("10177"), NumberTyped("101"), NumberConfirmed()]


def test_money_is_never_one_tap_away(studios: Staging) -> None:
    studio = studios(english("staff-refund"), PORTRAIT)
    assert "Choose why" in studio.words()
    studio.tap("toPin")
    assert done(studio) == []


def test_points_keep_a_purchase_together(studios: Staging) -> None:
    studio = studios(english("staff-refund-whole"), PORTRAIT)
    assert "Points are in it: only all of it goes back together" in studio.words()
    studio.tap(f"back-{FIRST}")
    assert done(studio) == []


def test_the_pin_says_how_much_and_of_what(studios: Staging) -> None:
    words = studios(english("staff-refund-pin"), PORTRAIT).words()
    assert "Return 390 ₽: order 46, receipt 1017" in words
    assert "Give it back" in words


def test_what_is_left_to_a_person_is_said_with_the_sum_that_is_no_points(studios: Staging) -> None:
    words = studios(english("staff-refunded-by-hand"), PORTRAIT).words()
    told = "Give 1 260 ₽ back: at the terminal by its own menu, or in cash from the till"
    assert told in words
    assert "Out of paper: put in a roll and press again" in words


def test_earned_points_that_a_person_takes_back_are_asked_for(studios: Staging) -> None:
    some = structs.replace(DONE, whole=False, credit=RefundLeg.BY_HAND)
    shown = structs.replace(snapshot(SessionState()), staff=part(at_refund(some)))
    told = Scene(name="staff-refunded-credit", snapshot=shown, drawing="").in_language(Language.EN)
    words = studios(told, PORTRAIT).words()
    assert "Returned at the till; your part is left" in words
    assert "Take the earned points back in the card system" in words


def test_a_finished_refund_asks_for_nothing_more(studios: Staging) -> None:
    studio = studios(english("staff-refunded"), PORTRAIT)
    words = studio.words()
    assert {"Money returned", "The till returned it to the card", "1024"} <= words
    assert not [item for item in studio.items("askTill") if item.isVisible()]


def test_while_the_till_is_at_it_nothing_can_be_said(studios: Staging) -> None:
    studio = studios(english("staff-refunded-going"), PORTRAIT)
    assert "Wait for its answer; nothing has to be pressed again" in studio.words()
    studio.tap("askTill")
    assert done(studio) == []


def test_a_purchase_that_went_back_whole_offers_no_second_time(studios: Staging) -> None:
    studio = studios(english("staff-purchase-returned"), PORTRAIT)
    assert "Money was returned afterwards, see below" in studio.words()
    assert not [item for item in studio.items("refund") if item.isVisible()]


@pytest.mark.parametrize("role", [Role.RESTAURANT, Role.DEALER])
def test_whoever_may_not_give_money_back_is_not_offered_to(studios: Staging, role: Role) -> None:
    person = Person(name="Пётр", role=role)
    shown = scene("staff-operations")
    staff = part(structs.replace(AT_OPERATIONS, person=person))
    studio = studios(
        replace(shown, snapshot=structs.replace(shown.snapshot, staff=staff)), PORTRAIT
    )
    assert not [item for item in studio.items("operationRefund") if item.isVisible()]
    staff = part(structs.replace(AT_PAID, person=person))
    studio = studios(
        replace(shown, snapshot=structs.replace(shown.snapshot, staff=staff)), PORTRAIT
    )
    assert not [item for item in studio.items("refund") if item.isVisible()]
    assert [item for item in studio.items("printAgain") if item.isVisible()]


@pytest.mark.parametrize("unfit", Unfit)
@pytest.mark.parametrize("language", [Language.RU, Language.EN])
def test_why_nothing_goes_back_is_one_sentence_and_what_to_do(
    studios: Staging, unfit: Unfit, language: Language
) -> None:
    shown = scene("staff-refund-unfit")
    staff = part(at_unfit(unfit))
    told = replace(shown, snapshot=structs.replace(shown.snapshot, staff=staff)).in_language(
        language
    )
    words = studios(told, PORTRAIT).words()
    said = refunding.unfit_words(unfit)
    assert said.title.replace("\u00a0", " ") in {word.replace("\u00a0", " ") for word in words}
    assert said.sentence.replace("\u00a0", " ") in {w.replace("\u00a0", " ") for w in words}


@pytest.mark.parametrize("end", PrintEnd)
def test_what_became_of_the_paper_is_one_sentence(studios: Staging, end: PrintEnd) -> None:
    shown = english("staff-purchase-paid")
    staff = part(structs.replace(AT_PAID, opened=structs.replace(OPENED, printed=end)))
    studio = studios(
        replace(shown, snapshot=structs.replace(shown.snapshot, staff=staff)), PORTRAIT
    )
    told = reprinting.print_text(end)
    assert told
    assert told in {word.replace("\u00a0", " ") for word in studio.words()}
