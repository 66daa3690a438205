"""What is wrong in one sentence, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.setup_snapshots import ObstacleKind
from kiosk.setup_words.marked import QT_TRANSLATE_NOOP

IN_THE_WAY: Final[Mapping[ObstacleKind, tuple[str, str]]] = {
    ObstacleKind.MISSING: (
        QT_TRANSLATE_NOOP("Setup", "There is no answer yet"),
        QT_TRANSLATE_NOOP("Setup", "Enter something"),
    ),
    ObstacleKind.NOT_AN_ADDRESS: (
        QT_TRANSLATE_NOOP("Setup", "That is no name and no address"),
        QT_TRANSLATE_NOOP("Setup", "Write it without https://, port and spaces"),
    ),
    ObstacleKind.NOT_A_PORT: (
        QT_TRANSLATE_NOOP("Setup", "That is no port"),
        QT_TRANSLATE_NOOP("Setup", "A port is a number from 1 to 65535"),
    ),
    ObstacleKind.NOT_A_WEB_ADDRESS: (
        QT_TRANSLATE_NOOP("Setup", "That is no web address"),
        QT_TRANSLATE_NOOP("Setup", "It begins with https:// and has no spaces"),
    ),
    ObstacleKind.NOT_A_DATE: (
        QT_TRANSLATE_NOOP("Setup", "That is no date"),
        QT_TRANSLATE_NOOP("Setup", "Write it like 2027-05-31"),
    ),
    ObstacleKind.NOT_A_GUID: (
        QT_TRANSLATE_NOOP("Setup", "That is no GUID"),
        QT_TRANSLATE_NOOP("Setup", "It has 32 digits and letters from a to f"),
    ),
    ObstacleKind.NOT_A_NUMBER: (
        QT_TRANSLATE_NOOP("Setup", "That is no number"),
        QT_TRANSLATE_NOOP("Setup", "Write digits only"),
    ),
    ObstacleKind.NOT_A_HEIGHT: (
        QT_TRANSLATE_NOOP("Setup", "That height is not possible"),
        QT_TRANSLATE_NOOP("Setup", "Write millimetres, from 0 to 960"),
    ),
    ObstacleKind.TOO_LONG: (
        QT_TRANSLATE_NOOP("Setup", "That is too long"),
        QT_TRANSLATE_NOOP("Setup", "At most 200 characters"),
    ),
    ObstacleKind.PIN_SHORT: (
        QT_TRANSLATE_NOOP("Setup", "A PIN has 4 to 8 digits"),
        QT_TRANSLATE_NOOP("Setup", "Type it once more"),
    ),
    ObstacleKind.PIN_GUESSED: (
        QT_TRANSLATE_NOOP("Setup", "Everybody tries this PIN first"),
        QT_TRANSLATE_NOOP("Setup", "Avoid one digit repeated and digits in a row"),
    ),
    ObstacleKind.PIN_TAKEN: (
        QT_TRANSLATE_NOOP("Setup", "This PIN cannot be used"),
        QT_TRANSLATE_NOOP("Setup", "Take another one"),
    ),
    ObstacleKind.SAME_TENDER: (
        QT_TRANSLATE_NOOP("Setup", "Two ways to pay have the same tender"),
        QT_TRANSLATE_NOOP("Setup", "Choose a tender of its own for each"),
    ),
    ObstacleKind.NAME_UNKNOWN: (
        QT_TRANSLATE_NOOP("Setup", "This network does not know that name"),
        QT_TRANSLATE_NOOP("Setup", "Check the spelling, or enter the address in numbers"),
    ),
    ObstacleKind.NO_ROUTE: (
        QT_TRANSLATE_NOOP("Setup", "There is no route to that address"),
        QT_TRANSLATE_NOOP("Setup", "Check the address, the cable and the network settings"),
    ),
    ObstacleKind.PORT_CLOSED: (
        QT_TRANSLATE_NOOP("Setup", "The machine is there, but nothing listens at this port"),
        QT_TRANSLATE_NOOP("Setup", "Check the port, and that the server is running"),
    ),
    ObstacleKind.NOBODY_THERE: (
        QT_TRANSLATE_NOOP("Setup", "Nobody is there at this address"),
        QT_TRANSLATE_NOOP("Setup", "Check the address, that it is on, and the firewall"),
    ),
    ObstacleKind.NOT_TLS: (
        QT_TRANSLATE_NOOP("Setup", "What answers there does not speak HTTPS"),
        QT_TRANSLATE_NOOP("Setup", "Enter the port for HTTPS"),
    ),
    ObstacleKind.NOT_VERIFIED: (
        QT_TRANSLATE_NOOP("Setup", "Nobody known vouches for the certificate there"),
        QT_TRANSLATE_NOOP("Setup", "Check the address; look who stands between"),
    ),
    ObstacleKind.SILENT: (
        QT_TRANSLATE_NOOP("Setup", "It took the question and did not answer"),
        QT_TRANSLATE_NOOP("Setup", "See whether it is working, then check again"),
    ),
    ObstacleKind.SERVER_FAULT: (
        QT_TRANSLATE_NOOP("Setup", "It reports a fault of its own"),
        QT_TRANSLATE_NOOP("Setup", "Look at its log or start it anew, then check again"),
    ),
    ObstacleKind.OTHER_PROGRAM: (
        QT_TRANSLATE_NOOP("Setup", "Something else answers at this address"),
        QT_TRANSLATE_NOOP("Setup", "Check address and port"),
    ),
    ObstacleKind.NOBODY_FOUND: (
        QT_TRANSLATE_NOOP("Setup", "No cash server was found at port %1 in this network"),
        QT_TRANSLATE_NOOP("Setup", "Enter its address, or try another port"),
    ),
    ObstacleKind.CERTIFICATE_NEW: (
        QT_TRANSLATE_NOOP("Setup", "The certificate is not trusted yet"),
        QT_TRANSLATE_NOOP("Setup", "Compare all four lines with the cash server's properties"),
    ),
    ObstacleKind.CERTIFICATE_CHANGED: (
        QT_TRANSLATE_NOOP("Setup", "The certificate is not the one that was trusted"),
        QT_TRANSLATE_NOOP("Setup", "Nothing was sent. Find out why before you trust the new one"),
    ),
    ObstacleKind.LOGIN_REFUSED: (
        QT_TRANSLATE_NOOP("Setup", "The cash server refuses the login"),
        QT_TRANSLATE_NOOP(
            "Setup", "Check the employee, the password and the HTTP-access right of the role"
        ),
    ),
    ObstacleKind.RIGHT_MISSING: (
        QT_TRANSLATE_NOOP("Setup", "The employee lacks the right: %1"),
        QT_TRANSLATE_NOOP("Setup", "Give it to the role in r_keeper, then check again"),
    ),
    ObstacleKind.SHIFT_CLOSING: (
        QT_TRANSLATE_NOOP("Setup", "The common shift is being closed"),
        QT_TRANSLATE_NOOP("Setup", "Check again in a few minutes"),
    ),
    ObstacleKind.SHIFT_TOO_LONG: (
        QT_TRANSLATE_NOOP("Setup", "The common shift has been open for too long"),
        QT_TRANSLATE_NOOP("Setup", "Close it at the cash server, then check again"),
    ),
    ObstacleKind.REFUSED: (
        QT_TRANSLATE_NOOP("Setup", "r_keeper refuses"),
        QT_TRANSLATE_NOOP("Setup", "See what it says, then check again"),
    ),
    ObstacleKind.NOT_READ_YET: (
        QT_TRANSLATE_NOOP("Setup", "Nothing could be read from r_keeper"),
        QT_TRANSLATE_NOOP("Setup", "Go back: cash server and login have to work first"),
    ),
    ObstacleKind.ITEM_GONE: (
        QT_TRANSLATE_NOOP("Setup", "“%1” is not in r_keeper any more"),
        QT_TRANSLATE_NOOP("Setup", "Choose another one"),
    ),
    ObstacleKind.REASON_UNFIT: (
        QT_TRANSLATE_NOOP("Setup", "“%1” may not be given when an order is cancelled"),
        QT_TRANSLATE_NOOP("Setup", "Choose another reason"),
    ),
    ObstacleKind.NOTHING_TO_CHOOSE: (
        QT_TRANSLATE_NOOP("Setup", "r_keeper has nothing to choose from here"),
        QT_TRANSLATE_NOOP("Setup", "Enter it in r_keeper's directory, then read again"),
    ),
    ObstacleKind.LICENCE_ACCOUNT: (
        QT_TRANSLATE_NOOP("Setup", "The licence service refuses the account"),
        QT_TRANSLATE_NOOP("Setup", "Check account, password and token"),
    ),
    ObstacleKind.LICENCE_ABSENT: (
        QT_TRANSLATE_NOOP("Setup", "There is no active licence for this restaurant"),
        QT_TRANSLATE_NOOP("Setup", "Ask the dealer to generate one; check the product"),
    ),
    ObstacleKind.LICENCE_ENDED: (
        QT_TRANSLATE_NOOP("Setup", "The licence ended on %1"),
        QT_TRANSLATE_NOOP("Setup", "Ask the dealer to renew it"),
    ),
    ObstacleKind.TOKEN_ENDED: (
        QT_TRANSLATE_NOOP("Setup", "The developer's token ended on %1"),
        QT_TRANSLATE_NOOP("Setup", "Get a new one and enter it"),
    ),
    ObstacleKind.LICENCE_REFUSED: (
        QT_TRANSLATE_NOOP("Setup", "The cash server refuses the licence"),
        QT_TRANSLATE_NOOP("Setup", "Ask the dealer whether it is active and for how many kiosks"),
    ),
    ObstacleKind.CARDS_REFUSED: (
        QT_TRANSLATE_NOOP("Setup", "The card system refuses this kiosk"),
        QT_TRANSLATE_NOOP("Setup", "Check classifier and key, and that they are not blocked"),
    ),
    ObstacleKind.CARDS_BUSY: (
        QT_TRANSLATE_NOOP("Setup", "The card system cannot do this right now"),
        QT_TRANSLATE_NOOP("Setup", "Check again in a minute"),
    ),
    ObstacleKind.CARD_UNKNOWN: (
        QT_TRANSLATE_NOOP("Setup", "The card system does not take the test card"),
        QT_TRANSLATE_NOOP("Setup", "Check its number, or try another card"),
    ),
    ObstacleKind.DEVICE_SETTINGS: (
        QT_TRANSLATE_NOOP("Setup", "The device cannot be set up like this"),
        QT_TRANSLATE_NOOP("Setup", "Choose another one, or another address"),
    ),
    ObstacleKind.READER_MISSING: (
        QT_TRANSLATE_NOOP("Setup", "The card reader is not there"),
        QT_TRANSLATE_NOOP("Setup", "Plug it in and check again, or choose “none”"),
    ),
    ObstacleKind.NO_CARD_SHOWN: (
        QT_TRANSLATE_NOOP("Setup", "No card came"),
        QT_TRANSLATE_NOOP("Setup", "Present a guest card while the kiosk waits for it"),
    ),
    ObstacleKind.PRINTER_OFF: (
        QT_TRANSLATE_NOOP("Setup", "The test page was not printed"),
        QT_TRANSLATE_NOOP("Setup", "Check that the printer is on, has paper and is closed"),
    ),
    ObstacleKind.TERMINAL_OFF: (
        QT_TRANSLATE_NOOP("Setup", "The payment terminal does not answer"),
        QT_TRANSLATE_NOOP("Setup", "Check that it is on, its cable and its address"),
    ),
    ObstacleKind.NO_DISH: (
        QT_TRANSLATE_NOOP("Setup", "There is no dish that can be ordered"),
        QT_TRANSLATE_NOOP("Setup", "Check the kiosk's menu pages and the stop list in r_keeper"),
    ),
    ObstacleKind.ORDER_NOT_MADE: (
        QT_TRANSLATE_NOOP("Setup", "The test order was not made, and nothing stays open"),
        QT_TRANSLATE_NOOP("Setup", "See what r_keeper says, then try again"),
    ),
    ObstacleKind.ORDER_NOT_VOID: (
        QT_TRANSLATE_NOOP("Setup", "The test order %1 could not be voided"),
        QT_TRANSLATE_NOOP("Setup", "Void it at the till"),
    ),
    ObstacleKind.STORE: (
        QT_TRANSLATE_NOOP("Setup", "The kiosk's database cannot be written"),
        QT_TRANSLATE_NOOP("Setup", "Check the space on the disk, then restart the kiosk"),
    ),
    ObstacleKind.NOT_COMPLETE: (
        QT_TRANSLATE_NOOP("Setup", "The profile is not complete"),
        QT_TRANSLATE_NOOP("Setup", "Go through the steps that are not done yet"),
    ),
    ObstacleKind.CANCELLED: (
        QT_TRANSLATE_NOOP("Setup", "It was stopped before its end"),
        QT_TRANSLATE_NOOP("Setup", "Check again whenever you like"),
    ),
}
