"""The wizard at work: takes what the installer did, reads, checks, keeps; shows one page.

Nothing here waits: what talks to a server is a task that can be given up. Every answer is on the
disk before the next page's check begins.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from hardware.errors import BadDeviceSettings
from kiosk.domain.names import Language
from kiosk.errors import KioskError, SettingsError
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.writer import write_profile, write_text
from kiosk.setup.setup_file import setup_file_text
from kiosk.setup.wizard.answering import (
    answered,
    changed,
    choices_of,
    missing,
    toggled,
    unfit,
    with_usual,
)
from kiosk.setup.wizard.bench import Bench, Halted, Trying
from kiosk.setup.wizard.checks import ASKED_FOR, CHECKS, READINGS, whole_profile
from kiosk.setup.wizard.draft import Draft, as_bytes
from kiosk.setup.wizard.machine import set_pin
from kiosk.setup.wizard.profile import device_profile, secret_name_of
from kiosk.setup.wizard.questions import Choices, Question, Step
from kiosk.setup.wizard.server import find_servers, trusted
from kiosk.setup.wizard.steps import STEPS, WAY
from kiosk.setup.wizard.troubles import told
from kiosk.setup.wizard.view import Page, Result, snapshot_of
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
    Entry,
    Finding,
    FindingKind,
    Obstacle,
    ObstacleKind,
    SetupSnapshot,
    Standing,
    StepKey,
    Work,
)
from kiosk.storage.secrets import Secret

EXPORT_FILE: Final = "next-kiosk.toml"
"""The exported profile, beside this kiosk's own."""
_ALWAYS_TAKEN: Final = (WorkCancelled, EntryTyped)


class Wizard:
    """One installer's way through all steps. ``start`` it, ``submit`` to it, ``close`` it."""

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
        self._doings: dict[type[Any], Callable[[Any], None]] = {
            QuestionOpened: self._open_question,
            ChoiceTapped: self._tap_choice,
            EntryTyped: self._type,
            EntryConfirmed: lambda _intent: self._confirm(),
            CertificateTrusted: self._trust,
            ServersSought: lambda _intent: self._seek(),
            Verified: lambda _intent: self._proceed(asked=True),
            WorkCancelled: lambda _intent: self._cancel(),
            WentOn: lambda _intent: self._go_on(),
            WentOnAnyway: lambda _intent: self._pass_over(),
            WentBack: lambda _intent: self._go_back(),
            StepOpened: self._open_step,
            AnotherPersonWanted: lambda _intent: self._another_person(),
            CardTestWanted: lambda _intent: self._test_card(),
            ProfileExported: lambda _intent: self._export(),
            SetupFinished: lambda _intent: self._finish(),
        }

    # --- from outside ---------------------------------------------------------------------------

    @property
    def snapshot(self) -> SetupSnapshot:
        result = self._results.get(self._draft.at, Result())
        return snapshot_of(self._draft, replace(self._page, result=result), self._read)

    def subscribe(self, subscriber: Callable[[SetupSnapshot], None]) -> None:
        self._subscribers.append(subscriber)

    def start(self) -> None:
        """Goes on where the draft stands."""
        self._keeping = asyncio.create_task(self._keep())
        asking = self._draft.asking
        if asking is not None and not self._needs_reading(self._step.question(asking)):
            self._ask(self._step.question(asking))
        else:
            self._draft = replace(self._draft, asking=None)
            self._proceed()

    def submit(self, intent: SetupIntent) -> None:
        """Takes it and returns at once. While something goes on only giving it up is taken."""
        if self._page.work is not None and not isinstance(intent, _ALWAYS_TAKEN):
            return
        self._doings[type(intent)](intent)

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

    # --- the way --------------------------------------------------------------------------------

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
        resumed = self._draft.stands(step) is Standing.PROVEN and step in (
            StepKey.DEVICES,
            StepKey.TRIAL,
        )
        return step not in ASKED_FOR and not done and not resumed

    def _needs_reading(self, question: Question) -> bool:
        return (
            question.chosen
            and choices_of(question, self._read) is None
            and self._draft.at in READINGS
        )

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

    def _open_step(self, intent: StepOpened) -> None:
        if self._draft.at is StepKey.SUMMARY:
            self._enter(intent.step, reviewing=True)

    # --- questions ------------------------------------------------------------------------------

    def _open_question(self, intent: QuestionOpened) -> None:
        asked = {each.ask: each for each in self._step.asked(self._draft)}
        question = asked.get(intent.ask)
        if question is None:
            return
        self._from_page = True
        if self._needs_reading(question):
            self._work(Work.READING, lambda: self._reading(then=question))
        else:
            self._ask(question)

    def _ask(self, question: Question) -> None:
        picked = self._draft.answers.get(question.ask, ())
        entry = "" if question.secret else self._draft.answer(question.ask)
        entry = entry or (question.usual(self._draft) if not question.chosen else "")
        self._page = replace(
            self._page, picked=tuple(picked) if question.chosen else (), entry=entry, wrong=None
        )
        self._change(replace(self._draft, asking=question.ask))
        self._publish()

    def _show_step(self) -> None:
        self._from_page = False
        self._change(replace(self._draft, asking=None))
        self._proceed()

    def _tap_choice(self, intent: ChoiceTapped) -> None:
        if self._draft.asking is None:
            return
        question = self._step.question(self._draft.asking)
        if question.ask is Ask.HOST:
            self._page = replace(self._page, entry=intent.key, wrong=None)
        else:
            picked = toggled(question, self._page.picked, intent.key)
            self._page = replace(self._page, picked=picked, wrong=None)
            if question.ask is Ask.LANGUAGE:
                # Whoever cannot read this page reads the next one.
                self._page = replace(self._page, language=Language(intent.key))
        self._publish()

    def _type(self, intent: EntryTyped) -> None:
        self._page = replace(self._page, entry=intent.text, wrong=None)
        self._publish()

    def _confirm(self) -> None:
        if self._draft.asking is None:
            return
        question = self._step.question(self._draft.asking)
        if question.chosen:
            choices = choices_of(question, self._read) or ()
            keys = [key for key in self._page.picked if key in {c.key for c in choices}]
            if not keys:
                self._wrong(ObstacleKind.MISSING)
                return
            self._answer(answered(self._draft, question, keys, choices))
            return
        text = self._page.entry.strip()
        kept = question.how is Entry.SECRET and self._draft.has(question.ask)
        problem = unfit(question, text, kept=kept)
        if problem is not None:
            self._wrong(problem)
        elif question.secret and text:
            self._work(Work.CHECKING, lambda: self._secret(question, text))
        else:
            self._answer(answered(self._draft, question, ("" if kept else text,), ()))

    def _answer(self, after: Draft) -> None:
        """Takes an answer: the step, and what rests on it, is checked anew."""
        step = self._draft.at
        before = self._draft
        if any(before.answer(ask) not in ("", after.answer(ask)) for ask in _WHICH_SERVER):
            # A certificate belongs to one server; another one's is looked at afresh.
            after = trusted(after, "")
        self._change(replace(changed(before, after, step), asking=None))
        for other in STEPS.values():
            if self._draft.stands(other.key) is Standing.OPEN:
                self._results.pop(other.key, None)
        if step in (StepKey.SERVER, StepKey.LOGIN) and before.answers != self._draft.answers:
            self._forget_what_was_read()
        if step is StepKey.CARDS:
            self._read.pop(Ask.ACCOUNT_TYPE, None)
        self._page = replace(self._page, entry="", picked=(), wrong=None)
        if self._seeking:
            self._seek()
            return
        self._proceed()

    def _forget_what_was_read(self) -> None:
        self._read = {ask: found for ask, found in self._read.items() if ask in _OF_MACHINE}

    async def _secret(self, question: Question, text: str) -> None:
        """Into the encrypted database, or to the door's PINs."""
        if question.how is Entry.PIN:
            try:
                await set_pin(self._trying(), text)
            except Halted as stop:
                self._wrong(stop.obstacle.kind)
                return
        name = secret_name_of(question.ask)
        if name is not None:
            await self._bench.home.store.secrets.put({name: Secret(text)})
        after = answered(self._draft, question, ("",), ())
        # A new password is a change although the draft says the same of it.
        self._results.pop(self._draft.at, None)
        self._answer(after.with_standing(self._draft.at, Standing.OPEN))

    def _wrong(self, kind: ObstacleKind) -> None:
        self._page = replace(self._page, wrong=Obstacle(kind=kind))
        self._publish()

    def _another_person(self) -> None:
        if self._draft.at is StepKey.STAFF:
            self._results.pop(StepKey.STAFF, None)
            self._change(self._draft.without(Ask.PERSON, Ask.PIN))
            self._ask(self._step.question(Ask.ROLE))

    # --- the cash server ------------------------------------------------------------------------

    def _trust(self, intent: CertificateTrusted) -> None:
        result = self._results.get(StepKey.SERVER)
        shown = result.certificate if result is not None else None
        # What is trusted is what the installer saw, nothing that came meanwhile.
        if self._draft.at is StepKey.SERVER and shown and shown.sha256 == intent.sha256:
            after = trusted(self._draft, intent.sha256)
            self._change(changed(self._draft, after, StepKey.SERVER))
            self._results.pop(StepKey.SERVER, None)
            self._proceed(asked=True)

    def _seek(self) -> None:
        """Asks for the port first: nobody could be sought without one."""
        port = self._draft.answer(Ask.PORT)
        self._seeking = not port
        if not port:
            self._ask(self._step.question(Ask.PORT))
            return
        self._work(Work.SEEKING, lambda: self._seek_at(int(port)))

    async def _seek_at(self, port: int) -> None:
        addresses = await asyncio.to_thread(self._bench.segment)
        found = (await find_servers(addresses, port))[Ask.HOST]
        self._ask(self._step.question(Ask.HOST))
        self._page = replace(self._page, sought=found)
        if not found:
            words = (str(port),)
            nobody = Obstacle(kind=ObstacleKind.NOBODY_FOUND, values=words)
            self._page = replace(self._page, wrong=nobody)
        elif len(found) == 1:
            self._page = replace(self._page, entry=found[0].key)

    # --- work that takes time -------------------------------------------------------------------

    def _work(self, what: Work, doing: Callable[[], Awaitable[None]]) -> None:
        self._page = replace(self._page, work=what)
        self._quiet.clear()
        self._task = asyncio.create_task(self._done(doing))
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

    def _test_card(self) -> None:
        async def wait() -> None:
            found = await self._bench.devices.card(device_profile(self._draft))
            before = self._results.get(StepKey.DEVICES, Result())
            self._results[StepKey.DEVICES] = replace(
                before, findings=(*before.findings, found), obstacle=None
            )

        if self.snapshot.can_test_card:
            self._work(Work.WAITING_FOR_CARD, wait)

    def _export(self) -> None:
        async def save() -> None:
            file = self._bench.home.folder / EXPORT_FILE
            write_text(setup_file_text(whole_profile(self._trying())), file)
            before = self._results.get(StepKey.SUMMARY, Result())
            saved = Finding(kind=FindingKind.EXPORTED, figure=str(file))
            kept = tuple(f for f in before.findings if f.kind is not FindingKind.EXPORTED)
            self._results[StepKey.SUMMARY] = replace(before, findings=(*kept, saved))

        if self._draft.at is StepKey.SUMMARY:
            self._work(Work.CHECKING, save)

    def _finish(self) -> None:
        async def end() -> None:
            profile = whole_profile(self._trying())
            write_profile(profile, self._bench.home.folder / PROFILE_FILE)
            await self._bench.home.store.licence.install(self._bench.new_guid())
            await self._bench.home.keep(b"")
            self._page = replace(self._page, finished=True)

        if self._draft.at is StepKey.SUMMARY:
            self._work(Work.CHECKING, end)

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

    # --- keeping --------------------------------------------------------------------------------

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


_WHICH_SERVER: Final = (Ask.HOST, Ask.PORT)
_OF_MACHINE: Final = frozenset({Ask.TIME_ZONE, Ask.READER})
