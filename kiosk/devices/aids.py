"""What a guest who does not see the screen uses: a voice, a keypad, headphones."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from hardware.protocols import DeviceHealth, HeadphoneSensor, Keypad, SpeechEngine


@dataclass(frozen=True, slots=True, kw_only=True)
class Aids:
    """Each may be absent. Whoever shows the screen listens to them and speaks."""

    speech: SpeechEngine | None = None
    keypad: Keypad | None = None
    headphones: HeadphoneSensor | None = None

    def health(self) -> dict[str, DeviceHealth]:
        """How those that are there are doing, by what they are."""
        named = {"speech": self.speech, "keypad": self.keypad, "headphones": self.headphones}
        return {name: aid.health for name, aid in named.items() if aid is not None}

    async def close(self) -> None:
        """Lets each go, all at once: each may take two seconds."""
        aids = (self.speech, self.keypad, self.headphones)
        await asyncio.gather(*(aid.close() for aid in aids if aid is not None))
