"""The commands of the interface, one by one: here they are, and no others (rk7 §1.8, §5)."""

from __future__ import annotations

import pytest

from kiosk.simulators.cash_server.handlers import HANDLERS, LICENCE_QUESTION
from kiosk.simulators.cash_server.known_names import COMMANDS
from tests.unit.simulators.cash_till import Till

# The overview of rk7 §5 and the further commands named in §1.8, §3.10, §4.6, §5.6, §5.8, §5.12
# and §5.22.
NAMES = """
    GetSystemInfo GetSystemInfo2 GetFunctions CheckLicense GetXMLLicenseInstanceSeqNumber
    GetRefList GetRefData GetRefDataFiltered GetItemBlob
    GetOrderMenu GetOrderMenu2 GetOrderMenuLimited GetDishRests GetModifierStopList
    SetDishRests
    CreateOrder SaveOrder UpdateOrder
    CalcOrder CalcOrder2 CalcOrder3 CalcOrder4 CalcOrder5 ValidateOrder
    GetOrder GetOrderList GetOrderList2 LockOrder
    PrintBill UndoBill
    PayOrder IntentPayOrder CorrectIntentReceipt CancelSbpPay
    TerminalAuthStart2 TerminalAuthPay2 TerminalAuthError2
    ApplyPersonalCard UndoPersonalCard GetCardInfo ParseMCR CreaterkFriendsAnchor
    MakeReturnGoods FindReceiptsForReturn GetReceiptList
    UndoReceipt DeleteReceipt DeleteReceiptPayments
    VoidOrder CloseVisit
    DeviceStatuses LogicalDevices PrintDataXML PrintMaket GetPrintLayout
    GetWaiterList GetEmployeeInfo2 LoginOnStation RegisterEmployee
    KDSGetDishData3 WaiterMessage
"""
OF_THE_REFERENCE = frozenset(NAMES.split())
# Carried out by live servers though no schema has them (rk7 §1.3, §1.8).
BESIDE_THE_SCHEMAS = {"CLOSEVISIT", "CreateRkFriendsAnchor", "GetOrders", "GetRefItemBlob"}
# In the schemas, or in a misspelt text, and unknown to live servers (rk7 §1.8, §3.1).
UNKNOWN_LIVE = ("GotoOrder", "PostMessage", "PerformMessage", "ApplyMCR", "WaitWindow")


def test_every_command_of_the_reference_is_carried_out_and_no_other() -> None:
    carried_out = set(HANDLERS) | {LICENCE_QUESTION}
    assert carried_out == OF_THE_REFERENCE | BESIDE_THE_SCHEMAS


def test_the_strict_look_knows_the_names_of_every_command() -> None:
    assert set(COMMANDS) == set(HANDLERS) | {LICENCE_QUESTION}


@pytest.mark.parametrize("name", [*UNKNOWN_LIVE, "MakeRetunGoods", "getsysteminfo"])
async def test_a_live_server_does_not_know_these(name: str) -> None:
    reply = await Till().ask(name)
    assert (reply.status, reply.text) == ("Bad Query Parameters", f"Unknown command {name}")


async def test_the_list_of_functions_is_there_and_incomplete() -> None:
    reply = await Till().ask("GetFunctions")
    listed = dict(zip(reply.all("Query", "name"), reply.all("Query", "deprecated"), strict=True))
    assert listed["GetOrderList2"] == "0"
    assert listed["GetOrderList"] == "1"
    assert OF_THE_REFERENCE - set(listed) == {"GetSystemInfo", "CheckLicense"}


@pytest.mark.parametrize("name", sorted(HANDLERS))
async def test_an_empty_command_is_answered_and_never_breaks_the_server(name: str) -> None:
    reply = await Till().ask(name)
    assert reply.http.status_code == 200
    assert reply.status in ("Ok", "Bad Query Parameters", "Query Executing Error")


async def test_an_older_server_lacks_the_commands_that_came_later() -> None:
    old = Till(server_version="7.5.3.100")
    assert (await old.ask("GetReceiptList")).text == "Unknown command GetReceiptList"
    assert (await old.ask(LICENCE_QUESTION)).text == f"Unknown command {LICENCE_QUESTION}"
    assert "IntentPayOrder" not in (await old.ask("GetFunctions")).all("Query", "name")
