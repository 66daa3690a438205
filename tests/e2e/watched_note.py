"""`python -m tests.e2e.watched_note LANGUAGE`: a guest who searches and writes, one line of JSON.

The first guest finds a dish by letters of the screen's keyboard and writes a note to the kitchen;
the second buys the same without a word. What the cash server has of both is asked of itself.
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
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.orders import GetOrder
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show

WITHIN_S: Final = 30.0
PAID_WITHIN_S: Final = 60.0
QUERIES: Final = {Language.RU: "морс", Language.EN: "mors"}
NOTES: Final = {Language.RU: "без льда, 2 стакана", Language.EN: "no ice, 2 glasses"}


async def press(kiosk: WatchedKiosk, screen: str, words: str) -> None:
    """Writes on the keyboard, which has figures and signs on a page of their own."""
    tap, find = kiosk.fingers.tap, kiosk.fingers.find
    for character in words:
        key = "key-space" if character == " " else f"key-{character}"
        if find(screen, key) is None:
            await tap(screen, "key-figures")
        await tap(screen, key)


async def order(kiosk: WatchedKiosk, language: Language) -> None:
    """By search, from the invitation to the basket."""
    tap, wait = kiosk.fingers.tap, kiosk.fingers.wait_for
    await wait("attractScreen", within_s=WITHIN_S)
    await tap(f"language-{language.value}")
    await tap("start")
    await tap("kind-eat-in", within_s=WITHIN_S)
    await tap("openSearch")
    await wait("searchScreen")
    await press(kiosk, "searchScreen", QUERIES[language])
    search = kiosk.core.session.snapshot.search
    assert search is not None
    assert search.query == QUERIES[language]
    await tap(f"found-{search.found[0].id}")
    await tap("dishScreen", "add")
    await wait("searchScreen")
    await tap("searchScreen", "viewOrder")
    await wait("basketScreen")


async def note(kiosk: WatchedKiosk, words: str) -> None:
    await kiosk.fingers.tap("noteRow")
    await kiosk.fingers.wait_for("noteScreen")
    await press(kiosk, "noteScreen", words)
    await kiosk.fingers.tap("noteDone")


async def pay(kiosk: WatchedKiosk) -> dict[str, object]:
    """The comment of the order as the cash server has it, and whether it was paid."""
    tap, wait = kiosk.fingers.tap, kiosk.fingers.wait_for
    await tap("checkOut")
    await tap("passOn", within_s=WITHIN_S)
    await tap("way-station", within_s=WITHIN_S)
    await wait("doneScreen", within_s=PAID_WITHIN_S)
    told = await comment_of_last(kiosk.core)
    await tap("doneScreen", "done")
    return told


async def comment_of_last(core: app.Core) -> dict[str, object]:
    (bought,) = await core.store.purchases.latest(1)
    reply = await core.till.post(encode(GetOrder(order=bought.guid)))
    seen = decode(GetOrder, reply)
    return {"comment": seen.persistent_comment, "paid": seen.paid, "kept": bought.order.note}


async def play(language: Language) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-note-") as folder:
        async with kiosk_in(Path(folder)) as core:
            kiosk = show(core)
            await order(kiosk, language)
            await note(kiosk, NOTES[language])
            first = await pay(kiosk)
            await order(kiosk, language)
            second = await pay(kiosk)
            print(json.dumps({"wrote": NOTES[language], "first": first, "second": second}))
            kiosk.screen.close()
            await asyncio.sleep(0)
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(Language(sys.argv[1]))))
