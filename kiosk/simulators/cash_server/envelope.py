"""The envelope: `RK7Query` in, `RK7QueryResult` out (rk7 §1.3, §1.4)."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from lxml import etree
from lxml.etree import _Element

from kiosk.simulators.cash_server import refusals
from kiosk.simulators.cash_server.refusals import LineError, Refusal, Status
from kiosk.simulators.scenario import Language

XML_GENERATION: Final = "248"

Element = _Element
"""lxml has no public name for it."""


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

    def copy(self) -> Answer:
        """The same once more: elements have one parent, and a repeat is answered again."""
        return Answer(dict(self.attributes), [deepcopy(child) for child in self.children])


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A command carried out or refused, with the moment and the milliseconds it took.

    `net_name` is that of the node which executed it, the station for a forwarded command (§1.8).
    """

    name: str
    source: Element
    answer: Answer | None
    refusal: Refusal | None
    net_name: str
    finished: datetime
    work_ms: int

    @property
    def status(self) -> Status:
        if self.refusal is not None:
            return self.refusal.status
        return Status.OK if self.answer is None else self.answer.status


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Who answers: the version, the net name (empty: too old to tell) and the language."""

    version: str
    net_name: str
    language: Language


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


def write_result(
    node: Node,
    form: Form,
    outcomes: Iterable[Outcome],
    arrived: datetime,
    *,
    root_fails: bool = False,
) -> bytes:
    """The answer to a request whose commands have been dealt with.

    A batch is `Ok` whatever became of its commands; with `root_fails` its root has the verdict of
    the first that failed: servers may do either (rk7 §8, 22).
    """
    done = list(outcomes)
    root = _root(node, arrived, len(done))
    if form is Form.SINGLE:
        if node.net_name:
            root.set("NetName", done[0].net_name)
        _fill(root, done[0], node.language)
        return _serialised(root)
    if root_fails:
        root.set("Status", next((o.status for o in done if o.refusal is not None), Status.OK))
    for outcome in done:
        result = etree.SubElement(root, "CommandResult")
        _fill(result, outcome, node.language)
        if form is Form.BATCH_WITH_SOURCE:
            source = etree.SubElement(result, "SourceCommand")
            source.append(outcome.source)
    return _serialised(root)


def write_refusal(node: Node, refusal: Refusal, arrived: datetime) -> bytes:
    """The answer to a request that named no command: nothing was read from it."""
    root = _root(node, arrived, 0)
    root.set("Status", refusal.status)
    _fill_refusal(root, refusal, node.language)
    root.set("DateTime", local_time(arrived))
    root.set("WorkTime", "0")
    return _serialised(root)


def element(tag: str, attributes: dict[str, str] | None = None, *children: Element) -> Element:
    """An element with its attributes and children."""
    made = etree.Element(tag, attributes or {})
    made.extend(children)
    return made


def _root(node: Node, arrived: datetime, processed: int) -> Element:
    root = element("RK7QueryResult", {"ServerVersion": node.version, "XmlVersion": XML_GENERATION})
    if node.net_name:
        root.set("NetName", node.net_name)
    root.set("Status", Status.OK)
    root.set("Processed", str(processed))
    root.set("ArrivalDateTime", local_time(arrived))
    return root


def _fill(result: Element, outcome: Outcome, language: Language) -> None:
    result.set("Status", outcome.status)
    result.set("CMD", outcome.name)
    result.set("ErrorText", "")
    if outcome.answer is not None:
        for name, value in outcome.answer.attributes.items():
            result.set(name, value)
        result.extend(outcome.answer.children)
    if outcome.refusal is not None:
        _fill_refusal(result, outcome.refusal, language)
    result.set("DateTime", local_time(outcome.finished))
    result.set("WorkTime", str(outcome.work_ms))


def _fill_refusal(result: Element, refusal: Refusal, language: Language) -> None:
    result.set("ErrorText", refusal.words.in_language(language))
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
            error.text = inner.words.in_language(language)
    result.extend(line_error_element(line, language) for line in refusal.lines)


def line_error_element(line: LineError, language: Language) -> Element:
    """`Error`: what is wrong with one line of an order (rk7 §5.4, §5.6)."""
    return element(
        "Error",
        {
            "RK7ErrorN": str(line.number),
            "ErrorText": line.words.in_language(language),
            "FaultyTag": line.faulty_tag,
        },
    )


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
