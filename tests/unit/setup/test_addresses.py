"""What the profile says of a server is what its link is built with."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.clients.certificates import Anybody, Authorities, Pinned, Trust
from kiosk.parts import till_settings
from kiosk.settings.example import example_profile
from kiosk.settings.profile import Profile
from kiosk.settings.reader import parsed, profile_from
from kiosk.setup.addresses import cash_server_address, trust_of
from kiosk.storage.secrets import Secret


def profile(**cash_server: Any) -> Profile:
    """The example with other values for the cash server; ``None`` leaves a key out."""
    tables = parsed(example_profile(), name="example")
    changed = tables["cash_server"] | cash_server
    tables["cash_server"] = {key: value for key, value in changed.items() if value is not None}
    return profile_from(tables)


@pytest.mark.parametrize(
    ("given", "trust"),
    [
        ({"fingerprint": "AB:" * 31 + "AB"}, Pinned(sha256="ab" * 32)),
        ({"weak_tls": True}, Pinned(sha256="3b" * 32, weak_tls=True)),
        ({"certificate": "authorities"}, Authorities()),
        (
            {"certificate": "authorities", "ca_file": "/etc/till.pem", "weak_tls": True},
            Authorities(file=Path("/etc/till.pem"), weak_tls=True),
        ),
        ({"certificate": "insecure", "fingerprint": None}, Anybody()),
    ],
)
def test_each_way_to_believe_a_cash_server_is_a_setting(
    given: dict[str, Any], trust: Trust
) -> None:
    assert trust_of(profile(**given).cash_server) == trust


def test_how_long_to_wait_is_a_setting() -> None:
    made = profile(connect_timeout_s=2.5, reply_timeout_s=61.0)
    address = cash_server_address(made.cash_server, Secret("password"))
    assert (address.connect_timeout_s, address.reply_timeout_s) == (2.5, 61.0)
    assert till_settings(made).pay_timeout_s == made.payments.pay_timeout_s >= 120
