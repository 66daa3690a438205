"""From a reply's pieces to rows and prices. All of it is work for a worker thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from msgspec import Struct

from kiosk.errors import ErrorCode, GarbledReply
from kiosk.menu.directory import Directory, Prices, directory_of
from kiosk.menu.keeping import KeptAnswer, packed, unpacked
from kiosk.wire.rkeeper.command import AnswerReader
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.menu_collections import GetMenuItems
from kiosk.wire.rkeeper.order_menu import GetOrderMenu
from kiosk.wire.rkeeper.order_menu_data import OrderMenuReader
from kiosk.wire.rkeeper.reference import GetRefData
from kiosk.wire.rkeeper.reference_data import Reference
from kiosk.wire.rkeeper.system import GetSystemInfo2, SystemInfo

PRICE_QUESTIONS: Final = (GetSystemInfo2, GetOrderMenu, GetOrderMenu)
"""What is asked in one request: who answers in which shift; what may be sold; the same with the
stop list in it.
"""
DIRECTORY_LIMIT: Final = 64 * 1024 * 1024
"""Bytes of a collection that is read as a tree."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReadCollection:
    """The rows of one collection, and the answer they were read from. Equal to itself alone: to
    compare the rows would take as long as to read them.
    """

    rows: tuple[Any, ...]
    kept: KeptAnswer


class ReadPrices(Struct, frozen=True, kw_only=True):
    """Prices, and the shift they are of: another text is another shift of another restaurant.
    ``open_shift`` is empty while none is open."""

    prices: Prices
    shift: str
    open_shift: str


def read_collection(
    question: GetRefData[Any], pieces: list[bytes], version: int | None, asked: str
) -> ReadCollection:
    """Raises GarbledReply and PosRefused."""
    rows = _rows(question, pieces)
    kept = KeptAnswer(version=version, asked=asked, packed=packed(pieces))
    return ReadCollection(rows=rows, kept=kept)


def read_kept(question: GetRefData[Any], kept: KeptAnswer) -> ReadCollection:
    """The same from an answer that was kept. Raises GarbledReply and PosRefused."""
    return ReadCollection(rows=_rows(question, unpacked(kept.packed)), kept=kept)


def read_prices(pieces: Iterable[bytes]) -> ReadPrices:
    """Reads the reply to ``PRICE_QUESTIONS``. Raises GarbledReply, NoReply, PosRefused."""
    reader = OrderMenuReader(PRICE_QUESTIONS)
    info, sold_now, on_sale = _fed(reader, pieces)
    shift = _shift(info)
    return ReadPrices(
        prices=Prices(sold_now=sold_now, on_sale=on_sale),
        shift=shift,
        open_shift=shift if info.shift is not None else "",
    )


def directory_from(collections: Mapping[str, ReadCollection]) -> Directory:
    """Raises GarbledReply where one is missing."""
    try:
        return directory_of({name: read.rows for name, read in collections.items()})
    except KeyError as exc:
        raise GarbledReply(ErrorCode.PROTOCOL, f"no answer about {exc.args[0]}") from exc


def _rows(question: GetRefData[Any], pieces: list[bytes]) -> tuple[Any, ...]:
    reader: AnswerReader[Reference[Any]] | None
    if isinstance(question, GetMenuItems):
        reader = question.reader(question.extended)
    else:
        reader = type(question).stream()
    if reader is not None:
        rows: tuple[Any, ...] = _fed(reader, pieces).rows
        return rows
    whole: Reference[Any] = decode(type(question), b"".join(pieces), at_most=DIRECTORY_LIMIT)
    return whole.rows


def _fed(reader: AnswerReader[Any], pieces: Iterable[bytes]) -> Any:
    for piece in pieces:
        reader.feed(piece)
    return reader.close()


def _shift(info: SystemInfo) -> str:
    """Opaque (rk7 §8 row 27): it is only compared."""
    shift = info.shift
    moment = f"{shift.number} {shift.date}" if shift is not None else "closed"
    return f"{info.restaurant_code} {moment}"
