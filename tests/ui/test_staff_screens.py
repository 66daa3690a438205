"""Staff mode under a finger: the way in, the PIN, what is wrong, and settling a purchase."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.checkout.vocabulary import Event
from kiosk.domain.names import Language
from kiosk.intents import Intent, Touched
from kiosk.staff.gesture import SEQUENCE
from kiosk.staff_intents import (
    Corner,
    CornerTouched,
    LookedAgain,
    Reason,
    ReasonChosen,
    ReasonConfirmed,
    ResolveOpened,
    StaffAnswerChosen,
    StaffDigitErased,
    StaffDigitTapped,
    StaffLeft,
    StaffPage,
    StaffPageOpened,
    StaffPinConfirmed,
    StaffPurchaseOpened,
    StaffStepBack,
    StaffTouched,
    TerminalAccepted,
)
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.made_staff import USED, WAITING
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene

PANELS = pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda p: p.name)
GUEST_SCREENS = ("attract", "menu", "basket", "pay", "checking-own-called", "out-of-service")

TAPS: list[tuple[str, str, Intent]] = [
    ("staff-pin", "key-7", StaffDigitTapped("7")),
    ("staff-pin", "key-erase", StaffDigitErased()),
    ("staff-pin", "staffBack", StaffLeft()),
    ("staff-wrong", "staffLeave", StaffLeft()),
    ("staff-wrong", "staffToGuests", StaffLeft()),
    ("staff-wrong", "staffLook", LookedAgain()),
    ("staff-wrong", "staffPage-purchases", StaffPageOpened(StaffPage.PURCHASES)),
    ("staff-wrong", "faultPurchases", StaffPageOpened(StaffPage.PURCHASES)),
    ("staff-wrong-terminal", "faultAccept", TerminalAccepted(USED)),
    ("staff-wrong-till", "faultLookAgain", LookedAgain()),
    ("staff-purchases", f"purchase-{WAITING.guid}", StaffPurchaseOpened(WAITING.guid)),
    ("staff-wrong", "staffPage-operations", StaffPageOpened(StaffPage.OPERATIONS)),
    ("staff-operations", "staffToGuests", StaffLeft()),
    ("staff-operations", "operationPurchases", StaffPageOpened(StaffPage.PURCHASES)),
    ("staff-purchase", "askTill", LookedAgain()),
    ("staff-purchase", "staffBack", StaffStepBack()),
    ("staff-purchase", "resolve", ResolveOpened()),
    ("staff-resolve", "say-staff-cancels", StaffAnswerChosen(Event.STAFF_CANCELS)),
    ("staff-resolve", "because-guest-left", ReasonChosen(Reason.GUEST_LEFT)),
    ("staff-resolve-chosen", "toPin", ReasonConfirmed()),
    ("staff-confirm", "staffBack", StaffStepBack()),
    ("staff-result", "staffBack", StaffStepBack()),
    ("staff-result", "allPurchases", StaffPageOpened(StaffPage.PURCHASES)),
]


def done(studio: Studio) -> list[Intent]:
    """What was asked for, besides "somebody is here"."""
    return [intent for intent in studio.sent if intent not in (Touched(), StaffTouched())]


def typed(shown: Scene, digits: int) -> Scene:
    """The same moment with so many digits of a PIN."""
    staff = shown.snapshot.staff
    assert staff is not None
    assert staff.pin is not None
    pin = structs.replace(staff.pin, typed=digits, complete=digits >= 4)
    return replace(
        shown, snapshot=structs.replace(shown.snapshot, staff=structs.replace(staff, pin=pin))
    )


@PANELS
@pytest.mark.parametrize(("name", "target", "intent"), TAPS, ids=lambda value: str(value)[:24])
def test_a_tap_is_one_intent(
    studios: Staging, name: str, target: str, intent: Intent, panel: Panel
) -> None:
    studio = studios(scene(name), panel)
    studio.tap(target)
    assert done(studio) == [intent]


@PANELS
@pytest.mark.parametrize("name", GUEST_SCREENS)
def test_the_gesture_is_told_from_any_screen_and_taps_nothing_of_the_guests(
    studios: Staging, name: str, panel: Panel
) -> None:
    studio = studios(scene(name), panel)
    places = {Corner.LEFT: QPoint(12, 12), Corner.RIGHT: QPoint(panel.width - 12, 12)}
    for corner in SEQUENCE:
        studio.tap_at(places[corner])
    corners = [intent for intent in done(studio) if isinstance(intent, CornerTouched)]
    assert [intent.corner for intent in corners] == list(SEQUENCE)
    others = [type(intent).__name__ for intent in done(studio) if intent not in corners]
    # The whole of the first screen begins an order; elsewhere nothing is under the corners.
    assert set(others) <= {"StartTapped"}


def test_a_touch_elsewhere_is_no_corner(studios: Staging) -> None:
    studio = studios(scene("menu"), PORTRAIT)
    studio.tap_at(QPoint(540, 12))
    studio.tap_at(QPoint(12, 400))
    assert not [intent for intent in studio.sent if isinstance(intent, CornerTouched)]


@PANELS
def test_a_pin_is_confirmed_when_it_is_long_enough(studios: Staging, panel: Panel) -> None:
    studio = studios(typed(scene("staff-pin"), 3), panel)
    studio.tap("confirmPin")
    assert done(studio) == []
    studio = studios(typed(scene("staff-pin"), 4), panel)
    studio.tap("confirmPin")
    assert done(studio) == [StaffPinConfirmed()]


@PANELS
def test_behind_a_lock_no_key_works_and_the_time_is_told(studios: Staging, panel: Panel) -> None:
    studio = studios(scene("staff-pin-locked").in_language(Language.EN), panel)
    assert "Too many wrong PINs. Wait 1:58" in studio.words()
    studio.tap("key-7")
    studio.tap("confirmPin")
    QTest.keyClick(studio.window, Qt.Key.Key_7)
    assert done(studio) == []


def test_a_pin_is_typed_on_a_keyboard_too_and_never_shown(studios: Staging) -> None:
    studio = studios(typed(scene("staff-pin"), 4), PORTRAIT)
    for key in (Qt.Key.Key_7, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        QTest.keyClick(studio.window, key)
    assert done(studio) == [StaffDigitTapped("7"), StaffDigitErased(), StaffPinConfirmed()]
    assert not hasattr(scene("staff-pin").snapshot.staff.pin, "digits")  # type: ignore[union-attr]  # the scene has them


def test_nothing_of_the_guests_is_left_to_touch_under_staff_mode(studios: Staging) -> None:
    studio = studios(scene("staff-wrong"), PORTRAIT)
    names = {item.objectName() for item in studio.everything()}
    assert not [name for name in names if name.startswith("place-")]
    studio.tap_at(QPoint(700, 1500))
    assert done(studio) == []


def test_the_guests_screen_comes_back_and_takes_keys_again(studios: Staging) -> None:
    studios(scene("staff-wrong"), PORTRAIT)
    studio = studios(scene("phone"), PORTRAIT)
    QTest.keyClick(studio.window, Qt.Key.Key_5)
    assert len(done(studio)) == 1


def test_without_an_answer_and_a_reason_there_is_no_way_to_the_pin(studios: Staging) -> None:
    studio = studios(scene("staff-resolve").in_language(Language.EN), PORTRAIT)
    assert "Choose what is true" in studio.words()
    studio.tap("toPin")
    assert done(studio) == []


def test_own_words_are_typed_in_the_letters_of_the_language(studios: Staging) -> None:
    studio = studios(scene("staff-resolve-words"), PORTRAIT)
    studio.tap("letter-ж")
    studio.tap("letter-space")
    studio.tap("letter-erase")
    told = "Гость показал выписку банка"
    assert done(studio) == [
        ReasonChosen(Reason.OWN_WORDS, f"{told}ж"),
        ReasonChosen(Reason.OWN_WORDS, f"{told} "),
        ReasonChosen(Reason.OWN_WORDS, told[:-1]),
    ]


def test_a_purchase_says_what_each_side_says_and_every_step(studios: Staging) -> None:
    studio = studios(scene("staff-purchase").in_language(Language.EN), PORTRAIT)
    words = studio.words()
    assert "Your decision is needed" in words
    assert "The terminal charged 1 280 ₽. The till has the order, unpaid" in words
    assert {"Order at the till", "open, unpaid", "Charge at the terminal", "taken"} <= words
    assert {"No clear answer of the till", "PayOrder, no answer"} <= words
    assert "Waiting for you, and asking on" in words
    assert str(WAITING.guid) in words
    assert WAITING.card_number not in str(words)


def test_who_was_faster_is_told_with_their_reason(studios: Staging) -> None:
    studio = studios(scene("staff-result-late").in_language(Language.EN), PORTRAIT)
    words = studio.words()
    assert "Somebody was faster" in words
    assert any("Пётр: The guest has left" in each for each in words)
    assert {"You said", "The guest has everything back", "Found after it", "cancelled"} <= words


def test_a_step_of_the_timeline_opens_its_line_of_the_journal(studios: Staging) -> None:
    studio = studios(scene("staff-purchase"), PORTRAIT)
    assert not list(studio.items("journalLine"))
    studio.tap("moment")
    (line,) = studio.items("journalLine")
    assert "order-created" in line.property("text")
    studio.tap("moment")
    assert not list(studio.items("journalLine"))
