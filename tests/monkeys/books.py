"""Whether the money is right after a monkey: what the servers did, against what the kiosk says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from hardware.drivers.simulated_terminal import SimulatedTerminal
from kiosk.app import Core
from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.simulators.launch import SimulatorProcess
from tests.money.audit import Evidence, violations_of_many
from tests.money.kiosk_life import shown

MOST: Final = 100_000


@dataclass(slots=True)
class Books:
    """Hears every purchase of a kiosk from its beginning."""

    told: list[dict[str, str]] = field(default_factory=list)
    """What guests could read of each."""

    def hears(self, purchase: Purchase) -> None:
        telling = telling_of(purchase).value
        self.told.append({"what": "told", "guid": str(purchase.guid), "telling": telling})


async def ends(core: Core) -> Counter[str]:
    """How many purchases came to which state."""
    return Counter(purchase.state.value for purchase in await core.store.purchases.latest(MOST))


async def violations(
    core: Core, simulators: SimulatorProcess, terminal: SimulatedTerminal, books: Books
) -> list[str]:
    """Every law of money that was broken. A purchase that waits for a person is nobody's fault."""
    purchases = [await _row(core, one) for one in await core.store.purchases.latest(MOST)]
    settled = [row for row in purchases if row["state"] != State.NEEDS_STAFF]
    seen = Evidence(
        purchases=settled,
        settled={
            "broken_seal": await core.store.purchases.broken_seal(),
            "problems": list(await core.store.database.problems()),
            "shut": (),
            "coupons": 0,
        },
        heard=[line for line in books.told if line["guid"] in {row["guid"] for row in settled}],
        journal=await simulators.journal(),
        took=sorted(terminal.model.taken.values()),
        holds=sorted(terminal.model.held.values()),
        last_number=None,
    )
    waiting = {row["guid"] for row in purchases} - {row["guid"] for row in settled}
    return [*violations_of_many(seen, waiting), *_at_terminal(seen, purchases)]


async def _row(core: Core, purchase: Purchase) -> dict[str, Any]:
    """As ``shown``; a card system in a bad mood may refuse for good the points that were earned."""
    row = await shown(core.runner, core.store.purchases, purchase)
    intents = await core.store.purchases.intents_of(purchase.guid)
    credits_made = [intent for intent in intents if intent.kind is Effect.CREDIT_POINTS]
    if credits_made and credits_made[-1].outcome is Outcome.REFUSED:
        row["credit"] = 0
    return row


def _at_terminal(seen: Evidence, purchases: Sequence[Mapping[str, Any]]) -> list[str]:
    """All that the terminal took belongs to paid purchases; one that waits may have its own."""
    known = Counter(seen.took)
    known.subtract(
        row["charged"] for row in purchases if row["way"] == PayWay.TERMINAL and row["charged"]
    )
    waiting = sum(row["state"] == State.NEEDS_STAFF for row in purchases)
    wrong = sum(map(abs, known.values()))
    if wrong > waiting or len(seen.holds) > waiting:
        return [f"the terminal took {known} more or less than the kiosk says, holds {seen.holds}"]
    return []
