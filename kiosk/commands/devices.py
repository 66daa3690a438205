"""`kiosk devices`: how each device of the profile is, and what is plugged in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo

import typer

from hardware.errors import BadDeviceSettings
from hardware.printers import NotPrinted, Printed
from hardware.protocols import Device, DeviceHealth, HealthState
from kiosk.commands.at_home import AsJson, Installation, at_home
from kiosk.commands.card_stages import show_card
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of
from kiosk.commands.output import fail, note, print_json
from kiosk.commands.tables import print_table
from kiosk.connected import Scan, find_devices, open_light, open_printer, open_readers
from kiosk.devices.look import looked_at, printer_looked_at
from kiosk.paper import layout_shelf
from kiosk.settings.profile import Profile
from kiosk.storage.home_lock import HomeLock

_STYLES: Final = {"ready": "green", "starting": "yellow", "missing": "yellow", "failed": "bold red"}
_PRINTERS: Final[Mapping[str, str]] = {
    "printer": "a receipt printer",
    "silent": "something that takes a connection and says nothing: perhaps a printer",
    "other": "something that is no receipt printer",
    "nothing": "nothing",
}


def devices(
    home: Annotated[
        Path | None, typer.Option("--home", help="Folder of this kiosk; not needed to scan.")
    ] = None,
    scan: Annotated[
        bool, typer.Option("--scan", help="List what is plugged in, for the profile.")
    ] = False,
    printer: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST[:PORT]", help="With --scan: try this address. Repeatable."),
    ] = None,
    test_card: Annotated[
        bool, typer.Option("--test-card", help="Wait for a card and show what its number becomes.")
    ] = False,
    within_s: Annotated[
        float, typer.Option("--within", help="With --test-card: seconds to wait.", min=0.1)
    ] = 60.0,
    test_print: Annotated[
        bool, typer.Option("--test-print", help="Print a test page on the receipt printer.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say of each device in the profile how it is and since when; with --scan, find devices.

    Ends with 0 when every device is ready, else with 3. The kiosk itself must not be running: it
    has the devices. Scanning works at any time, opens no device and sends nothing but one question
    to each printer's address that was given. With --test-card it shows one card, stage by stage by
    the rules of the reader it came to, and ends with 14 where it has no number; of a payment card
    nothing is shown.
    """
    if scan:
        _show_scan(printer or [], as_json=as_json)
    elif printer:
        fail("--printer is for --scan: nobody else is asked.", Exit.USAGE)
    elif home is None:
        fail("Name the kiosk with --home, or look for devices with --scan.", Exit.USAGE)
    elif test_card:
        at_home(home, lambda kiosk: show_card(kiosk, within_s=within_s, as_json=as_json))
    elif test_print:
        at_home(home, lambda kiosk: _test_print(kiosk, as_json=as_json))
    else:
        at_home(home, lambda kiosk: _show_health(kiosk, as_json=as_json))


async def _show_health(kiosk: Installation, *, as_json: bool) -> Exit:
    """Raises StoreError where the kiosk is running, BadDeviceSettings."""
    lock = HomeLock.take(kiosk.home)
    try:
        found = await looked_at(_opened(kiosk.profile))
        printer = open_printer(kiosk.profile)
        if printer is not None:
            found["receipt printer"], _ = await printer_looked_at(printer)
    finally:
        lock.release()
    zone = ZoneInfo(kiosk.profile.site.time_zone)
    if as_json:
        print_json({"devices": [_health_object(name, found[name], zone) for name in found]})
    else:
        rows = [
            (health.state.value, name, _since(health, zone), health.reason)
            for name, health in found.items()
        ]
        print_table(("state", "device", "since", "what to do"), rows, styles=_STYLES)
    ready = all(health.state is HealthState.READY for health in found.values())
    return Exit.DONE if ready else Exit.WARNING


def _opened(profile: Profile) -> dict[str, Device]:
    """Raises BadDeviceSettings."""
    devices: dict[str, Device] = {**open_readers(profile)}
    light = open_light(profile)
    if light is not None:
        devices["status-light"] = light
    return devices


async def _test_print(kiosk: Installation, *, as_json: bool) -> Exit:
    """Raises StoreError where the kiosk is running, BadDeviceSettings, SettingsError."""
    profile, device = kiosk.profile, kiosk.profile.devices.receipt_printer
    if device is None:
        fail("The profile names no devices.receipt_printer.", Exit.USAGE)
    shelf, clock = layout_shelf(profile, kiosk.home), clock_of(profile)
    page = shelf.test_page(device.driver, profile.site.languages[0], clock.now())
    lock = HomeLock.take(kiosk.home)
    try:
        printer = open_printer(profile)
        assert printer is not None, "named a moment ago"
        outcome = await printer.print(page)
        await printer.close()
    finally:
        lock.release()
    if as_json:
        print_json(_outcome_object(outcome))
    else:
        note(_outcome_words(outcome))
    return Exit.DONE if isinstance(outcome, Printed) else Exit.WARNING


def _outcome_words(outcome: Printed | NotPrinted) -> str:
    match outcome:
        case Printed(confirmed=True):
            return "The printer says that the page is printed."
        case Printed():
            return "The page was sent; this printer does not say whether it printed. Have a look."
        case NotPrinted(reason=reason, begun=begun):
            return f"{reason}." + (" A part of the page may be on the paper." if begun else "")


def _outcome_object(outcome: Printed | NotPrinted) -> dict[str, Any]:
    if isinstance(outcome, Printed):
        return {"printed": True, "confirmed": outcome.confirmed}
    return {
        "printed": False,
        "trouble": outcome.trouble.value,
        "reason": outcome.reason,
        "begun": outcome.begun,
    }


def _health_object(name: str, health: DeviceHealth, zone: tzinfo) -> dict[str, Any]:
    return {
        "name": name,
        "state": health.state.value,
        "since": health.since.astimezone(zone).isoformat() if health.since else None,
        "reason": health.reason,
    }


def _since(health: DeviceHealth, zone: tzinfo) -> str:
    return f"{health.since.astimezone(zone):%Y-%m-%d %H:%M:%S}" if health.since else ""


def _show_scan(addresses: list[str], *, as_json: bool) -> None:
    try:
        found = find_devices(addresses)
    except BadDeviceSettings as wrong:
        fail(f"{wrong}.", Exit.USAGE)
    if as_json:
        print_json(_scan_object(found))
        return
    rows = [("serial port", port.port, port.usb, port.description) for port in found.serial_ports]
    rows += [("smart-card reader", name, "", "") for name in found.smart_card_readers]
    rows += [
        (
            "reader that types" if keyboard.likely_reader else "keyboard",
            keyboard.path,
            keyboard.usb,
            keyboard.name,
        )
        for keyboard in found.keyboards
    ]
    rows += [
        ("address", f"{one.address} port {one.port}", "", _PRINTERS[one.answer.value])
        for one in found.printers
    ]
    print_table(("what", "where", "usb", "says"), rows)
    for trouble in found.troubles:
        note(trouble)


def _scan_object(found: Scan) -> dict[str, Any]:
    return {
        "serial_ports": [
            {"port": port.port, "usb": port.usb, "description": port.description}
            for port in found.serial_ports
        ],
        "smart_card_readers": list(found.smart_card_readers),
        "keyboards": [
            {
                "name": keyboard.name,
                "path": keyboard.path,
                "usb": keyboard.usb,
                "likely_reader": keyboard.likely_reader,
            }
            for keyboard in found.keyboards
        ],
        "printers": [
            {"address": one.address, "port": one.port, "answer": one.answer.value}
            for one in found.printers
        ],
        "troubles": list(found.troubles),
    }
