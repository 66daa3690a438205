"""Cards, plastic and virtual, as any answer shows them (crm §6.1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.wire.crm.values import day, flag, text, told_whole
from kiosk.wire.documents import Element
from kiosk.wire.enumerations import word_of


class CardStatus(StrEnum):
    """``Status`` of a card."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DELETED = "Deleted"
    ANNULLED = "Disabled"
    BLOCKED = "Blocked"
    BEING_ISSUED = "Issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """``valid_from`` and ``valid_until`` are days, both inclusive; ``None``: no bound.

    ``holder_id`` is who carries it, ``owner_id`` who owns it: the same person as a rule.
    """

    number: str = field(repr=False)
    virtual: bool
    status: CardStatus | str
    block_reason: str
    valid_from: date | None
    valid_until: date | None
    holder_id: str = field(repr=False)
    owner_id: str = field(repr=False)
    magnetic_stripe: str = field(repr=False)
    group_id: int | None
    group_name: str
    confirmed_by_manager: bool
    verified: bool


def read_cards(elements: Iterable[Element]) -> tuple[Card, ...]:
    return tuple(_read_card(element) for element in elements)


def _read_card(element: Element) -> Card:
    return Card(
        number=text(element, "Card_Code"),
        virtual=flag(element, "Is_Virtual_Card"),
        status=word_of(CardStatus, text(element, "Status")),
        block_reason=text(element, "Block_Reason"),
        valid_from=day(element, "Offered"),
        valid_until=day(element, "Expired"),
        holder_id=text(element, "Holder_ID"),
        owner_id=text(element, "Owner_ID"),
        magnetic_stripe=text(element, "Carrier_Data"),
        group_id=told_whole(element, "Group_ID"),
        group_name=text(element, "Group_Name"),
        confirmed_by_manager=flag(element, "Is_Confirm_Manager"),
        verified=flag(element, "Verification"),
    )
