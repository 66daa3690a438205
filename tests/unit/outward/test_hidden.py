"""The search of a bundle finds a secret in whatever form a file might keep it."""

from __future__ import annotations

import base64
import json

import pytest

from kiosk.outward.hidden import Search

SECRET = "Пароль-tulip/1878"


@pytest.mark.parametrize(
    "content",
    [
        f"before {SECRET} after".encode(),
        json.dumps({"x": SECRET}).encode(),
        f"x{SECRET}".encode("utf-16-le"),
        b"key " + SECRET.encode().hex().encode() + b" end",
        b"key " + SECRET.encode().hex().upper().encode() + b" end",
        *(base64.b64encode(b"u" * shift + SECRET.encode() + b"rest") for shift in range(6)),
    ],
)
def test_a_secret_is_found_in_every_form(content: bytes) -> None:
    assert Search([SECRET]).finds(content)
    assert not Search(["another secret"]).finds(content)


def test_a_search_for_nothing_finds_nothing() -> None:
    assert not Search([]).finds(b"anything at all")
