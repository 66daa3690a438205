"""Every action of the card system by its name on the wire (crm §7).

An action's class says the rest: ``repeat`` whether it only reads, its docstring what it is for.
Where one name has several forms, here stands the usual one, or the stage that ends the matter; the
others are in ``OTHER_FORMS`` under words of our own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from kiosk.wire.crm.accounts import AccountActive, AccountBlock
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.card_changes import (
    CardActive,
    CardBlock,
    CardDisable,
    CardInactive,
    CardTransfer,
)
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.classifiers import GetTerminalsTypesInfo
from kiosk.wire.crm.coupon_actions import (
    AddCoupons,
    CouponActive,
    GetCouponInfo,
    GetCouponsTypesInfo,
)
from kiosk.wire.crm.directories import (
    GetAccountsTypesInfo,
    GetAddressesTypesInfo,
    GetCardsGroupsInfo,
    GetContactsTypesInfo,
    GetContractsTypesInfo,
    GetDivisionsInfo,
    GetHoldersGroupsInfo,
)
from kiosk.wire.crm.expiring_points import GetExpiringPoints
from kiosk.wire.crm.holder_search import FreeSearch, FreeSearchOld, SearchHolders, SearchHoldersOld
from kiosk.wire.crm.holders import AddHolders, EditHolders, GetHolderInfo
from kiosk.wire.crm.login import Login, LoginCode
from kiosk.wire.crm.places import (
    GetCitiesInfo,
    GetCountriesInfo,
    GetMetroStationsInfo,
    GetStreetsInfo,
    GetStreetsOfCity,
)
from kiosk.wire.crm.property_kinds import GetCardsPropertiesInfo, GetHoldersPropertiesInfo
from kiosk.wire.crm.registration import (
    Authorization,
    Registration,
    RegistrationCode,
    SettingPassword,
    SettingPasswordCode,
)
from kiosk.wire.crm.system import GetSystemTime, GetVersion
from kiosk.wire.crm.timing_schemes import GetTimingSchemesInfo
from kiosk.wire.crm.transaction_listing import GetTransactionsInfo
from kiosk.wire.crm.transactions import CancelOperation, SupplementTransaction, Transaction

_CLASSES: Final[tuple[type[Action[Any]], ...]] = (
    # The server
    GetVersion,
    GetSystemTime,
    # Cards and accounts
    GetCardInfo,
    CardBlock,
    CardInactive,
    CardActive,
    CardDisable,
    CardTransfer,
    AccountBlock,
    AccountActive,
    # Coupons and who may redeem them
    GetCouponsTypesInfo,
    AddCoupons,
    CouponActive,
    GetCouponInfo,
    GetTerminalsTypesInfo,
    # Transactions
    Transaction,
    GetTransactionsInfo,
    # Holders
    AddHolders,
    EditHolders,
    GetHolderInfo,
    SearchHolders,
    # Directories
    GetAccountsTypesInfo,
    GetCountriesInfo,
    GetCardsGroupsInfo,
    GetHoldersGroupsInfo,
    GetContactsTypesInfo,
    GetAddressesTypesInfo,
    GetDivisionsInfo,
    GetCitiesInfo,
    GetStreetsInfo,
    GetCardsPropertiesInfo,
    GetHoldersPropertiesInfo,
    GetMetroStationsInfo,
    GetTimingSchemesInfo,
    GetContractsTypesInfo,
    # Who the guest is
    Registration,
    SettingPassword,
    Authorization,
    Login,
)

ACTIONS: Final[Mapping[str, type[Action[Any]]]] = MappingProxyType(
    {action.name: action for action in _CLASSES}
)
"""Names are case-sensitive (crm §0)."""

OTHER_FORMS: Final[Mapping[str, type[Action[Any]]]] = MappingProxyType(
    {
        "Transaction cancel": CancelOperation,
        "Transaction supplement": SupplementTransaction,
        "Get transactions info expiring": GetExpiringPoints,
        "Search holders": SearchHoldersOld,
        "Search holders free": FreeSearch,
        "Search holders free old": FreeSearchOld,
        "Get streets info 2": GetStreetsOfCity,
        "Registration code": RegistrationCode,
        "Setting password code": SettingPasswordCode,
        "Login code": LoginCode,
    }
)
"""Further forms of the same actions, and one name of old servers."""
