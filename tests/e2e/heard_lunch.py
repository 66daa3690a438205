"""`python -m tests.e2e.heard_lunch WISHES`: a guest who hears and presses keys, and sees nothing.

A line of JSON: everything said, the last of it, and what was bought. The guest presses the arrows
until the item that is wanted is said, and the middle key; no item's name, place or picture is
looked at. In Russian the guest holds a card to the reader, in English signs in by phone: the number
is typed on the keypad, the code is chosen on the screen's own keys with headphones in.
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

from hardware.drivers.simulated import SimulatedHeadphones, SimulatedKeypad, SimulatedSpeech
from hardware.protocols import Key
from kiosk.app import Core
from kiosk.commands.demo import present
from kiosk.simulators.launch import SimulatorProcess
from tests.e2e.off_screen import GUEST_SECONDS, kiosk_at, off_screen, show

CARD: Final = "777000001"
PHONE: Final = "9000004821"
"""The same guest's."""
MOST_KEYS: Final = 60
ANSWER_S: Final = 10.0
PAYING_S: Final = 60.0
LOOK_AGAIN_S: Final = 0.01
AIDS: Final = {aid: {"driver": "simulated"} for aid in ("speech", "keypad", "headphone_sensor")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the guest listens for, in the order it is chosen, and the words between."""

    ordering: tuple[str, ...]
    by_phone: tuple[str, str, str]
    """Nothing where the guest has a card: to the number, to the code, and in."""
    code_sent: str
    greeting: str
    points: str
    """Said of the item, and what is to be paid then."""
    coupon: str
    paying: tuple[str, ...]
    end: str


WISHES: Final = {
    "ru": Wishes(
        ordering=(
            "Коснитесь, чтобы начать",
            "В зале",
            "Супы",
            "Борщ с говядиной",
            "Двойная",
            "Добавить",
            "К заказу",
            "Оформить",
        ),
        by_phone=("", "", ""),
        code_sent="",
        greeting="Здравствуйте, Анна",
        points="Списать 100 бонусов",
        coupon="−10 % на весь заказ",
        paying=("Дальше", "Картой"),
        end="Оплачено, спасибо!",
    ),
    "ru-low": Wishes(
        ordering=(
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
        ),
        by_phone=("", "", ""),
        code_sent="",
        greeting="Здравствуйте, Анна",
        points="Списать 100 бонусов",
        coupon="−10 % на весь заказ",
        paying=("Дальше", "Картой"),
        end="Оплачено, спасибо!",
    ),
    "ru-steps": Wishes(
        ordering=(
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
        ),
        by_phone=("", "", ""),
        code_sent="",
        greeting="Здравствуйте, Анна",
        points="Списать 100 бонусов",
        coupon="−10 % на весь заказ",
        paying=("Дальше", "Картой"),
        end="Оплачено, спасибо!",
    ),
    "en": Wishes(
        ordering=(
            "Touch to start",
            "Eat in",
            "Soups",
            "Borscht with beef",
            "Double",
            "Add",
            "View order",
            "Check out",
        ),
        by_phone=("Sign in by phone", "Get the code", "Sign in"),
        code_sent="Enter the code we sent",
        greeting="Hello, Анна",
        points="Use 100 points",
        coupon="−10 % на весь заказ",
        paying=("Next", "By card"),
        end="Paid, thank you!",
    ),
}


class NotHeard(TimeoutError):
    """The kiosk never said it; the text is what it said instead."""


class Ears:
    """Hears the simulated voice, from the last key on."""

    def __init__(self, voice: SimulatedSpeech) -> None:
        self._voice = voice
        self._since = 0

    def forget(self) -> None:
        """What is said from now on is listened for."""
        self._since = len(self._voice.said)

    async def hear(self, wanted: Callable[[str], bool] = bool, within_s: float = ANSWER_S) -> str:
        """The first sentence that is wanted. Raises NotHeard."""
        try:
            async with asyncio.timeout(within_s):
                while True:
                    said = (sentence for sentence, _ in self._voice.said[self._since :])
                    if found := next(filter(wanted, said), ""):
                        return found
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
        await self.finds(words)
        self._ears.forget()
        self._keypad.press(Key.ENTER)
        await self._ears.hear()

    async def finds(self, words: str) -> str:
        """The item that is said to begin so, as it is said."""
        for _ in range(MOST_KEYS):
            self._ears.forget()
            self._keypad.press(Key.DOWN)
            if (heard := await self._ears.hear()).startswith(words):
                return heard
        raise NotHeard(f"nothing to choose is called {words}")

    async def types(self, digits: str) -> None:
        for digit in digits:
            self._ears.forget()
            self._keypad.press(Key(digit))
            await self._ears.hear()

    async def hears(self, words: str, within_s: float = ANSWER_S) -> str:
        return await self._ears.hear(lambda said: words in said, within_s=within_s)


class Blind:
    """The whole visit of one guest."""

    def __init__(self, core: Core, simulators: SimulatorProcess, wishes: Wishes) -> None:
        aids = core.aids
        assert isinstance(aids.keypad, SimulatedKeypad)
        assert isinstance(aids.speech, SimulatedSpeech)
        assert isinstance(aids.headphones, SimulatedHeadphones)
        self._core = core
        self._simulators = simulators
        self._headphones = aids.headphones
        self._wishes = wishes
        self._guest = Listener(aids.keypad, aids.speech)

    async def buys(self, language: str) -> str:
        """What was heard in the end."""
        guest, wishes = self._guest, self._wishes
        await guest.begins()
        if language == "en":
            await guest.chooses("English")
        for words in wishes.ordering:
            await guest.chooses(words)
        await self._is_known()
        for favour in (wishes.points, wishes.coupon):
            await guest.chooses(favour)
        for words in wishes.paying:
            await guest.chooses(words)
        return await guest.hears(wishes.end, within_s=PAYING_S)

    async def _is_known(self) -> None:
        guest = self._guest
        to_number, to_code, sign_in = self._wishes.by_phone
        if to_number:
            await guest.chooses(to_number)
            await guest.types(PHONE)
            await guest.chooses(to_code)
            self._headphones.put_in()
            for digit in await self._code():
                await guest.chooses(f"{digit}.")
            await guest.chooses(sign_in)
        else:
            present(self._core.readers, CARD)
        await guest.hears(self._wishes.greeting)

    async def _code(self) -> str:
        """As the guest's own phone reads it to them."""
        await self._guest.hears(self._wishes.code_sent)
        return (await self._simulators.messages())[-1]["code"]


async def lunch(core: Core, simulators: SimulatorProcess, language: str) -> dict[str, object]:
    voice = core.aids.speech
    assert isinstance(voice, SimulatedSpeech)
    trouble = end = ""
    try:
        end = await Blind(core, simulators, WISHES[language]).buys(language)
    except NotHeard as silence:
        trouble = str(silence)
    purchase = core.session.snapshot.purchase
    return {
        "said": [sentence for sentence, _ in voice.said],
        "languages": sorted({language for _, language in voice.said}),
        "end": end,
        "number": purchase.number if purchase else "",
        "paid": purchase.to_pay.minor if purchase else 0,
        "points": purchase.bonus.minor if purchase else 0,
        "coupon": purchase.discount.minor if purchase else 0,
        "trouble": trouble,
    }


async def play(wanted: str) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-heard-") as folder:
        async with (
            SimulatorProcess("--guest-seconds", GUEST_SECONDS) as simulators,
            kiosk_at(Path(folder), simulators, devices=AIDS) as core,
        ):
            screen = show(core).screen
            told = await lunch(core, simulators, wanted)
            print(json.dumps(told, ensure_ascii=False))
            screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(sys.argv[1])))
