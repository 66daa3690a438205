"""The composition root: builds every object once and hands each what it needs.

The only module that sees every room. ``open_core`` is the kiosk without pixels.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from hardware.protocols import Backlight, CardReader, SoundPlayer
from kiosk import parts
from kiosk.card_intents import CardNotTaken, CardPresented
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.world import World
from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.connected import (
    number_of,
    open_light,
    open_printer,
    open_readers,
)
from kiosk.devices.aids import Aids
from kiosk.devices.cards import CardHub
from kiosk.devices.light import ServiceLight
from kiosk.devices.sounds import Sounds
from kiosk.errors import SettingsError
from kiosk.later import later, read
from kiosk.licence.requests import LicensedRequests
from kiosk.licence.service import LicenceService
from kiosk.logs import logger
from kiosk.menu.photos import PhotoShelf
from kiosk.menu.service import MenuService
from kiosk.opened import Opened, Surroundings, open_installation
from kiosk.outward.rooms import Known
from kiosk.runtime import Runtime
from kiosk.session.cashdesk import PurchaseDesk
from kiosk.session.guest_session import GuestSession
from kiosk.session.keeping import SessionKeeper
from kiosk.session.ports import GuestCards, Rooms
from kiosk.settings.profile import Profile
from kiosk.settings.showcase_file import NOTHING_SHOWN, Showcase
from kiosk.staff.day import DayDesk
from kiosk.staff.entrance import StaffEntrance
from kiosk.storage.store import Store
from kiosk.taking_effect import TakingEffect
from kiosk.tasks import Tasks, tell_log

if TYPE_CHECKING:
    from kiosk.checkout.ports import Till
    from kiosk.receipts.printing import PaperDesk
    from kiosk.refunds.desk import RefundDesk
    from kiosk.staff.desk import StaffDesk
    from kiosk.staff.house.trying import Devices

_log = logger(__name__)

__all__ = ["Core", "Surroundings", "open_core"]


class Core(Struct, frozen=True, kw_only=True):
    """The kiosk without pixels, built and not started. ``crm`` and ``licence`` may be absent."""

    profile: Profile
    store: Store
    till: CashServerLink
    crm: CrmLink | None
    message_ids: MessageIds
    cards: GuestCards | None
    licence: LicenceService | None
    menu: MenuService
    photos: PhotoShelf
    desk: PurchaseDesk
    runner: PurchaseRunner
    requests: LicensedRequests
    refunds: RefundDesk
    readers: Mapping[str, CardReader]
    terminal: OwnTerminal | None
    aids: Aids
    sounds: SoundPlayer | None
    backlight: Backlight | None
    paper: PaperDesk | None
    staff: StaffEntrance
    day: DayDesk
    session: GuestSession
    runtime: Runtime


@asynccontextmanager
async def open_core(home: Path, around: Surroundings | None = None) -> AsyncIterator[Core]:
    """The core of the installation in ``home``; everything is closed on the way out.

    Raises SettingsError, StoreError, BadDeviceSettings.
    """
    around = around or Surroundings()
    async with AsyncExitStack() as closing:
        yield _build(await open_installation(home, around, closing), around)


def _build(opened: Opened, around: Surroundings) -> Core:
    profile, store, clock, watch = opened.profile, opened.store, opened.clock, opened.watch
    till, card_system, licensing = opened.till, opened.card_system, opened.licensing
    terminal, photos = opened.terminal, opened.photos
    world = World(
        till=later(lambda: _selling(opened)),
        points=card_system.points,
        terminal=terminal,
        licence=licensing.queue,
        clock=clock,
        sleep=around.sleep,
        pace=around.pace or parts.purchase_pace(profile),
    )
    requests = LicensedRequests(
        till,
        licensing.queue,
        licensing.sequence,
        store.requests,
        clock,
        reply_timeout_s=profile.payments.pay_timeout_s,
    )
    runner = PurchaseRunner(
        book=store.purchases,
        world=world,
        new_guid=around.new_guid,
        ways=frozenset(profile.payments.ways),
        credit_percent=parts.credit_percent(profile),
    )
    refunds = later(lambda: heard(_refunds(opened, world, runner, around)))

    def heard(made: RefundDesk) -> RefundDesk:
        made.runner.subscribe(runtime.refund_changed)
        made.runner.subscribe(staff.hears_refund)
        return made

    desk = PurchaseDesk(runner, store.purchases, around.new_guid, around.sleep)
    menu = MenuService(
        till,
        store.menus,
        parts.order_context(profile),
        parts.menu_rules(profile, opened.home),
        clock,
        parts.menu_pace(profile),
    )
    menu.use_pictures(photos.names)
    photos.subscribe(menu.use_pictures)
    menu.subscribe(lambda _result: photos.want(menu.photo_addresses()))
    tasks = Tasks(tell_log, clock, around.sleep)
    readers = open_readers(profile)
    paper = _paper(opened, tasks)
    day = DayDesk(store.day, menu, watch, clock, parts.stops_at_till(profile, till))

    def apply(changed: Profile) -> None:
        # Whoever feels it is built after staff mode.
        effect(changed)

    def staff_mode() -> StaffDesk:
        from kiosk.staff_mode import open_staff_mode

        return open_staff_mode(
            opened,
            runner=runner,
            refunds=refunds,
            menu=menu,
            readers=readers,
            paper=paper,
            day=day,
            tasks=tasks,
            begin_anew=around.begin_anew,
            apply=apply,
            devices=devices,
        )

    staff = StaffEntrance(staff_mode)
    showcase = _showcase(opened)
    session = GuestSession(
        parts.site(profile, showcase),
        Rooms(
            menu=menu,
            cards=card_system.cards,
            phones=card_system.phones,
            cashdesk=desk,
            service=watch,
            clock=clock,
            spawn=tasks.spawn,
            restaurant=parts.restaurant_name(profile),
            paper=paper,
            staff=lambda: staff.now,
        ),
    )
    if paper is not None:
        paper.subscribe(session.publish)
    sounds = None
    if opened.sounds is not None:
        volume = profile.screen.sound_volume
        sounds = Sounds(opened.sounds, session.snapshot, volume_percent=volume)
        session.subscribe(sounds.follow)
    effect = TakingEffect(
        profile,
        home=opened.home,
        showcase=showcase,
        session=session,
        sounds=sounds,
        paper=paper,
        backlight=opened.backlight,
    )
    hub = CardHub(
        readers,
        lambda card: session.submit(CardPresented(card)),
        lambda problem: session.submit(CardNotTaken(problem)),
        number_of(profile),
    )
    light = open_light(profile)
    rooms = Known(
        store=store,
        watch=watch,
        menu=menu,
        licence=licensing.service,
        readers=hub.health,
        devices=opened.aids.health,
        terminal=terminal,
        paper=paper,
        ways=parts.site(profile).ways,
        clock=clock,
    )
    service_light = (
        ServiceLight(light, lambda: watch.now.taking_orders, hub.well) if light else None
    )

    @cache
    def devices() -> Devices:
        from kiosk.staff.house.trying import Devices
        from kiosk.staff_pages import card_maker, driver_names

        return Devices(
            readers=hub.health,
            divert_cards=hub.divert,
            card_of=card_maker(profile),
            book=store.purchases,
            language=profile.site.languages[0],
            aids=opened.aids,
            terminal=terminal,
            paper=paper,
            light=service_light,
            player=opened.sounds,
            sounds=sounds,
            backlight=opened.backlight,
            brightness=lambda: effect.brightness,
            drivers=driver_names(profile),
        )

    runtime = Runtime(
        session=session,
        tasks=tasks,
        watch=watch,
        menu=menu,
        photos=photos,
        licence=licensing.upkeep,
        requests=requests,
        desk=desk,
        cards=hub,
        light=service_light,
        paper=paper,
        terminal=terminal,
        accepted=store.staff.terminal_mark,
        keeper=SessionKeeper(store.menus),
        book=store.purchases,
        refunds=refunds,
        refunds_left=store.refunds.unfinished,
        staff=staff,
        day=day,
        clock=clock,
        besides=opened.monitoring.works(rooms),
        rest=read,
    )
    runner.subscribe(runtime.purchase_changed)
    runner.subscribe(opened.monitoring.hears)
    return Core(
        profile=profile,
        store=store,
        till=till,
        crm=card_system.link,
        message_ids=card_system.message_ids,
        cards=card_system.cards,
        licence=licensing.service,
        menu=menu,
        photos=photos,
        desk=desk,
        runner=runner,
        requests=requests,
        refunds=refunds,
        readers=readers,
        terminal=terminal,
        aids=opened.aids,
        sounds=opened.sounds,
        backlight=opened.backlight,
        paper=paper,
        staff=staff,
        day=day,
        session=session,
        runtime=runtime,
    )


def _refunds(
    opened: Opened, world: World, runner: PurchaseRunner, around: Surroundings
) -> RefundDesk:
    from kiosk.refunding import open_refunds

    return open_refunds(
        opened.profile,
        opened.store,
        opened.till,
        opened.version,
        world,
        runner,
        points=opened.card_system.points,
        terminal=opened.terminal,
        numbers=opened.licensing.sequence,
        new_guid=around.new_guid,
    )


def _selling(opened: Opened) -> Till:
    from kiosk.selling import open_till

    return open_till(opened.profile, opened.till, opened.version)


def _showcase(opened: Opened) -> Showcase:
    """Offers and scenes; a mistake in their file keeps nobody from ordering."""
    try:
        return parts.showcase(opened.profile, opened.home)
    except SettingsError as wrong:
        _log.warning("offers and scenes are left out", problems=wrong.problems)
        return NOTHING_SHOWN


def _paper(opened: Opened, tasks: Tasks) -> PaperDesk | None:
    """Whoever prints for guests, where there is a printer. Raises BadDeviceSettings."""
    profile, store = opened.profile, opened.store
    printer = open_printer(profile)
    if printer is None:
        return None
    # Most kiosks have none, and what prints is read for nothing there.
    from kiosk.paper import open_paper

    return open_paper(profile, opened.home, store, printer, opened.clock, tasks.spawn)
