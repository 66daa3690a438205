"""The cash server's answers as one piece of bytes, to be kept over a restart."""

from __future__ import annotations

import base64
import json
import zlib

from kiosk.errors import ErrorCode, GarbledReply

Answers = dict[str, bytes]
"""Whole replies by the collection (or command) they answer."""


def pack(answers: Answers) -> bytes:
    """One compressed piece; equal answers give equal bytes."""
    texts = {name: base64.b64encode(body).decode() for name, body in sorted(answers.items())}
    return zlib.compress(json.dumps(texts).encode())


def unpack(content: bytes) -> Answers:
    """The answers again. Raises GarbledReply for anything ``pack`` did not make."""
    try:
        texts = json.loads(zlib.decompress(content))
        return {str(name): base64.b64decode(body) for name, body in texts.items()}
    except (ValueError, zlib.error, AttributeError, TypeError) as exc:
        raise GarbledReply(ErrorCode.PROTOCOL, f"the kept menu is unreadable: {exc}") from exc
