"""What the servers really did with one purchase, against what the kiosk believes and has told.

The simulators' journal and the terminal's own books are the witnesses; they know nothing of the
kiosk. Pure: evidence in, sentences out, none where everything is as it must be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from kiosk.checkout.ports import Standing
from kiosk.checkout.vocabulary import ENDS, State
from kiosk.checkout.ways import PayWay
from kiosk.snapshots.telling import Telling

_LICENSED: Final = ("SaveOrder", "PayOrder")
_NOT_ITS_TURN: Final = 5305
_CARRIED_OUT: Final = ("Ok", "Execution Started")
"""The second says no more than that the work has begun (rk7 §1.5); here it is done by then."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Of one run: the ``purchases`` the kiosk has of it and the ``settled`` line it ended with; all
    it ``heard`` from its lives; the servers' ``journal``; what the terminal ``took`` and ``holds``
    in it; the licence number the servers took before it, if any.
    """

    purchases: Sequence[Row]
    settled: Row
    heard: Sequence[Row]
    journal: Sequence[Row]
    took: Sequence[int]
    holds: Sequence[int]
    last_number: int | None


def violations(seen: Evidence) -> list[str]:
    """Every law that was broken, as a sentence."""
    found = [*_of_the_store(seen), *_of_the_numbers(seen), *_of_the_servers(seen)]
    if len(seen.purchases) > 1:
        found.append("one guest has two purchases")
    for purchase in seen.purchases:
        found += _of_the_purchase(seen, purchase)
    return found


def violations_of_many(seen: Evidence, waiting: Collection[str]) -> list[str]:
    """The same of a kiosk that many guests have used; ``took``, ``holds`` and coupons aside.

    ``waiting`` are purchases besides that wait for a person.
    """
    known = {_plain(guid) for guid in waiting}
    found = [*_of_the_store(seen), *_of_the_numbers(seen), *_of_the_servers(seen, known)]
    for purchase in seen.purchases:
        words = [line for line in seen.heard if line["guid"] == purchase["guid"]]
        charged = purchase["charged"] if purchase["way"] == PayWay.TERMINAL else 0
        own = replace(seen, heard=words, took=[charged] if charged else [], holds=())
        broken = _of_the_purchase(own, {**purchase, "coupon": False})
        found += [f"{purchase['guid']}: {law}" for law in broken]
    return found


def last_number(seen: Evidence) -> int | None:
    """The licence number the cash server took last."""
    taken = [
        entry["sequence"]
        for entry in seen.journal
        if entry.get("command") in _LICENSED and entry.get("error") != _NOT_ITS_TURN
    ]
    return max(taken, default=seen.last_number)


def _of_the_store(seen: Evidence) -> Iterator[str]:
    if seen.settled["broken_seal"] is not None:
        yield f"the seal of the journal is broken at line {seen.settled['broken_seal']}"
    for problem in seen.settled["problems"]:
        yield f"the database is damaged: {problem}"
    if seen.settled["shut"]:
        yield f"nobody can pay any more by {', '.join(seen.settled['shut'])}"
    known = {purchase["guid"] for purchase in seen.purchases}
    for line in seen.heard:
        if line["what"] in ("opened", "told") and line["guid"] not in known:
            yield "a purchase that was committed is gone"
            return


def _of_the_servers(seen: Evidence, others: Collection[str] = ()) -> Iterator[str]:
    known = {_plain(purchase["guid"]) for purchase in seen.purchases} | set(others)
    if {_plain(entry["order"]) for entry in seen.journal if entry.get("order")} - known:
        yield "the cash server has an order that the kiosk does not know"
    for entry in seen.journal:
        if entry["event"] == "warning":
            yield f"a server wondered: {entry}"
    if not seen.purchases and (seen.took or seen.holds or any(_points(seen))):
        yield "money moved without a purchase"


def _of_the_numbers(seen: Evidence) -> Iterator[str]:
    """Each number that the cash server took has one content, and none is skipped.

    One that it has not come to yet (5305) was taken by nobody: after an order that was given up
    before its lines left, the kiosk guesses once and is told (rk7 §3.8).
    """
    last = seen.last_number
    for entry in seen.journal:
        if entry.get("command") not in _LICENSED or entry.get("repeated"):
            continue
        number = entry.get("sequence")
        if number is None or entry.get("turned_away"):
            continue  # it was turned away before anybody looked at its number
        ahead = last is None or number > last
        if entry.get("error") == _NOT_ITS_TURN and ahead:
            continue
        if not ahead:
            yield f"licence number {number} carries a second content"
        elif last is not None and number != last + 1:
            yield f"licence number {number} follows {last}"
        last = number


def _of_the_purchase(seen: Evidence, purchase: Row) -> Iterator[str]:
    state, paid = State(purchase["state"]), _paid(seen, purchase)
    if state not in ENDS:
        yield f"not settled: {state.value}"
        return
    if purchase["open_intents"]:
        yield f"{state.value} with an open intent"
    if len(paid) > 1:
        yield "the cash server took two payments"
    if paid and state is not State.FINISHED:
        yield f"the order is paid and the kiosk says {state.value}"
    if state is State.FINISHED and not paid:
        yield f"the kiosk says {state.value} and nothing is paid"
    yield from _of_the_money(seen, purchase, paid)
    yield from _of_the_points(seen, purchase, paid=bool(paid))
    yield from _of_the_order(seen, purchase, paid=bool(paid))
    yield from _of_the_words(seen, purchase, paid=bool(paid))


def _of_the_money(seen: Evidence, purchase: Row, paid: Sequence[Row]) -> Iterator[str]:
    agreed = purchase["agreed"]
    charged = agreed if paid else 0
    if purchase["charged"] != charged:
        yield f"the kiosk believes {purchase['charged']} charged, it is {charged}"
    for payment in paid:
        if payment["paid"] != purchase["due"] or purchase["due"] - purchase["bonus"] != agreed:
            yield f"paid {payment['paid']}, agreed {agreed} and {purchase['bonus']} points"
    at_box = [charged] if charged and purchase["way"] == PayWay.TERMINAL else []
    if list(seen.took) != at_box:
        yield f"the terminal took {list(seen.took)} instead of {at_box}"
    if seen.holds:
        yield f"the terminal still holds {list(seen.holds)}"


def _of_the_points(seen: Evidence, purchase: Row, *, paid: bool) -> Iterator[str]:
    names = {purchase["debit_name"], purchase["return_name"]}
    spent = [e["amount_minor"] for e in _points(seen) if e["external_id"] in names]
    bonus = purchase["bonus"] if paid else 0
    if sum(spent) != -bonus or (paid and len(spent) != bool(bonus)):
        yield f"points {spent}, to be spent {bonus}"
    if purchase["points_taken"] != bonus:
        yield f"the kiosk believes {purchase['points_taken']} points taken, it is {bonus}"
    earned = [
        e["amount_minor"] for e in _points(seen) if e["external_id"] == purchase["credit_name"]
    ]
    due = [purchase["credit"]] if paid and purchase["credit"] else []
    if earned != due:
        yield f"points credited {earned} instead of {due}"


def _of_the_order(seen: Evidence, purchase: Row, *, paid: bool) -> Iterator[str]:
    standing = Standing(purchase["standing"])
    open_at_counter = purchase["state"] == State.AT_COUNTER
    fitting = {Standing.PAID} if paid else {Standing.VOID, Standing.ABSENT}
    if open_at_counter:
        fitting = {Standing.OPEN}
    if not purchase["standing_known"] or standing not in fitting:
        yield f"{purchase['state']}, and the order is {standing.value}"
    if purchase["coupon"]:
        left = 0 if paid or open_at_counter else 1
        if seen.settled["coupons"] != left:
            yield f"the guest has {seen.settled['coupons']} coupons left instead of {left}"


def _of_the_words(seen: Evidence, purchase: Row, *, paid: bool) -> Iterator[str]:
    """No guest read a last word that was not true, before a cut or after it."""
    words = [line["telling"] for line in seen.heard if line["what"] == "told"]
    for telling in dict.fromkeys([*words, purchase["telling"]]):
        if telling == Telling.PAID and not paid:
            yield "told paid, and it is not"
        if telling == Telling.NOTHING_CHARGED and paid:
            yield "told nothing was charged, and it was"
        if telling == Telling.AT_COUNTER and purchase["state"] != State.AT_COUNTER:
            yield "sent to the counter, and the order does not wait there"
    final = Telling.PAID if paid else Telling.NOTHING_CHARGED
    if purchase["state"] == State.AT_COUNTER:
        final = Telling.AT_COUNTER
    if purchase["telling"] != final:
        yield f"the guest reads {purchase['telling']} instead of {final.value}"


def _paid(seen: Evidence, purchase: Row) -> list[Row]:
    """What the cash server carried out, its repeated answers left out."""
    return [
        entry
        for entry in seen.journal
        if entry.get("command") == "PayOrder"
        and entry.get("outcome") in _CARRIED_OUT
        and not entry.get("repeated")
        and _plain(entry["order"]) == _plain(purchase["guid"])
    ]


def _points(seen: Evidence) -> Iterator[Row]:
    moved = ("debited", "credited", "returned")
    return (entry for entry in seen.journal if entry["event"] in moved)


def _plain(guid: str) -> str:
    return str(guid).strip("{}").lower()
