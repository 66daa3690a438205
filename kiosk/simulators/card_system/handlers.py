"""Every action of crm §7 by its exact name, and what carries it out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Protocol

from lxml import etree

from kiosk.simulators.card_system import (
    card_actions,
    coupon_actions,
    directory_actions,
    holder_actions,
    sign_in_actions,
    system_actions,
    transaction_actions,
)
from kiosk.simulators.card_system.card_info import get_card_info
from kiosk.simulators.card_system.directory_actions import named_directory
from kiosk.simulators.card_system.holder_search import search_holders
from kiosk.simulators.card_system.known_names import NAMES_OF_CRM_5
from kiosk.simulators.card_system.office import Call, Office


class Handler(Protocol):
    """Gives the answer's root without a message id. Raises Refused; then nothing was changed."""

    def __call__(self, office: Office, call: Call, /) -> etree._Element: ...


HANDLERS: Final[Mapping[str, Handler]] = MappingProxyType(
    {
        "Get version": system_actions.get_version,
        "Get system time": system_actions.get_system_time,
        "Get card info": get_card_info,
        "Card block": card_actions.card_block,
        "Card inactive": card_actions.card_inactive,
        "Card active": card_actions.card_active,
        "Card disable": card_actions.card_disable,
        "Card transfer": card_actions.card_transfer,
        "Account block": card_actions.account_block,
        "Account active": card_actions.account_active,
        "Get coupons types info": coupon_actions.get_coupons_types_info,
        "Add coupons": coupon_actions.add_coupons,
        "Coupon active": coupon_actions.coupon_active,
        "Get coupon info": coupon_actions.get_coupon_info,
        "Get terminals types info": directory_actions.get_terminals_types_info,
        "Transaction": transaction_actions.transaction,
        "Get transactions info": transaction_actions.get_transactions_info,
        "Add holders": holder_actions.add_holders,
        "Edit holders": holder_actions.edit_holders,
        "Get holder info": holder_actions.get_holder_info,
        "Search holders 2": search_holders,
        "Get accounts types info": directory_actions.get_accounts_types_info,
        "Get countries info": named_directory("countries", "Countries", "Country", "Country"),
        "Get cards groups info": named_directory("card_groups", "Groups", "Group", "Group"),
        "Get holders groups info": named_directory("holder_groups", "Groups", "Group", "Group"),
        "Get contacts types info": directory_actions.get_contacts_types_info,
        "Get addresses types info": named_directory(
            "address_types", "Addresses_Types", "Address_Type", "Address_Type"
        ),
        "Get divisions info": directory_actions.get_divisions_info,
        "Get cities info": directory_actions.get_cities_info,
        "Get streets info": directory_actions.get_streets_info,
        "Get cards properties info": directory_actions.get_cards_properties_info,
        "Get holders properties info": directory_actions.get_holders_properties_info,
        "Get metro stations info": directory_actions.get_metro_stations_info,
        "Get timing schemes info": directory_actions.get_timing_schemes_info,
        "Get contracts types info": directory_actions.get_contracts_types_info,
        "Registration": sign_in_actions.registration,
        "Setting password": sign_in_actions.setting_password,
        "Authorization": sign_in_actions.authorization,
        "Login": sign_in_actions.login,
    }
)

SINCE_CRM_7: Final = frozenset({"Get timing schemes info"})
"""Actions that CRM 5 does not know (crm §12)."""


def handler_of(action: str, generation: int) -> Handler | None:
    """What carries out an action of that CRM, 5 or 7; None where it does not know the name."""
    if generation == 5:
        action = NAMES_OF_CRM_5.get(action, action)
        if action in SINCE_CRM_7:
            return None
    return HANDLERS.get(action)
