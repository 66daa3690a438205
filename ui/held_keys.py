"""Keys that Windows keeps for itself, swallowed while guests stand before the window.

On Linux the package's window manager has no keys of its own, so there is nothing to swallow. Of
Ctrl+Alt+Del no program is told on Windows: that is for its own policies.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any, Final

TAB, RETURN, ESCAPE, SPACE = 0x09, 0x0D, 0x1B, 0x20
LEFT_WINDOWS, RIGHT_WINDOWS, MENU, SLEEP = 0x5B, 0x5C, 0x5D, 0x5F
CONTROL, F4 = 0x11, 0x73
_ALWAYS: Final = frozenset({LEFT_WINDOWS, RIGHT_WINDOWS, MENU, SLEEP, *range(0xA6, 0xB8)})
"""Windows keys, the menu key, sleep, and keys that open browsers, mail, players and programs."""
_WITH_ALT: Final = frozenset({TAB, RETURN, ESCAPE, SPACE, F4})
_LOW_LEVEL_KEYBOARD: Final = 13
_ALT_IS_DOWN: Final = 0x20
_IS_DOWN: Final = 0x8000
_SWALLOWED: Final = 1


class KeyStroke(ctypes.Structure):
    """KBDLLHOOKSTRUCT of winuser.h."""

    _fields_ = (
        ("key", ctypes.c_uint32),
        ("place", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("time_ms", ctypes.c_uint32),
        ("extra", ctypes.c_void_p),
    )


def leads_away(key: int, *, alt: bool, control: bool) -> bool:
    """Whether Windows would take the guest elsewhere by this key (a virtual key code)."""
    return key in _ALWAYS or (alt and key in _WITH_ALT) or (control and key == ESCAPE)


class HeldKeys:
    """In force until ``let_go``. Its thread has to have a loop of messages, as Qt's has."""

    def __init__(self, user32: Any, module: int | None, callback: Callable[[Any], Any]) -> None:
        """``module`` is this program's own handle; ``callback`` makes a function that the system
        can call."""
        self._user32 = user32
        user32.CallNextHookEx.restype = ctypes.c_ssize_t
        user32.SetWindowsHookExW.restype = ctypes.c_void_p
        # Whoever is called back must not be collected.
        self._called = callback(self._decide)
        self._hook = ctypes.c_void_p(
            user32.SetWindowsHookExW(_LOW_LEVEL_KEYBOARD, self._called, ctypes.c_void_p(module), 0)
        )

    def let_go(self) -> None:
        self._user32.UnhookWindowsHookEx(self._hook)

    def _decide(self, code: int, message: int, stroke: int) -> int:
        if code == 0:
            told = KeyStroke.from_address(stroke)
            alt = bool(told.flags & _ALT_IS_DOWN)
            control = bool(self._user32.GetAsyncKeyState(CONTROL) & _IS_DOWN)
            if leads_away(told.key, alt=alt, control=control):
                return _SWALLOWED
        passed_on: int = self._user32.CallNextHookEx(
            None, code, ctypes.c_size_t(message), ctypes.c_ssize_t(stroke)
        )
        return passed_on


def hold_keys() -> HeldKeys | None:
    """From now on; ``None`` where no key leads away."""
    if sys.platform == "win32":
        kind = ctypes.WINFUNCTYPE(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_size_t, ctypes.c_ssize_t)
        own = ctypes.WinDLL("kernel32").GetModuleHandleW
        own.restype = ctypes.c_void_p
        return HeldKeys(ctypes.WinDLL("user32"), own(None), kind)
    else:
        return None
