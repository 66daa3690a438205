"""Reading a chain's directory: what it adds to lxml, what it takes in memory, how long it lasts."""

from __future__ import annotations

import gc
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from lxml import etree

from kiosk.menu.assembly import MenuPlan
from kiosk.menu.background import short_turns
from kiosk.menu.directory import Directory, Prices
from kiosk.menu.rules import MenuRules
from kiosk.wire.rkeeper.dish_rows import DishRow
from kiosk.wire.rkeeper.menu_collections import GetMenuItems
from kiosk.wire.rkeeper.order_menu import DishOffer, OrderMenu
from kiosk.wire.rkeeper.reference_rows import CategoryRow, RowStatus
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.large_till import CATEGORIES, FIRST_CATEGORY, dishes
from tests.e2e.watched_lunch import rss_mib

_PIECE: Final = 64 * 1024
_ROUNDS = {Effort.SHORT: 31, Effort.LONG: 101}
_NOON: Final = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


class _Counting:
    """A target that does nothing but count: what lxml itself takes to say what it saw."""

    def __init__(self) -> None:
        self.count = 0

    def start(self, _tag: str, _attributes: Mapping[str, str]) -> None:
        self.count += 1

    def end(self, _tag: str) -> None:
        self.count += 1

    def close(self) -> int:
        return self.count


def _pieces(body: bytes) -> Iterator[bytes]:
    for at in range(0, len(body), _PIECE):
        yield body[at : at + _PIECE]


def _counted(pieces: Iterable[bytes]) -> int:
    parser = etree.XMLParser(
        target=_Counting(),  # type: ignore[arg-type]  # lxml calls only the methods it finds
        encoding="utf-8",
        resolve_entities=True,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    for piece in pieces:
        parser.feed(piece)
    counted: Any = parser.close()
    return int(counted)


def _read(pieces: Iterable[bytes]) -> tuple[DishRow, ...]:
    """As the kiosk reads them: beside a screen."""
    with short_turns():
        reader = GetMenuItems.stream()
        for piece in pieces:
            reader.feed(piece)
        return reader.close().rows


def _took_s(work: Callable[[], Any]) -> float:
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def _ratio(count: int, rounds: int) -> tuple[float, float]:
    """Ours against bare, and ours in milliseconds: the best of rounds in which both met the same
    noise, because a machine can only be slower than it is.
    """
    body = dishes(count)
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(_took_s(lambda: _counted(_pieces(body))))
        ours.append(_took_s(lambda: _read(_pieces(body))))
    return min(ours) / min(bare), min(ours) * 1000


def parsing(effort: Effort) -> Mapping[str, float]:
    rounds = _ROUNDS[effort]
    large, large_ms = _ratio(50_000, rounds)
    small, _small_ms = _ratio(5_000, 5 * rounds)
    return {
        "rk7.parse_50k_ratio": large,
        "rk7.parse_5k_ratio": small,
        "rk7.parse_50k_ms": large_ms,
    }


def peak(_effort: Effort) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
        file = Path(folder) / "menu_items.xml"
        with file.open("wb") as target:
            # Written bit by bit: what this process once held would hide what reading takes.
            _write(target.write)
        idle = rss_mib()
        with file.open("rb") as source:
            rows = _read(iter(lambda: source.read(_PIECE), b""))
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert len(rows) == 50_000
    return {"rk7.parse_50k_peak_mib": most - idle}


def _write(write: Callable[[bytes], object]) -> None:
    from tests.e2e.large_till import dish

    head, _, tail = dishes(1).partition(dish(1).encode())
    write(head)
    for number in range(1, 50_001):
        write(dish(number).encode())
    write(tail)


def assembling(effort: Effort) -> Mapping[str, float]:
    rows = _read(_pieces(dishes(50_000)))
    directory = Directory(
        dishes=rows,
        categories=tuple(_category(number) for number in range(CATEGORIES)),
        selectors=(),
        schemes=(),
        groups=(),
        modifiers=(),
        order_types=(),
    )
    full, moved = [], []
    for _ in range(_ROUNDS[effort] // 3):
        with short_turns():
            began = time.perf_counter()
            plan = MenuPlan(directory, MenuRules())
            made = plan.menu(_prices(rows, left=9_000), _NOON)
            full.append(time.perf_counter() - began)
            fewer = _prices(rows, left=8_000)
            began = time.perf_counter()
            plan.menu(fewer, _NOON, made)
            moved.append(time.perf_counter() - began)
    assert len(made.menu.dishes) == len(rows)
    return {
        "rk7.assemble_50k_ms": min(full) * 1000,
        "rk7.rests_50k_ms": min(moved) * 1000,
    }


def _category(number: int) -> CategoryRow:
    return CategoryRow(
        id=FIRST_CATEGORY + number,
        code=number,
        guid="",
        name=f"Отдел {number}",
        alt_name="",
        parent_id=0,
        status=RowStatus.ACTIVE,
        extended={},
        comment="",
        scheme_id=0,
    )


def _prices(rows: Iterable[DishRow], *, left: int) -> Prices:
    """Everything is on sale; one dish in a thousand is counted, in thousandths."""
    offers = {
        row.id: DishOffer(10_000 + row.code % 500, left if row.code % 1000 == 0 else None)
        for row in rows
    }
    menu = OrderMenu(
        dishes=offers, modifiers={}, order_types=(), price_scale=None, trade_group=None
    )
    return Prices(sold_now=menu, on_sale=menu)


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="rk7.parse_50k_ratio",
                meaning="50 000 dishes of 40 properties, against lxml that only counts them",
                at_most=1.3,
            ),
            Promise(name="rk7.parse_5k_ratio", meaning="the same for 5 000 dishes"),
            Promise(name="rk7.parse_50k_ms", meaning="processor time of the large one"),
        ),
        take=parsing,
    ),
    Measurement(
        promises=(
            Promise(
                name="rk7.parse_50k_peak_mib",
                meaning="memory at most while they are read, over that before",
                at_most=80,
            ),
        ),
        take=peak,
    ),
    Measurement(
        promises=(
            Promise(name="rk7.assemble_50k_ms", meaning="a menu of 50 000 dishes from their rows"),
            Promise(name="rk7.rests_50k_ms", meaning="the same menu where fifty rests have moved"),
        ),
        take=assembling,
    ),
)
