"""What the kiosk is, in words: versions, place, time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, qVersion

from kiosk.domain.names import Language
from kiosk.house_snapshots import AboutPart, Component
from ui import counted
from ui.counted import PLURAL
from ui.formats import tenths_text
from ui.staff.licence import moment_text
from ui.staff.rows import WordRow

GOOD_APART_S = 2.0
MOST_APART_S = 120.0
"""As the doctor has it: more than a guest's order takes."""
LITTLE_FREE = 1024**3
TOO_LITTLE_FREE = 100 * 1024**2


def place_rows(part: AboutPart, today: date, language: Language) -> list[WordRow]:
    """Which kiosk it is, and how it is doing."""
    translate = QCoreApplication.translate
    rows = [
        WordRow(key="restaurant", name=translate("About", "Restaurant"), value=part.restaurant),
        WordRow(
            key="code", name=translate("About", "Restaurant's code"), value=part.restaurant_code
        ),
        WordRow(key="instance", name=translate("About", "Installation"), value=part.instance),
        WordRow(
            key="started",
            name=translate("About", "Running since"),
            value=moment_text(part.started_at, today, language),
        ),
        WordRow(key="up", name=translate("About", "Running for"), value=span_text(part.up_s)),
        _disk(part, language),
        _clock(part, language),
    ]
    return [row for row in rows if row.value]


def version_rows(part: AboutPart) -> list[WordRow]:
    """What it is made of, the main parts."""
    translate = QCoreApplication.translate
    rows = [
        WordRow(key="program", name=translate("About", "Program"), value=part.version),
        WordRow(key="system", name=translate("About", "System"), value=part.system),
        WordRow(key="python", name="Python", value=part.python),
        WordRow(key="qt", name="Qt", value=qVersion() or ""),
        WordRow(key="database", name="SQLCipher", value=part.database),
        WordRow(key="till", name="r_keeper", value=part.till_version),
    ]
    return [row for row in rows if row.value]


def component_rows(components: tuple[Component, ...]) -> list[WordRow]:
    unnamed = QCoreApplication.translate("About", "see its files")
    return [
        WordRow(key=each.name, name=f"{each.name} {each.version}", value=each.licence or unnamed)
        for each in components
    ]


def components_text(count: int) -> str:
    return counted.translate("About", "%n libraries and their licences", "", PLURAL, count)


def _disk(part: AboutPart, language: Language) -> WordRow:
    translate = QCoreApplication.translate
    name, free = translate("About", "Free on the disk"), part.disk_free
    if free is None or not part.disk_size:
        return WordRow(key="disk", name=name, value="")
    told = translate("About", "%1, %2 %").replace("%1", size_text(free, language))
    told = told.replace("%2", str(free * 100 // part.disk_size))
    tone = "trouble" if free < TOO_LITTLE_FREE else "warn" if free < LITTLE_FREE else "done"
    return WordRow(key="disk", name=name, value=told, tone=tone)


def _clock(part: AboutPart, language: Language) -> WordRow:
    translate = QCoreApplication.translate
    name, apart = translate("About", "Clock against the till's"), part.apart_s
    if part.asking:
        return WordRow(key="clock", name=name, value=translate("About", "asking"))
    if apart is None:
        told = translate("About", "the till does not say")
        return WordRow(key="clock", name=name, value=told, tone="warn")
    if abs(apart) < GOOD_APART_S:
        told = translate("About", "the same")
        return WordRow(key="clock", name=name, value=told, tone="done")
    way = translate("About", "%1 ahead") if apart > 0 else translate("About", "%1 behind")
    far = abs(apart)
    seconds = translate("About", "%1 s").replace("%1", tenths_text(round(10 * far), language))
    span = seconds if far < 10 else span_text(round(far))
    tone = "trouble" if far > MOST_APART_S else "plain"
    return WordRow(key="clock", name=name, value=way.replace("%1", span), tone=tone)


def size_text(size: int, language: Language) -> str:
    """ "12,4 GB", binary as tools of the system count."""
    translate = QCoreApplication.translate
    if size < 1024**3:
        return translate("About", "%1 MB").replace("%1", str(size // 1024**2))
    return translate("About", "%1 GB").replace(
        "%1", tenths_text(round(10 * size / 1024**3), language)
    )


def span_text(seconds: int) -> str:
    """The two largest units: "3 d 4 h", "12 min"."""
    translate = QCoreApplication.translate
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3600)
    minutes, rest = divmod(rest, 60)
    units = (
        (days, translate("About", "%1 d")),
        (hours, translate("About", "%1 h")),
        (minutes, translate("About", "%1 min")),
        (rest, translate("About", "%1 s")),
    )
    said = [unit.replace("%1", str(count)) for count, unit in units if count]
    return " ".join(said[:2]) or units[3][1].replace("%1", "0")
