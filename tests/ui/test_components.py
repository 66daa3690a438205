"""What a finger meets: taps, presses, ends and refusals of single components."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.worktop import Worktop, below, colour_at, value

PRIMARY = "PrimaryButton { x: 40; y: 40; width: 400; text: 'Go'; "


@pytest.fixture
def worktop(qapp):
    worktop = Worktop()
    yield worktop
    assert worktop.complaints == []
    worktop.view.deleteLater()


def test_a_tap_on_the_way_forward_goes_on_once(worktop):
    button = worktop.lay(PRIMARY + "}")
    activated, refused = worktop.listen(button, "activated"), worktop.listen(button, "refused")
    worktop.tap(button)
    assert (activated.times, refused.times) == (1, 0)


def test_a_way_that_is_not_open_says_so_instead_of_going(worktop):
    button = worktop.lay(PRIMARY + "available: false }")
    activated, refused = worktop.listen(button, "activated"), worktop.listen(button, "refused")
    worktop.tap(button)
    assert (activated.times, refused.times) == (0, 1)


def test_a_second_tap_while_we_wait_does_nothing(worktop):
    button = worktop.lay(PRIMARY + "busy: true }")
    activated, refused = worktop.listen(button, "activated"), worktop.listen(button, "refused")
    worktop.tap(button)
    assert (activated.times, refused.times) == (0, 0)


KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_a_key_presses_the_button_that_has_the_focus_and_none_that_is_hidden(worktop, key):
    button = worktop.lay(PRIMARY + "}")
    activated = worktop.listen(button, "activated")
    button.forceActiveFocus()
    QTest.keyClick(worktop.view, key)
    assert activated.times == 1
    button.setProperty("visible", False)
    assert button.hasActiveFocus()
    QTest.keyClick(worktop.view, key)
    assert activated.times == 1


def test_a_button_that_is_hidden_while_its_key_is_held_is_not_pressed(worktop):
    button = worktop.lay(PRIMARY + "}")
    activated = worktop.listen(button, "activated")
    button.forceActiveFocus()
    QTest.keyPress(worktop.view, Qt.Key.Key_Space)
    button.setProperty("visible", False)
    QTest.keyRelease(worktop.view, Qt.Key.Key_Space)
    assert activated.times == 0


def test_waiting_keeps_the_width_of_the_button(worktop):
    button = worktop.lay("PrimaryButton { x: 40; y: 40; width: 400; text: 'To the order' }")
    before = button.width()
    button.setProperty("busy", True)
    assert button.width() == before


@pytest.mark.parametrize("scheme", ["light", "dark-contrast", "light-contrast"])
def test_a_press_is_painted_at_once(qapp, scheme):
    worktop = Worktop(scheme=scheme, reducedMotion=False)
    button = worktop.lay("PrimaryButton { x: 40; y: 40; width: 400; height: 112; text: '' }")
    before = colour_at(worktop.view.grabWindow(), 240, 140)
    worktop.press(button)
    qapp.processEvents()
    assert colour_at(worktop.view.grabWindow(), 240, 140) != before
    worktop.release(button)
    assert worktop.complaints == []


def test_the_copper_button_has_smooth_corners(worktop):
    worktop.lay("PrimaryButton { x: 40; y: 40; width: 400; height: 112; text: '' }")
    picture = worktop.picture()
    # Along the corner's diagonal the colour goes over from shadow to copper in steps, not at once.
    tones = [picture.pixelColor(40 + each, 40 + each).red() for each in range(14)]
    edge = [tone for tone in tones if min(tones) + 8 < tone < max(tones) - 8]
    assert edge, tones


def test_a_stepper_counts_and_tells_when_there_is_no_more(worktop):
    stepper = worktop.lay("Stepper { x: 40; y: 40; value: 2; least: 1; canGrow: false }")
    more, less = worktop.listen(stepper, "increased"), worktop.listen(stepper, "decreased")
    limit = worktop.listen(stepper, "limitReached")
    worktop.tap(worktop.find(stepper, "minus"))
    assert (less.times, limit.times) == (1, 0)
    worktop.tap(worktop.find(stepper, "plus"))
    assert (more.times, limit.times) == (0, 1)


def test_plus_stays_on_the_right_where_lines_run_to_the_left(worktop):
    stepper = worktop.lay(
        "Item { LayoutMirroring.enabled: true; LayoutMirroring.childrenInherit: true;"
        " Stepper { x: 40; y: 40; value: 2 } }"
    )
    minus, plus = worktop.find(stepper, "minus"), worktop.find(stepper, "plus")
    assert worktop.middle(minus).x() < worktop.middle(plus).x()


def test_absent_utilities_leave_no_hole(worktop):
    bar = worktop.lay(
        "UtilityBar { width: 1000; canGoBack: false; canCancel: false; languageName: 'English' }"
    )
    names = ("utility-language", "utility-access", "utility-help")
    left, middle, right = (worktop.middle(worktop.find(bar, name)).x() for name in names)
    assert abs((middle - left) - (right - middle)) <= 1
    assert not [each for each in below(bar) if each.objectName() in ("utility-back",)]


def test_an_option_that_is_sold_out_takes_no_tap(worktop):
    option = worktop.lay(
        "OptionRow { x: 40; y: 40; width: 480; text: 'Salo'; delta: '+90 ₽'; soldOut: true }"
    )
    clicked = worktop.listen(option, "clicked")
    worktop.tap(option)
    assert clicked.times == 0


def test_an_option_that_is_sold_out_says_and_reads_the_words_it_is_given(worktop):
    option = worktop.lay(
        "OptionRow { x: 40; y: 40; width: 480; text: 'Salo'; delta: 'none today'; soldOut: true }"
    )
    assert "none today" in {each.property("text") for each in below(option) if each.isVisible()}
    spoken = QAccessible.queryAccessibleInterface(option)
    assert spoken.text(QAccessible.Text.Name) == "Salo, none today"


def test_an_option_puts_its_price_below_rather_than_over_its_name(worktop):
    option = worktop.lay(
        "OptionRow { x: 40; y: 40; width: 330; text: 'Garlic buns with dill'; delta: '+160 ₽' }"
    )
    assert value(option, "below") is True
    option.setProperty("width", 700)
    assert value(option, "below") is False


DISH = "DishCard { x: 40; y: 40; width: 400; height: 424; name: 'Borscht'; price: '390 ₽'; "


def test_plus_adds_and_the_card_opens(worktop):
    card = worktop.lay(DISH + "}")
    opened, plus = worktop.listen(card, "opened"), worktop.listen(card, "plusTapped")
    worktop.tap(worktop.find(card, "plus"))
    assert (opened.times, plus.times) == (0, 1)
    worktop.tap(card)
    assert (opened.times, plus.times) == (1, 1)


def test_a_sold_out_dish_offers_similar_ones_and_no_plus(worktop):
    card = worktop.lay(DISH + "soldOut: true; hasSimilar: true }")
    similar = worktop.listen(card, "similarTapped")
    worktop.tap(worktop.find(card, "similar"))
    assert similar.times == 1
    assert not [each for each in below(card) if each.objectName() == "plus"]


def test_a_dish_without_a_picture_shows_the_mark(worktop):
    card = worktop.lay(DISH + "picture: 'no-such-dish' }")
    shown = [each for each in below(card) if each.metaObject().className().startswith("Mark")]
    assert len(shown) == 1


def test_a_card_in_the_basket_counts_from_there(worktop):
    card = worktop.lay(DISH + "quantity: 2 }")
    less = worktop.listen(card, "minusTapped")
    worktop.tap(worktop.find(card, "minus"))
    assert less.times == 1


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_lines_of_text_are_as_high_as_their_token_says(worktop, lines):
    text = worktop.lay("Txt { token: 'body'; text: '" + "\\n".join(["Hx"] * lines) + "' }")
    assert text.height() == pytest.approx(40 * lines, abs=1)


def test_a_long_word_on_the_way_forward_wraps_and_is_not_cut(worktop):
    button = worktop.lay(
        "PrimaryButton { x: 40; y: 40; width: 300; forward: true;"
        " text: 'Please choose the bread first' }"
    )
    labels = [
        each
        for each in below(button)
        if each.metaObject().className().startswith("Txt") and value(each, "text")
    ]
    assert labels[0].width() <= 300
    assert value(labels[0], "truncated") is False


def test_a_toast_keeps_its_words_while_it_leaves(worktop):
    toast = worktop.lay("Toast { width: 800; text: 'Medovik removed'; action: 'Undo' }")
    undone = worktop.listen(toast, "actionTapped")
    worktop.tap(worktop.find(toast, "toastAction"))
    assert undone.times == 1
    toast.setProperty("text", "")
    assert value(toast, "shownText") == "Medovik removed"


@pytest.mark.parametrize("inches", [15.6, 21.5, 24.0, 32.0])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize(
    ("qml", "millimetres"),
    [
        ("PrimaryButton { text: 'Go'; width: 400 }", 20),
        ("SecondaryButton { text: 'No' }", 20),
        ("RoundPlus { text: 'Add' }", 12),
        ("AmountChip { text: '0' }", 20),
        ("LoyaltyChip { text: 'Anna' }", 12),
        ("OptionRow { text: 'None'; width: 400 }", 12),
        ("RailItem { name: 'Soups' }", 12),
    ],
)
def test_targets_are_large_enough_for_a_finger(qapp, inches, scale, qml, millimetres):
    worktop = Worktop(diagonalInches=inches, textScale=scale)
    target = worktop.lay(qml)
    per_mm = worktop.theme.property("pxPerMm")
    assert min(target.width(), target.height()) >= millimetres * per_mm


@pytest.mark.parametrize("kind", ["PrimaryButton", "SecondaryButton", "TonalButton", "QuietButton"])
@pytest.mark.parametrize("signs", ["", "sign: 'again';"])
def test_a_button_with_a_width_of_its_own_keeps_it_while_it_waits(worktop, kind, signs):
    given = "" if kind == "PrimaryButton" else signs
    button = worktop.lay(f"{kind} {{ x: 40; y: 40; text: 'Apply'; {given} }}")
    before = button.width()
    button.setProperty("busy", True)
    assert button.width() == before


def test_a_button_says_what_it_waits_for(worktop):
    button = worktop.lay(PRIMARY + "busy: true; busyText: 'Checking' }")
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Checking"


@pytest.mark.parametrize(
    ("states", "rings"), [("", 0), ("busy: true", 1), ("failed: true", 0), ("enabled: false", 0)]
)
def test_a_field_turns_a_ring_only_while_it_waits(worktop, states, rings):
    field = worktop.lay(
        "NumberField { x: 40; y: 40; width: 900; prefix: '+7'; groups: [['9', '1', ''], ['', '']];"
        f" typed: 2; {states} }}"
    )
    shown = [each for each in below(field) if each.metaObject().className().startswith("WaitRing")]
    assert len(shown) == rings


def test_a_coupon_that_is_being_applied_takes_no_second_tap(worktop):
    coupon = worktop.lay(
        "CouponCard { x: 40; y: 40; width: 900; name: 'Gift'; way: 'Apply'; busy: true }"
    )
    clicked = worktop.listen(coupon, "clicked")
    worktop.tap(coupon)
    assert clicked.times == 0
