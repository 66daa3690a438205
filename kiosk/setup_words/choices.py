"""Choices that are the kiosk's own, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.setup_words.marked import QT_TRANSLATE_NOOP

NONE: Final = QT_TRANSLATE_NOOP("Setup", "None")
SERVERS_OWN: Final = QT_TRANSLATE_NOOP("Setup", "The server's own")
NOT_OFFERED: Final = QT_TRANSLATE_NOOP("Setup", "Not offered")
KEPT: Final = QT_TRANSLATE_NOOP("Setup", "kept")
NOT_GIVEN: Final = QT_TRANSLATE_NOOP("Setup", "not given")

LANGUAGES: Final[Mapping[str, str]] = {"ru": "Русский", "en": "English"}
"""In their own letters whatever is spoken now."""

WAYS: Final[Mapping[str, str]] = {
    "station": QT_TRANSLATE_NOOP("Setup", "Card, at the terminal of the r_keeper station"),
    "terminal": QT_TRANSLATE_NOOP("Setup", "Card, at the kiosk's own terminal"),
    "sbp": QT_TRANSLATE_NOOP("Setup", "Bank QR code"),
    "counter": QT_TRANSLATE_NOOP("Setup", "At the counter"),
}
LICENCES: Final[Mapping[str, str]] = {
    "subscription": QT_TRANSLATE_NOOP("Setup", "Subscription"),
    "lifetime": QT_TRANSLATE_NOOP("Setup", "Lifetime licence"),
}
CARD_SYSTEMS: Final[Mapping[str, str]] = {
    "none": NONE,
    "crm7": QT_TRANSLATE_NOOP("Setup", "CRM 7, over HTTP"),
    "crm5": QT_TRANSLATE_NOOP("Setup", "CRM 5, over TCP"),
}
POINTS: Final[Mapping[str, str]] = {
    "nobody": QT_TRANSLATE_NOOP("Setup", "Nobody: points are only shown"),
    "kiosk": QT_TRANSLATE_NOOP("Setup", "The kiosk"),
    "r_keeper": QT_TRANSLATE_NOOP("Setup", "r_keeper"),
}
PRINTERS: Final[Mapping[str, str]] = {
    "none": NONE,
    "escpos-usb": QT_TRANSLATE_NOOP("Setup", "On a USB port"),
    "escpos-network": QT_TRANSLATE_NOOP("Setup", "On the network"),
}
READERS: Final[Mapping[str, str]] = {
    "none": NONE,
    "wedge-window": QT_TRANSLATE_NOOP("Setup", "A reader that types like a keyboard"),
    "nfc-pcsc": QT_TRANSLATE_NOOP("Setup", "Contactless reader"),
    "magstripe-serial": QT_TRANSLATE_NOOP("Setup", "Magnetic stripe reader"),
    "scanner-serial": QT_TRANSLATE_NOOP("Setup", "Bar code scanner"),
}
ORIENTATIONS: Final[Mapping[str, str]] = {
    "portrait": QT_TRANSLATE_NOOP("Setup", "Portrait"),
    "landscape": QT_TRANSLATE_NOOP("Setup", "Landscape"),
}
THEMES: Final[Mapping[str, str]] = {
    "light": QT_TRANSLATE_NOOP("Setup", "Usual"),
    "dark-contrast": QT_TRANSLATE_NOOP("Setup", "White on black"),
    "light-contrast": QT_TRANSLATE_NOOP("Setup", "Black on white"),
}
SCALES: Final[Mapping[str, str]] = {
    "100": QT_TRANSLATE_NOOP("Setup", "Usual"),
    "125": QT_TRANSLATE_NOOP("Setup", "Larger"),
    "150": QT_TRANSLATE_NOOP("Setup", "Largest"),
}
VOLUMES: Final[Mapping[str, str]] = {
    "0": QT_TRANSLATE_NOOP("Setup", "Silent"),
    "30": QT_TRANSLATE_NOOP("Setup", "Quiet"),
    "60": QT_TRANSLATE_NOOP("Setup", "Usual"),
    "100": QT_TRANSLATE_NOOP("Setup", "Loud"),
}
ROLES: Final[Mapping[str, str]] = {
    "restaurant": QT_TRANSLATE_NOOP("Setup", "Restaurant: sees and settles"),
    "admin": QT_TRANSLATE_NOOP("Setup", "Administrator: also refunds and sets up"),
    "dealer": QT_TRANSLATE_NOOP("Setup", "Dealer: sets up"),
}
CITIES: Final[Mapping[str, str]] = {
    "Europe/Kaliningrad": QT_TRANSLATE_NOOP("Setup", "Kaliningrad"),
    "Europe/Moscow": QT_TRANSLATE_NOOP("Setup", "Moscow"),
    "Europe/Samara": QT_TRANSLATE_NOOP("Setup", "Samara"),
    "Asia/Yekaterinburg": QT_TRANSLATE_NOOP("Setup", "Yekaterinburg"),
    "Asia/Omsk": QT_TRANSLATE_NOOP("Setup", "Omsk"),
    "Asia/Novosibirsk": QT_TRANSLATE_NOOP("Setup", "Novosibirsk"),
    "Asia/Krasnoyarsk": QT_TRANSLATE_NOOP("Setup", "Krasnoyarsk"),
    "Asia/Irkutsk": QT_TRANSLATE_NOOP("Setup", "Irkutsk"),
    "Asia/Yakutsk": QT_TRANSLATE_NOOP("Setup", "Yakutsk"),
    "Asia/Vladivostok": QT_TRANSLATE_NOOP("Setup", "Vladivostok"),
    "Asia/Magadan": QT_TRANSLATE_NOOP("Setup", "Magadan"),
    "Asia/Kamchatka": QT_TRANSLATE_NOOP("Setup", "Kamchatka"),
    "Europe/Minsk": QT_TRANSLATE_NOOP("Setup", "Minsk"),
    "Asia/Yerevan": QT_TRANSLATE_NOOP("Setup", "Yerevan"),
    "Asia/Tbilisi": QT_TRANSLATE_NOOP("Setup", "Tbilisi"),
    "Asia/Baku": QT_TRANSLATE_NOOP("Setup", "Baku"),
    "Asia/Almaty": QT_TRANSLATE_NOOP("Setup", "Almaty"),
    "Asia/Tashkent": QT_TRANSLATE_NOOP("Setup", "Tashkent"),
    "Asia/Bishkek": QT_TRANSLATE_NOOP("Setup", "Bishkek"),
    "Asia/Dubai": QT_TRANSLATE_NOOP("Setup", "Dubai"),
}
