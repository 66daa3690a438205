"""What a support bundle tells of money, and what it keeps to itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.logs import Redaction
from kiosk.outward import bundle_sales
from kiosk.outward.bundle_sales import traced_purchases, traced_refunds
from kiosk.storage.store import Store
from tests.unit.storage.filled_home import ANNA, fill

Rows = list[dict[str, Any]]


@pytest.fixture
async def told(tmp_path: Path) -> str:
    """The pages of a kiosk with purchases and refunds in every kind of end."""
    store = await Store.open(tmp_path, {})
    await fill(store)
    sales = await traced_purchases(store, await store.purchases.latest(9))
    returns = await traced_refunds(store, await store.refunds.latest(9))
    await store.close()
    redaction = Redaction()
    pages = bundle_sales.purchases(sales, redaction), bundle_sales.refunds(returns, redaction)
    return json.dumps([json.loads(page) for page in pages], ensure_ascii=False)


async def test_a_refund_is_told_step_by_step_with_what_went_back(told: str) -> None:
    refunds: Rows = json.loads(told)[1]["refunds"]
    begun, finished = refunds
    assert (begun["state"], begun["next"], begun["amount_minor"]) == (
        "begun",
        "return-goods",
        78000,
    )
    assert [(one["kind"], one["outcome"]) for one in begun["intents"]] == [("return-goods", "open")]
    assert (finished["state"], finished["card"], finished["amount_minor"]) == (
        "finished",
        "done",
        78000,
    )
    assert finished["return_receipt_number"] == "310"
    events = [line["event"] for line in finished["journal"] if line["event"]]
    assert events == ["goods-returned", "card-given-back"]


async def test_who_gave_it_back_and_why_stays_at_the_kiosk(told: str) -> None:
    assert ANNA.name not in told
    assert "cold" not in told


async def test_what_was_sent_is_told_by_its_length_alone(told: str) -> None:
    assert "<return-goods" not in told
    purchases: Rows = json.loads(told)[0]["purchases"]
    lengths = [intent["bytes"] for one in purchases for intent in one["intents"]]
    assert lengths
    assert all(length > 0 for length in lengths)
