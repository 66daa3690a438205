"""No orders are taken."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain.names import Text
from kiosk.errors import ErrorCode
from kiosk.session.state import SessionState
from kiosk.snapshots.service import ServicePart, ServiceState
from kiosk.snapshots.session import Screen
from tests.ui.made_snapshots import NOON, snapshot
from tests.ui.scenes.scene import Scene


def out_of_service() -> Iterator[Scene]:
    paused = ServicePart(
        state=ServiceState.PAUSED,
        cause=ErrorCode.POS_UNREACHABLE,
        since=NOON.replace(hour=14, minute=32),
        retry_in_s=25,
        menu_from=NOON,
        restaurant=Text("Самовар", "Samovar"),
    )
    closed = SessionState(screen=Screen.OUT_OF_SERVICE)
    yield Scene(name="out-of-service", snapshot=snapshot(closed, service=paused), drawing="14")
    unsure = replace(paused, money_in_flight=True, menu_from=None)
    yield Scene(name="out-of-service-no-menu", snapshot=snapshot(closed, service=unsure))
    expired = replace(paused, cause=ErrorCode.LICENCE_EXPIRED)
    yield Scene(name="out-of-service-licence", snapshot=snapshot(closed, service=expired))
