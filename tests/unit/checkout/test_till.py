"""What the purchase says to r_keeper, and what it makes of the answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from uuid import UUID

import pytest
from lxml import etree
from msgspec.structs import replace

from kiosk.checkout.ports import Lines, Standing
from kiosk.checkout.purchase import Approval, Leg
from kiosk.checkout.till import CashServerTill, TillSettings
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, NoReply, PosRefused
from kiosk.wire.rkeeper.stamp import LicenceStamp
from kiosk.wire.rkeeper.versions import Feature
from tests.money.order import COUPON
from tests.unit.checkout.test_purchase import PURCHASE

SETTINGS = TillSettings(
    station_id=15010,
    table_id=1000070,
    waiter_id=1000050,
    cashier_id=1000051,
    manager_id=1000052,
    card_tender_id=1000310,
    bonus_tender_id=1000312,
    void_reason_id=1000600,
    coupon_interface_id=1000700,
)
STAMP = LicenceStamp(anchor="6:p#1/17", token="t", instance=UUID(int=9), sequence=43)
OPEN = """<RK7QueryResult Status="Ok" CMD="GetOrder"><Order guid="{guid}" seqNumber="17"
  orderSum="108000" unpaidSum="108000" paid="0" finished="0"/></RK7QueryResult>"""
NO_SUCH_ORDER = """<RK7QueryResult Status="Query Executing Error" CMD="{command}"
  ErrorText="Заказ не найден"/>"""
RECEIPTS = """<RK7QueryResult Status="Ok" CMD="GetReceiptList"><ReceiptsList>
  <Receipt line_guid="{{C0C0C0C0-0000-4000-8000-000000000001}}" checknum="1017" state="{0}"/>
  </ReceiptsList></RK7QueryResult>"""


class CannedServer:
    """Answers by command; asking for anything else is a failure."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers
        self.asked: list[str] = []
        self.sent: list[str] = []
        self.waited_s: float | None = None

    async def post(self, body: bytes, *, reply_timeout_s: float | None = None) -> bytes:
        command = etree.fromstring(body)[0].get("CMD")
        assert command is not None
        self.asked.append(command)
        self.sent.append(body.decode())
        self.waited_s = reply_timeout_s
        return self.answers[command].encode()


def command_of(request: bytes) -> etree._Element:
    return etree.fromstring(request)[0]


class Version:
    """A cash server that understands everything but ``lacks``."""

    def __init__(self, *lacks: Feature) -> None:
        self.lacks = lacks

    async def has(self, feature: Feature) -> bool:
        return feature not in self.lacks


def till(**answers: str) -> CashServerTill:
    return CashServerTill(CannedServer(**answers), SETTINGS, Version())


def test_points_and_the_rest_are_two_payments_that_make_the_sum() -> None:
    command = command_of(till().pay_order_request(PURCHASE, STAMP, 1))
    paid = {e.get("id"): int(e.get("amount") or 0) for e in command.iterfind("Payment")}
    assert paid == {"1000310": 96_000, "1000312": 12_000}
    assert sum(paid.values()) == PURCHASE.total.minor
    guids = [e.get("line_guid") for e in command.iterfind("Payment")]
    assert len(set(guids)) == 2
    sequence = command.find("LicenseInfo/LicenseInstance")
    assert sequence is not None
    assert sequence.get("seqNumber") == "43"


@pytest.mark.parametrize(("bonus", "tenders"), [(ZERO, ["1000310"]), (PURCHASE.total, ["1000312"])])
def test_a_share_of_nothing_is_no_payment(bonus: Money, tenders: list[str]) -> None:
    whole = replace(PURCHASE, bonus=bonus)
    command = command_of(till().pay_order_request(whole, STAMP, 1))
    assert [e.get("id") for e in command.iterfind("Payment")] == tenders


@pytest.mark.parametrize(
    "build",
    [
        lambda at: at.create_order_request(PURCHASE),
        lambda at: at.save_order_request(PURCHASE, STAMP),
        lambda at: at.pay_order_request(PURCHASE, STAMP, 2),
        lambda at: at.void_order_request(PURCHASE),
        lambda at: at.apply_coupon_request(replace(PURCHASE, coupon=COUPON)),
    ],
)
def test_equal_purchases_make_equal_bytes(build: Callable[[CashServerTill], bytes]) -> None:
    assert build(till()) == build(till())


@pytest.mark.parametrize(("by_code", "shown"), [(False, COUPON.id), (True, COUPON.code)])
def test_a_coupon_is_presented_as_a_card(*, by_code: bool, shown: str) -> None:
    at = CashServerTill(CannedServer(), replace(SETTINGS, coupon_by_code=by_code), Version())
    command = command_of(at.apply_coupon_request(replace(PURCHASE, coupon=COUPON)))
    assert (command.get("CMD"), command.get("CardCode")) == ("ApplyPersonalCard", shown)
    ids = {child.tag: child.get("id") for child in command}
    assert (ids["Interface"], ids["Station"]) == ("1000700", "15010")


def test_points_that_r_keeper_takes_name_the_card_and_its_driver() -> None:
    at = CashServerTill(CannedServer(), replace(SETTINGS, points_interface_id=1000700), Version())
    by_till = replace(PURCHASE, points_by_till=True, card_number="7770001234")
    card, points = command_of(at.pay_order_request(by_till, STAMP, 1)).iterfind("Payment")
    assert (points.get("id"), points.get("cardCode")) == ("1000312", "7770001234")
    driver = points.find("Interface")
    assert driver is not None
    assert driver.get("id") == "1000700"
    assert card.get("cardCode") is None


def test_a_fast_payment_has_a_name_of_ours_and_is_called_back_by_it() -> None:
    server = CannedServer(CancelSbpPay='<RK7QueryResult Status="Ok" CMD="CancelSbpPay"/>')
    at = CashServerTill(server, replace(SETTINGS, sbp_tender_id=1000311), Version())
    by_code = replace(PURCHASE, way=PayWay.SBP, bonus=ZERO)
    (payment,) = command_of(at.pay_order_request(by_code, STAMP, 2)).iterfind("Payment")
    assert payment.get("id") == "1000311"
    name = payment.get("sbpPayGuid")
    assert name
    asyncio.run(at.cancel_sbp(by_code, 2))
    assert server.asked == ["CancelSbpPay"]
    assert name in server.sent[0]
    (other,) = command_of(at.pay_order_request(by_code, STAMP, 3)).iterfind("Payment")
    assert other.get("sbpPayGuid") != name


def test_what_the_kiosk_s_own_terminal_took_is_stated_in_a_tender_of_its_own() -> None:
    at = CashServerTill(CannedServer(), replace(SETTINGS, terminal_tender_id=1000313), Version())
    held = Approval(
        captured=False,
        masked_card="427600******1234",
        card_brand="MIR",
        approval_code="A1B2C3",
        reference="RRN 123456789012; OP 42",
        receipt_number="17",
        terminal_id="70000001",
    )
    bought = replace(PURCHASE, way=PayWay.TERMINAL, approval=held)
    card, points = command_of(at.pay_order_request(bought, STAMP, 1)).iterfind("Payment")
    assert (card.get("id"), card.get("amount")) == ("1000313", "96000")
    assert (card.get("cardCode"), card.get("authcode")) == ("427600******1234", "A1B2C3")
    assert (card.get("authtype"), card.get("TransactionStatus")) == ("terminal", "5")
    assert points.get("authcode") is None


@pytest.mark.parametrize(
    ("state", "told"), [(State.SAVED, Lines.RIGHT), (State.CARD_HELD, Lines.OTHER_SUM)]
)
async def test_a_coupon_counts_once_it_is_applied(state: State, told: Lines) -> None:
    bought = replace(PURCHASE, coupon=COUPON, state=state)
    assert bought.order_sum == (bought.total if told is Lines.RIGHT else bought.due)
    seen = await till(GetOrder=OPEN).look(bought)
    assert seen.order_sum == Money.of(1080)


def test_a_second_attempt_has_payment_lines_of_its_own() -> None:
    first, second = (till().pay_order_request(PURCHASE, STAMP, n) for n in (1, 2))
    assert first != second


def test_dishes_modifiers_and_combo_steps_are_written_without_prices() -> None:
    command = command_of(till().save_order_request(PURCHASE, STAMP))
    session = command.find("Session")
    assert session is not None
    assert [(e.tag, e.get("id"), e.get("quantity")) for e in session if e.get("quantity")] == [
        ("Dish", "1000401", "1000"),
        ("Dish", "1000402", "2000"),
        ("Combo", "1000410", "1000"),
    ]
    assert session.find("Combo/Component/ComboModi") is not None
    assert not session.xpath(".//@price")


async def test_an_order_nobody_knows_is_absent_not_an_error() -> None:
    seen = await till(GetOrder=NO_SUCH_ORDER.format(command="GetOrder")).look(PURCHASE)
    assert (seen.standing, seen.lines) == (Standing.ABSENT, Lines.NONE)


async def test_an_order_that_says_open_is_paid_where_its_receipt_stands() -> None:
    paying = replace(PURCHASE, payment=Leg.OPEN)
    seen = await till(GetOrder=OPEN, GetReceiptList=RECEIPTS.format(6)).look(paying)
    assert (seen.standing, seen.receipt_number) == (Standing.PAID, "1017")


@pytest.mark.parametrize("state", [4, 7])
async def test_a_bill_or_a_deleted_receipt_is_no_payment(state: int) -> None:
    paying = replace(PURCHASE, payment=Leg.OPEN)
    seen = await till(GetOrder=OPEN, GetReceiptList=RECEIPTS.format(state)).look(paying)
    assert seen.standing is Standing.OPEN


async def test_receipts_are_not_asked_for_before_there_can_be_one() -> None:
    server = CannedServer(GetOrder=OPEN)
    seen = await CashServerTill(server, SETTINGS, Version()).look(PURCHASE)
    assert (seen.standing, seen.number) == (Standing.OPEN, "17")
    assert server.asked == ["GetOrder"]


async def test_a_server_without_receipt_lists_is_believed_about_the_order() -> None:
    server = CannedServer(GetOrder=OPEN)
    at = CashServerTill(server, SETTINGS, Version(Feature.RECEIPT_LIST))
    seen = await at.look(replace(PURCHASE, payment=Leg.OPEN))
    assert (seen.standing, server.asked) == (Standing.OPEN, ["GetOrder"])


async def test_a_voided_order_is_seen_void_whatever_else_it_says() -> None:
    void = OPEN.replace('paid="0"', 'deleted="1" paid="1"')
    seen = await till(GetOrder=void).look(replace(PURCHASE, payment=Leg.OPEN))
    assert seen.standing is Standing.VOID


async def test_an_ok_without_a_receipt_does_not_pass_for_a_payment() -> None:
    server = CannedServer(PayOrder='<RK7QueryResult Status="Ok" CMD="PayOrder"/>')
    at = CashServerTill(server, SETTINGS, Version())
    with pytest.raises(NoReply):
        await at.pay_order(at.pay_order_request(PURCHASE, STAMP, 1))
    assert server.waited_s == SETTINGS.pay_timeout_s


async def test_parts_the_server_did_not_take_make_the_lines_wrong_although_it_says_ok() -> None:
    answer = """<RK7QueryResult Status="Ok" CMD="SaveOrder"><Order orderSum="108000"/>
      <Error RK7ErrorN="1" ErrorText="закончилось" FaultyTag="Dish"/></RK7QueryResult>"""
    at = till(SaveOrder=answer)
    seen = await at.save_order(at.save_order_request(PURCHASE, STAMP), PURCHASE)
    assert seen.lines is Lines.WRONG
    assert "закончилось" in seen.detail


async def test_other_refusals_of_a_look_are_not_taken_for_an_absent_order() -> None:
    closing = '<RK7QueryResult Status="Query Parse Error" ErrorText="UCSERR(2172)"/>'
    with pytest.raises(PosRefused) as caught:
        await till(GetOrder=closing).look(PURCHASE)
    assert caught.value.code is ErrorCode.POS_SHIFT_CLOSING


def test_the_guests_note_goes_with_the_order_as_its_comment() -> None:
    order = replace(PURCHASE.order, note='без лука, "хорошо" <прожарить> & быстро')
    noted = replace(PURCHASE, order=order)
    head = command_of(till().create_order_request(noted)).find("Order")
    assert head is not None
    assert head.get("persistentComment") == order.note
    assert order.note not in repr(noted)


def test_without_a_note_there_is_no_comment() -> None:
    head = command_of(till().create_order_request(PURCHASE)).find("Order")
    assert head is not None
    assert head.get("persistentComment") is None
