"""Lines of the log, as somebody who mends kiosks reads them."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from kiosk.domain.names import Language
from kiosk.house_snapshots import LogField, LogLevel, LogRow, LogsPart
from ui.formats import day_text
from ui.staff.rows import ChoiceRow, WordRow

_TONES = {"warning": "warn", "error": "trouble", "critical": "trouble"}


class LogLineRow(Struct, frozen=True, kw_only=True):
    """``tone``: plain, warn or trouble; ``word`` says it too."""

    key: str
    time: str
    word: str
    tone: str
    event: str
    note: str


def level_rows(chosen: LogLevel) -> list[ChoiceRow]:
    translate = QCoreApplication.translate
    words = {
        LogLevel.DEBUG: translate("Logs", "Everything"),
        LogLevel.WARNING: translate("Logs", "Warnings"),
        LogLevel.ERROR: translate("Logs", "Errors"),
    }
    return [
        ChoiceRow(key=level.value, word=word, note="", chosen=level is chosen)
        for level, word in words.items()
    ]


def line_row(row: LogRow, today: date, language: Language) -> LogLineRow:
    return LogLineRow(
        key=row.key,
        time=time_text(row, today, language),
        word=level_text(row.level),
        tone=_TONES.get(row.level, "plain"),
        event=row.event,
        note=row.note,
    )


def time_text(row: LogRow, today: date, language: Language) -> str:
    """ "12:42:07", with its day where that is another."""
    if row.at is None:
        return ""
    time = f"{row.at:%H:%M:%S}"
    return time if row.at.date() == today else f"{day_text(row.at.date(), language)}, {time}"


def level_text(level: str) -> str:
    translate = QCoreApplication.translate
    match level:
        case "warning":
            return translate("Logs", "warning")
        case "error" | "critical":
            return translate("Logs", "error")
        case "debug":
            return translate("Logs", "detail")
        case _:
            return ""


def field_rows(fields: tuple[LogField, ...]) -> list[WordRow]:
    """Names stay as the log has them: that is what one searches for."""
    return [WordRow(key=each.name, name=each.name, value=each.value) for each in fields]


def headline(part: LogsPart) -> str:
    translate = QCoreApplication.translate
    if part.busy:
        return translate("Logs", "Looking through the log")
    if part.rows:
        return translate("Logs", "The newest line is on top")
    if part.words or part.level is not LogLevel.DEBUG:
        return translate("Logs", "No line is like that")
    return translate("Logs", "The log is empty")
