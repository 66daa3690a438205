"""Signing in by phone."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.errors import ErrorCode


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPart:
    """Signing in by phone. Once the code is on its way only ``last_two`` of the number are left.

    ``again_in_s``: no new code before; ``valid_s``: how long the code still works, 0 where nobody
    knows or it is over. ``busy``: the card system is asked.
    """

    prefix: str
    typed: str = field(default="", repr=False)
    digits: int
    last_two: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    code_digits: int
    code_letters: bool = False
    busy: bool = False
    new_guest: bool = False
    again_in_s: int = 0
    valid_s: int = 0
    attempts_left: int | None = None
    trouble: ErrorCode | None = None
