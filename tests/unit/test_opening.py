"""Before the core is there: what a guest sees and what becomes of what they touch."""

from __future__ import annotations

from kiosk.intents import Intent, StartTapped, Touched
from kiosk.opening import Doorstep


def test_what_an_early_guest_touched_is_done_in_its_order_once_the_core_is_there() -> None:
    doorstep, done = Doorstep(), list[Intent]()
    first, second, third = StartTapped(), Touched(), StartTapped()
    doorstep.submit(first)
    doorstep.submit(second)
    doorstep.open(done.append)
    doorstep.submit(third)
    assert [id(intent) for intent in done] == [id(first), id(second), id(third)]


def test_what_is_touched_while_the_door_opens_stands_in_line() -> None:
    doorstep, done = Doorstep(), list[str]()

    def take(intent: Intent) -> None:
        done.append(type(intent).__name__)
        if len(done) == 1:
            doorstep.submit(Touched())

    doorstep.submit(StartTapped())
    doorstep.submit(StartTapped())
    doorstep.open(take)
    assert done == ["StartTapped", "StartTapped", "Touched"]
