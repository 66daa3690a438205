"""A whole kiosk before a printer on the network: real core, real database, real ESC/POS."""

from __future__ import annotations

import asyncio
import time
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import tomli_w

from hardware.protocols import HealthState
from kiosk import app
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.commands.demo_home import make_demo_home
from kiosk.domain.basket import Basket
from kiosk.domain.money import ZERO
from kiosk.settings.example import example_profile
from kiosk.settings.profile import PROFILE_FILE
from kiosk.simulators.launch import SimulatorProcess
from kiosk.simulators.receipt_printer.machine import PrinterMachine
from kiosk.simulators.receipt_printer.tcp_front import PrinterFront, printer_listening
from kiosk.simulators.scenario_file import load_scenario
from kiosk.snapshots.paper import PaperNews
from tests.contract.command_line import kiosk
from tests.hardware.patience import until

WITHIN_S = 20.0


@asynccontextmanager
async def home_before(front: PrinterFront, folder: Path) -> AsyncIterator[Path]:
    """A kiosk's home, its restaurant playing, and ``front`` as its printer."""
    async with SimulatorProcess("--guest-seconds", "0") as simulators:
        home = folder / "home"
        at = simulators.addresses
        scenario = load_scenario(Path(at.scenario_file))
        async for _finding in make_demo_home(home, at, scenario, orientation="portrait"):
            pass
        async with printer_listening(front) as port:
            _with_printer(home / PROFILE_FILE, port)
            yield home


def _with_printer(profile: Path, port: int) -> None:
    tables = tomllib.loads(profile.read_text("utf-8"))
    options: dict[str, Any] = {"host": "127.0.0.1", "port": port}
    tables["devices"]["receipt_printer"] = {"driver": "escpos-network", "options": options}
    profile.write_text(tomli_w.dumps(tables), "utf-8")


@asynccontextmanager
async def at_work(home: Path) -> AsyncIterator[app.Core]:
    async with app.open_core(home) as core:
        await core.runtime.start()
        try:
            yield core
        finally:
            await core.runtime.stop()


async def lunch(core: app.Core, way: PayWay = PayWay.STATION) -> Purchase:
    """Two portions of the first dish that asks nothing."""
    await until(lambda: bool(core.menu.now.menu.categories), WITHIN_S)
    await until(lambda: core.session.snapshot.service.state.value == "open", WITHIN_S)
    menu = core.menu.now.menu
    dish = next(d for d in menu.dishes.values() if not d.groups and not d.sold_out)
    return await core.desk.buy(
        Basket().added(dish.id, (), 2),
        menu,
        order_type_id=menu.order_types[0].id,
        way=way,
        bonus=ZERO,
        holder=None,
    )


def news(core: app.Core) -> PaperNews:
    part = core.session.snapshot.purchase
    return PaperNews.NONE if part is None else part.paper


async def paper_mark(core: app.Core, guid: UUID) -> list[tuple[str, str]]:
    def work(connection: Any) -> list[tuple[str, str]]:
        rows = connection.execute(
            "SELECT kind, outcome FROM paper WHERE purchase = ?", (str(guid),)
        )
        return [tuple(row) for row in rows.fetchall()]

    return await core.store.database.read(work)


async def test_a_paid_lunch_comes_with_one_ticket_and_a_restart_prints_no_other(
    tmp_path: Path,
) -> None:
    front = PrinterFront(PrinterMachine())
    async with home_before(front, tmp_path) as home:
        async with at_work(home) as core:
            bought = await lunch(core)
            assert bought.state is State.FINISHED
            await until(lambda: news(core) is PaperNews.TAKE, WITHIN_S)
            (piece,) = front.machine.pieces
            assert bought.order_number in piece.lines
            code = f"[qr {bought.order_number}/{bought.receipt_number}]"
            assert code in piece.lines
            assert any(line.startswith("Оплачено") for line in piece.lines)
            assert await paper_mark(core, bought.guid) == [("ticket", "take")]
        async with at_work(home) as core:
            core.session.follow(bought)
            await until(lambda: news(core) is PaperNews.TAKE, WITHIN_S)
            assert len(front.machine.pieces) == 1


async def test_an_order_for_the_counter_comes_with_its_barcode(tmp_path: Path) -> None:
    front = PrinterFront(PrinterMachine())
    async with home_before(front, tmp_path) as home, at_work(home) as core:
        bought = await lunch(core, PayWay.COUNTER)
        assert bought.state is State.AT_COUNTER
        await until(lambda: news(core) is PaperNews.TAKE, WITHIN_S)
        (piece,) = front.machine.pieces
        assert f"[bars {bought.order_number}]" in piece.lines
        assert not any(line.startswith("Оплачено") for line in piece.lines)


async def test_an_empty_roll_holds_no_guest_up_and_undoes_no_payment(tmp_path: Path) -> None:
    front = PrinterFront(PrinterMachine())
    front.machine.condition.paper_out = True
    async with home_before(front, tmp_path) as home, at_work(home) as core:
        bought = await lunch(core)
        assert bought.state is State.FINISHED
        await until(lambda: news(core) is PaperNews.NO_PAPER, WITHIN_S)
        assert core.paper is not None
        assert core.paper.now.health.state is HealthState.FAILED
        assert core.session.snapshot.service.state.value == "open"
        assert front.machine.pieces == []


async def test_a_printer_that_is_not_there_takes_no_time_from_the_payment(tmp_path: Path) -> None:
    front = PrinterFront(PrinterMachine())
    async with home_before(front, tmp_path) as home:
        await front.close()
        async with at_work(home) as core:
            begun = time.monotonic()
            bought = await lunch(core)
            assert bought.state is State.FINISHED
            assert time.monotonic() - begun < WITHIN_S
            await until(lambda: news(core) is PaperNews.FAILED, WITHIN_S)
            assert await paper_mark(core, bought.guid) == [("ticket", "failed")]


def home_with(folder: Path, printer: dict[str, Any] | None) -> Path:
    profile = tomllib.loads(example_profile())
    profile["devices"] = {} if printer is None else {"receipt_printer": printer}
    home = folder / "home"
    home.mkdir()
    (home / PROFILE_FILE).write_text(tomli_w.dumps(profile))
    return home


async def test_a_test_page_is_printed_by_hand(tmp_path: Path) -> None:
    front = PrinterFront(PrinterMachine())
    async with printer_listening(front) as port:
        options = {"host": "127.0.0.1", "port": port}
        home = home_with(tmp_path, {"driver": "escpos-network", "options": options})
        ended = await kiosk("devices", "--home", home, "--test-print", "--json")
        assert (ended.status, ended.answer) == (0, {"printed": True, "confirmed": True})
        assert "Пробная печать" in "\n".join(front.machine.pieces[0].lines)
        front.machine.condition.paper_out = True
        ended = await kiosk("devices", "--home", home, "--test-print")
        assert ended.status == 3
        assert "new roll" in ended.err
        ended = await kiosk("devices", "--home", home, "--json")
        (told,) = ended.answer["devices"]
        assert (told["name"], told["state"]) == ("receipt printer", "failed")
        assert "out of paper" in told["reason"]


async def test_a_test_page_without_a_printer_is_one_sentence(tmp_path: Path) -> None:
    ended = await kiosk("devices", "--home", home_with(tmp_path, None), "--test-print")
    assert ended.status == 2
    assert "receipt_printer" in ended.sentence


async def test_the_doctor_has_a_line_for_the_printer(tmp_path: Path) -> None:
    front = PrinterFront(PrinterMachine())
    async with home_before(front, tmp_path) as home:
        for condition, state, words in (
            ({}, "ok", "are well"),
            ({"paper_low": True}, "warning", "running low"),
            ({"paper_out": True}, "warning", "new roll"),
        ):
            for name, value in condition.items():
                setattr(front.machine.condition, name, value)
            ended = await kiosk("check", "--home", home, "--json")
            (line,) = [one for one in ended.answer["lines"] if one["name"] == "receipt-printer"]
            assert line["state"] == state
            assert words in line["words"]


async def test_two_hundred_times_unplugged_while_guests_order_loses_no_order(
    tmp_path: Path,
) -> None:
    front = PrinterFront(PrinterMachine())
    async with home_before(front, tmp_path) as home, at_work(home) as core:
        port = int(core.profile.devices.receipt_printer.options["port"])  # type: ignore[union-attr]  # set above
        stop = asyncio.Event()

        async def plug() -> int:
            times = 0
            while not stop.is_set() or times < 200:
                await front.close()
                await asyncio.sleep(0)
                await front.open("127.0.0.1", port)
                await asyncio.sleep(0.005)
                times += 1
            return times

        plugging = asyncio.create_task(plug())
        bought = [await lunch(core) for _ in range(5)]
        stop.set()
        assert await plugging >= 200
        assert all(purchase.state is State.FINISHED for purchase in bought)
        # One ticket each at most, whatever became of it.
        await until(lambda: news(core) not in (PaperNews.PRINTING, PaperNews.NONE), WITHIN_S)
        tickets = [p for p in bought if len(await paper_mark(core, p.guid)) == 1]
        assert len(tickets) == 5
        assert core.paper is not None
        await until(lambda: core.paper.now.health.state is HealthState.READY, 3.0)  # type: ignore[union-attr]  # asserted above
