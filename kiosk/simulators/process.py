"""All simulators in one process and one event loop, from options to the last closed connection."""

from __future__ import annotations

import asyncio
import os
import secrets
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from starlette.types import ASGIApp

from kiosk.simulators import licence_server as licensing
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.card_system.http_front import crm_http_front
from kiosk.simulators.card_system.opening import Chance, open_card_system
from kiosk.simulators.card_system.tcp_front import CrmTcpFront, TcpListener, open_tcp_listener
from kiosk.simulators.card_system.till_side import far_cards
from kiosk.simulators.cash_server.app import PATH as CASH_PATH
from kiosk.simulators.cash_server.app import cash_server
from kiosk.simulators.cash_server.house import CashServerSettings
from kiosk.simulators.control import control
from kiosk.simulators.faults import Faults, NameCommand, command_of_path, command_of_xml
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.licence_book import LicenceBook
from kiosk.simulators.listening import CannotListen, Listener, open_listener
from kiosk.simulators.moods import MoodBoard, SetMood, SimulatedServer
from kiosk.simulators.receipt_printer.condition import Condition, PrinterMood
from kiosk.simulators.receipt_printer.machine import PrinterMachine
from kiosk.simulators.receipt_printer.tcp_front import PrinterFront
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_file import load_scenario
from kiosk.simulators.stopping import stopped_by_signals, stopped_with_parent
from kiosk.simulators.tls import RSA_BITS, TlsDoor
from kiosk.simulators.vendotek.front import TerminalFront
from kiosk.simulators.vendotek.terminal import SimulatedVendotek

LOOPBACK: Final = "127.0.0.1"
_CHANCE: Final = Chance(
    code=lambda: f"{secrets.randbelow(1_000_000):06d}",
    secret=lambda: secrets.token_hex(5),
    set_id=lambda: f"{{{str(uuid.uuid4()).upper()}}}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatorOptions:
    """What to play and where. A port of 0 asks for a free one.

    `guest_seconds` is how long a guest takes at the station's terminal; `rsa_bits` the strength of
    the cash server's key, `expired_certificate` whether its certificate has ended; with `cash_http`
    it has no TLS at all. `terminal_moods` are spelled MOOD[=DETAIL][*N]. `journal` is a file that
    gets every entry as a JSON line, `messages` one that gets every SMS and e-mail of the card
    system, codes in the clear. Without a `printer_port` no printer is played; `receipts` is the
    folder for what it prints.
    """

    scenario: Path
    host: str = LOOPBACK
    cash_port: int = 0
    licence_port: int = 0
    crm_port: int = 0
    crm5_port: int = 0
    terminal_port: int = 0
    control_port: int = 0
    guest_seconds: float = 2.0
    rsa_bits: int = RSA_BITS
    expired_certificate: bool = False
    cash_http: bool = False
    licence_https: bool = False
    moods: tuple[SetMood, ...] = ()
    printer_port: int | None = None
    printer_moods: tuple[PrinterMood, ...] = ()
    receipts: Path | None = None
    terminal_moods: tuple[str, ...] = ()
    journal: Path | None = None
    messages: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Played:
    """The applications of one restaurant, each behind its faults."""

    cash: ASGIApp
    licence: ASGIApp
    crm: ASGIApp
    crm5: CrmTcpFront
    control: ASGIApp = field(repr=False)


Ready = Callable[[SimulatorAddresses], None]


async def serve(
    options: SimulatorOptions, ready: Ready, *, stop: asyncio.Event | None = None
) -> None:
    """Plays every server until `stop` is set, or until cancelled.

    `ready` is called once all of them listen. Raises BadScenario, CannotListen, BadMood,
    NoSuchMood, OSError.
    """
    scenario = load_scenario(options.scenario)
    board = MoodBoard()
    for mood in options.moods:
        board.place(mood)
    terminal = SimulatedVendotek()
    for spelling in options.terminal_moods:
        terminal.moods.place_spelled(spelling)
    door = TlsDoor(bits=options.rsa_bits, expired=options.expired_certificate)
    with SimulatorJournal(file=options.journal) as journal:
        played = _play(scenario, options, board, journal, door)
        listeners: list[Listener | TcpListener | TerminalFront] = []

        async def up(app: ASGIApp, port: int, *, https: bool = False) -> str:
            context = door.context if https else None
            listener = await open_listener(app, host=options.host, port=port, tls=context)
            listeners.append(listener)
            return f"{'https' if https else 'http'}://{options.host}:{listener.port}"

        try:
            cash = await up(played.cash, options.cash_port, https=not options.cash_http)
            licence = await up(played.licence, options.licence_port, https=options.licence_https)
            crm = await up(played.crm, options.crm_port)
            crm5 = await open_tcp_listener(played.crm5, host=options.host, port=options.crm5_port)
            listeners.append(crm5)
            front = TerminalFront(terminal, host=options.host)
            await front.listen(options.terminal_port)
            listeners.append(front)
            steering = await up(played.control, options.control_port)
            bases = (cash, licence, crm, steering)
            async with _printer(options) as printer_port:
                addresses = _addresses(
                    options, scenario, door.fingerprint, bases, crm5.port, front.port
                )
                ready(replace(addresses, printer_port=printer_port))
                await (stop or asyncio.Event()).wait()
        finally:
            await asyncio.gather(*(listener.close() for listener in listeners))


@asynccontextmanager
async def _printer(options: SimulatorOptions) -> AsyncIterator[int]:
    """The printer's port while the block runs; 0 where none is played. CannotListen."""
    if options.printer_port is None:
        yield 0
        return
    machine = PrinterMachine(condition=Condition.of(options.printer_moods))
    front = PrinterFront(machine, folder=options.receipts)
    try:
        port = await front.open(options.host, options.printer_port)
    except OSError as trouble:
        where = f"{options.host}:{options.printer_port}"
        raise CannotListen(f"{where}: {trouble.strerror or trouble}") from trouble
    try:
        yield port
    finally:
        await front.close()


def run(options: SimulatorOptions, ready: Ready, *, die_with_parent: bool = False) -> None:
    """`serve` as the whole business of a process: ends quietly on SIGTERM, SIGINT and Ctrl-C.

    With `die_with_parent` it also ends when standard input does, as happens when the process that
    holds its other end dies, however it dies.
    """

    async def main() -> None:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        with stopped_by_signals(loop, stop):
            if die_with_parent:
                stopped_with_parent(loop, stop)
            await serve(options, ready, stop=stop)

    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        # Only before the handlers are in place: nothing is listening yet.
        return


def _play(
    scenario: Scenario,
    options: SimulatorOptions,
    board: MoodBoard,
    journal: SimulatorJournal,
    door: TlsDoor,
) -> _Played:
    licences = LicenceBook(now=_local_now)
    licences.subscribe(
        scenario.anchor,
        quantity=scenario.licence.quantity,
        lasts=timedelta(days=scenario.licence.valid_days),
    )
    settings = CashServerSettings(
        licences=licences,
        user=scenario.cash_login.user,
        password=scenario.cash_login.password,
        guest_seconds=options.guest_seconds,
    )
    account = licensing.LicenceCredentials(
        user_name=scenario.licence.user_name,
        password=scenario.licence.password,
        token=scenario.licence.token,
    )

    def behind_faults(app: ASGIApp, server: SimulatedServer, name: NameCommand) -> ASGIApp:
        return Faults(app, server, board, journal, name_command=name)

    cards = open_card_system(
        scenario,
        board,
        journal,
        now=_zoned_now,
        chance=_CHANCE,
        messages=options.messages,
    )
    beside = far_cards(scenario, cards, journal)
    restaurant = cash_server(scenario, board, journal, settings, beside=beside)
    return _Played(
        cash=behind_faults(
            restaurant,
            SimulatedServer.CASH,
            command_of_xml(b"CMD"),
        ),
        licence=behind_faults(
            licensing.licence_server(licences, account, board, journal, now=_local_now),
            SimulatedServer.LICENCE,
            command_of_path,
        ),
        crm=behind_faults(
            crm_http_front(cards, board, journal),
            SimulatedServer.CRM,
            command_of_xml(b"Action"),
        ),
        crm5=CrmTcpFront(cards, board, journal),
        control=control(board, journal, restaurant.state.house, door, cards.office.messenger),
    )


def _addresses(
    options: SimulatorOptions,
    scenario: Scenario,
    fingerprint: str,
    bases: tuple[str, str, str, str],
    crm5_port: int,
    terminal_port: int,
) -> SimulatorAddresses:
    cash, licence, crm, steering = bases
    return SimulatorAddresses(
        pid=os.getpid(),
        scenario=scenario.title,
        scenario_file=str(options.scenario),
        cash_url=cash + CASH_PATH,
        cash_user=scenario.cash_login.user,
        cash_password=scenario.cash_login.password,
        certificate_sha256=fingerprint,
        licence_url=licence + licensing.PATH.removesuffix(licensing.COMMAND),
        licence_user=scenario.licence.user_name,
        licence_password=scenario.licence.password,
        licence_token=scenario.licence.token,
        anchor=scenario.anchor,
        crm_url=f"{crm}/",
        crm_classifier=scenario.card_system.classifier,
        crm_unit=scenario.card_system.unit,
        crm5_host=options.host,
        crm5_port=crm5_port,
        crm_key_code=scenario.card_system.key_code,
        terminal_host=options.host,
        terminal_port=terminal_port,
        control_url=steering,
    )


def _zoned_now() -> datetime:
    return datetime.now(UTC).astimezone()


def _local_now() -> datetime:
    return _zoned_now().replace(tzinfo=None)
