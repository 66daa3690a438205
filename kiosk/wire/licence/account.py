"""The account at the licence server, and the header that stands for it (rk7 §3.2, §3.3)."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class UsrHeader:
    """The value of the ``usr`` header. As good as the password: it never shows in a repr."""

    value: str = field(repr=False)


def usr_header(user: str, password: str, token: str) -> UsrHeader:
    """``user`` is the e-mail of the account, ``token`` the developer's, valid for about a year."""
    joined = f"{user};{_digest(user + password)};{_digest(token)}"
    return UsrHeader(base64.b64encode(joined.encode()).decode("ascii"))


def _digest(text: str) -> str:
    # MD5 is what the vendor's server compares; TLS is what protects it on the way.
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
