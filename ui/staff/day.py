"""The running of the day, in words for staff."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.checkout.ways import PayWay
from kiosk.day_intents import ClosedFor, Wipe
from kiosk.day_snapshots import (
    ClosingForm,
    DishStanding,
    SaleStanding,
    ShiftPart,
    StopEnd,
    StopNews,
    StopsPart,
)
from kiosk.domain.day import ClosedBecause, Closing, StopUntil
from kiosk.domain.names import Language
from ui import closing_wording, counted
from ui.counted import PLURAL
from ui.formats import day_text, time_text


def until_text(until: StopUntil) -> str:
    translate = QCoreApplication.translate
    match until:
        case StopUntil.SHIFT_ENDS:
            return translate("Day", "until the shift ends")
        case StopUntil.TAKEN_BACK:
            return translate("Day", "until taken back")
        case _:
            assert_never(until)


# --- the stop list --------------------------------------------------------------------------------


def stopped_text(count: int) -> str:
    """How many dishes are stopped here."""
    if not count:
        return QCoreApplication.translate("Day", "Nothing is stopped on this kiosk")
    return counted.translate("Day", "%n dish(es) stopped on this kiosk only", "", PLURAL, count)


def reach_text(part: StopsPart) -> str:
    """For whom a dish is stopped."""
    translate = QCoreApplication.translate
    if part.asks_till:
        return translate("Day", "The till is told too, so the whole restaurant stops selling it")
    return translate(
        "Day", "Only on this kiosk. For the whole restaurant, use the stop list of the till"
    )


def standing_text(dish: DishStanding) -> str:
    """ "Only on this kiosk, until the shift ends", and below it "Anna, 11:55 · 301"."""
    return f"{_standing_text(dish)} · {_code_text(dish)}"


def _standing_text(dish: DishStanding) -> str:
    translate = QCoreApplication.translate
    match dish.standing:
        case SaleStanding.ON_SALE if dish.left is not None:
            left = dish.left
            return counted.translate("Day", "%n portion(s) left", "", PLURAL, left)
        case SaleStanding.ON_SALE:
            return translate("Day", "On sale")
        case SaleStanding.KIOSK:
            where = translate("Day", "Only on this kiosk")
            until = f", {until_text(dish.until)}" if dish.until is not None else ""
            at = f", {time_text(dish.at)}" if dish.at is not None else ""
            return f"{where}{until}\n{dish.by}{at}"
        case SaleStanding.TILL:
            return translate("Day", "Sold out at the till")
        case SaleStanding.PARTS:
            return translate("Day", "What belongs to it is sold out")
        case _:
            assert_never(dish.standing)


def _code_text(dish: DishStanding) -> str:
    """ "901, in combos"."""
    if not dish.in_combos:
        return str(dish.code)
    told = QCoreApplication.translate("Day", "%1, in combos")
    return told.replace("%1", str(dish.code))


def news_text(news: StopNews, language: Language) -> str:
    """What became of the last tap."""
    translate = QCoreApplication.translate
    match news.end:
        case StopEnd.STOPPED_TILL:
            told = translate("Day", "%1 is sold out, at the till too")
        case StopEnd.STOPPED_HERE:
            told = translate("Day", "%1 is sold out on this kiosk")
        case StopEnd.STOPPED_HERE_ALONE:
            told = translate(
                "Day", "%1 is sold out on this kiosk only: the till did not take it. Stop it there"
            )
        case StopEnd.RESUMED:
            told = translate("Day", "%1 is on sale again")
        case StopEnd.RESUMED_TILL:
            told = translate("Day", "%1 is on sale again, at the till too")
        case StopEnd.STILL_AT_TILL:
            told = translate("Day", "%1 is still sold out at the till: put it back there")
        case StopEnd.TROUBLE:
            told = translate("Day", "%1 stays as it was: the kiosk's database does not answer")
        case _:
            assert_never(news.end)
    sentence = told.replace("%1", f"«{news.name.in_language(language)}»")
    return f"{sentence} ({news.said})" if news.said else sentence


def news_tone(news: StopNews) -> str:
    if news.end in (StopEnd.STOPPED_HERE_ALONE, StopEnd.STILL_AT_TILL, StopEnd.TROUBLE):
        return "warn"
    return "done"


def more_text(count: int) -> str:
    """Under a list that does not show everything."""
    if not count:
        return ""
    return counted.translate("Day", "%n more dish(es): type a name or a code", "", PLURAL, count)


# --- the door -------------------------------------------------------------------------------------


def because_text(because: ClosedBecause) -> str:
    """The reason as staff choose it."""
    translate = QCoreApplication.translate
    match because:
        case ClosedBecause.CLEANING:
            return translate("Day", "Cleaning")
        case ClosedBecause.BREAK:
            return translate("Day", "Short break")
        case ClosedBecause.REPAIR:
            return translate("Day", "Repair or set-up")
        case ClosedBecause.KITCHEN_CLOSED:
            return translate("Day", "The kitchen is closed")
        case ClosedBecause.CLOSED_TODAY:
            return translate("Day", "Closed for today")
        case ClosedBecause.OWN_WORDS:
            return translate("Day", "In your own words")
        case _:
            assert_never(because)


def told_text(because: ClosedBecause) -> str:
    """What guests read then."""
    words = closing_wording.fact(because)
    title = closing_wording.title(because)
    return f"{title}. {words}" if words else title


def lasts_text(lasts: ClosedFor) -> str:
    translate = QCoreApplication.translate
    match lasts:
        case ClosedFor.UNTIL_OPENED:
            return translate("Day", "Until opened")
        case ClosedFor.QUARTER:
            return translate("Day", "15 minutes")
        case ClosedFor.HALF_HOUR:
            return translate("Day", "30 minutes")
        case ClosedFor.HOUR:
            return translate("Day", "1 hour")
        case ClosedFor.TWO_HOURS:
            return translate("Day", "2 hours")
        case _:
            assert_never(lasts)


def opens_text(form: ClosingForm) -> str:
    """When the kiosk would open by itself."""
    translate = QCoreApplication.translate
    if form.opens_at is None:
        return translate(
            "Day", "It stays closed, also over a restart, until somebody opens it here"
        )
    told = translate("Day", "It opens by itself at %1")
    return told.replace("%1", time_text(form.opens_at))


def missing_text(form: ClosingForm) -> str:
    """What is still to be said, on the button."""
    translate = QCoreApplication.translate
    if form.because is ClosedBecause.OWN_WORDS:
        return translate("Day", "Write what guests read")
    return translate("Day", "Choose a reason")


def closed_text(closing: Closing, now: datetime) -> str:
    """ "Closed since 12:30 by Anna, until 13:00"."""
    translate = QCoreApplication.translate
    today = closing.at.date() == now.date()
    since = time_text(closing.at) if today else f"{closing.at:%d.%m} {time_text(closing.at)}"
    told = translate("Day", "Closed since %1, %2").replace("%1", since)
    told = told.replace("%2", closing.by)
    if closing.until is None:
        return told
    until = translate("Day", "opens at %1").replace("%1", time_text(closing.until))
    return f"{told} · {until}"


def wipe_text(lasts: Wipe) -> str:
    translate = QCoreApplication.translate
    match lasts:
        case Wipe.SHORT:
            return translate("Day", "30 seconds")
        case Wipe.USUAL:
            return translate("Day", "1 minute")
        case Wipe.LONG:
            return translate("Day", "2 minutes")
        case _:
            assert_never(lasts)


# --- the shift ------------------------------------------------------------------------------------


def way_text(way: PayWay) -> str:
    translate = QCoreApplication.translate
    match way:
        case PayWay.STATION:
            return translate("Day", "By card, the till's terminal")
        case PayWay.TERMINAL:
            return translate("Day", "By card, the kiosk's terminal")
        case PayWay.SBP:
            return translate("Day", "By QR code")
        case PayWay.COUNTER:
            return translate("Day", "Sent to the counter")
        case _:
            assert_never(way)


def orders_text(count: int) -> str:
    return counted.translate("Day", "%n order(s)", "", PLURAL, count)


def returns_text(count: int) -> str:
    return counted.translate("Day", "%n return(s)", "", PLURAL, count)


def shift_sentence(part: ShiftPart) -> str:
    translate = QCoreApplication.translate
    if part.trouble is not None:
        return translate("Day", "The till does not answer; these are the kiosk's own records")
    if part.asking and part.since is None:
        return translate("Day", "Asking the till")
    if not part.open:
        return translate("Day", "No shift is open at the till")
    return ""


def business_date_text(told: str, language: Language) -> str:
    """The till's word in a reader's form where it can be read, else as it is (its form differs by
    version)."""
    for shape in ("%Y-%m-%d", "%Y%m%d"):
        with suppress(ValueError):
            day: date = datetime.strptime(told, shape).date()  # noqa: DTZ007 - a date alone
            return f"{day_text(day, language)} {day.year}"
    return told


def began_text(part: ShiftPart) -> str:
    """ "14.03, 08:55", or the till's own words."""
    with suppress(ValueError):
        at = datetime.fromisoformat(part.started_at)
        return f"{at:%d.%m}, {time_text(at)}"
    return part.started_at


def sold_title(part: ShiftPart, now: datetime) -> str:
    translate = QCoreApplication.translate
    if part.since is None:
        return translate("Day", "Sold on this kiosk")
    told = translate("Day", "Sold on this kiosk since %1")
    today = part.since.date() == now.date()
    since = time_text(part.since) if today else f"{part.since:%d.%m} {time_text(part.since)}"
    return told.replace("%1", since)
