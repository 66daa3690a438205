"""XML documents from outside, read with every dangerous door of the format shut.

No DTD, no entities, no network, bounded size, bounded depth (libxml2 stops at 256 levels) and a
bounded number of elements and attributes, so that a small document cannot become a large tree.
Bytes are UTF-8 whatever a header or the declaration says (rk7 §1.1, crm §2).
"""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

from kiosk.errors import ErrorCode, GarbledReply

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml's element has no public name

MAX_DOCUMENT = 16 * 1024 * 1024
"""Bytes of a document read into a tree. Large collections are streamed instead."""

_MAX_ELEMENTS = 400_000
_MAX_ATTRIBUTES = 1_600_000
# Characters that XML 1.0 cannot carry even escaped.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def garbled(detail: str) -> GarbledReply:
    """The error for bytes that prove nothing. ``detail`` quotes a name or a place at most."""
    return GarbledReply(ErrorCode.PROTOCOL, detail)


def refuse_doctype(piece: bytes) -> None:
    """Raises GarbledReply where a document type is declared: no server of ours has a reason to."""
    if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
        raise garbled("the document declares a document type")


def read_document(body: bytes, *, at_most: int = MAX_DOCUMENT) -> Element:
    """The root of a whole document of ``at_most`` bytes. Raises GarbledReply for anything else."""
    if len(body) > at_most:
        raise garbled(f"{len(body)} bytes, more than the {at_most} taken")
    refuse_doctype(body)
    if body.count(b"<") > 2 * _MAX_ELEMENTS or body.count(b"=") > _MAX_ATTRIBUTES:
        raise garbled("too many elements or attributes")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(body.lstrip(), parser)
    except etree.XMLSyntaxError as exc:
        raise garbled(f"not XML: {exc.msg}") from exc


def attributes_of(element: Element) -> dict[str, str]:
    """The attributes as a plain mapping."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def write_document(root: Element) -> bytes:
    """The document as UTF-8 bytes with a declaration; equal trees give equal bytes."""
    document: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def masked(told: str, *, shortest: int = 10) -> str:
    """A far side's sentence without the card and phone numbers it quotes.

    Numbers of ``shortest`` digits and more lose all but the last four, the short ones everything.
    """
    pattern = rf"\d{{{shortest},}}"
    return re.sub(pattern, lambda found: f"…{found[0][-4:] if len(found[0]) > 7 else ''}", told)


def writable(text: str) -> str:
    """``text`` without the characters that no XML document can carry."""
    return _UNWRITABLE.sub("", text)
