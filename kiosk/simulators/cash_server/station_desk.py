"""What lives at the station: who is registered, what the bank still thinks about, what was told.

Orders stay at the cash server; this is the state of commands that it forwards (rk7 §1.8).
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class StationDesk:
    """`registered` holds ids of employees, `waiting` the GUIDs of SBP payments still at the bank,
    `messages` how many messages to waiters were taken.
    """

    registered: set[int] = field(default_factory=set)
    waiting: set[str] = field(default_factory=set)
    messages: int = 0

    def next_message(self) -> int:
        """The id of a new message."""
        self.messages += 1
        return self.messages
