"""A Debian that nobody has used yet, in a folder: debootstrap's smallest, and how to work in it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RELEASE: Final = Path("/etc/os-release")
NEEDED: Final = ("debootstrap", "unshare", "chroot", "mount", "ip")
_NODES: Final = ("null", "zero", "full", "random", "urandom", "tty")
_QUIET: Final = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
_PATH: Final = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_APT: Final = ("apt-get", "-qq", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0")


class NotHere(Exception):
    """Such a root cannot be made on this machine. The text is one sentence."""


class Refused(Exception):
    """A command in the root said no. The text is what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanRoot:
    """``folder`` is its ``/``."""

    folder: Path

    def run(
        self, *line: str, environment: Mapping[str, str] | None = None, within_s: float = 600
    ) -> str:
        """What a command in the root printed. Raises Refused."""
        done = subprocess.run(
            ["chroot", str(self.folder), *line],
            env={"PATH": _PATH, "HOME": "/root", **_QUIET, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=within_s,
            check=False,
        )
        if done.returncode != 0:
            raise Refused(f"{' '.join(line)} ended with {done.returncode}:\n{done.stdout[-4000:]}")
        return done.stdout

    def fetch(self, *packages: str) -> None:
        """Takes Debian's packages, with all they depend on, into the root's own store."""
        self.run(*_APT, "install", "--download-only", *packages)

    def install(self, *packages: str, options: Sequence[str] = ()) -> str:
        """Installs; where there is no network, from that store. A file of the root by its path."""
        return self.run(*_APT, "install", *options, *packages)

    def take(self, file: Path) -> str:
        """Copies a file into the root; its path there."""
        shutil.copyfile(file, self.folder / "srv" / file.name)
        return f"/srv/{file.name}"

    def write(self, path: str, text: str, mode: int = 0o644) -> None:
        place = self.folder / path.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        place.chmod(mode)

    def mount(self) -> None:
        """What a kernel gives a root, for as long as this process' own mounts last."""
        _mount("-t", "proc", "proc", self.folder / "proc")
        devices = self.folder / "dev"
        _mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", devices)
        for name in _NODES:
            (devices / name).touch()
            _mount("--bind", f"/dev/{name}", devices / name)
        for name, options in (("pts", "newinstance,ptmxmode=0666"), ("shm", "mode=1777")):
            (devices / name).mkdir()
            kind = "devpts" if name == "pts" else "tmpfs"
            _mount("-t", kind, "-o", options, kind, devices / name)
        (devices / "ptmx").symlink_to("pts/ptmx")
        for name, target in (("fd", "/proc/self/fd"), ("stdin", "/proc/self/fd/0")):
            (devices / name).symlink_to(target)
        for name in ("run", "tmp"):
            _mount(
                "-t",
                "tmpfs",
                "-o",
                f"mode={'1777' if name == 'tmp' else '755'}",
                "tmpfs",
                self.folder / name,
            )


def why_not_here() -> str:
    """One sentence; empty where such a root can be made."""
    if os.geteuid() != 0:
        return "A clean root is made by root: start this again with sudo."
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        return f"A clean root needs {', '.join(missing)}: apt-get install debootstrap iproute2."
    return ""


def make_root(folder: Path, suite: str) -> CleanRoot:
    """debootstrap's smallest root of a Debian release, with an up-to-date list of its packages.

    One that is there already is taken as it is. Raises NotHere.
    """
    root = CleanRoot(folder=folder)
    if (folder / "var" / "lib" / "dpkg" / "status").exists():
        return root
    folder.parent.mkdir(parents=True, exist_ok=True)
    line = ["debootstrap", "--variant=minbase", suite, str(folder)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotHere(f"debootstrap made no root of {suite}: {done.stdout.splitlines()[-1]}")
    root.run(*_APT, "update")
    return root


def this_suite() -> str:
    """The release of this machine, such as bookworm. Raises NotHere."""
    told = dict(
        line.rstrip().split("=", 1)
        for line in RELEASE.read_text(encoding="utf-8").splitlines()
        if "=" in line
    )
    if told.get("ID") != "debian" or "VERSION_CODENAME" not in told:
        raise NotHere("The package is for the Debian it was built on, and this is none.")
    return told["VERSION_CODENAME"]


def _mount(*words: object) -> None:
    subprocess.run(["mount", *(str(word) for word in words)], check=True)
