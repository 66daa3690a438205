"""`kiosk staff terminal` against a simulated Vendotek terminal that somebody else has used."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hardware.vendotek.operation import Fingerprint, VtkOperation
from kiosk.checkout.purchase import TerminalMark
from kiosk.commands.exits import Exit
from kiosk.domain.staff import Deed, Person, Role, TrailLine
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from kiosk.simulators.vendotek.front import TerminalFront
from kiosk.simulators.vendotek.terminal import SimulatedVendotek
from kiosk.storage.store import Store
from tests.contract.command_line import kiosk, restaurant, set_up

PIN = "7193"


async def stood_at(home: Path, number: int) -> None:
    """Where the terminal was known to stand."""
    key = VtkOperation(
        number=number, amount=0, timeout_s=0, at=Fingerprint(address=""), request=b""
    ).as_key()
    at = datetime(2026, 1, 1, tzinfo=UTC)
    anna = Person(name="Anna", role=Role.ADMIN)
    line = TrailLine(at=at, person=anna, deed=Deed.TERMINAL_ACCEPTED)
    store = await Store.open(home, {})
    await store.staff.accept_terminal(TerminalMark(key=key, at=at), line)
    await store.close()


async def test_what_a_person_accepts_here_is_not_asked_again(tmp_path: Path) -> None:
    simulated = SimulatedVendotek()
    front = TerminalFront(simulated)
    await front.listen()
    async with restaurant() as simulators:
        home = await set_up(tmp_path / "home", simulators.addresses)
        tables: dict[str, Any] = tables_of(read_profile(home / PROFILE_FILE))
        options = {"host": front.host, "port": front.port}
        tables.setdefault("devices", {})["payment_terminal"] = {
            "driver": "vendotek",
            "options": options,
        }
        write_text(text_of(tables), home / PROFILE_FILE)
        pin = await kiosk(
            "staff", "pin", "--home", home, "--role", "admin", "--name", "Anna", typed=PIN
        )
        assert pin.status == Exit.DONE, pin.err
        await stood_at(home, 42)
        simulated.used_by_another(45)
        refused = await kiosk("staff", "terminal", "--home", home, typed="2580")
        assert refused.status == Exit.TURNED_AWAY
        assert "last 42, now 45" in refused.out
        accepted = await kiosk("staff", "terminal", "--home", home, typed=PIN)
        assert (accepted.status, accepted.err) == (Exit.DONE, "")
        again = await kiosk("staff", "terminal", "--home", home, typed=PIN)
        assert (again.status, "Nobody else" in again.out) == (Exit.DONE, True)
    await front.close()
