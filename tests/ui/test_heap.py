"""What pictures and pages leave behind, in a process of its own: settings are for all its life."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

GLIBC: Final = pytest.mark.skipif(
    not Path("/proc/self/maps").exists(), reason="glibc's heap is looked at"
)
_PROGRAM: Final = """
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


@GLIBC
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


FEW_MIB: Final = 5
_HOLES: Final = """
import ctypes
from pathlib import Path
from ui.heap import give_back_holes

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

pieces = [libc.malloc(64 << 10) for _ in range(1000)]
for piece in pieces:
    ctypes.memset(piece, 1, 64 << 10)
full = resident()
for piece in pieces[:-1]:
    libc.free(piece)
before = resident()
{then}
print((full - before) >> 20, (before - resident()) >> 20)
"""


@GLIBC
@pytest.mark.parametrize(
    ("then", "given_back"),
    [pytest.param("give_back_holes()", 50, id="given-back"), pytest.param("", 0, id="by-itself")],
)
def test_what_is_free_below_something_that_stays_is_given_back(then: str, given_back: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _HOLES.format(then=then)],
        capture_output=True,
        text=True,
        check=True,
    )
    by_itself, on_request = (int(mib) for mib in done.stdout.split())
    assert by_itself < FEW_MIB
    assert on_request >= given_back
    assert then or on_request < FEW_MIB
