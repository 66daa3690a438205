"""The card system's back room: everything an action works on, and the house rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from kiosk.simulators.card_system.accounts import Classifier
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card
from kiosk.simulators.card_system.holder_search import HolderSets
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.listing import Cursors
from kiosk.simulators.card_system.message import Message
from kiosk.simulators.card_system.messenger import Messenger
from kiosk.simulators.card_system.one_time_codes import OneTimeCodes
from kiosk.simulators.card_system.refusals import Language
from kiosk.simulators.card_system.rows import Event, OperationType, Origin
from kiosk.simulators.journal import Fact, SimulatorJournal, masked_card
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """How this card system is set up.

    `default_account_types` are opened for every new holder, coupons of `default_coupon_types` given
    to who registers; cards may be made with numbers from
    `first_card` to `last_card`; so many holders may share one unique telephone or e-mail.
    """

    default_account_types: tuple[int, ...] = ()
    default_coupon_types: tuple[int, ...] = ()
    first_card: int = 1
    last_card: int = 999_999_999_999_999
    holders_per_contact: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request that was let in: what is asked, by whom, and when."""

    message: Message
    asking: Classifier
    at: datetime

    @property
    def body(self) -> etree._Element:
        return self.message.body

    @property
    def is_crm7(self) -> bool:
        """Whether what only CRM 7 offers may be asked (crm §12)."""
        return self.message.generation == 7

    @property
    def origin(self) -> Origin:
        """Who is written down for what the call does."""
        return Origin(
            classifier=self.asking.code,
            unit=self.message.unit,
            user=self.message.user,
            at=self.at,
        )


class Office:
    """State and tools of one card system.

    `new_set_id` names search sets, `new_secret` makes passwords; `language` is that of sentences
    the guest reads.
    """

    def __init__(
        self,
        book: CardBook,
        ledger: Ledger,
        *,
        board: MoodBoard,
        journal: SimulatorJournal,
        codes: OneTimeCodes,
        messenger: Messenger,
        new_set_id: Callable[[], str],
        new_secret: Callable[[], str],
        rules: HouseRules,
        language: Language = Language.RUSSIAN,
    ) -> None:
        self.book = book
        self.ledger = ledger
        self.codes = codes
        self.messenger = messenger
        self.rules = rules
        self.language = language
        self.new_secret = new_secret
        self.cursors = Cursors()
        self._new_set_id = new_set_id
        self.sets = HolderSets(new_set_id)
        self.made_coupons: dict[tuple[str, str, bytes], tuple[str, ...]] = {}
        self._board = board
        self._journal = journal

    def restart(self) -> None:
        """What a server keeps in its head only is lost: sets, cursors, codes, repeats (crm §0)."""
        self.cursors = Cursors()
        self.sets = HolderSets(self._new_set_id)
        self.codes.forget()
        self.made_coupons.clear()

    def forgets_repeats(self, call: Call) -> bool:
        """Whether this server does not recognise the repeat that was just recognised."""
        action = call.message.action
        among = (Mood.NOT_IDEMPOTENT,)
        return self._board.take(SimulatedServer.CRM, action, among=among) is not None

    def tell(self, call: Call, event: str, **facts: Fact) -> None:
        """One line in the journal."""
        self._journal.record(
            SimulatedServer.CRM,
            event,
            action=call.message.action,
            message_id=call.message.message_id,
            **facts,
        )

    def warn(self, call: Call, problem: str) -> None:
        """One line about what a real server would silently put up with."""
        self._journal.warn(SimulatedServer.CRM, problem, action=call.message.action)

    def card_event(self, call: Call, operation: OperationType, card: Card, remarks: str) -> None:
        """What happened to a card, for the listing of transactions and for the journal."""
        event = Event(
            operation=operation,
            holder_id=card.holder_id,
            card_code=card.code,
            remarks=remarks,
        )
        self.ledger.note(event, call.origin)
        status, what = card.status.value, operation.name
        self.tell(call, "changed", card=masked_card(card.code), status=status, what=what)
