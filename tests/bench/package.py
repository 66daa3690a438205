"""The Debian package as a whole: installed on a clean root, set up, bought at, upgraded."""

from __future__ import annotations

from collections.abc import Mapping

from tests.bench.figures import Effort, Measurement, NotHere, Promise
from tests.packaging import clean_root, whole_package


def proof(effort: Effort) -> Mapping[str, float]:
    """Needs root, and Debian's packages to be fetched once."""
    assert effort is Effort.LONG, "short runs leave it out"
    try:
        figures = whole_package.prove(package=None, keep=None)
    except clean_root.NotHere as why:
        raise NotHere(str(why)) from None
    return {f"package.{name}": value for name, value in figures.items()}


MEASUREMENTS = (
    Measurement(
        take=proof,
        only_long=True,
        promises=(
            Promise(name="package.package_mib", meaning="the package", at_most=120),
            Promise(name="package.installed_mib", meaning="what it takes on the disk", at_most=400),
            Promise(
                name="package.install_s",
                meaning="apt install on a clean Debian, downloads apart",
                at_most=300,
            ),
            Promise(
                name="package.setup_s", meaning="kioskctl setup --from, every step", at_most=30
            ),
            Promise(name="package.screen_s", meaning="the display service", at_most=10),
            Promise(
                name="package.ready_s",
                meaning="the kiosk's service, until it says it is ready; the first time",
                at_most=30,
            ),
            Promise(name="package.paying_s", meaning="from the pay button to the number"),
            Promise(
                name="package.upgrade_s",
                meaning="apt install of a newer one while a guest pays",
                at_most=120,
            ),
            Promise(
                name="package.told_s",
                meaning="after it, until the guest is told what became of the payment",
                at_most=60,
            ),
            Promise(
                name="package.purchases_paid",
                meaning="purchases paid, one across the upgrade",
                at_least=2,
            ),
            Promise(
                name="package.purchases_lost",
                meaning="purchases the cash server tells otherwise than the kiosk",
                at_most=0,
            ),
        ),
    ),
)
