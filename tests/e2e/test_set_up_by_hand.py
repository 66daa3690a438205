"""A kiosk put up on its own glass, from nothing to a test order made and voided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.setup.wizard.wizard import EXPORT_FILE
from kiosk.setup_snapshots import Ask, StepKey
from kiosk.simulators.addresses import SimulatorAddresses
from tests.e2e.display import Display
from tests.e2e.glass import Glass, until
from tests.e2e.installation import simulators
from tests.e2e.program import looked_at
from tests.e2e.restaurant import Restaurant
from tests.e2e.set_up_by_hand import (
    CHECK_S,
    PIN,
    InstallerAtGlass,
    PluggedKeyboard,
    Said,
    Touch,
    servers_of,
    wizard_on,
)

pytestmark = [pytest.mark.xdist_group("kiosk on a display"), pytest.mark.timeout(300)]

CARD: Final = "777000001"
ZONE: Final = "Europe/Moscow"
RUSSIAN: Final = Said(
    language="ru",
    found="Касса нашлась",
    trusted="Сертификат тот, которому доверяют",
    logged_in="Вход работает",
    in_directory="Всё это есть в r_keeper",
    reason="Причина подходит",
    nobody="По этому адресу никого нет",
    accepted="Касса её принимает",
    card_known="Пробную карту узнали",
    no_reader="Считывателя карт нет",
    main_buttons="Главные кнопки",
    order="Заказать, отменить",
    void="снова аннулирован",
    complete="Профиль полон",
    saved="Сохранено для следующего киоска",
)
ENGLISH: Final = Said(
    language="en",
    found="Cash server found",
    trusted="Certificate is the trusted one",
    logged_in="Login works",
    in_directory="All of it is in r_keeper",
    reason="The reason may be given",
    nobody="Nobody is there at this address",
    accepted="The cash server accepts it",
    card_known="The test card is known",
    no_reader="No card reader",
    main_buttons="Main buttons",
    order="Order and void",
    void="is void again",
    complete="The profile is complete",
    saved="Saved for the next kiosk",
)


@pytest.fixture(scope="module")
def at() -> Iterator[SimulatorAddresses]:
    with simulators(guest_seconds=0.3) as running:
        yield running


def walks(installer: InstallerAtGlass, at: SimulatorAddresses, said: Said, *, cards: bool) -> None:
    """Every page from the first to the summary."""
    servers = servers_of(at)
    installer.chooses(StepKey.LANGUAGE, Ask.LANGUAGE, said.language)
    installer.chooses(StepKey.LANGUAGE, Ask.TIME_ZONE, ZONE)
    installer.glass.tap("page-language/", "forward", within_s=CHECK_S)
    installer.answers(StepKey.SERVER, Ask.HOST, servers[Ask.HOST])
    installer.answers(StepKey.SERVER, Ask.PORT, servers[Ask.PORT])
    installer.reads(StepKey.SERVER, said.found)
    installer.glass.wait_for("fingerprint")
    assert installer.shown_fingerprint() == at.certificate_sha256
    installer.glass.tap("page-server/", "forward")
    installer.goes_on(StepKey.SERVER, said.trusted)
    installer.answers(StepKey.LOGIN, Ask.USER, servers[Ask.USER])
    installer.answers(StepKey.LOGIN, Ask.PASSWORD, servers[Ask.PASSWORD])
    installer.goes_on(StepKey.LOGIN, said.logged_in)
    installer.goes_on(StepKey.RESTAURANT, said.in_directory)
    installer.goes_on(StepKey.SELLING, said.reason)
    licence_is_proven(installer, at, said)
    installer.chooses(StepKey.CARDS, Ask.CARD_SYSTEM, "crm7" if cards else "none")
    if cards:
        installer.answers(StepKey.CARDS, Ask.CRM_URL, servers[Ask.CRM_URL])
        installer.answers(StepKey.CARDS, Ask.CLASSIFIER, servers[Ask.CLASSIFIER])
        installer.answers(StepKey.CARDS, Ask.TEST_CARD, CARD)
        installer.reads(StepKey.CARDS, said.card_known)
    installer.glass.tap("page-cards/", "forward", within_s=CHECK_S)
    installer.goes_on(StepKey.DEVICES, said.no_reader)
    installer.goes_on(StepKey.LOOK, said.main_buttons)
    installer.answers(StepKey.STAFF, Ask.PERSON, "")
    installer.answers(StepKey.STAFF, Ask.PIN, PIN)
    installer.glass.tap("page-staff/", "forward", within_s=CHECK_S)
    installer.goes_on(StepKey.TRIAL, said.order)
    installer.goes_on(StepKey.TRIAL, said.void)
    installer.reads(StepKey.SUMMARY, said.complete)


def licence_is_proven(installer: InstallerAtGlass, at: SimulatorAddresses, said: Said) -> None:
    """Its service at its usual address is nobody here: that is read, and the address changed."""
    licence_is_asked_for(installer, at, said)
    servers = servers_of(at)
    installer.changes(StepKey.LICENCE, Ask.LICENCE_URL, servers[Ask.LICENCE_URL])
    installer.goes_on(StepKey.LICENCE, said.accepted)


def licence_is_asked_for(installer: InstallerAtGlass, at: SimulatorAddresses, said: Said) -> None:
    servers = servers_of(at)
    for ask in (Ask.LICENCE_USER, Ask.LICENCE_PASSWORD, Ask.LICENCE_TOKEN):
        installer.answers(StepKey.LICENCE, ask, servers[ask])
    installer.answers(StepKey.LICENCE, Ask.TOKEN_UNTIL, "")
    installer.reads(StepKey.LICENCE, said.nobody)


def test_by_touch_in_russian(panel: Display, tmp_path: Path, at: SimulatorAddresses) -> None:
    home, restaurant = tmp_path / "home", Restaurant(at.control_url)
    before = restaurant.last_entry()
    with wizard_on(panel, tmp_path, home, "setup") as (child, glass):
        installer = InstallerAtGlass(glass=glass, hands=Touch(glass))
        walks(installer, at, RUSSIAN, cards=True)
        glass.tap("page-summary/", "other")
        installer.reads(StepKey.SUMMARY, RUSSIAN.saved)
        glass.tap("page-summary/", "forward")
        assert child.wait(timeout=CHECK_S) == 0
    profile = read_profile(home / PROFILE_FILE)
    assert profile.cash_server.fingerprint == at.certificate_sha256
    assert (home / EXPORT_FILE).exists()
    (created,) = restaurant.carried_out("CreateOrder", before)
    (saved,) = restaurant.carried_out("SaveOrder", before)
    (voided,) = restaurant.carried_out("VoidOrder", before)
    assert created["order"] == saved["order"] == voided["order"]
    assert not restaurant.carried_out("PayOrder", before)
    assert not restaurant.warnings()


def test_on_a_keyboard_in_english_and_then_guests_can_order(
    panel: Display, tmp_path: Path, at: SimulatorAddresses
) -> None:
    home = tmp_path / "home"
    with wizard_on(panel, tmp_path, home, "run") as (child, glass):
        installer = InstallerAtGlass(glass=glass, hands=PluggedKeyboard(panel))
        walks(installer, at, ENGLISH, cards=False)
        glass.tap("page-summary/", "forward")
        until(lambda: (home / PROFILE_FILE).exists() or None, "the profile", CHECK_S)
        until(lambda: None if (tmp_path / "places").exists() else True, "the wizard's end")
        with looked_at(panel, tmp_path / "places", child) as kiosk:
            kiosk.wait_for("attractScreen", within_s=CHECK_S)
    assert read_profile(home / PROFILE_FILE).site.languages[0] == "en"


def test_a_power_cut_in_the_middle_loses_no_answer(
    panel: Display, tmp_path: Path, at: SimulatorAddresses
) -> None:
    home, servers = tmp_path / "home", servers_of(at)
    with wizard_on(panel, tmp_path, home, "setup") as (child, glass):
        installer = at_login(glass, PluggedKeyboard(panel), at)
        installer.answers(StepKey.LOGIN, Ask.USER, servers[Ask.USER])
        glass.wait_for("page-login/cash_server.password")
        child.kill()
        child.wait()
    with wizard_on(panel, tmp_path, home, "setup") as (_child, glass):
        installer = InstallerAtGlass(glass=glass, hands=PluggedKeyboard(panel))
        installer.answers(StepKey.LOGIN, Ask.PASSWORD, servers[Ask.PASSWORD])
        installer.reads(StepKey.LOGIN, ENGLISH.logged_in)
        assert at.cash_user in glass.texts("answer-cash_server.user")


def test_what_is_wrong_is_read_and_the_installer_goes_back_or_on(
    panel: Display, tmp_path: Path, at: SimulatorAddresses
) -> None:
    servers = servers_of(at)
    with wizard_on(panel, tmp_path, tmp_path / "home", "setup") as (_child, glass):
        installer = at_login(glass, PluggedKeyboard(panel), at)
        installer.answers(StepKey.LOGIN, Ask.USER, servers[Ask.USER])
        installer.answers(StepKey.LOGIN, Ask.PASSWORD, "wrong")
        installer.reads(StepKey.LOGIN, "The cash server refuses the login")
        glass.tap("page-login/", "back")
        installer.goes_on(StepKey.SERVER, ENGLISH.trusted)
        installer.reads(StepKey.LOGIN, "The cash server refuses the login")
        glass.tap("page-login/", "answer-cash_server.password")
        installer.answers(StepKey.LOGIN, Ask.PASSWORD, servers[Ask.PASSWORD])
        installer.goes_on(StepKey.LOGIN, ENGLISH.logged_in)
        installer.goes_on(StepKey.RESTAURANT, ENGLISH.in_directory)
        installer.goes_on(StepKey.SELLING, ENGLISH.reason)
        # The simulated licence covers two kiosks, and those have it.
        licence_is_asked_for(installer, at, ENGLISH)
        glass.tap("page-licence/", "other")
        installer.chooses(StepKey.CARDS, Ask.CARD_SYSTEM, "crm7")
        installer.answers(StepKey.CARDS, Ask.CRM_URL, "http://127.0.0.1:9/")
        installer.answers(StepKey.CARDS, Ask.CLASSIFIER, servers[Ask.CLASSIFIER])
        installer.reads(StepKey.CARDS, "nothing listens at this port")
        glass.tap("page-cards/", "other")
        glass.tap("page-devices/", "answer-devices.printer", within_s=CHECK_S)
        installer.chooses(StepKey.DEVICES, Ask.PRINTER, "escpos-network")
        installer.answers(StepKey.DEVICES, Ask.PRINTER_HOST, "127.0.0.1:9")
        installer.reads(StepKey.DEVICES, "The test page was not printed")
        glass.tap("page-devices/", "other")
        installer.goes_on(StepKey.LOOK, ENGLISH.main_buttons)
        glass.wait_for("page-staff/staff.name")


def at_login(glass: Glass, hands: PluggedKeyboard, at: SimulatorAddresses) -> InstallerAtGlass:
    """With language and cash server behind."""
    servers = servers_of(at)
    installer = InstallerAtGlass(glass=glass, hands=hands)
    installer.chooses(StepKey.LANGUAGE, Ask.LANGUAGE, "en")
    installer.chooses(StepKey.LANGUAGE, Ask.TIME_ZONE, ZONE)
    glass.tap("page-language/", "forward", within_s=CHECK_S)
    installer.answers(StepKey.SERVER, Ask.HOST, servers[Ask.HOST])
    installer.answers(StepKey.SERVER, Ask.PORT, servers[Ask.PORT])
    installer.reads(StepKey.SERVER, ENGLISH.found)
    glass.wait_for("fingerprint")
    glass.tap("page-server/", "forward")
    installer.goes_on(StepKey.SERVER, ENGLISH.trusted)
    return installer
