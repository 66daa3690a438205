"""One executed command inside a reply, whichever envelope carried it (rk7 §1.3-1.5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.wire.documents import Element, garbled


class Status(StrEnum):
    """The verdict on one command (rk7 §1.5)."""

    OK = "Ok"
    NO_CHANGES = "No changes"
    EXECUTION_STARTED = "Execution Started"
    QUERY_PARSE_ERROR = "Query Parse Error"
    BAD_QUERY_PARAMETERS = "Bad Query Parameters"
    QUERY_EXECUTING_ERROR = "Query Executing Error"
    RESULT_WRITING_ERROR = "Result Writing Error"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandResult:
    """``element`` holds the answer's attributes and children: the root itself or a CommandResult.

    ``server_version`` and ``net_name`` are of the node that executed the command.
    """

    command: str
    status: Status
    server_version: str
    net_name: str
    element: Element = field(repr=False)

    @property
    def unchanged(self) -> bool:
        """True for a list asked with ``lastversion`` that has nothing newer."""
        return self.status is Status.NO_CHANGES

    def child(self, tag: str) -> Element:
        """The obligatory child of the answer. Raises GarbledReply where it is missing."""
        found = self.element.find(tag)
        if found is None:
            raise garbled(f"{self.command}: no {tag} in the answer")
        return found
