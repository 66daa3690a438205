"""Messages to bytes, bytes to answers, as CRM 7 writes them (crm §2, §4.3).

The transport is somebody else's: the same documents travel over HTTP here and, framed and in
another character set, over TCP.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from lxml import etree

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.sac import refusal
from kiosk.wire.crm.values import written_moment
from kiosk.wire.documents import Element, garbled, read_document, writable

_A = TypeVar("_A")


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHead:
    """Who asks, and which message this is.

    ``classifier`` is the code the card system knows this software by, and a credential.
    ``unit_id`` stays the same for ever: a cancel names it. ``sent_at`` carries its zone. A message
    that is repeated keeps its id and its time (crm §9.4).
    """

    message_id: int
    classifier: str = field(repr=False)
    sent_at: datetime
    unit_id: int = 1
    user_id: int = 1
    key_code: str = field(default="", repr=False)
    session: str = field(default="", repr=False)


def encode(action: Action[Any], head: MessageHead) -> bytes:
    """The exact bytes of one message. Equal action and head give equal bytes."""
    message = etree.Element("Message")
    attributes = {
        "Message_ID": str(head.message_id),
        "Action": action.name,
        "Terminal_Type": head.classifier,
        "Global_Type": head.key_code,
        "Unit_ID": str(head.unit_id),
        "User_ID": str(head.user_id),
        "Sys_Date_Time": written_moment(head.sent_at),
        "Session": head.session,
    }
    for name, value in attributes.items():
        if value:
            message.set(name, writable(value))
    action.write_into(message)
    document: bytes = etree.tostring(
        message, encoding="UTF-8", xml_declaration=True, standalone=True
    )
    return document


def decode(action: type[Action[_A]], body: bytes) -> _A:
    """The typed answer to one message, read by the action's class alone.

    Raises CrmRefused: a definite "no". GarbledReply: the bytes prove nothing. NoReply: the server
    failed in a way that leaves open whether a write was carried out.
    """
    root = read_document(body)
    check(root, writes=action.repeat is Repeat.READ_FIRST)
    if root.tag != action.root:
        raise garbled(f"{action.name}: the answer is not {action.root}")
    return action.read(root)


def check(root: Element, *, writes: bool) -> None:
    """Raises where the answer is an error, whatever its root is called."""
    sac = (root.get("ErrorCode") or "").strip()
    if sac:
        raise refusal(sac, (root.get("ErrorText") or "").strip(), writes=writes)
