"""Power that may fail on both sides of every commit and of every send."""

from __future__ import annotations

from dataclasses import dataclass, field


class PlugPulled(BaseException):
    """The power is gone. Nothing in the kiosk may catch it."""


@dataclass
class Plug:
    """Counts the moments at which power may fail and fails at one of them.

    ``arrives_s``: what was being sent arrives all the same, so many seconds after the power went;
    ``None``: it does not.
    """

    pull_at: int | None = None
    moments: list[str] = field(default_factory=list)
    arrives_s: float | None = None

    def pull_in(self, cuts: list[int]) -> None:
        """Takes the next of ``cuts``: so many moments from now. Without one the power stays on."""
        self.pull_at = len(self.moments) + cuts.pop(0) if cuts else None

    def moment(self, name: str) -> None:
        self.moments.append(name)
        if len(self.moments) == self.pull_at:
            raise PlugPulled(name)
