"""`python -m tests.checks.weaknesses`: known weaknesses of the libraries that are pinned.

pip-audit asks the service of the package index about every line of `requirements.lock`. What it
finds fails the check, unless `waivers.toml` beside this file says why not, and until when. Answers
0, 1, or UNASKED where the service told nothing: that is said in a line and fails nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter

from tests.checks import UNASKED

ROOT: Final = Path(__file__).resolve().parents[2]
LOCK: Final = ROOT / "requirements.lock"
WAIVERS: Final = Path(__file__).with_name("waivers.toml")
WITHIN_S: Final = 90
SERVICE_S: Final = 15

Sentence = Annotated[str, StringConstraints(min_length=20, strip_whitespace=True)]


class Waiver(BaseModel):
    """A weakness that does not concern the kiosk, why, and the day it is looked at anew."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    package: str
    why: Sentence
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Weakness:
    """One finding. ``names`` are all that it goes under, the first one pip-audit's."""

    package: str
    version: str
    names: tuple[str, ...]
    mended_in: tuple[str, ...]

    def __str__(self) -> str:
        mended = f"mended in {', '.join(self.mended_in)}" if self.mended_in else "not mended yet"
        return f"{self.package} {self.version}: {', '.join(self.names)}, {mended}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the service told. ``untold`` are libraries that it said nothing about."""

    asked: int
    untold: tuple[str, ...]
    weaknesses: tuple[Weakness, ...]


def waivers_in(text: str) -> tuple[Waiver, ...]:
    """Raises ValueError where the file is not what it should be."""
    tables = tomllib.loads(text).get("waiver", [])
    return TypeAdapter(tuple[Waiver, ...]).validate_python(tables)


def read(answer: str) -> Report:
    """The report of `pip-audit --format json`."""
    libraries: Sequence[Mapping[str, Any]] = json.loads(answer)["dependencies"]
    return Report(
        asked=len(libraries),
        untold=tuple(library["name"] for library in libraries if "skip_reason" in library),
        weaknesses=tuple(
            Weakness(
                package=library["name"],
                version=library["version"],
                names=(found["id"], *found.get("aliases", ())),
                mended_in=tuple(found.get("fix_versions", ())),
            )
            for library in libraries
            for found in library.get("vulns", ())
        ),
    )


def overdue(waivers: Sequence[Waiver], today: date) -> list[str]:
    """Waivers that have ended, whether or not the service answers."""
    return [
        f"the waiver of {waiver.id} ({waiver.package}) ended on {waiver.until}: look at it anew"
        for waiver in waivers
        if waiver.until < today
    ]


def complaints(report: Report, waivers: Sequence[Waiver]) -> list[str]:
    """What has to be done about what was found; empty where all is well."""

    def waives(waiver: Waiver, weakness: Weakness) -> bool:
        return waiver.id in weakness.names and waiver.package == weakness.package

    open_ones = [
        str(weakness)
        for weakness in report.weaknesses
        if not any(waives(waiver, weakness) for waiver in waivers)
    ]
    idle = [
        f"the waiver of {waiver.id} ({waiver.package}) waives nothing any more: take it out"
        for waiver in waivers
        if waiver.package not in report.untold
        and not any(waives(waiver, weakness) for weakness in report.weaknesses)
    ]
    return [*open_ones, *idle]


def asked() -> str | None:
    """What pip-audit answered; ``None`` where its service did not."""
    line = [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--disable-pip"]
    line += ["--require-hashes", "--progress-spinner", "off", "--timeout", str(SERVICE_S)]
    try:
        done = subprocess.run(
            [*line, "--format", "json"],
            capture_output=True,
            text=True,
            timeout=WITHIN_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.stdout.startswith("{") else None


def main() -> int:
    return judged(
        waivers_in(WAIVERS.read_text(encoding="utf-8")), asked(), datetime.now(UTC).date()
    )


def judged(waivers: Sequence[Waiver], answer: str | None, today: date) -> int:
    """Prints what is to be known, and gives the status to exit with."""
    told = overdue(waivers, today)
    report = read(answer) if answer else None
    silent = report is None or len(report.untold) == report.asked
    if report is not None and not silent:
        told += complaints(report, waivers)
        if report.untold:
            print(f"the service knows nothing of {', '.join(report.untold)}")
    for line in told:
        print(line)
    if told:
        return 1
    if silent:
        print("the service of known weaknesses did not answer, so no library was looked up")
    return UNASKED if silent else 0


if __name__ == "__main__":
    sys.exit(main())
