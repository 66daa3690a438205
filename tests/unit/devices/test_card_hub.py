"""Cards from every reader reach the one who takes them."""

from __future__ import annotations

import asyncio

import pytest

from hardware.drivers.simulated import SimulatedCardReader
from hardware.protocols import CardSeen, HealthState
from kiosk.card_intents import CardProblem
from kiosk.devices.cards import CardHub
from kiosk.domain.guest import GuestCard


def not_asked(problem: CardProblem) -> None:
    raise AssertionError(problem)


def reader() -> SimulatedCardReader:
    return SimulatedCardReader(SimulatedCardReader.Options())


async def test_cards_of_all_readers_are_taken_by_their_digits() -> None:
    taken: list[GuestCard] = []
    counter, gate = reader(), reader()
    hub = CardHub({"counter": counter, "gate": gate}, taken.append, not_asked)
    counter.present("777 0000-01 4821")
    gate.present("UID:04A1")
    await hub.close()
    for name in hub.names:
        await hub.listen(name)
    assert sorted(card.number for card in taken) == ["041", "7770000014821"]


async def test_what_has_no_digits_is_no_card_and_told_as_such() -> None:
    taken: list[GuestCard] = []
    refused: list[CardProblem] = []
    only = reader()
    hub = CardHub({"only": only}, taken.append, refused.append)
    only.present("")
    only.present("; ? ²")
    only.present("٣")
    await hub.close()
    await hub.listen("only")
    assert taken == []
    assert refused == [CardProblem.UNREADABLE] * 3


async def test_a_card_has_the_number_that_the_rules_of_its_reader_give_it() -> None:
    taken: list[GuestCard] = []
    refused: list[CardProblem] = []

    def number_of(name: str, seen: CardSeen) -> str:
        return {"counter": seen.number[-4:], "gate": ""}[name]

    counter, gate = reader(), reader()
    hub = CardHub({"counter": counter, "gate": gate}, taken.append, refused.append, number_of)
    counter.present("7770000014821")
    gate.present("7770000014821")
    await hub.close()
    for name in hub.names:
        await hub.listen(name)
    assert [card.number for card in taken] == ["4821"]
    assert refused == [CardProblem.UNREADABLE]


async def test_of_a_payment_card_the_fact_alone_is_told() -> None:
    refused: list[CardProblem] = []
    only = reader()
    hub = CardHub({"only": only}, lambda card: pytest.fail("a payment card"), refused.append)
    only.present_payment_card()
    await hub.close()
    await hub.listen("only")
    assert refused == [CardProblem.PAYMENT_CARD]


async def test_one_reader_that_is_closed_does_not_end_the_others() -> None:
    taken: list[GuestCard] = []
    heard = asyncio.Event()

    def take(card: GuestCard) -> None:
        taken.append(card)
        heard.set()

    first, second = reader(), reader()
    hub = CardHub({"first": first, "second": second}, take, not_asked)
    await first.close()
    await hub.listen("first")
    listening = asyncio.create_task(hub.listen("second"))
    second.present("42")
    await heard.wait()
    assert [card.number for card in taken] == ["42"]
    assert not listening.done()
    await hub.close()
    await listening


async def test_health_is_told_by_the_readers_names() -> None:
    only = reader()
    hub = CardHub({"only": only}, lambda card: None, not_asked)
    assert hub.health()["only"].state is HealthState.READY
    await hub.close()
    assert hub.health()["only"].state is HealthState.MISSING
    assert hub.health()["only"].reason
