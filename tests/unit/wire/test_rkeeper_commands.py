"""Every command of the XML interface: its bytes, its answer, and what of either may vary."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pydantic import TypeAdapter

from kiosk.errors import ErrorCode, GarbledReply, KioskError, PosRefused, Remedy
from kiosk.wire.rkeeper.catalogue import COMMANDS
from kiosk.wire.rkeeper.command import Command, LicenceUse, Node, Repeat
from kiosk.wire.rkeeper.envelope import Envelope, decode, decode_each, encode
from tests.unit.wire.examples.every_command import EXAMPLES, NAMES
from tests.unit.wire.examples.example import LICENCE, STAMP, Example
from tests.unit.wire.examples.money import PASSWORD
from tests.unit.wire.examples.people import CARD, PHONE

THE_LIST = Path(__file__).parents[2] / "data" / "rkeeper" / "commands.txt"
SECRETS = (CARD, PHONE, PASSWORD, "427600******1234", "Anna", STAMP.token, "rf-1")

# What the kiosk decides on: an odd value there proves nothing, so the answer is lost.
DECISIVE = {
    "Combo@id", "Combo@quantity", "Combo@state", "Component@count", "Component@id",
    "Dish@id", "Dish@quantity", "Dish@state", "Modi@amount", "Modi@count", "Modi@id",
    "DishRest@id", "DishRest@prohibited", "DishRest@quantity", "Modifier@id",
    "Item@Ident", "Item@Price", "Item@quantity",
    "LicenseInstance@seqNumber", "RK7Reference@DataVersion", "RK7QueryResult@locked",
    "Order@deleted", "Order@finished", "Order@orderSum", "Order@paid", "Order@unpaidSum",
    "PrintCheck@deleted", "PrintCheck@state", "Receipt@deleted", "Receipt@state",
}  # fmt: skip

OTHER_SPELLINGS = {"guestLabel": "GuestLabel", "cardCode": "CardCode", "promised": "Promised"}

every_example = pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)


def listed() -> list[list[str]]:
    lines = THE_LIST.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def canonical(element: Any) -> bytes:
    """Equal for elements that differ in nothing but the order of attributes."""
    parsed = etree.fromstring(element) if isinstance(element, str) else element
    return etree.tostring(parsed, method="c14n")


def command_in(request: bytes) -> etree._Element:
    query = etree.fromstring(request)
    assert (query.tag, len(query)) == ("RK7Query", 1)
    return query[0]


def understood(example: Example, reply: bytes) -> object:
    return example.seen(decode(type(example.command), reply))


def test_the_commands_are_those_of_the_interface():
    assert sorted(COMMANDS) == sorted(row[0] for row in listed())


def test_every_command_is_shown_by_an_example():
    assert {example.name for example in EXAMPLES} == set(COMMANDS)
    assert all(isinstance(example.command, COMMANDS[example.name]) for example in EXAMPLES)


@pytest.mark.parametrize("row", listed(), ids=lambda row: row[0])
def test_a_command_knows_its_licence_what_it_changes_and_where_it_runs(row: list[str]):
    name, licence, changes, node, paragraph = row
    command = COMMANDS[name]
    assert command.licence is LicenceUse(licence)
    assert (command.repeat is Repeat.FREELY) is (changes == "no")
    assert command.node is Node(node)
    assert f"rk7 §{paragraph}" in _told_about(command), "the docstring names its paragraph"


def _told_about(command: type[Command[Any]]) -> str:
    return f"{sys.modules[command.__module__].__doc__} {command.__doc__}"


@every_example
def test_a_request_is_written_as_the_interface_shows_it(example: Example):
    assert canonical(command_in(encode(example.command))) == canonical(example.written)


@every_example
def test_the_licence_is_the_first_child_where_one_is_taken(example: Example):
    if example.command.licence is LicenceUse.NONE:
        with pytest.raises(AssertionError):
            encode(example.command, STAMP)
        return
    element = command_in(encode(example.command, STAMP))
    assert canonical(element[0]) == canonical(LICENCE)
    element.remove(element[0])
    assert canonical(element) == canonical(example.written)


@every_example
@pytest.mark.parametrize("envelope", Envelope)
def test_a_request_goes_out_in_any_envelope(example: Example, envelope: Envelope):
    element = command_in(encode(example.command, envelope=envelope))
    assert element.tag == envelope.value
    element.tag = "RK7CMD"
    assert canonical(element) == canonical(example.written)


@every_example
def test_an_answer_is_understood(example: Example):
    assert understood(example, example.reply()) == example.expected


@every_example
def test_an_answer_is_understood_in_any_envelope(example: Example):
    assert understood(example, example.reply_in_company()) == example.expected
    for echo in (
        f"<SourceCommand>{example.written}</SourceCommand>",
        example.written.replace("RK7CMD", "SourceCommand"),
        f"<SourceCommand><![CDATA[{example.written}]]></SourceCommand>",
    ):
        assert understood(example, example.reply_in_company(echo)) == example.expected


@every_example
def test_a_refusal_is_told_for_every_command(example: Example):
    reply = (
        f'<RK7QueryResult NetName="KIOSK1" Status="Query Executing Error" CMD="{example.name}"'
        ' ErrorText="Не получается заблокировать" RK7ErrorN="2219"/>'
    )
    with pytest.raises(PosRefused) as caught:
        decode(type(example.command), reply.encode())
    assert (caught.value.code, caught.value.number) == (ErrorCode.POS_ORDER_LOCKED, 2219)
    assert caught.value.remedy is Remedy.LATER


@every_example
def test_what_a_newer_server_adds_changes_nothing(example: Example):
    root = etree.fromstring(example.reply())
    for element in list(root.iter()):
        element.set("newThing", "?")
        attributes = sorted(element.attrib.items(), reverse=True)
        element.attrib.clear()
        element.attrib.update(attributes)
        if element.tag != "FaultyTag":
            element.insert(0, etree.Element("NewThing", id="1", Ident="1", guid=""))
    assert understood(example, etree.tostring(root)) == example.expected


@every_example
def test_names_in_their_other_spelling_are_understood(example: Example):
    root = etree.fromstring(example.reply())
    for element in root.iter():
        for name, other in OTHER_SPELLINGS.items():
            if name in element.attrib:
                element.set(other, str(element.attrib.pop(name)))
        if element.tag == "KdsState":
            element.tag = "KDSState"
    assert understood(example, etree.tostring(root)) == example.expected


def test_an_odd_value_loses_an_answer_exactly_where_something_is_decided_on_it():
    assert {place for example in EXAMPLES for place in lost_by_odd_values(example)} == DECISIVE


def lost_by_odd_values(example: Example) -> set[str]:
    """``Element@attribute`` wherever an odd value loses the answer."""
    root = etree.fromstring(example.reply())
    lost: set[str] = set()
    for element in root.iter():
        for name, value in element.attrib.items():
            if element is root and name in ("Status", "CMD"):
                continue
            element.set(name, "odd?")
            try:
                decode(type(example.command), etree.tostring(root))
            except GarbledReply:
                lost.add(f"{element.tag!s}@{name!s}")
            element.set(name, value)
    return lost


@every_example
def test_the_bytes_are_utf8_whatever_charset_is_declared(example: Example):
    reply = example.reply().replace(b'encoding="utf-8"', b'encoding="windows-1251"', 1)
    assert understood(example, reply) == example.expected


@every_example
def test_a_command_can_be_built_from_plain_values(example: Example):
    kind = TypeAdapter(type(example.command))
    built = kind.validate_json(kind.dump_json(example.command))
    assert built == example.command
    assert encode(built) == encode(example.command)


@every_example
def test_a_command_shows_nothing_secret_of_itself(example: Example):
    shown = repr(example.command)
    assert not [secret for secret in SECRETS if secret in shown]


def test_answers_show_nothing_of_a_card_or_its_holder():
    for example in EXAMPLES:
        shown = repr(decode(type(example.command), example.reply()))
        assert not [secret for secret in SECRETS if secret in shown], example.name


def test_good_answers_of_a_batch_are_had_although_one_was_refused():
    house = next(e for e in EXAMPLES if e.name == "GetSystemInfo2")
    rests = next(e for e in EXAMPLES if e.name == "GetDishRests")
    reply = (
        '<RK7QueryResult Status="Ok" Processed="3">'
        f'<CommandResult CMD="GetSystemInfo2" Status="Ok">{house.inside}</CommandResult>'
        '<CommandResult CMD="GetFunctions" Status="Bad Query Parameters"'
        ' ErrorText="Unknown command GetFunctions"/>'
        f'<CommandResult CMD="GetDishRests" Status="Ok">{rests.inside}</CommandResult>'
        "</RK7QueryResult>"
    ).encode()
    kinds = [COMMANDS[name] for name in ("GetSystemInfo2", "GetFunctions", "GetDishRests")]
    first, second, third = decode_each(kinds, reply)
    assert not isinstance(first, KioskError)
    assert first.restaurant_code == "123450007"
    assert isinstance(second, PosRefused)
    assert second.remedy is Remedy.NEVER
    assert rests.seen(third) == rests.expected
