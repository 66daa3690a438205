"""The pages of a support bundle as text. Blocks: for a worker thread."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from kiosk.logs import FILE, Redaction
from kiosk.outward.starts import FILE as STARTS_FILE
from kiosk.settings.profile import Profile
from kiosk.settings.secret_keys import secret_keys
from kiosk.settings.writer import tables_of, text_of
from kiosk.storage.licence_rows import LicenceCounter

PACKAGE: Final = "samovar-kiosk"
UNITS: Final = ("samovar-kiosk.service", "samovar-display.service")
LOGS: Final = "logs"
MOST_LOG: Final = 12 * 1024 * 1024
"""Bytes of the log, the newest: some days of a busy kiosk."""
_TOLD_OF_UNITS: Final = (
    "Id,LoadState,ActiveState,SubState,Result,NRestarts,ActiveEnterTimestamp,"
    "InactiveEnterTimestamp,ExecMainStatus,MemoryCurrent,MemorySwapCurrent,CPUUsageNSec"
)
_SYSTEMD_ANSWERS_WITHIN_S: Final = 10.0
_JOURNAL_LINES: Final = 500


def as_text(document: Mapping[str, Any], redaction: Redaction) -> str:
    """JSON for people and programs, redacted."""
    return json_text({key: redaction.value(value) for key, value in document.items()})


def versions() -> str:
    """The kiosk, its libraries, Python, the system."""
    return json_text(
        {
            "kiosk": metadata.version(PACKAGE),
            "python": platform.python_version(),
            "system": platform.platform(),
            "machine": platform.machine(),
            "libraries": dict(sorted(_libraries())),
        }
    )


def _libraries() -> Iterator[tuple[str, str]]:
    for wanted in metadata.requires(PACKAGE) or ():
        if "extra ==" in wanted:
            continue
        name = wanted.partition("=")[0].partition(";")[0].strip()
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            # One of another platform.
            continue


def settings(profile: Profile, redaction: Redaction) -> str:
    """The profile as it is read, with the values left out that the restaurant's word is in."""
    references = frozenset(secret_keys())

    def told(value: Any, path: tuple[str, ...]) -> Any:
        if ".".join(path) in references:
            return value
        if isinstance(value, dict):
            hides = path[-1:] == ("options",)
            return {
                key: redaction.value(inner, name=key) if hides else told(inner, (*path, key))
                for key, inner in value.items()
            }
        if isinstance(value, list):
            return [told(inner, path) for inner in value]
        return redaction.text(value) if isinstance(value, str) else value

    tables: dict[str, Any] = told(tables_of(profile), ())
    return text_of(tables)


def counter(found: LicenceCounter) -> str:
    """The running number, without the licence."""
    return json_text(
        {
            "next_number": found.next_number,
            "pending_number": found.pending_number,
            "in_doubt": found.in_doubt,
            "held_by_request": found.held,
            "asked_at": found.asked_at.isoformat() if found.asked_at else None,
        }
    )


def starts(home: Path) -> str:
    """As the kiosk keeps it."""
    try:
        return (home / STARTS_FILE).read_text(encoding="utf-8")
    except OSError:
        return "{}\n"


def home(folder: Path) -> str:
    """Names, sizes and days of what is in the home, and the room on its disk."""
    lines = []
    for path in sorted(folder.rglob("*")):
        try:
            state = path.stat()
        except OSError:
            # Gone since it was listed.
            continue
        if path.is_file():
            day = datetime.fromtimestamp(state.st_mtime, UTC)
            lines.append(f"{state.st_size:>12}  {day:%Y-%m-%d %H:%M}  {path.relative_to(folder)}")
    free = shutil.disk_usage(folder).free
    return "\n".join([f"{free // 2**20} MiB free", *lines]) + "\n"


def units(redaction: Redaction) -> str:
    """What systemd knows of the kiosk's services."""
    asked = ("systemctl", "show", *UNITS, f"--property={_TOLD_OF_UNITS}")
    return redaction.text(_said(asked, "systemd does not answer here"))


def journal(redaction: Redaction) -> str:
    """The newest lines of the kiosk's services, as far as this account may read them."""
    wanted = [option for unit in UNITS for option in ("--unit", unit)]
    asked = ("journalctl", "--no-pager", "--lines", str(_JOURNAL_LINES), *wanted)
    without = "this account may not read the journal: journalctl -u samovar-kiosk, as root"
    return "\n".join(redaction.text(line) for line in _said(asked, without).splitlines()) + "\n"


def _said(asked: Sequence[str], otherwise: str) -> str:
    program = shutil.which(asked[0])
    if program is None:
        return f"{otherwise}\n"
    try:
        done = subprocess.run(
            [program, *asked[1:]],
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SYSTEMD_ANSWERS_WITHIN_S,
        )
    except (OSError, subprocess.TimeoutExpired):
        return f"{otherwise}\n"
    return done.stdout if done.returncode == 0 and done.stdout.strip() else f"{otherwise}\n"


def logs(folder: Path, redaction: Redaction) -> Iterator[tuple[str, str, str]]:
    """The newest files of the log whole, as many as fit: name, what it is, lines."""
    left = MOST_LOG
    for path in sorted((folder / LOGS).glob(f"{FILE}*"), key=_age):
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            # Rotated away meanwhile.
            continue
        left -= len(text)
        if left < 0:
            return
        lines = "".join(f"{_line(line, redaction)}\n" for line in text.splitlines())
        yield f"{LOGS}/{path.name}", "the kiosk's own log", lines


def _age(path: Path) -> int:
    """``kiosk.jsonl`` is the newest, ``.1`` the one before."""
    number = path.name.removeprefix(FILE).lstrip(".")
    return int(number) if number.isdecimal() else 0


def _line(line: str, redaction: Redaction) -> str:
    """A line of the log once more, now with every secret known by value."""
    try:
        found = json.loads(line)
    except ValueError:
        return redaction.text(line)
    if not isinstance(found, dict):
        return redaction.text(line)
    return json.dumps(dict(redaction(None, "", found)), ensure_ascii=False)


def json_text(document: Mapping[str, Any]) -> str:
    """As every page of JSON in the bundle is written."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
