"""The page of a wizard and the work behind it: begun, given up, kept on the disk, told to faces.

Nothing here waits: what talks to a server is a task that can be given up. Every answer is on the
disk before anybody is asked about it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from msgspec.structs import replace

from hardware.errors import BadDeviceSettings
from kiosk.domain.names import Language
from kiosk.errors import KioskError, SettingsError
from kiosk.setup.wizard.bench import Bench, Halted, Trying
from kiosk.setup.wizard.draft import Draft, as_bytes
from kiosk.setup.wizard.questions import Choices, Question
from kiosk.setup.wizard.troubles import told
from kiosk.setup.wizard.view import Page, Result, snapshot_of
from kiosk.setup_snapshots import Ask, Obstacle, ObstacleKind, SetupSnapshot, StepKey, Work


class Working:
    """The draft, what was read and found, and the one thing that goes on now."""

    def __init__(
        self,
        bench: Bench,
        draft: Draft,
        *,
        language: Language = Language.RU,
        bug: Callable[[str, BaseException], None],
    ) -> None:
        """``language`` until one is chosen. ``bug`` hears of what nobody expected."""
        self._bench = bench
        self._draft = draft
        self._bug = bug
        self._read: dict[Ask, Choices] = {}
        self._results: dict[StepKey, Result] = {}
        self._page = Page(language=language)
        self._from_page = False
        self._seeking = False
        self._task: asyncio.Task[None] | None = None
        self._to_keep = asyncio.Event()
        self._keeping: asyncio.Task[None] | None = None
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._subscribers: list[Callable[[SetupSnapshot], None]] = []

    @property
    def snapshot(self) -> SetupSnapshot:
        result = self._results.get(self._draft.at, Result())
        return snapshot_of(self._draft, replace(self._page, result=result), self._read)

    def subscribe(self, subscriber: Callable[[SetupSnapshot], None]) -> None:
        self._subscribers.append(subscriber)

    async def settled(self) -> SetupSnapshot:
        """The page once nothing goes on any more."""
        await self._quiet.wait()
        return self.snapshot

    async def close(self) -> None:
        """Gives up what goes on, keeps the last word, lets the home go."""
        for task in (self._task, self._keeping):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        if self._bench.home.is_open:
            with suppress(KioskError):
                await self._bench.home.keep(self._kept())
            await self._bench.home.close()

    def _ask(self, question: Question) -> None:
        picked = self._draft.answers.get(question.ask, ())
        entry = "" if question.secret else self._draft.answer(question.ask)
        entry = entry or (question.usual(self._draft) if not question.chosen else "")
        self._page = replace(
            self._page, picked=tuple(picked) if question.chosen else (), entry=entry, wrong=None
        )
        self._change(replace(self._draft, asking=question.ask))
        self._publish()

    def _work(
        self, what: Work, doing: Callable[[], Awaitable[None]], *, quietly: bool = False
    ) -> None:
        """``quietly``: it takes no longer than the disk, and nobody need see that it goes on."""
        self._page = replace(self._page, work=what)
        self._quiet.clear()
        self._task = asyncio.create_task(self._done(doing))
        if not quietly:
            self._publish()

    async def _done(self, doing: Callable[[], Awaitable[None]]) -> None:
        """Whatever comes of it is on the page, also that it was given up."""
        me = self._task
        trouble: Obstacle | None = None
        try:
            # Taken as done from here: what it does next may begin other work.
            await self._kept_first()
            await doing()
        except asyncio.CancelledError:
            trouble = Obstacle(kind=ObstacleKind.CANCELLED)
        except Halted as stop:
            trouble = stop.obstacle
        except BadDeviceSettings as wrong:
            trouble = Obstacle(kind=ObstacleKind.DEVICE_SETTINGS, detail=str(wrong))
        except SettingsError as wrong:
            detail = "; ".join(wrong.problems)
            trouble = Obstacle(kind=ObstacleKind.NOT_COMPLETE, detail=detail)
        except KioskError as wrong:
            trouble = told(wrong)
        except Exception as exc:  # noqa: BLE001 - a bug in one check leaves the installer the page
            self._bug(f"setup step {self._draft.at.value}", exc)
            trouble = Obstacle(kind=ObstacleKind.REFUSED, detail=type(exc).__name__)
        if trouble is not None:
            self._show_result(trouble)
        if self._task is me:
            self._page = replace(self._page, work=None)
            self._quiet.set()
        self._publish()

    def _cancel(self) -> None:
        if self._task is not None and self._page.work not in (None, Work.BUYING):
            self._task.cancel()

    def _show_result(self, obstacle: Obstacle) -> None:
        """On the step's own page, whatever was asked."""
        before = self._results.get(self._draft.at, Result())
        self._results[self._draft.at] = replace(before, obstacle=obstacle)
        self._seeking = False
        if self._draft.asking is not None and self._page.work is not Work.SEEKING:
            self._change(replace(self._draft, asking=None))
        self._publish()

    def _trying(self) -> Trying:
        trying = Trying(draft=self._draft, bench=self._bench, changed=lambda: None)

        def changed_now() -> None:
            self._results[self._draft.at] = Result(
                findings=tuple(trying.findings), certificate=trying.certificate
            )
            self._publish()

        trying.changed = changed_now
        return trying

    def _change(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._to_keep.set()

    def _kept(self) -> bytes:
        return b"" if self._page.finished else as_bytes(self._draft)

    async def _kept_first(self) -> None:
        """The answers are on the disk before anybody is asked about them."""
        if self._to_keep.is_set():
            self._to_keep.clear()
            await self._bench.home.keep(self._kept())

    async def _keep(self) -> None:
        while True:
            await self._to_keep.wait()
            self._to_keep.clear()
            try:
                await self._bench.home.keep(self._kept())
            except KioskError as trouble:
                self._show_result(told(trouble))

    def _publish(self) -> None:
        snapshot = self.snapshot
        for subscriber in self._subscribers:
            subscriber(snapshot)
