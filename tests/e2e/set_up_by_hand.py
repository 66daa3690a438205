"""An installer before the glass: answers the wizard by touch, or on a keyboard of their own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import urlsplit

from kiosk.setup_snapshots import Ask, StepKey
from kiosk.simulators.addresses import SimulatorAddresses
from tests.e2e.display import Display
from tests.e2e.glass import Glass
from tests.e2e.program import looked_at, program

CHECK_S: Final = 30.0
PIN: Final = "7193"
_DIGITS: Final = frozenset({Ask.PORT, Ask.PIN, Ask.TEST_CARD, Ask.CRM_PORT})


class Hands(Protocol):
    """How a text gets into the field."""

    def type(self, text: str, *, digits: bool) -> None: ...


class Touch:
    """Every key of the screen, one after the other."""

    def __init__(self, glass: Glass) -> None:
        self._glass = glass

    def type(self, text: str, *, digits: bool) -> None:
        for sign in text:
            if digits:
                self._glass.tap(f"key-{sign}")
            elif sign.isupper():
                self._glass.tap("letter-capitals")
                self._glass.tap(f"letter-{sign.lower()}")
            elif sign.isalnum():
                self._glass.tap(f"letter-{sign}")
            else:
                self._glass.tap(f"sign-{sign}")


class PluggedKeyboard:
    """Keys of the X server."""

    def __init__(self, display: Display) -> None:
        self._display = display

    def type(self, text: str, *, digits: bool) -> None:
        del digits
        subprocess.run(
            ["xdotool", "type", "--delay", "12", text],
            env=self._display.environment,
            check=True,
            timeout=30,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallerAtGlass:
    """Reads pages by their names, answers, goes on."""

    glass: Glass
    hands: Hands

    def answers(self, step: StepKey, ask: Ask, text: str) -> None:
        """Types at the page of a question and goes on."""
        page = f"page-{step.value}/{ask.value}"
        self.glass.wait_for(page, within_s=CHECK_S)
        self.hands.type(text, digits=ask in _DIGITS)
        self.glass.tap(page, "forward")

    def chooses(self, step: StepKey, ask: Ask, key: str) -> None:
        page = f"page-{step.value}/{ask.value}"
        self.glass.tap(page, f"choice-{key}", within_s=CHECK_S)
        self.glass.tap(page, "forward")

    def changes(self, step: StepKey, ask: Ask, text: str) -> None:
        """An answer on the step's own page: what stood there is wiped first."""
        self.glass.tap(f"page-{step.value}/", f"answer-{ask.value}")
        self.glass.tap(f"page-{step.value}/{ask.value}", "wipe")
        self.answers(step, ask, text)

    def reads(self, step: StepKey, words: str) -> None:
        """Until the step's own page says so."""
        self.glass.wait_for_words(words, f"page-{step.value}/", within_s=CHECK_S)

    def goes_on(self, step: StepKey, words: str) -> None:
        """From a step that says so by ``words``."""
        self.reads(step, words)
        self.glass.tap(f"page-{step.value}/", "forward")

    def shown_fingerprint(self) -> str:
        """As it is read off the glass."""
        pairs = [text for text in self.glass.texts("fingerprint") if len(text) == 2]
        return "".join(pairs).lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the pages say in a language."""

    language: str
    found: str
    trusted: str
    logged_in: str
    in_directory: str
    reason: str
    nobody: str
    accepted: str
    card_known: str
    no_reader: str
    main_buttons: str
    order: str
    void: str
    complete: str
    saved: str


def servers_of(at: SimulatorAddresses) -> Mapping[Ask, str]:
    cash = urlsplit(at.cash_url)
    return {
        Ask.HOST: str(cash.hostname),
        Ask.PORT: str(cash.port),
        Ask.USER: at.cash_user,
        Ask.PASSWORD: at.cash_password,
        Ask.LICENCE_USER: at.licence_user,
        Ask.LICENCE_PASSWORD: at.licence_password,
        Ask.LICENCE_TOKEN: at.licence_token,
        Ask.LICENCE_URL: at.licence_url,
        Ask.CRM_URL: at.crm_url,
        Ask.CLASSIFIER: at.crm_classifier,
    }


@contextmanager
def wizard_on(
    panel: Display, folder: Path, home: Path, *command: str
) -> Iterator[tuple[subprocess.Popen[bytes], Glass]]:
    """``kiosk COMMAND --home`` that tells where things are, once its screen is there."""
    places = folder / "places"
    places.unlink(missing_ok=True)
    line = ("-m", "tests.e2e.told_run", str(places), *command, "--home", str(home))
    with (
        program(panel, folder, *line) as child,
        looked_at(panel, places, child) as glass,
    ):
        yield child, glass
