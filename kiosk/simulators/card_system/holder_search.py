"""`Search holders 2`: sets of holders that are added to, taken from and paged through (crm §10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from lxml import etree

from kiosk.simulators.card_system.holder_xml import HolderSheet
from kiosk.simulators.card_system.message import includes, text_of
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.search_conditions import Conditions, sorted_by
from kiosk.simulators.card_system.wire_forms import read_whole

if TYPE_CHECKING:
    from kiosk.simulators.card_system.office import Call, Office

DEFAULT_COUNT: Final = 50


class HolderSets:
    """The sets that are open, by id. Lost with the server, as on a real one."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._sets: dict[str, frozenset[int]] = {}

    def open(self) -> str:
        """A new, empty set; its id in braces."""
        set_id = self._new_id()
        self._sets[set_id] = frozenset()
        return set_id

    def members(self, set_id: str) -> frozenset[int]:
        """SAC-9992 for a set that is not, or no longer, there."""
        if set_id not in self._sets:
            raise Refused("SAC-9992", "Search_GUID")
        return self._sets[set_id]

    def keep(self, set_id: str, members: frozenset[int]) -> None:
        self._sets[set_id] = members

    def free(self, set_id: str) -> None:
        self._sets.pop(set_id, None)

    def __len__(self) -> int:
        return len(self._sets)


def search_holders(office: Office, call: Call) -> etree._Element:
    """A page of `Holders` of the set the items leave behind."""
    body = call.body
    items = body.findall("Item")
    given = text_of(body, "Search_GUID")
    if not given and not items:
        raise Refused("SAC-9992", "Search_GUID")
    members = office.sets.members(given) if given else frozenset[int]()
    ends = _is_clear(items[-1:]) and bool(given or items[1:])
    steps = items[:-1] if ends else items
    if ends and not steps:
        members = frozenset()  # nothing is asked for but the end of the set
    fresh = not given
    conditions = Conditions(office.book)
    for item in steps:
        if _is_clear([item]):
            members, fresh = frozenset(), True
            continue
        meets = conditions.of(item)
        met = frozenset(holder.id for holder in office.book.holders() if meets(holder))
        match item.get("Mode"):
            case "Add":
                members |= met
            case "Del":
                members -= met
            case _:
                raise Refused("SAC-9992", "Mode")
    set_id = given or ""
    if fresh:
        office.sets.free(set_id)
        set_id = office.sets.open()
    office.sets.keep(set_id, members)
    root = _page(office, call, members, set_id)
    if ends:
        office.sets.free(set_id)
    office.tell(call, "read", found=str(len(members)))
    return root


def _is_clear(items: list[etree._Element]) -> bool:
    return bool(items) and items[0].get("Mode") == "Clear"


def _page(office: Office, call: Call, members: frozenset[int], set_id: str) -> etree._Element:
    body, wanted = call.body, includes(call.body)
    holders = sorted_by((office.book.holder(one) for one in members), wanted)
    first = max(_whole(body, "Index", 1), 1)
    count = max(_whole(body, "Count", DEFAULT_COUNT), 0)
    page = holders[first - 1 : first - 1 + count]
    root = etree.Element("Holders")
    if page:
        root.set("IndexFrom", str(first))
        root.set("IndexTo", str(first + len(page) - 1))
    root.set("Count", str(len(holders)))
    root.set("Search_GUID", set_id)
    sheet = HolderSheet(office.book, office.ledger, call.asking, call.at)
    for holder in page:
        element = etree.SubElement(root, "Holder")
        sheet.write(element, holder, wanted)
        if "Account" in wanted:
            sheet.accounts.write(element, holder.id, wanted, body)
        sheet.write_lists(element, holder, wanted, body)
    return root


def _whole(body: etree._Element, name: str, default: int) -> int:
    text = text_of(body, name)
    return read_whole(text, name) if text else default
