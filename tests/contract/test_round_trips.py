"""Every command of the XML interface, there and back: our codec against the simulated till."""

from __future__ import annotations

import pytest
from lxml import etree

from kiosk.errors import PosRefused
from kiosk.simulators.cash_server.known_names import unknown_names
from kiosk.wire.rkeeper.catalogue import COMMANDS
from kiosk.wire.rkeeper.command import Repeat
from kiosk.wire.rkeeper.envelope import Envelope, encode
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.every_command import ROUND_TRIPS
from tests.contract.round_trips.round_trip import RoundTrip
from tests.unit.wire.examples.every_command import EXAMPLES, NAMES
from tests.unit.wire.examples.example import Example

READS = [row for row in ROUND_TRIPS if row.kind.repeat is Repeat.FREELY]
every_command = pytest.mark.parametrize("row", ROUND_TRIPS, ids=lambda row: row.name)


def test_the_table_has_every_command_once():
    assert sorted(row.name for row in ROUND_TRIPS) == sorted(COMMANDS)
    assert all(row.kind is COMMANDS[row.name] for row in ROUND_TRIPS)


@every_command
async def test_a_command_is_carried_out_and_its_answer_understood(row: RoundTrip):
    talk = Conversation()
    await row.carried_out(talk)
    assert talk.carried_out(row.name), "the till has seen the command itself"
    assert talk.ignored() == []


@pytest.mark.parametrize("envelope", [Envelope.TOGETHER, Envelope.ECHOED])
@pytest.mark.parametrize("row", READS, ids=lambda row: row.name)
async def test_a_read_is_the_same_in_the_other_envelopes(row: RoundTrip, envelope: Envelope):
    talk = Conversation(envelope)
    await row.carried_out(talk)
    assert {facts["form"] for facts in talk.carried_out(row.name)} == {envelope}
    assert talk.ignored() == []


@every_command
async def test_a_refusal_says_what_it_is_and_what_may_be_done(row: RoundTrip):
    talk = Conversation()
    expected = row.refused
    command = await expected.asked(talk)
    assert isinstance(command, row.kind)
    if expected.mood is not None:
        talk.till.mood(expected.mood)
    with pytest.raises(PosRefused) as caught:
        await talk.ask(command)
    refused = caught.value
    assert (refused.code, refused.remedy) == (expected.code, expected.remedy), refused.detail
    assert refused.number == expected.number
    assert row.name in refused.detail
    assert talk.ignored() == []


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_no_name_a_command_can_write_is_ignored(example: Example):
    (command,) = etree.fromstring(encode(example.command))
    assert list(unknown_names(command, example.name)) == []
