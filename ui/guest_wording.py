"""Sentences about a guest: their card, phone and code, and points that are about to end."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.guest import ExpiringPoints
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.sign_in import SignInPart
from ui import counted
from ui.counted import PLURAL
from ui.formats import NBSP, day_text, points_text
from ui.messages import guest_text
from ui.points_wording import points_count_text

HIDDEN = "•"
DASH = "\u2011"
"""No line ends in the middle of a number."""


def digit_groups(digits: int) -> tuple[int, ...]:
    """How a phone number of so many digits is read aloud: 3, 3, then twos."""
    head = min(digits, 3 if digits <= 7 else 6)
    threes, rest = divmod(head, 3)
    tail = digits - head
    groups = [3] * threes + ([rest] if rest else []) + [2] * (tail // 2)
    if tail % 2:
        groups[-1:] = [groups[-1] + 1]
    return tuple(groups)


def hidden_number_text(part: SignInPart) -> str:
    """ "+7 ••• •••-••-18": as much of a number as may stay on a public screen."""
    groups = [HIDDEN * count for count in digit_groups(part.digits)]
    groups[-1] = groups[-1][: -len(part.last_two)] + part.last_two if part.last_two else groups[-1]
    return f"{part.prefix}{NBSP}{groups[0]}{NBSP}" + DASH.join(groups[1:])


def digits_missing_text(count: int) -> str:
    """What the button says until everything is typed: "3 more digits"."""
    return counted.translate("SignIn", "%n more digit(s)", "", PLURAL, count)


def characters_missing_text(count: int) -> str:
    """The same for a code with letters: "3 more characters"."""
    return counted.translate("SignIn", "%n more character(s)", "", PLURAL, count)


def number_spoken_text(typed: int, digits: int) -> str:
    """How far a number has come, for somebody who hears it: "Phone number, 3 of 10 digits"."""
    text = QCoreApplication.translate("SignIn", "Phone number, %1 of %2 digits")
    return text.replace("%1", str(typed)).replace("%2", str(digits))


def code_spoken_text(typed: int, digits: int) -> str:
    """ "Code, 2 of 6 characters"."""
    text = QCoreApplication.translate("SignIn", "Code, %1 of %2 characters")
    return text.replace("%1", str(typed)).replace("%2", str(digits))


def sent_to_text(part: SignInPart) -> str:
    text = QCoreApplication.translate("SignIn", "Sent to %1")
    return text.replace("%1", hidden_number_text(part))


def countdown_text(seconds: int) -> str:
    """ "0:42"."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def new_code_in_text(seconds: int) -> str:
    """What the button says while a spent code waits for the next one."""
    text = QCoreApplication.translate("SignIn", "New code in %1")
    return text.replace("%1", countdown_text(seconds))


def sign_in_trouble_text(part: SignInPart) -> str:
    """Why it did not go on; empty where nothing is wrong."""
    if part.trouble is None:
        return ""
    if part.trouble is ErrorCode.CODE_WRONG and part.attempts_left is not None:
        left = part.attempts_left
        return counted.translate("SignIn", "Wrong code, %n attempt(s) left", "", PLURAL, left)
    return guest_text(part.trouble)


def join_text(part: SignInPart) -> str:
    """What a new guest agrees to."""
    text = QCoreApplication.translate(
        "SignIn",
        "We will set up a guest card for %1. "
        "The restaurant will keep the number to know you and to count your points",
    )
    return text.replace("%1", hidden_number_text(part))


def second_card_text(last_four: str) -> str:
    text = QCoreApplication.translate(
        "Loyalty", "Card •• %1 is in use now, with its points and coupons"
    )
    return text.replace("%1", last_four)


def next_level_text(to_next_level: Money) -> str:
    """ "660 points to the next level"."""
    count = to_next_level.minor // 100
    text = counted.translate("Loyalty", "%n point(s) to the next level", "", PLURAL, count)
    return text.replace(str(count), points_text(to_next_level), 1)


def expiring_text(expiring: ExpiringPoints, language: Language) -> str:
    """ "40 points expire on 30 November"."""
    count = expiring.amount.minor // 100
    text = counted.translate("Loyalty", "%n point(s) will expire on %1", "", PLURAL, count)
    text = text.replace(str(count), points_text(expiring.amount), 1)
    return text.replace("%1", day_text(expiring.last_day, language))


def greeting_text(first_name: str) -> str:
    translate = QCoreApplication.translate
    if not first_name:
        return translate("Loyalty", "Hello")
    return translate("Loyalty", "Hello, %1").replace("%1", first_name)


def chip_text(state: CardState, first_name: str, balance: Money) -> str:
    translate = QCoreApplication.translate
    match state:
        case CardState.NONE | CardState.REFUSED:
            return translate("Loyalty", "Guest card")
        case CardState.SEARCHING:
            return translate("Loyalty", "Looking up the card")
        case CardState.UNAVAILABLE:
            return translate("Loyalty", "Points are unavailable now")
        case CardState.KNOWN:
            points = points_count_text(balance)
            return f"{first_name} · {points}" if first_name else points
        case _:
            assert_never(state)


def card_line_text(last_four: str, level: str) -> str:
    text = QCoreApplication.translate("Loyalty", "Card •• %1").replace("%1", last_four)
    return f"{text}, {level}" if level else text
