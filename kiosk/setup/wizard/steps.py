"""All steps, in the order in which they are taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.setup.wizard.questions import Step
from kiosk.setup.wizard.steps_beyond import BEYOND
from kiosk.setup.wizard.steps_machine import MACHINE
from kiosk.setup.wizard.steps_till import R_KEEPER
from kiosk.setup_snapshots import StepKey

STEPS: Final[Mapping[StepKey, Step]] = {step.key: step for step in (*R_KEEPER, *BEYOND, *MACHINE)}
WAY: Final = tuple(STEPS)
"""The steps in the order in which they are taken."""
