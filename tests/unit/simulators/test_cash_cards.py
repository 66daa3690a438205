"""Guest cards and discounts through the till (rk7 §5.4, §5.15)."""

from __future__ import annotations

import base64

import pytest

from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import (
    CARD,
    ORDER,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    dish,
)

ANNA = "777000001"
BLOCKED = "777000002"
EXPIRED = "777000003"
INTERFACE = '<Interface id="1000700"/>'


async def till_with_tea() -> Till:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    return till


async def apply(till: Till, card: str = ANNA) -> Reply:
    inside = f"{THIS_ORDER}{STATION}{INTERFACE}"
    return await till.ask("ApplyPersonalCard", inside, f'CardCode="{card}"')


async def undo(till: Till, card: str = ANNA) -> Reply:
    inside = f"{THIS_ORDER}{STATION}{INTERFACE}"
    return await till.ask("UndoPersonalCard", inside, f'cardCode="{card}"')


async def info(till: Till, card: str) -> Reply:
    return await till.ask("GetCardInfo", f"{INTERFACE}{STATION}", f'cardCode="{card}"')


async def test_a_card_brings_the_discount_of_its_level() -> None:
    till = await till_with_tea()
    reply = await apply(till)
    assert reply.all("ExtCardProperties/Property", "value") == ["Соколова Анна Игоревна", "5"]
    seen = await till.read()
    assert (seen.order()["orderSum"], seen.order()["discountSum"]) == ("11400", "600")
    line = seen.root.find("Order/Session/Discount")
    assert line is not None
    assert (line.get("charge_source"), line.get("amount")) == ("pdsCard", "600")
    assert line.get("cardCode") == "*****0001"
    assert (await till.pay((CARD, 12000))).number == "3373"
    assert (await till.pay((CARD, 11400))).status == "Ok"


async def test_the_card_put_last_is_the_one_that_counts() -> None:
    till = await till_with_tea()
    await apply(till)
    await apply(till, "777000004")
    assert (await till.read()).order()["discountSum"] == "1200"


async def test_a_card_taken_off_leaves_a_deleted_line() -> None:
    till = await till_with_tea()
    await apply(till)
    assert (await undo(till)).status == "Ok"
    seen = await till.read()
    assert seen.order()["orderSum"] == "12000"
    assert seen.all("Order/Session/Discount", "state") == ["7"]
    assert seen.all("Order/Session/Discount", "deleted") == ["1"]
    version = seen.order()["version"]
    assert (await undo(till)).status == "Ok"
    assert (await till.read()).order()["version"] == version


@pytest.mark.parametrize(
    ("card", "says"),
    [
        ("1", "Пользователь не найден (18)"),
        ("A1", "Пользователь не найден (18)"),
        (BLOCKED, 'Карта "*****0002" заблокирована (SAC-0017)'),
        (EXPIRED, "Срок действия карты не позволяет выполнить операцию (SAC-0049)"),
    ],
)
async def test_a_card_that_cannot_be_used_is_an_error_of_the_card_system(
    card: str, says: str
) -> None:
    till = await till_with_tea()
    reply = await apply(till, card)
    assert (reply.number, says in reply.text) == ("3813", True)
    assert reply.all("Errors/Error", "Component") == ["PDS"]
    assert reply.all("Errors/Error", "RK7ErrorN") == ["3813"]
    assert (await till.read()).order()["discountSum"] == "0"


async def test_the_two_spellings_of_the_card_belong_to_their_commands() -> None:
    till = await till_with_tea()
    inside = f"{THIS_ORDER}{STATION}{INTERFACE}"
    wrong = await till.ask("ApplyPersonalCard", inside, f'cardCode="{ANNA}"')
    assert wrong.text.endswith('@CardCode" is not found')
    other = await till.ask("UndoPersonalCard", inside, f'CardCode="{ANNA}"')
    assert other.text.endswith('@cardCode" is not found')


async def test_what_is_known_of_a_card() -> None:
    reply = await info(Till(), ANNA)
    card = reply.root.find("CardInfo")
    assert card is not None
    assert (card.get("holder"), card.get("amount")) == ("Соколова Анна Игоревна", "34000")
    assert card.get("InternalCardCode") == ANNA
    assert reply.all("CardInfo/Currency", "name") == ["Бонусы"]
    assert reply.all("CardInfo/Currency", "amount") == ["34000"]
    blocked = await info(Till(), BLOCKED)
    assert [m.text for m in blocked.root.iterfind("CardInfo/Message")] == ["Карта утеряна"]
    assert blocked.all("CardInfo", "amount") == ["0"]
    expired = await info(Till(), EXPIRED)
    assert "SAC" not in expired.text
    (message,) = expired.root.iterfind("CardInfo/Message")
    assert message.text == "Срок действия карты не позволяет выполнить операцию"


async def test_an_unknown_card_is_ok_with_an_empty_holder() -> None:
    reply = await info(Till(), "999")
    assert reply.status == "Ok"
    assert reply.all("CardInfo", "holder") == [""]
    assert reply.all("CardInfo", "amount") == ["0"]
    assert not reply.root.findall("CardInfo/Currency")


async def test_a_card_number_is_never_in_the_journal() -> None:
    till = await till_with_tea()
    for reply in (await apply(till), await undo(till), await info(till, ANNA)):
        assert reply.status == "Ok"
    assert ANNA not in "".join(str(entry.as_json()) for entry in till.journal)


@pytest.mark.parametrize(
    ("mood", "number", "says"),
    [
        (Mood.CARD_SYSTEM_DOWN, "3813", "Ошибка ПДС"),
        (Mood.DRIVER_UNREACHABLE, None, "Ошибка отправки данных на Карточная система"),
    ],
)
async def test_a_card_system_that_fails_leaves_the_order_as_it_was(
    mood: Mood, number: str | None, says: str
) -> None:
    till = await till_with_tea()
    till.mood(mood)
    reply = await apply(till)
    assert (reply.number, says in reply.text) == (number, True)
    assert (await till.read()).order()["orderSum"] == "12000"


@pytest.mark.parametrize("scanned", [ANNA, f";{ANNA}=2512?", f"%{ANNA}?"])
async def test_a_swipe_is_turned_into_a_card(scanned: str) -> None:
    coded = base64.b64encode(scanned.encode()).decode()
    for attributes in (f'data="{scanned}" devicetype="Keyboard"', f'base64data="{coded}"'):
        reply = await Till().ask("ParseMCR", attributes=attributes)
        assert reply.all("Item", "cardCode") == [ANNA]
        assert reply.all("Item/Object", "id") == ["1000700"]
    assert len(reply.root.findall("Item/MCR")) == 1


async def test_a_scan_that_means_nothing_is_ok_and_empty() -> None:
    reply = await Till().ask("ParseMCR", attributes='data="https://example.org/"')
    assert (reply.status, len(reply.root)) == ("Ok", 0)
    assert (await Till().ask("ParseMCR")).text.endswith('@data" is not found')
    torn = await Till().ask("ParseMCR", attributes='base64data="?"')
    assert torn.status == "Bad Query Parameters"


@pytest.mark.parametrize("command", ["CreaterkFriendsAnchor", "CreateRkFriendsAnchor"])
async def test_a_guest_found_by_telephone_gets_an_anchor_that_the_order_keeps(
    command: str,
) -> None:
    till = await till_with_tea()
    reply = await till.ask(command, THIS_ORDER, 'phone="+79000004821"')
    anchor = reply.root.get("rkFriendsAnchor")
    assert anchor
    assert reply.all("ClientInfo", "Name") == ["Анна"]
    assert reply.all("ClientInfo", "BonusesAvailable") == ["34000"]
    assert (await till.read()).order()["rkFriendsAnchor"] == anchor
    assert (await till.ask(command, attributes='phone="+7"')).number == "3813"
    assert (await till.ask(command)).status == "Bad Query Parameters"
    assert "4821" not in "".join(str(entry.as_json()) for entry in till.journal)


@pytest.mark.parametrize(
    ("discount", "off"),
    [
        ('<Discount id="1000651" amount="-500"/>', 500),
        ('<Discount id="1000651" amount="500"/>', 500),
        ('<Discount id="1000652"/>', 1200),
        ('<Discount id="1000651" amount="99999"/>', 12000),
        (f'<Discount id="1000652" cardCode="{ANNA}">{INTERFACE}</Discount>', 1200),
    ],
)
async def test_a_discount_on_the_order_lessens_its_sum(discount: str, off: int) -> None:
    till = Till()
    await till.create()
    saved = await till.save(dish("tea"), discount)
    order = saved.order()
    assert (int(order["discountSum"]), int(order["orderSum"])) == (off, 12000 - off)
    assert saved.all("Order/Session/Discount", "discountSum") == [str(off)]


async def test_a_discount_on_a_dish_comes_off_that_dish() -> None:
    till = Till()
    await till.create()
    saved = await till.save(dish("tea", '<Discount id="1000652"/>'), dish("tea"))
    assert saved.order()["orderSum"] == "22800"
    assert saved.all("Order/Session/Dish/Discount", "charge_source") == ["xmlInterface"]
    due = await till.ask("CalcOrder2", f'<Order guid="{ORDER}"/><Payments/>')
    assert due.all("Bindings/Binding", "amount") == ["10800", "12000"]


async def test_discounts_that_make_no_sense_are_refused() -> None:
    till = Till()
    await till.create()
    bare = await till.save(dish("tea"), '<Discount id="1000650"/>')
    assert bare.text == "Не найдена композиция для скидки"
    open_one = await till.save(dish("tea"), '<Discount id="1000651"/>')
    assert open_one.text.endswith('@amount" is not found')
    card = await till.save(dish("tea"), f'<Discount id="1000652" cardCode="{ANNA}"/>')
    assert card.text == 'Error: child element "Interface" not found'
    assert (await till.read()).order()["orderSum"] == "0"
