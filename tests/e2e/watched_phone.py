"""`python -m tests.e2e.watched_phone LANGUAGE CARDS`: a guest without a card, one line of JSON.

The guest has a phone nobody knows, gets a card and buys; later the same guest comes back, uses the
points that earned, takes a coupon and pays. Each touch is a real one on the window; the card
system answers over HTTP (`crm7`) or TCP (`crm5`), and its messages bring the codes.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from kiosk import app
from kiosk.domain.guest import GuestCard
from kiosk.domain.menu import Category
from kiosk.domain.names import Language
from kiosk.settings.card_system import CardSystemKind
from kiosk.simulators.launch import SimulatorProcess
from kiosk.snapshots.coupon import CouponStanding
from kiosk.snapshots.loyalty import CardState, LoyaltyPart
from kiosk.snapshots.purchase import PurchasePart
from tests.e2e.off_screen import GUEST_SECONDS, WatchedKiosk, off_screen, set_up, show
from tests.unit.memory import traces

PHONE: Final = "9000001234"
PORTIONS: Final = 4
WITHIN_S: Final = 30.0
PAID_WITHIN_S: Final = 60.0
CREDITED_WITHIN_S: Final = 30.0
FORGOTTEN_WITHIN_S: Final = 1.0
LOOK_AGAIN_S: Final = 0.1


async def order_something(kiosk: WatchedKiosk, language: Language) -> None:
    """As many portions of one dish as earn a few points."""
    tap, wait = kiosk.fingers.tap, kiosk.fingers.wait_for
    await wait("attractScreen", within_s=WITHIN_S)
    await tap(f"language-{language.value}")
    await tap("start")
    await tap("kind-eat-in", within_s=WITHIN_S)
    async with asyncio.timeout(WITHIN_S):
        while not kiosk.core.menu.now.menu.categories:  # noqa: ASYNC110 - a menu rings no bell
            await asyncio.sleep(LOOK_AGAIN_S)
    category, dish = _plain_dish(kiosk)
    await tap(f"category-{category.id}")
    for _ in range(PORTIONS):
        await tap(f"dish-{dish}", "plus")
    await tap("viewOrder")
    await tap("checkOut")
    await wait("loyaltyScreen")


def _plain_dish(kiosk: WatchedKiosk) -> tuple[Category, int]:
    menu = kiosk.core.menu.now.menu
    return next(
        (category, key)
        for category in menu.categories
        for key in category.dish_ids
        if menu.dishes[key].can_be_added_at_once and menu.dishes[key].portions_left is None
    )


async def type_digits(kiosk: WatchedKiosk, screen: str, digits: str) -> None:
    for digit in digits:
        await kiosk.fingers.tap(screen, f"key-{digit}")
    await kiosk.fingers.tap(screen, "confirmEntry")


async def sign_in(kiosk: WatchedKiosk, simulators: SimulatorProcess) -> bool:
    """True where the kiosk asked whether the guest wants a card."""
    await kiosk.fingers.tap("openPhone")
    await kiosk.fingers.wait_for("phoneScreen")
    await type_digits(kiosk, "phoneScreen", PHONE)
    await kiosk.fingers.wait_for("codeScreen", within_s=WITHIN_S)
    part = kiosk.core.session.snapshot.sign_in
    new = part is not None and part.new_guest
    if new:
        await kiosk.fingers.tap("join")
    sent = [one for one in await simulators.messages() if one["to"].endswith(PHONE)]
    await type_digits(kiosk, "codeScreen", sent[-1]["code"])
    await kiosk.fingers.wait_for("loyaltyScreen", within_s=WITHIN_S)
    return new


async def pay(kiosk: WatchedKiosk) -> PurchasePart:
    await kiosk.fingers.tap("passOn")
    await kiosk.fingers.tap("way-station", within_s=WITHIN_S)
    await kiosk.fingers.wait_for("doneScreen", within_s=PAID_WITHIN_S)
    purchase = kiosk.core.session.snapshot.purchase
    assert purchase is not None
    await kiosk.fingers.tap("doneScreen", "done")
    await kiosk.fingers.wait_for("attractScreen")
    return purchase


async def credited(kiosk: WatchedKiosk) -> None:
    """Waits until no purchase has anything left to do."""
    async with asyncio.timeout(CREDITED_WITHIN_S):
        while await kiosk.core.store.purchases.unfinished():  # noqa: ASYNC110 - a book rings no bell
            await asyncio.sleep(LOOK_AGAIN_S)


async def first_visit(
    kiosk: WatchedKiosk, simulators: SimulatorProcess, language: Language
) -> dict[str, object]:
    await order_something(kiosk, language)
    new = await sign_in(kiosk, simulators)
    loyalty = kiosk.core.session.snapshot.loyalty
    paid = await pay(kiosk)
    await credited(kiosk)
    return {"new": new, **_guest(loyalty), "paid": paid.to_pay.minor}


async def second_visit(
    kiosk: WatchedKiosk, simulators: SimulatorProcess, language: Language
) -> dict[str, object]:
    await order_something(kiosk, language)
    new = await sign_in(kiosk, simulators)
    greeted = kiosk.core.session.snapshot.loyalty
    ready = next(v for v in greeted.coupons if v.standing is CouponStanding.READY)
    await kiosk.fingers.tap("loyaltyScreen", f"coupon-{ready.coupon.id}")
    amounts = kiosk.core.session.snapshot.loyalty.amounts
    await kiosk.fingers.tap("loyaltyScreen", f"amount-{amounts[-1].minor}")
    shown = kiosk.core.session.snapshot.loyalty
    paid = await pay(kiosk)
    await credited(kiosk)
    return {
        "new": new,
        **_guest(greeted),
        "total": shown.total.minor,
        "coupon": shown.discount.minor,
        "points": amounts[-1].minor,
        "shown": shown.to_pay.minor,
        "paid": paid.to_pay.minor,
        "coupon_taken": paid.discount.minor,
        "points_taken": paid.bonus.minor,
    }


async def left_over(core: app.Core) -> dict[str, int]:
    """What the card system says of the guest in the end: a virtual card's number is the phone's."""
    assert core.cards is not None
    holder = await core.cards.look_up(GuestCard(number="7" + PHONE))
    assert holder.account is not None
    return {"balance": holder.account.balance.minor, "coupons": len(holder.coupons)}


def _guest(loyalty: LoyaltyPart) -> dict[str, object]:
    return {
        "known": loyalty.state is CardState.KNOWN,
        "card_ends_in": loyalty.card_last_four,
        "balance": loyalty.balance.minor,
    }


async def play(language: Language, cards: CardSystemKind) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-phone-") as folder:
        home = Path(folder) / "home"
        async with SimulatorProcess("--guest-seconds", GUEST_SECONDS) as simulators:
            await set_up(home, simulators.addresses, cards)
            async with app.open_core(home) as core:
                await core.runtime.start()
                kiosk = show(core)
                first = await first_visit(kiosk, simulators, language)
                await asyncio.sleep(FORGOTTEN_WITHIN_S)
                first["left_behind"] = traces("+7" + PHONE, "7" + PHONE)
                second = await second_visit(kiosk, simulators, language)
                told = {"first": first, "second": second, "left": await left_over(core)}
                print(json.dumps(told))
                kiosk.screen.close()
                await core.runtime.stop()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(Language(sys.argv[1]), CardSystemKind(sys.argv[2]))))
