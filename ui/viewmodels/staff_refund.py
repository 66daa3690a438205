"""Staff mode's money back and paper again: a number, what goes back, how a refund stands."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import Right, may
from kiosk.refund_intents import (
    NumberAsked,
    NumberConfirmed,
    NumberFor,
    NumberTyped,
    PrintedAgain,
    RefundConfirmed,
    RefundLineTapped,
    RefundOpened,
    RefundReason,
    RefundReasonChosen,
    RefundSaid,
    RefundShown,
)
from kiosk.refund_snapshots import NumberPart, OfferPart, RefundPart, RefundStanding
from kiosk.refunds.vocabulary import RefundEvent, RefundState
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff_intents import LookedAgain
from kiosk.staff_snapshots import StaffPurchase
from ui.formats import money_text
from ui.models.rows import RowModel
from ui.staff import refunded, refunding, reprinting
from ui.staff.refund_rows import line_rows, reason_rows, refund_rows, saying_rows, side_rows
from ui.staff.rows import ChoiceRow, WordRow
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = RefundPart()


@QmlElement
@made_in_python
class StaffRefundViewModel(PartViewModel):
    """Empty while nothing of it is on the screen."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._lines = RowModel(ChoiceRow, self)
        self._reasons = RowModel(ChoiceRow, self)
        self._sides = RowModel(WordRow, self)
        self._sayings = RowModel(ChoiceRow, self)
        self._refunds = RowModel(WordRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        part = snapshot.staff
        if part is None:
            return ()
        return (part.refund, part.opened, part.person, snapshot.now.date())

    def fill(self) -> None:
        offer, standing, opened = self._offer, self._standing, self._opened
        language = self.reading
        self._lines.show(line_rows(offer, language) if offer else [])
        self._reasons.show(reason_rows(offer.reason if offer else None))
        self._sides.show(side_rows(standing, language) if standing else [])
        self._sayings.show(saying_rows(standing) if standing else [])
        today = self._now.now.date()
        self._refunds.show(refund_rows(opened, today, language) if opened else [])

    @property
    def _part(self) -> RefundPart:
        part = self._now.staff.refund if self._now.staff else None
        return part or _NOTHING

    @property
    def _number(self) -> NumberPart | None:
        return self._part.number

    @property
    def _offer(self) -> OfferPart | None:
        return self._part.offer

    @property
    def _standing(self) -> RefundStanding | None:
        return self._part.standing

    @property
    def _opened(self) -> StaffPurchase | None:
        return self._now.staff.opened if self._now.staff else None

    @property
    def _receipt_text(self) -> str:
        shown = self._offer or self._standing
        if shown is None:
            return ""
        return refunding.receipt_text(shown.order_number, shown.receipt_number)

    @property
    def _typed(self) -> str:
        number = self._number
        return number.typed if number else ""

    # --- on the pages of others -----------------------------------------------------------------

    @Property(bool, notify=changed)
    def mayRefund(self) -> bool:
        """Whether whoever is here may give money back."""
        person = self._now.staff.person if self._now.staff else None
        return person is not None and may(person.role, Right.REFUND)

    @Property(bool, notify=changed)
    def purchaseRefunds(self) -> bool:
        """Whether the purchase that is open may be given back."""
        opened = self._opened
        return opened is not None and opened.may_refund

    @Property(bool, notify=changed)
    def purchasePrints(self) -> bool:
        opened = self._opened
        return opened is not None and opened.may_print

    @Property(str, notify=changed)
    def printedText(self) -> str:
        """What has become of the purchase's paper."""
        opened = self._opened
        return reprinting.print_text(opened.printed) if opened else ""

    @Property(str, notify=changed)
    def printedTone(self) -> str:
        opened = self._opened
        return reprinting.print_tone(opened.printed) if opened else "plain"

    @Property(QObject, constant=True)
    def refunds(self) -> QObject:
        return self._refunds

    # --- a number -------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def numberTitle(self) -> str:
        number = self._number
        return refunding.number_words(number.wanted).title if number else ""

    @Property(str, notify=changed)
    def numberText(self) -> str:
        number = self._number
        return refunding.number_words(number.wanted).sentence if number else ""

    @Property(str, notify=changed)
    def typed(self) -> str:
        return self._typed

    @Property(bool, notify=changed)
    def searching(self) -> bool:
        number = self._number
        return number is not None and number.busy

    @Property(bool, notify=changed)
    def printsFound(self) -> bool:
        """Whether what is found is printed at once."""
        number = self._number
        return number is not None and number.wanted is NumberFor.REPRINT

    @Property(str, notify=changed)
    def numberTrouble(self) -> str:
        number = self._number
        return refunding.number_trouble(number) if number else ""

    # --- what goes back -------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._part.looking

    @Property(str, notify=changed)
    def unfitTitle(self) -> str:
        unfit = self._part.unfit
        return refunding.unfit_words(unfit).title if unfit else ""

    @Property(str, notify=changed)
    def unfitText(self) -> str:
        unfit = self._part.unfit
        return refunding.unfit_words(unfit).sentence if unfit else ""

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        return self._offer is not None

    @Property(str, notify=changed)
    def receiptText(self) -> str:
        """ "Order 47, receipt 1017"."""
        return self._receipt_text

    @Property(str, notify=changed)
    def offerNote(self) -> str:
        """Why lines cannot be chosen, or that some have gone back before."""
        offer = self._offer
        return refunding.offer_note(offer) if offer else ""

    @Property(bool, notify=changed)
    def wholeOnly(self) -> bool:
        offer = self._offer
        return offer is not None and offer.whole_only

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(str, notify=changed)
    def sumText(self) -> str:
        """What is chosen to go back."""
        return money_text(self._part.to_return, self.reading)

    @Property(str, notify=changed)
    def moneyText(self) -> str:
        """How the guest gets it."""
        offer = self._offer
        return refunding.money_way_text(offer.way) if offer else ""

    @Property(QObject, constant=True)
    def reasons(self) -> QObject:
        return self._reasons

    @Property(bool, notify=changed)
    def ownWordsChosen(self) -> bool:
        offer = self._offer
        return offer is not None and offer.reason is RefundReason.OWN_WORDS

    @Property(str, notify=changed)
    def ownWords(self) -> str:
        offer = self._offer
        return offer.words if offer else ""

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        offer = self._offer
        return offer is not None and offer.ready

    @Property(str, notify=changed)
    def missingText(self) -> str:
        offer = self._offer
        return refunding.missing_text(offer) if offer else ""

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether the PIN on the screen is about money that goes back."""
        return self._offer is not None or self._part.said is not None

    @Property(str, notify=changed)
    def confirmText(self) -> str:
        """What the PIN stands for: "Return 530 ₽, order 47, receipt 1017"."""
        said = self._part.said
        if said is not None:
            return f"{self._receipt_text}: {refunded.said_words(said).title}"
        return refunding.confirm_text(self._part.to_return, self._receipt_text, self.reading)

    # --- how it stands --------------------------------------------------------------------------

    @Property(str, notify=changed)
    def standingTitle(self) -> str:
        part = self._standing
        return refunded.standing_words(part, self.reading).title if part else ""

    @Property(str, notify=changed)
    def standingText(self) -> str:
        part = self._standing
        return refunded.standing_words(part, self.reading).sentence if part else ""

    @Property(str, notify=changed)
    def standingTone(self) -> str:
        """done, warn, trouble or plain."""
        part = self._standing
        return refunded.standing_tone(part) if part else "plain"

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        part = self._standing
        return part is not None and part.busy

    @Property(bool, notify=changed)
    def settled(self) -> bool:
        """Whether nothing more is to come."""
        part = self._standing
        ends = (RefundState.FINISHED, RefundState.REFUSED)
        return part is not None and part.state in ends

    @Property(QObject, constant=True)
    def sides(self) -> QObject:
        return self._sides

    @Property(QObject, constant=True)
    def sayings(self) -> QObject:
        return self._sayings

    @Property(bool, notify=changed)
    def slipPrints(self) -> bool:
        """Whether there is a slip for the guest."""
        part = self._standing
        before = (RefundState.BEGUN, RefundState.NEEDS_STAFF, RefundState.REFUSED)
        return part is not None and part.state not in before

    @Property(str, notify=changed)
    def slipText(self) -> str:
        part = self._standing
        return reprinting.print_text(part.slip) if part else ""

    @Property(str, notify=changed)
    def slipTone(self) -> str:
        part = self._standing
        return reprinting.print_tone(part.slip) if part else "plain"

    # --- what a person does ---------------------------------------------------------------------

    @Slot(str)
    def askNumber(self, wanted: str) -> None:
        self._send(NumberAsked(NumberFor(wanted)))

    @Slot(str)
    def press(self, digit: str) -> None:
        self._send(NumberTyped(f"{self._typed}{digit}"))

    @Slot()
    def erase(self) -> None:
        self._send(NumberTyped(self._typed[:-1]))

    @Slot()
    def clear(self) -> None:
        self._send(NumberTyped(""))

    @Slot()
    def find(self) -> None:
        self._send(NumberConfirmed())

    @Slot()
    def refund(self) -> None:
        self._send(RefundOpened())

    @Slot(str)
    def showRefund(self, guid: str) -> None:
        self._send(RefundShown(UUID(guid)))

    @Slot(str)
    def tapLine(self, guid: str) -> None:
        self._send(RefundLineTapped(UUID(guid)))

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        offer = self._offer
        words = offer.words if offer else ""
        self._send(RefundReasonChosen(RefundReason(reason), words))

    @Slot(str)
    def sayInOwnWords(self, words: str) -> None:
        self._send(RefundReasonChosen(RefundReason.OWN_WORDS, words))

    @Slot()
    def confirm(self) -> None:
        self._send(RefundConfirmed())

    @Slot(str)
    def say(self, said: str) -> None:
        self._send(RefundSaid(RefundEvent(said)))

    @Slot()
    def printAgain(self) -> None:
        self._send(PrintedAgain())

    @Slot()
    def askAgain(self) -> None:
        self._send(LookedAgain())
