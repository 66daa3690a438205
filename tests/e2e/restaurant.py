"""The simulators from outside: what goes wrong there, and what they really did."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen


@dataclass(frozen=True, slots=True)
class Restaurant:
    """``control_url`` is where the simulators are steered from."""

    control_url: str

    def plays(self, mood: str) -> None:
        """Sets a mood, such as ``cash:payment-declined:PayOrder*1``."""
        self._control("POST", "/moods", mood)

    def calms_down(self) -> None:
        self._control("DELETE", "/moods")

    def journal(self, after: int = 0) -> list[dict[str, Any]]:
        """Everything the servers carried out since entry number ``after``."""
        entries: list[dict[str, Any]] = self._control("GET", f"/journal?after={after}")["entries"]
        return entries

    def last_entry(self) -> int:
        entries = self._control("GET", "/journal?last=1")["entries"]
        return int(entries[0]["number"]) if entries else 0

    def carried_out(self, command: str, after: int = 0) -> list[dict[str, Any]]:
        """What the cash server did of one command, refusals and repeats left out."""
        return [
            entry
            for entry in self.journal(after)
            if entry.get("command") == command and entry.get("outcome") == "Ok"
        ]

    def menu_was_read(self) -> bool | None:
        """Whether the kiosk has a menu: it asks for prices once more only when it is all read."""
        # Each look asks twice, with the stop list and without.
        return len(self.carried_out("GetOrderMenu")) > 2 or None

    def sequence(self, after: int = 0) -> list[int]:
        """The licence numbers of the commands that used one, in order."""
        return [
            entry["sequence"]
            for entry in self.journal(after)
            if entry.get("outcome") == "Ok" and entry.get("sequence") is not None
        ]

    def debits(self, after: int = 0) -> list[int]:
        """What the card system took off accounts, in kopecks and negative."""
        return [
            entry["amount_minor"] for entry in self.journal(after) if entry["event"] == "debited"
        ]

    def warnings(self) -> list[dict[str, Any]]:
        """What a real server would silently ignore."""
        return [entry for entry in self.journal() if entry["event"] == "warning"]

    def _control(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        sent = None if body is None else json.dumps(body).encode()
        request = Request(
            self.control_url + path,
            data=sent,
            method=method,
            headers={"Content-Type": "application/json"},
        )
        with urlopen(request, timeout=10) as answer:
            document: dict[str, Any] = json.load(answer)
        return document
