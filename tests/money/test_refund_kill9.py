"""The real process is killed at every commit and every send of a refund: real SQLCipher, real
sockets. Started again it goes on, and the servers' books say that the money went back once."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from kiosk.simulators.launch import SimulatorProcess

SOURCES: Final = Path(__file__).parents[2]
LIFE_WITHIN_S: Final = 60.0


class Kiosk:
    """One home, lived in by one process after another."""

    def __init__(self, home: Path, addresses: Path) -> None:
        self._home = home
        self._addresses = addresses

    def lives(self, strike_at: int = 0) -> subprocess.CompletedProcess[bytes]:
        line = [sys.executable, "-m", "tests.money.refund_life", str(self._home)]
        return subprocess.run(
            [*line, str(self._addresses), str(strike_at)],
            cwd=SOURCES,
            capture_output=True,
            timeout=LIFE_WITHIN_S,
            check=False,
        )

    @property
    def sold(self) -> tuple[str, int]:
        """The order of the last purchase, and the guest's points before it."""
        order, points = json.loads((self._home / "sold").read_text())
        return order, points


def told(ended: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    assert ended.returncode == 0, ended.stderr.decode()
    answer: dict[str, Any] = json.loads(ended.stdout)
    return answer


async def returns_of(simulators: SimulatorProcess, order: str) -> list[dict[str, Any]]:
    return [
        entry
        for entry in await simulators.journal(server="cash")
        if entry.get("command") == "MakeReturnGoods"
        and entry.get("outcome") == "Ok"
        and entry.get("order") == f"{{{order.upper()}}}"
    ]


def first_of_each(moments: list[str]) -> list[int]:
    """The first moment of each name, from 1; before the first commit there is nothing to go on
    with."""
    return sorted(moments.index(name) + 1 for name in set(moments) if moments.index(name))


async def test_killed_at_each_kind_of_moment_it_gives_back_once(tmp_path: Path) -> None:
    await killed_at(tmp_path, first_of_each)


async def killed_at(tmp_path: Path, chosen: Callable[[list[str]], list[int]]) -> None:
    """One sale, cut and next life for each of the chosen moments."""
    async with SimulatorProcess("--guest-seconds", "0") as simulators:
        addresses = tmp_path / "addresses.json"
        addresses.write_text(simulators.addresses.as_json())
        home = tmp_path / "home"
        home.mkdir()
        kiosk = Kiosk(home, addresses)
        whole = told(await asyncio.to_thread(kiosk.lives))
        assert whole["state"] == "finished"
        moments: list[str] = whole["moments"]
        assert {"return_goods.before", "return_goods.after", "give_back.after"} <= set(moments)
        for strike_at in chosen(moments):
            where = f"killed at {strike_at}: {moments[strike_at - 1]}"
            cut = await asyncio.to_thread(kiosk.lives, strike_at)
            assert cut.returncode == -signal.SIGKILL, (where, cut.stderr.decode())
            order, had = kiosk.sold
            if strike_at < len(moments):
                after = told(await asyncio.to_thread(kiosk.lives))
                assert after["state"] == "finished", (where, after)
                assert after["order"] == order, where
                assert after["balance"] == had, (where, "points")
            assert len(await returns_of(simulators, order)) == 1, where
