"""Kinds of values that several sections share, with what is allowed in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    ValidationError,
)

REFERENCE: Final = "secret:"
REFERENCE_PATTERN: Final = r"^secret:[a-z0-9]+(-[a-z0-9]+)*$"


class Section(BaseModel):
    """A table of the profile: strict, frozen, and no key in it that is not declared."""

    model_config = ConfigDict(
        strict=True, frozen=True, extra="forbid", hide_input_in_errors=True, use_enum_values=False
    )


class Misfit(ValueError):
    """Keys of one section that do not fit each other: what is wrong, by key."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{key}: {words}" for key, words in problems.items()))
        self.problems = dict(problems)


def _address(text: str) -> str:
    """A web address as it was written; pydantic's own type would rewrite it."""
    try:
        HttpUrl(text)
    except ValidationError:
        raise ValueError("must be a web address") from None
    return text


def _normal_fingerprint(text: str) -> str:
    return text.replace(":", "").lower()


@dataclass(frozen=True, slots=True)
class SecretMark:
    """Marks a setting whose value is a secret."""


SecretRef = Annotated[str, StringConstraints(pattern=REFERENCE_PATTERN), SecretMark()]
"""``"secret:name"``: where in the encrypted store the value is."""
WebAddress = Annotated[str, AfterValidator(_address)]
Host = Annotated[str, StringConstraints(min_length=1, max_length=253, pattern=r"^[^\s/:@\[\]]+$")]
Port = Annotated[int, Field(ge=1, le=65535)]
Seconds = Annotated[float, Field(ge=0.5, le=600)]
ItemId = Annotated[int, Field(ge=1, le=2_147_483_647)]
"""``Ident`` of a directory item (rk7 §2.1)."""
NotEmpty = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Fingerprint = Annotated[
    str,
    StringConstraints(pattern=r"^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$"),
    AfterValidator(_normal_fingerprint),
]
"""SHA-256 of a certificate: 64 hexadecimal digits, with or without colons; kept without."""


def secret_name(reference: str) -> str:
    """``"secret:cash-server"`` → ``cash-server``: its name in the encrypted store."""
    return reference.removeprefix(REFERENCE)


_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


def is_protected(address: str) -> bool:
    """Plain HTTP is for this machine alone, unless it is asked for."""
    parts = urlsplit(address)
    return parts.scheme == "https" or parts.hostname in _LOOPBACK
