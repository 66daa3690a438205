"""From step to step: what is read first, what is asked next, when it is checked, the way on."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.errors import KioskError
from kiosk.setup.wizard.answering import changed, choices_of, missing, with_usual
from kiosk.setup.wizard.bench import Halted
from kiosk.setup.wizard.checks import ASKED_FOR, CHECKS, READINGS
from kiosk.setup.wizard.questions import Question, Step
from kiosk.setup.wizard.steps import STEPS, WAY
from kiosk.setup.wizard.troubles import told
from kiosk.setup.wizard.view import Result
from kiosk.setup.wizard.working import Working
from kiosk.setup_intents import StepOpened
from kiosk.setup_snapshots import Obstacle, ObstacleKind, Standing, StepKey, Work


class Stepping(Working):
    """The way through the steps."""

    @property
    def _step(self) -> Step:
        return STEPS[self._draft.at]

    def _enter(self, key: StepKey, *, reviewing: bool | None = None) -> None:
        reviewing = self._draft.reviewing if reviewing is None else reviewing
        self._change(replace(self._draft, at=key, asking=None, reviewing=reviewing))
        self._from_page = False
        self._proceed()

    def _proceed(self, *, asked: bool = False) -> None:
        """The next thing to be done in this step: read, ask, check, or nothing."""
        step = self._step
        self._change(changed(self._draft, with_usual(step, self._draft, self._read), step.key))
        question = missing(step, self._draft)
        if question is not None and self._needs_reading(question):
            self._work(Work.READING, self._reading)
        elif question is not None and question.chosen and not choices_of(question, self._read):
            self._show_result(Obstacle(kind=ObstacleKind.NOTHING_TO_CHOOSE, ask=question.ask))
            if asked:
                self._read.pop(question.ask, None)
                self._work(Work.READING, self._reading)
        elif question is not None:
            self._ask(question)
        elif asked or self._due():
            buying = step.key is StepKey.TRIAL
            self._work(Work.BUYING if buying else Work.CHECKING, self._checking)
        else:
            self._publish()

    def _due(self) -> bool:
        """Whether the step is checked without being asked for."""
        step = self._draft.at
        done = step in self._results and self._draft.stands(step) is not Standing.OPEN
        # A test page is not printed again for somebody who only comes back.
        resumed = self._draft.stands(step) is Standing.PROVEN and step is StepKey.DEVICES
        return step not in ASKED_FOR and not done and not resumed

    def _needs_reading(self, question: Question) -> bool:
        return (
            question.chosen
            and choices_of(question, self._read) is None
            and self._draft.at in READINGS
        )

    async def _reading(self, then: Question | None = None) -> None:
        trying = self._trying()
        self._read.update(await READINGS[self._draft.at](trying))
        self._results.pop(self._draft.at, None)
        if then is not None:
            self._ask(then)
        else:
            self._proceed()

    async def _checking(self) -> None:
        step, trying = self._draft.at, self._trying()
        self._results.pop(step, None)
        self._change(self._draft.with_standing(step, Standing.OPEN))
        trouble: Obstacle | None = None
        try:
            await CHECKS[step](trying)
        except Halted as stop:
            trouble = stop.obstacle
        except KioskError as wrong:
            trouble = told(wrong)
        finally:
            self._results[step] = Result(
                findings=tuple(trying.findings), obstacle=trouble, certificate=trying.certificate
            )
            self._change(self._draft.with_learned(trying.learned))
        if trouble is None:
            self._change(self._draft.with_standing(step, Standing.PROVEN))

    def _go_on(self) -> None:
        if self.snapshot.can_go_on:
            self._leave()

    def _pass_over(self) -> None:
        if self.snapshot.can_pass_over:
            self._change(self._draft.with_standing(self._draft.at, Standing.PASSED_OVER))
            self._leave()

    def _leave(self) -> None:
        if self._draft.reviewing:
            self._enter(StepKey.SUMMARY, reviewing=False)
            return
        following = self.snapshot.following
        if following is not None:
            self._enter(following)

    def _go_back(self) -> None:
        """To the question before, to the step the question belongs to, or to the step before."""
        if not self.snapshot.can_go_back:
            return
        asking = self._draft.asking
        if asking is not None and (self._from_page or self._draft.has(asking)):
            self._show_step()
            return
        if asking is not None:
            asked = [each for each in self._step.asked(self._draft) if self._draft.has(each.ask)]
            if asked:
                self._ask(asked[-1])
                return
        place = WAY.index(self._draft.at)
        self._enter(WAY[max(0, place - 1)])

    def _show_step(self) -> None:
        self._from_page = False
        self._change(replace(self._draft, asking=None))
        self._proceed()

    def _open_step(self, intent: StepOpened) -> None:
        if self._draft.at is StepKey.SUMMARY:
            self._enter(intent.step, reviewing=True)
