"""A set-up file names where its secrets are; it never holds one."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import SettingsError
from kiosk.settings.example import example_setup_file, variable_for
from kiosk.settings.reader import parsed
from kiosk.settings.secret_keys import secret_keys
from kiosk.setup.setup_file import order_from, read_setup_file, setup_file_text

ENVIRONMENT = {variable_for(key): f"canary-{key}" for key in secret_keys()}
ENVIRONMENT["SAMOVAR_LICENCE_TOKEN_UNTIL"] = "2027-05-31"


def tables() -> dict[str, Any]:
    return parsed(example_setup_file(), name="example")


def problems(given: dict[str, Any], environment: dict[str, str] = ENVIRONMENT) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        order_from(given, environment, Path())
    return caught.value.problems


def test_the_example_is_a_working_setup_file(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text(example_setup_file(), "utf-8")
    order = read_setup_file(tmp_path / "kiosk.toml", ENVIRONMENT)
    assert {name: secret.reveal() for name, secret in order.secrets.items()} == {
        "cash-server-password": "canary-cash_server.password",
        "licence-user": "canary-licence.user",
        "licence-password": "canary-licence.password",
        "licence-token": "canary-licence.token",
        "licence-token-until": "2027-05-31",
        "card-system-crm5-key-code": "canary-card_system.crm5.key_code",
    }
    assert order.profile.cash_server.password == "secret:cash-server-password"
    assert not order.trust_first
    assert "canary" not in repr(order)


def test_a_secret_in_a_file_beside_is_found_from_anywhere(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("tökén \n", "utf-8")
    given = tables()
    given["licence"]["token"] = "file:token"
    order = order_from(given, ENVIRONMENT, tmp_path)
    assert order.secrets["licence-token"].reveal() == "tökén "


def test_a_secret_written_out_is_refused_and_not_repeated() -> None:
    given = tables()
    given["cash_server"]["password"] = "canary-Pa55"
    given["licence"]["token"] = 12345
    found = problems(given)
    assert found == tuple(
        f'{key}: must be "env:NAME" or "file:PATH"; a secret never stands in a set-up file'
        for key in ("cash_server.password", "licence.token")
    )


def test_a_last_day_that_is_no_date_is_told_before_anything_is_kept() -> None:
    given = tables()
    environment = {**ENVIRONMENT, "SAMOVAR_LICENCE_TOKEN_UNTIL": "31.05.2027"}
    found = problems(given, environment)
    assert found == ("licence.token_until: must be a date such as 2027-05-31",)


def test_missing_sources_and_wrong_settings_are_told_together() -> None:
    given = tables()
    given["cash_server"]["port"] = 0
    given["licence"]["token"] = "file:/absent/token"
    found = problems(
        given, {name: value for name, value in ENVIRONMENT.items() if "CASH_SERVER" not in name}
    )
    assert found == (
        "cash_server.password: the environment has no variable SAMOVAR_CASH_SERVER_PASSWORD",
        "licence.token: the file /absent/token cannot be read",
        "cash_server.port: must be at least 1",
    )


def test_an_empty_secret_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("\n")
    given = tables()
    given["licence"]["token"] = f"file:{tmp_path / 'token'}"
    assert problems(given) == (f"licence.token: the file {tmp_path / 'token'} is empty",)


def test_what_is_stored_already_needs_no_source() -> None:
    given = tables()
    given["licence"]["token"] = "secret:licence-token"
    order = order_from(given, ENVIRONMENT, Path())
    assert "licence-token" not in order.secrets
    assert order.profile.licence.token == "secret:licence-token"


def test_trust_first_waits_for_the_certificate_that_is_seen() -> None:
    given = tables()
    given["cash_server"]["fingerprint"] = "trust-first"
    order = order_from(given, ENVIRONMENT, Path())
    assert order.trust_first
    assert order.with_fingerprint("ab" * 32).cash_server.fingerprint == "ab" * 32


@pytest.mark.parametrize("broken", [{}, {"cash_server": 5}, {"cash_server": {"fingerprint": 1}}])
def test_a_file_that_is_hardly_one_is_refused_in_words(broken: dict[str, Any]) -> None:
    assert problems(broken)


def test_an_exported_profile_is_a_setup_file_without_secrets() -> None:
    order = order_from(tables(), ENVIRONMENT, Path())
    text = setup_file_text(order.profile)
    assert "secret:" not in text
    assert "canary" not in text
    again = order_from(tomllib.loads(text), ENVIRONMENT, Path())
    assert again.profile == order.profile
    assert again.secrets == order.secrets


def test_an_order_does_not_change_the_tables_it_was_made_from() -> None:
    given = tables()
    order_from(given, ENVIRONMENT, Path())
    assert given == tables()
