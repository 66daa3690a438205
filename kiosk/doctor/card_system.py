"""The card system. Guests order and pay without it, so its troubles are warnings.

A wrong file of the profile is not: no kiosk starts with it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from kiosk.clients.certificates import AuthorityUnreadable
from kiosk.clients.crm_link import CrmLink
from kiosk.clock import Clock
from kiosk.doctor import own_house
from kiosk.doctor.lines import Line, Thing, fault, ok, unseen, warning
from kiosk.errors import LinkError, Refused
from kiosk.setup.advice import advice
from kiosk.setup.obstacle_advice import FarSide
from kiosk.wire.crm.system import GetSystemTime, GetVersion

MOST_APART_S: Final = 600.0
"""External_Date is part of an operation's name; only a clock that is far off would spoil it."""


async def card_system(
    crm: CrmLink | None, clock: Clock, side: FarSide = FarSide.CARD_SYSTEM
) -> AsyncIterator[Line]:
    """``None``: the site has none. The classifier goes with every message: a wrong one is refused
    (crm §2). ``side`` is how the settings of its address are called.
    """
    if crm is None:
        yield ok(Thing.CARD_SYSTEM, "There is none")
        return
    try:
        version = await crm.ask(GetVersion())
    except (LinkError, Refused, AuthorityUnreadable) as trouble:
        if isinstance(trouble, AuthorityUnreadable):
            yield fault(Thing.CARD_SYSTEM, f"card_system.crm7.ca_file: {trouble.detail}.")
        else:
            yield warning(Thing.CARD_SYSTEM, advice(trouble, side))
        for line in unseen((Thing.CARD_CLOCK,), "the card system has to answer first"):
            yield line
        return
    number = ".".join(map(str, version.number))
    yield ok(Thing.CARD_SYSTEM, f"{version.info.strip()} {number} takes our classifier".strip())
    try:
        told = await crm.ask(GetSystemTime())
    except (LinkError, Refused) as trouble:
        yield warning(Thing.CARD_CLOCK, advice(trouble, side))
        return
    yield own_house.clock(Thing.CARD_CLOCK, clock.now(), told.moment, MOST_APART_S)
