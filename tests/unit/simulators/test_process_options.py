"""What a person who starts the simulators is told when something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from kiosk.commands.simulate import EXIT_CANNOT_START, EXIT_WRONG_SCENARIO, simulate


def run(*arguments: str) -> tuple[int, str]:
    line = typer.Typer()
    line.command()(simulate)
    result = CliRunner().invoke(line, arguments, env={"COLUMNS": "200"})
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--mood", "cash:sulking"), "no mood 'sulking'"),
        (("--mood", "crm:shift-closing"), "a mood of cash, not of crm"),
        (("--scenario", "nowhere"), "shipped: samovar"),
        (("--cash-port", "70000"), "--cash-port"),
        (("--rsa-bits", "512"), "--rsa-bits"),
    ],
)
def test_a_wrong_option_is_explained(arguments: tuple[str, ...], says: str) -> None:
    status, output = run(*arguments)
    assert status == 2
    assert says in output


def test_a_file_that_is_no_scenario_is_named_with_its_problems(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('title = "Пустое кафе"\n', encoding="utf-8")
    status, output = run("--scenario", str(file))
    assert status == EXIT_WRONG_SCENARIO
    assert str(file) in output.replace("\n", "")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    status, output = run("--scenario", str(tmp_path / "mine.toml"))
    assert status == EXIT_CANNOT_START
    assert output.strip().endswith("No such file or directory.")
