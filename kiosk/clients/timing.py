"""How long a request to a server took and what became of it, for whoever counts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Final

Timing = Callable[[], AbstractContextManager[None]]
"""Goes round one exchange: from before the connection to the end of the answer. The error that
leaves it says what became of it."""

UNTIMED: Final[Timing] = nullcontext
"""Nobody counts."""
