"""`python -m tests.contract.moments.until_killed HOME PLACE`: a life of a kiosk that is cut short.

Standard input says where the simulators are. It goes to the place, says so in a line, and waits to
be killed.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.moments.kiosk import at_work
from tests.contract.moments.places import Place, go


async def live(home: Path, place: Place, addresses: SimulatorAddresses) -> None:
    simulators = SimulatorProcess()
    # They are another process's: this one only talks to them.
    simulators._addresses = addresses
    async with at_work(home, simulators) as kiosk:
        await kiosk.until(lambda _seen: kiosk.reaches_the_till)
        await go(kiosk, place)
        await kiosk.order_is_kept()
        print(kiosk.screen, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    addresses = SimulatorAddresses.from_json(sys.stdin.readline())
    asyncio.run(live(Path(sys.argv[1]), Place(sys.argv[2]), addresses))
