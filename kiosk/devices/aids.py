"""What a guest who does not see the screen uses: a voice, a keypad, headphones."""

from __future__ import annotations

import asyncio

from msgspec import Struct

from hardware.protocols import DeviceHealth, HeadphoneSensor, Keypad, SpeechEngine


class Aids(Struct, frozen=True, kw_only=True):
    """Each may be absent. Whoever shows the screen listens to them and speaks."""

    speech: SpeechEngine | None = None
    keypad: Keypad | None = None
    headphones: HeadphoneSensor | None = None

    @property
    def named(self) -> dict[str, SpeechEngine | Keypad | HeadphoneSensor]:
        """Those that are there, by what they are."""
        aids = {"speech": self.speech, "keypad": self.keypad, "headphones": self.headphones}
        return {name: aid for name, aid in aids.items() if aid is not None}

    def health(self) -> dict[str, DeviceHealth]:
        """How those that are there are doing, by what they are."""
        return {name: aid.health for name, aid in self.named.items()}

    async def close(self) -> None:
        """Lets each go, all at once: each may take two seconds."""
        await asyncio.gather(*(aid.close() for aid in self.named.values()))
