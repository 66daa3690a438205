"""A kiosk's core put together by hand, against the simulators: real sockets, TLS and SQLCipher.

Only time is not real: waits between tries pass at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

from hardware.terminals import PaymentTerminal
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.pace import Pace
from kiosk.checkout.points import CardSystemPoints
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.till import CashServerTill, TillSettings
from kiosk.checkout.world import World
from kiosk.clients.cash_server import CashServerAddress, CashServerLink
from kiosk.clients.certificates import Pinned
from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clients.crm_message_ids import MessageIds
from kiosk.clients.licence_server import LicenceServerAddress, LicenceServerLink
from kiosk.clients.till_version import TillVersion
from kiosk.domain.guest import CardHolder, GuestCard
from kiosk.domain.menu import Menu
from kiosk.licence.queue import LicenceSequence
from kiosk.licence.service import LicenceService
from kiosk.licence.till_counter import TillCounter
from kiosk.loyalty.cards import CardDesk
from kiosk.menu.rules import MenuRules
from kiosk.menu.service import MenuPace, MenuService, OrderContext
from kiosk.refunds.offering import RefundOffering
from kiosk.refunds.runner import RefundRunner
from kiosk.refunds.till import CashServerReturns, ReturnSettings
from kiosk.refunds.world import RefundWorld
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.scenario import Scenario, TenderKind, VoidUse
from kiosk.simulators.scenario_file import load_scenario
from kiosk.storage.store import Store
from kiosk.wire.licence.account import usr_header

CARD = "777000001"
BONUS_ACCOUNT_TYPE = 5


class PassingTime:
    """Now is now; what is waited for has passed already."""

    def __init__(self) -> None:
        self._waited = 0.0
        self._started = datetime.now(UTC).astimezone()

    def now(self) -> datetime:
        return self._started + timedelta(seconds=self._waited)

    def monotonic(self) -> float:
        return self._waited

    async def sleep(self, seconds: float) -> None:
        self._waited += seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskAtWork:
    """One process of the kiosk. ``time`` outlives it."""

    store: Store
    runner: PurchaseRunner
    menu: Menu
    cards: CardDesk
    time: PassingTime
    refunds: RefundRunner
    offering: RefundOffering

    async def holder(self) -> CardHolder:
        return await self.cards.look_up(GuestCard(number=CARD))


@asynccontextmanager
async def kiosk_at_work(
    home: Path,
    at: SimulatorAddresses,
    time: PassingTime,
    *,
    points_by_till: bool = False,
    terminal: PaymentTerminal | None = None,
    credit_percent: int = 0,
    returns: bool = True,
) -> AsyncIterator[KioskAtWork]:
    """The kiosk of ``home``, at the station of the simulators' scenario.

    ``points_by_till``: r_keeper debits the points a guest pays with, the kiosk does not.
    ``returns``: the site names a reason for returns.
    """
    scenario = load_scenario(Path(at.scenario_file))
    async with AsyncExitStack() as closing:
        store = await Store.open(home, {})
        closing.push_async_callback(store.close)
        counter = await store.licence.install(uuid4())
        link = await closing.enter_async_context(CashServerLink(_cash(at)))
        crm = await closing.enter_async_context(CrmHttpLink(_crm(at), time))
        message_ids = MessageIds(store.menus, time)
        await message_ids.start()
        licences = await closing.enter_async_context(LicenceServerLink(_licence(at)))
        licence = LicenceService(
            anchor=at.anchor,
            instance=counter.instance,
            server=licences,
            rows=store.licence,
            clock=time,
        )
        await licence.start()
        settings = _settings(scenario, points_by_till=points_by_till)
        version = TillVersion(link)
        sequence = LicenceSequence(
            licence=licence,
            rows=store.licence,
            till=TillCounter(link, store.licence, time),
            version=version,
        )
        points = CardSystemPoints(crm, message_ids, unit_id=at.crm_unit)
        own = OwnTerminal(terminal, time) if terminal is not None else None
        world = World(
            till=CashServerTill(link, settings, version),
            points=points,
            terminal=own,
            licence=sequence,
            clock=time,
            sleep=time.sleep,
            pace=Pace(payment_wait_s=20.0),
        )
        runner = PurchaseRunner(
            book=store.purchases, world=world, new_guid=uuid4, credit_percent=credit_percent
        )
        till = CashServerReturns(link, _return_settings(scenario, returns=returns), version)
        yield KioskAtWork(
            store=store,
            runner=runner,
            refunds=RefundRunner(
                book=store.refunds,
                world=RefundWorld(
                    till=till,
                    points=points,
                    terminal=own,
                    licence=sequence,
                    numbers=sequence,
                    purchases=store.purchases,
                    at_rest=runner.at_rest,
                    clock=time,
                    sleep=time.sleep,
                    pace=world.pace,
                ),
                new_guid=uuid4,
            ),
            offering=RefundOffering(till, store.refunds, store.purchases),
            menu=await _menu(link, store, settings, time),
            cards=CardDesk(crm, time, account_type=BONUS_ACCOUNT_TYPE),
            time=time,
        )


async def _menu(
    link: CashServerLink, store: Store, settings: TillSettings, time: PassingTime
) -> Menu:
    context = OrderContext(
        station_id=settings.station_id,
        waiter_id=settings.waiter_id,
        table_id=settings.table_id,
        order_category_id=settings.order_category_id,
    )
    service = MenuService(link, store.menus, context, MenuRules(), time, MenuPace())
    trouble = await service.look()
    assert trouble is None, trouble
    return service.now.menu


def _cash(at: SimulatorAddresses) -> CashServerAddress:
    return CashServerAddress(
        url=at.cash_url,
        user=at.cash_user,
        password=at.cash_password,
        trust=Pinned(sha256=at.certificate_sha256),
    )


def _crm(at: SimulatorAddresses) -> CrmAddress:
    assert urlsplit(at.crm_url).hostname == "127.0.0.1"
    return CrmAddress(url=at.crm_url, classifier=at.crm_classifier, unit_id=at.crm_unit)


def _licence(at: SimulatorAddresses) -> LicenceServerAddress:
    usr = usr_header(at.licence_user, at.licence_password, at.licence_token)
    return LicenceServerAddress(usr=usr, url=at.licence_url)


def _return_settings(scenario: Scenario, *, returns: bool) -> ReturnSettings:
    reason = next(
        reason.id for reason in scenario.void_reasons if VoidUse.DISH_RETURN in reason.uses
    )
    return ReturnSettings(
        station_id=scenario.station.id,
        cashier_id=scenario.employees[0].id,
        reason_id=reason if returns else None,
    )


def _settings(scenario: Scenario, *, points_by_till: bool) -> TillSettings:
    tenders = {tender.kind: tender.id for tender in scenario.tenders}
    kiosk = scenario.employees[0]
    return TillSettings(
        station_id=scenario.station.id,
        table_id=scenario.tables[0].id,
        waiter_id=kiosk.id,
        cashier_id=kiosk.id,
        manager_id=kiosk.id,
        card_tender_id=tenders[TenderKind.CARD],
        bonus_tender_id=tenders[TenderKind.BONUS],
        terminal_tender_id=tenders[TenderKind.EXTERNAL],
        sbp_tender_id=tenders[TenderKind.SBP],
        void_reason_id=next(
            reason.id for reason in scenario.void_reasons if VoidUse.CHECK_VOID in reason.uses
        ),
        order_category_id=scenario.order_category.id,
        coupon_interface_id=scenario.interface.id,
        points_interface_id=scenario.interface.id if points_by_till else None,
    )
