"""What is right when anything happens on any screen."""

from __future__ import annotations

from typing import Final

from tests.contract.moments.cells import Cell
from tests.contract.moments.happenings import Happening
from tests.contract.moments.of_guests import cancel, cancelled, gone, idle, language
from tests.contract.moments.of_surroundings import (
    bank_card,
    card,
    closed,
    dearer,
    killed,
    network,
    stopped,
)

ROWS: Final[tuple[Cell, ...]] = (
    *idle(),
    *gone(),
    *cancel(),
    *cancelled(),
    *language(),
    *card(),
    *bank_card(),
    *stopped(),
    *stopped(Happening.STOPPED_HERE),
    *closed(),
    *dearer(),
    *network(),
    *killed(),
)
TABLE: Final = {(what, place): then for what, place, then in ROWS}
