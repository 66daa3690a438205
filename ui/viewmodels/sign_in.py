"""Signing in by phone: the number, then the code that was sent to it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.card_intents import (
    CodeAskedAgain,
    DigitErased,
    DigitsCleared,
    DigitTapped,
    EntryConfirmed,
    JoinAnswered,
)
from kiosk.errors import ErrorCode
from kiosk.snapshots.sign_in import SignInPart
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.guest_wording import (
    characters_missing_text,
    code_spoken_text,
    countdown_text,
    digit_groups,
    digits_missing_text,
    join_text,
    new_code_in_text,
    number_spoken_text,
    sent_to_text,
    sign_in_trouble_text,
)
from ui.viewmodels.part import PartViewModel, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

NOBODY = SignInPart(prefix="", digits=10, code_digits=6)
ENDED = frozenset({ErrorCode.CODE_USED_UP, ErrorCode.CODE_EXPIRED, ErrorCode.GUEST_REGISTERED})


@QmlElement
@made_in_python
class SignInViewModel(PartViewModel):
    """What the two screens show; nothing of the number is kept once they are left."""

    changed = Signal()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.sign_in,)

    def lasting(self, before: KioskSnapshot, after: KioskSnapshot) -> KioskSnapshot:
        part = before.sign_in
        if part is None or after.sign_in is not None:
            return after
        wiped = replace(part, typed="", code="", last_two="", busy=False, trouble=None)
        return replace(after, sign_in=wiped)

    @property
    def _part(self) -> SignInPart:
        return self._now.sign_in or NOBODY

    @Property(str, notify=changed)
    def prefix(self) -> str:
        return self._part.prefix

    @Property(list, notify=changed)
    def numberGroups(self) -> list[list[str]]:
        """The number's places as they are read: a digit each, empty where none is typed yet."""
        places = list(self._part.typed.ljust(self._part.digits))
        groups = []
        for count in digit_groups(self._part.digits):
            groups.append([place.strip() for place in places[:count]])
            places = places[count:]
        return groups

    @Property(list, notify=changed)
    def codeCells(self) -> list[str]:
        """The code's places, empty where none is typed yet."""
        return [place.strip() for place in self._part.code.ljust(self._part.code_digits)]

    @Property(int, notify=changed)
    def numberLength(self) -> int:
        return len(self._part.typed)

    @Property(int, notify=changed)
    def codeLength(self) -> int:
        return len(self._part.code)

    @Property(str, notify=changed)
    def numberSpokenText(self) -> str:
        """ "Phone number, 3 of 10 digits": read aloud, since the digits are not."""
        return number_spoken_text(len(self._part.typed), self._part.digits)

    @Property(str, notify=changed)
    def codeSpokenText(self) -> str:
        """ "Code, 2 of 6 characters"."""
        return code_spoken_text(len(self._part.code), self._part.code_digits)

    @Property(str, notify=changed)
    def numberMissingText(self) -> str:
        """ "3 more digits", empty when the number is whole."""
        missing = self._part.digits - len(self._part.typed)
        return digits_missing_text(missing) if missing else ""

    @Property(str, notify=changed)
    def codeMissingText(self) -> str:
        """ "2 more digits", or when another code may be asked for where only that will do."""
        if self._part.trouble in ENDED:
            return new_code_in_text(self._part.again_in_s)
        missing = self._part.code_digits - len(self._part.code)
        if not missing:
            return ""
        with_letters = self._part.code_letters
        return characters_missing_text(missing) if with_letters else digits_missing_text(missing)

    @Property(bool, notify=changed)
    def codeLetters(self) -> bool:
        """Whether the code may have letters, and so the keypad."""
        return self._part.code_letters

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._part.busy

    @Property(str, notify=changed)
    def sentToText(self) -> str:
        """ "Sent to +7 ••• •••-••-18"."""
        return sent_to_text(self._part) if self._part.last_two else ""

    @Property(str, notify=changed)
    def troubleText(self) -> str:
        return sign_in_trouble_text(self._part)

    @Property(bool, notify=changed)
    def codeEnded(self) -> bool:
        """Only another code will do: the keys wait."""
        return self._part.trouble in ENDED

    @Property(bool, notify=changed)
    def canAskAgain(self) -> bool:
        return not self._part.again_in_s and not self._part.busy

    @Property(str, notify=changed)
    def againInText(self) -> str:
        """ "0:42" until another code may be asked for, then empty."""
        seconds = self._part.again_in_s
        return countdown_text(seconds) if seconds else ""

    @Property(str, notify=changed)
    def validForText(self) -> str:
        """ "1:58" while the code still works; empty where nobody knows how long."""
        seconds = self._part.valid_s
        return countdown_text(seconds) if seconds else ""

    @Property(str, notify=changed)
    def joinText(self) -> str:
        """What a new guest agrees to."""
        return join_text(self._part) if self._part.new_guest else ""

    @Slot(str)
    def press(self, key: str) -> None:
        self._send(DigitTapped(key))

    @Slot()
    def erase(self) -> None:
        self._send(DigitErased())

    @Slot()
    def clear(self) -> None:
        self._send(DigitsCleared())

    @Slot()
    def confirm(self) -> None:
        self._send(EntryConfirmed())

    @Slot()
    def askAgain(self) -> None:
        self._send(CodeAskedAgain())

    @Slot(bool)
    def answerJoin(self, agreed: bool) -> None:
        self._send(JoinAnswered(agreed=agreed))
