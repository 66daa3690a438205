"""What a device is to the rest of the world. This file imports no driver."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol, runtime_checkable

from msgspec import Struct


class CardSource(StrEnum):
    """How the card was presented."""

    SWIPED = "swiped"
    TAPPED = "tapped"
    SCANNED = "scanned"


class HealthState(StrEnum):
    STARTING = "starting"
    READY = "ready"
    MISSING = "missing"
    FAILED = "failed"


class Cause(StrEnum):
    """What keeps a device from working, for whoever words it in another language."""

    UNPLUGGED = "unplugged"
    """It was there."""
    NOT_FOUND = "not-found"
    OTHER_FOUND = "other-found"
    """Others are there, and the settings name none of them."""
    NOT_ALLOWED = "not-allowed"
    """This account may not use it."""
    IN_USE = "in-use"
    """Another program has it."""
    NO_ANSWER = "no-answer"
    NO_SERVICE = "no-service"
    """A service of the system that it is reached by does not run."""
    NO_PROGRAM = "no-program"
    """A program or a library that it is reached by is not installed."""
    PROGRAM_FAILED = "program-failed"
    WRONG_KIND = "wrong-kind"
    """What is there is no such device."""
    WRONG_SETTING = "wrong-setting"
    NO_WINDOW = "no-window"
    """There is no window it could type into."""
    NO_PAPER = "no-paper"
    COVER_OPEN = "cover-open"
    CUTTER = "cutter"
    """The printer reports a fault, most often of its cutter."""
    FOREIGN_USE = "foreign-use"
    """Somebody else has used the terminal."""
    DRIVER = "driver"
    """A mistake in the driver."""
    CLOSED = "closed"


class DeviceHealth(Struct, frozen=True, kw_only=True):
    """How a device is doing. ``reason`` is one sentence for staff in English, empty while all is
    well; ``cause`` and ``about`` (a port, an address, a program) are the same as values, where the
    driver names them.

    ``since``, with its zone, is when state and reason became what they are; ``None``: not known.
    """

    state: HealthState
    reason: str = ""
    since: datetime | None = None
    cause: Cause | None = None
    about: str = ""


class Device(Protocol):
    """What every device has."""

    @property
    def health(self) -> DeviceHealth: ...

    async def close(self) -> None:
        """Lets it go, within two seconds."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSeen:
    """A guest presented a card. Nothing of it appears in a repr, a log or a traceback.

    ``number`` is what was read, whole: the text of a code, a UID in hex in the order it was sent,
    else the track with the number. ``tracks`` are tracks 1, 2 and 3 between their sentinels, empty
    where nothing was read; ``uid`` is a chip's own number. What of it all is the guest's number,
    the site's rules say (``hardware.card_numbers``).
    """

    source: CardSource
    number: str = field(repr=False)
    tracks: tuple[str, str, str] = field(default=("", "", ""), repr=False)
    uid: bytes = field(default=b"", repr=False)


class PaymentCardSeen(Struct, frozen=True, kw_only=True):
    """A guest presented a payment card, and it was dropped unread: the fact alone is left."""

    source: CardSource


CardEvent = CardSeen | PaymentCardSeen


class Whose(StrEnum):
    """Who pressed a key, as far as is known."""

    OPEN = "open"
    """Not known yet: the key is held back, and so are those before it."""
    OPEN_ANEW = "open-anew"
    """Those before it were a person's and are let go; this one is held back."""
    PERSON = "person"
    """A person's, and so were those held back."""
    READER = "reader"
    """A reader's, and so were those held back."""


@runtime_checkable
class CardReader(Protocol):
    """Yields cards until it is closed. Reconnects by itself; ``health`` says how it is doing.

    A payment card is recognised in the driver (``hardware.payment_cards``) and never yielded.
    """

    @property
    def health(self) -> DeviceHealth: ...

    def cards(self) -> AsyncIterator[CardEvent]:
        """Cards in the order they are presented. One consumer at a time."""
        ...

    async def close(self) -> None:
        """Lets the device go; ``cards`` ends."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSeen:
    """A bar code or QR code was held to a scanner. What it says shows in no repr and no log."""

    text: str = field(repr=False)


@runtime_checkable
class CodeScanner(Protocol):
    """Yields codes until it is closed. Reconnects by itself."""

    @property
    def health(self) -> DeviceHealth: ...

    def codes(self) -> AsyncIterator[CodeSeen | PaymentCardSeen]:
        """Codes in the order they are presented. One consumer at a time."""
        ...

    async def close(self) -> None:
        """Lets the device go; ``codes`` ends."""
        ...


class Key(StrEnum):
    """A key of a keypad: figures, or the arrows of one for people who do not see the screen."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    ENTER = "enter"
    CLEAR = "clear"
    CANCEL = "cancel"
    DIGIT_0 = "0"
    DIGIT_1 = "1"
    DIGIT_2 = "2"
    DIGIT_3 = "3"
    DIGIT_4 = "4"
    DIGIT_5 = "5"
    DIGIT_6 = "6"
    DIGIT_7 = "7"
    DIGIT_8 = "8"
    DIGIT_9 = "9"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPressed:
    """A key went down. Which one shows in no repr: it may belong to a phone number or a PIN."""

    key: Key = field(repr=False)


@runtime_checkable
class Keypad(Protocol):
    """Yields keys until it is closed. Reconnects by itself."""

    @property
    def health(self) -> DeviceHealth: ...

    def keys(self) -> AsyncIterator[KeyPressed]:
        """Keys in the order they are pressed. One consumer at a time."""
        ...

    async def close(self) -> None:
        """Lets the device go; ``keys`` ends."""
        ...


@runtime_checkable
class HeadphoneSensor(Protocol):
    """Says whether headphones are plugged in. Reconnects by itself."""

    @property
    def health(self) -> DeviceHealth: ...

    def plugged(self) -> AsyncIterator[bool]:
        """How it is at first, then every change. One consumer at a time."""
        ...

    async def close(self) -> None:
        """Lets the device go; ``plugged`` ends."""
        ...


class Lamp(StrEnum):
    """What a status light shows."""

    OFF = "off"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@runtime_checkable
class StatusLight(Protocol):
    """A light on the kiosk that is seen across the room. Reconnects by itself, and then shows what
    it was last told."""

    @property
    def health(self) -> DeviceHealth: ...

    def show(self, lamp: Lamp) -> None:
        """Returns at once; the last word counts."""
        ...

    async def close(self) -> None:
        """Switches the light off and lets the device go."""
        ...


LEAST_BRIGHTNESS: Final = 10
"""Per cent. Darker, nobody would find the way back."""


@runtime_checkable
class Backlight(Protocol):
    """The panel's own light. Reconnects by itself, and is then as bright as it was last told."""

    @property
    def health(self) -> DeviceHealth: ...

    def shine(self, percent: int) -> None:
        """So bright, ``LEAST_BRIGHTNESS`` to 100. Returns at once; the last word counts."""
        ...

    async def close(self) -> None:
        """Lets the device go; the panel stays as bright as it is."""
        ...


@runtime_checkable
class SpeechEngine(Protocol):
    """Speaks sentences one after another. Reconnects by itself. What it says shows in no log."""

    @property
    def health(self) -> DeviceHealth: ...

    def say(self, sentence: str, language: str) -> None:
        """Speaks after what it is speaking. ``language`` is two letters, such as ``ru``. Returns
        at once, and begins the engine.
        """
        ...

    def hush(self) -> None:
        """Is silent at once, and forgets what it was still to say."""
        ...

    async def close(self) -> None:
        """Is silent and lets the device go."""
        ...


@runtime_checkable
class SoundPlayer(Protocol):
    """Plays short sounds that belong to what is seen. Silent where there is no sound card."""

    @property
    def health(self) -> DeviceHealth: ...

    def play(self, name: str, sound: bytes) -> None:
        """Plays a WAV file known to people by ``name``. Returns at once, and begins the player; a
        sound that would come late is left out.
        """
        ...

    async def close(self) -> None:
        """Is silent and lets the device go."""
        ...


@runtime_checkable
class TypingReader(Protocol):
    """A reader that types into the program's window, told every key by whoever owns the window.

    On the loop's thread, like everything of the window.
    """

    @property
    def rest_s(self) -> float:
        """For how long no key may come until ``silence`` is to be told, as it is typing now."""
        ...

    @property
    def reading(self) -> bool:
        """It is typing now."""
        ...

    def window_open(self) -> None:
        """From now on keys are told."""
        ...

    def window_closed(self) -> None:
        """No key is told any more."""
        ...

    def pressed(self, key: int, *, shifted: bool, at_s: float, repeated: bool) -> Whose:
        """A key other than a modifier went down: its place as Linux numbers them, and the
        keyboard's own time. ``repeated``: it is only being held.
        """
        ...

    def silence(self) -> Whose:
        """For ``rest_s`` no key has come."""
        ...
