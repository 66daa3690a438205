"""Signing in by phone, from the first digit to the last of the code: a value without a clock."""

from __future__ import annotations

import math
from typing import Final

from msgspec.structs import replace

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.guest import CodeSent
from kiosk.errors import CodeRefused, CrmRefused, ErrorCode

FORGOTTEN_AFTER_S: Final = 30.0
"""A number or code nobody types on is taken off the screen."""
ENDED: Final = frozenset(
    {ErrorCode.CODE_USED_UP, ErrorCode.CODE_EXPIRED, ErrorCode.GUEST_REGISTERED}
)
"""Only another code goes on from here."""
NEW_CODE_AFTER_S: Final = 60.0
"""Before a guest may ask for another code, unless the card system names a time."""


class SignIn(Discreet, frozen=True, kw_only=True):
    """What was typed, and what the card system said to it. Moments are monotonic seconds.

    ``sent`` is ``None`` while the number is typed. ``asked`` counts the questions to the card
    system: an answer to an earlier one is nobody's any more.
    """

    digits: Unsaid[str] = ""
    code: Unsaid[str] = ""
    touched_at: float
    sent: CodeSent | None = None
    sent_at: float = 0.0
    again_at: float = 0.0
    attempts_left: int | None = None
    agreed: bool = False
    asked: int = 0
    busy: bool = False
    trouble: ErrorCode | None = None

    @property
    def wants_consent(self) -> bool:
        """A new guest is registered only after they said so."""
        return self.sent is not None and self.sent.new_guest and not self.agreed

    def typed(self, key: str, *, most: int, now: float, letters: bool = False) -> SignIn:
        """One more digit of the number, or once it was sent of the code, which may have letters."""
        is_digit = len(key) == 1 and key.isascii() and key.isdigit()
        is_letter = len(key) == 1 and key.isascii() and key.isalpha()
        if self.busy or not (is_digit or (letters and is_letter and self.sent is not None)):
            return self
        if self.sent is None:
            kept = (self.digits + key)[:most]
            return replace(self, digits=kept, touched_at=now, trouble=None)
        if self.is_dead(now):
            return self
        return replace(self, code=(self.code + key)[:most], touched_at=now, trouble=None)

    def erased(self, now: float) -> SignIn:
        """Without the last digit."""
        if self.busy:
            return self
        if self.sent is None:
            return replace(self, digits=self.digits[:-1], touched_at=now, trouble=None)
        return replace(self, code=self.code[:-1], touched_at=now)

    def cleared(self, now: float) -> SignIn:
        """Without any digit of what is typed now; a number that was sent stays known."""
        if self.busy:
            return self
        if self.sent is None:
            return replace(self, digits="", touched_at=now, trouble=None)
        return replace(self, code="", touched_at=now)

    def is_forgotten(self, now: float) -> bool:
        """Something stands on the screen that nobody has typed on for too long."""
        stands = self.code if self.sent else self.digits
        return bool(stands) and not self.busy and now - self.touched_at >= FORGOTTEN_AFTER_S

    def asking(self) -> SignIn:
        """The card system is asked; keys wait."""
        return replace(self, asked=self.asked + 1, busy=True, trouble=None)

    def with_code_sent(self, sent: CodeSent, now: float) -> SignIn:
        """A code is on its way; any code typed before belongs to another."""
        return replace(
            self,
            code="",
            sent=sent,
            sent_at=now,
            again_at=now + NEW_CODE_AFTER_S,
            attempts_left=sent.attempts,
            busy=False,
            trouble=None,
            touched_at=now,
        )

    def refused(self, no: CrmRefused, now: float) -> SignIn:
        """The cells empty themselves; no new code before the time the card system names."""
        wait_s, left = None, self.attempts_left
        if isinstance(no, CodeRefused):
            wait_s, left = no.wait_s, no.attempts_left
        if no.code is ErrorCode.CODE_WRONG and left is None and self.attempts_left is not None:
            left = self.attempts_left - 1
        trouble = no.code
        if trouble is ErrorCode.CODE_USED_UP or (trouble is ErrorCode.CODE_WRONG and left == 0):
            trouble, left = ErrorCode.CODE_USED_UP, 0
        again_at = self.again_at if wait_s is None else now + wait_s
        return replace(
            self,
            code="",
            busy=False,
            trouble=trouble,
            attempts_left=left,
            again_at=again_at,
            touched_at=now,
        )

    def unanswered(self, trouble: ErrorCode) -> SignIn:
        """No answer: what was typed stays, to be sent again."""
        return replace(self, busy=False, trouble=trouble)

    def is_dead(self, now: float) -> bool:
        """The code that was sent cannot sign anybody in any more."""
        return self.sent is not None and (self.trouble in ENDED or self.is_over(now))

    def is_over(self, now: float) -> bool:
        """The code's time has passed, where the card system named one."""
        sent = self.sent
        return sent is not None and sent.valid_s > 0 and now >= self.sent_at + sent.valid_s

    def valid_s(self, now: float) -> int:
        """Whole seconds the code still works; 0 where nobody knows."""
        if self.sent is None or self.sent.valid_s <= 0:
            return 0
        return max(0, math.ceil(self.sent_at + self.sent.valid_s - now))

    def again_in_s(self, now: float) -> int:
        """Whole seconds until another code may be asked for."""
        return max(0, math.ceil(self.again_at - now))
