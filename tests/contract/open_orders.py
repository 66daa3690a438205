"""An order at the simulated till, as a kiosk leaves it before it is paid."""

from __future__ import annotations

from uuid import UUID, uuid4

from kiosk.clients.cash_server import CashServerLink
from kiosk.errors import PosRefused
from kiosk.wire.rkeeper.licence import NEVER_USED, GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.menu_collections import GetMenuItems
from kiosk.wire.rkeeper.order_changes import SaveOrder
from kiosk.wire.rkeeper.order_lines import NewDish, NewLine, NewSession
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.orders import CreateOrder
from kiosk.wire.rkeeper.stamp import LicenceStamp
from tests.contract.site import Site


async def next_stamp(cash: CashServerLink, site: Site) -> LicenceStamp:
    """One more than the server has seen: a refused command may or may not have used its number."""
    try:
        last = await cash.ask(GetXMLLicenseInstanceSeqNumber(identity=site.identity))
    except PosRefused as refused:
        if refused.number != NEVER_USED:
            raise
        last = -1
    return site.identity.numbered(last + 1)


async def plain_lines(cash: CashServerLink, site: Site) -> tuple[NewLine, ...]:
    """Two portions of a dish that needs no choice."""
    offers = await cash.ask(GetOrderMenu(station_id=site.station))
    dishes = (await cash.ask(GetMenuItems())).rows
    dish = next(
        row
        for row in dishes
        if row.id in offers.dishes
        and offers.dishes[row.id].rest is None
        and not row.scheme_id
        and not row.is_combo
    )
    return (NewDish(dish_id=dish.id, quantity=2000, guid=uuid4()),)


async def saved_order(cash: CashServerLink, site: Site) -> UUID:
    order = uuid4()
    await cash.ask(
        CreateOrder(
            guid=order,
            table_id=site.table,
            station_id=site.station,
            waiter_id=site.waiter,
            order_category_id=site.category,
            order_type_id=site.order_type,
            external_props={"KioskBasket": "1"},
        )
    )
    session = NewSession(
        guid=uuid4(),
        station_id=site.station,
        author_id=site.waiter,
        lines=await plain_lines(cash, site),
    )
    await cash.ask(SaveOrder(order=order, sessions=(session,)), await next_stamp(cash, site))
    return order
