"""What a process leaves behind when it dies: a core dump, where this machine writes one."""

from __future__ import annotations

import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PATTERN: Final = Path("/proc/sys/kernel/core_pattern")
_DIES_WITHIN_S: Final = 60.0
_PIECE: Final = 1 << 25
_OVERLAP: Final = 1 << 13
"""Longer than anything that is searched for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreDump:
    """``path``: the dump, ``None`` where there is none; ``told``: who wrote it, or why nobody."""

    path: Path | None
    told: str

    def parts(self) -> Iterator[bytes]:
        """All of it, in pieces that overlap."""
        assert self.path is not None, self.told
        with self.path.open("rb") as dump:
            kept = b""
            while piece := dump.read(_PIECE):
                yield kept + piece
                kept = piece[-_OVERLAP:]


def dies_with_core(child: subprocess.Popen[bytes], folder: Path) -> CoreDump:
    """Aborts a process whose working directory is ``folder``, as a fault of its own would.

    The kernel writes the dump where it is set to write a file; where it hands dumps to a program,
    gcore writes it first, if there is one.
    """
    pattern = _PATTERN.read_text(encoding="ascii").strip()
    _, hard = resource.prlimit(child.pid, resource.RLIMIT_CORE)
    by_kernel = bool(pattern) and not pattern.startswith("|") and hard == resource.RLIM_INFINITY
    dump = None if by_kernel else _by_gcore(child.pid, folder)
    if by_kernel:
        resource.prlimit(child.pid, resource.RLIMIT_CORE, (hard, hard))
    before = set(_written(pattern, folder))
    child.send_signal(signal.SIGABRT)
    child.wait(timeout=_DIES_WITHIN_S)
    if by_kernel:
        (dump,) = set(_written(pattern, folder)) - before
        return CoreDump(path=dump, told=f"the kernel wrote {dump.name}")
    if dump is not None:
        return CoreDump(path=dump, told="gcore wrote it: this kernel keeps its own for a program")
    return CoreDump(
        path=None,
        told=f"no dump: core_pattern is {pattern!r}, the limit {hard}, and there is no gcore",
    )


def _written(pattern: str, folder: Path) -> list[Path]:
    """The files that answer to the kernel's pattern; its letters stand for what is not known."""
    place = folder / pattern
    return sorted(place.parent.glob(re.sub("%.", "*", place.name) + "*"))


def _by_gcore(pid: int, folder: Path) -> Path | None:
    gcore = shutil.which("gcore")
    if gcore is None:
        return None
    asked = [gcore, "-o", str(folder / "gcore"), str(pid)]
    subprocess.run(asked, check=False, capture_output=True, timeout=_DIES_WITHIN_S)
    dump = folder / f"gcore.{pid}"
    return dump if dump.exists() else None
