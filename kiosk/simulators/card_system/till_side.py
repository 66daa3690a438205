"""The side of a card system that the cash server sees: FarCards over its state (crm §16)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.core import CardSystem
from kiosk.simulators.card_system.coupon_redemption import CouponRedemption
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.opening import (
    TILL_CLASSIFIER,
    scenario_book,
    scenario_ledger,
)
from kiosk.simulators.card_system.rows import Outcome
from kiosk.simulators.card_system.till_cards import TillCards, TillIdentity
from kiosk.simulators.card_system.transaction_actions import event_of, row_facts
from kiosk.simulators.far_cards import FarCards
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import SimulatedServer
from kiosk.simulators.scenario import Scenario


def far_cards(scenario: Scenario, cards: CardSystem, journal: SimulatorJournal) -> FarCards:
    """A card system as the cash server beside it sees it, under that one's own classifier."""
    return _far_cards(scenario, cards.office.book, cards.office.ledger, journal, cards.now)


def open_far_cards(
    scenario: Scenario, journal: SimulatorJournal, now: Callable[[], datetime]
) -> FarCards:
    """The guests of the scenario for a cash server that stands alone."""
    book = scenario_book(scenario)
    return _far_cards(scenario, book, scenario_ledger(scenario, book, now()), journal, now)


def _far_cards(
    scenario: Scenario,
    book: CardBook,
    ledger: Ledger,
    journal: SimulatorJournal,
    now: Callable[[], datetime],
) -> FarCards:
    def note(outcome: Outcome, at: datetime) -> None:
        balance = ledger.balance(outcome.row.account, at)
        journal.record(SimulatedServer.CRM, event_of(outcome), **row_facts(outcome.row, balance))

    till = TillIdentity(classifier=TILL_CLASSIFIER, unit=str(scenario.station.code))
    return FarCards(
        cards=TillCards(book, ledger, till, now=now, note=note),
        coupons=CouponRedemption(book, ledger, classifier=TILL_CLASSIFIER, now=now),
    )
