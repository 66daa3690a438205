"""Known weaknesses of libraries: found ones fail, waived ones do for a time, silence is told."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.checks import UNASKED
from tests.checks.weaknesses import WAIVERS, judged, waivers_in

TODAY = date(2026, 11, 22)
SOUND = {"name": "h11", "version": "0.16.0", "vulns": []}
WEAK = {
    "name": "lxml",
    "version": "6.1.3",
    "vulns": [{"id": "PYSEC-2026-7", "aliases": ["CVE-2026-1"], "fix_versions": ["6.1.4"]}],
}
UNTOLD = {"name": "segno", "skip_reason": "not found"}
WAIVER = """
[[waiver]]
id = "CVE-2026-1"
package = "lxml"
why = "Only a schema from a stranger can do it, and the kiosk reads none."
until = {until}
"""


def answer(*libraries: object) -> str:
    return json.dumps({"dependencies": libraries, "fixes": []})


def test_sound_libraries_pass() -> None:
    assert judged((), answer(SOUND), TODAY) == 0


def test_a_weak_library_fails_and_says_where_it_is_mended(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert judged((), answer(SOUND, WEAK), TODAY) == 1
    told = capsys.readouterr().out
    assert told == "lxml 6.1.3: PYSEC-2026-7, CVE-2026-1, mended in 6.1.4\n"


@pytest.mark.parametrize(("until", "status"), [("2026-11-22", 0), ("2026-11-21", 1)])
def test_a_waiver_holds_until_its_day(until: str, status: int) -> None:
    waivers = waivers_in(WAIVER.format(until=until))
    assert judged(waivers, answer(SOUND, WEAK), TODAY) == status


def test_a_waiver_that_has_ended_fails_also_where_nobody_answers() -> None:
    assert judged(waivers_in(WAIVER.format(until="2026-01-01")), None, TODAY) == 1


def test_a_waiver_of_what_was_mended_has_to_go(capsys: pytest.CaptureFixture[str]) -> None:
    waivers = waivers_in(WAIVER.format(until="2027-01-01"))
    assert judged(waivers, answer(SOUND, {**WEAK, "vulns": []}), TODAY) == 1
    assert "take it out" in capsys.readouterr().out


@pytest.mark.parametrize("silence", [None, answer(UNTOLD)], ids=["no answer", "nothing known"])
def test_a_service_that_tells_nothing_is_no_clean_bill(
    silence: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judged((), silence, TODAY) == UNASKED
    assert "no library was looked up" in capsys.readouterr().out


def test_what_the_service_knows_nothing_of_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert judged((), answer(SOUND, UNTOLD), TODAY) == 0
    assert capsys.readouterr().out == "the service knows nothing of segno\n"


@pytest.mark.parametrize(
    "text", [WAIVER.format(until='"soon"'), WAIVER.format(until="2027-01-01\nfor = 3")]
)
def test_a_waiver_nobody_can_read_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        waivers_in(text)


def test_the_file_of_waivers_is_whole() -> None:
    waivers_in(WAIVERS.read_text(encoding="utf-8"))
