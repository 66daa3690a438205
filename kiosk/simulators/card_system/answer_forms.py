"""Other shapes of the same answer: what a client has to read as well (crm §13, §3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from kiosk.simulators.moods import Mood

_RENAMED: Final = {"Marrital": "Marital", "Account_Class": "Account_Type_Class"}
_UNKNOWN_INSTEAD: Final = {"Birth": "1899-12-30", "Language_ID": "0"}
_PAGE: Final = ("IndexFrom", "IndexTo", "Count")


def shaped(root: etree._Element, moods: frozenset[Mood]) -> None:
    """Changes the tree in place as the moods say; those of no shape do nothing here."""
    for mood, shape in _SHAPES.items():
        if mood in moods:
            shape(root)


def _document_forms(root: etree._Element) -> None:
    """The spellings of the document (rows 6, 21, 22 and 23 of crm §13)."""
    for element in root.iter():
        tag = str(element.tag)
        if tag == "Account_Class" and root.tag != "Accounts_Types":
            continue
        if tag in _RENAMED:
            element.tag = _RENAMED[tag]
        elif _UNKNOWN_INSTEAD.get(tag) == element.text:
            element.text = "Unknown"
        elif tag == "Operation_Type" and element.text:
            element.text = f"{int(element.text):02d}"


def _sparse(root: etree._Element) -> None:
    """Without empty leaves, zeros and the bounds of pages."""
    for element in list(root.iter()):
        parent = element.getparent()
        says_nothing = not (element.text or "").strip("0.\n ") and not element.attrib
        if parent is not None and len(element) == 0 and says_nothing:
            parent.remove(element)
    for name in _PAGE:
        root.attrib.pop(name, "")


def _with_unknown_parts(root: etree._Element) -> None:
    """With elements and attributes that no document names, on every level."""
    for element in list(root.iter()):
        if len(element):
            element.set("Xtra", "1")
            etree.SubElement(element, "Xtra_Info").text = "нечто новое"
    root.set("Xtra", "1")


def _without_cdata(root: etree._Element) -> None:
    for element in root.iter():
        if element.text:
            element.text = str(element.text)


_SHAPES: Final[dict[Mood, Callable[[etree._Element], None]]] = {
    Mood.DOCUMENT_FORMS: _document_forms,
    Mood.SPARSE_ANSWER: _sparse,
    Mood.UNKNOWN_PARTS: _with_unknown_parts,
    Mood.WITHOUT_CDATA: _without_cdata,
}
SHAPE_MOODS: Final = frozenset(_SHAPES)
