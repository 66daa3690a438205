"""What to do about a trouble, for the person at the command line: one sentence for every code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.errors import (
    CrmRefused,
    ErrorCode,
    KioskError,
    PagesStuck,
    PosRefused,
    Remedy,
    SearchLost,
)
from kiosk.setup.advice import advice as installer_advice

_SENTENCES: Final[Mapping[ErrorCode, str]] = {
    ErrorCode.POS_REFUSED: "The cash server refuses: look for the reason at the till.",
    ErrorCode.POS_SHIFT_TOO_LONG: (
        "The common shift is too old for new orders: close it at the till and open a new one."
    ),
    ErrorCode.POS_ORDER_LOCKED: "The order is open at a till: close it there, then try again.",
    ErrorCode.POS_NOT_COVERED: (
        "The payments do not cover the order: check restaurant.card_tender_id and bonus_tender_id."
    ),
    ErrorCode.POS_PAYMENT_DECLINED: "The bank declined the card: try again, or another card.",
    ErrorCode.POS_LINE_REFUSED: (
        "The cash server does not take a dish or a modifier of the order: run kiosk menu to see "
        "what is sold now."
    ),
    ErrorCode.POS_TOTAL_CHANGED: (
        "The cash server's sum is not the one that was shown: look for a price that changed or a "
        "discount or markup that applies by itself, then try again."
    ),
    ErrorCode.POS_UNKNOWN_ORDER: (
        "The order is not at the cash server any more: look at the till who removed it."
    ),
    ErrorCode.LICENCE_EXPIRED: "The licence has ended: ask the dealer to renew it.",
    ErrorCode.LICENCE_SEQUENCE: (
        "The cash server counts this kiosk's commands differently: try again in a minute; if it "
        "stays so, look for a second kiosk with a copy of this home folder."
    ),
    ErrorCode.CARD_UNKNOWN: "The card system does not know this card: check its number.",
    ErrorCode.CARD_BLOCKED: "This card is blocked or not active: use another one.",
    ErrorCode.CARD_EXPIRED: "This card is not valid today: use another one.",
    ErrorCode.CARD_WITHOUT_ACCOUNT: "This card has no account: give it one in the card system.",
    ErrorCode.PHONE_MALFORMED: "This is no phone number: check it, and its prefix.",
    ErrorCode.PHONE_UNKNOWN: "Nobody has this phone: check the number, or register it first.",
    ErrorCode.PHONE_SHARED: "Several holders have this phone: leave it to one in the card system.",
    ErrorCode.CODE_NOT_SENT: "The code did not go out: check the card system's message service.",
    ErrorCode.CODE_WRONG: "The code is wrong: enter the one that came last.",
    ErrorCode.CODE_USED_UP: "The code was tried too often: ask for another one later.",
    ErrorCode.CODE_EXPIRED: "The code no longer works: ask for another one.",
    ErrorCode.GUEST_WITHOUT_CARD: "This holder has no such card: give them one, or look for it.",
    ErrorCode.GUEST_REGISTERED: (
        "A holder has this card, phone or e-mail already: look for them instead."
    ),
    ErrorCode.GUEST_NOT_REGISTERED: "Nobody was registered: see whether a card is free.",
    ErrorCode.POINTS_NOT_ENOUGH: "There are not enough points on the account: ask for fewer.",
    ErrorCode.SETTINGS_WRONG: "The profile cannot be used: correct it, or run kiosk setup.",
    ErrorCode.MENU_EMPTY: (
        "Nothing on the menu can be sold: check restaurant.station_id, menu.source and what the "
        "station sells."
    ),
    ErrorCode.BASKET_REFUSED: "This cannot be ordered: change the order.",
    ErrorCode.TERMINAL_NOT_READY: "The payment terminal is not ready: look at it, then try again.",
    ErrorCode.TERMINAL_SILENT: (
        "The payment terminal does not say what became of the charge: look there."
    ),
    ErrorCode.TERMINAL_REFUSED: "The payment terminal could not settle the charge: ask the bank.",
    ErrorCode.TERMINAL_NOT_PAID: "The payment was not made; the terminal gives no reason.",
    ErrorCode.TERMINAL_TIMED_OUT: "Nobody paid in time: try again.",
    ErrorCode.PURCHASE_UNFINISHED: "Another purchase is not finished: see kiosk purchases.",
    ErrorCode.PURCHASE_REFUSED: "This cannot be paid for in this way: choose another one.",
}

_CARD_SYSTEM: Final[Mapping[Remedy, str]] = {
    Remedy.GUEST: "The card system has nothing of the kind: check what was asked for.",
    Remedy.STAFF: (
        "The card system refuses as things stand there: look at the card or holder, and whether "
        "the classifier in card_system may do this."
    ),
    Remedy.NEVER: "The card system does not take these values: correct them.",
    Remedy.RESYNC: "The card system has more to tell: look there what became of it.",
}
"""For refusals that have no trouble of their own, by who must act."""


_BY_KIND: Final[Mapping[type[KioskError], str]] = {
    SearchLost: (
        "The card system has forgotten what it had found, as it does when it is restarted: search "
        "again."
    ),
    PagesStuck: (
        "The card system gives pages that lead to no end of the list: ask for single pages with "
        "index and count."
    ),
}


def _sentence(trouble: KioskError) -> str | None:
    """The most exact one there is."""
    if type(trouble) in _BY_KIND:
        return _BY_KIND[type(trouble)]
    if isinstance(trouble, PosRefused) and trouble.note and trouble.code.startswith("pos-"):
        return trouble.note.english
    if isinstance(trouble, CrmRefused) and trouble.code is ErrorCode.CRM_REFUSED:
        return _CARD_SYSTEM.get(trouble.remedy)
    return _SENTENCES.get(trouble.code)


def advice(trouble: KioskError) -> str:
    """One sentence on what to do, with what the far side said in brackets."""
    sentence = _sentence(trouble)
    if sentence is None:
        return installer_advice(trouble)
    detail = " ".join(trouble.detail.split())
    return f"{sentence} ({detail})" if detail else sentence
