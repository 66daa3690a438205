"""Fifty secrets are planted in a kiosk's day: none is in anything that anybody could carry away.

Not in a log, a file of the home, a page of the database, the figures, the support bundle or what
the program says as it dies; what the kiosk has no need of any more is not in its memory either.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.e2e.core_dump import CoreDump
from tests.e2e.planted import Gone, Planted
from tests.e2e.secrets_lived import Lived, finds, lived

pytestmark = [
    pytest.mark.xdist_group("planted secrets"),
    pytest.mark.timeout(300),
]

BROUGHT_OUT = (
    "what the commands said",
    "figures at an address",
    "memory",
    "file home/logs/kiosk.jsonl",
    "file home/kiosk.db",
    "file home/kiosk.prom",
    "file home/profile.toml",
    "file errors.txt",
    "bundle contents.txt",
    "bundle logs/kiosk.jsonl",
    "bundle purchases.json",
    "bundle refunds.json",
    "rows of the database",
)
"""What has to have been searched, or nothing would be proven."""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("secrets")


@pytest.fixture(scope="module")
def left(day: Path) -> Lived:
    return asyncio.run(lived(day))


def test_fifty_are_planted_and_everything_is_searched(left: Lived) -> None:
    assert len({one.value for one in left.planted}) == 50
    assert [surface for surface in BROUGHT_OUT if surface not in left.surfaces] == []


def test_none_is_found(left: Lived, record_property: Callable[[str, object], None]) -> None:
    record_property("core dump", left.core.told)
    assert left.found == ()


def test_the_search_of_memory_finds_what_is_there(left: Lived) -> None:
    assert left.control > 0, "the guest's own card was just read, and the search finds nothing"


def test_the_day_was_lived(left: Lived, day: Path) -> None:
    text = (day / "home" / "logs" / "kiosk.jsonl").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    paid = {line["guid"] for line in lines if line.get("state") == "finished"}
    assert len(paid) == 4
    (bug,) = (line for line in lines if line["event"] == "task failed")
    assert "RuntimeError: cannot log in as KioskHttp with ***" in bug["exception"]


def test_the_figures_tell_of_the_day(left: Lived) -> None:
    told = {
        sample.name + "".join(f" {value}" for value in sample.labels.values()): sample.value
        for family in text_string_to_metric_families(left.figures)
        for sample in family.samples
    }
    assert told["samovar_purchases_total paid"] == 4
    assert told["samovar_purchase_seconds_count paid"] == 4
    assert told["samovar_charged_minor_total station"] > 0
    assert told["samovar_points_minor_total"] > 0
    for server in ("cash-server", "licence-service", "card-system"):
        assert told[f"samovar_requests_total answered {server}"] >= 1
        assert told[f"samovar_request_seconds_sum {server}"] > 0
    assert told["samovar_device_ready 2-magstripe-serial"] == 1
    assert told["samovar_licence_sequence_pending"] == 0
    assert told["samovar_licence_days_left"] > 300
    assert told["samovar_taking_orders"] == 1
    assert told["samovar_starts_total first"] == 1
    assert 0 <= told["samovar_menu_age_seconds"] < 120
    assert told["process_resident_memory_bytes"] > 1e7


def test_each_of_the_fifty_would_be_found_where_it_stood_plainly(left: Lived) -> None:
    for one in left.planted:
        line = json.dumps({"event": "said", "text": f"it is {one.value} here"}, ensure_ascii=False)
        assert finds(one, line.encode()), one.what
        assert finds(one, one.value.encode("utf-16-le")), one.what
        assert not finds(one, b"it is *** here"), one.what


def test_what_is_let_go_of_at_once_are_the_cards_of_banks_and_the_pins(left: Lived) -> None:
    def gone(one: Planted) -> bool:
        return "PIN" in one.what or "bank" in one.what

    assert {one.value for one in left.planted if one.gone is Gone.AT_ONCE} == {
        one.value for one in left.planted if gone(one)
    }
    assert isinstance(left.core, CoreDump)
