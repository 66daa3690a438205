"""The menu of the last run: what is kept of the answers, and what a restart makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from kiosk.errors import ErrorCode, GarbledReply
from kiosk.menu.directory import Prices
from kiosk.menu.keeping import (
    KeptAnswer,
    KeptMenu,
    pack,
    packed,
    question_mark,
    unpack,
    unpacked,
)
from kiosk.menu.reading import ReadCollection, read_kept, read_prices
from kiosk.wire.rkeeper.reference import GetRefData

PRICES = "GetOrderMenu"

Collections = Mapping[str, ReadCollection]


class LastRun(Struct, frozen=True, kw_only=True):
    """What the last run kept, read again."""

    collections: Collections
    prices: Prices
    shift: str


def content_of(collections: Collections, prices: list[bytes], shift: str) -> bytes:
    """In a worker: everything a restart needs."""
    kept = {name: read.kept for name, read in collections.items()}
    answer = KeptAnswer(version=None, asked=PRICES, packed=packed(prices))
    return pack(KeptMenu(shift=shift, answers={**kept, PRICES: answer}))


def last_run(content: bytes, questions: Mapping[str, GetRefData[Any]]) -> LastRun:
    """In a worker. Raises GarbledReply for answers that do not read, or to other questions."""
    kept = unpack(content)
    for name, question in questions.items():
        answer = kept.answers.get(name)
        if answer is None or answer.asked != question_mark(question):
            raise GarbledReply(ErrorCode.PROTOCOL, f"nothing kept about {name} as it is asked now")
    collections = {
        name: read_kept(question, kept.answers[name]) for name, question in questions.items()
    }
    if PRICES not in kept.answers:
        raise GarbledReply(ErrorCode.PROTOCOL, "no prices were kept")
    prices = read_prices(unpacked(kept.answers[PRICES].packed)).prices
    return LastRun(collections=collections, prices=prices, shift=kept.shift)
