"""Every card reader of the registry keeps the contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.protocols import CardReader
from tests.hardware.bench import Bench
from tests.hardware.benches import CARD_READERS
from tests.hardware.contract_card_readers import CardReaderContract


@pytest.fixture(params=CARD_READERS.values(), ids=list(CARD_READERS))
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench[CardReader]]:
    with request.param(tmp_path) as made:
        yield made


class TestCardReaders(CardReaderContract):
    """The suite is in ``contract_card_readers``."""
