"""Staff mode's pages about the kiosk itself."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.house_snapshots import DeviceKind, DevicesPart, HousePart, Restart, Trial, TrialEnd
from kiosk.session.state import SessionState
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffView
from tests.ui.made_house import (
    ABOUT,
    BANK_CARD,
    CARD_READ,
    DEVICES,
    ENDED,
    FETCHED,
    FOOTER,
    IDLE_TOO_SHORT,
    LANGUAGES,
    LICENCE,
    LIFETIME,
    LOG_LINE,
    LOGS,
    LOGS_FOUND,
    LOGS_NONE,
    SETTING_DONE,
    SETTINGS,
    at_device,
    house,
)
from tests.ui.made_snapshots import snapshot
from tests.ui.scenes.scene import Scene


def staff_house() -> Iterator[Scene]:
    devices = StaffPage.DEVICES
    licence, settings = StaffPage.LICENCE, StaffPage.SETTINGS
    logs, about = StaffPage.LOGS, StaffPage.ABOUT
    for name, page, view, shown in (
        ("staff-licence", licence, StaffView.LICENCE, HousePart(licence=LICENCE)),
        ("staff-licence-ended", licence, StaffView.LICENCE, HousePart(licence=ENDED)),
        ("staff-licence-fetched", licence, StaffView.LICENCE, HousePart(licence=FETCHED)),
        ("staff-licence-lifetime", licence, StaffView.LICENCE, HousePart(licence=LIFETIME)),
        (
            "staff-devices",
            devices,
            StaffView.DEVICES,
            HousePart(devices=DevicesPart(rows=DEVICES)),
        ),
        *(
            (name, devices, StaffView.DEVICE, at_device(kind, trial))
            for name, kind, trial in (
                ("staff-device-card", DeviceKind.CARD_READER, CARD_READ),
                ("staff-device-bank-card", DeviceKind.CARD_READER, BANK_CARD),
                ("staff-device-terminal", DeviceKind.TERMINAL, Trial(end=TrialEnd.IDLE)),
                ("staff-device-printer", DeviceKind.PRINTER, Trial(end=TrialEnd.OFFLINE)),
                ("staff-device-light", DeviceKind.LIGHT, Trial(busy=True, lamp="amber")),
                ("staff-device-keypad", DeviceKind.KEYPAD, Trial(keys=("up", "enter", "7"))),
                ("staff-device-headphones", DeviceKind.HEADPHONES, Trial(plugged=True)),
                ("staff-device-voice", DeviceKind.SPEECH, Trial()),
                ("staff-device-screen", DeviceKind.SCREEN, Trial(touched=23, points=24)),
            )
        ),
        ("staff-screen-test", devices, StaffView.SCREEN_TEST, at_device(DeviceKind.SCREEN)),
        ("staff-settings", settings, StaffView.SETTINGS, HousePart(settings=SETTINGS)),
        ("staff-settings-done", settings, StaffView.SETTINGS, HousePart(settings=SETTING_DONE)),
        ("staff-setting-idle", settings, StaffView.SETTING, HousePart(settings=IDLE_TOO_SHORT)),
        ("staff-setting-languages", settings, StaffView.SETTING, HousePart(settings=LANGUAGES)),
        ("staff-setting-footer", settings, StaffView.SETTING, HousePart(settings=FOOTER)),
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
