"""No driver escapes its contract."""

from __future__ import annotations

from typing import Any

import pytest

from hardware.registry import Kind
from tests.hardware.bench import Benches
from tests.hardware.benches import EVERY_KIND


@pytest.mark.parametrize(("kind", "benches"), EVERY_KIND, ids=[kind.name for kind, _ in EVERY_KIND])
def test_every_driver_of_the_registry_stands_on_a_bench(
    kind: Kind[Any], benches: Benches[Any]
) -> None:
    assert set(benches) == set(kind.drivers)
    assert "simulated" in benches, "every kind of device has its simulated sibling"
