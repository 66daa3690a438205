"""`kiosk support-bundle` against simulators: it helps whoever reads it and tells no secret."""

from __future__ import annotations

import json
import tomllib
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.commands.exits import Exit
from kiosk.outward import bundle_pages
from kiosk.outward.bundle import CONTENTS, Bundle, Subject, make_bundle
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.simulators.launch import SimulatorProcess
from kiosk.storage.store import Store
from tests.contract.command_line import CARD, kiosk, restaurant, set_up
from tests.contract.kiosk_at_work import PassingTime

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def simulators() -> AsyncIterator[SimulatorProcess]:
    async with restaurant() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def home(simulators: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With one paid order of a guest with a card."""
    made = await set_up(tmp_path_factory.mktemp("kiosk") / "home", simulators.addresses)
    bought = await kiosk("buy", "--home", made, "301", "--card", CARD, "--bonus", "10")
    assert bought.status == Exit.DONE, bought.err
    return made


def secrets_of(simulators: SimulatorProcess, home: Path) -> dict[str, str]:
    at = simulators.addresses
    return {
        "cash password": at.cash_password,
        "licence user": at.licence_user,
        "licence password": at.licence_password,
        "licence token": at.licence_token,
        "card": CARD,
        "database key": (home / "database.key").read_text().strip(),
    }


def pages_of(file: Path) -> dict[str, str]:
    assert file.stat().st_mode & 0o077 == 0, "others may read it"
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


async def test_a_bundle_holds_what_is_asked_for_first(
    simulators: SimulatorProcess, home: Path, tmp_path: Path
) -> None:
    ended = await kiosk("support-bundle", "--home", home, "--out", tmp_path, "--json")
    assert (ended.status, ended.err) == (Exit.DONE, "")
    file = Path(ended.answer["file"])
    pages = pages_of(file)
    assert ended.answer["withheld"] == []
    assert set(pages) == {CONTENTS, *(page["name"] for page in ended.answer["pages"])}
    assert all(name in pages[CONTENTS] for name in pages if name != CONTENTS)

    health = json.loads(pages["health.json"])
    assert {line["name"]: line["state"] for line in health["lines"]}["menu"] == "ok"
    (sale,) = json.loads(pages["purchases.json"])["purchases"]
    assert (sale["state"], sale["total_minor"], sale["payment"]) == ("finished", 39_000, "done")
    assert [line["event"] for line in sale["journal"]][-1] == "no-credit"
    assert json.loads(pages["refunds.json"]) == {"refunds": []}
    assert json.loads(pages["licence.json"])["next_number"] == 2
    assert "pyside6-essentials" in json.loads(pages["versions.json"])["libraries"]
    settings = tomllib.loads(pages["profile.toml"])
    assert settings["cash_server"]["password"] == "secret:cash-server-password"
    assert settings["restaurant"]["station_id"] == 15010
    assert "kiosk.db" in pages["home.txt"]
    assert any("purchase" in line for line in pages["logs/kiosk.jsonl"].splitlines())


async def test_nothing_secret_is_in_a_bundle(
    simulators: SimulatorProcess, home: Path, tmp_path: Path
) -> None:
    log = home / "logs" / "kiosk.jsonl"
    planted = secrets_of(simulators, home)
    with log.open("a", encoding="utf-8") as lines:
        # As a library's line might that nobody has announced a secret to.
        for value in planted.values():
            lines.write(json.dumps({"event": "said", "text": f"it was {value} again"}) + "\n")
            lines.write(f"half a line with {value}\n")
    ended = await kiosk("support-bundle", "--home", home, "--out", tmp_path / "one.zip")
    assert ended.status == Exit.DONE, ended.err
    pages = pages_of(tmp_path / "one.zip")
    assert "logs/kiosk.jsonl" in pages
    assert "it was *** again" in pages["logs/kiosk.jsonl"]
    found = [(what, page) for what, v in planted.items() for page, t in pages.items() if v in t]
    assert found == []
    assert not any(value in ended.out for value in planted.values())


async def test_a_page_with_a_secret_stays_out_and_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def made() -> Bundle:
        store = await Store.look(home, {})
        try:
            profile = read_profile(home / PROFILE_FILE)
            subject = Subject(
                home=home, profile=profile, store=store, clock=PassingTime(), environment={}
            )
            return await make_bundle(subject, {"state": "ok"})
        finally:
            await store.close()

    assert (await made()).withheld == ()
    # A page that somebody wrote and forgot to redact.
    key = (home / "database.key").read_text().strip()
    monkeypatch.setattr(bundle_pages, "versions", lambda: f"the key is {key}")
    bundle = await made()
    assert bundle.withheld == ("versions.json",)
    assert "versions.json" not in {page.name for page in bundle.pages}
    assert "versions.json" in bundle.contents
    assert key not in bundle.contents


async def test_a_place_that_cannot_be_written_is_named_in_one_sentence(home: Path) -> None:
    ended = await kiosk(
        "support-bundle", "--home", home, "--out", "/proc/nowhere/one.zip", "--no-check"
    )
    assert ended.status == Exit.STORE
    assert "--out" in ended.sentence
