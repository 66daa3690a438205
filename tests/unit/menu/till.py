"""A cash server that answers a menu's questions from a few words, and fails where it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from lxml import etree

from kiosk.errors import KioskError

COLLECTIONS = (
    "MENUITEMS",
    "CATEGLIST",
    "SELECTORGROUPS",
    "MODISCHEMES",
    "MODIGROUPS",
    "MODIFIERS",
    "CHANGEABLEORDERTYPES",
)
BORSCH = '<Item Ident="1" Code="1" Name="Борщ" Status="rsActive" MainParentIdent="100"/>'
TEA = '<Item Ident="2" Code="2" Name="Чай" Status="rsActive" MainParentIdent="100"/>'
SOUPS = '<Item Ident="100" Code="100" Name="Супы" Status="rsActive"/>'


class TillClock:
    """Both clocks, moved by the test."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return datetime(2026, 3, 14, 12, 0, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class Till:
    """``asked`` are command names, collections by their own. ``fails`` holds the trouble for some.

    ``on_sale`` and ``stop_list`` are dish ids with prices.
    """

    collections: dict[str, str] = field(
        default_factory=lambda: {"MENUITEMS": BORSCH + TEA, "CATEGLIST": SOUPS}
    )
    versions: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLLECTIONS, 1))
    on_sale: dict[int, int] = field(default_factory=lambda: {1: 39000, 2: 12000})
    stop_list: dict[int, int] = field(default_factory=dict)
    fails: dict[str, KioskError] = field(default_factory=dict)
    replies: dict[str, bytes] = field(default_factory=dict)
    shift: int = 77
    restaurant: str = "123450007"
    asked: list[str] = field(default_factory=list)
    requests: list[etree._Element] = field(default_factory=list)

    async def post(self, body: bytes, *, consume: Callable[[bytes], None] | None = None) -> bytes:
        reply = self._reply(body)
        if consume is None:
            return reply
        half = len(reply) // 2
        consume(reply[:half])
        consume(reply[half:])
        return b""

    def _reply(self, body: bytes) -> bytes:
        query = etree.fromstring(body)
        self.requests.append(query)
        name = query[-1].get("RefName") or query[-1].get("CMD") or ""
        self.asked.append(name)
        if name in self.fails:
            raise self.fails[name]
        if name in self.replies:
            return self.replies[name]
        match name:
            case "GetRefList":
                return self._versions()
            case "GetOrderMenu":
                return self._order_menus()
            case _:
                return self._collection(name)

    def forget(self) -> None:
        self.asked.clear()

    def _versions(self) -> bytes:
        listed = "".join(
            f'<RK7Reference RefName="{name}" Count="1" DataVersion="{version}"/>'
            for name, version in self.versions.items()
        )
        return _reply("GetRefList", f"<RK7RefList>{listed}</RK7RefList>")

    def _collection(self, name: str) -> bytes:
        items = self.collections.get(name, "")
        head = f'<RK7Reference Name="{name}" DataVersion="{self.versions.get(name, 1)}">'
        return _reply("GetRefData", f"{head}<Items>{items}</Items></RK7Reference>")

    def _order_menus(self) -> bytes:
        both = "".join(
            f'<CommandResult CMD="GetOrderMenu" Status="Ok">{_order_menu(dishes)}</CommandResult>'
            for dishes in (self.on_sale, {**self.on_sale, **self.stop_list})
        )
        info = (
            '<CommandResult CMD="GetSystemInfo2" Status="Ok">'
            f'<SystemInfo RestCode="{self.restaurant}"><CommonShift ShiftNum="{self.shift}"/>'
            "</SystemInfo></CommandResult>"
        )
        head = '<RK7QueryResult ServerVersion="7.7" Status="Ok">'
        return f"{head}{info}{both}</RK7QueryResult>".encode()


def _order_menu(dishes: dict[int, int]) -> str:
    items = "".join(f'<Item Ident="{key}" Price="{price}"/>' for key, price in dishes.items())
    return f"<Dishes>{items}</Dishes><Modifiers/><OrderTypes/>"


def _reply(command: str, inside: str) -> bytes:
    head = f'<RK7QueryResult ServerVersion="7.7" Status="Ok" CMD="{command}">'
    return f"{head}{inside}</RK7QueryResult>".encode()


@dataclass(frozen=True)
class Kept:
    content: bytes
    taken_at: datetime


@dataclass
class Shelf:
    """Where the last good answers survive a restart."""

    kept: dict[str, Kept] = field(default_factory=dict)
    puts: int = 0
    trouble: KioskError | None = None

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.puts += 1
        self.kept[name] = Kept(content, taken_at)

    async def get(self, name: str) -> Kept | None:
        return self.kept.get(name)
