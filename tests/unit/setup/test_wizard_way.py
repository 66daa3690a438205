"""The wizard walked to its end against the simulated restaurant, and what the end is worth."""

import tomllib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.setup.setup_file import read_setup_file
from kiosk.setup.wizard.wizard import EXPORT_FILE
from kiosk.setup_intents import ProfileExported, SetupFinished, StepOpened, WentBack, WentOn
from kiosk.setup_snapshots import Ask, FindingKind, Standing, StepKey
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import Store
from tests.unit.setup.installer import PIN, MadeTrial, at_work, right_answers

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def restaurant() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as running:
        yield running


async def test_from_nothing_to_a_profile_by_way_of_an_order_made_and_voided(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    async with at_work(tmp_path, right_answers(at)) as installer:
        page = await installer.walks(StepKey.TRIAL)
        assert page.obstacle is None
        assert [finding.kind for finding in page.findings] == [
            FindingKind.ORDER_MADE,
            FindingKind.ORDER_VOID,
        ]
        installer.wizard.submit(WentOn())
        page = await installer.walks()
        assert {part.standing for part in page.way[:-1]} == {Standing.PROVEN}
        installer.wizard.submit(ProfileExported())
        await installer.page()
        assert not (tmp_path / PROFILE_FILE).exists()
        installer.wizard.submit(SetupFinished())
        assert (await installer.page()).finished
    profile = read_profile(tmp_path / PROFILE_FILE)
    assert profile.cash_server.fingerprint == at.certificate_sha256
    assert profile.restaurant.station_id == 15010
    assert profile.restaurant.table_id == 1000070
    assert [kind.id for kind in profile.restaurant.order_types] == [1, 1000081]
    assert profile.card_system.chosen is not None
    store = await Store.open(tmp_path, {})
    (anna,) = await store.staff.people()
    assert await store.purchases.unfinished() == ()
    await store.close()
    assert anna.person.name == "Анна"


async def test_what_is_exported_sets_the_next_kiosk_up_and_holds_no_secret(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    async with at_work(tmp_path, right_answers(at), trial=MadeTrial()) as installer:
        await installer.walks()
        installer.wizard.submit(ProfileExported())
        page = await installer.page()
        assert page.findings[-1].kind is FindingKind.EXPORTED
    text = (tmp_path / EXPORT_FILE).read_text("utf-8")
    secrets = (at.cash_password, at.licence_password, at.licence_token, PIN, at.licence_user)
    assert not [secret for secret in secrets if secret in text]
    keys = ("CASH_SERVER_PASSWORD", "LICENCE_USER", "LICENCE_PASSWORD", "LICENCE_TOKEN")
    given = {f"SAMOVAR_{key}": "x" for key in keys}
    assert read_setup_file(tmp_path / EXPORT_FILE, given).profile.restaurant.code == "123450007"
    assert tomllib.loads(text)["cash_server"]["password"] == "env:SAMOVAR_CASH_SERVER_PASSWORD"


async def test_no_secret_of_an_unfinished_set_up_is_in_any_file(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    at = restaurant.addresses
    async with at_work(tmp_path, right_answers(at)) as installer:
        await installer.walks(StepKey.STAFF)
    files = everything_in(tmp_path)
    assert "kiosk.db" in files
    for secret in (at.cash_password, at.licence_password, at.licence_token, at.licence_user, PIN):
        assert not [name for name, content in files.items() if secret.encode() in content]


def everything_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


async def test_it_goes_on_where_it_was_stopped_with_all_that_was_answered(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    answers = right_answers(restaurant.addresses)
    async with at_work(tmp_path, answers) as installer:
        stopped = await installer.walks(StepKey.CARDS)
    async with at_work(tmp_path, {}) as installer:
        page = await installer.page()
        assert (page.step, page.answers) == (StepKey.CARDS, stopped.answers)
        assert page.findings == stopped.findings
        assert page.can_go_on


async def test_going_back_and_on_again_loses_nothing(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    async with at_work(tmp_path, right_answers(restaurant.addresses)) as installer:
        there = await installer.walks(StepKey.SELLING)
        for _ in range(4):
            installer.wizard.submit(WentBack())
            await installer.page()
        assert installer.wizard.snapshot.step is StepKey.LANGUAGE
        assert (await installer.walks(StepKey.SELLING)) == there


async def test_an_answer_changed_in_the_summary_is_checked_and_leads_back_to_it(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    async with at_work(
        tmp_path, right_answers(restaurant.addresses), trial=MadeTrial()
    ) as installer:
        await installer.walks()
        installer.wizard.submit(StepOpened(StepKey.RESTAURANT))
        await installer.page()
        page = await installer.changes(Ask.TABLE, "1000071")
        assert page.findings[-1].kind is FindingKind.IN_DIRECTORY
        installer.wizard.submit(WentOn())
        page = await installer.page()
        assert page.step is StepKey.SUMMARY
        standing = {part.key: part.standing for part in page.way}
        assert standing[StepKey.RESTAURANT] is Standing.PROVEN
        # What was ordered was ordered at another table.
        assert standing[StepKey.TRIAL] is Standing.OPEN
        installer.wizard.submit(SetupFinished())
        await installer.page()
    assert read_profile(tmp_path / PROFILE_FILE).restaurant.table_id == 1000071


async def test_a_kiosk_that_is_set_up_is_changed_and_keeps_what_nobody_is_asked_for(
    tmp_path: Path, restaurant: SimulatorProcess
) -> None:
    async with at_work(
        tmp_path, right_answers(restaurant.addresses), trial=MadeTrial()
    ) as installer:
        await installer.walks()
        installer.wizard.submit(SetupFinished())
        await installer.page()
    file = tmp_path / PROFILE_FILE
    file.write_text(file.read_text("utf-8").replace("idle_s = 75.0", "idle_s = 99.0"), "utf-8")
    answers = {
        Ask.PERSON: "Борис",
        Ask.PIN: "8264",
        Ask.LICENCE_URL: restaurant.addresses.licence_url,
    }
    async with at_work(tmp_path, answers, trial=MadeTrial()) as installer:
        page = await installer.page()
        assert page.step is StepKey.SERVER
        assert page.certificate is not None
        assert page.certificate.trusted
        await installer.walks(StepKey.LOOK)
        await installer.changes(Ask.PANEL, "32")
        await installer.walks()
        installer.wizard.submit(SetupFinished())
        await installer.page()
    profile = read_profile(file)
    assert (profile.site.panel_inches, profile.screen.idle_s) == (32.0, 99.0)


async def test_crm_5_is_set_up_with_its_key(tmp_path: Path, restaurant: SimulatorProcess) -> None:
    answers = {**right_answers(restaurant.addresses), Ask.CARD_SYSTEM: "crm5"}
    async with at_work(tmp_path, answers) as installer:
        page = await installer.walks(StepKey.CARDS)
        assert page.findings[-1].kind is FindingKind.TEST_CARD
        assert page.findings[-1].figure == "Анна"
        page = await installer.changes(Ask.POINTS, "kiosk")
        asked = {answer.ask: answer.names[0].name for answer in page.answers}
        assert asked[Ask.ACCOUNT_TYPE] == "Бонусы"
        assert page.can_go_on
