"""Which licence numbers left the kiosk and which the cash server took, with what content."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from lxml import etree


@dataclass(slots=True)
class NumberLedger:
    """What left the kiosk, and what the cash server took."""

    number: int = -1
    content: bytes = b""
    named: int | None = None
    taken: dict[int, bytes] = field(default_factory=dict)
    asked_at: list[datetime] = field(default_factory=list)
    refusals: Counter[str] = field(default_factory=Counter)
    repeats: int = 0

    def leaves(self, request: bytes) -> None:
        """A licensed command on its way: the same bytes again, or the number that follows."""
        number, content = int(_number_in(request)), sha256(request).digest()
        if (number, content) == (self.number, self.content):
            self.repeats += 1
            return
        following = {self.number, self.number + 1, self.named}
        assert number in following, f"{number} after {self.number}: a number is skipped"
        assert number not in self.taken, f"{number} carries a second content"
        self.number, self.content = number, content

    def saw(self, before: int | None, after: int | None, request: bytes) -> None:
        """The server's count moved from ``before`` to ``after`` while it answered ``request``."""
        if after is None:
            self.taken.clear()
            self.named = 0
        elif after != before:
            self.taken[after] = sha256(request).digest()

    def told(self, answer: bytes) -> None:
        """Numbers that a refusal or the answer to a question names."""
        root = etree.fromstring(answer)
        refused = root.get("RK7ErrorN")
        if refused:
            self.refusals[refused] += 1
        if refused == "5305":
            self.named = max(int(n) for n in _numbers_in(root.get("ErrorText") or ""))
        if (instance := root.find("LicenseInfo/LicenseInstance")) is not None:
            self.named = int(instance.get("seqNumber") or 0) + 1


def _number_in(request: bytes) -> str:
    found = etree.fromstring(request).find("*/LicenseInfo/LicenseInstance")
    assert found is not None
    return str(found.get("seqNumber"))


def _numbers_in(text: str) -> list[str]:
    return re.findall(r"\d+", text[text.rindex("[") :])
