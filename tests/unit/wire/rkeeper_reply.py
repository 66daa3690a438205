"""Replies written by hand, for what no captured one shows."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.errors import PosRefused
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode


def answer(command: str, inside: str = "", status: str = "Ok", more: str = "") -> bytes:
    return (
        f'<RK7QueryResult ServerVersion="7.7.0.330" NetName="MIDDESK" Status="{status}"'
        f' CMD="{command}" {more}>{inside}</RK7QueryResult>'
    ).encode()


def refused(
    command: type[Command[Any]],
    told: str,
    *,
    number: str = "",
    status: str = "Query Executing Error",
    inside: str = "",
) -> PosRefused:
    more = f'ErrorText="{told}"' + (f' RK7ErrorN="{number}"' if number else "")
    with pytest.raises(PosRefused) as caught:
        decode(command, answer(command.name, inside, status=status, more=more))
    return caught.value
