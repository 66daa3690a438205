"""What is wrong, in words for staff: one title, what guests can still do, what to do now."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.errors import ErrorCode
from kiosk.staff_snapshots import Fault, FaultKind, Severity, StaffPart
from ui import counted
from ui.counted import PLURAL
from ui.formats import time_text
from ui.staff import device_words
from ui.staff.timeline import minutes_text


def headline(part: StaffPart) -> str:
    """The title's sentence: what guests can still do."""
    translate = QCoreApplication.translate
    if part.day.closing is not None:
        return translate("Faults", "The kiosk is closed by staff; guests are told why")
    if not part.taking_orders:
        return translate("Faults", "Guests can look at the menu; orders are not taken")
    if not part.faults:
        return translate("Faults", "Everything works")
    if any(fault.shut for fault in part.faults):
        return translate("Faults", "The kiosk sells, but a way of paying is shut")
    return translate("Faults", "The kiosk sells")


def count_text(severity: Severity, count: int) -> str:
    match severity:
        case Severity.RED:
            return counted.translate("Faults", "%n red", "", PLURAL, count)
        case Severity.AMBER:
            return counted.translate("Faults", "%n amber", "", PLURAL, count)
        case _:
            assert_never(severity)


def well_text(count: int) -> str:
    return counted.translate("Faults", "%n in order", "", PLURAL, count)


def severity_text(severity: Severity) -> str:
    translate = QCoreApplication.translate
    match severity:
        case Severity.RED:
            return translate("Faults", "Red")
        case Severity.AMBER:
            return translate("Faults", "Amber")
        case _:
            assert_never(severity)


def since_text(since: datetime | None, now: datetime) -> str:
    """ "since 14:32, 18 min"; nothing where nobody knows."""
    if since is None:
        return ""
    translate = QCoreApplication.translate
    minutes = max(0, int((now - since.replace(second=0, microsecond=0)).total_seconds() // 60))
    told = translate("Faults", "since %1, %2")
    return told.replace("%1", time_text(since)).replace("%2", minutes_text(minutes))


def kind_text(kind: FaultKind) -> str:
    """What it is called where it is well."""
    translate = QCoreApplication.translate
    match kind:
        case FaultKind.STORE:
            return translate("Faults", "Database")
        case FaultKind.PURCHASE_WAITS | FaultKind.SUM_WAITS | FaultKind.RECOVERY:
            return translate("Faults", "Purchases")
        case FaultKind.TERMINAL_FOREIGN:
            return translate("Faults", "Payment terminal")
        case FaultKind.CASH_SERVER:
            return translate("Faults", "Cash server")
        case FaultKind.LICENCE:
            return translate("Faults", "Licence")
        case FaultKind.REQUEST:
            return translate("Faults", "Requests")
        case FaultKind.REFUND:
            return translate("Faults", "Refunds")
        case FaultKind.CARD_READER:
            return translate("Faults", "Card readers")
        case _:
            assert_never(kind)


def title(fault: Fault) -> str:
    translate = QCoreApplication.translate
    match fault.kind:
        case FaultKind.STORE:
            return translate("Faults", "The database takes no writes")
        case FaultKind.PURCHASE_WAITS:
            if fault.name:
                told = translate("Faults", "Order %1 needs your decision")
                return told.replace("%1", fault.name)
            return translate("Faults", "A purchase needs your decision")
        case FaultKind.SUM_WAITS:
            told = translate("Faults", "Order %1: the terminal may not have taken the sum")
            return told.replace("%1", fault.name)
        case FaultKind.TERMINAL_FOREIGN:
            return translate("Faults", "The terminal was used by somebody else")
        case FaultKind.CASH_SERVER:
            return _cash_server(fault.cause)
        case FaultKind.LICENCE:
            return _licence(fault.cause)
        case FaultKind.REQUEST:
            return translate("Faults", "A request to the till has no answer")
        case FaultKind.REFUND:
            return translate("Faults", "A refund has no answer of the till")
        case FaultKind.RECOVERY:
            return translate("Faults", "An earlier purchase is not settled yet")
        case FaultKind.CARD_READER:
            return translate("Faults", "A card reader does not work")
        case _:
            assert_never(fault.kind)


def _cash_server(cause: ErrorCode | None) -> str:
    translate = QCoreApplication.translate
    match cause:
        case ErrorCode.POS_LOGIN_REFUSED:
            return translate("Faults", "The cash server refuses the password")
        case ErrorCode.POS_CERTIFICATE_CHANGED:
            return translate("Faults", "The cash server has another certificate")
        case ErrorCode.POS_SHIFT_CLOSING | ErrorCode.POS_SHIFT_TOO_LONG:
            return translate("Faults", "The shift at the till has to be changed")
        case ErrorCode.MENU_EMPTY:
            return translate("Faults", "The cash server has no menu for this kiosk")
        case _:
            return translate("Faults", "The cash server does not answer")


def _licence(cause: ErrorCode | None) -> str:
    translate = QCoreApplication.translate
    match cause:
        case ErrorCode.LICENCE_EXPIRED:
            return translate("Faults", "The licence has run out")
        case ErrorCode.LICENCE_REFUSED:
            return translate("Faults", "The licence is refused")
        case _:
            return translate("Faults", "There is no licence")


def effect(fault: Fault) -> str:
    """What guests can still do."""
    translate = QCoreApplication.translate
    match fault.kind:
        case FaultKind.PURCHASE_WAITS if fault.shut:
            return translate(
                "Faults",
                "Whether the guest was charged is not known. Until it is, nobody can pay that way",
            )
        case FaultKind.PURCHASE_WAITS:
            return translate("Faults", "Whether the guest was charged is not known")
        case FaultKind.TERMINAL_FOREIGN:
            return translate(
                "Faults", "The terminal charges nobody until somebody of the staff has looked"
            )
        case FaultKind.SUM_WAITS:
            return translate(
                "Faults",
                "The guest has the order, and it is paid at the till. The terminal charges nobody "
                "until this is settled",
            )
        case FaultKind.CARD_READER:
            return translate("Faults", "Guests order and pay; their card is not read here")
        case FaultKind.STORE | FaultKind.REQUEST | FaultKind.REFUND | FaultKind.RECOVERY:
            return translate("Faults", "Guests can look at the menu; nobody can pay")
        case FaultKind.CASH_SERVER | FaultKind.LICENCE:
            return translate("Faults", "Guests can look at the menu and order at the counter")
        case _:
            assert_never(fault.kind)


def detail_text(fault: Fault) -> str:
    """What the device itself says of it."""
    if fault.foreign is None:
        return device_words.reason_text(fault.device) if fault.device is not None else ""
    told = QCoreApplication.translate(
        "Faults", "Its last operation for the kiosk was No. %1, now it is at No. %2"
    )
    return told.replace("%1", str(fault.foreign.our_last)).replace(
        "%2", str(fault.foreign.stands_at)
    )


def steps(fault: Fault) -> list[str]:
    """What to do now, in this order."""
    translate = QCoreApplication.translate
    match fault.kind:
        case FaultKind.STORE:
            return [
                translate("Faults", "Make room on the kiosk's disk"),
                translate("Faults", "Restart the kiosk"),
            ]
        case FaultKind.PURCHASE_WAITS:
            return [
                translate("Faults", "Look at the till whether the order is paid"),
                translate("Faults", "Say here what you found"),
            ]
        case FaultKind.TERMINAL_FOREIGN:
            return [
                translate("Faults", "Find out who used it, or that it was exchanged"),
                translate("Faults", "Then go on with it here"),
            ]
        case FaultKind.SUM_WAITS:
            return [
                translate("Faults", "Look in the terminal's journal, or ask the bank"),
                translate("Faults", "Say here what you found"),
            ]
        case FaultKind.CASH_SERVER:
            return _cash_server_steps(fault.cause)
        case FaultKind.LICENCE:
            return [
                translate("Faults", "Check that the kiosk has a connection to the internet"),
                translate("Faults", "Call your dealer"),
            ]
        case FaultKind.REQUEST | FaultKind.REFUND | FaultKind.RECOVERY:
            return [
                translate("Faults", "Check that the till works"),
                translate("Faults", "The kiosk goes on by itself as soon as it answers"),
            ]
        case FaultKind.CARD_READER:
            return [
                translate("Faults", "Check the reader's cable"),
                translate("Faults", "Unplug it, count to ten, plug it in"),
            ]
        case _:
            assert_never(fault.kind)


def _cash_server_steps(cause: ErrorCode | None) -> list[str]:
    translate = QCoreApplication.translate
    match cause:
        case ErrorCode.POS_LOGIN_REFUSED | ErrorCode.POS_CERTIFICATE_CHANGED | ErrorCode.MENU_EMPTY:
            return [translate("Faults", "Call whoever looks after r_keeper here")]
        case ErrorCode.POS_SHIFT_CLOSING | ErrorCode.POS_SHIFT_TOO_LONG:
            return [translate("Faults", "Close the shift at the till and open a new one")]
        case _:
            return [
                translate("Faults", "Check that the cash server is switched on"),
                translate("Faults", "Check the kiosk's network cable"),
            ]


def sign(fault: Fault) -> str:
    """The icon beside the title."""
    return {
        FaultKind.STORE: "server",
        FaultKind.PURCHASE_WAITS: "bell",
        FaultKind.SUM_WAITS: "bell",
        FaultKind.TERMINAL_FOREIGN: "card",
        FaultKind.CASH_SERVER: "server",
        FaultKind.LICENCE: "key",
        FaultKind.REQUEST: "hourglass",
        FaultKind.REFUND: "undo",
        FaultKind.RECOVERY: "hourglass",
        FaultKind.CARD_READER: "card",
    }[fault.kind]
