"""Every command and action against servers written from the references, not from our codecs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
import pytest_asyncio

from kiosk.clients.cash_server import CashServerAddress, CashServerLink
from kiosk.clients.certificates import Pinned
from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clients.handshake import fingerprint_of
from kiosk.clients.licence_server import LicenceServerAddress, LicenceServerLink
from kiosk.clock import SystemClock
from kiosk.errors import (
    CrmRefused,
    ErrorCode,
    GarbledReply,
    KioskError,
    LicenceRefused,
    NoReply,
    PosRefused,
)
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.crm import message
from kiosk.wire.crm.cards import AccountClass, GetCardInfo
from kiosk.wire.crm.system import GetSystemTime, GetVersion
from kiosk.wire.crm.transactions import (
    ByCard,
    CancelOperation,
    GetTransactionsInfo,
    OperationId,
    Posting,
    Transaction,
)
from kiosk.wire.licence.account import usr_header
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
from kiosk.wire.rkeeper.order_lines import NewDish, NewLine, NewSession
from kiosk.wire.rkeeper.order_lists import GetOrderList2
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment import PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment
from kiosk.wire.rkeeper.receipts import GetReceiptList
from kiosk.wire.rkeeper.reference import GetRefData, GetRefList
from kiosk.wire.rkeeper.reference_rows import DirectoryRow
from kiosk.wire.rkeeper.site_collections import (
    GetEmployees,
    GetOrderCategories,
    GetOrderTypes,
    GetStations,
    GetTables,
    GetTenders,
    GetVoidReasons,
)
from kiosk.wire.rkeeper.stamp import LicenceIdentity, LicenceStamp
from kiosk.wire.rkeeper.system import GetSystemInfo2

pytestmark = pytest.mark.asyncio(loop_scope="module")

CARD = "777000001"
BONUS_ACCOUNT_TYPE = 5
TODAY = datetime.now(UTC).date()
COLLECTIONS = [
    kind
    for module in (menu_collections, site_collections)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, GetRefData) and hasattr(kind, "ref_name")
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as simulators:
        yield simulators


@pytest_asyncio.fixture(loop_scope="module")
async def simulators(running: SimulatorProcess) -> AsyncIterator[SimulatorProcess]:
    """The simulators in a good mood; a request they do not understand in full fails the test."""
    await running.clear_moods()
    before = [entry["number"] for entry in await running.journal(last=1)]
    yield running
    asked: dict[str, str | int] = {"event": "warning"}
    if before:
        asked["after"] = before[0]
    assert await running.journal(**asked) == []


@pytest_asyncio.fixture(loop_scope="module")
async def cash(simulators: SimulatorProcess) -> AsyncIterator[CashServerLink]:
    at = simulators.addresses
    address = CashServerAddress(
        url=at.cash_url,
        user=at.cash_user,
        password=at.cash_password,
        trust=Pinned(sha256=at.certificate_sha256),
    )
    async with CashServerLink(address) as link:
        yield link


@pytest_asyncio.fixture(loop_scope="module")
async def licences(simulators: SimulatorProcess) -> AsyncIterator[LicenceServerLink]:
    at = simulators.addresses
    usr = usr_header(at.licence_user, at.licence_password, at.licence_token)
    async with LicenceServerLink(LicenceServerAddress(usr=usr, url=at.licence_url)) as link:
        yield link


@pytest_asyncio.fixture(loop_scope="module")
async def crm(simulators: SimulatorProcess) -> AsyncIterator[CrmHttpLink]:
    at = simulators.addresses
    address = CrmAddress(url=at.crm_url, classifier=at.crm_classifier, unit_id=at.crm_unit)
    async with CrmHttpLink(address, SystemClock()) as link:
        yield link


@dataclass(frozen=True)
class Site:
    """What an installer would have picked, and the one installation that is licensed."""

    station: int
    waiter: int
    table: int
    category: int
    order_type: int
    tender: int
    void_reason: int
    identity: LicenceIdentity


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def site(running: SimulatorProcess) -> Site:
    at = running.addresses
    address = CashServerAddress(
        url=at.cash_url,
        user=at.cash_user,
        password=at.cash_password,
        trust=Pinned(sha256=at.certificate_sha256),
    )
    usr = usr_header(at.licence_user, at.licence_password, at.licence_token)
    async with (
        CashServerLink(address) as cash,
        LicenceServerLink(LicenceServerAddress(usr=usr, url=at.licence_url)) as licences,
    ):

        async def first(kind: type[GetRefData[DirectoryRow]]) -> int:
            return next(row.id for row in (await cash.ask(kind())).rows if row.active)

        stations = (await cash.ask(GetStations())).rows
        tables = (await cash.ask(GetTables())).rows
        reasons = (await cash.ask(GetVoidReasons())).rows
        return Site(
            station=stations[0].id,
            waiter=await first(GetEmployees),
            table=tables[0].id,
            category=await first(GetOrderCategories),
            order_type=await first(GetOrderTypes),
            tender=await first(GetTenders),
            void_reason=next(row.id for row in reasons if row.for_bill_cancel),
            identity=LicenceIdentity(
                anchor=at.anchor,
                token=(await licences.licence_of(at.anchor)).id,
                instance=uuid4(),
            ),
        )


async def next_stamp(cash: CashServerLink, site: Site) -> LicenceStamp:
    """One more than the server has seen: a refused command may or may not have used its number."""
    try:
        last = await cash.ask(GetXMLLicenseInstanceSeqNumber(identity=site.identity))
    except PosRefused as refused:
        if refused.number != NEVER_USED:
            raise
        last = -1
    return site.identity.numbered(last + 1)


async def plain_lines(cash: CashServerLink, site: Site) -> tuple[NewLine, ...]:
    """Two portions of a dish that needs no choice."""
    offers = await cash.ask(GetOrderMenu(station_id=site.station))
    dishes = (await cash.ask(GetMenuItems())).rows
    dish = next(
        row
        for row in dishes
        if row.id in offers.dishes
        and offers.dishes[row.id].rest is None
        and not row.scheme_id
        and not row.is_combo
    )
    return (NewDish(dish_id=dish.id, quantity=2000, guid=uuid4()),)


async def saved_order(cash: CashServerLink, site: Site) -> UUID:
    order = uuid4()
    await cash.ask(
        CreateOrder(
            guid=order,
            table_id=site.table,
            station_id=site.station,
            waiter_id=site.waiter,
            order_category_id=site.category,
            order_type_id=site.order_type,
            external_props={"KioskBasket": "1"},
        )
    )
    session = NewSession(
        guid=uuid4(),
        station_id=site.station,
        author_id=site.waiter,
        lines=await plain_lines(cash, site),
    )
    await cash.ask(SaveOrder(order=order, sessions=(session,)), await next_stamp(cash, site))
    return order


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


LOST = [
    ("lose-request", NoReply),
    ("lose-answer", NoReply),
    ("close-mid-answer", NoReply),
    ("proxy-page", GarbledReply),
    ("http-500", GarbledReply),
]


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


async def test_the_card_system_answers(crm: CrmHttpLink):
    assert (await crm.ask(GetVersion())).number[0] >= 5
    assert (await crm.ask(GetSystemTime())).told


async def test_a_card_with_points(crm: CrmHttpLink):
    card = await crm.ask(GetCardInfo(card=CARD))
    assert card.holder is not None
    assert card.holder.first_name
    assert AccountClass.BONUS in {account.kind for account in card.accounts}


async def test_a_card_nobody_has_heard_of(crm: CrmHttpLink):
    with pytest.raises(CrmRefused) as caught:
        await crm.ask(GetCardInfo(card="1"))
    assert caught.value.code is ErrorCode.CARD_UNKNOWN


def debit(external_id: str, amount: int) -> tuple[Transaction, OperationId]:
    operation = OperationId(external_id=external_id, external_index=1, external_date=TODAY)
    posting = Posting(
        account=ByCard(card=CARD, account_type_id=BONUS_ACCOUNT_TYPE),
        operation=operation,
        amount=amount,
        at=datetime.now(UTC),
    )
    return Transaction(postings=(posting,)), operation


async def balance(crm: CrmHttpLink) -> int:
    card = await crm.ask(GetCardInfo(card=CARD))
    return next(a.balance for a in card.accounts if a.type_id == BONUS_ACCOUNT_TYPE)


async def test_points_are_taken_found_and_given_back(
    simulators: SimulatorProcess, crm: CrmHttpLink
):
    before = await balance(crm)
    action, operation = debit("900001", -1050)
    request = crm.encode(action, message_id=900001, sent_at=datetime.now(UTC))
    (done,) = message.decode(Transaction, await crm.post(request))
    assert await balance(crm) == before - 1050
    page = await crm.ask(GetTransactionsInfo(external_id="900001"))
    (found,) = (one for one in page.records if one.belongs_to(operation))
    assert (found.id, found.amount) == (done.id, -1050)
    back = CancelOperation(
        parent=operation,
        operation=OperationId(
            external_id="900002", external_index=3, external_date=operation.external_date
        ),
        unit_id=simulators.addresses.crm_unit,
    )
    request = crm.encode(back, message_id=900002, sent_at=datetime.now(UTC))
    assert message.decode(CancelOperation, await crm.post(request))
    assert await balance(crm) == before


async def test_more_points_than_there_are(crm: CrmHttpLink):
    action, _ = debit("900003", -(10**12))
    request = crm.encode(action, message_id=900003, sent_at=datetime.now(UTC))
    with pytest.raises(CrmRefused) as caught:
        message.decode(Transaction, await crm.post(request))
    assert caught.value.code is ErrorCode.POINTS_NOT_ENOUGH


@pytest.mark.parametrize(("mood", "expected"), [*LOST, ("sac-error=SAC-0033", NoReply)])
async def test_a_lost_debit_is_an_unknown_outcome(
    simulators: SimulatorProcess, crm: CrmHttpLink, mood: str, expected: type[KioskError]
):
    action, _ = debit(f"91{LOST_IDS[mood]:04}", -100)
    request = crm.encode(action, message_id=910000, sent_at=datetime.now(UTC))
    await simulators.set_mood(f"crm:{mood}:Transaction*1")
    with pytest.raises(expected):
        message.decode(Transaction, await crm.post(request))
    found = await crm.ask(GetTransactionsInfo(external_id=f"91{LOST_IDS[mood]:04}"))
    assert len(found.records) == (mood in ("lose-answer", "close-mid-answer"))


LOST_IDS = {mood: n for n, (mood, _) in enumerate([*LOST, ("sac-error=SAC-0033", NoReply)])}


async def test_an_import_at_the_card_system_refuses_for_now(
    simulators: SimulatorProcess, crm: CrmHttpLink
):
    await simulators.set_mood("crm:import-running*1")
    with pytest.raises(CrmRefused) as caught:
        await crm.ask(GetCardInfo(card=CARD))
    assert caught.value.sac == "SAC-9995"
