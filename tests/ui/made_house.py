"""The pages about the kiosk itself, made by hand: a licence that ends, a kiosk in good order."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from hardware.protocols import Cause, DeviceHealth, HealthState
from kiosk.errors import ErrorCode
from kiosk.house_snapshots import (
    NO_TRIAL,
    AboutPart,
    CardFault,
    CardTried,
    Component,
    DeviceKind,
    DeviceRow,
    DevicesPart,
    FixedSetting,
    HousePart,
    LicencePart,
    LicenceWord,
    LogField,
    LogLevel,
    LogRow,
    LogsPart,
    SettingChange,
    SettingEffect,
    SettingKind,
    SettingProblem,
    SettingRow,
    SettingsPart,
    SettingTrouble,
    Trial,
)
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import StaffPart, StaffView
from tests.ui.made_snapshots import NOON
from tests.ui.made_staff import INSIDE, part

LICENCE: Final = LicencePart(
    word=LicenceWord.GOOD,
    anchor="6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17",
    id_end="9c4e",
    expires_at=datetime(2027, 3, 14, 23, 59),  # noqa: DTZ001 - the licence server's times have no zone
    days_left=112,
    token_until=date(2026, 12, 17),
    token_days_left=25,
    token_notice=30,
    fetched_at=NOON - timedelta(minutes=41),
    instance="3f9a1c77",
    number=1284,
)
ENDED: Final = replace(
    LICENCE,
    word=LicenceWord.EXPIRED,
    days_left=-3,
    notice=0,
    token_days_left=112,
    token_notice=None,
    in_doubt=True,
    trouble=ErrorCode.LICENCE_UNREACHABLE,
)
FETCHED: Final = replace(LICENCE, token_notice=None, token_days_left=200, fetched=True)
LIFETIME: Final = LicencePart(word=LicenceWord.LIFETIME, instance="3f9a1c77")
ABOUT: Final = AboutPart(
    version="0.1.0",
    python="3.11.2",
    database="4.6.1 community",
    system="Debian GNU/Linux 12 (bookworm)",
    restaurant="Самовар",
    restaurant_code="123450007",
    instance="3f9a1c77-52d0-4c0e-9f6b-0d1a7e2c9b41",
    started_at=NOON - timedelta(days=3, hours=4),
    up_s=3 * 86_400 + 4 * 3600,
    disk_free=13_314_398_617,
    disk_size=31_268_536_320,
    till_version="7.25.4.102",
    apart_s=0.4,
    components=(
        Component(name="argon2-cffi", version="25.1.0", licence="MIT"),
        Component(name="cryptography", version="50.0.2", licence="Apache-2.0 OR BSD-3-Clause"),
        Component(name="lxml", version="6.1.3", licence="BSD-3-Clause"),
        Component(name="PySide6-Essentials", version="6.11.3", licence="LGPL-3.0-only"),
        Component(name="odd", version="1", licence=""),
    ),
)


_LINES: Final = (
    ("info", "purchase", "guid 0b9c…, state finished, number 49"),
    (
        "warning",
        "not printed",
        "document ticket, trouble no-paper, reason The printer is out of paper",
    ),
    ("info", "service", "taking_orders true"),
    ("error", "the payment terminal cannot be used", "reason no route to host"),
    ("debug", "menu looked at", "categories 8, dishes 61, took_ms 212"),
    ("info", "device receipt printer is ready.", ""),
)
LOG_ROWS: Final = tuple(
    LogRow(
        key=f"7-{place}",
        at=NOON - timedelta(seconds=137 * place**2 + 11),
        level=level,
        event=event,
        note=note,
    )
    for place, (level, event, note) in enumerate(_LINES)
)
LOGS: Final = LogsPart(rows=LOG_ROWS, older=True)
LOGS_FOUND: Final = LogsPart(
    level=LogLevel.WARNING, words="paper", rows=LOG_ROWS[1:2], newer=True, busy=False
)
LOGS_NONE: Final = LogsPart(level=LogLevel.ERROR)
LOG_LINE: Final = LogsPart(
    rows=LOG_ROWS,
    opened_row=LOG_ROWS[1],
    opened=(
        LogField(name="source", value="kiosk.receipts.printing"),
        LogField(name="document", value="ticket"),
        LogField(name="trouble", value="no-paper"),
        LogField(name="reason", value="The printer is out of paper: put in a new roll"),
        LogField(name="begun", value="true"),
    ),
)


_ROWS: Final = (
    ("screen.sound_volume", "number", "60", "at-once"),
    ("screen.idle_s", "number", "75", "next-guest"),
    ("screen.warning_s", "number", "30", "next-guest"),
    ("screen.done_s", "number", "30", "next-guest"),
    ("site.languages", "choice", '["ru", "en"]', "next-guest"),
    ("screen.text_scale_percent", "choice", "100", "next-guest"),
    ("screen.theme", "choice", '"light"', "next-guest"),
    ("screen.reduced_motion", "switch", "false", "next-guest"),
    ("receipts.ticket", "switch", "true", "at-once"),
    ("receipts.footer", "text", "Ждём вас снова", "at-once"),
    ("log.level", "choice", '"info"', "restart"),
)
SETTING_ROWS: Final = tuple(
    SettingRow(
        key=key,
        kind=SettingKind(kind),
        value=value,
        effect=SettingEffect(effect),
        choices=('["ru", "en"]', '["en", "ru"]', '["ru"]', '["en"]') if "lang" in key else (),
    )
    for key, kind, value, effect in _ROWS
)
FIXED: Final = (
    FixedSetting(key="cash_server.host", value="192.168.10.5"),
    FixedSetting(key="cash_server.port", value="8443"),
    FixedSetting(key="cash_server.password", value="", secret=True),
    FixedSetting(key="restaurant.code", value="123450007"),
)
VOLUME: Final = SettingChange(
    key="screen.sound_volume", before="40", after="60", effect=SettingEffect.AT_ONCE
)
SETTINGS: Final = SettingsPart(
    rows=SETTING_ROWS, fixed=FIXED, undo=replace(VOLUME, before="60", after="40")
)
SETTING_DONE: Final = replace(SETTINGS, done=VOLUME, needs_restart=True)
IDLE_TOO_SHORT: Final = replace(
    SETTINGS,
    opened=SETTING_ROWS[1],
    draft="5",
    problems=(SettingProblem(trouble=SettingTrouble.TOO_SMALL, bound=20.0),),
)
LANGUAGES: Final = replace(SETTINGS, opened=SETTING_ROWS[4], draft='["en", "ru"]')
FOOTER: Final = replace(SETTINGS, opened=SETTING_ROWS[9], draft="Ждём вас снова")


def _health(
    state: HealthState, cause: Cause | None = None, about: str = "", minutes: int = 190
) -> DeviceHealth:
    reason = "An English sentence of the driver." if cause else ""
    since = NOON - timedelta(minutes=minutes)
    return DeviceHealth(state=state, reason=reason, since=since, cause=cause, about=about)


READY: Final = _health(HealthState.READY)
DEVICES: Final = (
    DeviceRow(
        key="screen",
        kind=DeviceKind.SCREEN,
        name="",
        health=DeviceHealth(state=HealthState.READY),
    ),
    DeviceRow(
        key="reader-1-nfc-pcsc",
        kind=DeviceKind.CARD_READER,
        name="1-nfc-pcsc",
        health=_health(HealthState.MISSING, Cause.UNPLUGGED, minutes=7),
    ),
    DeviceRow(key="terminal", kind=DeviceKind.TERMINAL, name="vendotek", health=READY),
    DeviceRow(
        key="printer",
        kind=DeviceKind.PRINTER,
        name="escpos-network",
        health=_health(HealthState.MISSING, Cause.NO_ANSWER, "192.168.10.9:9100", 18),
    ),
    DeviceRow(key="light", kind=DeviceKind.LIGHT, name="light-leds", health=READY),
    DeviceRow(
        key="sound",
        kind=DeviceKind.SOUND,
        name="aplay",
        health=_health(HealthState.STARTING, minutes=0),
    ),
    DeviceRow(key="keypad", kind=DeviceKind.KEYPAD, name="keypad-serial", health=READY),
    DeviceRow(key="headphones", kind=DeviceKind.HEADPHONES, name="extcon", health=READY),
    DeviceRow(key="speech", kind=DeviceKind.SPEECH, name="espeak-ng", health=READY),
)


def at_device(kind: DeviceKind, trial: Trial = NO_TRIAL) -> HousePart:
    """One device open, with what came of trying it."""
    (row,) = (each for each in DEVICES if each.kind is kind)
    return HousePart(devices=DevicesPart(rows=DEVICES, opened=row, trial=trial))


CARD_READ: Final = Trial(
    card=CardTried(place=1, reader="1-nfc-pcsc", source="tapped", digits=10, tail="4821")
)
BANK_CARD: Final = Trial(
    card=CardTried(place=2, reader="1-nfc-pcsc", source="tapped", fault=CardFault.PAYMENT_CARD)
)


def house(page: StaffPage, view: StaffView, shown: HousePart) -> StaffPart:
    """Staff mode at one of these pages."""
    return replace(part(INSIDE), page=page, view=view, house=shown)
