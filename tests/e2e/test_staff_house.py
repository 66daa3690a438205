"""Staff mode's pages about the kiosk itself, walked by touch on a real window in both languages."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from kiosk.domain.staff import Deed
from kiosk.logs import FILE, LOGS
from kiosk.settings.changing import change
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from kiosk.storage.store import Store
from tests.e2e.display import Display
from tests.e2e.glass import Glass, until
from tests.e2e.installation import Installation, installation
from tests.e2e.program import START_WITHIN_S
from tests.e2e.test_staff_settles import comes_in

pytestmark = pytest.mark.xdist_group("kiosk on a display")

PIN: Final = "7193"
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "ru": {
        "printed": "Принтер говорит, что проба напечатана",
        "keypad": "Нажимайте клавиши",
        "idle": "Терминал свободен",
        "fetched": "Получена только что",
        "small": "Должно быть не меньше 20 с",
        "done": "75 с → 90 с",
        "log": "Новые записи сверху",
        "about": "Версии",
        "restart": "Перезапустить",
    },
    "en": {
        "printed": "The printer says that the page is printed",
        "keypad": "Press its keys",
        "idle": "The terminal is idle",
        "fetched": "Fetched just now",
        "small": "It has to be at least 20 s",
        "done": "75 s → 90 s",
        "log": "The newest line is on top",
        "about": "Versions",
        "restart": "Restart",
    },
}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Installation]:
    """A kiosk with a device of every kind, all simulated; Anna has a PIN."""
    with installation(tmp_path, guest_seconds=0.3) as made:
        file = made.home / PROFILE_FILE
        tables: dict[str, Any] = tables_of(read_profile(file))
        simulated = {"driver": "simulated", "options": {}}
        tables["devices"] |= {
            "card_readers": [simulated],
            "payment_terminal": simulated,
            "receipt_printer": simulated,
            "status_light": simulated,
            "keypad": simulated,
            "backlight": simulated,
        }
        write_text(f"# The kiosk at the door.\n{text_of(tables)}", file)
        made.knows("Анна", "admin", PIN)
        yield made


@pytest.mark.timeout(240)
@pytest.mark.parametrize("language", WORDS)
def test_the_kiosk_is_looked_after_by_touch(
    panel: Display, place: Installation, language: str
) -> None:
    words, file = WORDS[language], place.home / PROFILE_FILE
    # Staff read the restaurant's own language, whatever the guest before them chose.
    change(file, "site.languages", [language, *(other for other in WORDS if other != language)])
    with place.run(panel) as kiosk:
        glass = kiosk.glass
        glass.wait_for("attractScreen", "start")
        comes_in(glass, panel)
        glass.wait_for("wrongPage")

        tries_devices(glass, words)
        glass.tap("staffPage-licence")
        glass.tap("licencePage", "licenceRefresh")
        glass.wait_for_words(words["fetched"], "licencePage")
        changes_a_setting(glass, file, words)

        glass.tap("staffPage-logs")
        glass.wait_for_words(words["log"], "logsPage")
        glass.tap_words("kiosk starts", "line-", "logsPage")
        glass.wait_for_words("kiosk.runtime", "logLinePage")
        glass.tap("logLinePage", "staffBack")

        glass.tap("staffPage-about")
        glass.wait_for_words(words["about"], "aboutPage")
        glass.tap("aboutPage", "aboutComponents")
        glass.wait_for_words("lxml", "componentsPage")
        glass.tap("componentsPage", "staffBack")
        glass.wait_for("aboutPage")
    assert read_profile(file).screen.idle_s == 75.0
    assert file.read_text("utf-8").startswith("# The kiosk at the door.\n")
    assert asyncio.run(deeds(place.home)) >= {
        Deed.DEVICE_TRIED,
        Deed.LICENCE_REFRESHED,
        Deed.SETTING_CHANGED,
        Deed.SETTING_UNDONE,
    }


def test_the_kiosk_begins_anew_at_a_persons_word(panel: Display, place: Installation) -> None:
    with place.run(panel) as kiosk:
        glass = kiosk.glass
        glass.wait_for("attractScreen", "start")
        comes_in(glass, panel)
        glass.tap("staffPage-about")
        glass.wait_for_words(WORDS["ru"]["restart"], "aboutPage")
        glass.tap("aboutPage", "aboutRestart")
        # The same process: nobody but itself is there to begin it again.
        until(lambda: starts(place.home) == 2 or None, "its second start", START_WITHIN_S)
    assert Deed.RESTARTED in asyncio.run(deeds(place.home))


def tries_devices(glass: Glass, words: Mapping[str, str]) -> None:
    glass.tap("staffPage-devices")
    glass.tap("devicesPage", "device-printer")
    glass.tap("devicePage", "deviceTry")
    glass.wait_for_words(words["printed"], "devicePage")
    glass.tap("devicePage", "staffBack")
    glass.tap("devicesPage", "device-terminal")
    glass.tap("devicePage", "deviceTry")
    glass.wait_for_words(words["idle"], "devicePage")
    glass.tap("devicePage", "staffBack")
    glass.tap("devicesPage", "device-keypad")
    glass.wait_for_words(words["keypad"], "devicePage")
    glass.tap("devicePage", "staffBack")
    glass.tap("devicesPage", "device-screen")
    glass.tap("devicePage", "deviceTry")
    for _ in range(5):
        glass.tap("screenTest", "nextField")
    glass.tap("screenTest", "point-0")
    glass.tap("screenTest", "endScreenTest")
    glass.tap("devicePage", "staffBack")


def changes_a_setting(glass: Glass, file: Path, words: Mapping[str, str]) -> None:
    """Refused first, then taken, then taken back."""
    glass.tap("staffPage-settings")
    glass.tap("settingsPage", "setting-screen.idle_s")
    glass.tap("settingPage", "key-clear")
    glass.tap("settingPage", "key-9")
    glass.tap("settingPage", "settingSave")
    glass.wait_for_words(words["small"], "settingPage")
    glass.tap("settingPage", "key-0")
    glass.tap("settingPage", "settingSave")
    glass.wait_for_words(words["done"], "settingsPage")
    assert read_profile(file).screen.idle_s == 90.0
    glass.tap("settingsPage", "settingUndo")
    until(lambda: read_profile(file).screen.idle_s == 75.0 or None, "the old value in the file")


def starts(home: Path) -> int:
    lines = (home / LOGS / FILE).read_text("utf-8").splitlines()
    return sum(json.loads(line)["event"] == "kiosk starts" for line in lines)


async def deeds(home: Path) -> set[Deed]:
    store = await Store.look(home, {})
    try:
        return {line.deed for line in await store.staff.trail(50)}
    finally:
        await store.close()
