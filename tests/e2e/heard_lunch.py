"""`python -m tests.e2e.heard_lunch WISHES`: a guest who hears and presses keys, and sees nothing.

A line of JSON: everything said, the last of it, and the number of the order. The guest presses the
arrows until the item that is wanted is said, and the middle key; no item's name, place or picture
is looked at.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware.drivers.simulated import SimulatedKeypad, SimulatedSpeech
from hardware.protocols import Key
from kiosk.app import Core
from tests.e2e.off_screen import kiosk_in, off_screen, show

MOST_KEYS: Final = 60
ANSWER_S: Final = 10.0
PAYING_S: Final = 60.0
LOOK_AGAIN_S: Final = 0.01
AIDS: Final = {aid: {"driver": "simulated"} for aid in ("speech", "keypad", "headphone_sensor")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the guest listens for, in the order it is chosen, and the words of the end."""

    chosen: tuple[str, ...]
    end: str


WISHES: Final = {
    "ru": Wishes(
        chosen=(
            "Коснитесь, чтобы начать",
            "В зале",
            "Супы",
            "Борщ с говядиной",
            "Двойная",
            "Добавить",
            "К заказу",
            "Оформить",
            "Продолжить без карты",
            "Картой",
        ),
        end="Оплачено, спасибо!",
    ),
    "ru-low": Wishes(
        chosen=(
            "Доступность",
            "Всё управление внизу",
            "Готово",
            "Коснитесь, чтобы начать",
            "В зале",
            "Следующий раздел",
            "Следующий раздел",
            "Борщ с говядиной",
            "Двойная",
            "Добавить",
            "К заказу",
            "Оформить",
            "Продолжить без карты",
            "Картой",
        ),
        end="Оплачено, спасибо!",
    ),
    "ru-steps": Wishes(
        chosen=(
            "Доступность",
            "По одному вопросу",
            "Готово",
            "Коснитесь, чтобы начать",
            "В зале",
            "Супы",
            "Борщ с говядиной",
            "Двойная",
            "Дальше",
            "Дальше",
            "Дальше",
            "Добавить",
            "К заказу",
            "Оформить",
            "Продолжить без карты",
            "Картой",
        ),
        end="Оплачено, спасибо!",
    ),
    "en": Wishes(
        chosen=(
            "Touch to start",
            "Eat in",
            "Soups",
            "Borscht with beef",
            "Double",
            "Add",
            "View order",
            "Check out",
            "Continue without",
            "By card",
        ),
        end="Paid, thank you!",
    ),
}


class NotHeard(TimeoutError):
    """The kiosk never said it; the text is what it said instead."""


class Ears:
    """Hears the simulated voice from where it was heard last."""

    def __init__(self, voice: SimulatedSpeech) -> None:
        self._voice = voice
        self._heard = 0

    async def hear(self, wanted: Callable[[str], bool] = bool, within_s: float = ANSWER_S) -> str:
        """The next sentence that is wanted. Raises NotHeard."""
        try:
            async with asyncio.timeout(within_s):
                while True:
                    while self._heard < len(self._voice.said):
                        sentence, _ = self._voice.said[self._heard]
                        self._heard += 1
                        if wanted(sentence):
                            return sentence
                    await asyncio.sleep(LOOK_AGAIN_S)
        except TimeoutError:
            told = " | ".join(sentence for sentence, _ in self._voice.said[-8:])
            raise NotHeard(f"last heard: {told}") from None


class Listener:
    """A guest with a keypad and headphones."""

    def __init__(self, keypad: SimulatedKeypad, voice: SimulatedSpeech) -> None:
        self._keypad = keypad
        self._ears = Ears(voice)

    async def begins(self) -> None:
        """The first key only makes the kiosk speak."""
        self._keypad.press(Key.DOWN)
        await self._ears.hear()

    async def chooses(self, words: str) -> None:
        """Goes down to an item that is said to begin so, chooses it, hears what comes of it."""
        for _ in range(MOST_KEYS):
            self._keypad.press(Key.DOWN)
            if (await self._ears.hear()).startswith(words):
                self._keypad.press(Key.ENTER)
                await self._ears.hear()
                return
        raise NotHeard(f"nothing to choose is called {words}")

    async def hears_end(self, words: str) -> str:
        return await self._ears.hear(lambda said: words in said, within_s=PAYING_S)


async def lunch(core: Core, wanted: str) -> dict[str, object]:
    aids, wishes = core.aids, WISHES[wanted]
    assert isinstance(aids.keypad, SimulatedKeypad)
    assert isinstance(aids.speech, SimulatedSpeech)
    guest = Listener(aids.keypad, aids.speech)
    trouble = end = ""
    try:
        await guest.begins()
        if wanted == "en":
            await guest.chooses("English")
        for words in wishes.chosen:
            await guest.chooses(words)
        end = await guest.hears_end(wishes.end)
    except NotHeard as silence:
        trouble = str(silence)
    purchase = core.session.snapshot.purchase
    return {
        "said": [sentence for sentence, _ in aids.speech.said],
        "languages": sorted({language for _, language in aids.speech.said}),
        "end": end,
        "number": purchase.number if purchase else "",
        "trouble": trouble,
    }


async def play(wanted: str) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-heard-") as folder:
        async with kiosk_in(Path(folder), devices=AIDS) as core:
            screen = show(core).screen
            print(json.dumps(await lunch(core, wanted), ensure_ascii=False))
            screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(sys.argv[1])))
