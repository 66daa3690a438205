"""What the wizard writes into a terminal."""

import pytest
from rich.text import Text

from kiosk.commands.wizard_text import obstacle_line
from kiosk.setup_snapshots import Obstacle, ObstacleKind


@pytest.mark.parametrize("said", ["[/]", "no [right] to read", "[/dev/ttyUSB0] is gone"])
def test_the_other_side_is_quoted_with_its_brackets(said: str) -> None:
    line = obstacle_line(Obstacle(kind=ObstacleKind.REFUSED, detail=said))
    told = "no  r_keeper refuses. See what it says, then check again."
    assert Text.from_markup(line).plain == f"{told} ({said})"
