"""What the profile says of a server is what its link is built with."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.clients.certificates import Anybody, Authorities, Pinned, Trust
from kiosk.clients.crm_http import CrmHttpLink
from kiosk.clients.crm_tcp import CrmTcpLink
from kiosk.clock import SystemClock
from kiosk.errors import ErrorCode, NotSent, Obstacle
from kiosk.selling import till_settings
from kiosk.settings.example import example_profile
from kiosk.settings.profile import Profile
from kiosk.settings.reader import parsed, profile_from
from kiosk.setup.addresses import cash_server_address, crm5_address, trust_of
from kiosk.setup.advice import advice
from kiosk.setup.card_link import card_link, card_side
from kiosk.setup.obstacle_advice import FarSide
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


CRM5 = {"host": "10.0.0.6", "classifier": "123", "unit": 7, "reply_timeout_s": 9.0}
CRM7 = {"url": "https://10.0.0.6:9192/", "classifier": "123"}


def card_system(**section: Any) -> Profile:
    return profile_from(parsed(example_profile(), name="example") | {"card_system": section})


def test_crm5_is_reached_as_its_section_says() -> None:
    made = card_system(kind="crm5", crm5=CRM5).card_system
    assert made.crm5 is not None
    address = crm5_address(made.crm5, Secret("key-777"))
    assert (address.host, address.port, address.unit_id) == ("10.0.0.6", 9191, 7)
    assert (address.classifier, address.key_code) == ("123", "key-777")
    assert address.reply_timeout_s == 9.0
    assert card_side(made) is FarSide.CARD_SYSTEM_5


async def secret_of(reference: str, key: str, /, *, hidden: bool = True) -> Secret:
    assert (reference, key, hidden) == (
        "secret:card-system-crm5-key-code",
        "card_system.crm5.key_code",
        True,
    )
    return Secret("key-777")


@pytest.mark.parametrize(
    ("kind", "link"), [("none", type(None)), ("crm7", CrmHttpLink), ("crm5", CrmTcpLink)]
)
async def test_the_kind_alone_says_which_card_system_is_spoken_to(kind: str, link: type) -> None:
    made = card_system(kind=kind, crm5=CRM5, crm7=CRM7).card_system
    assert type(await card_link(made, secret_of, SystemClock())) is link


def test_trouble_with_crm5_names_the_settings_of_crm5() -> None:
    trouble = NotSent(ErrorCode.CRM_UNREACHABLE, obstacle=Obstacle.PORT_CLOSED)
    assert "card_system.crm5.host and port" in advice(trouble, FarSide.CARD_SYSTEM_5)
    assert "card_system.crm7.url" in advice(trouble, FarSide.CARD_SYSTEM)
