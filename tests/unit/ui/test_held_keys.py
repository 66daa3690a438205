"""Keys of Windows that would lead a guest away, decided where there is no Windows."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

import pytest

from ui.held_keys import (
    CONTROL,
    ESCAPE,
    F4,
    LEFT_WINDOWS,
    MENU,
    RETURN,
    SPACE,
    TAB,
    HeldKeys,
    KeyStroke,
    hold_keys,
    leads_away,
)

A, DIGIT_1 = 0x41, 0x31
KIND = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_size_t, ctypes.c_ssize_t)
PASSED_ON = 7
OWN = 0x140000000


class Function:
    """A function of a library: it may be told what it returns."""

    restype: Any = None

    def __init__(self, answers: Callable[..., Any]) -> None:
        self._answers = answers

    def __call__(self, *words: Any) -> Any:
        return self._answers(*words)


class Keyboard:
    """user32.dll as far as a hook needs it."""

    def __init__(self) -> None:
        self.hooked: Any = None
        self.control = False
        self.SetWindowsHookExW = Function(self._hook)
        self.CallNextHookEx = Function(lambda *_: PASSED_ON)
        self.UnhookWindowsHookEx = Function(self._unhook)
        self.GetAsyncKeyState = Function(
            lambda key: -0x8000 if self.control and key == CONTROL else 0
        )

    def strikes(self, key: int, *, alt: bool = False, code: int = 0) -> int:
        stroke = KeyStroke(key=key, flags=0x20 if alt else 0)
        answer: int = self.hooked(code, 0x100, ctypes.addressof(stroke))
        return answer

    def _hook(self, kind: int, called: Any, module: ctypes.c_void_p, thread: int) -> int:
        assert (kind, module.value, thread) == (13, OWN, 0)
        self.hooked = called
        return 99

    def _unhook(self, hook: ctypes.c_void_p) -> None:
        assert hook.value == 99
        self.hooked = None


@pytest.mark.parametrize("key", [LEFT_WINDOWS, MENU, 0xAC, 0xB4, 0xB6])
def test_keys_that_open_something_are_swallowed(key: int) -> None:
    assert leads_away(key, alt=False, control=False)


@pytest.mark.parametrize("key", [TAB, ESCAPE, F4, SPACE, RETURN])
def test_with_alt_the_keys_of_windows_are_swallowed_and_alone_they_are_the_kiosk_s(
    key: int,
) -> None:
    assert leads_away(key, alt=True, control=False)
    assert not leads_away(key, alt=False, control=False)


@pytest.mark.parametrize("key", [A, DIGIT_1, RETURN])
def test_a_reader_that_types_is_left_alone(key: int) -> None:
    assert not leads_away(key, alt=False, control=False)


def test_the_system_is_answered_and_other_programs_hear_the_rest() -> None:
    keyboard = Keyboard()
    held = HeldKeys(keyboard, OWN, KIND)
    assert keyboard.strikes(LEFT_WINDOWS) == 1
    assert keyboard.strikes(F4, alt=True) == 1
    assert keyboard.strikes(A) == PASSED_ON
    assert keyboard.strikes(ESCAPE) == PASSED_ON
    keyboard.control = True
    assert keyboard.strikes(ESCAPE) == 1
    assert keyboard.strikes(LEFT_WINDOWS, code=-1) == PASSED_ON, "Windows says: pass it on"
    held.let_go()
    assert keyboard.hooked is None


@pytest.mark.skipif(sys.platform == "win32", reason="there it is Windows")
def test_elsewhere_nothing_is_swallowed() -> None:
    assert hold_keys() is None
