"""How the kiosk is at this moment, as figures. Pure but for the registry they are told to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct, field
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from kiosk.outward.starts import NO_STARTS, Starts
from kiosk.staff_snapshots import FaultKind


class Now(Struct, frozen=True, kw_only=True):
    """``None``: not known, or there is none; then the figure is left out. ``devices`` are ready or
    not, by name; ``faults`` are those a person of the staff would be shown. Seconds."""

    version: Mapping[str, str] = field(default_factory=dict)
    up_s: float = 0.0
    taking_orders: bool = False
    faults: tuple[FaultKind, ...] = ()
    devices: Mapping[str, bool] = field(default_factory=dict)
    paper_low: bool | None = None
    licence_days: int | None = None
    token_days: int | None = None
    sequence_in_doubt: bool | None = None
    sequence_pending: bool | None = None
    menu_age_s: float | None = None
    menu_stale: bool = True
    menu_dishes: int = 0
    unfinished: int = 0
    waiting_for_staff: int = 0
    starts: Starts = NO_STARTS


def families(now: Now) -> Iterator[Metric]:
    """The figures of one moment."""
    version = InfoMetricFamily("samovar_build", "Versions of the kiosk and of what it runs on.")
    version.add_metric([], dict(now.version))
    yield version
    yield from (
        GaugeMetricFamily(f"samovar_{name}", words, value=float(value))
        for name, words, value in _plain(now)
        if value is not None
    )
    yield _labelled("faults", "Faults now, by kind.", "kind", _counted(now.faults))
    ready = {name: float(well) for name, well in now.devices.items()}
    yield _labelled("device_ready", "Whether a device of the profile works.", "device", ready)
    starts = CounterMetricFamily(
        "samovar_starts", "Starts since it was set up, by what they came after.", labels=["after"]
    )
    for after, count in now.starts.counts.items():
        starts.add_metric([after.value], count)
    yield starts


def _plain(now: Now) -> Iterable[tuple[str, str, float | None]]:
    return (
        ("up_seconds", "Since the kiosk was started.", now.up_s),
        ("taking_orders", "1 while guests can order.", now.taking_orders),
        ("receipt_paper_low", "1 where the printer says so.", now.paper_low),
        ("licence_days_left", "Whole days; negative after the end.", now.licence_days),
        ("developer_token_days_left", "Whole days; negative after the end.", now.token_days),
        (
            "licence_sequence_in_doubt",
            "1 while the cash server may count otherwise.",
            now.sequence_in_doubt,
        ),
        (
            "licence_sequence_pending",
            "1 while a numbered command has no answer.",
            now.sequence_pending,
        ),
        ("menu_age_seconds", "Since the menu was last read.", now.menu_age_s),
        ("menu_stale", "1 while the last good menu is shown.", now.menu_stale),
        ("menu_dishes", "Dishes guests are shown.", now.menu_dishes),
        ("purchases_unfinished", "Purchases at no end.", now.unfinished),
        ("purchases_waiting_for_staff", "Those only a person can end.", now.waiting_for_staff),
    )


_ZERO: Final = {kind.value: 0.0 for kind in FaultKind}


def _counted(faults: Iterable[FaultKind]) -> dict[str, float]:
    counted = dict(_ZERO)
    for kind in faults:
        counted[kind.value] += 1
    return counted


def _labelled(name: str, words: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"samovar_{name}", words, labels=[label])
    for of, value in values.items():
        family.add_metric([of], value)
    return family


class NowCollector(Collector):
    """Tells the last moment it was given, whichever thread asks."""

    def __init__(self) -> None:
        self.now = Now()

    def collect(self) -> Iterator[Metric]:
        yield from families(self.now)
