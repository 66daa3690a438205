"""A profile is read whole or refused with everything that is wrong with it."""

import tomllib
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.checkout.ways import PayWay
from kiosk.domain.guest import BonusRules
from kiosk.domain.money import Money
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode, SettingsError
from kiosk.settings.card_system import PointsDebit
from kiosk.settings.reader import parsed, profile_from, read_profile

LEAST = """
[cash_server]
host = "192.168.10.5"
port = 8443
user = "KIOSK1"
fingerprint = "FINGERPRINT"
[restaurant]
code = "123450007"
station_id = 15010
cashier_id = 1000010
waiter_id = 1000010
table_id = 1000020
card_tender_id = 1000040
void_reason_id = 1000050
order_types = [{ meaning = "eat-in", id = 1 }, { meaning = "take-away", id = 2 }]
[licence]
lifetime = true
""".replace("FINGERPRINT", ":".join(["AB"] * 32))


def tables(**changes: object) -> dict[str, object]:
    """The smallest profile with sections replaced or extended: ``card_system={...}``."""
    made = tomllib.loads(LEAST)
    for name, values in changes.items():
        if isinstance(values, dict) and isinstance(made.get(name), dict):
            made[name] = {**made[name], **values}
        else:
            made[name] = values
    return made


def problems(**changes: object) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        profile_from(tables(**changes))
    assert caught.value.code is ErrorCode.SETTINGS_WRONG
    return caught.value.problems


def test_the_smallest_profile_has_the_usual_values() -> None:
    profile = profile_from(tables())
    assert profile.cash_server.path == "/rk7api/v0/xmlinterface.xml"
    assert profile.cash_server.fingerprint == "ab" * 32
    assert profile.cash_server.password == "secret:cash-server-password"
    assert profile.payments.ways == (PayWay.STATION,)
    assert (profile.screen.idle_s, profile.screen.warning_s, profile.screen.done_s) == (75, 30, 30)
    assert profile.licence.product == UUID("655cee55-7bcd-4826-b6e0-a8ccf2017ef3")
    assert [kind.meaning for kind in profile.restaurant.order_types] == [
        OrderKind.EAT_IN,
        OrderKind.TAKE_AWAY,
    ]


def test_missing_unknown_and_wrong_are_told_together_with_full_names() -> None:
    given = tables()
    given["cash_server"] = {"prot": 1, "host": "10.0.0.5", "port": "8443", "user": ""}
    given["restaurant"] = {"code": "12", "order_types": [{"meaning": "to-go", "id": 1.5}]}
    given["licence"] = {}
    given["screen"] = {"idle_s": 5, "cursor": "yes"}
    given["printer"] = {}
    with pytest.raises(SettingsError) as caught:
        profile_from(given)
    assert set(caught.value.problems) == {
        "cash_server.prot: no such setting; port is meant?",
        "cash_server.port: must be a whole number",
        "cash_server.user: must not be empty",
        "restaurant.code: must be nine digits",
        "restaurant.station_id: missing",
        "restaurant.cashier_id: missing",
        "restaurant.waiter_id: missing",
        "restaurant.table_id: missing",
        "restaurant.card_tender_id: missing",
        "restaurant.void_reason_id: missing",
        "restaurant.order_types[0].meaning: must be one of 'eat-in' or 'take-away'",
        "restaurant.order_types[0].id: must be a whole number",
        "licence.user: missing, because lifetime is false",
        "licence.password: missing, because lifetime is false",
        "licence.token: missing, because lifetime is false",
        "screen.idle_s: must be at least 20",
        "screen.cursor: must be true or false",
        "printer: no such section",
    }


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"cash_server": 5}, "cash_server: must be a section"),
        ({"site": {"lower_edge_mm": 1000}}, "site.lower_edge_mm: must be at most 960"),
        (
            {"cash_server": {"host": "https://10.0.0.5"}},
            "cash_server.host: must be a name or an address, without https:// and without port",
        ),
        ({"cash_server": {"port": 70000}}, "cash_server.port: must be at most 65535"),
        ({"cash_server": {"port": True}}, "cash_server.port: must be a whole number"),
        (
            {"cash_server": {"fingerprint": "ab"}},
            "cash_server.fingerprint: must be 64 hexadecimal digits",
        ),
        (
            {"cash_server": {"ca_file": "/etc/till.pem"}},
            "cash_server.ca_file: is for certificate = authorities alone",
        ),
        (
            {"licence": {"lifetime": False, "user": "secret:u", "password": "secret:p"}},
            "licence.token: missing, because lifetime is false",
        ),
        (
            {"licence": {"server_url": "http://l.example/"}},
            "licence.server_url: must begin with https://",
        ),
        ({"licence": {"server_url": "nowhere"}}, "licence.server_url: must be a web address"),
        ({"licence": {"product": "655cee55"}}, "licence.product: must be a GUID"),
        ({"card_system": {"kind": "crm7"}}, "card_system.crm7: missing, because kind is crm7"),
        ({"card_system": {"kind": "crm5"}}, "card_system.crm5: missing, because kind is crm5"),
        (
            {"card_system": {"kind": "crm5", "crm5": {"host": "10.0.0.6"}}},
            "card_system.crm5.classifier: missing",
        ),
        (
            {
                "card_system": {
                    "kind": "crm5",
                    "crm5": {"host": "10.0.0.6", "classifier": "1", "bonus_account_type": 5},
                }
            },
            (
                "restaurant.bonus_tender_id: missing, "
                "because card_system.crm5.bonus_account_type is set"
            ),
        ),
        (
            {"card_system": {"crm7": {"url": "http://10.0.0.6/", "classifier": "1"}}},
            "card_system.crm7.url: must begin with https://",
        ),
        (
            {
                "card_system": {
                    "kind": "crm7",
                    "crm7": {"url": "https://c/", "classifier": "1", "bonus_account_type": 5},
                }
            },
            (
                "restaurant.bonus_tender_id: missing, "
                "because card_system.crm7.bonus_account_type is set"
            ),
        ),
        (
            {
                "card_system": {
                    "kind": "crm7",
                    "crm7": {
                        "url": "https://c/",
                        "classifier": "1",
                        "debited_by": "r_keeper",
                    },
                }
            },
            (
                "restaurant.card_interface_id: missing, "
                "because card_system.crm7.debited_by is r_keeper"
            ),
        ),
        (
            {"restaurant": {"bonus_tender_id": 1000040}},
            "restaurant.bonus_tender_id: is the same as restaurant.card_tender_id",
        ),
        ({"restaurant": {"order_types": []}}, "restaurant.order_types: must have at least 1 entry"),
        (
            {"restaurant": {"order_types": [{"meaning": "eat-in", "id": n} for n in (1, 2)]}},
            "restaurant.order_types: one meaning stands twice",
        ),
        ({"payments": {"ways": ["counter"]}}, "payments.default_way: is not one of ways"),
        (
            {
                "payments": {"ways": ["station", "terminal"]},
                "restaurant": {"terminal_tender_id": 1000042},
            },
            "devices.payment_terminal: missing, because payments.ways has terminal",
        ),
        (
            {
                "payments": {"ways": ["station", "terminal"]},
                "devices": {"payment_terminal": {"driver": "simulated"}},
            },
            "restaurant.terminal_tender_id: missing, because payments.ways has terminal",
        ),
        (
            {
                "payments": {"ways": ["station", "terminal"]},
                "devices": {"payment_terminal": {"driver": "simulated"}},
                "restaurant": {"terminal_tender_id": 1000040},
            },
            "restaurant.terminal_tender_id: is the same as another tender",
        ),
        (
            {"site": {"time_zone": "Europe/Tula"}},
            'site.time_zone: no time zone "Europe/Tula"; write it like Europe/Moscow',
        ),
        (
            {"screen": {"text_scale_percent": 110}},
            "screen.text_scale_percent: must be 100, 125 or 150",
        ),
        (
            {"devices": {"card_readers": [{"driver": "simulated", "options": {"a": [1]}}]}},
            "devices.card_readers[0].options.a: must be text, a number, or true or false",
        ),
        (
            {"devices": {"card_readers": [{"driver": "simulated", "number": {"track": [1]}}]}},
            "devices.card_readers[0].number.track: must be text, a number, or true or false",
        ),
        ({"log": {"level": "INFO"}}, "log.level: must be one of 'debug', 'info' or 'warning'"),
    ],
)
def test_each_problem_says_what_to_do(changes: dict[str, object], problem: str) -> None:
    assert problems(**changes) == (problem,)


def test_a_password_in_the_file_is_refused_and_not_repeated() -> None:
    (problem,) = problems(cash_server={"password": "canary-Pa55"})
    assert problem.startswith("cash_server.password: must be a reference")
    assert "canary" not in problem


def test_plain_http_is_for_this_machine_or_when_asked_for() -> None:
    for url, plain in (("http://127.0.0.1:9192/", False), ("http://10.0.0.6:9192/", True)):
        crm7 = {"url": url, "plain_http": plain, "classifier": "123"}
        profile = profile_from(tables(card_system={"kind": "crm7", "crm7": crm7}))
        assert profile.card_system.crm7 is not None
        assert profile.card_system.crm7.url == url
        assert profile.card_system.crm7.debited_by is PointsDebit.KIOSK


def test_the_rules_for_points_are_money() -> None:
    crm7 = {
        "url": "https://c/",
        "classifier": "123",
        "most_percent": 50,
        "least_in_money_minor": 10_000,
    }
    profile = profile_from(tables(card_system={"kind": "crm7", "crm7": crm7}))
    assert profile.card_system.crm7 is not None
    assert profile.card_system.crm7.rules == BonusRules(
        most_percent=50, least_in_money=Money(10_000)
    )


def test_a_file_that_is_not_there_or_not_toml_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no such file"):
        read_profile(tmp_path / "profile.toml")
    (tmp_path / "profile.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read as text"):
        read_profile(tmp_path / "profile.toml")
    (tmp_path / "profile.toml").write_text('password = "canary', "utf-8")
    with pytest.raises(SettingsError, match="is not TOML") as caught:
        read_profile(tmp_path / "profile.toml")
    assert "canary" not in str(caught.value)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    section=st.sampled_from(["cash_server", "restaurant", "licence", "card_system", "devices"]),
    value=anything,
    key=st.sampled_from(["host", "port", "order_types", "crm7", "card_readers", "token", "x"]),
)
def test_whatever_stands_in_a_file_it_is_read_or_refused_in_words(
    section: str, key: str, value: object
) -> None:
    for given_tables in (tables(**{section: {key: value}}), {**tables(), section: value}):
        assert all(words and "\n" not in words for words in refused_with(given_tables))


def refused_with(given_tables: dict[str, object]) -> tuple[str, ...]:
    try:
        profile_from(given_tables)
    except SettingsError as refused:
        return refused.problems
    return ()


@given(st.text(max_size=60))
def test_any_text_is_toml_or_refused(text: str) -> None:
    with suppress(SettingsError):
        parsed(text, name="profile.toml")
