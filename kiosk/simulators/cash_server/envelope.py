"""The envelope: `RK7Query` in, `RK7QueryResult` out (rk7 §1.3, §1.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from lxml import etree

from kiosk.simulators.cash_server import refusals
from kiosk.simulators.cash_server.refusals import Refusal, Status

XML_GENERATION: Final = "248"

Element = etree._Element  # noqa: SLF001  (lxml has no public name for it)


class Form(StrEnum):
    """The three forms of a request; the value is the name of the command's element."""

    SINGLE = "RK7CMD"
    BATCH = "RK7Command"
    BATCH_WITH_SOURCE = "RK7Command2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A request taken apart. `commands` are the elements in order, one for `RK7CMD`."""

    form: Form
    commands: tuple[Element, ...]


@dataclass(slots=True)
class Answer:
    """What a command gives back: attributes of its result element and what lies below."""

    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    status: Status = Status.OK
    net_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A command carried out or refused, with the moment and the milliseconds it took."""

    name: str
    source: Element
    answer: Answer | None
    refusal: Refusal | None
    finished: datetime
    work_ms: int

    @property
    def status(self) -> Status:
        if self.refusal is not None:
            return self.refusal.status
        return Status.OK if self.answer is None else self.answer.status


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Who answers: the version and the net name of the cash server."""

    version: str
    net_name: str


def local_time(moment: datetime) -> str:
    """`2026-03-14T16:05:00`: local time without zone and fraction (rk7 §2.3)."""
    return moment.replace(microsecond=0, tzinfo=None).isoformat()


def read_query(body: bytes) -> Query:
    """Takes a request apart; raises Refusal as the cash server would (rk7 §1.5)."""
    if not body.strip():
        raise refusals.empty_input()
    try:
        root = etree.fromstring(body, _parser())
    except etree.XMLSyntaxError as exc:
        raise refusals.unreadable(exc.msg or "no document") from exc
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusals.unreadable("a document type is not accepted")
    if root.tag != "RK7Query":
        raise refusals.unreadable(f"unexpected root {root.tag}")
    commands = tuple(child for child in root if isinstance(child.tag, str))
    for form in Form:
        found = tuple(child for child in commands if child.tag == form)
        if not found:
            continue
        if len(found) != len(commands) or (form is Form.SINGLE and len(found) > 1):
            raise refusals.unreadable("one RK7CMD, or RK7Command elements only, is expected")
        return Query(form=form, commands=found)
    raise refusals.child_missing(Form.SINGLE)


def write_result(node: Node, form: Form, outcomes: Iterable[Outcome], arrived: datetime) -> bytes:
    """The answer to a request whose commands have been dealt with."""
    done = list(outcomes)
    root = _root(node, arrived, len(done))
    if form is Form.SINGLE:
        outcome = done[0]
        if outcome.answer is not None and outcome.answer.net_name:
            root.set("NetName", outcome.answer.net_name)
        _fill(root, outcome)
    else:
        root.set("Status", Status.OK)
        for outcome in done:
            result = etree.SubElement(root, "CommandResult")
            _fill(result, outcome)
            if form is Form.BATCH_WITH_SOURCE:
                source = etree.SubElement(result, "SourceCommand")
                source.append(_copy(outcome.source))
    return _serialised(root)


def write_refusal(node: Node, refusal: Refusal, arrived: datetime) -> bytes:
    """The answer to a request that named no command: nothing was read from it."""
    root = _root(node, arrived, 0)
    root.set("Status", refusal.status)
    _fill_refusal(root, refusal)
    root.set("DateTime", local_time(arrived))
    root.set("WorkTime", "0")
    return _serialised(root)


def element(tag: str, attributes: dict[str, str] | None = None, *children: Element) -> Element:
    """An element with its attributes and children."""
    made = etree.Element(tag, attributes or {})
    made.extend(children)
    return made


def _root(node: Node, arrived: datetime, processed: int) -> Element:
    return element(
        "RK7QueryResult",
        {
            "ServerVersion": node.version,
            "XmlVersion": XML_GENERATION,
            "NetName": node.net_name,
            "Status": Status.OK,
            "Processed": str(processed),
            "ArrivalDateTime": local_time(arrived),
        },
    )


def _fill(result: Element, outcome: Outcome) -> None:
    result.set("Status", outcome.status)
    result.set("CMD", outcome.name)
    result.set("ErrorText", "")
    if outcome.answer is not None:
        for name, value in outcome.answer.attributes.items():
            result.set(name, value)
        # The same answer may be given again to a repeat, so its elements are copied.
        result.extend(_copy(child) for child in outcome.answer.children)
    if outcome.refusal is not None:
        _fill_refusal(result, outcome.refusal)
    result.set("DateTime", local_time(outcome.finished))
    result.set("WorkTime", str(outcome.work_ms))


def _fill_refusal(result: Element, refusal: Refusal) -> None:
    result.set("ErrorText", refusal.text)
    if refusal.number is not None:
        result.set("RK7ErrorN", str(refusal.number))
    if refusal.inner:
        stack = etree.SubElement(result, "Errors")
        for inner in refusal.inner:
            error = etree.SubElement(stack, "Error")
            if inner.number is not None:
                error.set("RK7ErrorN", str(inner.number))
            if inner.component is not None:
                error.set("Component", inner.component)
            error.text = inner.text
    for line in refusal.lines:
        etree.SubElement(
            result,
            "Error",
            {"RK7ErrorN": str(line.number), "ErrorText": line.text, "FaultyTag": line.faulty_tag},
        )


def _copy(source: Element) -> Element:
    return etree.fromstring(etree.tostring(source, with_tail=False), _parser())


def _serialised(root: Element) -> bytes:
    document: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        huge_tree=False,
    )
