"""How the cash server takes requests: login, encodings, envelopes, refusals (rk7 §1)."""

from __future__ import annotations

import pytest
from lxml import etree

from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import ORDER, Reply, Till

PING = b'<RK7Query><RK7CMD CMD="GetSystemInfo2"/></RK7Query>'


@pytest.mark.parametrize("auth", [None, ("KioskHttp", "wrong"), ("other", "samovar-http-7")])
async def test_a_wrong_login_is_401(auth: tuple[str, str] | None) -> None:
    assert (await Till().post(PING, auth=auth)).status_code == 401


async def test_the_answer_to_a_ping_has_the_attributes_of_the_reference() -> None:
    reply = Reply(await Till().post(PING))
    assert {str(name): str(value) for name, value in reply.root.attrib.items()} == {
        "ServerVersion": "7.25.12.2001",
        "XmlVersion": "248",
        "NetName": "SAMOVAR_MID",
        "Status": "Ok",
        "CMD": "GetSystemInfo2",
        "ErrorText": "",
        "DateTime": "2026-03-14T12:00:00",
        "WorkTime": "0",
        "Processed": "1",
        "ArrivalDateTime": "2026-03-14T12:00:00",
    }
    assert reply.all("SystemInfo", "RestCode") == ["123450007"]
    assert reply.all("SystemInfo/CommonShift", "ShiftNum") == ["214"]


@pytest.mark.parametrize("content_type", ["text/xml", "text/plain", ""])
async def test_other_content_types_work_too(content_type: str) -> None:
    assert Reply(await Till().post(PING, content_type=content_type)).status == "Ok"


async def test_a_form_is_an_empty_input() -> None:
    form = "application/x-www-form-urlencoded"
    reply = Reply(await Till().post(PING, content_type=form))
    assert (reply.status, reply.text) == ("Query Parse Error", "Empty input XML")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<RK7Query>",
        b"<Other/>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><RK7Query><RK7CMD CMD="GetRefList"/></RK7Query>',
        b'<RK7Query><RK7CMD CMD="GetRefList"/><RK7CMD CMD="GetRefList"/></RK7Query>',
    ],
)
async def test_what_cannot_be_read_is_a_parse_error(body: bytes) -> None:
    assert Reply(await Till().post(body)).status == "Query Parse Error"


@pytest.mark.parametrize("name", ["getsysteminfo", "MakeRetunGoods", "WaitWindow"])
async def test_names_of_commands_are_case_sensitive_and_spelt_right(name: str) -> None:
    reply = await Till().ask(name)
    assert (reply.status, reply.text) == ("Bad Query Parameters", f"Unknown command {name}")


async def test_a_batch_answers_each_command_in_order_and_one_failure_fails_alone() -> None:
    reply = await Till().send(
        '<RK7Command CMD="GetRefData" RefName="CATEGLIST" OnlyActive="1"/>'
        '<RK7Command CMD="Nonsense"/><RK7Command CMD="GetSystemInfo"/>'
    )
    assert (reply.status, reply.root.get("Processed"), reply.root.get("CMD")) == ("Ok", "3", None)
    assert reply.all("CommandResult", "Status") == ["Ok", "Bad Query Parameters", "Ok"]


async def test_the_second_batch_form_repeats_the_request() -> None:
    reply = await Till().send('<RK7Command2 CMD="GetRefList"/>')
    assert reply.all("CommandResult/SourceCommand/RK7Command2", "CMD") == ["GetRefList"]


async def test_a_closing_shift_is_told_to_any_command_as_a_parse_error() -> None:
    till = Till()
    till.mood(Mood.SHIFT_CLOSING)
    reply = await till.ask("GetRefList")
    assert (reply.status, reply.number) == ("Query Parse Error", "2172")
    assert "UCSERR(2172)" in reply.text
    assert (await till.ask("GetRefList")).status == "Ok"


async def test_russian_texts_are_utf8_even_under_another_charset() -> None:
    till = Till()
    till.mood(Mood.ANSWERS_WRONG_CHARSET)
    reply = await till.read()
    assert reply.http.headers["content-type"] == "text/xml; charset=windows-1251"
    assert reply.text == f"Заказ не найден: {ORDER}"


async def test_what_a_real_server_ignores_is_carried_out_and_written_down() -> None:
    till = Till()
    reply = await till.ask(
        "GetOrderMenu", '<Station id="15010" colour="red"/><Wine/>', 'checkRests="1"'
    )
    assert reply.status == "Ok"
    assert [entry.facts["path"] for entry in till.journal.warnings()] == [
        "@checkRests",
        "Station/@colour",
        "Wine",
    ]


async def test_missing_and_malformed_parameters_are_named() -> None:
    till = Till()
    assert (
        await till.ask("GetRefData")
    ).text == 'Attribute "RK7Query/RK7CMD/@RefName" is not found'
    assert (await till.ask("GetOrderMenu")).text == 'Error: child element "Station" not found'
    word = await till.ask("GetRefData", attributes='RefName="TABLES" WithMacroProp="true"')
    assert word.text.startswith("Bad integer attribute")
    assert word.text.endswith('value: "true"')
    lost = await till.ask("GetOrderMenu", '<Station id="15010"/><Waiter id="7"/>')
    assert lost.text == "Не найден элемент 7 в коллекции Employees"
    assert lost.status == "Bad Query Parameters"


async def test_the_journal_knows_every_command_and_no_password() -> None:
    till = Till()
    await till.create()
    await till.read()
    commands = till.journal.entries(event="command")
    assert [entry.facts["command"] for entry in commands] == ["CreateOrder", "GetOrder"]
    assert commands[0].facts["order"] == ORDER
    assert "samovar-http-7" not in "".join(str(entry.as_json()) for entry in till.journal)


async def test_comments_and_unusual_order_of_children_are_tolerated() -> None:
    till = Till()
    reply = await till.ask("GetOrderMenu", '<Table code="12"/><!-- кассир --><Station code="10"/>')
    assert reply.status == "Ok"
    assert etree.tostring(reply.root)
