"""Every command against a cash and a licence server written from the references, not our codecs."""

from __future__ import annotations

from uuid import uuid4

import pytest

from kiosk.clients.cash_server import CashServerAddress, CashServerLink
from kiosk.clients.certificates import Pinned
from kiosk.clients.handshake import fingerprint_of
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.errors import (
    ErrorCode,
    GarbledReply,
    KioskError,
    LicenceRefused,
    NoReply,
    PosRefused,
)
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.rkeeper import menu_collections, site_collections
from kiosk.wire.rkeeper.calculation import CalcOrder, CalcOrder2
from kiosk.wire.rkeeper.envelope import decode, decode_batch, encode, encode_batch
from kiosk.wire.rkeeper.licence import (
    NEVER_USED,
    WRONG_NUMBER,
    GetXMLLicenseInstanceSeqNumber,
    accepted_numbers,
)
from kiosk.wire.rkeeper.menu_collections import (
    GetMenuItems,
    GetModifierGroups,
    GetModifiers,
    GetModifierSchemes,
)
from kiosk.wire.rkeeper.order_changes import SaveOrder, VoidOrder
from kiosk.wire.rkeeper.order_lines import NewSession
from kiosk.wire.rkeeper.order_lists import GetOrderList2
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment
from kiosk.wire.rkeeper.receipts import GetReceiptList
from kiosk.wire.rkeeper.reference import GetRefData, GetRefList
from kiosk.wire.rkeeper.reference_rows import DirectoryRow
from kiosk.wire.rkeeper.site_collections import GetTenders
from kiosk.wire.rkeeper.stamp import LicenceIdentity
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.contract.lost_exchanges import LOST
from tests.contract.open_orders import next_stamp, plain_lines, saved_order
from tests.contract.site import Site

pytestmark = pytest.mark.asyncio(loop_scope="module")
COLLECTIONS = [
    kind
    for module in (menu_collections, site_collections)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, GetRefData) and hasattr(kind, "ref_name")
]


async def test_the_server_says_who_it_is(cash: CashServerLink):
    info = await cash.ask(GetSystemInfo2())
    assert len(info.restaurant_code) == 9
    assert info.shift is not None


async def test_the_installer_sees_the_fingerprint_that_is_then_pinned(
    simulators: SimulatorProcess,
):
    port = int(simulators.addresses.cash_url.split(":")[2].split("/")[0])
    seen = await fingerprint_of("127.0.0.1", port)
    assert seen == simulators.addresses.certificate_sha256


@pytest.mark.parametrize("kind", COLLECTIONS, ids=lambda kind: kind.__name__)
async def test_every_collection_is_read_with_its_version(
    cash: CashServerLink, kind: type[GetRefData[DirectoryRow]]
):
    answer = await cash.ask(kind())
    assert answer.rows
    assert all(row.name for row in answer.rows if row.active)
    assert answer.version == (await cash.ask(GetRefList()))[kind.ref_name].version
    assert decode(kind, await cash.post(encode(kind()))) == answer


async def test_inactive_items_come_along_where_they_are_asked_for(cash: CashServerLink):
    active = await cash.ask(GetMenuItems())
    everything = await cash.ask(GetMenuItems(only_active=False))
    assert len(everything.rows) > len(active.rows)
    assert all(row.active for row in active.rows)


async def test_reads_share_one_round_trip(cash: CashServerLink):
    kinds = (GetModifierSchemes, GetModifierGroups, GetModifiers)
    results = decode_batch(kinds, await cash.post(encode_batch([kind() for kind in kinds])))
    groups = {row.id for row in GetModifierGroups.read(results[1]).rows}
    schemes = GetModifierSchemes.read(results[0]).rows
    assert {d.group_id for scheme in schemes if scheme.active for d in scheme.details} <= groups
    assert {row.parent_id for row in GetModifiers.read(results[2]).rows if row.active} <= groups


async def test_a_basket_is_priced_before_there_is_an_order(cash: CashServerLink, site: Site):
    lines = await plain_lines(cash, site)
    offers = await cash.ask(GetOrderMenu(station_id=site.station, table_id=site.table))
    session = NewSession(lines=lines, station_id=site.station)
    priced = await cash.ask(
        CalcOrder(
            sessions=(session,),
            table_id=site.table,
            waiter_id=site.waiter,
            order_category_id=site.category,
            order_type_id=site.order_type,
        )
    )
    assert priced.order.order_sum == 2 * offers.dishes[lines[0].dish_id].price


async def test_an_order_is_created_saved_paid_and_seen_so(cash: CashServerLink, site: Site):
    order = await saved_order(cash, site)
    seen = await cash.ask(GetOrder(order=order))
    assert (seen.guid, seen.is_paid, seen.external_props) == (order, False, {"KioskBasket": "1"})
    assert [line.quantity for line in seen.lines] == [2000]
    listed = await cash.ask(GetOrderList2(table_id=site.table, only_opened=True))
    assert order in {one.guid for one in listed.orders}
    due = await cash.ask(CalcOrder2(order=order, station_id=site.station, cashier_id=site.waiter))
    assert due.unpaid_sum == seen.unpaid_sum
    assert site.tender in {one.tender.id for one in due.tenders}
    assert (await cash.ask(GetReceiptList(order=order))).standing == ()
    payment = Payment(tender_id=site.tender, amount=due.unpaid_sum, guid=uuid4())
    request = encode(
        PayOrder(order=order, station_id=site.station, cashier_id=site.waiter, payments=(payment,)),
        await next_stamp(cash, site),
    )
    paid = decode(PayOrder, await cash.post(request))
    (receipt,) = paid.receipts
    assert receipt.amount == due.unpaid_sum
    again = decode(PayOrder, await cash.post(request))
    assert again.receipts == paid.receipts, "the same bytes are the same payment"
    (listed_receipt,) = (await cash.ask(GetReceiptList(order=order))).standing
    assert (listed_receipt.guid, listed_receipt.number) == (receipt.guid, receipt.number)
    assert (await cash.ask(GetOrder(order=order))).is_paid


async def test_a_void_order_keeps_its_name_and_is_seen_void(cash: CashServerLink, site: Site):
    order = await saved_order(cash, site)
    void = VoidOrder(
        order=order,
        station_id=site.station,
        manager_id=site.waiter,
        reason_id=site.void_reason,
    )
    await cash.ask(void)
    seen = await cash.ask(GetOrder(order=order))
    assert (seen.guid, seen.deleted, seen.is_paid) == (order, True, False)


async def test_an_order_nobody_has_heard_of(cash: CashServerLink):
    with pytest.raises(PosRefused) as caught:
        await cash.ask(GetOrder(order=uuid4()))
    assert caught.value.code is ErrorCode.POS_UNKNOWN_ORDER
    with pytest.raises(PosRefused) as caught:
        await cash.ask(GetReceiptList(order=uuid4()))
    assert caught.value.code is ErrorCode.POS_UNKNOWN_ORDER


async def test_too_little_money(cash: CashServerLink, site: Site):
    order = await saved_order(cash, site)
    payment = Payment(tender_id=site.tender, amount=1, guid=uuid4())
    command = PayOrder(
        order=order, station_id=site.station, cashier_id=site.waiter, payments=(payment,)
    )
    with pytest.raises(PosRefused) as caught:
        await cash.ask(command, await next_stamp(cash, site))
    assert caught.value.code is ErrorCode.POS_NOT_COVERED


async def test_the_licence_counter_is_asked_for_and_corrected(cash: CashServerLink, site: Site):
    order = await saved_order(cash, site)
    last = await cash.ask(GetXMLLicenseInstanceSeqNumber(identity=site.identity))
    session = NewSession(guid=uuid4(), lines=await plain_lines(cash, site))
    with pytest.raises(PosRefused) as caught:
        await cash.ask(
            SaveOrder(order=order, sessions=(session,)), site.identity.numbered(last + 5)
        )
    assert (caught.value.code, caught.value.number) == (ErrorCode.LICENCE_SEQUENCE, WRONG_NUMBER)
    assert accepted_numbers(caught.value) == (last, last + 1)


async def test_a_new_installation_has_no_counter_yet(cash: CashServerLink, site: Site):
    stranger = LicenceIdentity(
        anchor=site.identity.anchor, token=site.identity.token, instance=uuid4()
    )
    with pytest.raises(PosRefused) as caught:
        await cash.ask(GetXMLLicenseInstanceSeqNumber(identity=stranger))
    assert caught.value.number == NEVER_USED


async def test_a_wrong_password_at_the_till(simulators: SimulatorProcess):
    at = simulators.addresses
    trust = Pinned(sha256=at.certificate_sha256)
    address = CashServerAddress(url=at.cash_url, user=at.cash_user, password="x", trust=trust)
    async with CashServerLink(address) as link:
        with pytest.raises(PosRefused) as caught:
            await link.ask(GetSystemInfo2())
    assert caught.value.code is ErrorCode.POS_LOGIN_REFUSED


@pytest.mark.parametrize(("mood", "expected"), LOST)
async def test_a_lost_exchange_with_the_till_is_an_unknown_outcome(
    simulators: SimulatorProcess, cash: CashServerLink, mood: str, expected: type[KioskError]
):
    await simulators.set_mood(f"cash:{mood}*1")
    with pytest.raises(expected):
        await cash.ask(GetSystemInfo2())
    await cash.ask(GetSystemInfo2())


@pytest.mark.parametrize(
    ("mood", "code"),
    [
        ("shift-closing", ErrorCode.POS_SHIFT_CLOSING),
        ("order-locked", ErrorCode.POS_ORDER_LOCKED),
        ("payment-declined", ErrorCode.POS_PAYMENT_DECLINED),
        ("not-covered", ErrorCode.POS_NOT_COVERED),
        ("bad-anchor", ErrorCode.LICENCE_REFUSED),
        ("licence-expired", ErrorCode.LICENCE_REFUSED),
        ("sequence-forgotten", ErrorCode.LICENCE_SEQUENCE),
    ],
)
async def test_a_refused_payment_says_why(
    simulators: SimulatorProcess, cash: CashServerLink, site: Site, mood: str, code: ErrorCode
):
    order = await saved_order(cash, site)
    due = (await cash.ask(CalcOrder2(order=order))).unpaid_sum
    payment = Payment(tender_id=site.tender, amount=due, guid=uuid4())
    command = PayOrder(
        order=order, station_id=site.station, cashier_id=site.waiter, payments=(payment,)
    )
    stamp = await next_stamp(cash, site)
    await simulators.set_mood(f"cash:{mood}:PayOrder*1")
    with pytest.raises(PosRefused) as caught:
        await cash.ask(command, stamp)
    assert caught.value.code is code
    assert not (await cash.ask(GetOrder(order=order))).is_paid


async def test_a_shift_that_is_too_long_takes_no_new_orders(
    simulators: SimulatorProcess, cash: CashServerLink, site: Site
):
    await simulators.set_mood("cash:shift-too-long:CreateOrder*1")
    with pytest.raises(PosRefused) as caught:
        await cash.ask(CreateOrder(guid=uuid4(), table_id=site.table, station_id=site.station))
    assert caught.value.code is ErrorCode.POS_SHIFT_TOO_LONG


@pytest.mark.parametrize("mood", ["byte-by-byte", "answers-wrong-charset", "slow=0.1"])
async def test_an_odd_way_of_answering_is_still_an_answer(
    simulators: SimulatorProcess, cash: CashServerLink, mood: str
):
    await simulators.set_mood(f"cash:{mood}*1")
    assert (await cash.ask(GetTenders())).rows[0].name == "Банковская карта"


async def test_the_licence_of_the_restaurant(
    simulators: SimulatorProcess, licences: LicenceServerLink
):
    licence = await licences.licence_of(simulators.addresses.anchor)
    assert licence.id
    assert licence.expires is not None
    assert licence.quantity


@pytest.mark.parametrize(
    ("mood", "expected", "code"),
    [
        ("wrong-user", LicenceRefused, ErrorCode.LICENCE_LOGIN_REFUSED),
        ("no-licence", LicenceRefused, ErrorCode.LICENCE_ABSENT),
        ("lose-answer", NoReply, ErrorCode.LICENCE_UNREACHABLE),
        ("http-500", GarbledReply, ErrorCode.PROTOCOL),
    ],
)
async def test_no_licence_says_why(
    simulators: SimulatorProcess,
    licences: LicenceServerLink,
    mood: str,
    expected: type[KioskError],
    code: ErrorCode,
):
    await simulators.set_mood(f"licence:{mood}*1")
    with pytest.raises(expected) as caught:
        await licences.licence_of(simulators.addresses.anchor)
    assert caught.value.code is code
