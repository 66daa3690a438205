"""What every receipt printer promises, whatever is behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hardware.printers import (
    Align,
    Barcode,
    Cut,
    Document,
    NotPrinted,
    Pair,
    Paper,
    Picture,
    Printed,
    PrintTrouble,
    QrCode,
    ReceiptPrinter,
    Rule,
    Space,
    Words,
)
from hardware.protocols import HealthState
from hardware.registry import RECEIPT_PRINTERS
from tests.hardware.patience import until, until_state
from tests.hardware.printer_bench import ANSWERING, BENCHES, OVER_A_PORT, Bench, printer_bench


def document(text: str = "Борщ") -> Document:
    return Document(name="ticket", items=(Words(text=text), Cut()))


WHOLE = Document(
    name="ticket",
    items=(
        Words(text="Кафе", align=Align.CENTER, bold=True, size=2),
        Pair(left="Борщ с пампушками", right="390 ₽"),
        Rule(),
        Space(lines=2),
        QrCode(text="47/1017"),
        Barcode(text="47"),
        Cut(),
    ),
)


@pytest.fixture(params=list(RECEIPT_PRINTERS.drivers))
async def bench(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Bench]:
    async with printer_bench(request.param, tmp_path, monkeypatch) as made:
        yield made


over_a_port = pytest.mark.parametrize("bench", list(OVER_A_PORT), indirect=True)
answering = pytest.mark.parametrize("bench", [*ANSWERING, "simulated"], indirect=True)


def test_every_printer_of_the_registry_stands_on_a_bench() -> None:
    assert set(BENCHES) == set(RECEIPT_PRINTERS.drivers)


async def test_a_document_comes_out_as_one_piece_with_its_words(bench: Bench) -> None:
    assert isinstance(bench.printer, ReceiptPrinter)
    outcome = await bench.printer.print(WHOLE)
    assert outcome == Printed(confirmed=bench.answers)
    await until(lambda: len(bench.texts()) == 1)
    assert "Кафе" in bench.texts()[0]
    assert bench.printer.health.state is HealthState.READY


async def test_documents_come_out_one_after_the_other(bench: Bench) -> None:
    outcomes = await asyncio.gather(*(bench.printer.print(document(f"№ {n}")) for n in range(5)))
    assert all(isinstance(outcome, Printed) for outcome in outcomes)
    assert [text.strip() for text in bench.texts()] == [f"№ {n}" for n in range(5)]


async def test_what_it_can_do_is_said_before_anything_is_printed(bench: Bench) -> None:
    able = bench.printer.capabilities
    assert (able.columns, able.dots) == (48, 576)
    assert able.answers is bench.answers


@answering
async def test_without_paper_nothing_is_begun_and_a_new_roll_mends_it(bench: Bench) -> None:
    bench.printer.start()
    bench.set_paper(out=True)
    refused = await bench.printer.print(document())
    assert isinstance(refused, NotPrinted)
    assert (refused.trouble, refused.begun) == (PrintTrouble.NO_PAPER, False)
    assert "roll" in refused.reason
    assert bench.printer.health.state is HealthState.FAILED
    assert bench.printer.status.paper is Paper.OUT
    bench.set_paper(out=False)
    assert await bench.printer.print(document("Снова")) == Printed(confirmed=True)
    assert [text.strip() for text in bench.texts()] == ["Снова"]
    await until_state(lambda: bench.printer.health, HealthState.READY)


@answering
async def test_an_open_cover_is_told_and_closing_it_mends_it(bench: Bench) -> None:
    bench.set_cover(is_open=True)
    refused = await bench.printer.print(document())
    assert isinstance(refused, NotPrinted)
    assert (refused.trouble, refused.begun) == (PrintTrouble.COVER_OPEN, False)
    bench.set_cover(is_open=False)
    assert isinstance(await bench.printer.print(document()), Printed)


async def test_closing_is_told_as_health_and_to_whoever_still_prints(bench: Bench) -> None:
    await bench.printer.print(document())
    await bench.printer.close()
    await bench.printer.close()
    assert bench.printer.health.state is HealthState.MISSING
    after = await bench.printer.print(document())
    assert isinstance(after, NotPrinted)
    assert (after.trouble, after.begun) == (PrintTrouble.OFFLINE, False)
    assert len(bench.texts()) == 1


@over_a_port
async def test_what_no_printer_can_print_is_refused_and_the_next_one_prints(bench: Bench) -> None:
    for item in (Picture(png=b"no picture"), Barcode(text="ш"), Barcode(text="")):
        refused = await bench.printer.print(Document(name="odd", items=(item, Cut())))
        assert isinstance(refused, NotPrinted)
        assert (refused.trouble, refused.begun) == (PrintTrouble.UNPRINTABLE, False)
    assert isinstance(await bench.printer.print(document()), Printed)


@over_a_port
async def test_a_printer_that_is_away_is_told_at_once_and_found_again(bench: Bench) -> None:
    bench.printer.start()
    await until_state(lambda: bench.printer.health, HealthState.READY)
    await bench.unplug()
    await until_state(lambda: bench.printer.health, HealthState.MISSING, within_s=2.0)
    assert bench.printer.health.reason
    refused = await bench.printer.print(document())
    assert isinstance(refused, NotPrinted)
    assert (refused.trouble, refused.begun) == (PrintTrouble.OFFLINE, False)
    await bench.plug_in()
    await until_state(lambda: bench.printer.health, HealthState.READY, within_s=2.0)
    assert isinstance(await bench.printer.print(document("Снова")), Printed)
    assert "Снова" in bench.texts()[-1]


@over_a_port
async def test_a_name_that_hides_a_command_prints_as_a_name(bench: Bench) -> None:
    await bench.printer.print(document("Борщ\x1b@\x1dV\x00\x10\x04\x01 и квас"))
    assert len(bench.texts()) == 1
    assert "и квас" in bench.texts()[0]
