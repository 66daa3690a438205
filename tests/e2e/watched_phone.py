"""`python -m tests.e2e.watched_phone LANGUAGE`: two guests without a card, one line of JSON.

The first has a phone nobody knows and gets a card; the second is known, uses points and pays. Each
touch is a real one on the window, the card system answers over HTTP, its messages bring the codes.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from kiosk import app
from kiosk.domain.names import Language
from kiosk.simulators.launch import SimulatorProcess
from kiosk.snapshots import CardState
from tests.e2e.off_screen import GUEST_SECONDS, WatchedKiosk, off_screen, set_up, show
from tests.unit.memory import traces

NEW: Final = "9000001234"
KNOWN: Final = "9000004821"
KNOWN_CARD: Final = "777000001"
POINTS: Final = "amount-10000"
WITHIN_S: Final = 30.0
FORGOTTEN_WITHIN_S: Final = 1.0


async def order_something(kiosk: WatchedKiosk, language: Language) -> None:
    tap, wait = kiosk.fingers.tap, kiosk.fingers.wait_for
    await wait("attractScreen", within_s=WITHIN_S)
    await tap(f"language-{language.value}")
    await tap("start")
    await tap("kind-eat-in", within_s=WITHIN_S)
    menu = kiosk.core.menu.now.menu
    category, dish = next(
        (category, dish)
        for category in menu.categories
        for dish in (menu.dishes[key] for key in category.dish_ids)
        if dish.can_be_added_at_once and not dish.sold_out
    )
    await tap(f"category-{category.id}")
    await tap(f"dish-{dish.id}", "plus")
    await tap("viewOrder")
    await tap("checkOut")
    await wait("loyaltyScreen")


async def type_digits(kiosk: WatchedKiosk, screen: str, digits: str) -> None:
    for digit in digits:
        await kiosk.fingers.tap(screen, f"key-{digit}")
    await kiosk.fingers.tap(screen, "confirmEntry")


async def sign_in(kiosk: WatchedKiosk, simulators: SimulatorProcess, phone: str) -> None:
    await kiosk.fingers.tap("openPhone")
    await kiosk.fingers.wait_for("phoneScreen")
    await type_digits(kiosk, "phoneScreen", phone)
    await kiosk.fingers.wait_for("codeScreen", within_s=WITHIN_S)
    if kiosk.core.session.snapshot.sign_in is not None:
        new = kiosk.core.session.snapshot.sign_in.new_guest
        if new:
            await kiosk.fingers.tap("join")
    sent = [one for one in await simulators.messages() if one["to"].endswith(phone)]
    await type_digits(kiosk, "codeScreen", sent[-1]["code"])
    await kiosk.fingers.wait_for("loyaltyScreen", within_s=WITHIN_S)


async def newcomer(
    kiosk: WatchedKiosk, simulators: SimulatorProcess, language: Language
) -> dict[str, object]:
    await order_something(kiosk, language)
    await sign_in(kiosk, simulators, NEW)
    loyalty = kiosk.core.session.snapshot.loyalty
    await kiosk.fingers.tap("utility-cancel")
    await kiosk.fingers.tap("confirmCancel")
    await kiosk.fingers.wait_for("attractScreen")
    return {"known": loyalty.state is CardState.KNOWN, "card_ends_in": loyalty.card_last_four}


async def old_friend(
    kiosk: WatchedKiosk, simulators: SimulatorProcess, language: Language
) -> dict[str, object]:
    await order_something(kiosk, language)
    await sign_in(kiosk, simulators, KNOWN)
    loyalty = kiosk.core.session.snapshot.loyalty
    await kiosk.fingers.tap("loyaltyScreen", POINTS)
    await kiosk.fingers.tap("passOn")
    await kiosk.fingers.tap("way-station", within_s=WITHIN_S)
    await kiosk.fingers.wait_for("doneScreen", within_s=60.0)
    bonus = kiosk.core.session.snapshot.purchase
    await kiosk.fingers.tap("doneScreen", "done")
    await kiosk.fingers.wait_for("attractScreen")
    return {
        "name": loyalty.first_name,
        "coupons": len(loyalty.coupons),
        "points_used": bonus.bonus.minor if bonus else 0,
    }


async def play(language: Language) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-phone-") as folder:
        home = Path(folder) / "home"
        async with SimulatorProcess("--guest-seconds", GUEST_SECONDS) as simulators:
            await set_up(home, simulators.addresses)
            async with app.open_core(home) as core:
                await core.runtime.start()
                kiosk = show(core)
                told = {"new": await newcomer(kiosk, simulators, language)}
                await asyncio.sleep(FORGOTTEN_WITHIN_S)
                told["new"]["left_behind"] = traces("+7" + NEW, "7" + NEW)
                told["known"] = await old_friend(kiosk, simulators, language)
                print(json.dumps(told))
                kiosk.screen.close()
                await core.runtime.stop()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(Language(sys.argv[1]))))
