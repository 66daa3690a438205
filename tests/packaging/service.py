"""The packaged units, carried out as systemd would, where there is no systemd to do it.

What a unit says is read from the file in the root: account, groups, environment, folders, command,
and how it is told that all is well. Confinement is systemd's alone and is not repeated here.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Callable, Mapping, Sequence
from configparser import RawConfigParser
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Final

from tests.packaging.clean_root import CleanRoot

UNITS: Final = "usr/lib/systemd/system"
STOP_WITHIN_S: Final = 30.0
NOTIFY: Final = "/run/notify"


def parsed_unit(text: str) -> RawConfigParser:
    """The last value of each setting; one that may stand twice has to be read from the text."""
    parsed = RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=("#",))
    parsed.optionxform = str  # type: ignore[assignment,method-assign]  # configparser's own way
    parsed.read_string(text)
    return parsed


class Unit:
    """One unit of the package."""

    def __init__(self, root: CleanRoot, name: str) -> None:
        self._root = root
        self.name = name
        text = (root.folder / UNITS / f"{name}.service").read_text(encoding="utf-8")
        self._service = parsed_unit(text)["Service"]
        self._environment = [
            word
            for line in text.splitlines()
            if line.startswith("Environment=")
            for word in line.removeprefix("Environment=").split()
        ]

    @property
    def command(self) -> list[str]:
        return self._service["ExecStart"].split()

    def start(self, *, instead: Sequence[str] = (), notify: bool = False) -> Process:
        """Begins it; ``instead`` is another command with the same account and environment."""
        environment = [*self._environment, *self._folders(), "LANG=C.UTF-8"]
        environment.append("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
        ear = None
        if notify:
            ear = self._ear()
            seconds = int(self._service["WatchdogSec"])
            environment += [f"NOTIFY_SOCKET={NOTIFY}", f"WATCHDOG_USEC={seconds * 1_000_000}"]
        said = (self._root.folder / "root" / f"{self.name}.txt").open("ab")
        with said:
            child = subprocess.Popen(
                [
                    *("chroot", str(self._root.folder), *self._account()),
                    *("env", "-i", *environment, *(instead or self.command)),
                ],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        return Process(child=child, ear=ear, said=Path(said.name))

    def _account(self) -> list[str]:
        user = self._service.get("User")
        if user is None:
            return []
        groups = ",".join([*self._service["SupplementaryGroups"].split(), user])
        told = ["setpriv", f"--reuid={user}", f"--regid={self._service['Group']}"]
        return [*told, f"--groups={groups}", "--bounding-set=-all", "--no-new-privs"]

    def _folders(self) -> list[str]:
        """Made as the unit says, and told to it by their variables."""
        told = []
        owner = self._service.get("User", "root")
        for kind, parent in (
            ("State", "var/lib"),
            ("Cache", "var/cache"),
            ("Runtime", "run"),
            ("Logs", "var/log"),
        ):
            name = self._service.get(f"{kind}Directory")
            if name is None:
                continue
            folder = self._root.folder / parent / name
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(int(self._service[f"{kind}DirectoryMode"], 8))
            self._root.run("chown", f"{owner}:", f"/{parent}/{name}")
            told.append(f"{kind.upper()}_DIRECTORY=/{parent}/{name}")
        return told

    def _ear(self) -> socket.socket:
        place = self._root.folder / NOTIFY.lstrip("/")
        place.unlink(missing_ok=True)
        ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        ear.bind(str(place))
        place.chmod(0o666)
        return ear


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One life of a unit's process."""

    child: subprocess.Popen[bytes]
    ear: socket.socket | None
    said: Path

    def hears(self, word: str, within_s: float) -> None:
        """Waits until the service manager would be told this. Raises TimeoutError."""
        assert self.ear is not None, "begun without anybody to tell"
        self.ear.settimeout(within_s)
        while self.ear.recv(64).decode() != word:
            pass

    @property
    def runs(self) -> bool:
        return self.child.poll() is None

    def words(self) -> str:
        return self.said.read_text(encoding="utf-8", errors="replace")[-3000:]

    def stop(self) -> int:
        """As systemd stops a service: asked, and killed when it has not ended in time."""
        self._signal(signal.SIGTERM)
        try:
            status = self.child.wait(timeout=STOP_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            status = self.child.wait()
        if self.ear is not None:
            self.ear.close()
        return status

    def _signal(self, number: int) -> None:
        if self.runs:
            os.killpg(self.child.pid, number)


ASKED: Final = "/run/asked"
ANSWERED: Final = "/run/answered"
STAND_IN: Final = f"""\
#!/bin/sh
# Stands for systemctl where no systemd runs: what is enabled is read from the disk, starting and
# stopping the kiosk is somebody else's, who is asked and answers when it is done.
for word in "$@"; do
    case $word in
    is-enabled) exec /usr/bin/systemctl.distrib --root=/ "$@" ;;
    is-active) exit 3 ;;
    start | stop)
        case "$*" in
        *samovar-kiosk*)
            echo "$word" >{ASKED}
            read -r answer <{ANSWERED}
            ;;
        esac
        exit 0
        ;;
    esac
done
"""


class ServiceManager:
    """Carries out what the package's own scripts ask of systemd while it is installed."""

    def __init__(self, root: CleanRoot, acts: Mapping[str, Callable[[], None]]) -> None:
        """``acts`` is what to do when asked to ``start`` and ``stop``."""
        self.asked: list[str] = []
        self._root = root
        self._acts = acts
        root.run("dpkg-divert", "--quiet", "--rename", "--add", "/usr/bin/systemctl")
        root.write("/usr/bin/systemctl", STAND_IN, 0o755)
        # By this folder scripts know that systemd runs.
        (root.folder / "run/systemd/system").mkdir(parents=True)
        for place in (ASKED, ANSWERED):
            os.mkfifo(self._place(place))
        Thread(target=self._serve, name="systemctl", daemon=True).start()

    def _place(self, path: str) -> Path:
        return self._root.folder / path.lstrip("/")

    def _serve(self) -> None:
        while True:
            asked = self._place(ASKED).read_text(encoding="ascii").strip()
            self.asked.append(asked)
            self._acts[asked]()
            self._place(ANSWERED).write_text("done\n", encoding="ascii")
