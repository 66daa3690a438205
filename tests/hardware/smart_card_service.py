"""A real smart-card service (pcscd) with virtual readers, of the test process's own.

The service is handed its socket as systemd would do it, so it needs no rights and disturbs neither
another test process nor the machine's own service. The library looks for the socket once and keeps
its name, so there is one name in a process; for tests it is in ``tests/conftest.py``.
"""

from __future__ import annotations

import functools
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, Self

_NAME: Final = "PCSCLITE_CSOCK_NAME"
if _NAME not in os.environ:
    os.environ[_NAME] = tempfile.mkdtemp(prefix="samovar-pcsc-") + "/service"
SOCKET: Final = Path(os.environ[_NAME])
_COMPILE: Final = ("gcc", "-shared", "-fPIC", "-D_GNU_SOURCE", "-I/usr/include/PCSC")
_DRIVER: Final = Path(__file__).with_name("unpluggable.c")
READER: Final = "Virtual PCD"
"""How the names of its two readers begin."""
_PORTS: Final = range(20_000, 32_000)
"""Below those that the system gives to whoever asks for any."""
_BECOME: Final = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.environ["LISTEN_PID"] = str(os.getpid())
os.execv(sys.argv[2], sys.argv[2:])
"""
"""Hands the socket over as systemd's protocol has it: number 3, told by the process's own id."""
_END_WITHIN_S: Final = 5.0


class SmartCardService:
    """``port`` is where cards are held to the first reader; the second one is at the next.

    With ``look_ms`` the service looks at them so often; else every 0.4 s.
    """

    def __init__(self, look_ms: int | None = None) -> None:
        self._look = {} if look_ms is None else {"LOOK_MS": str(look_ms)}
        self.port = _free_pair()
        self._folder = Path(tempfile.mkdtemp(prefix="samovar-smart-cards-"))
        self._pulled = self._folder / "pulled"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, readers: bool = True) -> None:
        """Answers as soon as this returns. Without ``readers``: it knows of none."""
        # The service reads every file in there.
        settings = self._folder / "settings"
        settings.mkdir(exist_ok=True)
        (settings / "readers").write_text(self._readers() if readers else "", encoding="ascii")
        pcscd = [_pcscd(), "--foreground", "--config", str(settings)]
        SOCKET.unlink(missing_ok=True)
        with (
            socket.socket(socket.AF_UNIX) as ear,
            (self._folder / "said.txt").open("ab") as said,
        ):
            ear.bind(str(SOCKET))
            ear.listen(64)
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", _BECOME, str(ear.fileno()), *pcscd],
                env={**os.environ, "LISTEN_FDS": "1", "PULLED": str(self._pulled), **self._look},
                pass_fds=[ear.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )

    def stop(self, told: signal.Signals = signal.SIGTERM) -> None:
        """Ends it; whoever was connected is cut off. Harmless where it does not run."""
        if self._process is None:
            return
        self._process.send_signal(told)
        try:
            self._process.wait(_END_WITHIN_S)
        finally:
            if self._process.poll() is None:
                self._process.kill()
                self._process.wait()
            self._process = None

    def unplug(self) -> None:
        """Pulls the cable of both readers, which the service sees when it looks."""
        self._pulled.touch()

    def plug(self) -> None:
        self._pulled.unlink(missing_ok=True)

    def close(self) -> None:
        self.stop()
        SOCKET.unlink(missing_ok=True)
        shutil.rmtree(self._folder)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _readers(self) -> str:
        return (
            f'FRIENDLYNAME "{READER}"\n'
            f"DEVICENAME /dev/null:0x{self.port:X}\n"
            f"LIBPATH {_driver()}\n"
            f"CHANNELID 0x{self.port:X}\n"
        )


@functools.cache
def _driver() -> Path:
    """The readers' driver, built for this process."""
    built = SOCKET.with_name("unpluggable.so")
    subprocess.run(
        [*_COMPILE, str(_DRIVER), "-o", str(built), "-ldl"],
        check=True,
    )
    return built


def _pcscd() -> str:
    """Where the system keeps it, which an ordinary account does not search."""
    found = shutil.which("pcscd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    assert found is not None, "there is no pcscd; ./run installs it"
    return found


def _free_pair() -> int:
    while True:
        port = random.choice(_PORTS)
        with socket.socket() as first, socket.socket() as second:
            try:
                first.bind(("0.0.0.0", port))
                second.bind(("0.0.0.0", port + 1))
            except OSError:
                continue
            return port
