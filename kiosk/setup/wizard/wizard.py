"""The wizard: takes what the installer did; the answers, and what is done with them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cached_property
from typing import Any, Final

from msgspec.structs import replace

from kiosk.domain.names import Language
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.writer import write_profile, write_text
from kiosk.setup.setup_file import setup_file_text
from kiosk.setup.wizard.answering import (
    answered,
    changed,
    choices_of,
    toggled,
    unfit,
)
from kiosk.setup.wizard.bench import Halted
from kiosk.setup.wizard.checks import whole_profile
from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.machine import set_pin
from kiosk.setup.wizard.profile import device_profile, secret_name_of
from kiosk.setup.wizard.questions import Question
from kiosk.setup.wizard.server import find_servers, trusted
from kiosk.setup.wizard.stepping import Stepping
from kiosk.setup.wizard.steps import STEPS
from kiosk.setup.wizard.view import Result
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
    Standing,
    StepKey,
    Work,
)
from kiosk.storage.secrets import Secret

EXPORT_FILE: Final = "next-kiosk.toml"
"""The exported profile, beside this kiosk's own."""
_ALWAYS_TAKEN: Final = (WorkCancelled, EntryTyped)


class Wizard(Stepping):
    """One installer's way through all steps. ``start`` it, ``submit`` to it, ``close`` it."""

    @cached_property
    def _doings(self) -> dict[type[Any], Callable[[Any], None]]:
        return {
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

        async def go_on() -> None:
            if self._seeking:
                self._seek()
            else:
                self._proceed()

        # The answer is on the disk before the next page is seen.
        self._work(Work.CHECKING, go_on, quietly=True)

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
            self._bench.hide(text)
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


_WHICH_SERVER: Final = (Ask.HOST, Ask.PORT)
_OF_MACHINE: Final = frozenset({Ask.TIME_ZONE, Ask.READER})
