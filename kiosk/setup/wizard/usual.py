"""Which answer is usual, and which questions arise: what the steps are made of. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kiosk.checkout.ways import PayWay
from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.questions import Choices
from kiosk.setup_snapshots import Ask, Choice
from kiosk.setup_words import choices as words

LIFETIME: Final = "lifetime"
NONE: Final = "none"
NOBODY: Final = "nobody"
PANELS: Final = ("15.6", "21.5", "24", "27", "32")
NO_CHOICE: Final = Choice(key=NONE, name=words.NONE, ours=True)
NOT_OFFERED: Final = Choice(key=NONE, name=words.NOT_OFFERED, ours=True)
SERVERS_OWN: Final = Choice(key=NONE, name=words.SERVERS_OWN, ours=True)
_UNTOLD: Final = ("Etc/UTC", "UTC")
SUBSCRIPTION: Final = "655cee55-7bcd-4826-b6e0-a8ccf2017ef3"
LICENCE_SERVICE: Final = "https://l.ucs.ru/ls5api/api/License/"


def usual(value: str) -> Callable[[Draft], str]:
    return lambda _draft: value


def same_as(ask: Ask) -> Callable[[Choices, Draft], str]:
    def pick(choices: Choices, draft: Draft) -> str:
        wanted = draft.answer(ask)
        known = {choice.key for choice in choices}
        return wanted if wanted in known else choices[0].key

    return pick


def named(pattern: str, instead: int = 0) -> Callable[[Choices, Draft], str]:
    """The first choice whose name has it, else the one at a place."""
    sought = re.compile(pattern, re.IGNORECASE)

    def pick(choices: Choices, _draft: Draft) -> str:
        found = next((choice for choice in choices if sought.search(choice.name)), None)
        return (found or choices[min(instead, len(choices) - 1)]).key

    return pick


def machines_own(choices: Choices, _draft: Draft) -> str:
    """Nobody's, where the machine was never told."""
    own = choices[0].key
    return "" if own in _UNTOLD else own


def found(choices: Choices, _draft: Draft) -> str:
    """A reader that was seen. A serial port alone is none: every machine has one."""
    seen = (one.key for one in choices if one.key.startswith("wedge-evdev") or _named_reader(one))
    return next(seen, NONE)


def _named_reader(one: Choice) -> bool:
    return one.key == "nfc-pcsc" and bool(one.note)


def cashier(choices: Choices, draft: Draft) -> str:
    """Usually the employee who logs in."""
    user = draft.answer(Ask.USER).casefold()
    found = next((one for one in choices if user and user in one.name.casefold()), None)
    return (found or choices[0]).key


def pays(way: PayWay) -> Callable[[Draft], bool]:
    return lambda draft: way.value in draft.answers.get(Ask.WAYS, ())


def subscribes(draft: Draft) -> bool:
    return draft.answer(Ask.LICENCE_KIND) != LIFETIME


def cards(*kinds: str) -> Callable[[Draft], bool]:
    return lambda draft: draft.answer(Ask.CARD_SYSTEM, NONE) in kinds


ANY_CARDS: Final = cards("crm7", "crm5")


def spends(draft: Draft) -> bool:
    return ANY_CARDS(draft) and draft.answer(Ask.POINTS, NOBODY) != NOBODY


def network_printer(draft: Draft) -> bool:
    return draft.answer(Ask.PRINTER) == "escpos-network"


def only(*languages: str) -> Choices:
    return tuple(Choice(key=each, name=words.LANGUAGES[each]) for each in languages)
