"""Requests to bytes, bytes to the results inside (rk7 §1.3-1.5).

State-changing commands travel alone; reads may share one request. A reply is read in any of the
three envelopes, because servers answer as they like.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from lxml import etree

from kiosk.errors import ErrorCode, KioskError, NoReply
from kiosk.wire.documents import (
    MAX_DOCUMENT,
    Element,
    garbled,
    read_document,
    write_document,
)
from kiosk.wire.rkeeper.command import Command, LicenceUse, Repeat
from kiosk.wire.rkeeper.refusals import refusal
from kiosk.wire.rkeeper.result import CommandResult, Status
from kiosk.wire.rkeeper.stamp import LicenceStamp, write_licence

_A = TypeVar("_A")


class Envelope(StrEnum):
    """The three forms of a request (rk7 §1.3)."""

    ALONE = "RK7CMD"
    """One command; the only form that every command is known to take."""
    TOGETHER = "RK7Command"
    """Any number, executed in order."""
    ECHOED = "RK7Command2"
    """Like TOGETHER; each result repeats its request as ``SourceCommand``."""


def encode(
    command: Command[Any], stamp: LicenceStamp | None = None, *, envelope: Envelope = Envelope.ALONE
) -> bytes:
    """The exact bytes of one request. Equal arguments give equal bytes, for ever.

    A command that needs a licence goes without a stamp only where the site has a lifetime licence
    (rk7 §3.1).
    """
    assert stamp is None or command.licence is not LicenceUse.NONE, (
        f"{command.name} takes no licence"
    )
    query = etree.Element("RK7Query")
    _write_command(query, envelope, command, stamp)
    return write_document(query)


def encode_batch(
    commands: Sequence[Command[Any]], *, envelope: Envelope = Envelope.TOGETHER
) -> bytes:
    """Several reads in one round trip, executed in order. A write always travels alone."""
    assert all(c.repeat is Repeat.FREELY for c in commands), "only reads together"
    assert envelope is not Envelope.ALONE or len(commands) == 1, "RK7CMD takes one command"
    query = etree.Element("RK7Query")
    for command in commands:
        _write_command(query, envelope, command, None)
    return write_document(query)


def decode(command: type[Command[_A]], body: bytes, *, at_most: int = MAX_DOCUMENT) -> _A:
    """The typed answer to one request, read by the command's class alone.

    ``at_most`` bounds replies that are read as a tree; streamed ones have their own bound.
    Raises PosRefused: a definite "no", nothing happened. GarbledReply: the bytes prove nothing.
    NoReply: the server says that it cannot say (``Execution Started``, ``Result Writing Error``).
    """
    stream = command.stream()
    if stream is None:
        return decode_tree(command, body, at_most=at_most)
    stream.feed(body)
    return stream.close()


def decode_tree(command: type[Command[_A]], body: bytes, *, at_most: int = MAX_DOCUMENT) -> _A:
    """``decode`` without the stream a command may have."""
    (result,) = decode_batch((command,), body, at_most=at_most)
    return command.read(result)


def decode_batch(
    commands: Sequence[type[Command[Any]]], body: bytes, *, at_most: int = MAX_DOCUMENT
) -> tuple[CommandResult, ...]:
    """One good result per command, in order, for ``Command.read``. Raises as ``decode`` does.

    Every result is checked by itself: a failing one need not make the whole reply fail (rk7 §1.5).
    """
    results = _results_for(commands, body, at_most)
    for command, result in zip(commands, results, strict=True):
        check(result, command)
    return results


def decode_each(
    commands: Sequence[type[Command[Any]]], body: bytes, *, at_most: int = MAX_DOCUMENT
) -> tuple[Any | KioskError, ...]:
    """For each command its typed answer, or the error ``decode`` would raise for it alone.

    Raises only where the reply as a whole is refused or proves nothing.
    """
    results = _results_for(commands, body, at_most)
    return tuple(map(_answer_or_error, commands, results))


def results_in(root: Element) -> tuple[CommandResult, ...]:
    """Every command's result; the root's own where the envelope is flat or all was refused."""
    if root.tag != "RK7QueryResult":
        raise garbled("the reply is not an RK7QueryResult")
    return tuple(_results(root))


def check(result: CommandResult, asked: type[Command[Any]] | None = None) -> None:
    """Raises unless ``result`` is a good answer to the command ``asked`` (``None``: to any)."""
    name = asked.name if asked else result.command
    match result.status:
        case Status.OK:
            pass
        case Status.NO_CHANGES if asked is None or asked.repeat is Repeat.FREELY:
            pass
        case Status.NO_CHANGES:
            raise garbled(f"{name}: no changes is no answer to a write")
        case Status.EXECUTION_STARTED | Status.RESULT_WRITING_ERROR:
            raise NoReply(ErrorCode.POS_SILENT, f"{name}: {result.status.value}")
        case _:
            refused = refusal(result)
            if asked is None or refused.number not in asked.done_already:
                raise refused
    # Servers take one command's name in two spellings, and answer in theirs (rk7 §1.3).
    if result.command.lower() not in ("", name.lower()):
        raise garbled(f"an answer to {result.command[:40]} instead of {name}")


def _results_for(
    commands: Sequence[type[Command[Any]]], body: bytes, at_most: int
) -> tuple[CommandResult, ...]:
    results = results_in(read_document(body, at_most=at_most))
    if len(results) == 1 and len(commands) != 1:
        # The request as a whole was refused: the root alone speaks.
        check(results[0])
    if len(results) != len(commands):
        raise garbled(f"{len(results)} results for {len(commands)} commands")
    return results


def _answer_or_error(command: type[Command[Any]], result: CommandResult) -> Any | KioskError:
    try:
        check(result, command)
        return command.read(result)
    except KioskError as trouble:
        return trouble


def _results(root: Element) -> Iterator[CommandResult]:
    nested = root.findall("CommandResult")
    if not nested:
        yield _result(root, root)
        return
    for element in nested:
        yield _result(root, element)
    good = all(element.get("Status") == Status.OK for element in nested)
    if good and root.get("Status", Status.OK) != Status.OK:
        raise garbled("every command is Ok and the reply as a whole is not")


def _result(root: Element, element: Element) -> CommandResult:
    raw = element.get("Status") or ""
    try:
        status = Status(raw)
    except ValueError:
        raise garbled(f"unknown status {raw[:40]!r}") from None
    for echo in element.findall("SourceCommand"):
        # Our own words must not be taken for an answer.
        element.remove(echo)
    return CommandResult(
        command=element.get("CMD") or "",
        status=status,
        server_version=root.get("ServerVersion") or "",
        net_name=element.get("NetName") or root.get("NetName") or "",
        element=element,
    )


def _write_command(
    query: Element, envelope: Envelope, command: Command[Any], stamp: LicenceStamp | None
) -> None:
    element = etree.SubElement(query, envelope.value, CMD=command.name)
    if stamp is not None:
        write_licence(element, stamp)
    command.write_into(element)
