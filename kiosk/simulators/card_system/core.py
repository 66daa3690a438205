"""The card system itself: who asks, what is asked, what is answered. Knows no transport.

A front reads bytes into a `Message` and writes the tree (or the refusal) back in its own frame.
Order of refusals as in crm §15: session, classifier, key code, action, then what the action finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.accounts import Classifier
from kiosk.simulators.card_system.handlers import handler_of
from kiosk.simulators.card_system.known_names import ignored_by_a_server, too_long
from kiosk.simulators.card_system.message import Message
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.refusals import DoneButTold, Refused
from kiosk.simulators.card_system.transaction_actions import card_fact, identity_facts
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer

_CRM: Final = SimulatedServer.CRM
_SESSION: Final = re.compile(r"\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}")


class CardSystem:
    """One card system with its state. `now` gives the moment with its zone.

    `key_code` is the second half of the credential where a transport demands it (crm §2).
    """

    def __init__(
        self,
        office: Office,
        *,
        key_code: str,
        board: MoodBoard,
        journal: SimulatorJournal,
        now: Callable[[], datetime],
    ) -> None:
        self.office = office
        self._key_code = key_code
        self._board = board
        self._journal = journal
        self._now = now

    def answer(self, message: Message) -> etree._Element:
        """The answer's root without a message id. Raises Refused; then nothing was changed.

        CRM 5 demands the key code too: SAC-0162 when it is another one.
        """
        pages, first = self.office.book.kept(), self.office.ledger.next_id()
        try:
            asking = self._admit(message)
            handler = handler_of(message.action, message.generation)
            if handler is None:
                raise Refused("SAC-0101")
            call = Call(message=message, asking=asking, at=self._now())
            for name in ignored_by_a_server(message):
                self.office.warn(call, f"a server ignores {name}")
            for problem in too_long(message):
                self.office.warn(call, problem)
            return handler(self.office, call)
        except DoneButTold as told:
            self._note(message, "told", told)
            raise
        except Refused as refusal:
            self.office.book.restore(pages)
            self.office.ledger.forget_events_from(first)
            self._note(message, "refused", refusal)
            raise

    def now(self) -> datetime:
        """What the card system's clock says."""
        return self._now()

    def _admit(self, message: Message) -> Classifier:
        if self._board.take(_CRM, message.action, among=(Mood.RESTARTED,)):
            self.office.restart()
        if message.session and not _SESSION.fullmatch(message.session):
            raise Refused("SAC-9991")
        asking = self.office.book.classifier(message.terminal_type)
        if message.generation == 5 and message.attributes.get("Global_Type") != self._key_code:
            raise Refused("SAC-0162")
        mood = self._board.claim(_CRM, message.action, among=(Mood.SAC_ERROR, Mood.IMPORT_RUNNING))
        if mood is not None:
            raise Refused("SAC-9995" if mood.mood is Mood.IMPORT_RUNNING else mood.sac_code)
        return asking

    def _note(self, message: Message, event: str, refusal: Refused) -> None:
        self._journal.record(
            _CRM,
            event,
            action=message.action,
            message_id=message.message_id,
            code=refusal.code,
            **card_fact(message),
            **identity_facts(message),
        )
