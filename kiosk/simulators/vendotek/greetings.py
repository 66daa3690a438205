"""The terminal's answer to IDL and DIS: what it is and wants, in the form its moods give it."""

from __future__ import annotations

from typing import Final

from kiosk.simulators.vendotek.memory import Memory
from kiosk.simulators.vendotek.moods import TerminalMood, TerminalMoods
from kiosk.simulators.vendotek.wire import Heard

TIME_OCTETS: Final = 20
Parameter = tuple[int, int | str | bytes]
M = TerminalMood


def greeting(told: Heard, memory: Memory, moods: TerminalMoods) -> list[Parameter]:
    """The parameters, in the order they are sent."""
    tags: list[Parameter] = []
    if not moods.is_in(M.IDLE_WITHOUT_NUMBER):
        tags.append((0x03, memory.number))
    if moods.is_in(M.KEEPALIVE):
        tags.append((0x05, moods.detail(M.KEEPALIVE)))
    tags += [(0x06, moods.detail(M.TIMEOUT) or 120), (0x08, 0)]
    tags.append((0x12, f"VTK SIM {memory.terminal_id}"))
    if moods.is_in(M.CLOCK_LOST):
        given = told.tags.get(0x11, b"")
        if given.startswith(b"2") and len(given) == TIME_OCTETS:
            moods.clear(M.CLOCK_LOST)
        else:
            tags.append((0x11, "19700101T000000+0300"))
    if moods.is_in(M.MANAGEMENT):
        if told.tags.get(0x10) == moods.detail(M.MANAGEMENT).encode():
            moods.clear(M.MANAGEMENT)
        else:
            tags.append((0x10, moods.detail(M.MANAGEMENT)))
    if moods.is_in(M.SCAN_CODE):
        tags.append((0x0A, "t=20260314T1203&s=1110.00"))
    if moods.is_in(M.SHUFFLED_ORDER):
        tags.reverse()
    if moods.is_in(M.UNKNOWN_TAGS):
        tags[:0] = [(0x19, "1"), (0x15, b"\x00\xff"), (0x1E, b"x" * 200)]
    if moods.is_in(M.TWO_BYTE_TAG):
        tags.insert(0, (0x9F2A, b"\x01\x02"))
    return tags
