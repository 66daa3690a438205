"""Staff mode's pages about the kiosk itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.house_snapshots import HousePart, Restart
from kiosk.session.state import SessionState
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from tests.ui.made_house import (
    ABOUT,
    ENDED,
    FETCHED,
    LICENCE,
    LIFETIME,
    LOG_LINE,
    LOGS,
    LOGS_FOUND,
    LOGS_NONE,
    house,
)
from tests.ui.made_snapshots import snapshot
from tests.ui.scenes.scene import Scene


def staff_house() -> Iterator[Scene]:
    licence, logs, about = StaffPage.LICENCE, StaffPage.LOGS, StaffPage.ABOUT
    for name, page, view, shown in (
        ("staff-licence", licence, StaffView.LICENCE, HousePart(licence=LICENCE)),
        ("staff-licence-ended", licence, StaffView.LICENCE, HousePart(licence=ENDED)),
        ("staff-licence-fetched", licence, StaffView.LICENCE, HousePart(licence=FETCHED)),
        ("staff-licence-lifetime", licence, StaffView.LICENCE, HousePart(licence=LIFETIME)),
        ("staff-logs", logs, StaffView.LOGS, HousePart(logs=LOGS)),
        ("staff-logs-found", logs, StaffView.LOGS, HousePart(logs=LOGS_FOUND)),
        ("staff-logs-none", logs, StaffView.LOGS, HousePart(logs=LOGS_NONE)),
        ("staff-log-line", logs, StaffView.LOG_LINE, HousePart(logs=LOG_LINE)),
        ("staff-about", about, StaffView.ABOUT, HousePart(about=ABOUT)),
        (
            "staff-about-restart",
            about,
            StaffView.ABOUT,
            HousePart(about=replace(ABOUT, apart_s=-184.0), restart=Restart.WAITS),
        ),
        ("staff-components", about, StaffView.COMPONENTS, HousePart(about=ABOUT)),
    ):
        given = house(page, view, shown)
        yield Scene(name=name, snapshot=replace(snapshot(SessionState()), staff=given))
