"""The purchase while it runs: what the guest may be told, asked and shown."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.writing import code_text
from kiosk.intents import DoneTapped, GuestAnswer, MoreTimeTapped, PurchaseAnswered
from kiosk.snapshots.purchase import PurchasePart, PurchaseStepView, StepMark
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling
from ui.formats import points_text, time_text
from ui.messages import guest_text
from ui.models.rows import RowModel
from ui.paper_wording import paper_text, slip_text
from ui.points_wording import points_count_text
from ui.telling import (
    closes_text,
    finding_text,
    leaving_text,
    offers_to_leave,
    pay_text,
    placed_text,
    receipt_text,
    seconds_text,
    step_text,
    telling_note,
    telling_title,
)
from ui.viewmodels.part import PartViewModel, Send, made_in_python
from ui.viewmodels.sums import SumRow, Sums
from ui.way_wording import asking_place, asking_steps, asking_wait, declined_choice
from ui.wording import items_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

ABOUT_COUPON = frozenset({Telling.COUPON_REFUSED, Telling.COUPON_DIFFERS})


class StepRow(Struct, frozen=True, kw_only=True):
    """``mark`` is waiting, now or done; ``noteText`` a time or the seconds waited."""

    key: str
    text: str
    mark: str
    noteText: str


@QmlElement
@made_in_python
class PurchaseViewModel(PartViewModel):
    """What the guest may be told now. Titles and notes follow from the state alone."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._steps = RowModel(StepRow, self)
        self._sums = RowModel(SumRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.purchase,)

    def lasting(self, before: KioskSnapshot, after: KioskSnapshot) -> KioskSnapshot:
        return replace(after, purchase=before.purchase) if after.purchase is None else after

    def fill(self) -> None:
        part = self._now.purchase
        if part is None:
            return
        self._steps.show(
            [
                StepRow(
                    key=step.kind.value,
                    text=step_text(step.kind, step.mark),
                    mark=step.mark.value,
                    noteText=_step_note(step, part.waiting_s),
                )
                for step in part.steps
            ]
        )
        sums = Sums(
            portions=part.portions, total=part.total, discount=part.discount, bonus=part.bonus
        )
        asked = part.telling in ABOUT_COUPON
        self._sums.show(sums.rows(self.reading) if asked else [])

    def _part(self) -> PurchasePart | None:
        return self._now.purchase

    @Property(str, notify=changed)
    def telling(self) -> str:
        part = self._part()
        return part.telling.value if part else ""

    @Property(str, notify=changed)
    def way(self) -> str:
        """Who takes the money; empty before there is a purchase."""
        part = self._part()
        return part.way.value if part and part.way else ""

    @Property(bool, notify=changed)
    def atSecondTerminal(self) -> bool:
        """Of two terminals at the site the guest is sent to the second one."""
        part = self._part()
        return part is not None and part.at_second_terminal

    @Property(str, notify=changed)
    def placeText(self) -> str:
        """Where to find what has to be scanned; empty for a card."""
        part = self._part()
        return asking_place(part) if part else ""

    @Property(list, notify=changed)
    def askingSteps(self) -> list[str]:
        """How to pay, one step after another."""
        part = self._part()
        return asking_steps(part) if part else []

    @Property(str, notify=changed)
    def waitText(self) -> str:
        """Whose answer is waited for while the guest pays."""
        part = self._part()
        return asking_wait(part) if part else ""

    @Property(str, notify=changed)
    def choiceText(self) -> str:
        """What can be done about a payment that did not happen."""
        part = self._part()
        return declined_choice(part) if part else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        part = self._part()
        return telling_title(part, self.reading) if part else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        part = self._part()
        return telling_note(part, self._now.session) if part else ""

    @Property(str, notify=changed)
    def number(self) -> str:
        part = self._part()
        return part.number if part else ""

    @Property(str, notify=changed)
    def toPayText(self) -> str:
        part = self._part()
        return self.money(part.to_pay) if part else ""

    @Property(str, notify=changed)
    def bonusText(self) -> str:
        """Points used, as a number; empty where none were."""
        part = self._part()
        return points_text(part.bonus) if part and part.bonus else ""

    @Property(str, notify=changed)
    def pointsText(self) -> str:
        """ "300 points" used; empty where none were."""
        part = self._part()
        return points_count_text(part.bonus) if part and part.bonus else ""

    @Property(str, notify=changed)
    def couponText(self) -> str:
        """ "−190 ₽" that the coupon took off; empty where none did."""
        part = self._part()
        return self.money(-part.discount) if part and part.discount else ""

    @Property(str, notify=changed)
    def countText(self) -> str:
        part = self._part()
        return items_text(part.portions) if part else ""

    @Property(list, notify=changed)
    def thumbnails(self) -> list[str]:
        part = self._part()
        return [dish.picture for dish in part.latest] if part else []

    @Property(QObject, notify=changed)
    def steps(self) -> QObject:
        return self._steps

    @Property(list, notify=changed)
    def answers(self) -> list[str]:
        part = self._part()
        return [answer.value for answer in part.answers] if part else []

    @Property(QObject, notify=changed)
    def sums(self) -> QObject:
        """What the sum is made of that a coupon's question asks about; empty otherwise."""
        return self._sums

    @Property(str, notify=changed)
    def payText(self) -> str:
        """The words of the answer that pays another sum than was shown."""
        part = self._part()
        return pay_text(part, self.reading) if part else ""

    @Property(int, notify=changed)
    def waitingSeconds(self) -> int:
        part = self._part()
        return part.waiting_s if part else 0

    @Property(int, notify=changed)
    def closesInSeconds(self) -> int:
        part = self._part()
        return part.closes_in_s if part else 0

    @Property(str, notify=changed)
    def secondsLeftText(self) -> str:
        """ "27 s" till the last screen closes; empty where it does not."""
        part = self._part()
        return seconds_text(part.closes_in_s) if part and part.closes_in_s else ""

    @Property(str, notify=changed)
    def closesText(self) -> str:
        """ "This stays on the screen for 27 s"."""
        part = self._part()
        return closes_text(part.closes_in_s) if part and part.closes_in_s else ""

    @Property(str, notify=changed)
    def placedText(self) -> str:
        """ "Order 47 is placed", empty before there is a number."""
        part = self._part()
        return placed_text(part.number) if part else ""

    @Property(str, notify=changed)
    def leavingText(self) -> str:
        """What a guest who cannot wait should take along; empty while no money is on its way."""
        part = self._part()
        return leaving_text(part) if part else ""

    @Property(bool, notify=changed)
    def hasSlip(self) -> bool:
        """True where a slip to take along has come out of the printer."""
        part = self._part()
        return part is not None and bool(slip_text(part))

    @Property(bool, notify=changed)
    def offersToLeave(self) -> bool:
        """True once the guest has waited so long that they are told how to go."""
        part = self._part()
        return part is not None and offers_to_leave(part)

    @Property(str, notify=changed)
    def findingText(self) -> str:
        """The second half of it: what we do with the number."""
        part = self._part()
        return finding_text(part) if part else ""

    @Property(str, notify=changed)
    def receiptText(self) -> str:
        """ "Receipt 1017", or "Your order" where its number is not known."""
        part = self._part()
        return receipt_text(part.receipt_number) if part else ""

    @Property(str, notify=changed)
    def paperText(self) -> str:
        """What the guest should take along: the ticket, or a photo where there is none."""
        part = self._part()
        return paper_text(part) if part else ""

    @Property(str, notify=changed)
    def codeText(self) -> str:
        """What the QR code on the last screen says: the order's number and the receipt's."""
        part = self._part()
        if part is None or not part.number:
            return ""
        return code_text(part.number, part.receipt_number)

    @Property(bool, notify=changed)
    def moneyUncertain(self) -> bool:
        """True while the dark plate "do not pay again" must stay."""
        part = self._part()
        return part is not None and part.telling in (
            Telling.CHECKING,
            Telling.REGISTERING,
            Telling.MONEY_RETURNING,
            Telling.SEE_STAFF,
        )

    @Property(str, notify=changed)
    def causeText(self) -> str:
        """Why; empty where title and note have said it, as they have of a coupon."""
        part = self._part()
        if part is None or part.cause is None or part.telling in ABOUT_COUPON:
            return ""
        return guest_text(part.cause)

    @Slot(str)
    def answer(self, answer: str) -> None:
        self._send(PurchaseAnswered(GuestAnswer(answer)))

    @Slot()
    def done(self) -> None:
        self._send(DoneTapped())

    @Slot()
    def moreTime(self) -> None:
        self._send(MoreTimeTapped())


def _step_note(step: PurchaseStepView, waiting_s: int) -> str:
    if step.mark is StepMark.NOW:
        return seconds_text(waiting_s)
    return time_text(step.at) if step.at else ""
