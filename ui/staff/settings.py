"""The settings that staff may change, in words; the wizard's keep their names of the file."""

from __future__ import annotations

import json
from typing import assert_never

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from kiosk.house_snapshots import (
    FixedSetting,
    SettingChange,
    SettingEffect,
    SettingKind,
    SettingProblem,
    SettingRow,
    SettingsPart,
    SettingTrouble,
)
from ui.staff.rows import ChoiceRow, WordRow

_PER_CENT = frozenset({"screen.sound_volume", "screen.brightness"})


class SettingLine(Struct, frozen=True, kw_only=True):
    """A setting in the list: its name, and its value in words."""

    key: str
    name: str
    value: str


def setting_lines(part: SettingsPart) -> list[SettingLine]:
    return [
        SettingLine(key=row.key, name=name(row.key), value=value_text(row.key, row.kind, row.value))
        for row in part.rows
    ]


def fixed_rows(fixed: tuple[FixedSetting, ...]) -> list[WordRow]:
    kept = QCoreApplication.translate("Settings", "kept encrypted")
    return [
        WordRow(key=each.key, name=each.key, value=kept if each.secret else each.value or "—")
        for each in fixed
    ]


def choice_rows(row: SettingRow, draft: str) -> list[ChoiceRow]:
    """What may be chosen, of a switch too."""
    values = ("true", "false") if row.kind is SettingKind.SWITCH else row.choices
    return [
        ChoiceRow(
            key=value, word=value_text(row.key, row.kind, value), note="", chosen=value == draft
        )
        for value in values
    ]


def name(key: str) -> str:
    """What a setting is called."""
    translate = QCoreApplication.translate
    return {
        "screen.sound_volume": translate("Settings", "Volume of sounds"),
        "screen.brightness": translate("Settings", "Brightness of the screen"),
        "screen.idle_s": translate("Settings", "Ask a silent guest after"),
        "screen.warning_s": translate("Settings", "Then wait for an answer"),
        "screen.done_s": translate("Settings", "Show the order number for"),
        "site.languages": translate("Settings", "Languages"),
        "screen.text_scale_percent": translate("Settings", "Default text size"),
        "screen.theme": translate("Settings", "Default colours"),
        "screen.reduced_motion": translate("Settings", "Calm screen by default"),
        "restaurant.order_note": translate("Settings", "Guests may write a note"),
        "receipts.ticket": translate("Settings", "Ticket for a paid order"),
        "receipts.counter": translate("Settings", "Ticket for paying at the counter"),
        "receipts.slip": translate("Settings", "Slip when a payment is in doubt"),
        "receipts.slip_after_s": translate("Settings", "Print that slip after"),
        "receipts.footer": translate("Settings", "Last line of a ticket"),
        "receipts.alternative_footer": translate("Settings", "The same in the second language"),
        "log.level": translate("Settings", "What the log keeps"),
    }.get(key, key)


def value_text(key: str, kind: SettingKind, value: str) -> str:
    """A value in words, with its unit."""
    translate = QCoreApplication.translate
    match kind:
        case SettingKind.NUMBER if key in _PER_CENT:
            return translate("Settings", "%1 %").replace("%1", value)
        case SettingKind.NUMBER:
            return translate("Settings", "%1 s").replace("%1", value)
        case SettingKind.SWITCH:
            return translate("Settings", "Yes") if value == "true" else translate("Settings", "No")
        case SettingKind.TEXT:
            return value or translate("Settings", "Nothing")
        case SettingKind.CHOICE:
            return _choice(key, value)
        case _:
            assert_never(kind)


def _choice(key: str, value: str) -> str:
    translate = QCoreApplication.translate
    told = json.loads(value)
    if key == "site.languages":
        names = {"ru": translate("Settings", "Russian"), "en": translate("Settings", "English")}
        first, *others = (names.get(each, each) for each in told)
        if not others:
            return translate("Settings", "Only %1").replace("%1", first)
        told = translate("Settings", "First %1, then %2").replace("%1", first)
        return told.replace("%2", ", ".join(others))
    return {
        "100": translate("Settings", "Usual"),
        "125": translate("Settings", "Larger"),
        "150": translate("Settings", "Largest"),
        '"light"': translate("Settings", "Light"),
        '"dark-contrast"': translate("Settings", "Dark with contrast"),
        '"light-contrast"': translate("Settings", "Light with contrast"),
        '"debug"': translate("Settings", "Every detail"),
        '"info"': translate("Settings", "What happens"),
        '"warning"': translate("Settings", "Trouble alone"),
    }.get(value, str(told))


def effect_text(effect: SettingEffect) -> str:
    translate = QCoreApplication.translate
    match effect:
        case SettingEffect.AT_ONCE:
            return translate("Settings", "Takes effect at once")
        case SettingEffect.NEXT_GUEST:
            return translate("Settings", "Takes effect from the next guest on")
        case SettingEffect.RESTART:
            return translate("Settings", "Takes effect after a restart")
        case _:
            assert_never(effect)


def standing_text(row: SettingRow) -> str:
    """ "Now: 75 s. Takes effect at once"."""
    told = QCoreApplication.translate("Settings", "Now: %1")
    value = value_text(row.key, row.kind, row.value)
    return f"{told.replace('%1', value)}. {effect_text(row.effect)}"


def change_text(change: SettingChange, kind: SettingKind) -> str:
    """ "Volume of sounds: 60 % → 40 %"."""
    before = value_text(change.key, kind, change.before)
    after = value_text(change.key, kind, change.after)
    return f"{name(change.key)}: {before} → {after}"


def kind_of(part: SettingsPart, key: str) -> SettingKind:
    return next((row.kind for row in part.rows if row.key == key), SettingKind.TEXT)


def problem_text(problem: SettingProblem, *, per_cent: bool) -> str:
    """What is wrong with it, in one sentence."""
    translate = QCoreApplication.translate
    bound = f"{problem.bound:g}" if problem.bound is not None else ""
    unit = translate("Settings", "%1 %") if per_cent else translate("Settings", "%1 s")
    match problem.trouble:
        case SettingTrouble.NOT_A_NUMBER:
            return translate("Settings", "Put in a number")
        case SettingTrouble.NOT_WHOLE:
            return translate("Settings", "Put in a whole number")
        case SettingTrouble.TOO_SMALL:
            told = translate("Settings", "It has to be at least %1")
            return told.replace("%1", unit.replace("%1", bound))
        case SettingTrouble.TOO_LARGE:
            told = translate("Settings", "It may be at most %1")
            return told.replace("%1", unit.replace("%1", bound))
        case SettingTrouble.TOO_LONG:
            told = translate("Settings", "It may have at most %1 characters")
            return told.replace("%1", bound)
        case SettingTrouble.WRONG:
            return translate("Settings", "This cannot be its value")
        case SettingTrouble.ELSEWHERE:
            told = translate(
                "Settings", "Not saved: %1 of the profile does not fit. Run the wizard"
            )
            return told.replace("%1", problem.about)
        case SettingTrouble.FILE:
            told = translate("Settings", "Not saved: the profile cannot be read or written")
            return f"{told} ({problem.about})" if problem.about else told
        case SettingTrouble.STORE:
            return translate("Settings", "Not saved: the kiosk's database does not answer")
        case _:
            assert_never(problem.trouble)


def per_cent(key: str) -> bool:
    return key in _PER_CENT
