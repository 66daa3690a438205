"""What tests before a display share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.display import PORTRAIT, Display, display


@pytest.fixture(scope="module")
def panel() -> Iterator[Display]:
    """A tall touchscreen with nothing on it yet."""
    with display(*PORTRAIT) as made:
        yield made
