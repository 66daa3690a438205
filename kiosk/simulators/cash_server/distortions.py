"""Answers written otherwise than a client may expect, as servers in the field do (rk7 §1.3, §2.3).

Every function changes the answer in place and takes nothing out that it says.
"""

from __future__ import annotations

from typing import Final

from kiosk.simulators.cash_server.envelope import Answer, Element, element

# Seen in both spellings, in schemas, clients and live answers.
_OTHER_ATTRIBUTES: Final = {
    "guestLabel": "GuestLabel",
    "cardCode": "CardCode",
    "promised": "Promised",
}
_OTHER_TAGS: Final = {"KdsState": "KDSState"}

# What tells one thing from another, and what was asked for, is written even where it is nothing:
# a rest left out would say that it is not counted (rk7 §3.8, §4.6, §5.3).
_ALWAYS_WRITTEN: Final = frozenset(
    {"id", "Ident", "ID", "code", "uni", "amount", "Price", "name"}
    | {"quantity", "Avail", "orderSum", "unpaidSum", "seqNumber"}
)
_NOTHING: Final = ("", "0")


def with_unknown_parts(answer: Answer) -> None:
    """Elements and attributes of a version to come, everywhere."""
    for top in answer.children:
        for below in list(top.iter()):
            below.set("newlyInvented", "1")
            below.insert(0, element("NewlyInvented", {"id": "1", "Ident": "1", "name": "?"}))
    answer.children.insert(0, element("NewlyInvented", {"guid": ""}))


def in_other_spelling(answer: Answer) -> None:
    """Names that differ in letter case between versions."""
    for top in answer.children:
        for below in top.iter():
            for name, other in _OTHER_ATTRIBUTES.items():
                if (value := below.get(name)) is not None:
                    del below.attrib[name]
                    below.set(other, value)
            below.tag = _OTHER_TAGS.get(str(below.tag), str(below.tag))


def sparse(answer: Answer) -> None:
    """Attributes that are zero or empty are left out; a client knows the defaults."""
    for top in answer.children:
        for below in top.iter():
            _leave_out(below)


def _leave_out(below: Element) -> None:
    for name, value in list(below.attrib.items()):
        if value in _NOTHING and name not in _ALWAYS_WRITTEN:
            del below.attrib[name]
