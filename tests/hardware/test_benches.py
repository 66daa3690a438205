"""No driver escapes its contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.hardware.bench import Benches
from tests.hardware.benches import EVERY_KIND


@pytest.mark.parametrize(("benches", "drivers"), EVERY_KIND.values(), ids=list(EVERY_KIND))
def test_every_driver_of_the_registry_stands_on_a_bench(
    benches: Benches[Any], drivers: Mapping[str, str]
) -> None:
    assert set(benches) == set(drivers)
    assert "simulated" in benches, "every kind of device has its simulated sibling"
