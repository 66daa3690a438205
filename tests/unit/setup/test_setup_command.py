"""`kiosk setup` as people type it: one sentence when something is wrong, and an exit status."""

import tomllib
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kiosk.commands.setup import EXIT_NOT_PROVEN, EXIT_SETTINGS_WRONG, EXIT_STORE_TROUBLE, setup
from kiosk.settings.example import example_setup_file, variable_for
from kiosk.settings.secret_keys import secret_keys

ENVIRONMENT = {variable_for(key): f"canary-{key}" for key in secret_keys()}
ENVIRONMENT["SAMOVAR_LICENCE_TOKEN_UNTIL"] = "2027-05-31"


def run(*arguments: str | Path) -> Result:
    line = typer.Typer()
    line.command()(setup)
    return CliRunner().invoke(line, [str(argument) for argument in arguments], env=ENVIRONMENT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "kiosk.toml").write_text(run("--example").stdout, "utf-8")
    return tmp_path / "kiosk.toml"


def test_the_example_can_be_applied_and_exported_and_applied_again(
    tmp_path: Path, file: Path
) -> None:
    first = run("--from", file, "--home", tmp_path / "one", "--no-verify")
    assert (first.exit_code, first.stderr) == (0, "")
    assert "Home folder and database" in first.stdout
    exported = run("--export", tmp_path / "next.toml", "--home", tmp_path / "one")
    assert (exported.exit_code, exported.output) == (0, "")
    text = (tmp_path / "next.toml").read_text("utf-8")
    assert "canary" not in text
    assert tomllib.loads(text) == tomllib.loads(example_setup_file())
    second = run("--from", tmp_path / "next.toml", "--home", tmp_path / "two", "--no-verify")
    assert second.exit_code == 0


def test_a_dash_exports_to_standard_output(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--from", file, "--home", tmp_path / "home", "--no-verify")
    monkeypatch.chdir(tmp_path)
    exported = run("--export", "-", "--home", tmp_path / "home")
    assert (exported.exit_code, exported.stderr) == (0, "")
    assert tomllib.loads(exported.stdout) == tomllib.loads(example_setup_file())
    assert not (tmp_path / "-").exists()


def test_all_problems_are_lines_on_standard_error(tmp_path: Path, file: Path) -> None:
    text = file.read_text("utf-8").replace("port = 8443", 'prot = "x"')
    file.write_text(text.replace('"env:SAMOVAR_LICENCE_TOKEN"', '"canary-token"'), "utf-8")
    result = run("--from", file, "--home", tmp_path / "home")
    assert result.exit_code == EXIT_SETTINGS_WRONG
    assert result.stdout == ""
    assert set(result.stderr.splitlines()) == {
        'licence.token: must be "env:NAME" or "file:PATH"; a secret never stands in a set-up file',
        "cash_server.port: missing",
        "cash_server.prot: no such setting; port is meant?",
    }
    assert not (tmp_path / "home").exists()


def test_a_server_that_is_not_there_ends_with_a_status_of_its_own(
    tmp_path: Path, file: Path, unused_tcp_port: int
) -> None:
    text = file.read_text("utf-8").replace("192.168.10.5", "127.0.0.1")
    text = text.replace("https://l.ucs.ru/ls5api", f"http://127.0.0.1:{unused_tcp_port}")
    file.write_text(text.replace("port = 8443", f"port = {unused_tcp_port}"), "utf-8")
    result = run("--from", file, "--home", tmp_path / "home")
    assert result.exit_code == EXIT_NOT_PROVEN
    assert "Nothing listens at the port of the cash server" in result.stdout
    assert "canary" not in result.output


def test_a_home_in_use_or_damaged_is_one_sentence(tmp_path: Path, file: Path) -> None:
    run("--from", file, "--home", tmp_path / "home", "--no-verify")
    (tmp_path / "home" / "database.key").unlink()
    result = run("--from", file, "--home", tmp_path / "home", "--no-verify")
    assert result.exit_code == EXIT_STORE_TROUBLE
    assert len(result.stderr.splitlines()) == 1
    assert "put the right key back" in result.stderr


def test_trust_first_cannot_be_combined_with_talking_to_nobody(tmp_path: Path, file: Path) -> None:
    text = file.read_text("utf-8").replace("3b" * 32, "trust-first")
    file.write_text(text, "utf-8")
    result = run("--from", file, "--home", tmp_path / "home", "--no-verify")
    assert result.exit_code == EXIT_SETTINGS_WRONG
    assert "leave out --no-verify" in result.stderr


def test_an_absent_profile_is_told(tmp_path: Path) -> None:
    result = run("--export", tmp_path / "out.toml", "--home", tmp_path)
    assert result.exit_code == EXIT_SETTINGS_WRONG
    assert "there is no such file" in result.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["--example", "--export", "x"], ["--from", "x"], ["--export", "x"]]
)
def test_half_a_question_is_answered_with_what_is_missing(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
