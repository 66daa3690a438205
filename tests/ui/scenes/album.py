"""All the scenes there are."""

from __future__ import annotations

from collections.abc import Iterator

from tests.ui.scenes.arriving import arriving
from tests.ui.scenes.basket import basket
from tests.ui.scenes.checking import checking
from tests.ui.scenes.choosing import choosing
from tests.ui.scenes.done import done
from tests.ui.scenes.loyalty import loyalty
from tests.ui.scenes.out_of_service import out_of_service
from tests.ui.scenes.paying import paying
from tests.ui.scenes.scene import Scene
from tests.ui.scenes.sheets import sheets
from tests.ui.scenes.sign_in import signing_in
from tests.ui.scenes.staff import staff
from tests.ui.scenes.writing import writing


def scenes() -> Iterator[Scene]:
    """All of them, in the order of the guest's way."""
    yield from arriving()
    yield from choosing()
    yield from basket()
    yield from writing()
    yield from loyalty()
    yield from signing_in()
    yield from paying()
    yield from checking()
    yield from done()
    yield from out_of_service()
    yield from sheets()
    for each in (*arriving(), *choosing(), *basket()):
        yield each.stepwise()
    yield from staff()


def scene(name: str) -> Scene:
    """The scene of that name; StopIteration when there is none."""
    return next(each for each in scenes() if each.name == name)
