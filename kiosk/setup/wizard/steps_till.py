"""The steps at r_keeper's cash server: where it is, who logs in, what of it is this kiosk's."""

from __future__ import annotations

from typing import Final

from kiosk.checkout.ways import PayWay
from kiosk.setup.wizard import fitting
from kiosk.setup.wizard.questions import Question, Step, ours
from kiosk.setup.wizard.usual import (
    NOT_OFFERED,
    SERVERS_OWN,
    cashier,
    machines_own,
    named,
    only,
    pays,
    same_as,
    usual,
)
from kiosk.setup_snapshots import Ask, Entry, StepKey
from kiosk.setup_words import choices as words

R_KEEPER: Final = (
    Step(
        key=StepKey.LANGUAGE,
        may_be_passed_over=False,
        questions=(
            Question(ask=Ask.LANGUAGE, how=Entry.CHOICE, choices=only("ru", "en")),
            Question(ask=Ask.TIME_ZONE, how=Entry.CHOICE, read=machines_own),
        ),
    ),
    Step(
        key=StepKey.SERVER,
        may_be_passed_over=False,
        questions=(
            Question(ask=Ask.HOST, how=Entry.TEXT, fits=fitting.host),
            Question(ask=Ask.PORT, how=Entry.DIGITS, fits=fitting.port),
        ),
    ),
    Step(
        key=StepKey.LOGIN,
        needs=(StepKey.SERVER,),
        may_be_passed_over=False,
        questions=(
            Question(ask=Ask.USER, how=Entry.TEXT, fits=fitting.short_text),
            Question(ask=Ask.PASSWORD, how=Entry.SECRET),
        ),
    ),
    Step(
        key=StepKey.RESTAURANT,
        needs=(StepKey.SERVER, StepKey.LOGIN),
        questions=(
            Question(
                ask=Ask.NAME,
                how=Entry.TEXT,
                fits=fitting.short_text,
                usual=lambda draft: draft.learned.get("restaurant", ""),
                optional=True,
            ),
            Question(ask=Ask.STATION, how=Entry.CHOICE),
            Question(ask=Ask.CASHIER, how=Entry.CHOICE, read=cashier),
            Question(ask=Ask.WAITER, how=Entry.CHOICE, read=same_as(Ask.CASHIER)),
            Question(ask=Ask.TABLE, how=Entry.CHOICE),
        ),
    ),
    Step(
        key=StepKey.SELLING,
        needs=(StepKey.SERVER, StepKey.LOGIN),
        questions=(
            Question(ask=Ask.EAT_IN, how=Entry.CHOICE, read=named(r"\bзал|here|eat|dine")),
            Question(
                ask=Ask.TAKE_AWAY,
                how=Entry.CHOICE,
                read=named("собой|вынос|away|take|to go"),
                extra=(NOT_OFFERED,),
            ),
            Question(
                ask=Ask.ORDER_CATEGORY,
                how=Entry.CHOICE,
                read=named("киоск|kiosk"),
                extra=(SERVERS_OWN,),
            ),
            Question(
                ask=Ask.WAYS,
                how=Entry.SEVERAL,
                choices=ours(words.WAYS),
                usual=usual(PayWay.STATION.value),
            ),
            Question(ask=Ask.CARD_TENDER, how=Entry.CHOICE, read=named("карт|card|visa")),
            Question(
                ask=Ask.TERMINAL_TENDER,
                how=Entry.CHOICE,
                read=named("терминал|terminal|vendotek|внешн"),
                asked=pays(PayWay.TERMINAL),
            ),
            Question(
                ask=Ask.SBP_TENDER,
                how=Entry.CHOICE,
                read=named("сбп|sbp|qr"),
                asked=pays(PayWay.SBP),
            ),
            Question(ask=Ask.VOID_REASON, how=Entry.CHOICE, read=named("отказ|гост|guest|cancel")),
        ),
    ),
)
