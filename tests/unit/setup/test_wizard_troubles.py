"""What is wrong at each step: which obstacle the installer reads, and the way on or back."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import pytest
import pytest_asyncio
from msgspec.structs import replace

from kiosk.setup_intents import (
    CardTestWanted,
    CertificateTrusted,
    ChoiceTapped,
    ServersSought,
    Verified,
    WentBack,
    WentOn,
    WentOnAnyway,
    WorkCancelled,
)
from kiosk.setup_snapshots import (
    Ask,
    Choice,
    FindingKind,
    ObstacleKind,
    SetupSnapshot,
    Standing,
    StepKey,
    Work,
)
from kiosk.simulators.launch import SimulatorProcess
from tests.unit.setup.installer import (
    Installer,
    MadeDevices,
    at_work,
    right_answers,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")
CLOSED_PORT = "9"
STOPS_ONLY = "1000602"
"""A reason that may be given for the stop list alone."""
READER = Choice(key="wedge-evdev@usb:0801:0002", name="Stripe reader")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def process() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def restaurant(process: SimulatorProcess) -> SimulatorProcess:
    await process.clear_moods()
    return process


@pytest.mark.parametrize(
    ("step", "answers", "obstacle", "may_pass"),
    [
        (StepKey.SERVER, {Ask.PORT: CLOSED_PORT}, ObstacleKind.PORT_CLOSED, False),
        (StepKey.SERVER, {Ask.HOST: "no.such.host.invalid"}, ObstacleKind.NAME_UNKNOWN, False),
        (StepKey.LOGIN, {Ask.PASSWORD: "wrong"}, ObstacleKind.LOGIN_REFUSED, False),
        (StepKey.LICENCE, {Ask.LICENCE_PASSWORD: "x"}, ObstacleKind.LICENCE_ACCOUNT, True),
        (StepKey.LICENCE, {Ask.TOKEN_UNTIL: "2020-01-31"}, ObstacleKind.TOKEN_ENDED, True),
        (
            StepKey.LICENCE,
            {Ask.LICENCE_URL: "http://127.0.0.1:9/"},
            ObstacleKind.NOBODY_THERE,
            True,
        ),
        (StepKey.CARDS, {Ask.CRM_URL: "http://127.0.0.1:9/"}, ObstacleKind.PORT_CLOSED, True),
        (StepKey.CARDS, {Ask.CLASSIFIER: "999"}, ObstacleKind.CARDS_REFUSED, True),
        (StepKey.CARDS, {Ask.TEST_CARD: "123"}, ObstacleKind.CARD_UNKNOWN, True),
    ],
)
async def test_a_wrong_answer_is_told_at_its_step(
    tmp_path: Path,
    restaurant: SimulatorProcess,
    step: StepKey,
    answers: dict[Ask, str],
    obstacle: ObstacleKind,
    may_pass: bool,
) -> None:
    async with at_work(tmp_path, {**right_answers(restaurant.addresses), **answers}) as installer:
        page = await installer.walks()
        assert (page.step, page.obstacle and page.obstacle.kind) == (step, obstacle)
        assert not page.can_go_on
        assert page.can_pass_over is may_pass
        await goes_on_or_back(installer, page)


async def goes_on_or_back(installer: Installer, page: SetupSnapshot) -> None:
    """Whoever may go on without a step does, and the summary says so; everybody may go back."""
    if not page.can_pass_over:
        installer.wizard.submit(WentOnAnyway())
        assert installer.wizard.snapshot.step is page.step
        installer.wizard.submit(WentBack())
        assert (await installer.page()).place == page.place - 1
        return
    installer.wizard.submit(WentOnAnyway())
    after = await installer.page()
    assert after.place == page.place + 1
    standing = {part.key: part.standing for part in after.way}
    assert standing[page.step] is Standing.PASSED_OVER


@pytest.mark.parametrize(
    ("mood", "step", "obstacle"),
    [
        ("cash:http-500", StepKey.LOGIN, ObstacleKind.SERVER_FAULT),
        ("cash:shift-closing", StepKey.LOGIN, ObstacleKind.SHIFT_CLOSING),
        ("cash:bad-anchor", StepKey.LICENCE, ObstacleKind.LICENCE_REFUSED),
        ("licence:no-licence", StepKey.LICENCE, ObstacleKind.LICENCE_ABSENT),
        ("licence:expired", StepKey.LICENCE, ObstacleKind.LICENCE_ENDED),
        ("licence:wrong-user", StepKey.LICENCE, ObstacleKind.LICENCE_ACCOUNT),
        ("crm:lose-answer", StepKey.CARDS, ObstacleKind.SILENT),
        ("crm:sac-error=SAC-0111", StepKey.CARDS, ObstacleKind.CARDS_REFUSED),
        ("crm:sac-error=SAC-0001", StepKey.CARDS, ObstacleKind.CARDS_BUSY),
        ("cash:no-right", StepKey.TRIAL, ObstacleKind.RIGHT_MISSING),
    ],
)
async def test_trouble_of_a_server_is_told_at_its_step(
    tmp_path: Path,
    restaurant: SimulatorProcess,
    mood: str,
    step: StepKey,
    obstacle: ObstacleKind,
) -> None:
    await restaurant.set_mood(mood)
    async with at_work(tmp_path, right_answers(restaurant.addresses)) as installer:
        page = await installer.walks()
        assert (page.step, page.obstacle and page.obstacle.kind) == (step, obstacle)
        await restaurant.clear_moods()
        installer.wizard.submit(Verified())
        page = await installer.walks(step)
        assert page.obstacle is None, page.obstacle
        assert page.can_go_on


async def test_a_missing_right_is_named(tmp_path: Path, restaurant: SimulatorProcess) -> None:
    await restaurant.set_mood("cash:no-right:VoidOrder")
    async with at_work(
        tmp_path, right_answers(restaurant.addresses), instance=UUID(int=7)
    ) as installer:
        page = await installer.walks()
        assert page.obstacle is not None
        assert page.obstacle.kind is ObstacleKind.ORDER_NOT_VOID
        assert "VoidOrder" in page.obstacle.detail
        await restaurant.clear_moods()
        installer.wizard.submit(Verified())
        assert (await installer.page()).can_go_on, "what was left open is voided first"


async def test_another_certificate_is_red_with_both_fingerprints_and_sends_nothing(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    answers = right_answers(restaurant.addresses)
    async with at_work(tmp_path, answers) as installer:
        await installer.walks(StepKey.LOGIN)
    async with SimulatorProcess() as other:
        async with at_work(tmp_path, {}) as installer:
            await installer.page()
            installer.wizard.submit(WentBack())
            await installer.page()
            page = await moved(installer, other.addresses.cash_url)
            shown = page.certificate
            assert shown is not None
            assert shown.changed
            assert shown.pinned == restaurant.addresses.certificate_sha256
            assert shown.sha256 == other.addresses.certificate_sha256
            assert page.obstacle is not None
            assert page.obstacle.kind is ObstacleKind.CERTIFICATE_CHANGED
            assert not page.can_go_on
            installer.wizard.submit(CertificateTrusted(shown.sha256))
            assert (await installer.page()).can_go_on
        assert not [e for e in await other.journal() if e.get("command") == "GetSystemInfo2"]


async def moved(installer: Installer, cash_url: str) -> SetupSnapshot:
    """The server behind the address is another one now, as after it was installed anew."""
    wizard = installer.wizard
    # Here only another address can have another server: what was pinned is put back.
    pinned = wizard._draft.pinned
    await installer.changes(Ask.PORT, str(urlsplit(cash_url).port))
    wizard._draft = replace(wizard._draft, pinned=pinned)
    wizard.submit(Verified())
    return await installer.page()


@pytest.mark.parametrize(
    ("device", "ask", "chosen", "obstacle"),
    [
        ("reader", Ask.READER, READER.key, ObstacleKind.READER_MISSING),
        ("printer", Ask.PRINTER, "escpos-usb", ObstacleKind.PRINTER_OFF),
    ],
)
async def test_a_device_that_is_not_there_is_told_and_may_be_passed_over(
    tmp_path: Path,
    restaurant: SimulatorProcess,
    device: str,
    ask: Ask,
    chosen: str,
    obstacle: ObstacleKind,
) -> None:
    devices = MadeDevices(found=(READER,), fails={device: obstacle})
    async with at_work(tmp_path, right_answers(restaurant.addresses), devices=devices) as installer:
        await installer.walks(StepKey.DEVICES)
        page = await installer.changes(ask, chosen)
        assert page.obstacle is not None
        assert page.obstacle.kind is obstacle
        await goes_on_or_back(installer, page)


async def test_a_reader_that_is_there_is_chosen_by_itself_and_tried_with_a_card(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    devices = MadeDevices(found=(READER,))
    async with at_work(tmp_path, right_answers(restaurant.addresses), devices=devices) as installer:
        page = await installer.walks(StepKey.DEVICES)
        assert page.answers[0].names == (READER,)
        assert page.can_test_card
        installer.wizard.submit(CardTestWanted())
        page = await installer.page()
        assert page.findings[-1].kind is FindingKind.CARD_READ
        assert page.can_go_on


async def test_what_takes_too_long_is_given_up_and_holds_nobody(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    devices = MadeDevices(found=(READER,), hangs=asyncio.Event())
    async with at_work(tmp_path, right_answers(restaurant.addresses), devices=devices) as installer:
        waiting = asyncio.Event()

        def look(page: SetupSnapshot) -> None:
            if page.step is StepKey.DEVICES and page.work is Work.CHECKING:
                waiting.set()

        installer.wizard.subscribe(look)
        walking = asyncio.create_task(installer.walks(StepKey.DEVICES))
        await waiting.wait()
        installer.wizard.submit(WentOn())
        assert installer.wizard.snapshot.step is StepKey.DEVICES
        installer.wizard.submit(WorkCancelled())
        page = await walking
        assert page.work is None
        assert page.obstacle is not None
        assert page.obstacle.kind is ObstacleKind.CANCELLED


@pytest.mark.parametrize(
    ("ask", "typed", "obstacle"),
    [
        (Ask.HOST, "https://server", ObstacleKind.NOT_AN_ADDRESS),
        (Ask.HOST, "", ObstacleKind.MISSING),
        (Ask.PORT, "70000", ObstacleKind.NOT_A_PORT),
        (Ask.TOKEN_UNTIL, "soon", ObstacleKind.NOT_A_DATE),
        (Ask.CRM_URL, "server", ObstacleKind.NOT_A_WEB_ADDRESS),
        (Ask.PIN, "71", ObstacleKind.PIN_SHORT),
        (Ask.PIN, "1234", ObstacleKind.PIN_GUESSED),
    ],
)
async def test_what_cannot_be_meant_is_told_at_its_question(
    tmp_path: Path, restaurant: SimulatorProcess, ask: Ask, typed: str, obstacle: ObstacleKind
) -> None:
    answers = {**right_answers(restaurant.addresses), ask: typed}
    async with at_work(tmp_path, answers) as installer:
        page = await installer.walks()
        assert page.question is not None
        assert page.question.ask is ask
        assert page.question.obstacle is not None
        assert page.question.obstacle.kind is obstacle


async def test_the_cash_server_is_found_when_somebody_asks(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    answers = right_answers(restaurant.addresses)
    del answers[Ask.HOST]
    async with at_work(
        tmp_path, answers, segment=("127.0.0.1", "127.0.0.9", "127.0.0.10")
    ) as installer:
        installer.says(answers[Ask.LANGUAGE])
        await installer.page()
        installer.says(answers[Ask.TIME_ZONE])
        await installer.page()
        installer.wizard.submit(WentOn())
        await installer.page()
        installer.wizard.submit(ServersSought())
        page = await installer.page()
        assert page.question is not None
        assert page.question.ask is Ask.PORT, "nobody can be sought without a port"
        installer.says(answers[Ask.PORT])
        page = await installer.page()
        assert page.question is not None
        assert page.question.ask is Ask.HOST
        assert "127.0.0.1" in {choice.key for choice in page.question.choices}
        installer.wizard.submit(ChoiceTapped("127.0.0.1"))
        tapped = installer.wizard.snapshot.question
        assert tapped is not None
        assert tapped.chosen == {"127.0.0.1"}


async def test_nobody_found_is_told(tmp_path: Path) -> None:
    answers = {Ask.LANGUAGE: "ru", Ask.TIME_ZONE: "Europe/Moscow", Ask.PORT: CLOSED_PORT}
    async with at_work(tmp_path, answers, segment=("127.0.0.1",)) as installer:
        for ask in (Ask.LANGUAGE, Ask.TIME_ZONE):
            installer.says(answers[ask])
            await installer.page()
        installer.wizard.submit(WentOn())
        await installer.page()
        installer.wizard.submit(ServersSought())
        await installer.page()
        installer.says(CLOSED_PORT)
        page = await installer.page()
        assert page.question is not None
        assert page.question.obstacle is not None
        assert page.question.obstacle.kind is ObstacleKind.NOBODY_FOUND


async def test_a_way_to_pay_without_a_tender_of_its_own_is_told(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    async with at_work(tmp_path, right_answers(restaurant.addresses)) as installer:
        await installer.walks(StepKey.SELLING)
        await installer.changes(Ask.WAYS, ("station", "terminal"))
        card = installer.wizard.snapshot
        chosen = {answer.ask: answer.names[0].key for answer in card.answers}
        page = await installer.changes(Ask.TERMINAL_TENDER, chosen[Ask.CARD_TENDER])
        assert page.obstacle is not None
        assert page.obstacle.kind is ObstacleKind.SAME_TENDER


async def test_something_gone_from_the_directory_is_named(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    async with at_work(tmp_path, right_answers(restaurant.addresses)) as installer:
        await installer.walks(StepKey.RESTAURANT)
        wizard = installer.wizard
        gone = Choice(key="7", name="Old table")
        wizard._draft = wizard._draft.with_answer(Ask.TABLE, ("7",), (gone,))
        wizard.submit(Verified())
        page = await installer.page()
        assert page.obstacle is not None
        assert page.obstacle.kind is ObstacleKind.ITEM_GONE
        assert page.obstacle.values == ("Old table",)
        assert page.obstacle.ask is Ask.TABLE


async def test_a_reason_that_may_not_be_given_is_told_as_such(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    async with at_work(tmp_path, right_answers(restaurant.addresses)) as installer:
        await installer.walks(StepKey.SELLING)
        wizard = installer.wizard
        other = Choice(key=STOPS_ONLY, name="Out of stock")
        wizard._draft = wizard._draft.with_answer(Ask.VOID_REASON, (STOPS_ONLY,), (other,))
        wizard.submit(Verified())
        page = await installer.page()
        assert page.obstacle is not None
        assert page.obstacle.kind is ObstacleKind.REASON_UNFIT
        assert page.obstacle.values == ("Out of stock",)
        assert page.obstacle.ask is Ask.VOID_REASON
