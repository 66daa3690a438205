"""A combo, step by step."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.order_intents import ComboStepOpened, ComponentOpened, DraftConfirmed, OptionTapped
from kiosk.snapshots.combo import ComboPart, ComboStepView
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.viewmodels.options import OptionRow, option_rows
from ui.viewmodels.part import PartViewModel, Send, made_in_python
from ui.wording import choose_text, next_step_text, saving_text, step_of_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class StepRow(Struct, frozen=True, kw_only=True):
    """A chip on top and a slot in the dock. ``picture`` is empty until something is chosen."""

    key: str
    name: str
    number: int
    done: bool
    current: bool
    picture: str


@QmlElement
@made_in_python
class ComboViewModel(PartViewModel):
    """The step the guest is on, its options, and what the whole costs."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._steps = RowModel(StepRow, self)
        self._options = RowModel(OptionRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.combo,)

    def lasting(self, before: KioskSnapshot, after: KioskSnapshot) -> KioskSnapshot:
        return replace(after, combo=before.combo) if after.combo is None else after

    def fill(self) -> None:
        part = self._now.combo
        if part is None:
            return
        self._steps.show([self._step(part, place) for place in range(len(part.steps))])
        self._options.show(option_rows(part.options, self._now.session.language))

    def _step(self, part: ComboPart, place: int) -> StepRow:
        step = part.steps[place]
        chosen = step.chosen
        served = chosen.component if chosen else None
        return StepRow(
            key=str(step.group.id),
            name=self.name(step.group.name),
            number=place + 1,
            done=step.done,
            current=place == part.index,
            picture=served.picture if served else "",
        )

    def _current(self) -> ComboStepView | None:
        part = self._now.combo
        return part.steps[part.index] if part else None

    def _next(self, part: ComboPart) -> ComboStepView | None:
        """The step "next" leads to; steps that ask nothing are passed."""
        return next((step for step in part.steps[part.index + 1 :] if not step.passes), None)

    @Property(str, notify=changed)
    def picture(self) -> str:
        part = self._now.combo
        return part.dish.picture if part else ""

    @Property(str, notify=changed)
    def stepOfText(self) -> str:
        """ "Lunch · step 2 of 3"."""
        part = self._now.combo
        if part is None:
            return ""
        return step_of_text(self.name(part.dish.name), part.index + 1, len(part.steps))

    @Property(str, notify=changed)
    def title(self) -> str:
        """ "Choose a main"."""
        step = self._current()
        return choose_text(step.group, self.reading) if step else ""

    @Property(QObject, notify=changed)
    def steps(self) -> QObject:
        return self._steps

    @Property(QObject, notify=changed)
    def options(self) -> QObject:
        return self._options

    @Property(str, notify=changed)
    def priceText(self) -> str:
        part = self._now.combo
        return self.money(part.price) if part else ""

    @Property(str, notify=changed)
    def savingText(self) -> str:
        """ "you save 130 ₽", empty where nothing is saved."""
        part = self._now.combo
        return saving_text(self.money(part.saving)) if part and part.saving else ""

    @Property(bool, notify=changed)
    def stepDone(self) -> bool:
        step = self._current()
        return step is not None and step.done

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """What the button says: the next step, "Done, add it", or what is still to be chosen."""
        part = self._now.combo
        if part is None:
            return ""
        step = part.steps[part.index]
        if not step.done:
            return choose_text(step.group, self.reading)
        after = self._next(part)
        return next_step_text(self.name(after.group.name) if after else "")

    @Property(bool, notify=changed)
    def canBuildComponent(self) -> bool:
        """True where the chosen component has questions of its own."""
        step = self._current()
        chosen = step.chosen if step else None
        return bool(chosen and chosen.component and chosen.component.groups)

    @Slot(str)
    def tapOption(self, option_key: str) -> None:
        step = self._current()
        if step is not None:
            self._send(OptionTapped(step.group.id, int(option_key)))

    @Slot(int)
    def openStep(self, index: int) -> None:
        self._send(ComboStepOpened(index))

    @Slot()
    def buildComponent(self) -> None:
        step = self._current()
        if step is not None:
            self._send(ComponentOpened(step.group.id))

    @Slot()
    def confirm(self) -> None:
        self._send(DraftConfirmed())
