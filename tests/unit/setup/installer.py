"""An installer who walks the wizard: answers by question, real servers, devices made of values."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from kiosk.clock import SystemClock
from kiosk.commands.wizard_trial import CoreTrial
from kiosk.settings.profile import Profile
from kiosk.setup.wizard.bench import Bench, SetupHome, TrialDesk, halted
from kiosk.setup.wizard.from_profile import draft_for
from kiosk.setup.wizard.questions import Choices
from kiosk.setup.wizard.wizard import Wizard
from kiosk.setup_intents import (
    CertificateTrusted,
    ChoiceTapped,
    EntryConfirmed,
    EntryTyped,
    QuestionOpened,
    Verified,
    WentOn,
)
from kiosk.setup_snapshots import (
    Ask,
    Choice,
    Entry,
    Finding,
    FindingKind,
    ObstacleKind,
    SetupSnapshot,
    StepKey,
)
from kiosk.simulators.addresses import SimulatorAddresses
from tests.unit.setup.one_home import INSTANCE

PIN = "7193"
Answers = Mapping[Ask, str | tuple[str, ...]]


def right_answers(at: SimulatorAddresses) -> dict[Ask, str | tuple[str, ...]]:
    """What leads to the end at these simulators; whatever is not here has a usual answer."""
    cash = urlsplit(at.cash_url)
    return {
        Ask.LANGUAGE: "en",
        Ask.TIME_ZONE: "Europe/Moscow",
        Ask.HOST: str(cash.hostname),
        Ask.PORT: str(cash.port),
        Ask.USER: at.cash_user,
        Ask.PASSWORD: at.cash_password,
        Ask.LICENCE_USER: at.licence_user,
        Ask.LICENCE_PASSWORD: at.licence_password,
        Ask.LICENCE_TOKEN: at.licence_token,
        Ask.TOKEN_UNTIL: "",
        Ask.LICENCE_URL: at.licence_url,
        Ask.CARD_SYSTEM: "crm7",
        Ask.CRM_URL: at.crm_url,
        Ask.CRM_HOST: at.crm5_host,
        Ask.CRM_PORT: str(at.crm5_port),
        Ask.CRM_KEY: at.crm_key_code,
        Ask.CLASSIFIER: at.crm_classifier,
        Ask.TEST_CARD: "777000001",
        Ask.PERSON: "Анна",
        Ask.PIN: PIN,
    }


@dataclass(slots=True, kw_only=True)
class MadeDevices:
    """Devices as the test says; ``fails`` is the obstacle of each that is not well."""

    found: Choices = ()
    fails: dict[str, ObstacleKind] = field(default_factory=dict)
    hangs: asyncio.Event | None = None

    async def readers(self) -> Choices:
        return (*self.found, Choice(key="nfc-pcsc", name="Contactless reader", ours=True))

    async def reader(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        assert profile.devices.card_readers, "one was chosen"
        await self._tried("reader", FindingKind.READER_READY, tell)

    async def card(self, profile: Profile) -> Finding:
        del profile
        if "card" in self.fails:
            raise halted(self.fails["card"])
        return Finding(kind=FindingKind.CARD_READ, figure="•• 0001")

    async def printer(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        assert profile.devices.receipt_printer is not None, "one was chosen"
        await self._tried("printer", FindingKind.PRINTED, tell)

    async def terminal(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        assert profile.devices.payment_terminal is not None, "one was chosen"
        await self._tried("terminal", FindingKind.TERMINAL_READY, tell)

    async def sound(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        assert profile.screen.sound_volume, "it is not silent"
        await self._tried("sound", FindingKind.SOUND_PLAYED, tell)

    async def _tried(self, name: str, good: FindingKind, tell: Callable[[Finding], None]) -> None:
        if self.hangs is not None:
            await self.hangs.wait()
        if name in self.fails:
            raise halted(self.fails[name])
        tell(Finding(kind=good))


class MadeTrial:
    """An order that always can be made and voided. The licence's numbers belong to one home: of two
    with the same name at the cash server only the first could really order."""

    async def dishes(self, profile: Profile) -> Choices:
        assert profile.restaurant.station_id, "the profile is whole"
        return (Choice(key="101", name="Tea", note="90 ₽"),)

    async def order(self, profile: Profile, dish: str, tell: Callable[[Finding], None]) -> None:
        assert (profile.restaurant.table_id, dish) != (0, "")
        tell(Finding(kind=FindingKind.ORDER_MADE, values=("47",)))
        tell(Finding(kind=FindingKind.ORDER_VOID, values=("47",)))


class Installer:
    """Answers whatever is asked, and goes on for as long as the wizard lets them."""

    def __init__(self, wizard: Wizard, answers: Answers) -> None:
        self.wizard = wizard
        self.answers = dict(answers)

    async def page(self) -> SetupSnapshot:
        return await self.wizard.settled()

    async def walks(self, to: StepKey = StepKey.SUMMARY) -> SetupSnapshot:
        """The first page at which they cannot go on, or that of ``to`` once it is checked."""
        while True:
            page = await self.page()
            if page.question is not None:
                before = page
                self.says(self.answers[page.question.ask])
                page = await self.page()
                if page.question is not None and page.question.obstacle is not None:
                    return page
                assert page != before
                continue
            shown = page.certificate
            if shown is not None and not shown.trusted and not shown.changed:
                self.wizard.submit(CertificateTrusted(shown.sha256))
            elif page.step is StepKey.TRIAL and not page.findings and page.obstacle is None:
                self.wizard.submit(Verified())
            elif page.step is to or not page.can_go_on:
                return page
            else:
                self.wizard.submit(WentOn())

    def says(self, answer: str | tuple[str, ...]) -> None:
        """At the question that is asked."""
        question = self.wizard.snapshot.question
        assert question is not None, "nothing is asked"
        if question.how in (Entry.CHOICE, Entry.SEVERAL):
            wanted = (answer,) if isinstance(answer, str) else answer
            if question.how is Entry.SEVERAL:
                for key in question.chosen:
                    self.wizard.submit(ChoiceTapped(key))
            for key in wanted:
                assert key in {choice.key for choice in question.choices}, question.choices
                self.wizard.submit(ChoiceTapped(key))
        else:
            assert isinstance(answer, str)
            self.wizard.submit(EntryTyped(answer))
        self.wizard.submit(EntryConfirmed())

    async def changes(self, ask: Ask, answer: str | tuple[str, ...]) -> SetupSnapshot:
        """An answer on the step's own page."""
        self.wizard.submit(QuestionOpened(ask))
        await self.page()
        self.says(answer)
        return await self.page()


@asynccontextmanager
async def at_work(
    home: Path,
    answers: Answers,
    *,
    devices: MadeDevices | None = None,
    trial: TrialDesk | None = None,
    segment: tuple[str, ...] = (),
    instance: UUID = INSTANCE,
) -> AsyncIterator[Installer]:
    """A wizard of ``home`` that goes on where the last one stopped.

    Without ``trial`` a test order is a real one: once for each ``instance``.
    """
    clock = SystemClock()
    place = SetupHome(home, {}, clock)
    await place.open()
    bugs: list[BaseException] = []
    draft = await draft_for(place)
    # The vendor's service, which is usual, is nobody a test may ask.
    for ask in (Ask.LICENCE_URL, Ask.CRM_PORT):
        if ask in answers and not draft.has(ask):
            draft = draft.with_answer(ask, (str(answers[ask]),))
    bench = Bench(
        home=place,
        clock=clock,
        new_guid=lambda: instance,
        devices=devices or MadeDevices(),
        trial=trial or CoreTrial(home, {}),
        segment=lambda: segment,
        machine_zone="Etc/UTC",
    )
    wizard = Wizard(bench, draft, bug=lambda _place, exc: bugs.append(exc))
    wizard.start()
    try:
        yield Installer(wizard, answers)
    finally:
        await wizard.close()
    assert not bugs, bugs
