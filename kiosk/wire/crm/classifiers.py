"""Classifiers: who the calling programs are, and which may redeem a coupon (crm §6.6, §8.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lxml import etree

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.values import flag_or_none, put, text, told_whole
from kiosk.wire.documents import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """``is_ours`` marks the one we asked as. Times are as the server writes them."""

    id: int | None
    name: str
    is_ours: bool
    type: str = ""
    day_begins: str = ""
    time_zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifierSet:
    """``everywhere``, or these alone."""

    everywhere: bool
    classifiers: tuple[Classifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GetTerminalsTypesInfo(Action[tuple[Classifier, ...]]):
    """Every classifier there is; which one is ours proves the credential (crm §8.4, §14)."""

    name: ClassVar = "Get terminals types info"
    root: ClassVar = "Terminals_Types"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[Classifier, ...]:
        return read_classifiers(answer)


def read_classifiers(terminals_types: Element) -> tuple[Classifier, ...]:
    return tuple(
        Classifier(
            id=told_whole(element, "Terminal_Type_ID"),
            name=text(element, "Terminal_Type_Name"),
            is_ours=flag_or_none(element.get("Self") or "") is True,
            type=text(element, "Terminal_Type_Type"),
            day_begins=text(element, "Terminal_Type_TimeBegin"),
            time_zone=text(element, "Terminal_Type_TimeZone"),
        )
        for element in terminals_types.iterfind("Terminal_Type")
    )


def read_classifier_set(parent: Element) -> ClassifierSet:
    """From the ``Terminals_Types`` of a coupon or its type; missing: nowhere is named."""
    found = parent.find("Terminals_Types")
    if found is None:
        return ClassifierSet(everywhere=False)
    return ClassifierSet(
        everywhere=flag_or_none(found.get("All") or "") is True,
        classifiers=read_classifiers(found),
    )


def write_classifier_set(parent: Element, ids: tuple[int, ...], *, everywhere: bool) -> None:
    """Always writes the element: an empty one means the list of the coupon's type."""
    element = etree.SubElement(parent, "Terminals_Types")
    if everywhere:
        element.set("All", "True")
    for one in ids:
        put(etree.SubElement(element, "Terminal_Type"), "Terminal_Type_ID", one)
