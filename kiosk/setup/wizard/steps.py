"""All steps, as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from kiosk.checkout.ways import PayWay
from kiosk.setup.wizard import fitting
from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.questions import Choices, Question, Step, ours
from kiosk.setup_snapshots import Ask, Choice, Entry, StepKey
from kiosk.setup_words import choices as words

LIFETIME: Final = "lifetime"
NONE: Final = "none"
NOBODY: Final = "nobody"
PANELS: Final = ("15.6", "21.5", "24", "27", "32")
NO_CHOICE: Final = Choice(key=NONE, name=words.NONE, ours=True)
_NOT_OFFERED: Final = Choice(key=NONE, name=words.NOT_OFFERED, ours=True)
_SERVERS_OWN: Final = Choice(key=NONE, name=words.SERVERS_OWN, ours=True)
_UNTOLD: Final = ("Etc/UTC", "UTC")
_SUBSCRIPTION: Final = "655cee55-7bcd-4826-b6e0-a8ccf2017ef3"
_LICENCE_SERVICE: Final = "https://l.ucs.ru/ls5api/api/License/"


def _usual(value: str) -> Callable[[Draft], str]:
    return lambda _draft: value


def _same_as(ask: Ask) -> Callable[[Choices, Draft], str]:
    def pick(choices: Choices, draft: Draft) -> str:
        wanted = draft.answer(ask)
        known = {choice.key for choice in choices}
        return wanted if wanted in known else choices[0].key

    return pick


def _named(pattern: str, instead: int = 0) -> Callable[[Choices, Draft], str]:
    """The first choice whose name has it, else the one at a place."""
    sought = re.compile(pattern, re.IGNORECASE)

    def pick(choices: Choices, _draft: Draft) -> str:
        found = next((choice for choice in choices if sought.search(choice.name)), None)
        return (found or choices[min(instead, len(choices) - 1)]).key

    return pick


def _machines_own(choices: Choices, _draft: Draft) -> str:
    """Nobody's, where the machine was never told."""
    own = choices[0].key
    return "" if own in _UNTOLD else own


def _found(choices: Choices, _draft: Draft) -> str:
    """A reader that was seen. A serial port alone is none: every machine has one."""
    seen = (one.key for one in choices if one.key.startswith("wedge-evdev") or _named_reader(one))
    return next(seen, NONE)


def _named_reader(one: Choice) -> bool:
    return one.key == "nfc-pcsc" and bool(one.note)


def _cashier(choices: Choices, draft: Draft) -> str:
    """Usually the employee who logs in."""
    user = draft.answer(Ask.USER).casefold()
    found = next((one for one in choices if user and user in one.name.casefold()), None)
    return (found or choices[0]).key


def _pays(way: PayWay) -> Callable[[Draft], bool]:
    return lambda draft: way.value in draft.answers.get(Ask.WAYS, ())


def _subscribes(draft: Draft) -> bool:
    return draft.answer(Ask.LICENCE_KIND) != LIFETIME


def _cards(*kinds: str) -> Callable[[Draft], bool]:
    return lambda draft: draft.answer(Ask.CARD_SYSTEM, NONE) in kinds


_ANY_CARDS: Final = _cards("crm7", "crm5")


def _spends(draft: Draft) -> bool:
    return _ANY_CARDS(draft) and draft.answer(Ask.POINTS, NOBODY) != NOBODY


def _network_printer(draft: Draft) -> bool:
    return draft.answer(Ask.PRINTER) == "escpos-network"


def _only(*languages: str) -> Choices:
    return tuple(Choice(key=each, name=words.LANGUAGES[each]) for each in languages)


STEPS: Final[Mapping[StepKey, Step]] = {
    step.key: step
    for step in (
        Step(
            key=StepKey.LANGUAGE,
            may_be_passed_over=False,
            questions=(
                Question(ask=Ask.LANGUAGE, how=Entry.CHOICE, choices=_only("ru", "en")),
                Question(ask=Ask.TIME_ZONE, how=Entry.CHOICE, read=_machines_own),
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
                Question(ask=Ask.CASHIER, how=Entry.CHOICE, read=_cashier),
                Question(ask=Ask.WAITER, how=Entry.CHOICE, read=_same_as(Ask.CASHIER)),
                Question(ask=Ask.TABLE, how=Entry.CHOICE),
            ),
        ),
        Step(
            key=StepKey.SELLING,
            needs=(StepKey.SERVER, StepKey.LOGIN),
            questions=(
                Question(ask=Ask.EAT_IN, how=Entry.CHOICE, read=_named(r"\bзал|here|eat|dine")),
                Question(
                    ask=Ask.TAKE_AWAY,
                    how=Entry.CHOICE,
                    read=_named("собой|вынос|away|take|to go"),
                    extra=(_NOT_OFFERED,),
                ),
                Question(
                    ask=Ask.ORDER_CATEGORY,
                    how=Entry.CHOICE,
                    read=_named("киоск|kiosk"),
                    extra=(_SERVERS_OWN,),
                ),
                Question(
                    ask=Ask.WAYS,
                    how=Entry.SEVERAL,
                    choices=ours(words.WAYS),
                    usual=_usual(PayWay.STATION.value),
                ),
                Question(ask=Ask.CARD_TENDER, how=Entry.CHOICE, read=_named("карт|card|visa")),
                Question(
                    ask=Ask.TERMINAL_TENDER,
                    how=Entry.CHOICE,
                    read=_named("терминал|terminal|vendotek|внешн"),
                    asked=_pays(PayWay.TERMINAL),
                ),
                Question(
                    ask=Ask.SBP_TENDER,
                    how=Entry.CHOICE,
                    read=_named("сбп|sbp|qr"),
                    asked=_pays(PayWay.SBP),
                ),
                Question(
                    ask=Ask.VOID_REASON, how=Entry.CHOICE, read=_named("отказ|гост|guest|cancel")
                ),
            ),
        ),
        Step(
            key=StepKey.LICENCE,
            needs=(StepKey.SERVER, StepKey.LOGIN),
            questions=(
                Question(
                    ask=Ask.LICENCE_KIND,
                    how=Entry.CHOICE,
                    choices=ours(words.LICENCES),
                    usual=_usual("subscription"),
                ),
                Question(
                    ask=Ask.LICENCE_USER,
                    how=Entry.SECRET,
                    fits=fitting.short_text,
                    asked=_subscribes,
                ),
                Question(ask=Ask.LICENCE_PASSWORD, how=Entry.SECRET, asked=_subscribes),
                Question(ask=Ask.LICENCE_TOKEN, how=Entry.SECRET, asked=_subscribes),
                Question(
                    ask=Ask.TOKEN_UNTIL,
                    how=Entry.TEXT,
                    fits=fitting.day,
                    asked=_subscribes,
                    optional=True,
                ),
                Question(
                    ask=Ask.PRODUCT,
                    how=Entry.TEXT,
                    fits=fitting.guid,
                    usual=_usual(_SUBSCRIPTION),
                    asked=_subscribes,
                ),
                Question(
                    ask=Ask.LICENCE_URL,
                    how=Entry.TEXT,
                    fits=fitting.web_address,
                    usual=_usual(_LICENCE_SERVICE),
                    asked=_subscribes,
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
                    asked=_cards("crm7"),
                ),
                Question(ask=Ask.CRM_HOST, how=Entry.TEXT, fits=fitting.host, asked=_cards("crm5")),
                Question(
                    ask=Ask.CRM_PORT,
                    how=Entry.DIGITS,
                    fits=fitting.port,
                    usual=_usual("9191"),
                    asked=_cards("crm5"),
                ),
                Question(ask=Ask.CRM_KEY, how=Entry.SECRET, asked=_cards("crm5")),
                Question(
                    ask=Ask.CLASSIFIER, how=Entry.TEXT, fits=fitting.short_text, asked=_ANY_CARDS
                ),
                Question(
                    ask=Ask.POINTS,
                    how=Entry.CHOICE,
                    choices=ours(words.POINTS),
                    usual=_usual(NOBODY),
                    asked=_ANY_CARDS,
                ),
                Question(
                    ask=Ask.ACCOUNT_TYPE,
                    how=Entry.CHOICE,
                    read=_named("бонус|bonus|балл|point"),
                    asked=_spends,
                ),
                Question(
                    ask=Ask.BONUS_TENDER,
                    how=Entry.CHOICE,
                    read=_named("бонус|bonus|балл|point"),
                    asked=_spends,
                ),
                Question(
                    ask=Ask.CARD_DRIVER,
                    how=Entry.CHOICE,
                    read=_named("crm|карт|card|pds", instead=0),
                    extra=(NO_CHOICE,),
                    asked=_ANY_CARDS,
                ),
                Question(
                    ask=Ask.TEST_CARD,
                    how=Entry.DIGITS,
                    fits=fitting.card_number,
                    asked=_ANY_CARDS,
                    optional=True,
                ),
            ),
        ),
        Step(
            key=StepKey.DEVICES,
            may_stay_empty=True,
            questions=(
                Question(ask=Ask.READER, how=Entry.CHOICE, read=_found, extra=(NO_CHOICE,)),
                Question(
                    ask=Ask.PRINTER,
                    how=Entry.CHOICE,
                    choices=ours(words.PRINTERS),
                    usual=_usual(NONE),
                ),
                Question(
                    ask=Ask.PRINTER_HOST,
                    how=Entry.TEXT,
                    fits=fitting.host_and_port,
                    asked=_network_printer,
                ),
                Question(
                    ask=Ask.TERMINAL_HOST,
                    how=Entry.TEXT,
                    fits=fitting.host_and_port,
                    asked=_pays(PayWay.TERMINAL),
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
                    usual=_usual("24"),
                ),
                Question(
                    ask=Ask.ORIENTATION,
                    how=Entry.CHOICE,
                    choices=ours(words.ORIENTATIONS),
                    usual=lambda draft: draft.learned.get("orientation", "portrait"),
                ),
                Question(
                    ask=Ask.LANGUAGES,
                    how=Entry.SEVERAL,
                    choices=_only("ru", "en"),
                    usual=lambda draft: {"en": "en ru"}.get(draft.answer(Ask.LANGUAGE), "ru en"),
                ),
                Question(
                    ask=Ask.THEME,
                    how=Entry.CHOICE,
                    choices=ours(words.THEMES),
                    usual=_usual("light"),
                ),
                Question(
                    ask=Ask.TEXT_SCALE,
                    how=Entry.CHOICE,
                    choices=ours(words.SCALES),
                    usual=_usual("100"),
                ),
                Question(
                    ask=Ask.VOLUME,
                    how=Entry.CHOICE,
                    choices=ours(words.VOLUMES),
                    usual=_usual("60"),
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
                    usual=_usual("admin"),
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
}
WAY: Final = tuple(STEPS)
"""The steps in the order in which they are taken."""
