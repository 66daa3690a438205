"""A test order through the core that serves guests: made, seen, made void, seen void.

It is a purchase whose guest has left before paying: the same table and the same journal drive it,
so that a power cut in the middle is settled like any other, and nothing can be charged.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from kiosk import parts
from kiosk.app import Core, Surroundings, open_core
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import State
from kiosk.domain.basket import Basket, problems
from kiosk.domain.dish import Dish
from kiosk.domain.draft import default_choices
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO
from kiosk.domain.writing import money_text
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings.profile import Profile
from kiosk.setup.wizard.bench import Halted, halted
from kiosk.setup.wizard.questions import Choices
from kiosk.setup.wizard.troubles import not_ordered, told
from kiosk.setup_snapshots import Choice, Finding, FindingKind, ObstacleKind

NOBODY_THERE_S: Final = -1.0
"""How long ago the guest of a test order was there at most: they never were."""
_MOST: Final = 40


class CoreTrial:
    """A ``TrialDesk`` over the real core. The home has to be free for it."""

    def __init__(
        self,
        home: Path,
        environment: Mapping[str, str],
        hide: Callable[[str], None] = lambda _secret: None,
    ) -> None:
        self._home = home
        self._environment = environment
        self._hide = hide

    async def dishes(self, profile: Profile) -> Choices:
        async with self._core(profile) as core:
            menu = await _menu(core)
        language = profile.site.languages[0]
        return tuple(
            Choice(
                key=str(dish.code),
                name=dish.name.in_language(language),
                note=money_text(dish.price, language),
            )
            for dish in _orderable(menu)[:_MOST]
        )

    async def order(self, profile: Profile, dish: str, tell: Callable[[Finding], None]) -> None:
        async with self._core(profile) as core:
            await _settle(core)
            menu = await _menu(core)
            chosen = next((one for one in _orderable(menu) if str(one.code) == dish), None)
            if chosen is None:
                raise halted(ObstacleKind.NO_DISH)
            basket = Basket().added(chosen.id, default_choices(chosen, menu))
            if problems(basket, menu):
                raise halted(ObstacleKind.NO_DISH)

            def heard(purchase: Purchase) -> None:
                if purchase.state is State.BONUS_HELD:
                    number = (purchase.order_number,)
                    tell(Finding(kind=FindingKind.ORDER_MADE, values=number))

            core.runner.subscribe(heard)
            site = parts.site(profile)
            purchase = await core.desk.buy(
                basket,
                menu,
                order_type_id=next(iter(site.order_kinds.values())),
                way=site.ways[0],
                bonus=ZERO,
                holder=None,
            )
            await _judge(core, purchase, tell)

    @asynccontextmanager
    async def _core(self, profile: Profile) -> AsyncIterator[Core]:
        pace = replace(parts.purchase_pace(profile), guest_patience_s=NOBODY_THERE_S)
        around = Surroundings(
            environment=self._environment,
            profile=_without_devices(profile),
            pace=pace,
            hide=self._hide,
        )
        async with open_core(self._home, around) as core:
            if core.licence is not None:
                await core.licence.start()
            yield core


def _without_devices(profile: Profile) -> Profile:
    """An order needs none, and one that is not there must not keep it from being tried."""
    devices = profile.devices.model_copy(
        update={
            "card_readers": (),
            "receipt_printer": None,
            "status_light": None,
            "keypad": None,
            "headphone_sensor": None,
            "speech": None,
            "sound": None,
        }
    )
    return profile.model_copy(update={"devices": devices})


async def _settle(core: Core) -> None:
    """What an earlier trial left is settled first."""
    await core.requests.finish()
    for left in await core.desk.recover(lambda _found: None):
        if not left.settled:
            raise halted(ObstacleKind.ORDER_NOT_VOID, left.order_number or str(left.guid))


async def _menu(core: Core) -> Menu:
    """The menu of now. Raises Halted."""
    trouble = await core.menu.look()
    if trouble is not None:
        raise Halted(told(core.menu.trouble or KioskError(trouble)))
    return core.menu.now.menu


def _orderable(menu: Menu) -> list[Dish]:
    """What a guest may order without a question, the cheapest first."""
    shown = {dish_id for category in menu.categories for dish_id in category.dish_ids}
    dishes = [menu.dishes[dish_id] for dish_id in shown]
    able = [dish for dish in dishes if dish.can_be_added_at_once and not dish.sold_out]
    return sorted(able, key=lambda dish: (dish.price.minor, dish.code))


async def _judge(core: Core, purchase: Purchase, tell: Callable[[Finding], None]) -> None:
    """Good is only what was seen at the till, ready to be paid, and then seen void."""
    number = purchase.order_number or str(purchase.guid)
    journal = await core.store.purchases.journal_of(purchase.guid)
    # The first trouble is the cause, later ones follow from it.
    detail = next((line.detail for line in journal if line.event and line.detail), "")
    if not purchase.settled:
        raise halted(ObstacleKind.ORDER_NOT_VOID, number, detail=detail)
    if not any(line.state is State.BONUS_HELD for line in journal):
        cause = None if purchase.cause is ErrorCode.POS_REFUSED else purchase.cause
        raise Halted(not_ordered(cause, detail))
    if purchase.state is not State.CANCELLED:
        raise halted(ObstacleKind.ORDER_NOT_VOID, number, detail=detail)
    tell(Finding(kind=FindingKind.ORDER_VOID, values=(number,)))
