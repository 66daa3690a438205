"""The steps at the machine itself, and the last ones."""

from __future__ import annotations

from typing import Final

from kiosk.checkout.ways import PayWay
from kiosk.setup.wizard import fitting
from kiosk.setup.wizard.questions import Question, Step, ours
from kiosk.setup.wizard.usual import (
    NO_CHOICE,
    NONE,
    PANELS,
    found,
    network_printer,
    only,
    pays,
    usual,
)
from kiosk.setup_snapshots import Ask, Choice, Entry, StepKey
from kiosk.setup_words import choices as words

MACHINE: Final = (
    Step(
        key=StepKey.DEVICES,
        may_stay_empty=True,
        questions=(
            Question(ask=Ask.READER, how=Entry.CHOICE, read=found, extra=(NO_CHOICE,)),
            Question(
                ask=Ask.PRINTER,
                how=Entry.CHOICE,
                choices=ours(words.PRINTERS),
                usual=usual(NONE),
            ),
            Question(
                ask=Ask.PRINTER_HOST,
                how=Entry.TEXT,
                fits=fitting.host_and_port,
                asked=network_printer,
            ),
            Question(
                ask=Ask.TERMINAL_HOST,
                how=Entry.TEXT,
                fits=fitting.host_and_port,
                asked=pays(PayWay.TERMINAL),
            ),
        ),
    ),
    Step(
        key=StepKey.LOOK,
        questions=(
            Question(
                ask=Ask.PANEL,
                how=Entry.CHOICE,
                choices=tuple(Choice(key=size, name=f"{size}″") for size in PANELS),
                usual=usual("24"),
            ),
            Question(
                ask=Ask.ORIENTATION,
                how=Entry.CHOICE,
                choices=ours(words.ORIENTATIONS),
                usual=lambda draft: draft.learned.get("orientation", "portrait"),
            ),
            Question(ask=Ask.LOWER_EDGE, how=Entry.DIGITS, fits=fitting.height, usual=usual("900")),
            Question(
                ask=Ask.LANGUAGES,
                how=Entry.SEVERAL,
                choices=only("ru", "en"),
                usual=lambda draft: {"en": "en ru"}.get(draft.answer(Ask.LANGUAGE), "ru en"),
            ),
            Question(
                ask=Ask.THEME,
                how=Entry.CHOICE,
                choices=ours(words.THEMES),
                usual=usual("light"),
            ),
            Question(
                ask=Ask.TEXT_SCALE,
                how=Entry.CHOICE,
                choices=ours(words.SCALES),
                usual=usual("100"),
            ),
            Question(
                ask=Ask.VOLUME,
                how=Entry.CHOICE,
                choices=ours(words.VOLUMES),
                usual=usual("60"),
            ),
        ),
    ),
    Step(
        key=StepKey.STAFF,
        may_stay_empty=True,
        questions=(
            Question(
                ask=Ask.ROLE,
                how=Entry.CHOICE,
                choices=ours(words.ROLES),
                usual=usual("admin"),
            ),
            Question(ask=Ask.PERSON, how=Entry.TEXT, fits=fitting.short_text, optional=True),
            Question(ask=Ask.PIN, how=Entry.PIN, fits=fitting.pin),
        ),
    ),
    Step(
        key=StepKey.TRIAL,
        may_stay_empty=True,
        needs=(
            StepKey.SERVER,
            StepKey.LOGIN,
            StepKey.RESTAURANT,
            StepKey.SELLING,
            StepKey.LICENCE,
        ),
        questions=(Question(ask=Ask.DISH, how=Entry.CHOICE),),
    ),
    Step(key=StepKey.SUMMARY, questions=(), may_be_passed_over=False),
)
