"""`kiosk run` as systemd starts it: ready once its screen is there, fed, stopping when told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from tests.e2e.installation import END_WITHIN_S, installation
from tests.e2e.program import SOURCES, START_WITHIN_S


def test_the_kiosk_tells_systemd_that_it_is_ready_well_and_stopping(tmp_path: Path) -> None:
    place = tmp_path / "notify"
    with (
        installation(tmp_path, guest_seconds=0.3) as kiosk,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd,
    ):
        systemd.bind(str(place))
        systemd.settimeout(START_WITHIN_S)
        asked = {"NOTIFY_SOCKET": str(place), "WATCHDOG_USEC": "300000"}
        line = [sys.executable, "-m", "kiosk", "run", "--home", str(kiosk.home)]
        child = subprocess.Popen(
            [*line, "--platform", "offscreen"], cwd=SOURCES, env={**os.environ, **asked}
        )
        try:
            assert systemd.recv(64) == b"READY=1"
            assert [systemd.recv(64) for _ in range(3)] == [b"WATCHDOG=1"] * 3
            child.send_signal(signal.SIGTERM)
            words = iter(lambda: systemd.recv(64), b"STOPPING=1")
            assert set(words) <= {b"WATCHDOG=1"}
            assert child.wait(timeout=END_WITHIN_S) == 0
        finally:
            child.kill()
            child.wait()
