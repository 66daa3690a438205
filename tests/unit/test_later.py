"""Objects that become what they stand for when they are first asked."""

from __future__ import annotations

from kiosk.later import later


class Bell:
    def __init__(self) -> None:
        self.rung = 0

    @property
    def silent(self) -> bool:
        return self.rung == 0

    async def ring(self) -> int:
        self.rung += 1
        return self.rung


async def test_nothing_is_made_before_it_is_asked_for_and_then_once() -> None:
    made: list[Bell] = []

    def make() -> Bell:
        made.append(Bell())
        return made[0]

    bell = later(make)
    assert made == []
    assert bell.silent
    assert (await bell.ring(), await bell.ring()) == (1, 2)
    assert not bell.silent
    assert len(made) == 1
