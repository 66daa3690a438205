"""Refunds of a running kiosk, gone on with again and again."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from kiosk.errors import ErrorCode, StoreError
from kiosk.refunds.desk import RefundDesk
from kiosk.refunds.refund import Refund
from tests.ui.made_refunds import SILENT

FIRST, SECOND = (replace(SILENT, guid=UUID(int=number)) for number in (1, 2))


class HandRunner:
    """Drives nothing; the first refund is the trouble it was told."""

    def __init__(self, trouble: Exception) -> None:
        self._trouble = trouble
        self.driven: list[UUID] = []

    async def drive(self, guid: UUID) -> None:
        self.driven.append(guid)
        if guid == FIRST.guid:
            raise self._trouble

    async def unfinished(self) -> tuple[Refund, ...]:
        return FIRST, SECOND


def desk(runner: Any) -> RefundDesk:
    rounds = iter((None,))

    async def sleep(_seconds: float) -> None:
        if next(rounds, StopAsyncIteration) is StopAsyncIteration:
            raise asyncio.CancelledError

    return RefundDesk(runner, Any, runner, sleep)  # type: ignore[arg-type]  # nothing is offered


async def test_a_refund_that_fails_keeps_no_other_from_being_settled() -> None:
    runner = HandRunner(LookupError("an event nobody knows"))
    with pytest.raises(asyncio.CancelledError):
        await desk(runner).keep_settling()
    assert runner.driven == [FIRST.guid, SECOND.guid] * 2


async def test_a_store_that_fails_is_the_whole_kiosks_trouble() -> None:
    runner = HandRunner(StoreError(ErrorCode.STORE_UNREADABLE, "the disk is gone"))
    with pytest.raises(StoreError):
        await desk(runner).keep_settling()
    assert runner.driven == [FIRST.guid]
