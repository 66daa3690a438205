"""The devices' page in words: the list, and what came of trying one."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from kiosk.house_snapshots import (
    CardFault,
    CardTried,
    DeviceKind,
    DeviceRow,
    DevicesPart,
    Trial,
    TrialEnd,
)
from ui import counted
from ui.counted import PLURAL
from ui.staff import device_words as words
from ui.staff.faults import since_text


class DeviceLine(Struct, frozen=True, kw_only=True):
    """A device in the list. ``note``: since when, or what is to be done."""

    key: str
    name: str
    standing: str
    note: str
    tone: str
    sign: str


def lines(part: DevicesPart, now: datetime) -> list[DeviceLine]:
    return [
        DeviceLine(
            key=row.key,
            name=words.kind_text(row.kind),
            standing=_joined(words.state_text(row.health), driver(row)),
            note=words.reason_text(row.health) or _since(row, now),
            tone=words.tone(row.health),
            sign=words.sign(row.kind),
        )
        for row in part.rows
    ]


def driver(row: DeviceRow) -> str:
    """Its name in the profile; which of several readers is told before it."""
    if row.kind is not DeviceKind.CARD_READER:
        return row.name
    place, _, named = row.name.partition("-")
    return f"{named} № {place}" if named else row.name


def _joined(*told: str) -> str:
    return " · ".join(each for each in told if each)


def headline(part: DevicesPart) -> str:
    translate = QCoreApplication.translate
    bad = sum(not words.well(row.health) for row in part.rows)
    if not bad:
        return translate("Devices", "Every device works")
    return counted.translate("Devices", "%n devices do not work", "", PLURAL, bad)


def standing_text(row: DeviceRow, now: datetime) -> str:
    """ "Works since 14:32, 18 min"."""
    told = words.state_text(row.health)
    said = f"{told[:1].upper()}{told[1:]}"
    since = _since(row, now)
    return f"{said} {since}" if since else said


def trouble_text(row: DeviceRow) -> str:
    """What is to be done and what guests do meanwhile; empty while it works."""
    if words.well(row.health):
        return ""
    reason, effect = words.reason_text(row.health), words.effect_text(row.kind)
    if not (reason and effect):
        return reason or effect
    return f"{reason} {effect}" if reason.endswith("?") else f"{reason}. {effect}"


def try_text(kind: DeviceKind) -> str:
    """The button's verb; empty where the page itself is the trial."""
    translate = QCoreApplication.translate
    match kind:
        case DeviceKind.SCREEN:
            return translate("Devices", "Test the screen")
        case DeviceKind.TERMINAL:
            return translate("Devices", "Ask whether it is idle")
        case DeviceKind.PRINTER:
            return translate("Devices", "Print a test page")
        case DeviceKind.LIGHT:
            return translate("Devices", "Show every colour")
        case DeviceKind.SOUND:
            return translate("Devices", "Play a sound")
        case DeviceKind.SPEECH:
            return translate("Devices", "Speak a sentence")
        case DeviceKind.BACKLIGHT:
            return translate("Devices", "Dim it for a moment")
        case DeviceKind.CARD_READER | DeviceKind.KEYPAD | DeviceKind.HEADPHONES:
            return ""
        case _:
            assert_never(kind)


def sample_text() -> str:
    """What the voice says when it is tried."""
    return QCoreApplication.translate("Devices", "This is the voice of the kiosk. Can you hear me?")


def hint_text(kind: DeviceKind) -> str:
    """What to do on the page."""
    translate = QCoreApplication.translate
    match kind:
        case DeviceKind.SCREEN:
            return translate("Devices", "Colours first, a tap leads on; then points to touch")
        case DeviceKind.CARD_READER:
            return translate(
                "Devices", "Present a card. While this page is open it reaches no order"
            )
        case DeviceKind.TERMINAL:
            return translate("Devices", "It is asked whether it could charge; nobody is charged")
        case DeviceKind.PRINTER:
            return translate("Devices", "The page has letters, a line and a code")
        case DeviceKind.LIGHT:
            return translate("Devices", "Green, amber, red: two seconds each")
        case DeviceKind.SOUND | DeviceKind.SPEECH:
            return translate("Devices", "Listen whether it is loud enough")
        case DeviceKind.KEYPAD:
            return translate("Devices", "Press its keys: they are shown here and go nowhere else")
        case DeviceKind.HEADPHONES:
            return translate("Devices", "Plug headphones in and out")
        case DeviceKind.BACKLIGHT:
            return translate("Devices", "How bright it is stands in the settings")
        case _:
            assert_never(kind)


def result_text(row: DeviceRow, trial: Trial) -> str:
    """What was seen, heard or read, in one sentence."""
    translate = QCoreApplication.translate
    if trial.card is not None:
        return card_text(trial.card)
    if trial.touched is not None:
        told = translate("Devices", "%1 of %2 points were touched")
        return told.replace("%1", str(trial.touched)).replace("%2", str(trial.points))
    if trial.lamp:
        return lamp_text(trial.lamp)
    if row.kind is DeviceKind.HEADPHONES:
        return _headphones(trial.plugged)
    if trial.keys:
        return "  ".join(key_text(key) for key in trial.keys)
    return end_text(row.kind, trial.end) if trial.end is not None else ""


def result_tone(trial: Trial) -> str:
    card = trial.card
    if card is not None:
        return "done" if card.fault is None else "warn"
    if trial.touched is not None:
        return "done" if trial.touched == trial.points else "warn"
    good = (TrialEnd.DONE, TrialEnd.IDLE, TrialEnd.SENT)
    return "warn" if trial.end is not None and trial.end not in good else "done"


def end_text(kind: DeviceKind, end: TrialEnd) -> str:
    translate = QCoreApplication.translate
    match end:
        case TrialEnd.DONE if kind is DeviceKind.PRINTER:
            return translate("Devices", "The printer says that the page is printed")
        case TrialEnd.DONE:
            return translate("Devices", "Done. Was it seen or heard?")
        case TrialEnd.SENT:
            return translate("Devices", "The page was sent; look whether it is on the paper")
        case TrialEnd.IDLE:
            return translate("Devices", "The terminal is idle: guests can pay")
        case TrialEnd.BUSY:
            return translate("Devices", "The terminal is busy with something")
        case TrialEnd.FOREIGN:
            return translate("Devices", "Somebody else has used the terminal: see “What is wrong”")
        case TrialEnd.NEEDS_SERVICE:
            return translate("Devices", "The terminal needs its bank's service")
        case TrialEnd.DOWN:
            return translate("Devices", "The terminal does not answer")
        case TrialEnd.PURCHASE:
            return translate("Devices", "A purchase is on its way: the terminal is not disturbed")
        case TrialEnd.NO_PAPER:
            return translate("Devices", "It is out of paper: put in a new roll")
        case TrialEnd.COVER_OPEN:
            return translate("Devices", "Its cover is open: close it")
        case TrialEnd.OFFLINE:
            return translate("Devices", "The device is not there: check its cable and its power")
        case TrialEnd.FAULT:
            return translate("Devices", "It reports a fault: free the cutter, switch it off and on")
        case TrialEnd.UNPRINTABLE:
            return translate("Devices", "The page cannot be laid out: run kiosk check")
        case TrialEnd.UNKNOWN:
            return translate("Devices", "The printer fell silent: look at what is on the paper")
        case _:
            assert_never(end)


def card_text(card: CardTried) -> str:
    translate = QCoreApplication.translate
    if card.fault is not None:
        return _fault(card.fault)
    ways = {
        "swiped": translate("Devices", "Swiped"),
        "tapped": translate("Devices", "Tapped"),
        "scanned": translate("Devices", "Scanned"),
    }
    digits = card.digits
    told = counted.translate("Devices", "a number of %n digits", "", PLURAL, digits)
    number = f"•• {card.tail}" if card.tail else "••"
    return f"{ways.get(card.source, card.source)}: {told}, {number}"


def _fault(fault: CardFault) -> str:
    translate = QCoreApplication.translate
    match fault:
        case CardFault.PAYMENT_CARD:
            return translate("Devices", "A bank's card: recognised and dropped, nothing was kept")
        case CardFault.TRACK_EMPTY | CardFault.FIELD_ABSENT:
            return translate("Devices", "Read, but there is nothing where the number should be")
        case CardFault.PREFIX_ABSENT | CardFault.SUFFIX_ABSENT:
            return translate("Devices", "Read, but it does not begin or end like your cards")
        case CardFault.NOT_DIGITS | CardFault.NO_DIGITS:
            return translate("Devices", "Read, but there are no digits where the number should be")
        case CardFault.WRONG_LENGTH:
            return translate("Devices", "Read, but its number is too short or too long")
        case CardFault.WRONG_CHECK_DIGIT:
            return translate("Devices", "Read, but its check digit is wrong")
        case _:
            assert_never(fault)


def lamp_text(lamp: str) -> str:
    translate = QCoreApplication.translate
    return {
        "green": translate("Devices", "Green now"),
        "amber": translate("Devices", "Amber now"),
        "red": translate("Devices", "Red now"),
    }.get(lamp, "")


def key_text(key: str) -> str:
    translate = QCoreApplication.translate
    return {
        "up": "↑",
        "down": "↓",
        "left": "←",
        "right": "→",
        "enter": translate("Devices", "Enter"),
        "clear": translate("Devices", "Clear"),
        "cancel": translate("Devices", "Cancel"),
    }.get(key, key)


def _headphones(plugged: bool | None) -> str:
    translate = QCoreApplication.translate
    if plugged is None:
        return translate("Devices", "Not heard of yet")
    if plugged:
        return translate("Devices", "Headphones are plugged in")
    return translate("Devices", "No headphones are plugged in")


def _since(row: DeviceRow, now: datetime) -> str:
    return since_text(row.health.since, now) if words.used(row.health) else ""
