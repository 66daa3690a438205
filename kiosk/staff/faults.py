"""What is wrong with this kiosk now, worst first, from what the other rooms report. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from hardware.protocols import DeviceHealth, HealthState
from hardware.terminals import ForeignUse
from kiosk.checkout.doubts import stands_in_the_way
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.session.service import Source, Trouble
from kiosk.staff_snapshots import Fault, FaultKind, Severity

_KINDS: Final[Mapping[Source, FaultKind]] = {
    Source.STORE: FaultKind.STORE,
    Source.LICENCE: FaultKind.LICENCE,
    Source.CASH_SERVER: FaultKind.CASH_SERVER,
    Source.REQUEST: FaultKind.REQUEST,
    Source.REFUND: FaultKind.REFUND,
    Source.PURCHASE: FaultKind.RECOVERY,
}
_ALWAYS_THERE: Final = (
    FaultKind.CASH_SERVER,
    FaultKind.LICENCE,
    FaultKind.STORE,
    FaultKind.PURCHASE_WAITS,
)
_BAD: Final = frozenset({HealthState.MISSING, HealthState.FAILED})


def faults(
    troubles: Mapping[Source, Trouble],
    waiting: Iterable[Purchase],
    ways: Iterable[PayWay],
    readers: Mapping[str, DeviceHealth],
    at_terminal: Fault | None = None,
) -> tuple[Fault, ...]:
    """``waiting`` are the purchases that need a person, ``ways`` those of the site."""
    found = [_waits(purchase, tuple(ways)) for purchase in waiting]
    if at_terminal is not None:
        found.append(at_terminal)
    for source, trouble in troubles.items():
        # That no way is open is what the purchases above say themselves.
        if source is Source.PURCHASE and FaultKind.PURCHASE_WAITS in {each.kind for each in found}:
            continue
        found.append(
            Fault(
                key=source.value,
                kind=_KINDS[source],
                severity=Severity.RED,
                cause=trouble.cause,
                since=trouble.since,
                can_look=source is Source.CASH_SERVER,
            )
        )
    found.extend(
        Fault(
            key=f"reader-{name}",
            kind=FaultKind.CARD_READER,
            severity=Severity.AMBER,
            name=name,
            device=health,
        )
        for name, health in readers.items()
        if health.state in _BAD
    )
    order = list(FaultKind)
    return tuple(sorted(found, key=lambda fault: order.index(fault.kind)))


def foreign_use(seen: ForeignUse, ways: Iterable[PayWay], *, may_accept: bool) -> Fault:
    """Somebody else has used the terminal, as was ``seen``."""
    return Fault(
        key="terminal-foreign",
        kind=FaultKind.TERMINAL_FOREIGN,
        severity=Severity.RED,
        foreign=seen,
        shut=tuple(way for way in ways if way is PayWay.TERMINAL),
        can_accept=may_accept,
    )


def well(found: Iterable[Fault], *, has_readers: bool) -> tuple[FaultKind, ...]:
    """What is as it should be."""
    wrong = {fault.kind for fault in found}
    if FaultKind.SUM_WAITS in wrong:
        wrong.add(FaultKind.PURCHASE_WAITS)
    looked_at = (*_ALWAYS_THERE, FaultKind.CARD_READER) if has_readers else _ALWAYS_THERE
    return tuple(kind for kind in looked_at if kind not in wrong)


def _waits(purchase: Purchase, ways: tuple[PayWay, ...]) -> Fault:
    if purchase.state is State.CONFIRMING:
        # A terminal begins nothing new before it is done with the sum it holds.
        return Fault(
            key=f"purchase-{purchase.guid}",
            kind=FaultKind.SUM_WAITS,
            severity=Severity.RED,
            cause=purchase.cause,
            since=purchase.guest_seen_at,
            name=purchase.order_number,
            shut=tuple(way for way in ways if way is PayWay.TERMINAL),
        )
    return Fault(
        key=f"purchase-{purchase.guid}",
        kind=FaultKind.PURCHASE_WAITS,
        severity=Severity.RED,
        cause=purchase.cause,
        since=purchase.changed_at,
        name=purchase.order_number,
        shut=tuple(way for way in ways if stands_in_the_way(purchase, way)),
    )
