"""A debit whose answer is lost is carried out exactly once, whatever the card system remembers.

A thousand runs of each kind; ``./run bench --long`` takes ten thousand of each the same way.
"""

from __future__ import annotations

import asyncio
from typing import Final

import pytest

from kiosk.checkout.vocabulary import State
from tests.contract.card_trips.unlucky_kiosk import Bought, bought

RUNS: Final = 1000


@pytest.mark.parametrize("recognises_repeats", [True, False])
def test_points_are_debited_exactly_once_whatever_is_lost(recognises_repeats: bool):
    async def all_of_them() -> list[Bought]:
        return [await bought(seed, recognises_repeats=recognises_repeats) for seed in range(RUNS)]

    runs = asyncio.run(all_of_them())
    assert [run.wrong for run in runs if run.wrong] == []
    proofs = {
        "paid": sum(run.ended is State.FINISHED for run in runs),
        "cancelled": sum(run.ended is State.CANCELLED for run in runs),
        "repeated": sum(run.repeated for run in runs),
        "late": sum(run.late for run in runs),
        "given back": sum(run.given_back for run in runs),
    }
    assert all(proof > RUNS // 20 for proof in proofs.values()), f"too little is proved: {proofs}"
