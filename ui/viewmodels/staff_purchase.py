"""Staff mode's one purchase: how it stands, every step, and settling it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.checkout.vocabulary import Event, State
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff_intents import (
    Reason,
    ReasonChosen,
    ReasonConfirmed,
    ResolveOpened,
    StaffAnswerChosen,
)
from kiosk.staff_snapshots import ResolvePart, ResultPart, StaffPurchase, WordEnd
from ui.models.rows import RowModel
from ui.staff import purchases, settling
from ui.staff.rows import (
    ChoiceRow,
    MomentRow,
    WordRow,
    answer_rows,
    fact_rows,
    moment_row,
    reason_rows,
    side_rows,
    tone_of,
)
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class StaffPurchaseViewModel(PartViewModel):
    """The purchase somebody of the staff has opened; empty while none is."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._facts = RowModel(WordRow, self)
        self._sides = RowModel(WordRow, self)
        self._moments = RowModel(MomentRow, self)
        self._answers = RowModel(ChoiceRow, self)
        self._reasons = RowModel(ChoiceRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        part = snapshot.staff
        if part is None:
            return ()
        return (part.opened, part.resolve, part.result, snapshot.now.date())

    def fill(self) -> None:
        opened, resolve, language = self._opened, self._resolve, self.reading
        self._facts.show(fact_rows(opened, language) if opened else [])
        self._sides.show(side_rows(opened) if opened else [])
        self._moments.show(
            [moment_row(each, language) for each in opened.moments] if opened else []
        )
        self._answers.show(answer_rows(resolve) if resolve else [])
        self._reasons.show(reason_rows(resolve.reason if resolve else None))

    @property
    def _opened(self) -> StaffPurchase | None:
        return self._now.staff.opened if self._now.staff else None

    @property
    def _resolve(self) -> ResolvePart | None:
        return self._now.staff.resolve if self._now.staff else None

    @property
    def _result(self) -> ResultPart | None:
        return self._now.staff.result if self._now.staff else None

    @Property(str, notify=changed)
    def title(self) -> str:
        opened = self._opened
        return purchases.number_text(opened.row) if opened else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        """ "Today at 12:42, by card"."""
        opened = self._opened
        if opened is None:
            return ""
        when = purchases.when_text(opened.row.opened_at, self._now.now.date(), self.reading)
        return f"{when[:1].upper()}{when[1:]}, {purchases.way_text(opened.row.way)}"

    @Property(str, notify=changed)
    def situationTitle(self) -> str:
        opened = self._opened
        return purchases.situation_title(opened) if opened else ""

    @Property(str, notify=changed)
    def situationText(self) -> str:
        opened = self._opened
        return purchases.situation_text(opened, self.reading) if opened else ""

    @Property(str, notify=changed)
    def situationTone(self) -> str:
        opened = self._opened
        return tone_of(opened.row) if opened else "plain"

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        opened = self._opened
        return opened is not None and opened.asking

    @Property(bool, notify=changed)
    def mayResolve(self) -> bool:
        opened = self._opened
        return opened is not None and opened.may_resolve

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Property(QObject, constant=True)
    def sides(self) -> QObject:
        return self._sides

    @Property(QObject, constant=True)
    def moments(self) -> QObject:
        return self._moments

    # --- settling -------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        return self._answers

    @Property(QObject, constant=True)
    def reasons(self) -> QObject:
        return self._reasons

    @Property(bool, notify=changed)
    def ownWordsChosen(self) -> bool:
        resolve = self._resolve
        return resolve is not None and resolve.reason is Reason.OWN_WORDS

    @Property(str, notify=changed)
    def ownWords(self) -> str:
        resolve = self._resolve
        return resolve.words if resolve else ""

    @Property(bool, notify=changed)
    def resolveReady(self) -> bool:
        resolve = self._resolve
        return resolve is not None and resolve.ready

    @Property(str, notify=changed)
    def resolveMissingText(self) -> str:
        """What is still to be chosen; empty when nothing is."""
        resolve = self._resolve
        return settling.missing_text(resolve) if resolve else ""

    @Property(str, notify=changed)
    def confirmText(self) -> str:
        """What the PIN stands for: "Purchase 47: cancel the order"."""
        opened, resolve = self._opened, self._resolve
        if opened is None or resolve is None or resolve.chosen is None:
            return ""
        told = settling.answer_words(resolve.chosen).title
        return f"{purchases.number_text(opened.row)}: {told}"

    @Property(str, notify=changed)
    def resultTitle(self) -> str:
        result = self._result
        return settling.result_words(result).title if result else ""

    @Property(str, notify=changed)
    def resultText(self) -> str:
        result = self._result
        return settling.result_words(result).sentence if result else ""

    @Property(str, notify=changed)
    def saidText(self) -> str:
        result = self._result
        return settling.answer_words(result.said).title if result else ""

    @Property(str, notify=changed)
    def foundText(self) -> str:
        result = self._result
        return settling.found_text(result) if result else ""

    @Property(bool, notify=changed)
    def resultGood(self) -> bool:
        """Whether it is settled now."""
        result = self._result
        if result is None or result.state is State.NEEDS_STAFF:
            return False
        return result.end in (WordEnd.TAKEN, WordEnd.FOUND)

    # --- what a person says ---------------------------------------------------------------------

    @Slot()
    def resolve(self) -> None:
        self._send(ResolveOpened())

    @Slot(str)
    def chooseAnswer(self, answer: str) -> None:
        self._send(StaffAnswerChosen(Event(answer)))

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        resolve = self._resolve
        words = resolve.words if resolve else ""
        self._send(ReasonChosen(Reason(reason), words))

    @Slot(str)
    def sayInOwnWords(self, words: str) -> None:
        self._send(ReasonChosen(Reason.OWN_WORDS, words))

    @Slot()
    def confirmReason(self) -> None:
        self._send(ReasonConfirmed())
