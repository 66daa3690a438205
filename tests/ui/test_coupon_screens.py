"""Coupons under a finger and under keys, and what the screens say of them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.card_intents import CouponTapped
from kiosk.domain.coupons import Coupon
from kiosk.domain.names import Language
from kiosk.intents import GuestAnswer, Intent, PurchaseAnswered, Touched
from kiosk.snapshots.coupon import CouponStanding
from kiosk.snapshots.telling import Telling
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.made_snapshots import BIRTHDAY, DESSERT, GIFT, NAPOLEON, PARTY
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene
from tests.ui.shown_session import column

TAPS: list[tuple[str, str, Intent]] = [
    ("loyalty-coupons", f"coupon-{GIFT.id}", CouponTapped(GIFT.id)),
    ("loyalty-coupons", f"coupon-{DESSERT.id}", CouponTapped(DESSERT.id)),
    ("loyalty", f"coupon-{GIFT.id}", CouponTapped(GIFT.id)),
    ("loyalty-coupon-refused", f"coupon-{BIRTHDAY.id}", CouponTapped(BIRTHDAY.id)),
    *(
        (name, f"answer-{answer.value}", PurchaseAnswered(answer))
        for name in ("checking-coupon-differs", "checking-coupon-refused")
        for answer in (GuestAnswer.PAY_OTHER_SUM, GuestAnswer.CANCEL)
    ),
]


def done(studio: Studio) -> list[Intent]:
    """What was asked for, besides "somebody is here"."""
    return [intent for intent in studio.sent if intent != Touched()]


def spoken(item: QQuickItem) -> tuple[str, QAccessible.Role]:
    heard = QAccessible.queryAccessibleInterface(item)
    assert heard is not None
    return heard.text(QAccessible.Text.Name).replace("\xa0", " "), heard.role()


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda panel: panel.name)
@pytest.mark.parametrize(("name", "target", "intent"), TAPS, ids=lambda value: str(value)[:24])
def test_a_tap_is_one_intent(
    studios: Staging, name: str, target: str, intent: Intent, panel: Panel
) -> None:
    studio = studios(scene(name), panel)
    studio.tap(target)
    assert done(studio) == [intent]


@pytest.mark.parametrize(
    ("name", "coupon"),
    [
        ("loyalty", DESSERT),
        ("loyalty-coupons", NAPOLEON),
        ("loyalty-coupons-counter", GIFT),
        ("loyalty-coupon-refused", GIFT),
        ("loyalty-coupon-refused", PARTY),
    ],
)
def test_a_coupon_with_a_reason_takes_no_tap(studios: Staging, name: str, coupon: Coupon) -> None:
    studio = studios(scene(name), PORTRAIT)
    studio.tap(f"coupon-{coupon.id}")
    assert done(studio) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_coupon_is_applied_with_keys(studios: Staging, key: Qt.Key) -> None:
    studio = studios(scene("loyalty-coupons"), PORTRAIT)
    card = studio.item(f"coupon-{GIFT.id}")
    card.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert card.property("visualFocus")
    QTest.keyClick(studio.window, key)
    assert done(studio) == [CouponTapped(GIFT.id)]


def test_a_coupon_that_cannot_be_used_is_no_stop_for_keys(studios: Staging) -> None:
    studio = studios(scene("loyalty-coupons"), PORTRAIT)
    card = studio.item(f"coupon-{NAPOLEON.id}")
    card.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert not card.property("activeFocus")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("loyalty", "Применён"),
        ("loyalty", "один купон на заказ"),
        ("loyalty", "−190 ₽ · Один морс бесплатно"),
        ("loyalty", "Купон: морс в подарок к супу"),
        ("loyalty-coupons", "Применить"),
        ("loyalty-coupons", "не к этому заказу"),
        ("loyalty-coupons-counter", "при оплате на кассе"),
        ("loyalty-coupon-refused", "касса его не приняла"),
        ("loyalty-coupon-refused", "для заказа побольше"),
        ("pay-coupon", "после бонусов и купона"),
        ("pay-coupon", "Спишем 300 бонусов и применим купон, −190 ₽"),
        ("pay-coupon-alone", "после купона"),
        ("checking-coupon", "Применяем купон"),
        ("checking-with-coupon", "Купон применён"),
        ("checking-coupon-differs", "С купоном получается 1 130 ₽, а не 1 090 ₽"),
        ("checking-coupon-differs", "Оплатить 1 130 ₽"),
        ("checking-coupon-differs", "−150 ₽"),
        ("checking-coupon-refused", "Купон не подошёл"),
        ("checking-coupon-refused", "Оплатить без купона · 1 280 ₽"),
        ("done-coupon", "−190 ₽"),
        ("done-coupon", "скидка по купону"),
    ],
)
def test_the_screen_says(studios: Staging, name: str, said: str) -> None:
    assert said in studios(scene(name), PORTRAIT).words()


def test_every_standing_is_on_some_screen() -> None:
    names = ("loyalty", "loyalty-coupons", "loyalty-coupons-counter", "loyalty-coupon-refused")
    shown = {view.standing for name in names for view in scene(name).snapshot.loyalty.coupons}
    assert shown == set(CouponStanding)


@pytest.mark.parametrize("language", Language)
def test_an_applied_coupon_says_aloud_how_to_take_it_off(
    studios: Staging, language: Language
) -> None:
    studio = studios(scene("loyalty").in_language(language), PORTRAIT)
    said, role = spoken(studio.item(f"coupon-{GIFT.id}"))
    assert role == QAccessible.Role.Button
    assert said.endswith("убрать" if language is Language.RU else "take it off")


def test_a_coupon_with_a_reason_is_read_and_not_pressed(studios: Staging) -> None:
    studio = studios(scene("loyalty-coupon-refused"), PORTRAIT)
    said, role = spoken(studio.item(f"coupon-{GIFT.id}"))
    assert role == QAccessible.Role.StaticText
    assert said.endswith("касса его не приняла")


def test_what_the_coupon_takes_off_stands_between_dishes_and_points(studios: Staging) -> None:
    loyalty = studios(scene("loyalty"), PORTRAIT).models.loyalty
    assert column(loyalty.sums, "key") == ["dishes", "coupon", "points"]
    assert column(loyalty.sums, "text")[1] == "\u2212190\u00a0₽"
    assert loyalty.property("toPayText") == "1\u00a0090\u00a0₽"


@pytest.mark.parametrize(
    ("name", "taken_off"),
    [("checking-coupon-differs", "\u2212150\u00a0₽"), ("checking-coupon-refused", "0\u00a0₽")],
)
def test_the_question_shows_what_the_sum_is_made_of_and_no_other_reason(
    studios: Staging, name: str, taken_off: str
) -> None:
    studio = studios(scene(name), PORTRAIT)
    assert column(studio.models.purchase.sums, "text")[1] == taken_off
    assert studio.models.purchase.property("causeText") == ""


def test_without_a_question_about_a_coupon_no_sums_are_shown(studios: Staging) -> None:
    for name in ("checking", "checking-points-refused", "checking-with-coupon"):
        assert column(studios(scene(name), PORTRAIT).models.purchase.sums, "key") == [], name


def test_the_coin_stands_only_where_points_are_used(studios: Staging) -> None:
    assert studios(scene("pay-coupon"), PORTRAIT).models.pay.property("usesPoints")
    assert not studios(scene("pay-coupon-alone"), PORTRAIT).models.pay.property("usesPoints")


def test_an_order_without_a_coupon_speaks_of_none_when_done(studios: Staging) -> None:
    assert "скидка по купону" not in studios(scene("done"), PORTRAIT).words()


def test_a_coupon_worth_more_than_was_shown_is_asked_about_too(studios: Staging) -> None:
    """More off may mean fewer points: then the sum to pay stays as it was."""
    shown = scene("checking-coupon-differs")
    part = shown.snapshot.purchase
    assert part is not None
    assert part.telling is Telling.COUPON_DIFFERS
    same = replace(part, to_pay=part.shown_to_pay)
    studio = studios(Scene(name="same", snapshot=replace(shown.snapshot, purchase=same)), PORTRAIT)
    assert "По купону другая скидка" in studio.words()
    assert "Оплатить 1 090 ₽" in studio.words()
