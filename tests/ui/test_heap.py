"""What a large picture leaves behind, in a process of its own: the setting is for all its life."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import ctypes
from ui.heap import give_back_pictures

class Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks",
        "fordblks", "keepcost")]

libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Info
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
{first}
libc.free(libc.malloc(8 << 20))
before = libc.mallinfo2().hblks
libc.malloc(1 << 20)
print(libc.mallinfo2().hblks - before)
"""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="glibc's heap is looked at")
@pytest.mark.parametrize(
    ("first", "of_its_own"),
    [
        pytest.param("give_back_pictures()", 1, id="given-back"),
        # What the setting is for: without it the next picture is laid among what stays.
        pytest.param("", 0, id="by-itself"),
    ],
)
def test_a_picture_has_memory_of_its_own_also_after_a_larger_one(
    first: str, of_its_own: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(first=first)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) == of_its_own
