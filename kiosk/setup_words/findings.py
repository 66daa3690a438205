"""What a step has found, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.setup_snapshots import FindingKind, Work
from kiosk.setup_words.marked import QT_TRANSLATE_NOOP

FOUND: Final[Mapping[FindingKind, str]] = {
    FindingKind.TIME_THERE: QT_TRANSLATE_NOOP("Setup", "Time here"),
    FindingKind.ANSWERS: QT_TRANSLATE_NOOP("Setup", "Answers"),
    FindingKind.ENCRYPTION: QT_TRANSLATE_NOOP("Setup", "Encryption"),
    FindingKind.CERTIFICATE_PINNED: QT_TRANSLATE_NOOP("Setup", "Certificate is the trusted one"),
    FindingKind.VERSION: QT_TRANSLATE_NOOP("Setup", "r_keeper 7"),
    FindingKind.NET_NAME: QT_TRANSLATE_NOOP("Setup", "Name in the network"),
    FindingKind.LOGGED_IN: QT_TRANSLATE_NOOP("Setup", "Login works"),
    FindingKind.MAY_READ: QT_TRANSLATE_NOOP("Setup", "May read directories and the menu"),
    FindingKind.RESTAURANT: QT_TRANSLATE_NOOP("Setup", "Restaurant"),
    FindingKind.SHIFT: QT_TRANSLATE_NOOP("Setup", "Shift is open"),
    FindingKind.NO_SHIFT: QT_TRANSLATE_NOOP("Setup", "No shift is open now"),
    FindingKind.IN_DIRECTORY: QT_TRANSLATE_NOOP("Setup", "All of it is in r_keeper"),
    FindingKind.REASON_FITS: QT_TRANSLATE_NOOP("Setup", "The reason may be given"),
    FindingKind.ANCHOR: QT_TRANSLATE_NOOP("Setup", "Bound to restaurant"),
    FindingKind.LICENCE_UNTIL: QT_TRANSLATE_NOOP("Setup", "Licence is active"),
    FindingKind.LICENCE_ENDLESS: QT_TRANSLATE_NOOP("Setup", "Licence is active, without an end"),
    FindingKind.TOKEN_LEFT: QT_TRANSLATE_NOOP("Setup", "Developer's token is good"),
    FindingKind.TAKEN_AT_TILL: QT_TRANSLATE_NOOP("Setup", "The cash server accepts it"),
    FindingKind.NOT_ASKED_AT_TILL: QT_TRANSLATE_NOOP(
        "Setup", "The cash server was not asked: it may be asked once a minute"
    ),
    FindingKind.NO_LICENCE_PART: QT_TRANSLATE_NOOP(
        "Setup", "This r_keeper asks for no licence number"
    ),
    FindingKind.LIFETIME: QT_TRANSLATE_NOOP("Setup", "Lifetime licence: nothing is fetched"),
    FindingKind.NO_CARD_SYSTEM: QT_TRANSLATE_NOOP("Setup", "Guests order without cards"),
    FindingKind.CARD_SYSTEM: QT_TRANSLATE_NOOP("Setup", "The card system answers"),
    FindingKind.TEST_CARD: QT_TRANSLATE_NOOP("Setup", "The test card is known"),
    FindingKind.NO_TEST_CARD: QT_TRANSLATE_NOOP("Setup", "No card was tried"),
    FindingKind.READER_READY: QT_TRANSLATE_NOOP("Setup", "Card reader is ready"),
    FindingKind.CARD_READ: QT_TRANSLATE_NOOP("Setup", "A card was read"),
    FindingKind.PRINTED: QT_TRANSLATE_NOOP("Setup", "The test page is printed"),
    FindingKind.SENT_TO_PRINTER: QT_TRANSLATE_NOOP(
        "Setup", "The test page was sent: see whether it is there"
    ),
    FindingKind.TERMINAL_READY: QT_TRANSLATE_NOOP("Setup", "Payment terminal is ready"),
    FindingKind.SOUND_PLAYED: QT_TRANSLATE_NOOP("Setup", "A sound was played"),
    FindingKind.SOUND_SILENT: QT_TRANSLATE_NOOP("Setup", "No sound could be played"),
    FindingKind.NO_READER: QT_TRANSLATE_NOOP("Setup", "No card reader"),
    FindingKind.NO_PRINTER: QT_TRANSLATE_NOOP("Setup", "No printer: numbers are on the screen"),
    FindingKind.SMALLEST_TEXT: QT_TRANSLATE_NOOP("Setup", "Smallest capital letters"),
    FindingKind.TOUCH_SIZE: QT_TRANSLATE_NOOP("Setup", "Main buttons"),
    FindingKind.LOW_REACH: QT_TRANSLATE_NOOP("Setup", "Height of the low mode"),
    FindingKind.PERSON: QT_TRANSLATE_NOOP("Setup", "May sign in: %1"),
    FindingKind.ORDER_MADE: QT_TRANSLATE_NOOP("Setup", "Order %1 was made"),
    FindingKind.ORDER_VOID: QT_TRANSLATE_NOOP("Setup", "Order %1 is void again"),
    FindingKind.PROFILE_COMPLETE: QT_TRANSLATE_NOOP("Setup", "The profile is complete"),
    FindingKind.EXPORTED: QT_TRANSLATE_NOOP("Setup", "Saved for the next kiosk"),
}

FIGURES: Final[Mapping[FindingKind, str]] = {
    FindingKind.ANSWERS: QT_TRANSLATE_NOOP("Setup", "%1 ms"),
    FindingKind.SMALLEST_TEXT: QT_TRANSLATE_NOOP("Setup", "%1 mm"),
    FindingKind.TOUCH_SIZE: QT_TRANSLATE_NOOP("Setup", "%1 mm"),
    FindingKind.LOW_REACH: QT_TRANSLATE_NOOP("Setup", "%1 mm"),
}
"""How a figure is written that is measured in something."""

GOING_ON: Final[Mapping[Work, str]] = {
    Work.READING: QT_TRANSLATE_NOOP("Setup", "Reading from r_keeper"),
    Work.SEEKING: QT_TRANSLATE_NOOP("Setup", "Looking around in this network"),
    Work.CHECKING: QT_TRANSLATE_NOOP("Setup", "Checking"),
    Work.WAITING_FOR_CARD: QT_TRANSLATE_NOOP("Setup", "Present a guest card to the reader"),
    Work.BUYING: QT_TRANSLATE_NOOP("Setup", "Ordering and voiding"),
}
