"""Cards and the states they can be in (crm §6.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class CardStatus(StrEnum):
    """States of a card (crm §6.1)."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DELETED = "Deleted"
    DISABLED = "Disabled"
    BLOCKED = "Blocked"
    ISSUE = "Issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card. `only_for` names the classifiers that may use it; empty: everyone.

    `carrier` is what its magnetic stripe says; `properties` maps a property to its value.
    """

    code: int = field(repr=False)
    holder_id: int | None
    status: CardStatus = CardStatus.ACTIVE
    block_reason: str = ""
    offered: date
    expired: date
    virtual: bool = False
    only_for: frozenset[str] = frozenset()
    group_id: int = 1
    carrier: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    confirmed_by_manager: bool = False
    properties: Mapping[int, int] = field(default_factory=dict)
