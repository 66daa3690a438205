"""The last moment before Xlib ends the process because its X server is gone."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, Final

_LIBRARY: Final = "libX11.so.6"
_Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_kept: list[Any] = []
"""Handlers that Xlib knows the address of."""


def before_xlib_exits(gone: Callable[[], None]) -> None:
    """Calls ``gone`` in place of Xlib's own line on standard error (XSetIOErrorHandler(3)).

    Xlib calls exit(3) as soon as it returns, in the middle of whatever asked for something to be
    drawn: nothing can be put away any more. Without the library this does nothing.
    """
    try:
        set_handler = ctypes.CDLL(_LIBRARY).XSetIOErrorHandler
    except OSError:
        return

    def handle(_display: int) -> int:
        gone()
        return 0

    _kept.append(_Handler(handle))
    set_handler.argtypes = [_Handler]
    set_handler.restype = ctypes.c_void_p
    set_handler(_kept[-1])
