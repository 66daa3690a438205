"""Points that pay receipts at the till, as the guest's account sees it (rk7 §5.11, §6.6)."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.simulators.card_office import CardShare, TillReceipt
from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import (
    BONUS,
    CARD,
    CASHIER,
    MANAGER,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    dish,
)

ANNA, BLOCKED, NO_ACCOUNT, MARIA = (f"77700000{n}" for n in (1, 2, 5, 6))
INTERFACE = '<Interface id="1000700"/>'


async def till_with_tea(portions: int = 1) -> Till:
    """An order of 120 roubles for each portion."""
    till = Till()
    await till.create()
    await till.save(dish("tea", quantity=portions * 1000))
    return till


def by_points(amount: int, card: str = ANNA) -> str:
    return f'<Payment id="{BONUS}" amount="{amount}" cardCode="{card}">{INTERFACE}</Payment>'


def by_card(amount: int) -> str:
    return f'<Payment id="{CARD}" amount="{amount}"/>'


async def pay(till: Till, *payments: str, licence: str | None = None) -> Reply:
    inside = f"{licence or till.licence()}{THIS_ORDER}{STATION}{CASHIER}{''.join(payments)}"
    return await till.ask("PayOrder", inside)


def points(till: Till, card: str = ANNA) -> int:
    found = till.house.cards.find(card)
    assert found is not None
    return found.balance


def spend_elsewhere(till: Till, amount: int) -> None:
    """The guest's card pays at another till."""
    receipt = TillReceipt(number=1, day=till.moment.date())
    till.house.cards.debit(receipt, [CardShare(card=ANNA, amount=amount)])


def moved(till: Till) -> list[tuple[str, object]]:
    """What the card system wrote down: events with their amounts."""
    return [(one.event, one.facts["amount_minor"]) for one in till.journal.entries(server="crm")]


async def undo(till: Till, command: str = "UndoReceipt", reason: int = 1000601) -> Reply:
    return await till.ask(
        command,
        f'{MANAGER}<DeleteReason id="{reason}"/>',
        'ReceiptNum="1017" ManagerPassword="2580"',
    )


async def return_goods(till: Till, quantity: int) -> Reply:
    seen = await till.read()
    receipt = seen.all("Order/Session/PrintCheck", "line_guid")[0]
    line = seen.all("Order/Session/Dish", "line_guid")[0]
    return await till.ask(
        "MakeReturnGoods",
        f'{till.licence()}{STATION}{CASHIER}<Reason id="1000601"/>'
        f'<PrintCheck line_guid="{receipt}"/>'
        f'<Dishes><Dish line_guid="{line}" quantity="{quantity}"/></Dishes>',
    )


async def test_points_leave_the_account_with_the_receipt_and_every_answer_says_so() -> None:
    till = await till_with_tea()
    inside = f"{THIS_ORDER}{STATION}{INTERFACE}"
    await till.ask("ApplyPersonalCard", inside, f'CardCode="{ANNA}"')
    before = await till.read()
    assert before.all("Order/LoyaltyInfo", "AvailableWithdrawAmount") == ["34000"]
    paid = await pay(till, by_points(11400))
    assert paid.all("PrintCheck/Pay", "cardCode") == ["*****0001"]
    assert points(till) == 22600
    seen = await till.read()
    assert seen.all("Order/LoyaltyInfo", "AvailableWithdrawAmount") == ["22600"]
    info = await till.ask("GetCardInfo", f"{INTERFACE}{STATION}", f'cardCode="{ANNA}"')
    assert info.all("CardInfo/Currency", "amount") == ["22600"]
    guest = await till.ask("CreaterkFriendsAnchor", attributes='phone="+79000004821"')
    assert guest.all("ClientInfo", "BonusesAvailable") == ["22600"]


async def test_the_card_system_knows_the_till_and_the_receipt_of_a_debit() -> None:
    till = await till_with_tea()
    await pay(till, by_points(12000))
    (debit,) = till.journal.entries(server="crm")
    facts = debit.facts
    assert (debit.event, facts["amount_minor"], facts["balance_minor"]) == (
        "debited",
        -12000,
        22000,
    )
    assert (facts["unit_id"], facts["external_id"]) == ("10", "1017")
    assert facts["external_date"] == "2026-03-14"
    assert facts["card"] == "*****0001"


@pytest.mark.parametrize(
    ("command", "reason"), [("UndoReceipt", 1000601), ("DeleteReceipt", 1000600)]
)
async def test_points_come_back_with_an_annulled_receipt(command: str, reason: int) -> None:
    till = await till_with_tea()
    await pay(till, by_points(5000), by_card(7000))
    undone = await undo(till, command, reason)
    assert undone.status == "Ok", undone.text
    assert points(till) == 34000
    assert moved(till) == [("debited", -5000), ("returned", 5000)]


async def test_points_come_back_when_the_payments_of_a_receipt_are_taken_off() -> None:
    till = await till_with_tea()
    paid = await pay(till, by_points(12000))
    check = f'<PrintCheck line_guid="{paid.all("PrintCheck", "line_guid")[0]}"/>'
    taken_off = await till.ask("DeleteReceiptPayments", f"{THIS_ORDER}{MANAGER}{check}")
    assert taken_off.status == "Ok", taken_off.text
    assert points(till) == 34000


async def test_payments_of_a_receipt_with_returned_dishes_stay() -> None:
    till = await till_with_tea(portions=2)
    paid = await pay(till, by_points(24000))
    await return_goods(till, 1000)
    check = f'<PrintCheck line_guid="{paid.all("PrintCheck", "line_guid")[0]}"/>'
    refused = await till.ask("DeleteReceiptPayments", f"{THIS_ORDER}{MANAGER}{check}")
    assert refused.text.startswith("По чеку 1017 был возврат")
    assert points(till) == 34000 - 12000


async def test_an_order_paid_again_after_an_undone_receipt_is_debited_again() -> None:
    till = await till_with_tea()
    await pay(till, by_points(12000))
    await undo(till)
    assert (await pay(till, by_points(12000))).status == "Ok"
    assert points(till) == 22000
    assert [amount for _, amount in moved(till)] == [-12000, 12000, -12000]


async def test_a_return_of_goods_credits_its_part() -> None:
    till = await till_with_tea(portions=2)
    await pay(till, by_points(24000))
    for left in (22000, 34000):
        assert (await return_goods(till, 1000)).status == "Ok"
        assert points(till) == left
    assert moved(till) == [("debited", -24000), ("credited", 12000), ("credited", 12000)]


async def test_a_return_of_goods_gives_nothing_to_cards_that_paid_nothing() -> None:
    till = await till_with_tea()
    await pay(till, by_card(12000))
    assert (await return_goods(till, 1000)).status == "Ok"
    assert moved(till) == []


@pytest.mark.parametrize(
    ("card", "says"),
    [
        (MARIA, "Недостаточно средств на счёте для списания (SAC-0044)"),
        (BLOCKED, 'Карта "*****0002" заблокирована (SAC-0017)'),
        (NO_ACCOUNT, 'Счёт "Бонусы" карты "*****0005" не найден (SAC-0020)'),
        ("1", "Пользователь не найден (18)"),
    ],
)
async def test_a_card_that_cannot_pay_leaves_the_order_unpaid(card: str, says: str) -> None:
    till = await till_with_tea(portions=2)
    reply = await pay(till, by_points(24000, card))
    assert (reply.number, says in reply.text) == ("3813", True), reply.text
    assert (await till.read()).order()["paid"] == "0"
    assert moved(till) == []


async def test_points_that_are_not_there_are_refused_before_the_guest_takes_out_a_card() -> None:
    till = await till_with_tea(portions=4)
    assert "SAC-0044" in (await pay(till, by_points(34001), by_card(13999))).text
    assert not till.guest_at_terminal.is_set()


async def test_one_card_that_cannot_pay_keeps_the_other_from_paying() -> None:
    till = await till_with_tea(portions=3)
    reply = await pay(till, by_points(10000), by_points(26000, MARIA))
    assert reply.number == "3813"
    assert (points(till), points(till, MARIA)) == (34000, 21500)
    assert (await pay(till, by_points(15000), by_points(21000, MARIA))).status == "Ok"
    assert (points(till), points(till, MARIA)) == (19000, 500)


async def test_two_payments_by_one_card_may_not_pay_more_than_it_has() -> None:
    till = await till_with_tea(portions=3)
    reply = await pay(till, by_points(18000), by_points(18000))
    assert "SAC-0044" in reply.text
    assert points(till) == 34000


@pytest.mark.parametrize("mood", [Mood.PAYMENT_DECLINED, Mood.DRIVER_UNREACHABLE])
async def test_a_refused_payment_moves_no_points(mood: Mood) -> None:
    till = await till_with_tea()
    till.mood(mood)
    assert (await pay(till, by_points(5000), by_card(7000))).status == "Query Executing Error"
    assert points(till) == 34000
    assert moved(till) == []
    assert (await pay(till, by_points(5000), by_card(7000))).status == "Ok"
    assert points(till) == 29000


async def test_the_same_payment_sent_again_debits_once() -> None:
    till = await till_with_tea()
    licence = till.licence()
    first = await pay(till, by_points(12000), licence=licence)
    again = await pay(till, by_points(12000), licence=licence)
    assert first.all("PrintCheck", "CheckNum") == again.all("PrintCheck", "CheckNum") == ["1017"]
    assert moved(till) == [("debited", -12000)]


async def test_points_spent_while_the_guest_was_at_the_terminal_are_refused() -> None:
    till = await till_with_tea(portions=2)
    till.guest_done.clear()
    waiting = asyncio.create_task(pay(till, by_points(20000), by_card(4000)))
    await till.guest_at_terminal.wait()
    spend_elsewhere(till, 24000)
    before = (await till.read()).order()["version"]
    till.guest_done.set()
    assert "SAC-0044" in (await waiting).text
    assert points(till) == 10000
    order = (await till.read()).order()
    assert (order["paid"], order["version"]) == ("0", before)
    assert (await pay(till, by_card(24000))).all("PrintCheck", "CheckNum") == ["1017"]


async def test_a_card_promised_by_an_intent_pays_when_the_intent_is_completed() -> None:
    till = await till_with_tea()
    await till.ask("IntentPayOrder", f"{THIS_ORDER}{STATION}{CASHIER}{by_points(12000)}")
    assert points(till) == 34000
    assert (await till.pay()).status == "Ok"
    assert points(till) == 22000
    await undo(till)
    assert points(till) == 34000


async def test_an_intent_whose_points_were_spent_meanwhile_is_not_completed() -> None:
    till = await till_with_tea(portions=2)
    await till.ask("IntentPayOrder", f"{THIS_ORDER}{STATION}{CASHIER}{by_points(24000)}")
    spend_elsewhere(till, 24000)
    assert (await till.pay()).number == "3813"
    assert points(till) == 10000


async def test_a_payment_without_the_card_driver_leaves_the_points_alone() -> None:
    till = await till_with_tea()
    payment = f'<Payment id="{BONUS}" amount="12000" cardCode="{ANNA}"/>'
    assert (await pay(till, payment)).status == "Ok"
    assert points(till) == 34000


async def test_a_card_number_is_not_in_the_journal_of_a_payment() -> None:
    till = await till_with_tea()
    for reply in (await pay(till, by_points(12000, BLOCKED)), await pay(till, by_points(12000))):
        assert reply.status
    told = "".join(str(entry.as_json()) for entry in till.journal)
    assert ANNA not in told
    assert BLOCKED not in told
