"""`kiosk simulate`: the restaurant on loopback, for trying things out, training and tests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.moods import BadMood, SetMood, parse_mood
from kiosk.simulators.receipt_printer.condition import PrinterMood
from kiosk.simulators.vendotek.moods import NoSuchMood, TerminalMoods
from resources.paths import resource_path

EXIT_WRONG_SCENARIO = 3
EXIT_CANNOT_START = 4


def simulate(
    scenario: Annotated[
        str, typer.Option(help="A shipped scenario by name, or a scenario file.")
    ] = "samovar",
    cash_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the cash server; 0: a free one.")
    ] = 0,
    licence_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the licence server; 0: a free one.")
    ] = 0,
    crm_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the card system; 0: a free one.")
    ] = 0,
    crm5_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Its port for CRM 5 over TCP; 0: a free one.")
    ] = 0,
    terminal_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the payment terminal; 0: a free one.")
    ] = 0,
    control_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port that moods are changed on; 0: a free one.")
    ] = 0,
    guest_seconds: Annotated[
        float, typer.Option(min=0, help="How long a guest takes at the station's terminal.")
    ] = 2.0,
    rsa_bits: Annotated[
        int, typer.Option(min=1024, max=4096, help="Strength of the cash server's key.")
    ] = 2048,
    expired_certificate: Annotated[
        bool, typer.Option("--expired-certificate", help="Show a certificate that has ended.")
    ] = False,
    cash_http: Annotated[
        bool, typer.Option("--cash-http", help="Serve the cash server without TLS.")
    ] = False,
    licence_https: Annotated[
        bool, typer.Option("--licence-https", help="Serve licences over HTTPS (self-signed).")
    ] = False,
    mood: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SERVER:MOOD[=DETAIL][:COMMAND][*N]",
            help="A trouble to start with; may be given several times.",
        ),
    ] = None,
    printer_port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Play a receipt printer on this port; 0: a free one."),
    ] = None,
    printer: Annotated[
        list[str] | None,
        typer.Option(
            metavar="MOOD",
            help="What is the matter with it: paper-low, paper-out, cover-open, cutter-jammed, "
            "silent. Repeatable.",
        ),
    ] = None,
    receipts: Annotated[
        Path | None, typer.Option(help="Leave what it prints in this folder, as PNG and text.")
    ] = None,
    terminal_mood: Annotated[
        list[str] | None,
        typer.Option(
            metavar="MOOD[=DETAIL][*N]",
            help="A trouble of the payment terminal; may be given several times.",
        ),
    ] = None,
    journal: Annotated[
        Path | None, typer.Option(help="Append everything that happens to this file.")
    ] = None,
    messages: Annotated[
        Path | None,
        typer.Option(help="Append the SMS and e-mail the card system sends to this file."),
    ] = None,
    ready_file: Annotated[
        Path | None, typer.Option(help="Write the addresses here as JSON once all listen.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the addresses as one line of JSON.")
    ] = False,
    die_with_parent: Annotated[
        bool, typer.Option("--die-with-parent", help="End when standard input ends.")
    ] = False,
) -> None:
    """Run the simulators alone: cash server, licence server, card system and terminal.

    Until Ctrl-C. They keep real state, and the servers write down what they did. `--mood` sets
    documented troubles, for example `--mood cash:lose-answer:PayOrder*1`.
    """
    try:
        from kiosk.simulators.listening import CannotListen
        from kiosk.simulators.process import SimulatorOptions, run
        from kiosk.simulators.scenario_file import BadScenario
    except ModuleNotFoundError as missing:
        _fail(
            f"The simulators need {missing.name}: install samovar-kiosk[simulators].",
            EXIT_CANNOT_START,
        )
    moods = _moods(mood or [])
    options = SimulatorOptions(
        scenario=_scenario_file(scenario),
        cash_port=cash_port,
        licence_port=licence_port,
        crm_port=crm_port,
        crm5_port=crm5_port,
        terminal_port=terminal_port,
        control_port=control_port,
        guest_seconds=guest_seconds,
        rsa_bits=rsa_bits,
        expired_certificate=expired_certificate,
        cash_http=cash_http,
        licence_https=licence_https,
        moods=moods,
        printer_port=printer_port,
        printer_moods=_printer_moods(printer or []),
        receipts=receipts,
        terminal_moods=_terminal_moods(terminal_mood or []),
        journal=journal,
        messages=messages,
    )

    def ready(addresses: SimulatorAddresses) -> None:
        if ready_file is not None:
            _write_whole(ready_file, addresses.as_json() + "\n")
        if as_json:
            typer.echo(addresses.as_json())
        else:
            _show(addresses, moods)

    try:
        run(options, ready, die_with_parent=die_with_parent)
    except BadScenario as wrong:
        _fail(f"{options.scenario} is no scenario: {wrong}", EXIT_WRONG_SCENARIO)
    except CannotListen as taken:
        _fail(f"Cannot listen on {taken}. Choose another port.", EXIT_CANNOT_START)
    except OSError as trouble:
        _fail(f"{trouble.filename or 'The system'}: {trouble.strerror}.", EXIT_CANNOT_START)
    finally:
        if ready_file is not None:
            ready_file.unlink(missing_ok=True)


def _scenario_file(name: str) -> Path:
    """A path with a suffix is a file; anything else a shipped scenario."""
    if Path(name).suffix:
        return Path(name)
    try:
        return resource_path("scenarios", f"{name}.toml")
    except FileNotFoundError as missing:
        shipped = ", ".join(sorted(file.stem for file in resource_path("scenarios").glob("*.toml")))
        raise typer.BadParameter(f"no scenario {name!r}; shipped: {shipped}") from missing


def _moods(spellings: list[str]) -> tuple[SetMood, ...]:
    try:
        return tuple(parse_mood(spelling) for spelling in spellings)
    except BadMood as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--mood") from wrong


def _printer_moods(names: list[str]) -> tuple[PrinterMood, ...]:
    try:
        return tuple(PrinterMood(name) for name in names)
    except ValueError as wrong:
        known = ", ".join(mood.value for mood in PrinterMood)
        raise typer.BadParameter(f"known are: {known}", param_hint="--printer") from wrong


def _terminal_moods(spellings: list[str]) -> tuple[str, ...]:
    try:
        for spelling in spellings:
            TerminalMoods().place_spelled(spelling)
    except NoSuchMood as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--terminal-mood") from wrong
    return tuple(spellings)


def _show(addresses: SimulatorAddresses, moods: tuple[SetMood, ...]) -> None:
    digits = addresses.certificate_sha256.upper()
    fingerprint = ":".join(digits[place : place + 2] for place in range(0, len(digits), 2))
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    rows = [
        ("Cash server", "address", addresses.cash_url),
        ("", "login", f"{addresses.cash_user}  {addresses.cash_password}"),
        ("", "SHA-256", fingerprint),
        ("Licence server", "address", addresses.licence_url),
        ("", "login", f"{addresses.licence_user}  {addresses.licence_password}"),
        ("", "token", addresses.licence_token),
        ("", "anchor", addresses.anchor),
        ("Card system", "address", addresses.crm_url),
        ("", "classifier", f"{addresses.crm_classifier}, unit {addresses.crm_unit}"),
        ("", "CRM 5", f"{addresses.crm5_host}:{addresses.crm5_port}"),
        ("", "key code", addresses.crm_key_code),
        ("Terminal", "VTK", f"{addresses.terminal_host}:{addresses.terminal_port}"),
        ("Control", "moods", f"{addresses.control_url}/moods"),
        ("", "journal", f"{addresses.control_url}/journal"),
        ("", "SMS", f"{addresses.control_url}/messages"),
    ]
    if addresses.printer_port:
        rows.append(("Receipt printer", "port", str(addresses.printer_port)))
    for row in rows:
        table.add_row(*row)
    for entry in moods:
        table.add_row("Mood", entry.spelling(), entry.mood.meaning)
    console = Console(highlight=False, markup=False)
    console.print(f"{addresses.scenario} is open. Everything below is invented.")
    console.print(table)
    console.print("Ctrl-C closes it.")


def _write_whole(file: Path, text: str) -> None:
    """Whoever waits for the file never sees half of it."""
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8")
    partial.replace(file)


def _fail(sentence: str, status: int) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(status)
