"""From what is decided for the day to what staff may see of it. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from kiosk.day_snapshots import (
    ClosingForm,
    DayPart,
    DishStanding,
    SaleStanding,
    StopsPart,
)
from kiosk.domain.day import Closing, Stop
from kiosk.domain.dish import Dish
from kiosk.domain.finding import found
from kiosk.domain.menu import Menu
from kiosk.staff.day_state import DayState
from kiosk.staff_snapshots import StaffView

MOST_SHOWN: Final = 60
"""Dishes in the list; a search finds the others."""

AtTill = Callable[[int], bool]


def day_part(
    day: DayState,
    view: StaffView,
    *,
    stops: StopsPart | None,
    stopped: int,
    closing: Closing | None,
    now: datetime,
    monotonic: float,
) -> DayPart:
    """``stops`` was made by ``stops_part``, where that section is open."""
    wiping = view is StaffView.WIPING
    return DayPart(
        stopped=stopped,
        closing=closing,
        wiping_s=max(0, math.ceil(day.wiping_until - monotonic)) if wiping else 0,
        stops=stops if view is StaffView.STOPS else None,
        form=closing_form(day, now) if view is StaffView.CLOSING else None,
        shift=day.shift if view is StaffView.SHIFT else None,
    )


def closing_form(day: DayState, now: datetime) -> ClosingForm:
    return ClosingForm(
        because=day.because,
        words=day.words,
        lasts=day.lasts,
        opens_at=day.opens_at(now),
        ready=day.ready,
        busy=day.busy,
        trouble=day.trouble,
    )


def stops_part(
    day: DayState,
    menu: Menu,
    stops: tuple[Stop, ...],
    out_at_till: AtTill,
    *,
    asks_till: bool,
) -> StopsPart:
    """What is sold out comes first, the rest in the menu's own order; a search shows what it
    finds."""
    kept = {stop.dish_id: stop for stop in stops}
    on_pages = {dish_id for page in menu.every_category() for dish_id in page.dish_ids}
    listed = list(_sought(day.query, menu) if day.query.strip() else _all(menu, kept))
    shown = listed[:MOST_SHOWN]
    return StopsPart(
        query=day.query,
        until=day.until,
        dishes=tuple(
            replace(
                _standing(dish, kept.get(dish.id), day, out_at_till, asks_till=asks_till),
                in_combos=dish.id not in on_pages,
            )
            for dish in shown
        ),
        more=len(listed) - len(shown),
        asks_till=asks_till,
        news=day.news,
    )


def _all(menu: Menu, kept: Mapping[int, Stop]) -> Iterator[Dish]:
    dishes = tuple(_each_once(menu))
    yield from (dish for dish in dishes if dish.id in kept)
    yield from (dish for dish in dishes if dish.sold_out and dish.id not in kept)
    yield from (dish for dish in dishes if not dish.sold_out and dish.id not in kept)


def _each_once(menu: Menu) -> Iterator[Dish]:
    """In the order of the pages; what only combos bring comes last."""
    ids: dict[int, None] = {}
    for category in menu.every_category():
        ids.update(dict.fromkeys(category.dish_ids))
    ids.update(dict.fromkeys(menu.dishes))
    return (menu.dishes[dish_id] for dish_id in ids)


def _sought(query: str, menu: Menu) -> Iterable[Dish]:
    """By words of the name, or by the beginning of the code."""
    asked = query.strip()
    if asked.isascii() and asked.isdecimal():
        return [dish for dish in menu.dishes.values() if str(dish.code).startswith(asked)]
    return found(asked, _each_once(menu))


def _standing(
    dish: Dish, stop: Stop | None, day: DayState, out_at_till: AtTill, *, asks_till: bool
) -> DishStanding:
    standing = SaleStanding.ON_SALE
    if stop is not None:
        standing = SaleStanding.KIOSK
    elif dish.sold_out:
        standing = SaleStanding.TILL if out_at_till(dish.id) else SaleStanding.PARTS
    by_till = standing is SaleStanding.TILL and asks_till
    return DishStanding(
        dish_id=dish.id,
        code=dish.code,
        name=dish.name,
        standing=standing,
        by=stop.by if stop is not None else "",
        at=stop.at if stop is not None else None,
        until=stop.until if stop is not None else None,
        left=dish.portions_left if standing is SaleStanding.ON_SALE else None,
        busy=dish.id in day.acting,
        may_resume=standing is SaleStanding.KIOSK or by_till,
    )
