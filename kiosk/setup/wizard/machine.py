"""What is checked at the machine itself: its clock, devices, screen, and the people who come in."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from kiosk.domain.staff import Person, Pin, Role
from kiosk.setup.wizard.bench import Trying, halted
from kiosk.setup.wizard.profile import device_profile
from kiosk.setup.wizard.questions import Choices, Read
from kiosk.setup.wizard.usual import NONE
from kiosk.setup_snapshots import Ask, Choice, Finding, FindingKind, ObstacleKind
from kiosk.setup_words.choices import CITIES
from kiosk.staff.access import PinRefused, StaffAccess

_CAPITAL_MM: Final = 5.2
_BUTTON_MM: Final = 20.0
REACH_MM: Final = 1100
"""As high as somebody who sits can touch."""


async def read_zones(trying: Trying) -> Read:
    """The machine's own zone first, then those of the neighbourhood, from west to east."""
    now = trying.bench.clock.now()
    own = trying.bench.machine_zone
    names = [own, *(zone for zone in CITIES if zone != own)]
    return {Ask.TIME_ZONE: tuple(_zone(name, now) for name in names)}


def _zone(name: str, now: datetime) -> Choice:
    there = now.astimezone(ZoneInfo(name))
    hours, minutes = divmod(int(there.utcoffset().total_seconds()) // 60, 60)  # type: ignore[union-attr]  # a time with a zone has an offset
    offset = f"UTC{hours:+d}" + (f":{minutes:02d}" if minutes else "")
    city = CITIES.get(name)
    note = f"{there:%H:%M}, {offset}"
    return Choice(key=name, name=city or name, note=note, ours=city is not None)


async def check_language(trying: Trying) -> None:
    zone = ZoneInfo(trying.draft.answer(Ask.TIME_ZONE))
    there = trying.bench.clock.now().astimezone(zone)
    trying.tell(Finding(kind=FindingKind.TIME_THERE, figure=f"{there:%H:%M, %d.%m.%Y}"))


async def read_devices(trying: Trying) -> Read:
    """Whatever is plugged in now."""
    found: Choices = await trying.bench.devices.readers()
    return {Ask.READER: found}


async def check_devices(trying: Trying) -> None:
    """Each is tried; the first that fails says so."""
    draft, devices = trying.draft, trying.bench.devices
    profile = device_profile(draft)
    if draft.answer(Ask.READER, NONE) == NONE:
        trying.tell(Finding(kind=FindingKind.NO_READER))
    else:
        await devices.reader(profile, trying.tell)
    if draft.answer(Ask.PRINTER, NONE) == NONE:
        trying.tell(Finding(kind=FindingKind.NO_PRINTER))
    else:
        await devices.printer(profile, trying.tell)
    if profile.devices.payment_terminal is not None:
        await devices.terminal(profile, trying.tell)


async def check_look(trying: Trying) -> None:
    """Sizes in millimetres, as they follow from the panel; one sound."""
    scale = int(trying.draft.answer(Ask.TEXT_SCALE)) / 100
    letters = f"{_CAPITAL_MM * scale:.1f}"
    trying.tell(Finding(kind=FindingKind.SMALLEST_TEXT, figure=letters))
    trying.tell(Finding(kind=FindingKind.TOUCH_SIZE, figure=f"{_BUTTON_MM:.0f}"))
    reach = REACH_MM - int(trying.draft.answer(Ask.LOWER_EDGE))
    trying.tell(Finding(kind=FindingKind.LOW_REACH, figure=str(reach)))
    if trying.draft.answer(Ask.VOLUME) != "0":
        await trying.bench.devices.sound(device_profile(trying.draft), trying.tell)


async def set_pin(trying: Trying, pin: str) -> None:
    """Gives the person of the draft this PIN. Raises Halted, StoreError."""
    role = Role(trying.draft.answer(Ask.ROLE))
    person = Person(name=trying.draft.answer(Ask.PERSON) or role.value, role=role)
    access = StaffAccess(trying.bench.home.store.staff, trying.bench.clock)
    try:
        await access.set_pin(person, Pin(pin))
    except PinRefused as refused:
        raise halted(ObstacleKind.PIN_TAKEN, ask=Ask.PIN) from refused


async def check_staff(trying: Trying) -> None:
    """Somebody can come in."""
    people = await trying.bench.home.store.staff.people()
    if not people:
        raise halted(ObstacleKind.MISSING, ask=Ask.PIN)
    for known in people:
        role = known.person.role.value
        name = "" if known.person.name == role else known.person.name
        words = (name or role,)
        trying.tell(Finding(kind=FindingKind.PERSON, values=words, figure=role if name else ""))
