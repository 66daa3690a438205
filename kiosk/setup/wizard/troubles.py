"""Expected trouble with a server as the obstacle an installer is told of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kiosk.errors import ErrorCode, KioskError, LinkError, Obstacle, PosRefused
from kiosk.setup_snapshots import Obstacle as InTheWay
from kiosk.setup_snapshots import ObstacleKind
from kiosk.wire.rkeeper.known_refusals import BY_COMPONENT

_RIGHTS: Final = BY_COMPONENT["rights"].note
_RIGHT: Final = re.compile(
    r"(?:операции|operation|права:|right:)\s*[\"«]?([\w .-]+)", re.IGNORECASE
)

_ON_THE_WAY: Final[Mapping[Obstacle, ObstacleKind]] = {
    Obstacle.NAME_UNKNOWN: ObstacleKind.NAME_UNKNOWN,
    Obstacle.NO_ROUTE: ObstacleKind.NO_ROUTE,
    Obstacle.PORT_CLOSED: ObstacleKind.PORT_CLOSED,
    Obstacle.NOBODY_THERE: ObstacleKind.NOBODY_THERE,
    Obstacle.NOT_TLS: ObstacleKind.NOT_TLS,
    Obstacle.TLS_SILENT: ObstacleKind.SILENT,
    Obstacle.TLS_BROKEN_OFF: ObstacleKind.NOT_TLS,
    Obstacle.NOT_VERIFIED: ObstacleKind.NOT_VERIFIED,
    Obstacle.SILENT: ObstacleKind.SILENT,
    Obstacle.CLOSED: ObstacleKind.SILENT,
    Obstacle.UNFINISHED: ObstacleKind.SILENT,
    Obstacle.CUT_OFF: ObstacleKind.SILENT,
    Obstacle.SERVER_FAULT: ObstacleKind.SERVER_FAULT,
}
"""Whatever is not here is an answer of somebody else."""

_CODES: Final[Mapping[ErrorCode, ObstacleKind]] = {
    ErrorCode.POS_UNREACHABLE: ObstacleKind.NOBODY_THERE,
    ErrorCode.POS_SILENT: ObstacleKind.SILENT,
    ErrorCode.POS_CERTIFICATE_CHANGED: ObstacleKind.CERTIFICATE_CHANGED,
    ErrorCode.POS_LOGIN_REFUSED: ObstacleKind.LOGIN_REFUSED,
    ErrorCode.POS_SHIFT_CLOSING: ObstacleKind.SHIFT_CLOSING,
    ErrorCode.POS_SHIFT_TOO_LONG: ObstacleKind.SHIFT_TOO_LONG,
    ErrorCode.LICENCE_UNREACHABLE: ObstacleKind.NOBODY_THERE,
    ErrorCode.LICENCE_LOGIN_REFUSED: ObstacleKind.LICENCE_ACCOUNT,
    ErrorCode.LICENCE_ABSENT: ObstacleKind.LICENCE_ABSENT,
    ErrorCode.LICENCE_EXPIRED: ObstacleKind.LICENCE_REFUSED,
    ErrorCode.LICENCE_REFUSED: ObstacleKind.LICENCE_REFUSED,
    ErrorCode.CRM_UNREACHABLE: ObstacleKind.NOBODY_THERE,
    ErrorCode.CRM_SILENT: ObstacleKind.SILENT,
    ErrorCode.CRM_BUSY: ObstacleKind.CARDS_BUSY,
    ErrorCode.CRM_REFUSED: ObstacleKind.CARDS_REFUSED,
    ErrorCode.CARD_UNKNOWN: ObstacleKind.CARD_UNKNOWN,
    ErrorCode.CARD_BLOCKED: ObstacleKind.CARD_UNKNOWN,
    ErrorCode.CARD_EXPIRED: ObstacleKind.CARD_UNKNOWN,
    ErrorCode.CARD_WITHOUT_ACCOUNT: ObstacleKind.CARD_UNKNOWN,
    ErrorCode.MENU_EMPTY: ObstacleKind.NO_DISH,
    ErrorCode.PROTOCOL: ObstacleKind.OTHER_PROGRAM,
    ErrorCode.STORE_IN_USE: ObstacleKind.STORE,
    ErrorCode.STORE_UNWRITABLE: ObstacleKind.STORE,
    ErrorCode.STORE_UNREADABLE: ObstacleKind.STORE,
    ErrorCode.STORE_WRONG_KEY: ObstacleKind.STORE,
    ErrorCode.SETTINGS_WRONG: ObstacleKind.NOT_COMPLETE,
}
"""Whatever is not here is a refusal in the far side's own words."""


def told(trouble: KioskError) -> InTheWay:
    """Never raises. ``detail`` is what the far side said."""
    detail = " ".join(trouble.detail.split())
    if isinstance(trouble, LinkError) and trouble.obstacle is not None:
        kind = _ON_THE_WAY.get(trouble.obstacle, ObstacleKind.OTHER_PROGRAM)
        return InTheWay(kind=kind, detail=" ".join(trouble.words.split()))
    if isinstance(trouble, PosRefused) and trouble.note is not None and trouble.note == _RIGHTS:
        right = _RIGHT.search(detail)
        name = right[1].strip() if right else detail
        return InTheWay(kind=ObstacleKind.RIGHT_MISSING, values=(name,), detail=detail)
    kind = _CODES.get(trouble.code, ObstacleKind.REFUSED)
    return InTheWay(kind=kind, detail=detail)


def not_ordered(cause: ErrorCode | None, detail: str) -> InTheWay:
    """Why a test order was not made, as the journal of its purchase has it."""
    right = _RIGHT.search(detail)
    if right is not None:
        values = (right[1].strip(),)
        return InTheWay(kind=ObstacleKind.RIGHT_MISSING, values=values, detail=detail)
    kind = ObstacleKind.ORDER_NOT_MADE if cause is None else _CODES.get(cause)
    return InTheWay(kind=kind or ObstacleKind.ORDER_NOT_MADE, detail=detail)
