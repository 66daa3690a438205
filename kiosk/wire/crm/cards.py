"""Looking a card up: its state, its accounts, whom it belongs to (crm §6.1-6.3, §8.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from kiosk.wire.crm.accounts import CardAccount, read_accounts
from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.people import Holder, Person, read_people
from kiosk.wire.crm.plastic import Card, CardStatus, read_cards
from kiosk.wire.crm.properties import Property, read_properties
from kiosk.wire.crm.values import put, put_yes_no
from kiosk.wire.crm.wishes import (
    FOR_A_GREETING,
    AccountFilter,
    CouponPage,
    ImageFormat,
    Include,
    Wishes,
)
from kiosk.wire.documents import Element, garbled


@dataclass(frozen=True, slots=True, kw_only=True)
class CardInfo:
    """``valid_from`` and ``valid_until`` are days, both inclusive; ``None``: no bound.

    ``holder`` is who carries the card. ``card`` has the rest of its fields, ``people`` everybody
    the answer names, with their lists.
    """

    number: str = field(repr=False)
    virtual: bool
    status: CardStatus | str
    block_reason: str
    valid_from: date | None
    valid_until: date | None
    holder: Holder | None
    accounts: tuple[CardAccount, ...]
    card: Card | None = None
    people: tuple[Person, ...] = ()
    properties: tuple[Property, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCardInfo(Action[CardInfo]):
    """One card by its number. CARD_UNKNOWN: the card system does not know it (crm §8.1)."""

    name: ClassVar = "Get card info"
    root: ClassVar = "Cards"
    repeat: ClassVar = Repeat.FREELY

    card: str = field(repr=False)
    include: tuple[Include, ...] = FOR_A_GREETING
    virtual: bool | None = None
    image_format: ImageFormat | None = None
    account_filter: AccountFilter | None = None
    coupons: CouponPage | None = None

    def write_into(self, message: Element) -> None:
        put_yes_no(message, "Is_Virtual_Card", self.virtual)
        put(message, "Card_Code", self.card)
        Wishes(
            include=self.include,
            image_format=self.image_format,
            account_filter=self.account_filter,
            coupons=self.coupons,
        ).write_into(message)

    @classmethod
    def read(cls, answer: Element) -> CardInfo:
        cards = answer.findall("Card")
        if len(cards) != 1:
            raise garbled(f"{cls.name}: {len(cards)} cards in the answer")
        return _read_card(cards[0])


def _read_card(element: Element) -> CardInfo:
    (card,) = read_cards([element])
    people = read_people(element)
    return CardInfo(
        number=card.number,
        virtual=card.virtual,
        status=card.status,
        block_reason=card.block_reason,
        valid_from=card.valid_from,
        valid_until=card.valid_until,
        holder=_carrier(card, people),
        accounts=read_accounts(_accounts(element)),
        card=card,
        people=people,
        properties=read_properties(element.iterfind("Cards_Properties/Card_Property")),
    )


def _accounts(card: Element) -> list[Element]:
    # Under the card; some layouts hang the lists under the holder (crm §6.5).
    return card.findall("Accounts/Account") or card.findall("Holders/Holder/Accounts/Account")


def _carrier(card: Card, people: tuple[Person, ...]) -> Holder | None:
    """Whom the card names; the only person there is where it names nobody."""
    if card.holder_id:
        for person in people:
            if person.holder.id == card.holder_id:
                return person.holder
    return people[0].holder if len(people) == 1 else None
