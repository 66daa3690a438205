"""The menu, a dish, a set."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.basket import Basket
from kiosk.domain.dish import Badge, Nutrients
from kiosk.domain.draft import fresh_draft
from kiosk.session.building import confirmed, step_opened
from kiosk.session.state import ComboDraft
from kiosk.snapshots.session import Screen
from tests.ui.made_snapshots import MENU, known, snapshot
from tests.ui.samovar_menu import dish_id
from tests.ui.scenes.scene import Scene


def choosing() -> Iterator[Scene]:
    yield Scene(name="menu", snapshot=snapshot(known(screen=Screen.MENU)), drawing="03")
    nothing = known(screen=Screen.MENU, basket=Basket())
    yield Scene(name="menu-empty-basket", snapshot=snapshot(nothing))
    coming = snapshot(nothing)
    unread = replace(coming.menu, categories=(), dishes={}, loading=True)
    yield Scene(name="menu-loading", snapshot=replace(coming, menu=unread))
    draft = fresh_draft(MENU.dishes[dish_id("borsch")], MENU)
    yield Scene(
        name="dish", snapshot=snapshot(known(screen=Screen.DISH, draft=draft)), drawing="04"
    )
    told = replace(
        MENU.dishes[dish_id("borsch")],
        nutrients=Nutrients(protein=125, fat=80, carbohydrates=300),
        badges=(Badge.HIT, Badge.SPICY),
    )
    yield Scene(
        name="dish-nutrients",
        snapshot=snapshot(known(screen=Screen.DISH, draft=fresh_draft(told, MENU))),
    )
    combo = fresh_draft(MENU.dishes[dish_id("lunch")], MENU)
    building = known(screen=Screen.COMBO, combo=ComboDraft(draft=combo))
    first = combo.dish.groups[0]
    for option in first.modifiers[:1]:
        toggled = combo.toggled(first.id, option.id, MENU)
        assert isinstance(toggled, type(combo))
        building = replace(building, combo=ComboDraft(draft=toggled))
    second = step_opened(confirmed(building), 1)
    yield Scene(name="combo", snapshot=snapshot(second), drawing="05")
