"""Where the guest is, in which language, and what lies over the screen."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    LanguageChosen,
    Sheet,
    SheetClosed,
    SheetOpened,
    StartTapped,
    Touched,
)
from kiosk.order_intents import OrderTypeChosen, UndoTapped
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.toast import ToastKind
from ui.formats import time_text
from ui.viewmodels.part import PartViewModel, made_in_python
from ui.wording import cleared_in_text, language_name, order_kind_text, toast_text

_DONE: Final = frozenset(
    {ToastKind.ADDED, ToastKind.REMOVED, ToastKind.GREETING, ToastKind.NOTHING_CHARGED}
)

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class SessionViewModel(PartViewModel):
    """Navigation, language, appearance, the utilities and the sheets over the screen."""

    changed = Signal()

    minuteChanged = Signal()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.session,)

    def show(self, snapshot: KioskSnapshot) -> None:
        minute = time_text(self._now.now)
        super().show(snapshot)
        if minute != time_text(snapshot.now):
            self.minuteChanged.emit()

    @Property(str, notify=changed)
    def screen(self) -> str:
        return self._now.session.screen.value

    @Property(bool, notify=changed)
    def goingBack(self) -> bool:
        return self._now.session.going_back

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._now.session.language.value

    @Property(list, notify=changed)
    def languages(self) -> list[dict[str, str]]:
        """``[{code, name}]`` in the site's order; a name is written in its own language."""
        return [
            {"code": code.value, "name": language_name(code)}
            for code in self._now.session.languages
        ]

    @Property(str, notify=changed)
    def languageName(self) -> str:
        return language_name(self._now.session.language)

    @Property(list, notify=changed)
    def orderKinds(self) -> list[str]:
        return [kind.value for kind in self._now.session.order_kinds]

    @Property(str, notify=changed)
    def orderKind(self) -> str:
        kind = self._now.session.order_kind
        return kind.value if kind else ""

    @Property(str, notify=changed)
    def orderKindText(self) -> str:
        """ "Eat in, table 12", "Take away", or nothing before the choice."""
        session = self._now.session
        return order_kind_text(session.order_kind, session.table_name) if session.order_kind else ""

    @Property(str, notify=changed)
    def sheet(self) -> str:
        return self._now.session.sheet.value

    @Property(int, notify=changed)
    def idleSecondsLeft(self) -> int:
        return self._now.session.idle_seconds_left

    @Property(int, notify=changed)
    def idleSeconds(self) -> int:
        """The whole countdown."""
        return self._now.session.idle_seconds

    @Property(str, notify=changed)
    def idleText(self) -> str:
        """ "We will clear it in 24 seconds"."""
        return cleared_in_text(self._now.session.idle_seconds_left)

    @Property(int, notify=changed)
    def textScalePercent(self) -> int:
        return self._now.session.text_scale_percent

    @Property(str, notify=changed)
    def contrast(self) -> str:
        return self._now.session.contrast.value

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return self._now.session.reduced_motion

    @Property(bool, notify=changed)
    def lowMode(self) -> bool:
        """Whether everything to touch has to be within reach of somebody who sits."""
        return self._now.session.low_mode

    @Property(bool, notify=changed)
    def stepByStep(self) -> bool:
        """Whether a page asks one question only."""
        return self._now.session.step_by_step

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._now.session.can_go_back

    @Property(bool, notify=changed)
    def canCancel(self) -> bool:
        return self._now.session.can_cancel

    @Property(str, notify=changed)
    def toastText(self) -> str:
        toast = self._now.session.toast
        return toast_text(toast, self._now.session.language) if toast else ""

    @Property(int, notify=changed)
    def toastKey(self) -> int:
        """Another number for another toast, even with the same words."""
        toast = self._now.session.toast
        return toast.key if toast else 0

    @Property(bool, notify=changed)
    def toastCanUndo(self) -> bool:
        toast = self._now.session.toast
        return toast is not None and toast.can_undo

    @Property(bool, notify=changed)
    def toastIsTrouble(self) -> bool:
        toast = self._now.session.toast
        return toast is not None and toast.trouble is not None

    @Property(str, notify=changed)
    def toastSign(self) -> str:
        """The picture beside its words: done, to be known, or trouble; empty without a toast."""
        toast = self._now.session.toast
        if toast is None:
            return ""
        if toast.kind in _DONE:
            return "check"
        return "warning" if toast.trouble is not None else "info"

    @Property(str, notify=minuteChanged)
    def timeText(self) -> str:
        return time_text(self._now.now)

    @Slot()
    def touch(self) -> None:
        self._send(Touched())

    @Slot()
    def start(self) -> None:
        self._send(StartTapped())

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        self._send(LanguageChosen(Language(code)))

    @Slot(str)
    def chooseOrderKind(self, kind: str) -> None:
        self._send(OrderTypeChosen(OrderKind(kind)))

    @Slot(int, str, bool)
    def chooseAppearance(
        self, text_scale_percent: int, contrast: str, reduced_motion: bool
    ) -> None:
        self._send(
            replace(
                self._appearance(),
                text_scale_percent=text_scale_percent,
                contrast=Contrast(contrast),
                reduced_motion=reduced_motion,
            )
        )

    @Slot()
    def toggleLowMode(self) -> None:
        wished = self._appearance()
        self._send(replace(wished, low_mode=not wished.low_mode))

    @Slot()
    def toggleStepByStep(self) -> None:
        wished = self._appearance()
        self._send(replace(wished, step_by_step=not wished.step_by_step))

    def _appearance(self) -> AccessChosen:
        """What the guest wishes now."""
        session = self._now.session
        return AccessChosen(
            text_scale_percent=session.text_scale_percent,
            contrast=session.contrast,
            reduced_motion=session.reduced_motion,
            low_mode=session.low_mode,
            step_by_step=session.step_by_step,
        )

    @Slot()
    def back(self) -> None:
        self._send(BackTapped())

    @Slot()
    def cancel(self) -> None:
        self._send(CancelTapped())

    @Slot()
    def confirmCancel(self) -> None:
        self._send(CancelConfirmed())

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        self._send(SheetOpened(Sheet(sheet)))

    @Slot()
    def closeSheet(self) -> None:
        self._send(SheetClosed())

    @Slot()
    def undo(self) -> None:
        self._send(UndoTapped())

    @Slot(str, result=str)
    def orderKindName(self, kind: str) -> str:
        """ "Eat in" or "Take away"."""
        return order_kind_text(OrderKind(kind), "")

    @Slot(str, result=str)
    def orderKindNote(self, kind: str) -> str:
        translate = QCoreApplication.translate
        if OrderKind(kind) is OrderKind.EAT_IN:
            return translate("OrderType", "We bring it to your table")
        return translate("OrderType", "We pack it for you")
