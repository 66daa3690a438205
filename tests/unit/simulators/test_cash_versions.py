"""Servers of every age: what came later is neither read nor said (rk7 §7)."""

from __future__ import annotations

import pytest
from lxml import etree

from kiosk.simulators.cash_server.server_version import ServerVersion
from tests.unit.simulators.cash_till import CARD, ORDER, STATION, THIS_ORDER, Till, dish

BEFORE_LICENSING = "7.6.4.346"


async def saved(version: str, licence: bool = True) -> Till:
    till = Till(server_version=version)
    await till.create()
    stamp = till.licence() if licence else ""
    session = f"<Session>{STATION}{dish('tea')}</Session>"
    reply = await till.ask("SaveOrder", f"{stamp}{THIS_ORDER}{session}")
    assert reply.status == "Ok", reply.text
    return till


@pytest.mark.parametrize(
    ("version", "licensed"),
    [
        ("7.6.2.285", False),
        ("7.6.2.286", True),
        ("7.6.3.999", False),
        (BEFORE_LICENSING, False),
        ("7.06.04.347", True),
        ("7.6.5.39", False),
        ("7.6.5.40", True),
        ("7.7.0.1", True),
        ("7.25.12.2001", True),
    ],
)
def test_licensing_came_to_three_branches_at_once(version: str, licensed: bool) -> None:
    assert ServerVersion(version).licensing is licensed


@pytest.mark.parametrize("licence", [True, False])
async def test_a_server_before_licensing_reads_no_licence(licence: bool) -> None:
    till = await saved(BEFORE_LICENSING, licence)
    assert (await till.read()).order()["orderSum"] == "12000"
    paths = {entry.facts["path"] for entry in till.journal.warnings()}
    assert paths == ({"LicenseInfo/"} if licence else set())


async def test_the_order_is_in_the_answer_of_createorder_since_7_5_5_057() -> None:
    old, new = Till(server_version="7.5.5.056"), Till(server_version="7.5.5.057")
    before, after = await old.create(), await new.create()
    assert before.root.find("Order") is None
    assert before.root.get("guid") == ORDER
    assert after.root.find("Order") is not None


async def test_the_name_of_the_node_is_told_since_7_5_3_260() -> None:
    old, new = Till(server_version="7.5.3.259"), Till(server_version="7.5.3.260")
    assert (await old.ask("GetRefList")).root.get("NetName") is None
    assert (await new.ask("GetRefList")).root.get("NetName") == "SAMOVAR_MID"


async def test_the_state_of_lines_is_told_since_7_5_4_206() -> None:
    old = await saved("7.5.4.205")
    assert (await old.read()).all("Order/Session/Dish", "state") == [""]
    new = await saved("7.5.4.206")
    assert (await new.read()).all("Order/Session/Dish", "state") == ["3"]


async def test_the_kitchen_is_told_of_since_7_26_03() -> None:
    old, new = await saved("7.26.2.9"), await saved("7.26.3.0")
    assert (await old.read()).root.find("Order/Session/Dish/KdsState") is None
    assert (await new.read()).all("Order/Session/Dish/KdsState", "name") == ["sent"]


async def test_details_of_a_payment_are_ignored_before_7_6_5_296() -> None:
    more = 'authcode="A1B2C3" authtype="terminal"'
    old = await saved("7.6.5.295")
    reply = await old.pay((CARD, 12000), more=more)
    assert reply.all("PrintCheck/Pay", "authcode") == [""]
    assert old.guest_at_terminal.is_set()
    new = await saved("7.6.5.296")
    assert (await new.pay((CARD, 12000), more=more)).all("PrintCheck/Pay", "authcode") == ["A1B2C3"]
    assert not new.guest_at_terminal.is_set()


async def test_a_slip_alone_tells_of_an_outside_terminal_since_7_25_12() -> None:
    payment = f'<Payment id="{CARD}" amount="12000"><Slip>APPROVED</Slip></Payment>'
    for version, waited in (("7.25.11.9", True), ("7.25.12.0", False)):
        till = await saved(version)
        inside = f'{till.licence()}{THIS_ORDER}{STATION}<Cashier id="1000050"/>{payment}'
        assert (await till.ask("PayOrder", inside)).status == "Ok"
        assert till.guest_at_terminal.is_set() is waited


async def test_a_void_renames_by_default_since_7_6_5_189_unless_told_not_to() -> None:
    for version, keep, found in (
        ("7.6.5.188", "1", True),
        ("7.6.5.189", "1", False),
        ("7.6.5.189", "0", True),
    ):
        till = await saved(version)
        await till.void(keep=keep)
        assert ((await till.read()).status == "Ok") is found


async def test_a_renamed_order_is_found_by_its_visit() -> None:
    till = await saved("7.25.12.2001")
    line = (await till.read()).all("Order/Session/Dish", "line_guid")
    bare = f'{THIS_ORDER}{STATION}<Manager id="1000050"/><DeleteReason id="1000600"/>'
    assert (await till.ask("VoidOrder", bare)).status == "Ok"
    assert (await till.read()).text == f"Заказ не найден: {ORDER}"
    seen = await till.ask("GetOrder", '<Order visit="571200345" orderIdent="256"/>')
    assert seen.order()["deleted"] == "1"
    assert seen.order()["guid"] != ORDER
    assert seen.all("Order/Session/Dish", "line_guid") != line


async def test_the_second_batch_form_repeats_what_an_old_server_did_not_read() -> None:
    till = await saved(BEFORE_LICENSING)
    reply = await till.send(
        f'<RK7Command2 CMD="UpdateOrder" holder="Anna" change_guids="1">{THIS_ORDER}</RK7Command2>'
    )
    assert reply.all("CommandResult", "Status") == ["Ok"]
    assert reply.all("CommandResult/SourceCommand/RK7Command2", "change_guids") == ["1"]


def test_what_is_forgotten_is_named_by_its_path() -> None:
    command = etree.fromstring(
        '<RK7CMD lockguid="x"><LicenseInfo/><Session><Dish state="1"><Modi data="AA"/></Dish>'
        "</Session></RK7CMD>"
    )
    forgotten = ServerVersion("7.5.4.1").forget_newer(command)
    assert sorted(forgotten) == [
        "@lockguid",
        "LicenseInfo/",
        "Session/Dish/@state",
        "Session/Dish/Modi/@data",
    ]
    assert etree.tostring(command) == (b"<RK7CMD><Session><Dish><Modi/></Dish></Session></RK7CMD>")
