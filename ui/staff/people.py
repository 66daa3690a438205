"""Who is here, and the keypad they came in by, in words."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.staff import Person, Role
from kiosk.staff_intents import StaffPage
from kiosk.staff_snapshots import PinPart, PinTrouble
from ui import counted
from ui.counted import PLURAL


def role_text(role: Role) -> str:
    translate = QCoreApplication.translate
    match role:
        case Role.RESTAURANT:
            return translate("Staff", "restaurant")
        case Role.ADMIN:
            return translate("Staff", "administrator")
        case Role.DEALER:
            return translate("Staff", "dealer")
        case _:
            assert_never(role)


def person_text(person: Person) -> str:
    """ "Anna · administrator"; the role alone for somebody without a name of their own."""
    role = role_text(person.role)
    return role if person.name == person.role.value else f"{person.name} · {role}"


def page_text(page: StaffPage) -> str:
    translate = QCoreApplication.translate
    match page:
        case StaffPage.WRONG:
            return translate("Staff", "What is wrong")
        case StaffPage.PURCHASES:
            return translate("Staff", "Purchases")
        case StaffPage.OPERATIONS:
            return translate("Staff", "Operations")
        case StaffPage.DEVICES:
            return translate("Staff", "Devices")
        case StaffPage.LICENCE:
            return translate("Staff", "Licence")
        case StaffPage.SETTINGS:
            return translate("Staff", "Settings")
        case StaffPage.LOGS:
            return translate("Staff", "Logs")
        case StaffPage.ABOUT:
            return translate("Staff", "About")
        case _:
            assert_never(page)


def pin_sentence(part: PinPart) -> str:
    """What is to be done at the keypad, or what is wrong."""
    translate = QCoreApplication.translate
    match part.trouble:
        case None:
            return ""
        case PinTrouble.WRONG if part.tries_left:
            left = part.tries_left
            return counted.translate("Staff", "Wrong PIN. %n tries left", "", PLURAL, left)
        case PinTrouble.WRONG:
            return translate("Staff", "Wrong PIN")
        case PinTrouble.LOCKED:
            told = translate("Staff", "Too many wrong PINs. Wait %1")
            minutes, seconds = divmod(part.locked_s, 60)
            return told.replace("%1", f"{minutes}:{seconds:02d}")
        case PinTrouble.NOT_ALLOWED:
            return translate("Staff", "This PIN does not settle purchases")
        case PinTrouble.NOBODY:
            return translate(
                "Staff", "Nobody has a PIN yet. The installer sets one: kiosk staff pin"
            )
        case PinTrouble.STORE:
            return translate("Staff", "The kiosk's database does not answer. Restart the kiosk")
        case _:
            assert_never(part.trouble)
