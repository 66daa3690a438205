"""Paper printed again: what has become of it, in words for staff."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.refund_snapshots import PrintEnd


def print_text(end: PrintEnd | None) -> str:
    """What has become of the paper, and what to do."""
    translate = QCoreApplication.translate
    match end:
        case None:
            return ""
        case PrintEnd.PRINTING:
            return translate("Refunds", "Printing")
        case PrintEnd.PRINTED:
            return translate("Refunds", "Printed")
        case PrintEnd.TAKEN:
            return translate("Refunds", "The printer took it and says no more: look at the paper")
        case PrintEnd.NO_PRINTER:
            return translate("Refunds", "This kiosk has no printer")
        case PrintEnd.NO_PAPER:
            return translate("Refunds", "Out of paper: put in a roll and press again")
        case PrintEnd.COVER_OPEN:
            return translate("Refunds", "The printer's cover is open: close it and press again")
        case PrintEnd.OFFLINE:
            return translate("Refunds", "The printer does not answer: check its cable and power")
        case PrintEnd.FAULT:
            return translate("Refunds", "The printer is jammed or broken: look at its cutter")
        case PrintEnd.LAYOUT:
            return translate("Refunds", "The layout of the paper is wrong: call your dealer")
        case PrintEnd.UNKNOWN:
            return translate(
                "Refunds", "Sent, and no more was heard: look at the paper before you press again"
            )
        case _:
            assert_never(end)


def print_tone(end: PrintEnd | None) -> str:
    if end in (PrintEnd.PRINTED, PrintEnd.TAKEN):
        return "done"
    return "plain" if end in (None, PrintEnd.PRINTING) else "trouble"
