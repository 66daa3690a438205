"""`kiosk staff close|open|stop|unstop`: the running of the day from the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kiosk.app import Core, Surroundings, open_core
from kiosk.commands.at_home import Installation
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of
from kiosk.commands.output import note, say
from kiosk.commands.staff_pin import let_in
from kiosk.domain.day import LONGEST_WORDS, ClosedBecause, Closing, StopUntil
from kiosk.domain.dish import Dish
from kiosk.domain.names import NO_TEXT, Text
from kiosk.domain.staff import Person, Right, may
from kiosk.staff.access import StaffAccess
from kiosk.staff.day import Outcome, Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class ToClose:
    """``reason`` is the name of a ready-made one, else guests read it as it is; ``english`` is what
    guests who read English get instead. ``until`` is a time of the day, the next there is."""

    reason: str
    english: str = ""
    until: time | None = None


def until_of(told: str) -> time | None:
    """ "14:30"; ``None`` for nothing. Raises ValueError."""
    return time.fromisoformat(told) if told else None


async def close(kiosk: Installation, wanted: ToClose) -> Exit:
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        person = await _operator(kiosk, core)
        if person is None:
            return Exit.TURNED_AWAY
        now = clock_of(kiosk.profile).now()
        until = _next(wanted.until, now) if wanted.until is not None else None
        because, words = _said(wanted)
        closing = Closing(because=because, words=words, at=now, by=person.name, until=until)
        await core.day.close(person, closing)
    opens = f" until {until:%Y-%m-%d %H:%M}" if until is not None else ", until somebody opens it"
    say(f"The kiosk is closed{opens}.")
    return Exit.DONE


async def reopen(kiosk: Installation) -> Exit:
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        await core.day.restore()
        if core.day.closing is None:
            say("The kiosk is open: nothing was changed.")
            return Exit.DONE
        person = await _operator(kiosk, core)
        if person is None:
            return Exit.TURNED_AWAY
        await core.day.open(person)
    say("The kiosk is open.")
    return Exit.DONE


async def stop(kiosk: Installation, code: str, until: StopUntil) -> Exit:
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        dish = await _dish(core, code)
        if dish is None:
            return Exit.UNKNOWN
        person = await _operator(kiosk, core)
        if person is None:
            return Exit.TURNED_AWAY
        outcome = await core.day.stop(person, dish, until)
    where = "at the till too" if outcome.reach is Reach.TILL else "on this kiosk only"
    ends = "the shift ends" if until is StopUntil.SHIFT_ENDS else "it is taken back"
    say(f"{dish.name.own} ({dish.code}) is sold out {where}, until {ends}.")
    return _told(outcome)


async def unstop(kiosk: Installation, code: str) -> Exit:
    async with open_core(kiosk.home, Surroundings(hide=kiosk.hide)) as core:
        dish = await _dish(core, code)
        if dish is None:
            return Exit.UNKNOWN
        person = await _operator(kiosk, core)
        if person is None:
            return Exit.TURNED_AWAY
        outcome = await core.day.resume(person, dish)
    if outcome.reach in (Reach.KIOSK, Reach.TILL):
        say(f"{dish.name.own} ({dish.code}) is on sale again.")
        return Exit.DONE
    note(f"{dish.name.own} ({dish.code}) is still sold out at the till: put it back there.")
    _told(outcome)
    return Exit.WARNING


def _told(outcome: Outcome) -> Exit:
    if outcome.trouble is None:
        return Exit.DONE
    note(f"The till did not do it: {outcome.trouble.detail or outcome.trouble.code.value}.")
    return Exit.WARNING


async def _operator(kiosk: Installation, core: Core) -> Person | None:
    person = await let_in(StaffAccess(core.store.staff, clock_of(kiosk.profile)))
    if person is not None and not may(person.role, Right.OPERATE):
        note("This PIN does not operate the kiosk: nothing was changed.")
        return None
    return person


async def _dish(core: Core, code: str) -> Dish | None:
    """By its code or GUID, in the menu of now; while the till is silent, in the last one."""
    await core.day.restore()
    await core.menu.restore()
    await core.menu.look()
    dish = core.menu.now.menu.find(code)
    if dish is None:
        note(f"There is no dish {code} on this kiosk's menu: kiosk menu lists them with codes.")
    return dish


def _said(wanted: ToClose) -> tuple[ClosedBecause, Text]:
    ready = {because.value for because in ClosedBecause if because is not ClosedBecause.OWN_WORDS}
    if wanted.reason in ready:
        return ClosedBecause(wanted.reason), NO_TEXT
    words = Text(wanted.reason[:LONGEST_WORDS], wanted.english[:LONGEST_WORDS])
    return ClosedBecause.OWN_WORDS, words


def _next(at: time, now: datetime) -> datetime:
    today = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return today if today > now else today + timedelta(days=1)
