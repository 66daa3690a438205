"""Signing in by phone."""

from __future__ import annotations

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode


class SignInPart(Discreet, frozen=True, kw_only=True):
    """Signing in by phone. Once the code is on its way only ``last_two`` of the number are left.

    ``again_in_s``: no new code before; ``valid_s``: how long the code still works, 0 where nobody
    knows or it is over. ``busy``: the card system is asked.
    """

    prefix: str
    typed: Unsaid[str] = ""
    digits: int
    last_two: Unsaid[str] = ""
    code: Unsaid[str] = ""
    code_digits: int
    code_letters: bool = False
    busy: bool = False
    new_guest: bool = False
    again_in_s: int = 0
    valid_s: int = 0
    attempts_left: int | None = None
    trouble: ErrorCode | None = None
