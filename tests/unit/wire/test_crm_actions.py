"""Every action of the card system: its document, its answer, and what of either may vary."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pydantic import TypeAdapter

from kiosk.errors import CrmRefused, ErrorCode, GarbledReply, KioskError
from kiosk.wire.crm.action import ANY_ROOT, CrmVersion, Repeat
from kiosk.wire.crm.catalogue import ACTIONS, OTHER_FORMS
from kiosk.wire.crm.message import MessageHead, decode, encode
from tests.unit.wire.crm_examples.every_action import EXAMPLES, NAMES
from tests.unit.wire.crm_examples.example import NOON, SECRETS, Example

THE_LIST = Path(__file__).parents[2] / "data" / "crm" / "actions.txt"
HEAD = MessageHead(message_id=63, classifier="cl-123", sent_at=NOON, unit_id=7, user_id=2)
HEAD5 = replace(HEAD, version=CrmVersion.CRM5, key_code="key-777")

# What the kiosk decides on: an odd value there proves nothing, so the answer is lost.
DECISIVE = {
    "Account_Class", "Account_Debit_Priority", "Account_Type_ID", "Balance", "External_Index",
    "Operation_Type", "Summ", "Summ_Spend", "Major", "Minor", "Release", "Build",
}  # fmt: skip

FOR_CRM7_ALONE = {
    name
    for name, example in zip(NAMES, EXAMPLES, strict=True)
    if any(part in example.written for part in ("<Phone Mode", "<City>", "<Contracts>", "0001-06"))
    or name.startswith("GetTimingSchemes")
}

every_example = pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)


def listed() -> list[tuple[str, str, str, str]]:
    lines = THE_LIST.read_text(encoding="utf-8").splitlines()
    rows = (line.split(maxsplit=3) for line in lines if line and not line.startswith("#"))
    return [(number, access, root, name) for number, access, root, name in rows]


def canonical(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n")


def inside(request: bytes) -> list[bytes]:
    return [canonical(child) for child in etree.fromstring(request)]


def understood(example: Example, reply: bytes) -> object:
    return example.seen(decode(type(example.action), reply))


def test_the_actions_are_those_of_the_document():
    assert list(ACTIONS) == [name for *_, name in listed()]


@pytest.mark.parametrize("row", listed(), ids=lambda row: row[3])
def test_an_action_knows_what_it_changes_and_how_its_answer_is_called(row: tuple[str, ...]):
    _, access, root, name = row
    action = ACTIONS[name]
    assert (action.repeat is Repeat.FREELY) is (access == "R")
    assert action.root == root


def test_every_action_and_every_form_of_one_is_shown_by_an_example():
    shown = {type(example.action) for example in EXAMPLES}
    assert shown == {*ACTIONS.values(), *OTHER_FORMS.values()}


def test_only_coupons_may_be_made_twice_under_one_number():
    safe = [name for name, action in ACTIONS.items() if action.repeat is Repeat.SAME_MESSAGE]
    assert safe == ["Add coupons"]


@every_example
def test_a_message_is_written_as_the_document_shows_it(example: Example):
    message = etree.fromstring(encode(example.action, HEAD))
    expected = etree.fromstring(f"<Message>{example.written}</Message>")
    assert (message.tag, message.get("Action")) == ("Message", example.name)
    assert [canonical(e) for e in message] == [canonical(e) for e in expected]


@every_example
def test_the_two_versions_differ_in_head_and_code_page_only(example: Example):
    if NAMES[EXAMPLES.index(example)] in FOR_CRM7_ALONE:
        with pytest.raises(CrmRefused, match="CRM 5 does not know it"):
            encode(example.action, HEAD5)
        return
    request = encode(example.action, HEAD5)
    assert request.startswith(b'<?xml version="1.0" encoding="Windows-1251" standalone="yes" ?>\n')
    message = etree.fromstring(request)
    names = ["Action", "Terminal_Type", "Global_Type", "Unit_ID", "User_ID"]
    assert [n for n in message.attrib if n != "Query_Version"] == names
    assert inside(request) == inside(encode(example.action, HEAD))


@every_example
def test_an_answer_is_understood(example: Example):
    assert understood(example, example.reply()) == example.expected


@every_example
def test_what_a_newer_server_adds_changes_nothing(example: Example):
    root = etree.fromstring(example.reply())
    for element in list(root.iter()):
        element.set("newThing", "?")
        if len(element):
            etree.SubElement(element, "New_Thing").text = "?"
            element.insert(0, etree.Element("New_List"))
            # The order of elements says nothing, unless they are a list.
            element[:] = sorted(element, key=lambda child: str(child.tag), reverse=True)
    assert understood(example, etree.tostring(root)) == example.expected


@every_example
def test_blanks_and_line_ends_around_every_value_change_nothing(example: Example):
    root = etree.fromstring(example.reply())
    for element in root.iter():
        if len(element) == 0 and element.text:
            element.text = etree.CDATA(f"\r\n  {element.text}\r\n")
    assert understood(example, etree.tostring(root, encoding="utf-8")) == example.expected


@every_example
def test_parts_that_are_missing_or_empty_never_break_an_answer_in_an_untyped_way(example: Example):
    whole = etree.fromstring(example.reply())
    for place in range(1, len(list(whole.iter()))):
        for empty in (False, True):
            root = deepcopy(whole)
            element = list(root.iter())[place]
            parent = element.getparent()
            if empty or parent is None:
                element.text = None
                del element[:]
            else:
                parent.remove(element)
            with suppress(GarbledReply):
                decode(type(example.action), etree.tostring(root))


@every_example
@pytest.mark.parametrize("odd", ["odd?", "9" * 400, "-", "1899-12-30", "\u0663"])
def test_an_odd_value_loses_an_answer_only_where_something_is_decided_on_it(
    example: Example, odd: str
):
    root = etree.fromstring(example.reply())
    lost: set[str] = set()
    for element in root.iter():
        if len(element):
            continue
        before, element.text = element.text, odd
        try:
            decode(type(example.action), etree.tostring(root))
        except GarbledReply:
            lost.add(str(element.tag))
        element.text = before
    assert lost <= DECISIVE


@every_example
def test_a_refusal_is_told_for_every_action(example: Example):
    reply = '<Data Message_ID="63" ErrorCode="SAC-0111" ErrorText="Классификатор заблокирован"/>'
    with pytest.raises(CrmRefused) as caught:
        decode(type(example.action), reply.encode())
    assert (caught.value.code, caught.value.sac) == (ErrorCode.CRM_REFUSED, "SAC-0111")
    assert "Классификатор" in caught.value.detail


@every_example
def test_a_page_of_a_proxy_and_another_answer_prove_nothing(example: Example):
    action = type(example.action)
    for reply in (b"<html><body/></html>", b"<HTML/>", b"Bad gateway", b"\x00"):
        with pytest.raises(GarbledReply):
            decode(action, reply)
    if ANY_ROOT not in action.other_roots:
        for reply in (b"<Something/>", b""):
            with pytest.raises(GarbledReply):
                decode(action, reply)


@pytest.mark.parametrize(
    "reply", [b"", b" \r\n", b"<Data/>", b'<Data Message_ID="1"/>', b"<Card/>"]
)
@pytest.mark.parametrize("name", ["Card block", "Account active", "Coupon active"])
def test_a_done_needs_no_body(name: str, reply: bytes):
    decode(ACTIONS[name], reply)


@every_example
def test_an_action_can_be_built_from_plain_values(example: Example):
    if getattr(getattr(example.action, "draft", None), "photo", b""):
        return  # a picture is no text
    kind = TypeAdapter(type(example.action))
    built = kind.validate_json(kind.dump_json(example.action))
    assert built == example.action
    assert encode(built, HEAD) == encode(example.action, HEAD)


@every_example
def test_nothing_of_a_guest_shows_in_what_is_sent_or_understood(example: Example):
    shown = f"{example.action!r} {decode(type(example.action), example.reply())!r}"
    assert not [secret for secret in SECRETS if secret in shown]


@every_example
def test_an_answer_cut_anywhere_proves_nothing(example: Example):
    reply = example.reply()
    for end in range(len(reply)):
        if ANY_ROOT in type(example.action).other_roots and not reply[:end].strip():
            continue
        with pytest.raises(GarbledReply):
            decode(type(example.action), reply[:end])


@every_example
def test_a_byte_turned_over_anywhere_gives_an_answer_or_a_typed_error(example: Example):
    reply = example.reply()
    for at in range(0, len(reply), 7):
        damaged = bytes([*reply[:at], reply[at] ^ 0x55, *reply[at + 1 :]])
        with suppress(KioskError):
            decode(type(example.action), damaged)


def test_an_echo_of_a_message_is_decoded_by_the_class_alone():
    kinds: set[type[Any]] = {type(example.action) for example in EXAMPLES}
    assert all(kind.read.__self__ is kind for kind in kinds), "read belongs to the class"
