"""One row of the table: an action there and back, and a "no" to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

from kiosk.errors import ErrorCode, Remedy
from kiosk.simulators.moods import Mood
from kiosk.wire.crm.action import Action, CrmVersion
from tests.contract.card_trips.card_desk import CardDesk

BOTH: Final = frozenset(CrmVersion)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """``asked`` brings the card system where it refuses and gives the action it will refuse.

    ``mood`` is set where nothing a client does leads there.
    """

    asked: Callable[[CardDesk], Awaitable[Action[Any]]]
    sac: str
    code: ErrorCode
    remedy: Remedy
    mood: Mood | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTrip:
    """``carried_out`` sends the action and checks what it says and what came of it.

    ``form`` is the key of the catalogue's other forms, empty for the usual one. ``versions`` are
    those of the card system that know the action.
    """

    kind: type[Action[Any]]
    carried_out: Callable[[CardDesk], Awaitable[None]]
    refused: Refused
    form: str = ""
    versions: frozenset[CrmVersion] = BOTH

    @property
    def name(self) -> str:
        return self.form or self.kind.name


def always(action: Action[Any]) -> Callable[[CardDesk], Awaitable[Action[Any]]]:
    """For an action that needs nothing to have happened before."""

    async def asked(_desk: CardDesk) -> Action[Any]:
        return action

    return asked


def during_an_import(action: Action[Any]) -> Refused:
    """The only "no" to an action that asks for nothing in particular."""
    return Refused(
        asked=always(action),
        sac="SAC-9995",
        code=ErrorCode.CRM_BUSY,
        remedy=Remedy.LATER,
        mood=Mood.IMPORT_RUNNING,
    )
