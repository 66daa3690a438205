"""Every guest sentence about trouble. The only place where an ``ErrorCode`` becomes words.

No sentence here says whether money was taken: the purchase's state alone knows, and ``ui.telling``
says it from there.
"""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.errors import ErrorCode as Code


def guest_text(code: Code) -> str:
    """One clear sentence, translated at the moment of asking."""
    translate = QCoreApplication.translate
    match code:
        case (
            Code.POS_UNREACHABLE
            | Code.POS_LOGIN_REFUSED
            | Code.POS_CERTIFICATE_CHANGED
            | Code.POS_REFUSED
            | Code.POS_SHIFT_TOO_LONG
            | Code.LICENCE_UNREACHABLE
            | Code.LICENCE_LOGIN_REFUSED
            | Code.LICENCE_ABSENT
            | Code.LICENCE_EXPIRED
            | Code.LICENCE_REFUSED
            | Code.LICENCE_SEQUENCE
            | Code.STORE_UNREADABLE
            | Code.STORE_UNWRITABLE
            | Code.STORE_WRONG_KEY
            | Code.STORE_IN_USE
            | Code.SETTINGS_WRONG
            | Code.PROTOCOL
        ):
            return translate(
                "Trouble", "We cannot take orders here right now. Please order at the counter"
            )
        case (
            Code.POS_SILENT
            | Code.POS_SHIFT_CLOSING
            | Code.POS_ORDER_LOCKED
            | Code.PURCHASE_UNFINISHED
        ):
            return translate("Trouble", "One moment, please. The till is busy")
        case Code.TERMINAL_NOT_READY:
            return translate(
                "Trouble", "The card terminal is not ready. Try again or pay another way"
            )
        case Code.TERMINAL_SILENT:
            return translate("Trouble", "We are finding out about your card. Please see our staff")
        case Code.TERMINAL_REFUSED:
            return translate("Trouble", "Our staff will help with your payment")
        case Code.TERMINAL_NOT_PAID:
            return translate("Trouble", "The payment was not made")
        case Code.TERMINAL_TIMED_OUT:
            return translate("Trouble", "The time for the payment is up")
        case Code.POS_NOT_COVERED | Code.POS_UNKNOWN_ORDER | Code.PURCHASE_REFUSED:
            return translate("Trouble", "The order did not go through. Please try again")
        case Code.POS_PAYMENT_DECLINED:
            return translate("Trouble", "Your bank said no")
        case Code.POS_LINE_REFUSED | Code.BASKET_REFUSED:
            return translate(
                "Trouble", "Something in your order has sold out. Please look at it again"
            )
        case Code.POS_TOTAL_CHANGED:
            return translate("Trouble", "A price has changed. Please look at your order again")
        case Code.CRM_UNREACHABLE | Code.CRM_SILENT | Code.CRM_REFUSED:
            return translate("Trouble", "Points are unavailable now; you can order without them")
        case Code.CRM_BUSY:
            return translate(
                "Trouble", "That did not work. Please try again; you can order without points"
            )
        case Code.CARD_UNKNOWN:
            return translate("Trouble", "We do not know this card. You can order without it")
        case Code.CARD_BLOCKED:
            return translate(
                "Trouble", "This card cannot be used. Our staff will help; you can order without it"
            )
        case Code.CARD_EXPIRED:
            return translate(
                "Trouble",
                "This card is not valid today. Our staff will help; you can order without it",
            )
        case Code.CARD_WITHOUT_ACCOUNT:
            return translate("Trouble", "There are no points on this card. You can order as usual")
        case Code.PHONE_MALFORMED:
            return translate("Trouble", "Please check the number, there may be a slip in it")
        case Code.PHONE_UNKNOWN:
            return translate("Trouble", "We do not know this number. You can order without a card")
        case Code.PHONE_SHARED:
            return translate(
                "Trouble",
                "Several guests have this number. Our staff will help; order without a card",
            )
        case Code.CODE_NOT_SENT:
            return translate("Trouble", "The message did not go out. Please try again")
        case Code.CODE_WRONG:
            return translate("Trouble", "Wrong code. Please try again")
        case Code.CODE_USED_UP:
            return translate("Trouble", "No attempts left. A new code will work")
        case Code.CODE_EXPIRED:
            return translate("Trouble", "This code no longer works. Ask for a new one")
        case Code.GUEST_WITHOUT_CARD:
            return translate(
                "Trouble", "There is no card with this number. You can order without one"
            )
        case Code.GUEST_REGISTERED:
            return translate(
                "Trouble",
                "You are registered already. Sign in with a new code, or order without a card",
            )
        case Code.GUEST_NOT_REGISTERED:
            return translate("Trouble", "We could not set up a card now. You can order without it")
        case Code.POINTS_NOT_ENOUGH:
            return translate("Trouble", "There are fewer points on the card than that")
        case Code.MENU_EMPTY:
            return translate("Trouble", "The menu is not ready yet. Please order at the counter")
        case _:
            assert_never(code)


def paused_title() -> str:
    """What to do instead of ordering here."""
    return QCoreApplication.translate("Closed", "Please order at the counter")


def paused_fact(code: Code | None, since: str) -> str:
    """The one fact on the out-of-service screen, with the time it began."""
    translate = QCoreApplication.translate
    match code:
        case Code.POS_UNREACHABLE | Code.POS_SILENT:
            return translate("Trouble", "The till has not answered since %1").replace("%1", since)
        case (
            Code.LICENCE_EXPIRED
            | Code.LICENCE_REFUSED
            | Code.LICENCE_ABSENT
            | Code.LICENCE_UNREACHABLE
            | Code.LICENCE_LOGIN_REFUSED
            | Code.LICENCE_SEQUENCE
        ):
            return translate("Trouble", "The kiosk has been off duty since %1").replace("%1", since)
        case Code.POS_SHIFT_CLOSING | Code.POS_SHIFT_TOO_LONG:
            return translate("Trouble", "The till has been changing shifts since %1").replace(
                "%1", since
            )
        case _:
            return translate("Trouble", "The kiosk has been resting since %1").replace("%1", since)


def paused_note(code: Code | None) -> str:
    """The sentence under the out-of-service title: a promise only where waiting will help."""
    translate = QCoreApplication.translate
    match code:
        case Code.POS_UNREACHABLE | Code.POS_SILENT | Code.LICENCE_UNREACHABLE:
            return translate(
                "Trouble", "The kiosk is waiting for a connection and will be back soon"
            )
        case Code.POS_SHIFT_CLOSING | Code.POS_SHIFT_TOO_LONG:
            return translate("Trouble", "The kiosk will be back soon")
        case _:
            return translate("Trouble", "The kiosk is not taking orders now")
