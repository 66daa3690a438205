"""Money given back as the core uses it: from the profile to the till that takes goods back. Read
``later``."""

from __future__ import annotations

from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.till import CashServer, Understands
from kiosk.checkout.world import World
from kiosk.clock import NewGuid
from kiosk.refunds.desk import RefundDesk
from kiosk.refunds.offering import RefundOffering
from kiosk.refunds.ports import NumberedQueue, RefundPoints, RefundTerminal
from kiosk.refunds.runner import RefundRunner
from kiosk.refunds.till import CashServerReturns, ReturnSettings
from kiosk.refunds.world import RefundWorld
from kiosk.settings.profile import Profile
from kiosk.storage.store import Store


def open_refunds(
    profile: Profile,
    store: Store,
    server: CashServer,
    version: Understands,
    world: World,
    runner: PurchaseRunner,
    *,
    points: RefundPoints | None,
    terminal: RefundTerminal | None,
    numbers: NumberedQueue | None,
    new_guid: NewGuid,
) -> RefundDesk:
    """Whoever gives money back for a paid receipt, in the same world as the purchases."""
    till = CashServerReturns(server, return_settings(profile), version)
    returns = RefundRunner(
        book=store.refunds,
        world=RefundWorld(
            till=till,
            points=points,
            terminal=terminal,
            licence=world.licence,
            numbers=numbers,
            purchases=store.purchases,
            at_rest=runner.at_rest,
            clock=world.clock,
            sleep=world.sleep,
            pace=world.pace,
        ),
        new_guid=new_guid,
    )
    offering = RefundOffering(till, store.refunds, store.purchases)
    return RefundDesk(returns, offering, store.refunds, world.sleep)


def return_settings(profile: Profile) -> ReturnSettings:
    at = profile.restaurant
    return ReturnSettings(
        station_id=at.station_id,
        cashier_id=at.cashier_id,
        reason_id=at.return_reason_id,
        timeout_s=profile.payments.pay_timeout_s,
    )
