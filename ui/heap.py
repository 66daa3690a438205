"""Memory that pictures leave is given back to the machine.

glibc takes the first large picture that is forgotten for a sign to keep such room at hand, and from
then on pictures of every size leave holes among what stays; each thread keeps holes of its own.
"""

from __future__ import annotations

import ctypes
from typing import Final

_MMAP_THRESHOLD: Final = -3
_ARENA_MAX: Final = -8
LARGE: Final = 128 * 1024
"""Bytes. What is larger has memory of its own, returned as soon as it is forgotten."""
ARENAS: Final = 2


def give_back_pictures() -> None:
    """For the rest of this process's life; before its threads begin. Nothing without glibc."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return
    mallopt(_MMAP_THRESHOLD, LARGE)
    mallopt(_ARENA_MAX, ARENAS)


def give_back_holes() -> None:
    """What is free among what stays goes back too, page by page; some milliseconds.

    glibc does it by itself only at the end of the heap, so that the fullest moment of a busy hour
    would be what the kiosk takes until it is switched off. Nothing without glibc.
    """
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return
    trim(0)
