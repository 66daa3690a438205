"""The whole profile: all sections together, and what must fit between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import Field

from kiosk.checkout.ways import PayWay
from kiosk.settings.card_system import CardSystemSettings, PointsDebit
from kiosk.settings.machine import (
    DeviceSettings,
    LogSettings,
    ReceiptSettings,
    ScreenSettings,
    SiteSettings,
)
from kiosk.settings.metrics import MetricsSettings
from kiosk.settings.restaurant import MenuSettings, PaymentSettings, RestaurantSettings
from kiosk.settings.servers import (
    CashServerSettings,
    LicenceSettings,
)
from kiosk.settings.values import Section

PROFILE_FILE: Final = "profile.toml"


class Profile(Section):
    """One kiosk. Read by ``reader.read_profile``; a value that exists is a value that fits."""

    site: SiteSettings = Field(default=SiteSettings())
    cash_server: CashServerSettings
    restaurant: RestaurantSettings
    licence: LicenceSettings
    card_system: CardSystemSettings = Field(default=CardSystemSettings())
    payments: PaymentSettings = Field(default=PaymentSettings())
    devices: DeviceSettings = Field(default=DeviceSettings())
    receipts: ReceiptSettings = Field(default=ReceiptSettings())
    screen: ScreenSettings = Field(default=ScreenSettings())
    menu: MenuSettings = Field(default=MenuSettings())
    log: LogSettings = Field(default=LogSettings())
    metrics: MetricsSettings = Field(default=MetricsSettings())


def misfits(sections: Mapping[str, object]) -> Iterator[str]:
    """What does not fit between sections; those that are wrong themselves are left out of it."""
    cards, restaurant = sections.get("card_system"), sections.get("restaurant")
    if isinstance(cards, CardSystemSettings) and isinstance(restaurant, RestaurantSettings):
        crm = cards.chosen
        spends = crm is not None and crm.bonus_account_type is not None
        if spends and restaurant.bonus_tender_id is None:
            yield (
                "restaurant.bonus_tender_id: missing, "
                f"because card_system.{cards.kind.value}.bonus_account_type is set"
            )
        by_till = crm is not None and crm.debited_by is PointsDebit.R_KEEPER
        if by_till and restaurant.card_interface_id is None:
            yield (
                "restaurant.card_interface_id: missing, "
                f"because card_system.{cards.kind.value}.debited_by is r_keeper"
            )
        if restaurant.bonus_tender_id == restaurant.card_tender_id:
            yield "restaurant.bonus_tender_id: is the same as restaurant.card_tender_id"
    payments = sections.get("payments")
    if isinstance(payments, PaymentSettings):
        yield from _terminal_misfits(sections, payments)
        at = restaurant if isinstance(restaurant, RestaurantSettings) else None
        if PayWay.SBP in payments.ways and at is not None and at.sbp_tender_id is None:
            yield "restaurant.sbp_tender_id: missing, because payments.ways has sbp"


def _terminal_misfits(sections: Mapping[str, object], payments: PaymentSettings) -> Iterator[str]:
    if PayWay.TERMINAL not in payments.ways:
        return
    devices, restaurant = sections.get("devices"), sections.get("restaurant")
    if isinstance(devices, DeviceSettings) and devices.payment_terminal is None:
        yield "devices.payment_terminal: missing, because payments.ways has terminal"
    if not isinstance(restaurant, RestaurantSettings):
        return
    if restaurant.terminal_tender_id is None:
        yield "restaurant.terminal_tender_id: missing, because payments.ways has terminal"
    elif restaurant.terminal_tender_id in (restaurant.card_tender_id, restaurant.bonus_tender_id):
        yield "restaurant.terminal_tender_id: is the same as another tender"
