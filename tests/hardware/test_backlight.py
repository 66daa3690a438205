"""A panel's own light: as bright as it was told, also after it was away; never dark."""

from __future__ import annotations

from pathlib import Path

import pytest

from hardware.drivers.backlight_sysfs import SysfsBacklight
from hardware.errors import BadDeviceSettings
from hardware.protocols import LEAST_BRIGHTNESS, Backlight, Cause, HealthState
from tests.hardware.bench import Bench, listening
from tests.hardware.benches import BACKLIGHTS
from tests.hardware.contract_devices import DeviceContract
from tests.hardware.patience import until, until_state
from tests.hardware.test_other_devices import stands
from tests.hardware.unpluggable import PanelLight


class TestBacklights(DeviceContract):
    bench = stands(BACKLIGHTS)

    async def test_it_is_as_bright_as_it_was_told_last_also_after_it_was_away(
        self, bench: Bench[Backlight]
    ) -> None:
        async with listening(bench):
            for percent in (100, 20, 60):
                bench.use(str(percent))
            await until(lambda: bench.perceived() == 60)
            bench.unplug()
            await bench.reaches(HealthState.MISSING)
            bench.plug()
            await until(lambda: bench.perceived() == 60)
        assert bench.perceived() == 60, "closed it stays as it is"


def light(folder: Path, **options: str) -> SysfsBacklight:
    return SysfsBacklight(SysfsBacklight.Options(root=str(folder), **options))


async def test_it_is_never_darker_than_one_can_see(tmp_path: Path) -> None:
    panel = PanelLight(tmp_path)
    made = light(panel.root)
    made.shine(0)
    await until(lambda: panel.percent == LEAST_BRIGHTNESS)
    await made.close()


async def test_of_several_one_has_to_be_named(tmp_path: Path) -> None:
    panel = PanelLight(tmp_path)
    PanelLight(tmp_path, "acpi_video0")
    made = light(panel.root)
    made.shine(50)
    await until_state(lambda: made.health, HealthState.MISSING)
    assert made.health.cause is Cause.OTHER_FOUND
    assert made.health.about == "acpi_video0, intel_backlight"
    await made.close()
    named = light(panel.root, name="intel_backlight")
    named.shine(50)
    await until(lambda: panel.percent == 50)
    await named.close()


def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDeviceSettings):
        light(tmp_path, name="../leds")
