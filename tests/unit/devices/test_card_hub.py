"""Cards from every reader reach the one who takes them."""

from __future__ import annotations

import asyncio

from hardware.drivers.simulated import SimulatedCardReader
from hardware.protocols import HealthState
from kiosk.devices.cards import CardHub
from kiosk.domain.guest import GuestCard


def reader() -> SimulatedCardReader:
    return SimulatedCardReader(SimulatedCardReader.Options())


async def test_cards_of_all_readers_are_taken_by_their_digits() -> None:
    taken: list[GuestCard] = []
    counter, gate = reader(), reader()
    hub = CardHub({"counter": counter, "gate": gate}, taken.append)
    counter.present("777 0000-01 4821")
    gate.present("UID:04A1")
    await hub.close()
    for name in hub.names:
        await hub.listen(name)
    assert sorted(card.number for card in taken) == ["041", "7770000014821"]


async def test_what_has_no_digits_is_no_card() -> None:
    taken: list[GuestCard] = []
    only = reader()
    hub = CardHub({"only": only}, taken.append)
    only.present("")
    only.present("; ? ²")
    await hub.close()
    await hub.listen("only")
    assert taken == []


async def test_one_reader_that_is_closed_does_not_end_the_others() -> None:
    taken: list[GuestCard] = []
    heard = asyncio.Event()

    def take(card: GuestCard) -> None:
        taken.append(card)
        heard.set()

    first, second = reader(), reader()
    hub = CardHub({"first": first, "second": second}, take)
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
    hub = CardHub({"only": only}, lambda card: None)
    assert hub.health()["only"].state is HealthState.READY
    await hub.close()
    assert hub.health()["only"].state is HealthState.MISSING
    assert hub.health()["only"].reason
