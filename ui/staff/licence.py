"""How the licence stands, in words for whoever looks after it."""

from __future__ import annotations

from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.house_snapshots import LicencePart, LicenceWord
from ui import counted
from ui.counted import PLURAL
from ui.formats import NBSP, time_text
from ui.staff.rows import WordRow


def headline(part: LicencePart) -> str:
    """The one sentence of it."""
    translate = QCoreApplication.translate
    match part.word:
        case LicenceWord.LIFETIME:
            return translate("Licence", "This restaurant has the lifetime licence")
        case LicenceWord.GOOD:
            return translate("Licence", "The kiosk may send orders")
        case LicenceWord.ENDING:
            return translate("Licence", "The licence ends soon: ask the dealer to renew it")
        case LicenceWord.EXPIRED:
            return translate("Licence", "The licence has ended: ask the dealer to renew it")
        case LicenceWord.REFUSED:
            return translate("Licence", "The cash server does not take the licence")
        case LicenceWord.ABSENT:
            return translate("Licence", "No licence has been received yet")
        case _:
            assert_never(part.word)


def tone(part: LicencePart) -> str:
    match part.word:
        case LicenceWord.LIFETIME | LicenceWord.GOOD:
            return "warn" if part.token_notice is not None else "done"
        case LicenceWord.ENDING:
            return "warn"
        case LicenceWord.EXPIRED | LicenceWord.REFUSED | LicenceWord.ABSENT:
            return "trouble"
        case _:
            assert_never(part.word)


def lead(part: LicencePart) -> str:
    """What follows from it for guests, or what else has an end."""
    translate = QCoreApplication.translate
    match part.word:
        case LicenceWord.EXPIRED | LicenceWord.REFUSED | LicenceWord.ABSENT:
            return translate("Licence", "Guests can look at the menu and order at the counter")
        case _ if part.token_notice == 0:
            return translate(
                "Licence", "The developer's token has ended: no new licence can be fetched"
            )
        case _ if part.token_notice is not None:
            return translate("Licence", "The developer's token ends soon: ask for a new one")
        case LicenceWord.LIFETIME:
            return translate("Licence", "Nothing is fetched, and nothing has an end")
        case _:
            return translate("Licence", "It is fetched anew by itself every hour or so")


def term_rows(part: LicencePart, language: Language) -> list[WordRow]:
    """What has an end."""
    translate = QCoreApplication.translate
    rows = []
    if part.expires_at is not None and part.days_left is not None:
        rows.append(
            WordRow(
                key="expires",
                name=translate("Licence", "Licence valid until"),
                value=f"{full_day(part.expires_at, language)}, {time_text(part.expires_at)}",
            )
        )
        rows.append(
            WordRow(
                key="days",
                name=translate("Licence", "Days left"),
                value=left_text(part.days_left),
                tone=notice_tone(part.notice),
            )
        )
    elif part.id_end:
        told = translate("Licence", "no end is named")
        rows.append(
            WordRow(key="expires", name=translate("Licence", "Licence valid until"), value=told)
        )
    until = part.token_until
    if part.word is not LicenceWord.LIFETIME:
        rows.append(
            WordRow(
                key="token",
                name=translate("Licence", "Developer's token until"),
                value=full_day(until, language) if until else translate("Licence", "not known"),
            )
        )
    if part.token_days_left is not None:
        rows.append(
            WordRow(
                key="token-days",
                name=translate("Licence", "Days left of the token"),
                value=left_text(part.token_days_left),
                tone=notice_tone(part.token_notice),
            )
        )
    return rows


def fact_rows(part: LicencePart, today: date, language: Language) -> list[WordRow]:
    """By what this installation is known."""
    translate = QCoreApplication.translate
    rows = []
    if part.anchor:
        rows.append(
            WordRow(key="anchor", name=translate("Licence", "Anchor"), value=_foldable(part.anchor))
        )
    if part.word is not LicenceWord.LIFETIME:
        told = f"•• {part.id_end}" if part.id_end else translate("Licence", "none")
        rows.append(WordRow(key="id", name=translate("Licence", "Licence id"), value=told))
    if part.fetched_at is not None:
        told = moment_text(part.fetched_at, today, language)
        rows.append(WordRow(key="fetched", name=translate("Licence", "Fetched"), value=told))
    if part.instance:
        name = translate("Licence", "This installation")
        rows.append(WordRow(key="instance", name=name, value=f"{part.instance}…"))
    if part.number is not None:
        name = translate("Licence", "Next number")
        rows.append(
            WordRow(
                key="number",
                name=name,
                value=_number(part),
                tone="warn" if part.in_doubt else "plain",
            )
        )
    return rows


def _foldable(anchor: str) -> str:
    """May be broken before the restaurant's code, where it is too long for a line."""
    return anchor.replace("#", "\u200b#")


def _number(part: LicencePart) -> str:
    translate = QCoreApplication.translate
    number = str(part.number)
    if part.in_doubt:
        told = translate("Licence", "%1, in doubt: the next order asks the cash server")
        return told.replace("%1", number)
    if part.on_way:
        return translate("Licence", "%1, on its way").replace("%1", number)
    return number


def fetch_text(part: LicencePart) -> str:
    """What became of fetching it; empty where there is nothing to say."""
    translate = QCoreApplication.translate
    if part.trouble is None:
        return translate("Licence", "Fetched just now") if part.fetched else ""
    match part.trouble:
        case ErrorCode.LICENCE_UNREACHABLE:
            return translate(
                "Licence",
                "The licence server does not answer: check the kiosk's way to the internet",
            )
        case ErrorCode.LICENCE_LOGIN_REFUSED:
            return translate(
                "Licence",
                "The licence server refuses the account: check it with the dealer, then run the "
                "wizard",
            )
        case ErrorCode.LICENCE_ABSENT:
            return translate(
                "Licence",
                "The licence server knows no licence for this anchor: the dealer has to activate "
                "it",
            )
        case _:
            return translate(
                "Licence",
                "The licence server gave an answer that cannot be used: try again later",
            )


def left_text(days: int) -> str:
    """ "41 days", or that it is over."""
    if days < 0:
        return QCoreApplication.translate("Licence", "it is over")
    return counted.translate("Licence", "%n days", "", PLURAL, days)


def notice_tone(notice: int | None) -> str:
    """30 and 7 days ahead are a warning, the last day and the end are trouble."""
    if notice is None:
        return "done"
    return "trouble" if notice <= 1 else "warn"


def full_day(day: date, language: Language) -> str:
    """A day of any year: "30 November 2027"."""
    told = QLocale(language.value).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
    return told.replace(" ", NBSP)


def moment_text(moment: datetime, today: date, language: Language) -> str:
    """ "today at 12:42", or with its day."""
    if moment.date() == today:
        told = QCoreApplication.translate("Licence", "today at %1")
        return told.replace("%1", time_text(moment))
    return f"{full_day(moment, language)}, {time_text(moment)}"
