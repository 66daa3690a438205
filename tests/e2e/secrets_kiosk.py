"""`python -m tests.e2e.secrets_kiosk HOME`: a kiosk without a screen that does what it is told.

One word or two a line on its input, one line of answer each. Whoever speaks types digits one at a
time, as a finger does: no secret ever lies whole in what this process has read.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from kiosk import app
from kiosk.card_intents import (
    BonusChosen,
    CouponTapped,
    DigitTapped,
    EntryConfirmed,
    JoinAnswered,
    LoyaltyPassed,
    PhoneOpened,
)
from kiosk.checkout.ways import PayWay
from kiosk.commands.at_home import Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import (
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    DoneTapped,
    Intent,
    PayTapped,
    StartTapped,
)
from kiosk.order_intents import (
    BasketOpened,
    CharacterTyped,
    CheckoutTapped,
    NoteOpened,
    OrderTypeChosen,
    PlusTapped,
)
from kiosk.outward.starts import StartBook
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.snapshots.coupon import CouponStanding
from kiosk.snapshots.service import ServiceState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff.gesture import SEQUENCE
from kiosk.staff_intents import CornerTouched, StaffDigitTapped, StaffLeft, StaffPinConfirmed

WITHIN_S: Final = 60.0
LOOK_AGAIN_S: Final = 0.02
SPACE: Final = "space"


class Hands:
    """What is done to one kiosk."""

    def __init__(self, core: app.Core, kiosk: Installation) -> None:
        self._core = core
        self._kiosk = kiosk

    async def obey(self, word: str, more: str) -> str:
        """Does it and says where the guest is then."""
        do = self._core.runtime.submit
        match word:
            case "digit":
                do(DigitTapped(more))
            case "pin":
                do(StaffDigitTapped(more))
            case "letter":
                do(CharacterTyped(" " if more == SPACE else more))
            case "confirm":
                do(EntryConfirmed())
                await self._until(lambda seen: seen.sign_in is None or not seen.sign_in.busy)
            case "enter":
                do(StaffPinConfirmed())
                await self._until(
                    lambda seen: (
                        seen.staff is None or seen.staff.pin is None or not seen.staff.pin.busy
                    )
                )
            case "order":
                await self._order()
            case "check-out":
                do(CheckoutTapped(self._shown.basket.revision))
            case "pay":
                await self._pay()
            case "bug":
                await self._bug()
            case "until":
                await self._until(lambda seen: seen.session.screen == more)
            case "card":
                await self._until(lambda seen: seen.loyalty.state == more)
            case "privileges":
                self._privileges()
            case "forget":
                gc.collect()
            case _:
                for intent in _DONE[word]:
                    do(intent)
        return str(self._shown.session.screen)

    async def _order(self) -> None:
        """From the first screen to the basket."""
        await self._until(lambda seen: seen.service.state is ServiceState.OPEN)
        dishes = self._core.menu.now.menu.dishes.values()
        dish = next(d for d in dishes if d.rest is None and d.can_be_added_at_once)
        there = (OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(dish.id), BasketOpened())
        for intent in (StartTapped(), *there):
            self._core.runtime.submit(intent)

    def _privileges(self) -> None:
        """A coupon and all points, as far as the guest has them."""
        ready = [v for v in self._shown.loyalty.coupons if v.standing is CouponStanding.READY]
        if ready:
            self._core.runtime.submit(CouponTapped(ready[-1].coupon.id))
        if self._shown.loyalty.amounts:
            self._core.runtime.submit(BonusChosen(self._shown.loyalty.amounts[-1]))

    async def _pay(self) -> None:
        self._core.runtime.submit(LoyaltyPassed())
        self._core.runtime.submit(PayTapped(PayWay.STATION, self._shown.basket.revision))
        await self._until(lambda seen: seen.session.screen is Screen.DONE)
        self._core.runtime.submit(DoneTapped())
        async with asyncio.timeout(WITHIN_S):
            while await self._core.store.purchases.unfinished():  # noqa: ASYNC110 - a book rings no bell
                await asyncio.sleep(LOOK_AGAIN_S)

    async def _bug(self) -> None:
        """Something of ours fails and says too much."""
        settings = self._kiosk.profile.cash_server
        secrets = ProfileSecrets(self._core.store)
        password = await secrets.get(settings.password, "cash_server.password")

        async def work() -> None:
            raise RuntimeError(f"cannot log in as {settings.user} with {password.reveal()}")

        self._core.runtime.spawn(work(), "a bug")
        await asyncio.sleep(0)

    @property
    def _shown(self) -> KioskSnapshot:
        return self._core.session.snapshot

    async def _until(self, wanted: Callable[[KioskSnapshot], bool]) -> None:
        async with asyncio.timeout(WITHIN_S):
            while not wanted(self._shown):  # noqa: ASYNC110 - some of it rings no bell
                await asyncio.sleep(LOOK_AGAIN_S)


_DONE: Final[Mapping[str, tuple[Intent, ...]]] = {
    "phone": (PhoneOpened(),),
    "join": (JoinAnswered(agreed=True),),
    "note": (NoteOpened(),),
    "back": (BackTapped(),),
    "leave": (CancelTapped(), CancelConfirmed()),
    "corners": tuple(CornerTouched(corner) for corner in SEQUENCE),
    "out": (StaffLeft(),),
}


async def _lines() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin.buffer)
    return reader


async def work(kiosk: Installation) -> Exit:
    async with app.open_core(kiosk.home, app.Surroundings(hide=kiosk.hide)) as core:
        StartBook(kiosk.home).started(core.session.snapshot.now)
        await core.runtime.start()
        hands, said = Hands(core, kiosk), await _lines()
        print("ready", flush=True)
        while line := (await said.readline()).decode().split():
            try:
                told = await hands.obey(line[0], line[-1])
            except TimeoutError:
                shown = core.session.snapshot
                told = f"never: {shown.session.screen} {shown.loyalty.state} {shown.service}"
            print(told, flush=True)
        await core.runtime.stop()
    return Exit.DONE


if __name__ == "__main__":
    at_home(Path(sys.argv[1]), work)
