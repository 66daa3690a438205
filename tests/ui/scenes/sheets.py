"""What lies over a screen."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.basket import Basket
from kiosk.intents import Sheet
from kiosk.snapshots.session import Screen
from tests.ui.made_snapshots import known, snapshot
from tests.ui.scenes.scene import Scene


def sheets() -> Iterator[Scene]:
    at_menu = known(screen=Screen.MENU)
    yield Scene(
        name="idle",
        snapshot=snapshot(replace(at_menu, sheet=Sheet.IDLE), idle_seconds_left=24),
        drawing="13",
    )
    empty = replace(at_menu, sheet=Sheet.IDLE, basket=Basket())
    yield Scene(name="idle-empty-basket", snapshot=snapshot(empty, idle_seconds_left=11))
    for sheet in (Sheet.CONFIRM_CANCEL, Sheet.MORE, Sheet.LANGUAGE, Sheet.ACCESS, Sheet.HELP):
        yield Scene(name=f"sheet-{sheet.value}", snapshot=snapshot(known(sheet=sheet)))
