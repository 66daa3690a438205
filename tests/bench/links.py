"""What the kiosk adds to a question to the cash server: typed command in, typed answer out."""

from __future__ import annotations

import asyncio
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import httpx

from kiosk.clients.cash_server import XML_INTERFACE, CashServerAddress, CashServerLink
from kiosk.clients.certificates import Pinned, context_for
from kiosk.wire.rkeeper.envelope import encode
from kiosk.wire.rkeeper.system import GetSystemInfo2
from tests.bench.figures import Effort, Measurement, Promise
from tests.contract.hostile_answers import GOOD
from tests.contract.tls_server import Identity, make_identity, reply, serving

_ROUNDS: Final = {Effort.SHORT: 2_000, Effort.LONG: 20_000}
_WARM_UP: Final = 100
_USER: Final = ("KIOSK1", "bench-password")


def _answer_for_ever(identity: Identity, told: Connection) -> None:
    """A cash server that knows one answer, in a process of its own."""

    async def serve() -> None:
        async with serving(reply(GOOD), identity) as server:
            told.send(server.port)
            await asyncio.get_running_loop().create_future()

    asyncio.run(serve())


@contextmanager
def _cash_server(identity: Identity) -> Iterator[int]:
    """Its port."""
    spawn = multiprocessing.get_context("spawn")
    hear, tell = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_answer_for_ever, args=(identity, tell), daemon=True)
    process.start()
    try:
        yield hear.recv()
    finally:
        process.terminate()
        process.join()


async def _round_trips_ms(
    identity: Identity, port: int, rounds: int
) -> tuple[list[float], list[float]]:
    """The kiosk's own and the bare ones, taken in turns so that the machine's moods hit both."""
    url = f"https://127.0.0.1:{port}"
    trust = Pinned(sha256=identity.sha256)
    address = CashServerAddress(url=url, user=_USER[0], password=_USER[1], trust=trust)
    question = encode(GetSystemInfo2())
    async with (
        CashServerLink(address) as link,
        httpx.AsyncClient(verify=context_for(trust), auth=_USER, trust_env=False) as bare,
    ):

        async def ask() -> None:
            assert (await link.ask(GetSystemInfo2())).restaurant_code == "123450007"

        async def post() -> None:
            answer = await bare.post(
                url + XML_INTERFACE, content=question, headers={"Content-Type": "application/xml"}
            )
            assert answer.content == GOOD

        for _ in range(_WARM_UP):
            await ask()
            await post()
        asked, posted = [], []
        for _ in range(rounds):
            asked.append(await _ms(ask))
            posted.append(await _ms(post))
    return asked, posted


async def _ms(work: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await work()
    return (time.perf_counter() - began) * 1000


def round_trips(effort: Effort) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
        identity = make_identity(Path(folder))
        with _cash_server(identity) as port:
            asked, posted = asyncio.run(_round_trips_ms(identity, port, _ROUNDS[effort]))
    own, bare = statistics.median(asked), statistics.median(posted)
    return {"rk7.roundtrip_ratio": own / bare, "rk7.roundtrip_ms": own, "rk7.bare_post_ms": bare}


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="rk7.roundtrip_ratio",
                meaning="a typed command and its answer, against a bare post of the same bytes",
                at_most=1.10,
            ),
            Promise(name="rk7.roundtrip_ms", meaning="the command, on loopback under TLS"),
            Promise(name="rk7.bare_post_ms", meaning="the bare post"),
        ),
        take=round_trips,
    ),
)
