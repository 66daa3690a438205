"""The proof of the whole package, where it cannot be made; and the words that lead an installer."""

from __future__ import annotations

import inspect
import os
import re
from importlib import import_module
from pathlib import Path

import pytest

from kiosk.commands.line import COMMANDS
from tests.packaging import clean_root
from tests.packaging.built import ROOT
from tests.packaging.whole_package import main


def test_without_root_it_says_so_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert main([]) == 2
    told = capsys.readouterr().err
    assert told == "A clean root is made by root: start this again with sudo.\n"


def test_on_another_system_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = tmp_path / "os-release"
    release.write_text('ID=fedora\nVERSION_ID="44"\n')
    monkeypatch.setattr(clean_root, "RELEASE", release)
    with pytest.raises(clean_root.NotHere, match="this is none"):
        clean_root.this_suite()


@pytest.mark.parametrize("where", ["packaging/README.md", "packaging/files/usr/sbin/kioskctl"])
def test_every_command_an_installer_is_told_of_is_there(where: str) -> None:
    text = (ROOT / where).read_text(encoding="utf-8")
    told = set(re.findall(r"kioskctl ([a-z0-9-]+)", text)) - {"help"}
    assert len(told) >= 4
    for command in told:
        module, _, function = COMMANDS[command][0].partition(":")
        asked = inspect.signature(getattr(import_module(module), function)).parameters
        assert "home" in asked, f"{command} takes no --home"
