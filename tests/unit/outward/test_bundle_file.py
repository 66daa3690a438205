"""The support bundle as a file."""

from __future__ import annotations

import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.outward.bundle import CONTENTS, Bundle, Page


@pytest.mark.parametrize("year", [1970, 2026])
def test_a_machine_that_has_lost_its_clock_makes_one_too(
    tmp_path: Path, year: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_at = datetime(year, 3, 14, tzinfo=UTC)
    monkeypatch.setattr(time, "localtime", lambda _seconds=None: made_at.timetuple())
    page = Page(name="home.txt", about="files of the home", content=b"1 MiB free\n" * 99)
    bundle = Bundle(pages=(page,), withheld=(), made_at=made_at)
    bundle.write(tmp_path / bundle.name)
    with zipfile.ZipFile(tmp_path / bundle.name) as archive:
        assert archive.namelist() == [CONTENTS, page.name]
        assert archive.read(page.name) == page.content
        packed = archive.getinfo(page.name)
    assert packed.compress_size < packed.file_size
