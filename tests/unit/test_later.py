"""Objects that become what they stand for when they are first asked."""

from __future__ import annotations

from kiosk.later import later


class Bell:
    def __init__(self) -> None:
        self.rung = 0

    async def ring(self) -> int:
        self.rung += 1
        return self.rung


async def test_nothing_is_made_before_it_is_asked_for_and_then_once() -> None:
    made: list[Bell] = []

    def make() -> Bell:
        made.append(Bell())
        return made[0]

    bell = later(make)
    assert len(made) == 0
    rung = [bell.rung, await bell.ring(), await bell.ring(), bell.rung]
    assert rung == [0, 1, 2, 2]
    assert len(made) == 1
