"""What the simulators did, one entry per act, in the order in which it happened.

An auditor reads it: after a purchase the journal says what the servers really carried out,
whatever the kiosk believes. So it holds identities and amounts, and never a secret: a fact named
like one is hidden, card numbers are given masked (`masked_card`).
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TextIO

Fact = str | int | bool | None | list[str] | list[int]

KEPT_ENTRIES: Final = 5000
_SECRET_NAMES: Final = frozenset(
    {"usr", "password", "token", "license_token", "licence_id", "authorization", "auth_code"}
)
HIDDEN: Final = "(hidden)"
_OWN_NAMES: Final = frozenset({"number", "at", "server", "event"})


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One act. `number` counts from 1 over the life of the process; `at` is UTC."""

    number: int
    at: datetime
    server: str
    event: str
    facts: dict[str, Fact] = field(default_factory=dict)

    def as_json(self) -> dict[str, Fact]:
        """Flat and readable: number, time, server, event, then the facts as they were given."""
        head: dict[str, Fact] = {
            "number": self.number,
            "at": self.at.isoformat(timespec="milliseconds"),
            "server": self.server,
            "event": self.event,
        }
        return head | self.facts


def masked_card(code: int | str) -> str:
    """A card number as an auditor may see it: the last four digits only."""
    digits = str(code)
    return "*" * max(len(digits) - 4, 0) + digits[-4:] if len(digits) > 4 else "****"


def _now() -> datetime:
    return datetime.now(UTC)


class SimulatorJournal:
    """Keeps the newest entries in memory and, when given a file, appends each as a JSON line."""

    def __init__(
        self,
        *,
        file: Path | None = None,
        keep: int = KEPT_ENTRIES,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._entries: deque[JournalEntry] = deque(maxlen=keep)
        self._now = now
        self._count = 0
        self._file: TextIO | None = (
            None if file is None else file.open("a", encoding="utf-8", newline="\n")
        )

    def record(self, server: str, event: str, /, **facts: Fact) -> JournalEntry:
        """Writes one act down. The line is on its way to the file before this returns.

        Raises ValueError for a fact named like one of the entry's own fields.
        """
        if clash := _OWN_NAMES & facts.keys():
            raise ValueError(f"{event}: facts may not be named {', '.join(sorted(clash))}")
        self._count += 1
        entry = JournalEntry(
            number=self._count,
            at=self._now(),
            server=str(server),
            event=event,
            facts={
                name: HIDDEN if name in _SECRET_NAMES else value for name, value in facts.items()
            },
        )
        self._entries.append(entry)
        if self._file is not None:
            self._file.write(json.dumps(entry.as_json(), ensure_ascii=False) + "\n")
            self._file.flush()
        return entry

    def warn(self, server: str, problem: str, /, **facts: Fact) -> JournalEntry:
        """Writes down what a real server would silently ignore (an unknown attribute, say)."""
        return self.record(server, "warning", problem=problem, **facts)

    def warnings(self) -> list[JournalEntry]:
        """Everything warned about so far; a test may ask for none."""
        return self.entries(event="warning")

    def entries(
        self,
        *,
        server: str | None = None,
        event: str | None = None,
        after: int = 0,
        last: int | None = None,
    ) -> list[JournalEntry]:
        """Oldest first: of one server, of one event, numbered above `after`, the newest few."""
        found = [
            entry
            for entry in self._entries
            if entry.number > after
            and (server is None or entry.server == server)
            and (event is None or entry.event == event)
        ]
        return found if last is None else found[max(len(found) - last, 0) :]

    def __iter__(self) -> Iterator[JournalEntry]:
        return iter(tuple(self._entries))

    def __len__(self) -> int:
        return len(self._entries)

    def close(self) -> None:
        """Closes the file; entries in memory stay readable."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
