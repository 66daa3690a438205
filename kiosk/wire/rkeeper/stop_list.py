"""Writing the till's stop list (rk7 §4.6).

The command is in servers' schemas since 7.3.3 and in integrations; which right it needs is said
nowhere, so the till's own answer decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, put_ref
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDishRests(Command[None]):
    """Prohibits the sale of a dish, or allows it again; counted rests stay as they are.

    ``reason_id`` is an item of ORDERVOIDS for the stop list; servers ask for one both ways. The
    same sent twice does no harm.
    """

    name: ClassVar = "SetDishRests"
    repeat: ClassVar = Repeat.READ_FIRST

    employee_id: int
    reason_id: int
    dish_id: int
    prohibited: bool

    def write_into(self, element: Element) -> None:
        put_ref(element, "Author", self.employee_id)
        put_ref(element, "Reason", self.reason_id)
        put(element, "DishRest", {"id": self.dish_id, "prohibited": self.prohibited})

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Nothing but that it was done."""
