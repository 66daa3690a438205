"""The wizard of one home, built: its database, the machine's devices, the core for a test order."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from kiosk.clock import SystemClock, new_guid
from kiosk.commands.demo_home import machine_zone
from kiosk.commands.wizard_devices import MachineDevices
from kiosk.commands.wizard_trial import CoreTrial
from kiosk.domain.names import Language
from kiosk.setup.wizard.bench import Bench, SetupHome
from kiosk.setup.wizard.from_profile import draft_for
from kiosk.setup.wizard.wizard import Wizard
from kiosk.tasks import tell_log

_SOMEWHERE: Final = ("192.0.2.1", 9)
"""An address for documentation: nothing is sent there, it only tells which way is out."""
_SEGMENT: Final = 24


@asynccontextmanager
async def open_wizard(
    home: Path,
    environment: Mapping[str, str] | None = None,
    *,
    hide: Callable[[str], None] = lambda _secret: None,
    orientation: str = "portrait",
) -> AsyncIterator[Wizard]:
    """Where an earlier run stopped, else at the profile of the home, else at the beginning.

    Raises StoreError, and SettingsError where there is a profile that cannot be read.
    """
    environment = os.environ if environment is None else environment
    clock = SystemClock()
    place = SetupHome(home, environment, clock)
    await place.open()
    try:
        draft = (await draft_for(place)).with_learned({"orientation": orientation})
        bench = Bench(
            home=place,
            clock=clock,
            new_guid=new_guid,
            devices=MachineDevices(home, clock),
            trial=CoreTrial(home, environment, hide),
            segment=network_segment,
            machine_zone=machine_zone(environment),
            hide=hide,
        )
        wizard = Wizard(bench, draft, language=machine_language(environment), bug=tell_log)
    except BaseException:
        await place.close()
        raise
    wizard.start()
    try:
        yield wizard
    finally:
        await wizard.close()


def machine_language(environment: Mapping[str, str]) -> Language:
    """What this machine speaks, until somebody chooses."""
    spoken = environment.get("LC_ALL") or environment.get("LANG", "")
    return Language.EN if spoken.startswith("en") else Language.RU


def network_segment() -> tuple[str, ...]:
    """The addresses beside this machine's own; none where it is in no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(_SOMEWHERE)
        except OSError:
            return ()
        own: str = line.getsockname()[0]
    beside = ipaddress.ip_network(f"{own}/{_SEGMENT}", strict=False)
    return tuple(str(address) for address in beside.hosts())
