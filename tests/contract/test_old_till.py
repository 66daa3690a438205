"""A cash server from before licensing: no licence part is missed, and its counter is not asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands.exits import Exit
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.command_line import ZONE, kiosk, setup_file

SAMOVAR = Path(__file__).parents[2] / "resources" / "scenarios" / "samovar.toml"
LAST_WITHOUT_LICENCES = "7.6.2.285"


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    file = tmp_path / "old.toml"
    text = SAMOVAR.read_text("utf-8").replace('"7.25.12.2001"', f'"{LAST_WITHOUT_LICENCES}"')
    file.write_text(text, "utf-8")
    return file


async def test_a_server_without_licences_is_set_up_and_well(
    tmp_path: Path, scenario: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", ZONE)
    home, file = tmp_path / "home", tmp_path / "kiosk.toml"
    async with SimulatorProcess("--scenario", str(scenario)) as simulators:
        at = simulators.addresses
        file.write_text(setup_file(at), "utf-8")
        made = await kiosk(
            *("setup", "--home", home, "--from", file),
            environment={
                "CASH_PASSWORD": at.cash_password,
                "LICENCE_USER": at.licence_user,
                "LICENCE_PASSWORD": at.licence_password,
                "LICENCE_TOKEN": at.licence_token,
            },
        )
        checked = await kiosk("check", "--home", home, "--json")
        asked = {entry.get("command") for entry in await simulators.journal(server="cash")}
    assert made.status == Exit.DONE, made.out
    assert f"r_keeper {LAST_WITHOUT_LICENCES}" in made.out
    assert "This version of r_keeper takes no licence part." in made.out
    (numbers,) = [line for line in checked.answer["lines"] if line["name"] == "licence-numbers"]
    assert numbers["state"] == "ok"
    assert "takes no licence part" in numbers["words"]
    assert "GetSystemInfo2" in asked
    assert "GetXMLLicenseInstanceSeqNumber" not in asked
