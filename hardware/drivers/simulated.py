"""Devices without hardware: for the demo, for training and for tests. They keep every promise."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from hardware.payment_cards import is_payment_card
from hardware.protocols import (
    CardEvent,
    CardSeen,
    CardSource,
    Cause,
    CodeSeen,
    DeviceHealth,
    HealthState,
    Key,
    KeyPressed,
    Lamp,
    PaymentCardSeen,
)
from hardware.supervisor import CLOSED, utc_now

Event = TypeVar("Event")

UNPLUGGED = "The device was unplugged: plug it in again."


class _Simulated(Generic[Event]):
    """What the others have in common: health, a cable, and what happens at the device."""

    def __init__(self) -> None:
        self._happened: asyncio.Queue[Event | None] = asyncio.Queue()
        self._health = DeviceHealth(state=HealthState.READY, since=utc_now())

    @property
    def health(self) -> DeviceHealth:
        return self._health

    def unplug(self) -> None:
        """Its cable comes out."""
        self._say(HealthState.MISSING, UNPLUGGED, Cause.UNPLUGGED)

    def plug(self) -> None:
        """Its cable is put in again."""
        self._say(HealthState.READY)

    def happen(self, event: Event) -> None:
        self._happened.put_nowait(event)

    async def events(self) -> AsyncIterator[Event]:
        while (event := await self._happened.get()) is not None:
            yield event
        # Closed stays closed, for whoever listens next.
        self._happened.put_nowait(None)

    async def close(self) -> None:
        self._say(HealthState.MISSING, CLOSED, Cause.CLOSED)
        self._happened.put_nowait(None)

    def _say(self, state: HealthState, reason: str = "", cause: Cause | None = None) -> None:
        if (self._health.state, self._health.reason) != (state, reason):
            self._health = DeviceHealth(state=state, reason=reason, since=utc_now(), cause=cause)


class SimulatedCardReader(_Simulated[CardEvent]):
    """A reader whose cards are presented by calling ``present``."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``source`` is how its cards count as presented."""

        source: CardSource = CardSource.TAPPED

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._source = options.source

    def present(self, number: str) -> None:
        """A card with this number is held to the reader."""
        if is_payment_card(number.encode()):
            self.present_payment_card()
        else:
            self.happen(CardSeen(source=self._source, number=number))

    def present_payment_card(self) -> None:
        """A bank's card is held to the reader, and dropped unread."""
        self.happen(PaymentCardSeen(source=self._source))

    def cards(self) -> AsyncIterator[CardEvent]:
        return self.events()


class SimulatedCodeScanner(_Simulated[CodeSeen | PaymentCardSeen]):
    """A scanner whose codes are presented by calling ``present``."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """It has none."""

    def __init__(self, options: Options) -> None:
        del options
        super().__init__()

    def present(self, text: str) -> None:
        """A code with this text is held to the scanner."""
        if is_payment_card(text.encode()):
            self.happen(PaymentCardSeen(source=CardSource.SCANNED))
        else:
            self.happen(CodeSeen(text=text))

    def codes(self) -> AsyncIterator[CodeSeen | PaymentCardSeen]:
        return self.events()


class SimulatedKeypad(_Simulated[KeyPressed]):
    """A keypad whose keys are pressed by calling ``press``."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """It has none."""

    def __init__(self, options: Options) -> None:
        del options
        super().__init__()

    def press(self, key: Key) -> None:
        self.happen(KeyPressed(key=key))

    def keys(self) -> AsyncIterator[KeyPressed]:
        return self.events()


class SimulatedHeadphones(_Simulated[bool]):
    """A socket for headphones: ``put_in`` and ``pull_out`` are a guest's hand."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``plugged``: headphones are in it from the beginning."""

        plugged: bool = False

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._in = options.plugged
        self.happen(self._in)

    def put_in(self) -> None:
        self._change(True)

    def pull_out(self) -> None:
        self._change(False)

    def plugged(self) -> AsyncIterator[bool]:
        return self.events()

    def _change(self, plugged: bool) -> None:
        if plugged is not self._in:
            self._in = plugged
            self.happen(plugged)


class SimulatedLight(_Simulated[None]):
    """A light that says in ``shown`` what it shows."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """It has none."""

    def __init__(self, options: Options) -> None:
        del options
        super().__init__()
        self._told = Lamp.OFF

    @property
    def shown(self) -> Lamp:
        """Dark while it is unplugged."""
        return self._told if self.health.state is HealthState.READY else Lamp.OFF

    def show(self, lamp: Lamp) -> None:
        self._told = lamp


class SimulatedBacklight(_Simulated[None]):
    """A panel that says in ``percent`` how bright it is; ``None``: nobody has said."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """It has none."""

    def __init__(self, options: Options) -> None:
        del options
        super().__init__()
        self.percent: int | None = None

    def shine(self, percent: int) -> None:
        self.percent = percent


class SimulatedSpeech(_Simulated[None]):
    """A voice that notes in ``said`` what it was told to say: (sentence, language)."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """It has none."""

    def __init__(self, options: Options) -> None:
        del options
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self.hushed = 0
        """How often it was told to be silent."""

    def say(self, sentence: str, language: str) -> None:
        """Nothing is heard of one that is unplugged."""
        if self.health.state is HealthState.READY:
            self.said.append((sentence, language))

    def hush(self) -> None:
        self.hushed += 1


class SimulatedSounds(_Simulated[None]):
    """A player that notes in ``played`` the names of what it was told to play."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """It has none."""

    def __init__(self, options: Options) -> None:
        del options
        super().__init__()
        self.played: list[str] = []

    def play(self, name: str, sound: bytes) -> None:
        """Nothing is heard of one that is unplugged."""
        del sound
        if self.health.state is HealthState.READY:
            self.played.append(name)
