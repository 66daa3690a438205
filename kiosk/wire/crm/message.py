"""Messages to bytes, bytes to answers (crm §2, §4.3).

The transport is somebody else's: CRM 7 takes the document as it is over HTTP, CRM 5 framed and in
Windows-1251 over TCP (``crm5_frame``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeVar

from lxml import etree

from kiosk.wire.crm.action import ANY_ROOT, Action, CrmVersion, Repeat
from kiosk.wire.crm.limits import check_fits, unknown_to_crm5
from kiosk.wire.crm.sac import number_of, refusal
from kiosk.wire.crm.values import written_moment
from kiosk.wire.documents import Element, garbled, read_document, writable

_A = TypeVar("_A")

_DECLARED_CRM5: Final = b'<?xml version="1.0" encoding="Windows-1251" standalone="yes" ?>\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHead:
    """Who asks, and which message this is.

    ``classifier`` is the code the card system knows this software by, and a credential;
    ``key_code`` is the other half of it at CRM 5. ``unit_id`` stays the same for ever: a cancel
    names it. ``sent_at`` carries its zone. A message that is repeated keeps its id and its time
    (crm §9.4).
    """

    message_id: int
    classifier: str = field(repr=False)
    sent_at: datetime
    unit_id: int = 1
    user_id: int = 1
    key_code: str = field(default="", repr=False)
    session: str = field(default="", repr=False)
    version: CrmVersion = CrmVersion.CRM7


def encode(action: Action[Any], head: MessageHead) -> bytes:
    """The exact bytes of one document. Equal action and head give equal bytes.

    Raises CrmRefused for what this version of the card system does not take.
    """
    message = etree.Element("Message")
    for name, value in _attributes(action, head).items():
        if value:
            message.set(name, writable(value))
    action.write_into(message)
    if head.version is CrmVersion.CRM7:
        check_fits(message, head.version)
        return _written(message, encoding="UTF-8", xml_declaration=True, standalone=True)
    if what := action.needs_crm7():
        raise unknown_to_crm5(what)
    check_fits(message, head.version)
    # Characters outside the code page become numeric references (crm §1.3).
    return _DECLARED_CRM5 + _written(message, encoding="cp1251").partition(b"\n")[2]


def _written(message: Element, **how: Any) -> bytes:
    document: bytes = etree.tostring(message, **how)
    return document


def _attributes(action: Action[Any], head: MessageHead) -> dict[str, str]:
    """Number and time of a CRM 5 message stand in its frame (crm §2)."""
    frame_has_them = head.version is CrmVersion.CRM5
    return {
        "Message_ID": "" if frame_has_them else str(head.message_id),
        "Action": action.name,
        "Terminal_Type": head.classifier,
        "Global_Type": head.key_code,
        "Unit_ID": str(head.unit_id),
        "User_ID": str(head.user_id),
        "Sys_Date_Time": "" if frame_has_them else written_moment(head.sent_at),
        "Session": head.session,
        "Query_Version": action.query_version,
    }


def decode(action: type[Action[_A]], body: bytes) -> _A:
    """The typed answer to one message, read by the action's class alone.

    Raises CrmRefused: a definite "no". GarbledReply: the bytes prove nothing. NoReply: the server
    failed in a way that leaves open whether a write was carried out.
    """
    return action.read(answer_root(action, body))


def answer_root(action: type[Action[Any]], body: bytes) -> Element:
    """The answer as it came, for whoever wants what the typed one leaves out. Raises as decode."""
    anything = ANY_ROOT in action.other_roots
    if anything and not body.strip():
        return etree.Element("Data")
    root = read_document(body)
    sac = (root.get("ErrorCode") or "").strip()
    if number_of(sac) in action.informs:
        return root
    if sac:
        told = (root.get("ErrorText") or "").strip()
        raise refusal(sac, told, writes=action.repeat is not Repeat.FREELY)
    if root.tag == action.root or root.tag in action.other_roots:
        return root
    # An echo of whatever kind is a "done"; a page of a proxy is not (crm §7.1).
    if anything and str(root.tag).lower() != "html":
        return root
    raise garbled(f"{action.name}: the answer is not {action.root}")
