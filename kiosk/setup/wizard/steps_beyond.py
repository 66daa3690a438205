"""The steps beyond the cash server: the licence service and the card system."""

from __future__ import annotations

from typing import Final

from kiosk.setup.wizard import fitting
from kiosk.setup.wizard.questions import Question, Step, ours
from kiosk.setup.wizard.usual import (
    ANY_CARDS,
    LICENCE_SERVICE,
    NO_CHOICE,
    NOBODY,
    SUBSCRIPTION,
    cards,
    named,
    spends,
    subscribes,
    usual,
)
from kiosk.setup_snapshots import Ask, Entry, StepKey
from kiosk.setup_words import choices as words

BEYOND: Final = (
    Step(
        key=StepKey.LICENCE,
        needs=(StepKey.SERVER, StepKey.LOGIN),
        questions=(
            Question(
                ask=Ask.LICENCE_KIND,
                how=Entry.CHOICE,
                choices=ours(words.LICENCES),
                usual=usual("subscription"),
            ),
            Question(
                ask=Ask.LICENCE_USER,
                how=Entry.SECRET,
                fits=fitting.short_text,
                asked=subscribes,
            ),
            Question(ask=Ask.LICENCE_PASSWORD, how=Entry.SECRET, asked=subscribes),
            Question(ask=Ask.LICENCE_TOKEN, how=Entry.SECRET, asked=subscribes),
            Question(
                ask=Ask.TOKEN_UNTIL,
                how=Entry.TEXT,
                fits=fitting.day,
                asked=subscribes,
                optional=True,
            ),
            Question(
                ask=Ask.PRODUCT,
                how=Entry.TEXT,
                fits=fitting.guid,
                usual=usual(SUBSCRIPTION),
                asked=subscribes,
            ),
            Question(
                ask=Ask.LICENCE_URL,
                how=Entry.TEXT,
                fits=fitting.web_address,
                usual=usual(LICENCE_SERVICE),
                asked=subscribes,
            ),
        ),
    ),
    Step(
        key=StepKey.CARDS,
        may_stay_empty=True,
        questions=(
            Question(ask=Ask.CARD_SYSTEM, how=Entry.CHOICE, choices=ours(words.CARD_SYSTEMS)),
            Question(
                ask=Ask.CRM_URL,
                how=Entry.TEXT,
                fits=fitting.web_address,
                asked=cards("crm7"),
            ),
            Question(ask=Ask.CRM_HOST, how=Entry.TEXT, fits=fitting.host, asked=cards("crm5")),
            Question(
                ask=Ask.CRM_PORT,
                how=Entry.DIGITS,
                fits=fitting.port,
                usual=usual("9191"),
                asked=cards("crm5"),
            ),
            Question(ask=Ask.CRM_KEY, how=Entry.SECRET, asked=cards("crm5")),
            Question(ask=Ask.CLASSIFIER, how=Entry.TEXT, fits=fitting.short_text, asked=ANY_CARDS),
            Question(
                ask=Ask.POINTS,
                how=Entry.CHOICE,
                choices=ours(words.POINTS),
                usual=usual(NOBODY),
                asked=ANY_CARDS,
            ),
            Question(
                ask=Ask.ACCOUNT_TYPE,
                how=Entry.CHOICE,
                read=named("бонус|bonus|балл|point"),
                asked=spends,
            ),
            Question(
                ask=Ask.BONUS_TENDER,
                how=Entry.CHOICE,
                read=named("бонус|bonus|балл|point"),
                asked=spends,
            ),
            Question(
                ask=Ask.CARD_DRIVER,
                how=Entry.CHOICE,
                read=named("crm|карт|card|pds", instead=0),
                extra=(NO_CHOICE,),
                asked=ANY_CARDS,
            ),
            Question(
                ask=Ask.TEST_CARD,
                how=Entry.DIGITS,
                fits=fitting.card_number,
                asked=ANY_CARDS,
                optional=True,
            ),
        ),
    ),
)
