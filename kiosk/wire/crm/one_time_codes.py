"""Codes that the card system sends to a phone or an e-mail (crm §11)."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from typing import Final

from kiosk.wire.crm.values import put, text, told_whole
from kiosk.wire.documents import Element

CODE_SENT: Final = 167
"""SAC-0167 tells that a code is on its way: no refusal (crm §11.4)."""

_LEAST_SECONDS: Final = 30
_MINUTE_S: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """The letter that brings a code or a password by e-mail.

    The body is sent as Base64; the subject as it is, because whether servers decode it is not said
    for sure (crm §11).
    """

    subject: str
    body: str = field(repr=False)

    def write_into(self, message: Element) -> None:
        put(message, "EMail_Subject", self.subject)
        encoded = put(message, "EMail_Body", b64encode(self.body.encode()).decode("ascii"))
        if encoded is not None:
            encoded.set("Mode", "Base64")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSent:
    """A code is on its way. ``None``: not told. ``told`` is the server's text for the guest.

    ``newcomer``: the contact was unknown and will be registered with the code.
    """

    seconds: int | None = None
    attempts: int | None = None
    told: str = field(default="", repr=False)
    newcomer: bool = False


def put_code(message: Element, code: str) -> None:
    """The code as the guest typed it, without blanks; an empty one would ask for a new code."""
    stripped = "".join(code.split())
    if not stripped:
        raise ValueError("code is empty: it has to be typed first")
    put(message, "Auth_Code", stripped)


def read_code_sent(answer: Element, *, newcomer: bool = False) -> CodeSent:
    return CodeSent(
        seconds=_seconds(told_whole(answer, "Code_Timeout")),
        attempts=told_whole(answer, "Code_Use"),
        told=text(answer, "Message") or (answer.get("ErrorText") or "").strip(),
        newcomer=newcomer,
    )


def _seconds(timeout: int | None) -> int | None:
    """The document says minutes in one place and seconds in another (crm §11.4)."""
    if timeout is None or timeout < 0:
        return None
    return timeout if timeout >= _LEAST_SECONDS else timeout * _MINUTE_S
