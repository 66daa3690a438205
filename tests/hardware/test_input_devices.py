"""Which keyboards look like readers: the kernel's own listings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hardware.input_devices import keyboards

_BOARD = """\
I: Bus=0003 Vendor={vendor} Product={product} Version=0110
N: Name="{name}"
P: Phys=usb-0000:00:14.0-1/input0
H: Handlers=sysrq kbd {event} leds
B: EV=120013
B: KEY={keys}
{leds}
"""
_ALL_KEYS = "1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe"
_DIGITS_ONLY = "10000ffe"
_MOUSE = """\
I: Bus=0003 Vendor=046d Product=c077 Version=0111
N: Name="Logitech USB Optical Mouse"
H: Handlers=mouse0 event5
B: EV=17
B: KEY=70000 0 0 0 0
"""


def board(name: str, vendor: str = "046d", *, keys: str = _ALL_KEYS, leds: str = "B: LED=7") -> str:
    return _BOARD.format(
        name=name, vendor=vendor, product="c31c", event="event3", keys=keys, leds=leds
    )


def test_a_board_for_people_and_a_mouse_are_no_readers() -> None:
    (found,) = keyboards(board("Logitech USB Keyboard") + "\n" + _MOUSE)
    assert not found.likely_reader
    assert (found.path, found.usb) == ("/dev/input/event3", "046D:C31C")


def test_readers_are_known_by_maker_name_or_missing_letters_and_come_first() -> None:
    listing = "\n".join(
        (
            board("Logitech USB Keyboard"),
            board("Mag-Tek USB Swipe Reader"),
            board("HID 1234", "0C2E"),
            board("Nameless", keys=_DIGITS_ONLY, leds=""),
        )
    )
    found = keyboards(listing)
    assert [one.likely_reader for one in found] == [True, True, True, False]
    assert found[-1].name == "Logitech USB Keyboard"


@given(st.text(alphabet='INHBP: ="\n0123456789abcdefKEYLDVndorPcthugs', max_size=400))
def test_any_listing_is_read_without_trouble(listing: str) -> None:
    keyboards(listing)
