"""One request as the core sees it: an action, attributes and a tree, whatever transport it came by.

Hardened reading: no DTD, no entities, no network, bounded size and depth. What a real server
silently ignores is listed by `known_names`, so that the journal can warn about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.refusals import Refused

MAX_DOCUMENT: Final = 4 * 1024 * 1024
_MAX_DEPTH: Final = 32
_ATTRIBUTES: Final = frozenset(
    {
        "Action",
        "Terminal_Type",
        "Global_Type",
        "Unit_ID",
        "User_ID",
        "Message_ID",
        "Sys_Date_Time",
        "Session",
        "Query_Version",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """`attributes` of the root (crm §2) and the root itself. Missing numbers are empty texts.

    `generation` is 5 or 7: which CRM's transport it came by.
    """

    attributes: Mapping[str, str]
    body: etree._Element = field(repr=False)
    generation: int = 7

    @property
    def action(self) -> str:
        return self.attributes.get("Action", "")

    @property
    def message_id(self) -> str:
        """Echoed in the answer; `0` when the request had none (crm §2)."""
        return self.attributes.get("Message_ID", "") or "0"

    @property
    def terminal_type(self) -> str | None:
        return self.attributes.get("Terminal_Type")

    @property
    def unit(self) -> str:
        return self.attributes.get("Unit_ID", "")

    @property
    def user(self) -> str:
        return self.attributes.get("User_ID", "")

    @property
    def session(self) -> str:
        return self.attributes.get("Session", "")


def read_message(document: bytes) -> Message:
    """Reads one document of CRM 7, in UTF-8 whatever its declaration says (crm §2).

    White space around it is tolerated. SAC-0003 for anything that is not a `Message`.
    """
    root = _read_root(document, "utf-8")
    return Message(attributes={str(k): str(v) for k, v in root.attrib.items()}, body=root)


def read_framed_message(document: bytes, message_id: str) -> Message:
    """Reads one document of CRM 5, in Windows-1251; its number stands in the frame (crm §1.1)."""
    root = _read_root(document, "windows-1251")
    attributes = {str(k): str(v) for k, v in root.attrib.items()}
    return Message(attributes=attributes | {"Message_ID": message_id}, body=root, generation=5)


def _read_root(document: bytes, encoding: str) -> etree._Element:
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        document.decode(encoding)
        root = etree.fromstring(document.strip(), parser)
    except (etree.XMLSyntaxError, UnicodeDecodeError, ValueError) as trouble:
        raise Refused("SAC-0003") from trouble
    if root.tag != "Message" or _has_doctype(root):
        raise Refused("SAC-0003")
    if any(depth > _MAX_DEPTH for depth in _depths(root)):
        raise Refused("SAC-0003")
    return root


def _has_doctype(root: etree._Element) -> bool:
    return isinstance(root.getroottree().docinfo.internalDTD, etree.DTD)


def _depths(root: etree._Element) -> Iterator[int]:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        yield depth


def content(element: etree._Element) -> str:
    """The trimmed text of an element, CDATA included."""
    return "".join(str(text) for text in element.itertext()).strip()


def text_of(parent: etree._Element, name: str) -> str | None:
    """The trimmed text of a child; None when it is absent, empty when it is empty (crm §3)."""
    child = parent.find(name)
    return None if child is None else content(child)


def required(parent: etree._Element, name: str) -> str:
    """As `text_of`; SAC-0056 when the field is absent or empty."""
    text = text_of(parent, name)
    if not text:
        raise Refused("SAC-0056", name)
    return text


def includes(parent: etree._Element) -> frozenset[str]:
    """The tokens of every `Include`, joined (crm §5.1, crm §13 row 15)."""
    texts = [content(one) for one in parent.findall("Include")]
    return frozenset(token for text in texts for token in re.split(r"[\s,]+", text) if token)


def unknown_attributes(message: Message) -> list[str]:
    """Attributes of `Message` that no version documents."""
    return [f"Message/@{name}" for name in message.attributes if name not in _ATTRIBUTES]
