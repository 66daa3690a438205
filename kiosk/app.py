"""The composition root: builds every object once and hands each what it needs.

The only module that sees every room. ``open_core`` is the kiosk without pixels.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from hardware.protocols import CardReader, SoundPlayer
from kiosk import parts
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.pace import Pace
from kiosk.checkout.points import CardSystemPoints
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.till import CashServerTill
from kiosk.checkout.world import World
from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clients.photos import PhotoLink
from kiosk.clients.till_version import TillVersion
from kiosk.clock import Clock, NewGuid, SystemClock, new_guid
from kiosk.connected import (
    number_of,
    open_aids,
    open_light,
    open_printer,
    open_readers,
    open_sounds,
    open_terminal,
)
from kiosk.devices.aids import Aids
from kiosk.devices.cards import CardHub
from kiosk.devices.light import ServiceLight
from kiosk.devices.sounds import Sounds
from kiosk.errors import SettingsError
from kiosk.intents import CardNotTaken, CardPresented
from kiosk.licence.queue import LicenceSequence, UnnumberedQueue
from kiosk.licence.requests import LicensedRequests
from kiosk.licence.service import LicenceService
from kiosk.licence.till_counter import TillCounter
from kiosk.licence.upkeep import LicenceUpkeep
from kiosk.logs import logger
from kiosk.loyalty.cards import CardDesk
from kiosk.loyalty.phones import PhoneDesk
from kiosk.loyalty.writes import CardSystemWrites
from kiosk.menu.photos import PhotoShelf
from kiosk.menu.service import MenuService
from kiosk.receipts.printing import PaperDesk
from kiosk.runtime import Runtime, licence_trouble
from kiosk.session.cashdesk import PurchaseDesk
from kiosk.session.guest_session import GuestSession
from kiosk.session.keeping import SessionKeeper
from kiosk.session.ports import Rooms
from kiosk.session.service import ServiceWatch, Source
from kiosk.settings.card_system import CardSystemSettings
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.settings.reader import read_profile
from kiosk.settings.showcase_file import NOTHING_SHOWN, Showcase
from kiosk.settings.values import secret_name
from kiosk.setup.addresses import cash_server_address, licence_server_address
from kiosk.setup.card_link import card_link
from kiosk.setup.licence_account import licence_account
from kiosk.staff.access import StaffAccess
from kiosk.staff.desk import StaffDesk, StaffRooms
from kiosk.staff.resolving import PurchaseSettling
from kiosk.storage.secrets import Secret
from kiosk.storage.store import Store
from kiosk.tasks import Tasks, tell_log
from kiosk.wire.rkeeper.stamp import licence_anchor

_log = logger(__name__)

__all__ = ["Core", "Secrets", "Surroundings", "open_core"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is not in the profile: clocks, chance, identities, the process's environment."""

    clock: Clock | None = None
    """``None``: the machine's clock in the profile's time zone."""
    new_guid: NewGuid = new_guid
    chance: random.Random = field(default_factory=random.SystemRandom)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    hide: Callable[[str], None] = lambda _secret: None
    """Hears of every secret as it is read: the log's ``hide``."""
    pace: Pace | None = None
    """``None``: the profile's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """The kiosk without pixels, built and not started. ``crm`` and ``licence`` may be absent."""

    profile: Profile
    store: Store
    till: CashServerLink
    crm: CrmLink | None
    message_ids: MessageIds
    cards: CardDesk | None
    licence: LicenceService | None
    menu: MenuService
    photos: PhotoShelf
    desk: PurchaseDesk
    runner: PurchaseRunner
    requests: LicensedRequests
    readers: Mapping[str, CardReader]
    terminal: OwnTerminal | None
    aids: Aids
    sounds: SoundPlayer | None
    paper: PaperDesk | None
    staff: StaffDesk
    session: GuestSession
    runtime: Runtime


@asynccontextmanager
async def open_core(home: Path, around: Surroundings | None = None) -> AsyncIterator[Core]:
    """The core of the installation in ``home``; everything is closed on the way out.

    Raises SettingsError, StoreError, BadDeviceSettings.
    """
    around = around or Surroundings()
    profile = read_profile(home / PROFILE_FILE)
    clock = around.clock or SystemClock(ZoneInfo(profile.site.time_zone))
    async with AsyncExitStack() as closing:
        store = await Store.open(home, around.environment)
        closing.push_async_callback(store.close)
        secrets = Secrets(store, around.hide)
        password = await secrets.get(profile.cash_server.password, "cash_server.password")
        link = CashServerLink(cash_server_address(profile.cash_server, password))
        await closing.enter_async_context(link)
        crm = await card_link(profile.card_system, secrets.get, clock)
        message_ids = MessageIds(store.menus, clock)
        if crm is not None:
            await closing.enter_async_context(crm)
            await message_ids.start()
        photo_link = PhotoLink()
        closing.push_async_callback(photo_link.close)
        photos = parts.photo_shelf(profile, home, photo_link, clock)
        watch = ServiceWatch(clock)
        licence = await _licence(profile, store, secrets, watch, clock, closing)
        terminal = open_terminal(profile, clock)
        if terminal is not None:
            closing.push_async_callback(terminal.close)
        aids = open_aids(profile)
        closing.push_async_callback(aids.close)
        sounds = open_sounds(profile)
        if sounds is not None:
            closing.push_async_callback(sounds.close)
        yield _build(
            profile,
            home,
            store,
            link,
            crm,
            message_ids,
            photos,
            licence,
            watch,
            terminal,
            aids,
            sounds,
            clock,
            around,
        )


class Secrets:
    """Values behind the profile's ``secret:`` references; each is hidden from the log at once."""

    def __init__(self, store: Store, hide: Callable[[str], None]) -> None:
        self._store = store
        self._hide = hide

    async def get(self, reference: str, key: str, *, hidden: bool = True) -> Secret:
        """The secret. Raises SettingsError naming ``key`` where the store has none."""
        name = secret_name(reference)
        secret = await self._store.secrets.get(name)
        if secret is None:
            gone = f"the store has no secret {name!r}, which {key} stands for; run kiosk setup"
            raise SettingsError([gone])
        if hidden:
            self._hide(secret.reveal())
        return secret


async def _licence(
    profile: Profile,
    store: Store,
    secrets: Secrets,
    watch: ServiceWatch,
    clock: Clock,
    closing: AsyncExitStack,
) -> LicenceService | None:
    """The licence service, or ``None`` at a site with a lifetime licence."""
    settings = profile.licence
    if settings.lifetime:
        return None
    account = await licence_account(settings, secrets.get)
    server = LicenceServerLink(licence_server_address(settings, account.usr))
    await closing.enter_async_context(server)
    counter = await store.licence.counter()
    return LicenceService(
        anchor=licence_anchor(settings.product, profile.restaurant.code),
        instance=counter.instance,
        server=server,
        rows=store.licence,
        clock=clock,
        token_until=account.token_until,
        changed=lambda state: watch.report(Source.LICENCE, licence_trouble(state)),
    )


def _build(
    profile: Profile,
    home: Path,
    store: Store,
    link: CashServerLink,
    crm: CrmLink | None,
    message_ids: MessageIds,
    photos: PhotoShelf,
    licence: LicenceService | None,
    watch: ServiceWatch,
    terminal: OwnTerminal | None,
    aids: Aids,
    sounds: SoundPlayer | None,
    clock: Clock,
    around: Surroundings,
) -> Core:
    version = TillVersion(link)
    queue, upkeep = _licensing(licence, store, link, version, clock, around)
    world = World(
        till=CashServerTill(link, parts.till_settings(profile), version),
        points=_points(crm, message_ids, profile.card_system),
        terminal=terminal,
        licence=queue,
        clock=clock,
        sleep=around.sleep,
        pace=around.pace or parts.purchase_pace(profile),
    )
    requests = LicensedRequests(
        link,
        queue,
        queue if isinstance(queue, LicenceSequence) else None,
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
    desk = PurchaseDesk(runner, store.purchases, around.new_guid, around.sleep)
    menu = MenuService(
        link,
        store.menus,
        parts.order_context(profile),
        parts.menu_rules(profile),
        clock,
        parts.menu_pace(profile),
    )
    menu.use_pictures(photos.names)
    photos.subscribe(menu.use_pictures)
    menu.subscribe(lambda _result: photos.want(menu.photo_addresses()))
    cards = _cards(crm, profile.card_system, clock)
    phones = _phones(crm, message_ids, cards, profile.card_system, clock)
    tasks = Tasks(tell_log, clock, around.sleep)
    readers = open_readers(profile)
    paper = _paper(profile, home, store, clock, tasks)
    staff = StaffDesk(
        StaffRooms(
            access=StaffAccess(store.staff, clock),
            settling=PurchaseSettling(runner, store.staff, clock),
            runner=runner,
            book=store.purchases,
            trail=store.staff,
            watch=watch,
            terminal=terminal,
            readers=lambda: {name: reader.health for name, reader in readers.items()},
            look_soon=menu.refresh_soon,
            ways=parts.site(profile).ways,
            clock=clock,
            spawn=tasks.spawn,
        )
    )
    session = GuestSession(
        parts.site(profile, _showcase(profile, home)),
        Rooms(
            menu=menu,
            cards=cards,
            phones=phones,
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
    if sounds is not None:
        volume = profile.screen.sound_volume
        session.subscribe(Sounds(sounds, session.snapshot, volume_percent=volume).follow)
    hub = CardHub(
        readers,
        lambda card: session.submit(CardPresented(card)),
        lambda problem: session.submit(CardNotTaken(problem)),
        number_of(profile),
    )
    light = open_light(profile)
    runtime = Runtime(
        session=session,
        tasks=tasks,
        watch=watch,
        menu=menu,
        photos=photos,
        licence=upkeep,
        requests=requests,
        desk=desk,
        cards=hub,
        light=ServiceLight(light, lambda: watch.now.taking_orders, hub.well) if light else None,
        paper=paper,
        terminal=terminal,
        accepted=store.staff.terminal_mark,
        keeper=SessionKeeper(store.menus),
        book=store.purchases,
        staff=staff,
        clock=clock,
    )
    runner.subscribe(runtime.purchase_changed)
    return Core(
        profile=profile,
        store=store,
        till=link,
        crm=crm,
        message_ids=message_ids,
        cards=cards,
        licence=licence,
        menu=menu,
        photos=photos,
        desk=desk,
        runner=runner,
        requests=requests,
        readers=readers,
        terminal=terminal,
        aids=aids,
        sounds=sounds,
        paper=paper,
        staff=staff,
        session=session,
        runtime=runtime,
    )


def _showcase(profile: Profile, home: Path) -> Showcase:
    """Offers and scenes; a mistake in their file keeps nobody from ordering."""
    try:
        return parts.showcase(profile, home)
    except SettingsError as wrong:
        _log.warning("offers and scenes are left out", problems=wrong.problems)
        return NOTHING_SHOWN


def _paper(
    profile: Profile, home: Path, store: Store, clock: Clock, tasks: Tasks
) -> PaperDesk | None:
    """Whoever prints for guests, where there is a printer. Raises BadDeviceSettings."""
    device, printer = profile.devices.receipt_printer, open_printer(profile)
    if device is None or printer is None:
        return None
    return PaperDesk(
        printer,
        parts.layout_shelf(profile, home),
        parts.paper_rules(profile),
        store.papers,
        store.purchases,
        clock,
        tasks.spawn,
        driver=device.driver,
    )


def _licensing(
    licence: LicenceService | None,
    store: Store,
    link: CashServerLink,
    version: TillVersion,
    clock: Clock,
    around: Surroundings,
) -> tuple[LicenceSequence | UnnumberedQueue, LicenceUpkeep | None]:
    """The queue of licensed commands, and who looks after the licence where there is one."""
    if licence is None:
        return UnnumberedQueue(), None
    queue = LicenceSequence(
        licence=licence,
        rows=store.licence,
        till=TillCounter(link, store.licence, clock),
        version=version,
    )
    upkeep = LicenceUpkeep(licence, queue, clock=clock, chance=around.chance, sleep=around.sleep)
    return queue, upkeep


def _points(
    crm: CrmLink | None, message_ids: MessageIds, settings: CardSystemSettings
) -> CardSystemPoints | None:
    if crm is None or settings.chosen is None:
        return None
    return CardSystemPoints(crm, message_ids, unit_id=settings.chosen.unit)


def _cards(crm: CrmLink | None, settings: CardSystemSettings, clock: Clock) -> CardDesk | None:
    if crm is None or settings.chosen is None:
        return None
    return CardDesk(crm, clock, account_type=settings.chosen.bonus_account_type)


def _phones(
    crm: CrmLink | None,
    message_ids: MessageIds,
    cards: CardDesk | None,
    settings: CardSystemSettings,
    clock: Clock,
) -> PhoneDesk | None:
    new_guests = parts.new_guests(settings)
    if crm is None or cards is None or new_guests is None:
        return None
    return PhoneDesk(
        crm,
        CardSystemWrites(crm, message_ids, clock),
        cards,
        clock,
        new_guests=new_guests,
        gifts=parts.welcome_gifts(settings),
    )
