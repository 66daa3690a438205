"""What `kiosk rk7 --as xml` prints: the cash server's own words, but for secrets."""

from __future__ import annotations

import pytest

from kiosk.commands.answers import print_as_xml

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
