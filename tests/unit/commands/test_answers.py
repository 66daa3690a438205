"""Answers as they are printed: tables, and the far side's own words, but for secrets."""

from __future__ import annotations

import pytest

from kiosk.commands.answers import print_as_tables, print_as_xml

REPLY = """<RK7QueryResult Status="Ok" CMD="GetRefData">
    <SourceCommand><![CDATA[<RK7CMD CMD="RegisterEmployee" Password="canary"/>]]></SourceCommand>
    <RK7Reference><Items>
        <Item Ident="1000050" Name="Ольга" Password="canary" PWDHash="canary" MagCardCode="canary">
            <RIChildItems><TCard Name="Пропуск" card_code="canary"/></RIChildItems>
            <genSecretWord Value="canary"><Word>canary</Word></genSecretWord>
            <AccessToken>canary</AccessToken>
        </Item>
        <Item Ident="1000051" Name="Иван"/>
    </Items></RK7Reference>
</RK7QueryResult>"""


def test_no_password_card_code_or_token_is_printed(capsys: pytest.CaptureFixture[str]):
    print_as_xml(REPLY.encode())
    printed = capsys.readouterr().out
    assert "canary" not in printed
    for kept in ('<Item Ident="1000050" Name="Ольга">', '<TCard Name="Пропуск"/>', "Иван"):
        assert kept in printed


def test_lists_of_the_only_row_are_tables_too(capsys: pytest.CaptureFixture[str]):
    person = {"name": "Анна", "coupons": {"total": 2, "coupons": [{"id": 1}, {"id": 2}]}}
    print_as_tables({"card": 5, "people": [person]})
    assert capsys.readouterr().out.splitlines() == [
        "card\t5",
        "people:",
        "Анна\t2\t2 …",
        "people.coupons.coupons:",
        "1",
        "2",
    ]


def test_lists_of_several_rows_are_counted(capsys: pytest.CaptureFixture[str]):
    people = [{"name": name, "cards": [{"id": 1}]} for name in ("Анна", "Пётр")]
    print_as_tables(people)
    assert capsys.readouterr().out.splitlines() == ["Анна\t1 …", "Пётр\t1 …"]
