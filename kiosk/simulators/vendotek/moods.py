"""What a simulated terminal, its guest and its line may be like (vtk §A18)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class TerminalMood(StrEnum):
    """One trouble each. Some take a detail, said in the comment beside them."""

    # The guest and the bank.
    DECLINE = "decline"
    DECLINE_LATE = "decline-late"
    CANCEL_ON_TERMINAL = "cancel-on-terminal"
    GUEST_WALKS_OFF = "guest-walks-off"
    SLOW_PIN = "slow-pin"  # seconds
    BEYOND_TIMEOUT = "beyond-timeout"
    PARTIAL = "partial"  # minor units
    WRONG_AMOUNT = "wrong-amount"
    NO_AMOUNT = "no-amount"
    NON_DIGIT_AMOUNT = "non-digit-amount"
    SBP = "sbp"

    # What is lost on the way.
    LOSE_REQUEST = "lose-request"
    LOSE_ANSWER = "lose-answer"
    LOSE_FIN = "lose-fin"
    LOSE_FIN_ANSWER = "lose-fin-answer"
    ANSWER_TWICE = "answer-twice"
    STALE_ANSWER = "stale-answer"

    # The end of a sale.
    FIN_REFUSED = "fin-refused"
    AUTO_REVERSE_AFTER = "auto-reverse-after"  # seconds
    IDL_ENDS_SESSION = "idl-ends-session"  # reversed, captured or nothing
    VRP_NEEDS_IDL_FIRST = "vrp-needs-idl-first"
    REPEAT_WHILE_BUSY = "repeat-while-busy"  # joins, silent or answers-0
    ABR_IGNORED = "abr-ignored"
    ABR_THEN_APPROVED = "abr-then-approved"
    ABR_REVERSES_APPROVED = "abr-reverses-approved"

    # Power and memory.
    POWER_CUT = "power-cut"  # a Point
    FORGET_RESULTS = "forget-results"
    FORGET_NUMBER = "forget-number"
    REPLACED = "replaced"

    # What comes unasked, and in which form.
    STA_STORM = "sta-storm"
    MFR = "mfr"
    CON_REQUESTS = "con-requests"
    SCAN_CODE = "scan-code"
    UNKNOWN_TAGS = "unknown-tags"
    TWO_BYTE_TAG = "two-byte-tag"
    SHUFFLED_ORDER = "shuffled-order"
    GARBLED = "garbled"  # the name of a message
    IDLE_WITHOUT_NUMBER = "idle-without-number"

    # The line.
    BYTEWISE = "bytewise"
    GLUED = "glued"
    HALF_FRAME_THEN_CLOSE = "half-frame-then-close"  # the name of a message
    RST = "rst"  # the name of a message
    HALF_OPEN = "half-open"
    ACCEPT_THEN_SILENT = "accept-then-silent"
    SECOND_CLIENT_STEALS = "second-client-steals"

    # What it announces.
    KEEPALIVE = "keepalive"  # seconds
    TIMEOUT = "timeout"  # seconds
    CLOCK_LOST = "clock-lost"
    MANAGEMENT = "management"  # L or R

    # The slip.
    NO_RECEIPT = "no-receipt"
    RECEIPT_OF = "receipt-of"  # octets
    CP1251 = "cp1251"
    FULL_PAN = "full-pan"
    CONTRADICTING_RESULT = "contradicting-result"


class Point(StrEnum):
    """Where in a sale the terminal's power may fail."""

    REQUEST_HEARD = "request-heard"
    CARD_READ = "card-read"
    APPROVED = "approved"
    ANSWERED = "answered"
    FIN_HEARD = "fin-heard"
    FIN_DONE = "fin-done"


_SPELLING = re.compile(r"(?P<mood>[a-z0-9-]+)(?:=(?P<detail>[^*]+))?(?:\*(?P<times>[1-9]\d*))?")


class NoSuchMood(ValueError):
    """The text says which there are."""


@dataclass
class TerminalMoodSet:
    """``times`` ``None``: until it is taken back."""

    mood: TerminalMood
    detail: str = ""
    times: int | None = None


class TerminalMoods:
    """The moods a terminal is in."""

    def __init__(self) -> None:
        self._set: dict[TerminalMood, TerminalMoodSet] = {}

    def place(self, mood: TerminalMood, detail: object = "", times: int | None = None) -> None:
        self._set[mood] = TerminalMoodSet(mood, str(detail), times)

    def place_spelled(self, spelling: str) -> None:
        """MOOD[=DETAIL][*N]. Raises NoSuchMood."""
        parts = _SPELLING.fullmatch(spelling.strip())
        if parts is None or parts["mood"] not in set(TerminalMood):
            raise NoSuchMood(f"{spelling!r}; there are: {', '.join(TerminalMood)}")
        times = int(parts["times"]) if parts["times"] else None
        self.place(TerminalMood(parts["mood"]), parts["detail"] or "", times)

    def clear(self, *moods: TerminalMood) -> None:
        """These, or all."""
        for mood in moods or tuple(self._set):
            self._set.pop(mood, None)

    def is_in(self, mood: TerminalMood) -> bool:
        """Without using it up."""
        return mood in self._set

    def detail(self, mood: TerminalMood) -> str:
        """Without using it up; empty where it is not in this mood."""
        return self._set[mood].detail if mood in self._set else ""

    def claims_for(self, mood: TerminalMood, name: str) -> bool:
        """Uses it up once where its detail is this name, or none."""
        return self.detail(mood) in ("", name) and self.claims(mood) is not None

    def claims(self, mood: TerminalMood, detail: str | None = None) -> TerminalMoodSet | None:
        """Uses it up once; with ``detail`` only where that is the mood's."""
        found = self._set.get(mood)
        if found is None or (detail is not None and found.detail != detail):
            return None
        if found.times is not None:
            found.times -= 1
            if found.times == 0:
                del self._set[mood]
        return found
