"""Pages of the wizard, one of each kind, as an installer would meet them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import replace

from kiosk.domain.names import Language
from kiosk.setup.wizard.questions import ours
from kiosk.setup.wizard.steps import WAY
from kiosk.setup_snapshots import (
    AnswerPart,
    Ask,
    Choice,
    Entry,
    Finding,
    FindingKind,
    Obstacle,
    ObstacleKind,
    QuestionPart,
    SetupSnapshot,
    ShownCertificate,
    Standing,
    StepKey,
    StepPart,
    Work,
)
from kiosk.setup_words import choices as words

OLD: Final = "a35f09c74e81d2661bf0932a7d58e40c35b9c1478e20fa6d9213de74ab053cf8"
NEW: Final = "a35f09c74e81d2661bf0932a7d58e40c0011223344556677889900aabbccddee"


def page(step: StepKey, **changes: Any) -> SetupSnapshot:
    """A page of this step; those before it are done."""
    place = WAY.index(step)
    way = tuple(
        StepPart(key=key, standing=Standing.PROVEN if at < place else Standing.OPEN)
        for at, key in enumerate(WAY)
    )
    return SetupSnapshot(
        **{"language": Language.RU, "step": step, "way": way, "can_go_back": place > 0, **changes}
    )


def plain(ask: Ask, *names: str) -> AnswerPart:
    return AnswerPart(ask=ask, names=tuple(Choice(key=name, name=name) for name in names))


def own(ask: Ask, *names: str) -> AnswerPart:
    return AnswerPart(ask=ask, names=tuple(Choice(key=n, name=n, ours=True) for n in names))


def found(kind: FindingKind, figure: str = "", *values: str, doubtful: bool = False) -> Finding:
    return Finding(kind=kind, figure=figure, values=values, doubtful=doubtful)


_SERVER = (plain(Ask.HOST, "192.168.1.20"), plain(Ask.PORT, "8086"))
_ANSWERS = (
    found(FindingKind.ANSWERS, "14"),
    found(FindingKind.ENCRYPTION, "TLS 1.2, RSA 2048"),
)
_SHOWN = ShownCertificate(sha256=OLD, until="12.03.2031")
_ZONES = tuple(
    Choice(key=zone, name=city, note=f"1{place}:05, UTC+{place + 2}", ours=True)
    for place, (zone, city) in enumerate(list(words.CITIES.items())[:8])
)


def question(ask: Ask, how: Entry, **more: Any) -> QuestionPart:
    return QuestionPart(ask=ask, how=how, **more)


PAGES: Final[Mapping[str, SetupSnapshot]] = {
    "language": page(
        StepKey.LANGUAGE,
        question=question(
            Ask.LANGUAGE,
            Entry.CHOICE,
            choices=tuple(Choice(key=k, name=n) for k, n in words.LANGUAGES.items()),
            chosen=frozenset({"ru"}),
        ),
    ),
    "time-zone": page(
        StepKey.LANGUAGE,
        question=question(
            Ask.TIME_ZONE, Entry.CHOICE, choices=_ZONES, chosen=frozenset({"Europe/Moscow"})
        ),
    ),
    "host": page(
        StepKey.SERVER,
        question=question(Ask.HOST, Entry.TEXT, entry="192.168.1.20", seekable=True),
    ),
    "host-found": page(
        StepKey.SERVER,
        question=question(
            Ask.HOST,
            Entry.TEXT,
            entry="192.168.1.20",
            chosen=frozenset({"192.168.1.20"}),
            seekable=True,
            choices=tuple(Choice(key=f"192.168.1.{n}", name=f"192.168.1.{n}") for n in (20, 21)),
        ),
    ),
    "host-wrong": page(
        StepKey.SERVER,
        question=question(
            Ask.HOST,
            Entry.TEXT,
            entry="https://192.168.1.20",
            seekable=True,
            obstacle=Obstacle(kind=ObstacleKind.NOT_AN_ADDRESS),
        ),
    ),
    "port": page(StepKey.SERVER, question=question(Ask.PORT, Entry.DIGITS, entry="8086")),
    "certificate": page(
        StepKey.SERVER,
        answers=_SERVER,
        findings=_ANSWERS,
        certificate=_SHOWN,
        obstacle=Obstacle(kind=ObstacleKind.CERTIFICATE_NEW),
    ),
    "certificate-changed": page(
        StepKey.SERVER,
        answers=_SERVER,
        findings=_ANSWERS,
        certificate=replace(_SHOWN, sha256=NEW, pinned=OLD),
        obstacle=Obstacle(kind=ObstacleKind.CERTIFICATE_CHANGED),
    ),
    "server-there": page(
        StepKey.SERVER,
        answers=_SERVER,
        findings=(*_ANSWERS, found(FindingKind.CERTIFICATE_PINNED)),
        certificate=replace(_SHOWN, pinned=OLD),
        can_go_on=True,
    ),
    "password": page(
        StepKey.LOGIN, question=question(Ask.PASSWORD, Entry.SECRET, entry="samovar-7")
    ),
    "login-refused": page(
        StepKey.LOGIN,
        answers=(plain(Ask.USER, "KIOSK1"), own(Ask.PASSWORD, words.KEPT)),
        obstacle=Obstacle(kind=ObstacleKind.LOGIN_REFUSED, detail="HTTP 401", ask=Ask.PASSWORD),
    ),
    "login": page(
        StepKey.LOGIN,
        answers=(plain(Ask.USER, "KIOSK1"), own(Ask.PASSWORD, words.KEPT)),
        findings=(
            found(FindingKind.LOGGED_IN, "KIOSK1"),
            found(FindingKind.VERSION, "7.25.12.2001"),
            found(FindingKind.RESTAURANT, "Самовар 123450007"),
            found(FindingKind.NET_NAME, "SAMOVAR_MID"),
            found(FindingKind.NO_SHIFT, doubtful=True),
            found(FindingKind.MAY_READ),
        ),
        can_go_on=True,
    ),
    "restaurant": page(
        StepKey.RESTAURANT,
        answers=(
            plain(Ask.NAME, "Самовар"),
            plain(Ask.STATION, "Киоск 1"),
            plain(Ask.CASHIER, "Киоск"),
            plain(Ask.WAITER, "Киоск"),
            plain(Ask.TABLE, "12"),
        ),
        findings=(found(FindingKind.IN_DIRECTORY),),
        can_go_on=True,
    ),
    "reading": page(StepKey.RESTAURANT, work=Work.READING),
    "table-gone": page(
        StepKey.RESTAURANT,
        answers=(plain(Ask.STATION, "Киоск 1"), plain(Ask.TABLE, "Терраса, стол 12")),
        obstacle=Obstacle(kind=ObstacleKind.ITEM_GONE, values=("Терраса, стол 12",), ask=Ask.TABLE),
        can_pass_over=True,
    ),
    "selling": page(
        StepKey.SELLING,
        answers=(
            plain(Ask.EAT_IN, "В зале"),
            plain(Ask.TAKE_AWAY, "С собой"),
            plain(Ask.ORDER_CATEGORY, "Киоск"),
            own(Ask.WAYS, words.WAYS["station"], words.WAYS["counter"]),
            plain(Ask.CARD_TENDER, "Банковская карта"),
            plain(Ask.VOID_REASON, "Гость передумал"),
        ),
        findings=(
            found(FindingKind.IN_DIRECTORY),
            found(FindingKind.REASON_FITS, "Гость передумал"),
        ),
        can_go_on=True,
    ),
    "ways": page(
        StepKey.SELLING,
        question=question(
            Ask.WAYS,
            Entry.SEVERAL,
            choices=ours(words.WAYS),
            chosen=frozenset({"station", "counter"}),
        ),
    ),
    "licence": page(
        StepKey.LICENCE,
        answers=(
            own(Ask.LICENCE_KIND, words.LICENCES["subscription"]),
            own(Ask.LICENCE_USER, words.KEPT),
            own(Ask.LICENCE_PASSWORD, words.KEPT),
            own(Ask.LICENCE_TOKEN, words.KEPT),
            plain(Ask.TOKEN_UNTIL, "2027-05-31"),
            plain(Ask.PRODUCT, "655cee55-7bcd-4826-b6e0-a8ccf2017ef3"),
            plain(Ask.LICENCE_URL, "https://l.ucs.ru/ls5api/api/License/"),
        ),
        findings=(
            found(FindingKind.ANCHOR, "123450007"),
            found(FindingKind.LICENCE_UNTIL, "22.11.2027"),
            found(FindingKind.TOKEN_LEFT, "31.05.2027"),
            found(FindingKind.TAKEN_AT_TILL),
        ),
        can_go_on=True,
    ),
    "licence-ended": page(
        StepKey.LICENCE,
        answers=(own(Ask.LICENCE_USER, words.KEPT), own(Ask.LICENCE_TOKEN, words.KEPT)),
        findings=(found(FindingKind.ANCHOR, "123450007"),),
        obstacle=Obstacle(kind=ObstacleKind.LICENCE_ENDED, values=("31.10.2026",)),
        can_pass_over=True,
    ),
    "cards": page(
        StepKey.CARDS,
        answers=(
            own(Ask.CARD_SYSTEM, words.CARD_SYSTEMS["crm7"]),
            plain(Ask.CRM_URL, "https://192.168.1.30:9192/"),
            plain(Ask.CLASSIFIER, "123"),
            own(Ask.POINTS, words.POINTS["kiosk"]),
            plain(Ask.ACCOUNT_TYPE, "Бонусы"),
            plain(Ask.BONUS_TENDER, "Бонусы"),
            plain(Ask.CARD_DRIVER, "Карточная система"),
            plain(Ask.TEST_CARD, "•• 0001"),
        ),
        findings=(
            found(FindingKind.CARD_SYSTEM, "CRM 7.6.0"),
            found(FindingKind.TEST_CARD, "Анна, 340"),
        ),
        can_go_on=True,
    ),
    "devices": page(
        StepKey.DEVICES,
        answers=(
            own(Ask.READER, words.READERS["nfc-pcsc"]),
            own(Ask.PRINTER, words.PRINTERS["escpos-network"]),
            plain(Ask.PRINTER_HOST, "192.168.1.40"),
        ),
        findings=(
            found(FindingKind.READER_READY, "nfc-pcsc"),
            found(FindingKind.SENT_TO_PRINTER, doubtful=True),
            found(FindingKind.CARD_READ, "•• 0001"),
        ),
        can_go_on=True,
        can_test_card=True,
    ),
    "printer-off": page(
        StepKey.DEVICES,
        answers=(own(Ask.READER, words.NONE), own(Ask.PRINTER, words.PRINTERS["escpos-usb"])),
        findings=(found(FindingKind.NO_READER),),
        obstacle=Obstacle(
            kind=ObstacleKind.PRINTER_OFF,
            detail="There is no printer at a USB socket",
            ask=Ask.PRINTER,
        ),
        can_pass_over=True,
    ),
    "look": page(
        StepKey.LOOK,
        answers=(
            plain(Ask.PANEL, "24″"),
            own(Ask.ORIENTATION, words.ORIENTATIONS["portrait"]),
            plain(Ask.LOWER_EDGE, "900"),
            plain(Ask.LANGUAGES, "Русский", "English"),
            own(Ask.THEME, words.THEMES["light"]),
            own(Ask.TEXT_SCALE, words.SCALES["100"]),
            own(Ask.VOLUME, words.VOLUMES["60"]),
        ),
        findings=(
            found(FindingKind.SMALLEST_TEXT, "5.2"),
            found(FindingKind.TOUCH_SIZE, "20"),
            found(FindingKind.LOW_REACH, "200"),
            found(FindingKind.SOUND_PLAYED),
        ),
        can_go_on=True,
    ),
    "pin": page(
        StepKey.STAFF,
        question=question(
            Ask.PIN,
            Entry.PIN,
            entry="1234",
            obstacle=Obstacle(kind=ObstacleKind.PIN_GUESSED),
        ),
        can_pass_over=True,
    ),
    "staff": page(
        StepKey.STAFF,
        answers=(
            own(Ask.ROLE, words.ROLES["admin"]),
            plain(Ask.PERSON, "Анна"),
            own(Ask.PIN, words.KEPT),
        ),
        findings=(
            found(FindingKind.PERSON, "admin", "Анна"),
            found(FindingKind.PERSON, "", "restaurant"),
        ),
        can_go_on=True,
    ),
    "trial": page(StepKey.TRIAL, answers=(plain(Ask.DISH, "Чай чёрный"),), can_pass_over=True),
    "buying": page(
        StepKey.TRIAL,
        answers=(plain(Ask.DISH, "Чай чёрный"),),
        findings=(found(FindingKind.ORDER_MADE, "", "47"),),
        work=Work.BUYING,
        can_go_back=False,
    ),
    "right-missing": page(
        StepKey.TRIAL,
        answers=(plain(Ask.DISH, "Чай чёрный"),),
        obstacle=Obstacle(
            kind=ObstacleKind.RIGHT_MISSING,
            values=("CreateOrder",),
            detail="CreateOrder at SAMOVAR_MID: Недостаточно прав для операции CreateOrder",
        ),
        can_pass_over=True,
    ),
    "ordered": page(
        StepKey.TRIAL,
        answers=(plain(Ask.DISH, "Чай чёрный"),),
        findings=(
            found(FindingKind.ORDER_MADE, "", "47"),
            found(FindingKind.ORDER_VOID, "", "47"),
        ),
        can_go_on=True,
    ),
    "summary": page(
        StepKey.SUMMARY, findings=(found(FindingKind.PROFILE_COMPLETE),), can_go_on=False
    ),
    "summary-passed": replace(
        page(StepKey.SUMMARY, findings=(found(FindingKind.PROFILE_COMPLETE),)),
        way=tuple(
            StepPart(
                key=key,
                standing=Standing.PASSED_OVER
                if key in (StepKey.LICENCE, StepKey.DEVICES)
                else Standing.PROVEN,
            )
            for key in WAY
        ),
    ),
}
