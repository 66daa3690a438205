"""`python -m tests.checks [NAME...]`: runs the named checks, or all; 0 when every one passed."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.checks import UNASKED

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A program that answers 0 when all is well and otherwise says what is not."""

    name: str
    command: Sequence[str]


def tool(name: str, *arguments: str) -> list[str]:
    return [str(TOOLS / name), *arguments]


def own(module: str) -> list[str]:
    return [sys.executable, "-m", f"tests.checks.{module}"]


CHECKS = (
    Check(name="format", command=tool("ruff", "format", "--check", ".")),
    Check(name="lint", command=tool("ruff", "check", ".")),
    Check(name="types", command=tool("mypy")),
    Check(
        name="types, Windows",
        command=tool(
            *("mypy", "--platform", "win32", "--cache-dir", ".mypy_cache/win32"),
            # Both platforms' branches are looked at, each by one of the two checks.
            *("--no-warn-unreachable", "--exclude", "hardware/drivers/wedge_evdev.py"),
            *("kiosk", "hardware", "ui", "resources"),
        ),
    ),
    Check(name="contracts", command=tool("lint-imports", "--no-cache", "--no-logo")),
    Check(name="dependencies", command=tool("deptry", "--no-ansi", ".")),
    Check(name="qml", command=own("qml")),
    Check(name="translations", command=own("translations")),
    Check(name="handbook", command=own("handbook")),
    Check(name="weaknesses", command=own("weaknesses")),
)


def passes(check: Check) -> bool:
    """Runs one check, prints a line about it, and all it said if it failed."""
    began = time.perf_counter()
    finished = subprocess.run(
        check.command,
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1", "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    verdict = {0: "ok    ", UNASKED: "unable"}.get(finished.returncode, "FAILED")
    print(f"{verdict} {check.name:<14} {time.perf_counter() - began:5.1f} s", flush=True)
    if finished.returncode != 0:
        print(finished.stdout, flush=True)
    return finished.returncode in (0, UNASKED)


def main(names: Sequence[str]) -> int:
    known = {check.name: check for check in CHECKS}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no such check: {', '.join(unknown)}; known: {', '.join(known)}", file=sys.stderr)
        return 2
    chosen = [known[name] for name in names] if names else CHECKS
    failed = [check.name for check in chosen if not passes(check)]
    if failed:
        print(f"checks that failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
