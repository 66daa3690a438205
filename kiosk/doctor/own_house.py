"""The kiosk's own machine: its database, its disk, what it has not finished, its devices."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Final

from hardware.printers import Paper, PrinterStatus
from hardware.protocols import DeviceHealth, HealthState
from kiosk.checkout.settling import waits_for_terminal
from kiosk.checkout.vocabulary import State
from kiosk.clock import Clock
from kiosk.doctor.lines import Line, Thing, fault, ok, warning
from kiosk.errors import StoreError
from kiosk.outward.starts import After, Starts
from kiosk.settings.metrics import MetricsSettings
from kiosk.setup.advice import advice
from kiosk.storage.key import KeyKind
from kiosk.storage.store import Store

LEAST_FREE: Final = 100 * 1024 * 1024
"""Bytes. Below it the disk may be full within a day of logs."""
COMFORTABLY_FREE: Final = 1024 * 1024 * 1024
_MIB: Final = 1024 * 1024
LATEST: Final = 200
"""Purchases looked through for orders that are paid without money."""
_PROBE: Final = "doctor"
_FALL_COUNTS_FOR: Final = timedelta(days=1)

_KEYS: Final = {
    KeyKind.SYSTEMD_CREDENTIAL: "its key is in the system's credentials",
    KeyKind.FILE: "its key is in a file that only this account reads",
    KeyKind.SEALED: "its key is sealed for this account of this machine",
}


async def database(store: Store, clock: Clock, *, running: bool) -> Line:
    """Opens, takes a write, every page sound. Beside a running kiosk nothing is written."""
    key = _KEYS[store.key_kind]
    try:
        if not running:
            await store.menus.put(_PROBE, b"", taken_at=clock.now())
        problems = await store.database.problems()
    except StoreError as trouble:
        return fault(Thing.DATABASE, advice(trouble))
    if problems:
        return fault(Thing.DATABASE, f"The database is damaged: restore it ({problems[0]}).")
    state = "in use by the running kiosk" if running else "opens and can be written"
    return ok(Thing.DATABASE, f"{state}; {key}")


async def journal(store: Store) -> Line:
    """Whether every line is as it was written, of purchases, refunds and what staff did."""
    try:
        place = await store.purchases.broken_seal()
        of_refunds = await store.refunds.broken_seal()
        of_staff = await store.staff.broken_seal()
    except StoreError as trouble:
        return fault(Thing.JOURNAL, advice(trouble))
    if place is not None:
        return fault(
            Thing.JOURNAL,
            f"Line {place} is not as it was written: keep a copy of the home folder and find out "
            "who changed the database.",
        )
    if of_refunds is not None:
        return fault(
            Thing.JOURNAL,
            f"Line {of_refunds} of the refunds is not as it was written: keep a copy of the home "
            "folder and find out who changed the database.",
        )
    if of_staff is not None:
        return fault(
            Thing.JOURNAL,
            f"Line {of_staff} of what staff did is not as it was written: keep a copy of the home "
            "folder and find out who changed the database.",
        )
    return ok(Thing.JOURNAL, "Every line is as it was written")


async def purchases(store: Store, clock: Clock) -> Line:
    """What is on its way, and what waits for a person."""
    try:
        unfinished = await store.purchases.unfinished()
        latest = await store.purchases.latest(LATEST)
    except StoreError as trouble:
        return fault(Thing.PURCHASES, advice(trouble))
    unpaid = [p for p in latest if p.paid_without_money]
    if unpaid:
        names = ", ".join(p.order_number or str(p.guid) for p in unpaid)
        return fault(
            Thing.PURCHASES,
            f"Order {names} is paid at the till, but the terminal let the sum go: collect it, or "
            f"undo the receipt: kiosk purchases --show {unpaid[0].guid}",
        )
    waiting = [p for p in unfinished if p.state is State.NEEDS_STAFF]
    if waiting:
        names = ", ".join(p.order_number or str(p.guid) for p in waiting)
        return fault(
            Thing.PURCHASES,
            f"Order {names} needs a person, and keeps a way of paying shut: kiosk purchases --show "
            f"{waiting[0].guid}",
        )
    silent = [p for p in unfinished if waits_for_terminal(p, clock.now())]
    if silent:
        names = ", ".join(p.order_number or str(p.guid) for p in silent)
        return fault(
            Thing.PURCHASES,
            f"Order {names} is paid at the till, but the terminal does not say whether it took the "
            "sum: look in its journal, then settle it in staff mode, or by kiosk staff resolve",
        )
    if unfinished:
        names = ", ".join(p.order_number or str(p.guid) for p in unfinished)
        return warning(Thing.PURCHASES, f"Order {names} is not finished; the kiosk settles it.")
    return ok(Thing.PURCHASES, "None")


def disk(home: Path) -> Line:
    """Room for the journal and the logs."""
    try:
        free = shutil.disk_usage(home).free
    except OSError as trouble:
        return fault(Thing.DISK, f"{home} cannot be looked at: {trouble.strerror}.")
    words = f"{free // _MIB} MiB free"
    if free < LEAST_FREE:
        return fault(Thing.DISK, f"{words}: make room, a full disk stops the sale.")
    if free < COMFORTABLY_FREE:
        return warning(Thing.DISK, f"{words}: make room soon.")
    return ok(Thing.DISK, words)


def devices(thing: Thing, found: Mapping[str, DeviceHealth], zone: tzinfo) -> Line:
    """Devices of one kind, by name; without any of them guests still order and pay."""
    if not found:
        return ok(thing, "None is set up")
    if any(health.state is not HealthState.READY for health in found.values()):
        bad = (
            f"{name} is {health.state.value}{_since(health, zone)}: {_reason(health)}"
            for name, health in found.items()
            if health.state is not HealthState.READY
        )
        return warning(thing, "; ".join(bad))
    told = (f"{name} {health.state.value}" for name, health in found.items())
    return ok(thing, ", ".join(told))


def payment_terminal(health: DeviceHealth, zone: tzinfo, *, only_way: bool) -> Line:
    """``only_way``: guests can pay in no other way, so that without it nobody can."""
    if health.state is HealthState.READY:
        return ok(Thing.PAYMENT_TERMINAL, "It answers")
    told = f"It is {health.state.value}{_since(health, zone)}: {_reason(health)}"
    return (fault if only_way else warning)(Thing.PAYMENT_TERMINAL, told)


def receipt_printer(health: DeviceHealth, status: PrinterStatus) -> Line:
    """Guests without paper read their number off the screen."""
    if health.state is not HealthState.READY:
        return warning(Thing.RECEIPT_PRINTER, health.reason or "It has not answered yet")
    if status.paper is Paper.LOW:
        return warning(Thing.RECEIPT_PRINTER, "The paper is running low: have a new roll ready")
    told = "paper and cover are well" if status.paper is Paper.ENOUGH else "it does not say how"
    return ok(Thing.RECEIPT_PRINTER, f"It is there; {told}")


def starts(found: Starts, now: datetime) -> Line:
    """A kiosk that falls is begun again by itself; that it fell is worth knowing for a day."""
    if not found.count:
        return ok(Thing.STARTS, "It has not been started yet")
    falls = found.counts[After.FALL]
    cuts = found.counts[After.POWER_CUT]
    told = f"{found.count} starts, {falls} of them after a fall, {cuts} after a power cut"
    if found.fell_at is not None and now - found.fell_at < _FALL_COUNTS_FOR:
        return warning(
            Thing.STARTS,
            f"It fell and was begun again at {found.fell_at.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
            f" ({told}): send a support bundle.",
        )
    return ok(Thing.STARTS, told)


def figures(settings: MetricsSettings, home: Path) -> Line:
    """Where the running kiosk tells its figures, and whether the file can be written there."""
    if not settings.told:
        return ok(Thing.FIGURES, "Off")
    file = home / settings.file
    if settings.file and not os.access(file.parent, os.W_OK | os.X_OK):
        return warning(Thing.FIGURES, f"metrics.file: nothing can be written to {file.parent}.")
    return ok(Thing.FIGURES, " and ".join(settings.told))


def _reason(health: DeviceHealth) -> str:
    return health.reason.rstrip(".") or "no reason is known"


def _since(health: DeviceHealth, zone: tzinfo) -> str:
    return f" since {health.since.astimezone(zone):%H:%M:%S}" if health.since else ""


def clock(thing: Thing, ours: datetime, theirs: datetime | None, most_apart_s: float) -> Line:
    """Our time beside a server's. Times without a zone are the restaurant's own."""
    if theirs is None:
        return warning(thing, "The server does not say what time it is.")
    if theirs.tzinfo is None:
        ours = ours.replace(tzinfo=None)
    else:
        theirs = theirs.astimezone(ours.tzinfo)
    apart = (ours - theirs).total_seconds()
    if abs(apart) > most_apart_s:
        way = "ahead of" if apart > 0 else "behind"
        return warning(
            thing,
            f"This machine is {_span(abs(apart))} {way} the server: set its time, and "
            "site.time_zone of the profile.",
        )
    return ok(thing, f"{theirs:%Y-%m-%d %H:%M:%S}, as here")


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{round(seconds)} seconds" if seconds < 120 else f"{minutes} minutes"
