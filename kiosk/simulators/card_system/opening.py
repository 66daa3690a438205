"""From a scenario to a card system on its first day: its guests, cards, accounts and coupons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.simulators.card_system.accounts import (
    FUNDS_SPENT_CLASS,
    Account,
    AccountLevel,
    AccountLink,
    AccountStatus,
    AccountType,
    Classifier,
)
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.coupons import (
    Coupon,
    CouponDiscount,
    CouponGoods,
    CouponStatus,
    CouponType,
    coupon_id,
)
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.messenger import Messenger
from kiosk.simulators.card_system.office import HouseRules, Office
from kiosk.simulators.card_system.one_time_codes import OneTimeCodes
from kiosk.simulators.card_system.people import Contact, Holder
from kiosk.simulators.card_system.rows import Origin, Posting
from kiosk.simulators.card_system.usual_directory import MAIL, MOBILE, usual_directory
from kiosk.simulators.coupon_office import GoodsKind
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import MoodBoard
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_cards import (
    CouponDish,
    CouponKind,
    GuestAccount,
    GuestCard,
    GuestCoupon,
)
from kiosk.simulators.scenario_menu import Dish

TILL_CLASSIFIER: Final = "900"
"""The cash server's own code at the card system."""

_FIRST_CONTACT: Final = 10_000_000_300_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """Where everything unforeseeable comes from: codes, passwords, ids of search sets."""

    code: Callable[[], str]
    secret: Callable[[], str]
    set_id: Callable[[], str]


def open_card_system(
    scenario: Scenario,
    board: MoodBoard,
    journal: SimulatorJournal,
    *,
    now: Callable[[], datetime],
    chance: Chance,
    messages: Path | None = None,
) -> CardSystem:
    """The card system of the scenario, with nothing carried out yet but what its guests brought.

    `now` has a zone; `messages` is the file that SMS and e-mail are written to.
    """
    system = scenario.card_system
    book = scenario_book(scenario)
    ledger = scenario_ledger(scenario, book, now())
    office = Office(
        book,
        ledger,
        board=board,
        journal=journal,
        codes=OneTimeCodes(chance.code),
        messenger=Messenger(journal, file=messages),
        new_set_id=chance.set_id,
        new_secret=chance.secret,
        rules=HouseRules(
            default_account_types=system.new_guest_accounts,
            default_coupon_types=system.new_guest_coupons,
        ),
    )
    return CardSystem(office, key_code=system.key_code, board=board, journal=journal, now=now)


def scenario_book(scenario: Scenario) -> CardBook:
    """Who and what the scenario's card system knows."""
    system = scenario.card_system
    levels = tuple(level.id for level in system.levels)
    kinds = {
        kind.id: AccountType(
            id=kind.id,
            account_class=kind.account_class,
            name=kind.name,
            level_ids=() if kind.account_class == FUNDS_SPENT_CLASS else levels,
        )
        for kind in system.account_types
    }
    links = {number: AccountLink() for number in kinds}
    own_id = int(system.classifier) if system.classifier.isdigit() else 1
    return CardBook(
        directory=usual_directory(system.division_id, system.division),
        classifiers=[
            Classifier(code=system.classifier, id=own_id, name="Киоск", links=links),
            Classifier(code=TILL_CLASSIFIER, id=900, name="Касса", links=links),
        ],
        account_types=kinds.values(),
        levels=[
            AccountLevel(
                id=level.id,
                name=level.name,
                rate=level.rate,
                from_spent=level.from_spent or None,
            )
            for level in system.levels
        ],
        holders=[_holder(card, place) for place, card in enumerate(system.cards)],
        cards=[
            *(_card(card) for card in system.cards),
            *(
                Card(
                    code=int(free.code),
                    holder_id=None,
                    status=CardStatus.INACTIVE,
                    offered=free.issued,
                    expired=free.expires,
                )
                for free in system.free_cards
            ),
        ],
        accounts=[
            _account(card, purse, kinds[purse.type_id])
            for card in system.cards
            for purse in card.accounts
        ],
        coupon_types=[_coupon_type(scenario, kind) for kind in system.coupon_types],
        coupons=[_coupon(card, coupon) for card in system.cards for coupon in card.coupons],
    )


def scenario_ledger(scenario: Scenario, book: CardBook, at: datetime) -> Ledger:
    """The balances of the scenario; points with an end as credits of that very day."""
    opening: dict[str, int] = {}
    ending: list[Posting] = []
    for card in scenario.card_system.cards:
        for purse in card.accounts:
            account = book.account(_number(book.account_type(purse.type_id).account_class, purse))
            opening[account.number] = purse.balance - sum(one.points for one in purse.expiring)
            ending += [
                Posting(
                    account=account,
                    amount=one.points,
                    operation=None,
                    time=at,
                    life=at.date() + timedelta(days=one.days),
                    remarks="Подарочные баллы",
                )
                for one in purse.expiring
            ]
    ledger = Ledger(opening.items())
    origin = Origin(classifier=TILL_CLASSIFIER, unit="", user="", at=at)
    ledger.post(ending, origin, check=lambda _posting, _balance: None, again=lambda: False)
    return ledger


def _holder(card: GuestCard, place: int) -> Holder:
    contacts = [(MOBILE, card.phone), (MAIL, card.email)]
    return Holder(
        id=card.holder_id,
        first_name=card.first_name,
        last_name=card.last_name,
        middle_name=card.middle_name,
        birth=card.birth,
        gender=card.gender,
        verification=True,
        contacts=tuple(
            Contact(
                id=_FIRST_CONTACT + place * len(contacts) + number,
                type_id=type_id,
                value=value,
                dispatch=True,
            )
            for number, (type_id, value) in enumerate(contacts)
            if value
        ),
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
    return Account(
        number=_number(kind.account_class, purse),
        holder_id=card.holder_id,
        type_id=kind.id,
        level_id=purse.level_id or None,
        created=card.issued,
        status=AccountStatus.BLOCKED if purse.blocked else AccountStatus.ACTIVE,
        credit_depth=purse.credit_depth,
        auto_change_levels=purse.changes_levels,
    )


def _number(account_class: int, purse: GuestAccount) -> str:
    """The number says class, type, serial and suffix: `01.00005.00900001.0001` (crm §3)."""
    return f"{account_class:02d}.{purse.type_id:05d}.{purse.number:08d}.0001"


def _coupon_type(scenario: Scenario, kind: CouponKind) -> CouponType:
    return CouponType(
        id=kind.id,
        name=kind.name,
        discount=CouponDiscount(
            id=kind.id,
            name=kind.name,
            percent=kind.percent,
            limit=kind.limit,
            external_id=scenario.coupon_discount.code,
        )
        if kind.percent
        else None,
        face=kind.amount or None,
        pays=kind.amount,
        goods=tuple(_goods(scenario.dish(offer.dish), offer) for offer in kind.dishes),
        most_goods=kind.most,
    )


def _goods(dish: Dish, offer: CouponDish) -> CouponGoods:
    if offer.summ:
        worth, value = GoodsKind.SUMM, offer.summ
    elif offer.price:
        worth, value = GoodsKind.PRICE, offer.price
    else:
        worth, value = GoodsKind.PERCENT, offer.percent * 100
    return CouponGoods(
        code=dish.code, name=dish.name, kind=worth.value, value=value, most=offer.most
    )


def _coupon(card: GuestCard, coupon: GuestCoupon) -> Coupon:
    return Coupon(
        id=coupon_id(coupon.type_id, coupon.code),
        code=coupon.code,
        type_id=coupon.type_id,
        holder_id=card.holder_id,
        status=CouponStatus.ACTIVE if coupon.active else CouponStatus.INACTIVE,
        offered=card.issued,
        expired=coupon.until,
        used=coupon.used,
    )
