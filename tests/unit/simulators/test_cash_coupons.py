"""Coupons in an order: what they take off, who may stand beside them (rk7 §5.15)."""

from __future__ import annotations

import pytest

from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario_site import Language
from tests.unit.simulators.cash_till import CARD, STATION, THIS_ORDER, Till, dish, modi
from tests.unit.simulators.coupon_till import (
    ASLEEP,
    HUNDRED,
    OLD,
    OTHER_ORDER,
    SECOND_TENTH,
    TEA_FREE,
    TENTH,
    TWO_TEAS,
    USED,
    CouponTill,
    whole,
)

ANNA = "777000001"
TEA, MORS = 120_00, 190_00
A_MORS = dish("mors", modi("volume_300"), modi("with_ice"))


async def till_with_tea_and_mors() -> CouponTill:
    till = CouponTill()
    await till.ordered(dish("tea"), A_MORS)
    return till


@pytest.mark.parametrize(
    ("code", "off"),
    [
        (TENTH, 31_00),
        (whole(TENTH), 31_00),
        (HUNDRED, 100_00),
        (TEA_FREE, 120_00),
        (TWO_TEAS, 80_00),
    ],
)
async def test_a_coupon_of_every_kind_lowers_what_the_order_costs(code: str, off: int) -> None:
    till = await till_with_tea_and_mors()
    assert (await till.apply(code)).status == "Ok"
    assert await till.sums() == (TEA + MORS - off, off)
    asked = await till.ask("CalcOrder2", f"{THIS_ORDER}<Payments/>{STATION}")
    assert int(asked.order()["unpaidSum"]) == TEA + MORS - off
    assert (await till.pay((CARD, TEA + MORS))).number == "3373"
    paid = await till.pay((CARD, TEA + MORS - off))
    assert paid.all("PrintCheck", "amount") == [str(TEA + MORS - off)]


async def test_the_order_shows_the_coupon_as_a_discount_of_its_own_source() -> None:
    till = await till_with_tea_and_mors()
    reply = await till.apply(whole(TENTH))
    assert reply.all("ExtCardProperties/Property", "value") == ["−10 %"]
    line = (await till.read()).root.find("Order/Session/Discount")
    assert line is not None
    assert (line.get("name"), line.get("charge_source")) == ("Купон", "coupon")
    assert (line.get("amount"), line.get("deleted")) == ("3100", "0")
    assert line.get("cardCode") == "***************0001"
    assert line.find("Interface") is not None


async def test_an_old_server_does_not_say_where_a_discount_came_from() -> None:
    till = Till(server_version="7.25.6.0")
    await till.create()
    await till.save(dish("tea"))
    inside = f'{THIS_ORDER}{STATION}<Interface id="1000700"/>'
    await till.ask("ApplyPersonalCard", inside, 'CardCode="2400000040002"')
    seen = await till.read()
    assert seen.all("Order/Session/Discount", "discountSum") == ["1200"]
    assert seen.all("Order/Session/Discount", "charge_source") == [""]


async def test_a_coupon_follows_the_dishes_that_come_after_it() -> None:
    till = CouponTill()
    await till.ordered(dish("tea"))
    await till.apply(TENTH)
    assert await till.sums() == (108_00, 12_00)
    await till.save(A_MORS)
    assert await till.sums() == (279_00, 31_00)


async def test_the_same_coupon_again_is_fine_and_doubles_nothing() -> None:
    till = await till_with_tea_and_mors()
    await till.apply(TENTH)
    version = (await till.read()).order()["version"]
    for code in (TENTH, whole(TENTH)):
        again = await till.apply(code)
        assert again.status == "Ok"
        assert again.all("ExtCardProperties/Property", "value") == ["−10 %"]
    assert await till.sums() == (279_00, 31_00)
    assert (await till.read()).order()["version"] == version


@pytest.mark.parametrize("second", [SECOND_TENTH, HUNDRED])
async def test_an_order_takes_one_coupon(second: str) -> None:
    till = await till_with_tea_and_mors()
    await till.apply(TENTH)
    reply = await till.apply(second)
    assert (reply.number, "уже есть другой купон" in reply.text) == ("3813", True)
    assert reply.all("Errors/Error", "Component") == ["PDS"]
    assert await till.sums() == (279_00, 31_00)


async def test_a_card_and_a_coupon_stand_in_one_order_and_go_one_by_one() -> None:
    till = await till_with_tea_and_mors()
    await till.apply(ANNA)
    await till.apply(HUNDRED)
    # The card's 5 % of 310.00 and the coupon's 100.00.
    assert await till.sums() == (194_50, 115_50)
    await till.apply("777000004")
    assert await till.sums() == (179_00, 131_00)
    await till.undo("777000004")
    assert await till.sums() == (210_00, 100_00)
    await till.undo(HUNDRED)
    assert await till.sums() == (310_00, 0)


async def test_a_card_and_a_coupon_together_take_no_more_than_everything() -> None:
    till = CouponTill()
    await till.ordered(dish("tea"))
    await till.apply(ANNA)
    await till.apply(TEA_FREE)
    assert await till.sums() == (0, TEA)
    shown = (await till.read()).all("Order/Session/Discount", "discountSum")
    assert shown == ["600", "11400"]
    assert (await till.pay()).status == "Ok"


@pytest.mark.parametrize(
    ("code", "sac"),
    [
        ("2499999999999", "SAC-0112"),
        (whole("2499999999999"), "SAC-0112"),
        (USED, "SAC-0118"),
        (OLD, "SAC-0119"),
        (ASLEEP, "SAC-0119"),
    ],
)
async def test_a_coupon_that_cannot_be_used_is_an_error_of_the_card_system(
    code: str, sac: str
) -> None:
    till = await till_with_tea_and_mors()
    reply = await till.apply(code)
    assert (reply.number, reply.text.startswith("Ошибка ПДС: ")) == ("3813", True)
    assert sac in reply.text
    assert reply.all("Errors/Error", "RK7ErrorN") == ["3813"]
    assert await till.sums() == (TEA + MORS, 0)


async def test_a_server_in_english_refuses_a_coupon_in_english() -> None:
    till = Till(language=Language.ENGLISH)
    await till.create()
    await till.save(dish("tea"))
    inside = f'{THIS_ORDER}{STATION}<Interface id="1000700"/>'
    used = await till.ask("ApplyPersonalCard", inside, 'CardCode="2400000040004"')
    assert used.text == "Card system error: The coupon is used (SAC-0118)"
    await till.ask("ApplyPersonalCard", inside, 'CardCode="2400000040002"')
    second = await till.ask("ApplyPersonalCard", inside, 'CardCode="2400000040008"')
    assert second.text == "Card system error: another coupon is in the order already"


@pytest.mark.parametrize("code", [TEA_FREE, TWO_TEAS])
async def test_a_coupon_for_a_dish_that_is_not_in_the_order_is_refused_and_stays_free(
    code: str,
) -> None:
    till = CouponTill()
    await till.ordered(A_MORS)
    reply = await till.apply(code)
    assert (reply.number, "SAC-9804" in reply.text) == ("3813", True)
    await till.ordered(dish("tea"), guid=OTHER_ORDER)
    assert (await till.apply(code, OTHER_ORDER)).status == "Ok"


async def test_a_portion_is_given_with_its_modifiers() -> None:
    till = CouponTill()
    await till.ordered(dish("tea", modi("tea_honey"), quantity=2000))
    await till.apply(TEA_FREE)
    assert await till.sums() == (170_00, 170_00)


async def test_a_coupon_stands_on_what_a_line_costs_after_its_own_discount() -> None:
    till = CouponTill()
    await till.ordered(dish("tea", '<Discount id="1000652"/>'), A_MORS)
    await till.apply(TENTH)
    assert await till.sums() == (268_20, 12_00 + 29_80)


async def test_a_coupon_taken_off_leaves_a_deleted_line_and_may_come_again() -> None:
    till = await till_with_tea_and_mors()
    await till.apply(TENTH)
    assert (await till.undo(HUNDRED)).status == "Ok"
    assert await till.sums() == (279_00, 31_00)
    assert (await till.undo(whole(TENTH))).status == "Ok"
    assert await till.sums() == (310_00, 0)
    assert (await till.read()).all("Order/Session/Discount", "deleted") == ["1"]
    assert (await till.apply(HUNDRED)).status == "Ok"
    assert await till.sums() == (210_00, 100_00)


async def test_a_billed_order_takes_no_coupon() -> None:
    till = await till_with_tea_and_mors()
    await till.ask("PrintBill", f'{THIS_ORDER}{STATION}<Cashier id="1000050"/>')
    assert "пречек" in (await till.apply(TENTH)).text
    assert await till.sums() == (310_00, 0)


@pytest.mark.parametrize("mood", [Mood.COUPON_REFUSED, Mood.CARD_SYSTEM_DOWN])
async def test_a_card_system_that_takes_no_coupon_leaves_the_order_as_it_was(mood: Mood) -> None:
    till = await till_with_tea_and_mors()
    till.mood(mood)
    assert (await till.apply(TENTH)).number == "3813"
    assert await till.sums() == (310_00, 0)
    assert (await till.apply(TENTH)).status == "Ok"


async def test_a_card_does_not_use_up_a_mood_of_coupons() -> None:
    till = await till_with_tea_and_mors()
    till.mood(Mood.COUPON_REFUSED)
    assert (await till.apply(ANNA)).status == "Ok"
    assert (await till.apply(TENTH)).number == "3813"


@pytest.mark.parametrize(("code", "off"), [(TENTH, 30_00), (HUNDRED, 99_00), (TEA_FREE, 119_00)])
async def test_a_coupon_may_give_a_rouble_less_than_it_should(code: str, off: int) -> None:
    till = await till_with_tea_and_mors()
    till.mood(Mood.COUPON_OTHER_SUM)
    await till.apply(code)
    assert await till.sums() == (310_00 - off, off)


async def test_a_coupon_is_never_in_the_journal() -> None:
    till = await till_with_tea_and_mors()
    for reply in (await till.apply(TENTH), await till.undo(TENTH)):
        assert reply.status == "Ok"
    assert TENTH not in "".join(str(entry.as_json()) for entry in till.journal)
