"""The wizard's page as properties: what is asked, what was found, what is wrong, the ways on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.setup_intents import (
    AnotherPersonWanted,
    CardTestWanted,
    CertificateTrusted,
    ChoiceTapped,
    EntryConfirmed,
    EntryTyped,
    ProfileExported,
    QuestionOpened,
    ServersSought,
    SetupFinished,
    SetupIntent,
    StepOpened,
    Verified,
    WentBack,
    WentOn,
    WentOnAnyway,
    WorkCancelled,
)
from kiosk.setup_snapshots import (
    Ask,
    Obstacle,
    QuestionPart,
    SetupSnapshot,
    ShownCertificate,
    StepKey,
    Work,
)
from ui.models.rows import RowModel
from ui.setup import rows, wording
from ui.viewmodels.part import made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class SetupViewModel(QObject):
    """One page of the wizard. ``primary`` and ``other`` do what their buttons say."""

    changed = Signal()

    def __init__(
        self,
        first: SetupSnapshot,
        send: Callable[[SetupIntent], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = first
        self._send = send
        self._choices = RowModel(rows.SetupChoiceRow, self)
        self._answers = RowModel(rows.SetupAnswerRow, self)
        self._findings = RowModel(rows.SetupFindingRow, self)
        self._steps = RowModel(rows.SetupStepRow, self)
        self._fill()

    def show(self, snapshot: SetupSnapshot) -> None:
        """Takes the next page; nothing moves where it is the same."""
        if snapshot != self._now:
            self._now = snapshot
            self.retranslate()

    def retranslate(self) -> None:
        """Says everything again."""
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        page, question = self._now, self._now.question
        self._steps.show(rows.step_rows(page))
        chosen = question.chosen if question is not None else frozenset[str]()
        choices = question.choices if question is not None else ()
        self._choices.show(rows.choice_rows(choices, chosen))
        self._answers.show([rows.answer_row(each, page.obstacle) for each in page.answers])
        found = [rows.finding_row(place, each) for place, each in enumerate(page.findings)]
        self._findings.show(found)

    @property
    def _question(self) -> QuestionPart | None:
        return self._now.question

    @property
    def _obstacle(self) -> Obstacle | None:
        return self._question.obstacle if self._question is not None else self._now.obstacle

    @property
    def _certificate(self) -> ShownCertificate | None:
        return self._now.certificate if self._question is None else None

    # --- where one is ---------------------------------------------------------------------------

    @Property(str, notify=changed)
    def page(self) -> str:
        """Names the page, so that a new one begins at its top."""
        asking = self._question.ask.value if self._question is not None else ""
        return f"{self._now.step.value}/{asking}"

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        return self._steps

    @Property(str, notify=changed)
    def stepText(self) -> str:
        return wording.step_text(self._now)

    @Property(str, notify=changed)
    def nextText(self) -> str:
        return wording.next_text(self._now)

    @Property(str, notify=changed)
    def title(self) -> str:
        return wording.title(self._now)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return wording.sentence(self._now)

    @Property(bool, notify=changed)
    def summary(self) -> bool:
        return self._now.step is StepKey.SUMMARY

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._now.language.value

    @Property(float, notify=changed)
    def panelInches(self) -> float:
        return self._now.panel_inches

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._now.theme

    @Property(float, notify=changed)
    def textScale(self) -> float:
        return self._now.text_scale_percent / 100

    # --- the question ---------------------------------------------------------------------------

    @Property(str, notify=changed)
    def how(self) -> str:
        """choice, several, text, digits, secret, pin; empty: no question is open."""
        return self._question.how.value if self._question is not None else ""

    @Property(str, notify=changed)
    def entry(self) -> str:
        return self._question.entry if self._question is not None else ""

    @Property(str, notify=changed)
    def entryLabel(self) -> str:
        return wording.entry_label(self._question) if self._question is not None else ""

    @Property(str, notify=changed)
    def entryHint(self) -> str:
        return wording.entry_hint(self._question) if self._question is not None else ""

    @Property(QObject, constant=True)
    def choices(self) -> QObject:
        return self._choices

    # --- what was found -------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        return self._answers

    @Property(QObject, constant=True)
    def findings(self) -> QObject:
        return self._findings

    @Property(bool, notify=changed)
    def obstructed(self) -> bool:
        """Something is in the way; a certificate to compare is none."""
        certificate = self._certificate
        fresh = certificate is not None and not certificate.trusted and not certificate.changed
        return self._obstacle is not None and not fresh

    @Property(str, notify=changed)
    def obstacleText(self) -> str:
        return wording.obstacle_sentence(self._obstacle) if self._obstacle is not None else ""

    @Property(str, notify=changed)
    def remedyText(self) -> str:
        return wording.obstacle_remedy(self._obstacle) if self._obstacle is not None else ""

    @Property(str, notify=changed)
    def detailText(self) -> str:
        return self._obstacle.detail if self._obstacle is not None else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stub knows no names
    def fingerprint(self) -> list[str]:
        """Of the certificate that is to be compared; empty where none is."""
        shown = self._certificate
        return wording.pairs(shown.sha256) if shown is not None else []

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stub knows no names
    def trustedFingerprint(self) -> list[str]:
        """Of the one that was trusted, where another one is shown now."""
        shown = self._certificate
        return wording.pairs(shown.pinned) if shown is not None and shown.changed else []

    @Property(str, notify=changed)
    def certificateText(self) -> str:
        return wording.certificate_text(self._certificate) if self._certificate is not None else ""

    @Property(str, notify=changed)
    def certificateNote(self) -> str:
        return wording.certificate_note(self._certificate) if self._certificate is not None else ""

    # --- the ways on ----------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._now.work is not None

    @Property(str, notify=changed)
    def workText(self) -> str:
        return wording.work_text(self._now)

    @Property(str, notify=changed)
    def forwardText(self) -> str:
        return wording.forward_text(self._now)

    @Property(bool, notify=changed)
    def forward(self) -> bool:
        """The button leads on, and has an arrow."""
        return self._question is not None or self._now.can_go_on

    @Property(str, notify=changed)
    def otherText(self) -> str:
        return wording.other_text(self._now)

    @Property(bool, notify=changed)
    def canOther(self) -> bool:
        return self._now.work is not Work.BUYING

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._now.can_go_back and self._now.work is None

    # --- what the installer does ----------------------------------------------------------------

    @Slot(str)
    def choose(self, key: str) -> None:
        self._send(ChoiceTapped(key))

    @Slot(str)
    def type(self, text: str) -> None:
        self._send(EntryTyped(text))

    @Slot(str)
    def open(self, ask: str) -> None:
        """A question of the step, or a step of the summary."""
        if self._now.step is StepKey.SUMMARY:
            self._send(StepOpened(StepKey(ask)))
        else:
            self._send(QuestionOpened(Ask(ask)))

    @Slot()
    def back(self) -> None:
        self._send(WentBack())

    @Slot()
    def primary(self) -> None:
        """What ``forwardText`` says."""
        page, shown = self._now, self._certificate
        if page.question is not None:
            self._send(EntryConfirmed())
        elif page.step is StepKey.SUMMARY:
            self._send(SetupFinished())
        elif shown is not None and not shown.trusted and not shown.changed:
            self._send(CertificateTrusted(shown.sha256))
        else:
            self._send(WentOn() if page.can_go_on else Verified())

    @Slot()
    def other(self) -> None:
        """What ``otherText`` says."""
        self._send(self._otherwise())

    def _otherwise(self) -> SetupIntent:
        page, shown = self._now, self._certificate
        if page.work is not None:
            return WorkCancelled()
        if page.question is not None and page.question.seekable:
            return ServersSought()
        if shown is not None and not shown.trusted:
            if shown.changed:
                return CertificateTrusted(shown.sha256)
            return QuestionOpened(Ask.HOST)
        if page.step is StepKey.SUMMARY:
            return ProfileExported()
        if page.can_pass_over:
            return WentOnAnyway()
        return AnotherPersonWanted() if page.step is StepKey.STAFF else CardTestWanted()
