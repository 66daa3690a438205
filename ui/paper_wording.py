"""What the screen says about paper: take it, or take a photo where there is none."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.purchase import PurchasePart


def paper_text(part: PurchasePart) -> str:
    """Beside the code on the last screen."""
    translate = QCoreApplication.translate
    match part.paper:
        case PaperNews.NONE:
            return translate("Purchase", "Take a photo of the number or the code")
        case PaperNews.PRINTING:
            return translate("Purchase", "Printing your ticket")
        case PaperNews.TAKE:
            return translate("Purchase", "Please take your ticket with the number")
        case PaperNews.NO_PAPER:
            return translate(
                "Purchase", "We are out of paper. Take a photo of the number or the code"
            )
        case PaperNews.FAILED:
            return translate(
                "Purchase", "The ticket did not print. Take a photo of the number or the code"
            )
        case _:
            assert_never(part.paper)


def slip_text(part: PurchasePart) -> str:
    """ "Take slip 47" while a payment is in doubt; empty where none has come out."""
    if part.paper is not PaperNews.TAKE or not part.number:
        return ""
    return QCoreApplication.translate("Purchase", "Take slip %1").replace("%1", part.number)
