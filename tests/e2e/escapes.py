"""Ways out of the kiosk that people try: keys, gestures, dialogs, one line each.

A deed is done with real hands (``hands``) at a place of the session; ``test_escapes`` then looks
whether the guest is still inside.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evdev import ecodes as key

from tests.e2e.display import Display
from tests.e2e.hands import PRESS_S, Fingers, Keys, Point

LEFT, RIGHT, TOP, BOTTOM = 0.0, 1.0, 0.0, 1.0
MIDDLE: Final = (0.5, 0.5)
TEXT: Final = (0.4, 0.09)
"""About where a guest's words stand on a screen with a keyboard."""
CORNERS: Final[dict[str, Point]] = {
    "upper left": (LEFT, TOP),
    "upper right": (RIGHT, TOP),
    "lower left": (LEFT, BOTTOM),
    "lower right": (RIGHT, BOTTOM),
}
LONG_S: Final = 1.5
CTRL, SHIFT, ALT, SUPER = key.KEY_LEFTCTRL, key.KEY_LEFTSHIFT, key.KEY_LEFTALT, key.KEY_LEFTMETA


class Place(StrEnum):
    """Where in the session it is tried."""

    INVITATION = "attractScreen"
    MENU = "menuScreen"
    WORDS = "searchScreen"
    """A field that takes letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Everything a guest brings."""

    fingers: Fingers
    keys: Keys
    display: Display
    window: int
    """The kiosk's, for what other programs may ask of it."""

    def mouse(self, *words: object) -> None:
        """A mouse that somebody plugged in, and what xdotool can do beside."""
        line = ["xdotool", *(str(word) for word in words)]
        subprocess.run(line, env=self.display.environment, check=True, timeout=20)

    def asks_to_close(self) -> None:
        """As a task list or a window's own button would."""
        line = ["wmctrl", "-i", "-c", hex(self.window)]
        subprocess.run(line, env=self.display.environment, check=True, timeout=20)

    def types(self, text: str) -> None:
        self.mouse("type", "--delay", 2, text)


Deed = Callable[[Body], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One way out, where it is tried."""

    name: str
    place: Place
    deed: Deed


def _keys(*codes: int) -> Deed:
    return lambda body: body.keys.press(*codes)


def _each(*chords: int | tuple[int, ...]) -> Deed:
    """One after the other; keys that go down together stand in a tuple."""

    def deed(body: Body) -> None:
        for chord in chords:
            body.keys.press(*(chord if isinstance(chord, tuple) else (chord,)))

    return deed


def _then(*deeds: Deed) -> Deed:
    def deed(body: Body) -> None:
        for one in deeds:
            one(body)

    return deed


def _types(text: str) -> Deed:
    return lambda body: body.types(text)


def _taps(at: Point, times: int, hold_s: float = PRESS_S) -> Deed:
    return lambda body: body.fingers.taps(at, times, hold_s=hold_s)


def _mouse(*words: object) -> Deed:
    return lambda body: body.mouse("mousemove", body.display.width // 2, 900, *words)


def _swipe(fingers: int, start: Point, end: Point) -> Deed:
    """So many fingers beside each other across the way they go."""

    def deed(body: Body) -> None:
        upright = abs(end[1] - start[1]) > abs(end[0] - start[0])
        ways = []
        for number in range(fingers):
            off = 0.08 * (number - (fingers - 1) / 2)
            right, down = (off, 0.0) if upright else (0.0, off)
            ways.append(((start[0] + right, start[1] + down), (end[0] + right, end[1] + down)))
        body.fingers.swipe(*ways)

    return deed


def _function_keys() -> dict[str, Deed]:
    codes = [*range(key.KEY_F1, key.KEY_F10 + 1), key.KEY_F11, key.KEY_F12]
    deeds: dict[str, Deed] = {}
    for number, code in enumerate(codes, start=1):
        deeds[f"Ctrl+Alt+F{number}, another console"] = _keys(CTRL, ALT, code)
    deeds["F1 to F12, one after the other"] = _each(*codes)
    deeds["Alt+F1 to Alt+F12"] = _each(*((ALT, code) for code in codes))
    return deeds


KEYS: Final[dict[str, Deed]] = {
    **_function_keys(),
    "Alt+F4, close": _keys(ALT, key.KEY_F4),
    "Alt+Tab, the next window": _keys(ALT, key.KEY_TAB),
    "Alt+Shift+Tab, the window before": _keys(ALT, SHIFT, key.KEY_TAB),
    "Alt+Esc, the window behind": _keys(ALT, key.KEY_ESC),
    "Alt+Space, the window's menu": _keys(ALT, key.KEY_SPACE),
    "Alt+Enter, a smaller window": _keys(ALT, key.KEY_ENTER),
    "Super, the start menu": _keys(SUPER),
    "Super held": lambda body: body.keys.hold(SUPER, LONG_S),
    "Super+D, the desktop": _keys(SUPER, key.KEY_D),
    "Super+E, the files": _keys(SUPER, key.KEY_E),
    "Super+L, lock": _keys(SUPER, key.KEY_L),
    "Super+R, run": _keys(SUPER, key.KEY_R),
    "Super+Tab, all windows": _keys(SUPER, key.KEY_TAB),
    "Super+arrow, half the screen": _keys(SUPER, key.KEY_LEFT),
    "Super+Space, another keyboard": _keys(SUPER, key.KEY_SPACE),
    "Ctrl+Esc, the start menu": _keys(CTRL, key.KEY_ESC),
    "Ctrl+Shift+Esc, the processes": _keys(CTRL, SHIFT, key.KEY_ESC),
    "Ctrl+Alt+Delete": _keys(CTRL, ALT, key.KEY_DELETE),
    "Ctrl+Alt+Backspace, end the X server": _keys(CTRL, ALT, key.KEY_BACKSPACE),
    "Ctrl+Alt+plus, another resolution": _keys(CTRL, ALT, key.KEY_KPPLUS),
    "Ctrl+Alt+minus, another resolution": _keys(CTRL, ALT, key.KEY_KPMINUS),
    "Ctrl+Alt+divide, let go of a grab": _keys(CTRL, ALT, key.KEY_KPSLASH),
    "Ctrl+Alt+multiply, end who grabs": _keys(CTRL, ALT, key.KEY_KPASTERISK),
    "Ctrl+Alt+T, a terminal": _keys(CTRL, ALT, key.KEY_T),
    "Ctrl+Alt+L, lock": _keys(CTRL, ALT, key.KEY_L),
    "Ctrl+Alt+D, the desktop": _keys(CTRL, ALT, key.KEY_D),
    "Ctrl+Alt+arrow, another desktop": _keys(CTRL, ALT, key.KEY_RIGHT),
    "Ctrl+W, close the page": _keys(CTRL, key.KEY_W),
    "Ctrl+Q, end the program": _keys(CTRL, key.KEY_Q),
    "Ctrl+N, a new window": _keys(CTRL, key.KEY_N),
    "Ctrl+T, a new page": _keys(CTRL, key.KEY_T),
    "Ctrl+O, open a file": _keys(CTRL, key.KEY_O),
    "Ctrl+S, save as": _keys(CTRL, key.KEY_S),
    "Ctrl+P, print": _keys(CTRL, key.KEY_P),
    "Ctrl+R and F5, again": _each((CTRL, key.KEY_R), key.KEY_F5),
    "Ctrl+U, the source": _keys(CTRL, key.KEY_U),
    "Ctrl+Shift+I, the developer's tools": _keys(CTRL, SHIFT, key.KEY_I),
    "Ctrl+plus, larger": _keys(CTRL, key.KEY_EQUAL),
    "Ctrl+Break": _keys(CTRL, key.KEY_PAUSE),
    "Ctrl+C, Ctrl+Z, Ctrl+D, Ctrl+\\ of a terminal": _each(
        (CTRL, key.KEY_C), (CTRL, key.KEY_Z), (CTRL, key.KEY_D), (CTRL, key.KEY_BACKSLASH)
    ),
    "Esc": _keys(key.KEY_ESC),
    "Tab from item to item, and back out": _each(
        key.KEY_TAB, key.KEY_TAB, key.KEY_TAB, key.KEY_ESC
    ),
    "PrintScreen": _keys(key.KEY_SYSRQ),
    "Alt+PrintScreen": _keys(ALT, key.KEY_SYSRQ),
    "Alt+SysRq+B, restart the machine": _keys(ALT, key.KEY_SYSRQ, key.KEY_B),
    "Alt+SysRq+K, end what runs here": _keys(ALT, key.KEY_SYSRQ, key.KEY_K),
    "the menu key": _keys(key.KEY_COMPOSE),
    "Shift+F10, the context menu": _keys(SHIFT, key.KEY_F10),
    "Shift five times, sticky keys": _each(*[SHIFT] * 5),
    "Shift+Alt+NumLock, a mouse of keys": _keys(SHIFT, ALT, key.KEY_NUMLOCK),
    "the power key": _keys(key.KEY_POWER),
    "the sleep key": _keys(key.KEY_SLEEP),
    "keys for pages, mail, files, search": _each(
        key.KEY_WWW, key.KEY_MAIL, key.KEY_HOMEPAGE, key.KEY_FILE, key.KEY_SEARCH, key.KEY_CALC
    ),
    "keys for back, close, end, phone": _each(
        key.KEY_BACK, key.KEY_CLOSE, key.KEY_EXIT, key.KEY_PHONE, key.KEY_SCROLLLOCK
    ),
    "keys for sound and brightness": _each(
        key.KEY_MUTE, key.KEY_VOLUMEUP, key.KEY_BRIGHTNESSDOWN, key.KEY_PLAYPAUSE, key.KEY_EJECTCD
    ),
}

TOUCHES: Final[dict[str, Deed]] = {
    **{f"two fast taps in the {name} corner": _taps(at, 2) for name, at in CORNERS.items()},
    "a long press in every corner": _then(*(_taps(at, 1, hold_s=0.8) for at in CORNERS.values())),
    "four corners at once": lambda body: body.fingers.tap(*CORNERS.values(), hold_s=0.5),
    "a long press": lambda body: body.fingers.tap((0.5, 0.4), hold_s=LONG_S),
    "a tap with two fingers, the right button": lambda body: body.fingers.tap((0.4, 0.3), MIDDLE),
    "a tap with three fingers, the middle button": lambda body: body.fingers.tap(
        (0.3, 0.3), (0.5, 0.3), (0.7, 0.3)
    ),
    "a tap with five fingers": lambda body: body.fingers.tap(
        *((0.1 + 0.15 * number, 0.4) for number in range(5))
    ),
    "ten fingers held": lambda body: body.fingers.tap(
        *((0.05 + 0.1 * number, 0.45) for number in range(10)), hold_s=LONG_S
    ),
    "in from the left edge": _swipe(1, (LEFT, 0.5), (0.7, 0.5)),
    "in from the right edge": _swipe(1, (RIGHT, 0.5), (0.3, 0.5)),
    "down from the upper edge": _swipe(1, (0.5, TOP), (0.5, 0.7)),
    "up from the lower edge": _swipe(1, (0.5, BOTTOM), (0.5, 0.3)),
    "three fingers up": _swipe(3, (0.5, 0.8), (0.5, 0.2)),
    "three fingers down": _swipe(3, (0.5, 0.2), (0.5, 0.8)),
    "three fingers to the left": _swipe(3, (0.8, 0.5), (0.2, 0.5)),
    "four fingers to the right": _swipe(4, (0.2, 0.5), (0.8, 0.5)),
    "four fingers up from the edge": _swipe(4, (0.5, BOTTOM), (0.5, 0.3)),
    "fingers drawn together": lambda body: body.fingers.pinch(0.35, 0.05),
    "fingers spread": lambda body: body.fingers.pinch(0.05, 0.35),
    "five fingers drawn together": lambda body: body.fingers.pinch(0.4, 0.05, fingers=5),
    "two fingers turned": lambda body: body.fingers.pinch(0.3, 0.3, turn=2.0),
    "something dragged out over the edge": _swipe(1, (0.5, 0.5), (RIGHT, 0.5)),
    "held, then dragged out": lambda body: body.fingers.swipe(
        ((0.5, 0.5), (0.5, TOP)), rest_s=LONG_S
    ),
    "twenty fast taps": _taps((0.5, 0.985), 20),
}

MOUSE: Final[dict[str, Deed]] = {
    "the right button": _mouse("click", 3),
    "the middle button, which pastes": _mouse("click", 2),
    "the right button held": _mouse("mousedown", 3, "sleep", 0.6, "mouseup", 3),
    "both buttons": _mouse("mousedown", 1, "mousedown", 3, "mouseup", 3, "mouseup", 1),
    "the buttons for back and forward": _mouse("click", 8, "click", 9),
    "Ctrl and the wheel": _mouse("keydown", "ctrl", "click", 4, "click", 5, "keyup", "ctrl"),
    "Alt and a drag, which moves windows": _mouse(
        *("keydown", "alt", "mousedown", 1, "mousemove", 300, 300, "mouseup", 1, "keyup", "alt")
    ),
    "Alt and the right button, which sizes windows": _mouse(
        *("keydown", "alt", "mousedown", 3, "mousemove", 300, 300, "mouseup", 3, "keyup", "alt")
    ),
    "Shift and a click, a new window": _mouse("keydown", "shift", "click", 1, "keyup", "shift"),
    "the pointer into a hot corner": lambda body: body.mouse(
        *("mousemove", 0, 0, "sleep", 0.3, "mousemove", body.display.width - 1, 0, "sleep", 0.3)
    ),
}

WINDOWS: Final[dict[str, Deed]] = {
    "the window is asked to close": Body.asks_to_close,
    "the window is asked to make itself small": lambda body: body.mouse(
        "windowminimize", body.window
    ),
}

IN_TEXT: Final[dict[str, Deed]] = {
    "a long press on the words": lambda body: body.fingers.tap(TEXT, hold_s=LONG_S),
    "three fast taps on the words": _taps(TEXT, 3),
    "the right button on the words": lambda body: body.mouse(
        *("mousemove", round(TEXT[0] * body.display.width), round(TEXT[1] * body.display.height)),
        *("click", 3),
    ),
    "the menu key in the field": _keys(key.KEY_COMPOSE),
    "all, copy, paste": _each((CTRL, key.KEY_A), (CTRL, key.KEY_C), (CTRL, key.KEY_V)),
    "Shift+Insert": _keys(SHIFT, key.KEY_INSERT),
    "a web address and Enter": _then(_types("https://example.invalid/"), _keys(key.KEY_ENTER)),
    "a file's address and Enter": _then(_types("file:///etc/passwd"), _keys(key.KEY_ENTER)),
    "Ctrl+Shift+U, a sign by its number": _then(_keys(CTRL, SHIFT, key.KEY_U), _types("00e9")),
    "words dragged out": _swipe(1, TEXT, (0.5, 0.9)),
}

ATTEMPTS: Final = [
    Attempt(name=name, place=place, deed=deed)
    for place, deeds in (
        (Place.INVITATION, KEYS),
        (Place.MENU, TOUCHES),
        (Place.MENU, MOUSE),
        (Place.INVITATION, WINDOWS),
        (Place.WORDS, IN_TEXT),
    )
    for name, deed in deeds.items()
]
