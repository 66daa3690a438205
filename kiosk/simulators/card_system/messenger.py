"""What the card system sends to telephones and mailboxes: kept, and written to a file.

Nothing leaves the machine. The file holds the codes in the clear, for somebody has to read them;
the journal says only that something was sent, to a masked contact.
"""

from __future__ import annotations

import json
import os
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import SimulatedServer

_KEPT: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One SMS or e-mail. `secret` is the code or the password in it, empty when there is none."""

    at: datetime
    to: str = field(repr=False)
    subject: str = ""
    text: str = field(repr=False)
    secret: str = field(default="", repr=False)

    def as_json(self) -> dict[str, str]:
        """As it stands in the file."""
        return {
            "at": self.at.isoformat(timespec="seconds"),
            "to": self.to,
            "subject": self.subject,
            "text": self.text,
            "code": self.secret,
        }


class Messenger:
    """Sends SMS and e-mail; keeps the newest and appends each to `file` as a JSON line."""

    def __init__(self, journal: SimulatorJournal, *, file: Path | None = None) -> None:
        self._journal = journal
        self._file = file
        self._sent: deque[Sent] = deque(maxlen=_KEPT)

    def send(self, message: Sent) -> None:
        """Delivers at once. OSError when the file cannot be written."""
        if self._file is not None:
            line = json.dumps(message.as_json(), ensure_ascii=False) + "\n"
            # Whoever may read a code may log in as that guest.
            handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "a", encoding="utf-8") as file:
                file.write(line)
        self._sent.append(message)
        self._journal.record(
            SimulatedServer.CRM,
            "sent",
            to=masked_contact(message.to),
            by="e-mail" if "@" in message.to else "SMS",
        )

    def sent(self) -> tuple[Sent, ...]:
        """The newest messages, oldest first."""
        return tuple(self._sent)

    def last_to(self, contact: str) -> Sent | None:
        """The newest message to that very contact."""
        return next((one for one in reversed(self._sent) if one.to == contact), None)


def masked_contact(contact: str) -> str:
    """A telephone by its last two digits, an e-mail by its first letter and its domain."""
    if "@" in contact:
        name, _, domain = contact.rpartition("@")
        return f"{name[:1]}***@{domain}"
    return "*" * max(len(contact) - 2, 0) + contact[-2:] if len(contact) > 4 else "****"
