"""A reader that types into the kiosk's window, by real keys of an X server under two layouts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from tests.e2e.display import Display, display
from tests.e2e.keyboard import PERSON_GAP_S, Keyboard, keyboard

pytestmark = [pytest.mark.xdist_group("kiosk on a display"), pytest.mark.alone]

SWIPE = "%A7770^GUEST/ANNA?;7770000014821=4912?"
BANK_SWIPE = "%B4276380012345679^IVANOV/IVAN^2512201123?;4276380012345679=2512201123?"


@dataclass(frozen=True, slots=True)
class Window:
    """The program, and the keyboard before it."""

    keys: Keyboard
    program: subprocess.Popen[str]

    def said(self, what: str) -> object:
        """The next thing the program says; it has to be ``what``."""
        assert self.program.stdout is not None
        line = self.program.stdout.readline()
        return json.loads(line)[what]

    def said_any(self) -> str:
        """What kind of thing the program says next."""
        assert self.program.stdout is not None
        (kind,) = json.loads(self.program.stdout.readline())
        return str(kind)

    def ask(self, words: str) -> None:
        assert self.program.stdin is not None
        self.program.stdin.write(words + "\n")
        self.program.stdin.flush()

    def field(self, *, until: int) -> str:
        """What is in the field, once it is ``until`` signs: the last one may be held back."""
        for _ in range(1000):
            self.ask("field")
            text = str(self.said("field"))
            if len(text) >= until:
                return text
        raise AssertionError(text)


@pytest.fixture(scope="module")
def screen() -> Iterator[Display]:
    with display(800, 600) as made:
        yield made


@pytest.fixture(params=["us", "ru"])
def window(screen: Display, request: pytest.FixtureRequest) -> Iterator[Window]:
    with keyboard(screen, request.param) as keys, program(screen) as started:
        window = Window(keys, started)
        assert window.said("ready")
        yield window


@contextmanager
def program(screen: Display) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.typed_window"],
        env=screen.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        try:
            yield started
            assert started.stdin is not None
            started.stdin.close()
            assert started.wait(timeout=20) == 0
        finally:
            started.kill()


def test_a_code_is_a_card_and_no_sign_of_it_reaches_the_field(window: Window) -> None:
    window.keys.type("4607001234567\r")
    assert window.said("card") == ["scanned", "4607001234567", "", "", ""]
    assert window.field(until=0) == ""


def test_a_swipe_keeps_its_sentinels_whatever_the_layout(window: Window) -> None:
    window.keys.type(SWIPE + "\r")
    tracks = ["A7770^GUEST/ANNA", "7770000014821=4912", ""]
    assert window.said("card") == ["swiped", "7770000014821=4912", *tracks]
    assert window.field(until=0) == ""


def test_a_bank_card_is_told_and_nothing_of_it_is_anywhere(window: Window) -> None:
    window.keys.type(BANK_SWIPE + "\r")
    assert window.said("card") == ["payment", "swiped"]
    assert window.field(until=0) == ""


def test_a_person_s_keys_all_arrive_in_the_layout_s_own_letters(window: Window) -> None:
    window.keys.type("anna4821", PERSON_GAP_S)
    assert window.field(until=8) in ("anna4821", "фттф4821")


def test_a_reader_between_a_person_s_keys_takes_its_own_alone(window: Window) -> None:
    window.keys.type("12", PERSON_GAP_S)
    window.keys.type("4607001234567\r")
    assert window.said("card") == ["scanned", "4607001234567", "", "", ""]
    window.keys.rest()
    window.keys.type("34", PERSON_GAP_S)
    assert window.field(until=4) == "1234"


def test_a_program_that_is_busy_meanwhile_loses_no_card_and_leaks_no_key(window: Window) -> None:
    for delay_ms in (20, 60, 150, 400):
        window.ask(f"stall {delay_ms}")
        window.keys.type("4607001234567\r")
        assert {window.said_any(), window.said_any()} == {"card", "stalled"}
    assert window.field(until=0) == ""
