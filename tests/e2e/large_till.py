"""`python -m tests.e2e.large_till URL FOLDER`: a cash server of a chain with 50 000 dishes.

It stands before another one at URL and hands everything on, but has dishes, categories and prices
of its own. Prints one line of JSON (address and fingerprint). A line on its standard input changes
it: ``rests`` sells one portion of one dish, ``prices`` raises every price, ``directory`` renames
every dish. Ends with its input.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import Final

import httpx

from tests.contract.tls_server import make_identity

DISHES: Final = 50_000
CATEGORIES: Final = 100
FIRST_DISH: Final = 2_000_000
FIRST_CATEGORY: Final = 3_000_000
_HEAD: Final = (
    '<RK7QueryResult ServerVersion="7.7.0.330" XmlVersion="248" NetName="MID1" Status="Ok" '
    'CMD="GetRefData" ErrorText="" DateTime="2026-03-14T12:00:06" WorkTime="31" Processed="1">'
)
_DATED: Final = re.compile(rb'RefName="(MENUITEMS|CATEGLIST|SELECTORGROUPS)" Count="\d+" ')


def dish(number: int, edition: int = 0) -> str:
    """A dish as a till writes it that was asked for everything: forty properties."""
    return (
        f'<Item Ident="{FIRST_DISH + number}" ItemIdent="{FIRST_DISH + number}" SourceIdent="0" '
        f'GUIDString="{{6F1A2C51-0B7E-4E0C-8A5E-{number:012d}}}" Code="{number}" '
        f'Name="Блюдо {number} ({edition})" AltName="Dish {number}" '
        f'MainParentIdent="{FIRST_CATEGORY + number % CATEGORIES}" Status="rsActive" '
        f'ShortName="Блюдо {number}" AltShortName="Dish {number}" CategPath="Кухня" '
        'ModiScheme="0" ComboScheme="0" ModiWeight="0" SaleObjectType="sotMenuItem" '
        f'PriceMode="pmPerPiece" QntDecDigits="0" PortionWeight="{number % 500}" PortionName="г" '
        'AltPortion="g" MeasureUnitID="0" OpenPrice="false" UseRestControl="false" '
        'MinRestQnt="0" UseConfirmQnt="false" ConfirmQnt="0" LabeledProduct="false" '
        'BarCodesText="" AddLineMode="almJoinLines" TaxDishType="1" AvailabilitySchedule="0" '
        f'Kurs="0" CookMins="15" Comment="" Instruct="Состав блюда {number}" '
        f'LargeImagePath="dish{number}.png" VisualType_Image="0" Flags="[]" ItemKind="1"/>'
    )


def dishes(count: int, edition: int = 0) -> bytes:
    """The whole answer about MENUITEMS."""
    items = "".join(dish(number, edition) for number in range(1, count + 1))
    return _collection("TRK7MenuItems", count, items)


def _collection(class_name: str, count: int, items: str) -> bytes:
    reference = f'DataVersion="1" ClassName="{class_name}" TotalItemCount="{count}"'
    body = (
        f"{_HEAD}<RK7Reference {reference}><Items>{items}</Items></RK7Reference></RK7QueryResult>"
    )
    return body.encode()


def _categories() -> bytes:
    items = "".join(
        f'<Item Ident="{FIRST_CATEGORY + n}" Code="{n}" Name="Отдел {n}" AltName="Shelf {n}" '
        'MainParentIdent="0" Status="rsActive" Comment=""/>'
        for n in range(CATEGORIES)
    )
    return _collection("TCategListItems", CATEGORIES, items)


class LargeTill:
    """The state of the chain: edition of the directory, prices, what has been sold."""

    def __init__(self, behind: str) -> None:
        self._behind = behind
        self._edition = 0
        self._price = 10_000
        self._sold = 0
        self._answers: dict[str, bytes] = {}

    def change(self, what: str) -> None:
        match what:
            case "rests":
                self._sold += 1
            case "prices":
                self._price += 100
            case "directory":
                self._edition += 1
        self._prepare()

    def _prepare(self) -> None:
        """Everything beforehand: a slow server would give the kiosk time it does not have."""
        items = "".join(
            f'<Item Ident="{FIRST_DISH + n}" Price="{self._price + n % 500 * 100}"'
            + (f' quantity="{900_000 - self._sold * 1000}"/>' if n == 1 else "/>")
            for n in range(1, DISHES + 1)
        )
        menu = (
            '<CommandResult CMD="GetOrderMenu" Status="Ok" DateTime="2026-03-14T12:00:07">'
            f"<Dishes>{items}</Dishes><Modifiers/><OrderTypes/></CommandResult>"
        )
        info = (
            '<CommandResult CMD="GetSystemInfo2" Status="Ok"><SystemInfo RestCode="1">'
            '<CommonShift ShiftNum="1"/></SystemInfo></CommandResult>'
        )
        self._answers = {
            "MENUITEMS": dishes(DISHES, self._edition),
            "CATEGLIST": _categories(),
            "SELECTORGROUPS": _collection("TSelectorGroups", 0, ""),
            "GetOrderMenu": (
                f'<RK7QueryResult Status="Ok">{info}{menu}{menu}</RK7QueryResult>'.encode()
            ),
        }

    async def answer(self, body: bytes, headers: dict[str, str]) -> bytes:
        for name, answer in self._answers.items():
            if f'"{name}"'.encode() in body:
                return answer
        async with httpx.AsyncClient(verify=False) as client:
            reply = (await client.post(self._behind, content=body, headers=headers)).content
        version = f'RefName="\\1" Count="{DISHES}" DataVersion="{self._edition + 1}" Was'.encode()
        return _DATED.sub(version, reply)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Requests of one connection, one after another."""
        try:
            while True:
                lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                pairs = (line.split(": ", 1) for line in lines[1:] if ": " in line)
                headers = {name.lower(): value for name, value in pairs}
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                kept = {"authorization": headers["authorization"], "content-type": "text/xml"}
                answer = await self.answer(body, kept)
                writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(answer)}\r\n\r\n".encode())
                writer.write(answer)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


async def run(behind: str, folder: Path) -> None:
    till = LargeTill(behind)
    till.change("nothing")
    identity = make_identity(folder)
    server = await asyncio.start_server(till.serve, "127.0.0.1", 0, ssl=identity.context())
    port = server.sockets[0].getsockname()[1]
    print(json.dumps({"url": f"https://127.0.0.1:{port}/", "sha256": identity.sha256}), flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        till.change(line.strip())
        print("changed", flush=True)
    server.close()


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], Path(sys.argv[2])))
