"""From a scenario to a card system on its first day: its cards, accounts and balances."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.simulators.card_system.book import (
    Account,
    AccountLevel,
    AccountLink,
    AccountType,
    Card,
    CardBook,
    CardStatus,
    Classifier,
    Coupon,
    Holder,
)
from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import MoodBoard
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_cards import GuestAccount, GuestCard, GuestCoupon


def open_card_system(
    scenario: Scenario,
    board: MoodBoard,
    journal: SimulatorJournal,
    *,
    now: Callable[[], datetime],
) -> CardSystem:
    """The card system of the scenario, with nothing carried out yet. `now` has a zone."""
    system = scenario.card_system
    kinds = {
        kind.id: AccountType(id=kind.id, account_class=kind.account_class, name=kind.name)
        for kind in system.account_types
    }
    accounts: dict[str, Account] = {}
    balances: dict[str, int] = {}
    for card in system.cards:
        for purse in card.accounts:
            account = _account(card, purse, kinds[purse.type_id])
            accounts[account.number] = account
            balances[account.number] = purse.balance
    book = CardBook(
        division_id=system.division_id,
        division=system.division,
        classifiers=[
            Classifier(
                code=system.classifier,
                id=int(system.classifier) if system.classifier.isdigit() else 1,
                name="Киоск",
                links={number: AccountLink() for number in kinds},
            )
        ],
        account_types=kinds.values(),
        levels=[
            AccountLevel(id=level.id, name=level.name, rate=level.rate) for level in system.levels
        ],
        holders=[_holder(card) for card in system.cards],
        cards=[_card(card) for card in system.cards],
        accounts=accounts.values(),
        coupons=[
            _coupon(scenario, card, coupon) for card in system.cards for coupon in card.coupons
        ],
    )
    return CardSystem(book, Ledger(balances.items()), board=board, journal=journal, now=now)


def _holder(card: GuestCard) -> Holder:
    return Holder(
        id=card.holder_id,
        first_name=card.first_name,
        last_name=card.last_name,
        middle_name=card.middle_name,
        phone=card.phone,
        birth=card.birth,
        gender=card.gender,
    )


def _card(card: GuestCard) -> Card:
    return Card(
        code=int(card.code),
        holder_id=card.holder_id,
        status=CardStatus(card.status.value),
        block_reason=card.block_reason,
        offered=card.issued,
        expired=card.expires,
    )


def _account(card: GuestCard, purse: GuestAccount, kind: AccountType) -> Account:
    """The number says class, type, serial and suffix: `01.00005.00900001.0001` (crm §3)."""
    return Account(
        number=f"{kind.account_class:02d}.{kind.id:05d}.{purse.number:08d}.0001",
        holder_id=card.holder_id,
        type_id=kind.id,
        level_id=purse.level_id,
        created=card.issued,
    )


def _coupon(scenario: Scenario, card: GuestCard, coupon: GuestCoupon) -> Coupon:
    """The id is a six-digit prefix and the code in thirteen digits (crm §3)."""
    gift = scenario.dish(coupon.gift) if coupon.gift else None
    return Coupon(
        id=f"{900_000 + coupon.type_id}{coupon.code:0>13}",
        code=coupon.code,
        type_id=coupon.type_id,
        type_name=coupon.name,
        holder_id=card.holder_id,
        offered=card.issued,
        expired=coupon.until,
        percent=coupon.percent,
        gift=None if gift is None else gift.code,
        gift_name="" if gift is None else gift.name,
    )
