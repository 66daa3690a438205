"""The machine itself: where it stands, its screen, its devices, its log."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, StringConstraints

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from kiosk.settings.values import NotEmpty, Section


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f'no time zone "{name}"; write it like Europe/Moscow') from None
    return name


class Orientation(StrEnum):
    """Which way the panel hangs."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class SiteSettings(Section):
    """The place and the panel."""

    languages: tuple[Language, ...] = Field(
        default=(Language.RU, Language.EN),
        min_length=1,
        description="Languages of the screen; the first is the one every guest is greeted in.",
    )
    time_zone: Annotated[str, AfterValidator(_known_zone)] = Field(
        default="Europe/Moscow", description="Zone of the restaurant's clock."
    )
    panel_inches: Annotated[float, Field(ge=7, le=100)] = Field(
        default=24.0, description="Diagonal of the panel; every size on the screen follows from it."
    )
    orientation: Orientation = Field(
        default=Orientation.PORTRAIT, description="portrait or landscape."
    )
    lower_edge_mm: Annotated[int, Field(ge=0, le=960)] = Field(
        default=900,
        description="Height of the picture's lower edge above the floor: in low mode everything to "
        "touch lies between it and 1100 mm.",
    )


class ScreenSettings(Section):
    """How the screen behaves until a guest asks for something else."""

    idle_s: Annotated[float, Field(ge=20, le=600)] = Field(
        default=75.0, description="Without a touch for so long, the guest is asked."
    )
    warning_s: Annotated[float, Field(ge=20, le=120)] = Field(
        default=30.0, description="Countdown of that question before the session ends."
    )
    done_s: Annotated[float, Field(ge=10, le=300)] = Field(
        default=30.0, description="How long the order number stays."
    )
    text_scale_percent: Literal[100, 125, 150] = Field(
        default=100, description="Size of text: 100, 125 or 150."
    )
    theme: Contrast = Field(
        default=Contrast.LIGHT, description="Colours: light, dark-contrast or light-contrast."
    )
    reduced_motion: bool = Field(default=False, description="Nothing slides or flies.")
    low_mode: bool = Field(
        default=False, description="Everything to touch stays within reach of somebody who sits."
    )
    step_by_step: bool = Field(default=False, description="One question a page, few choices each.")
    showcase: str = Field(
        default="",
        description="File of the restaurant's own offers and of its pictures for the first screen, "
        "from the home folder; empty: none. resources/showcase/samovar.toml is one.",
        examples=["showcase.toml"],
    )
    sound_volume: Annotated[int, Field(ge=0, le=100)] = Field(
        default=60,
        description="How loud short sounds are, in per cent: added, removed, not possible, card "
        "known, paid, still there. 0: none. Each goes with something that is seen.",
    )
    brightness: Annotated[int, Field(ge=10, le=100)] = Field(
        default=100,
        description="How bright the panel is, in per cent, where devices.backlight is set.",
    )
    cursor: bool = Field(default=False, description="Show the mouse pointer.")


class DriverSettings(Section):
    """A device: its driver's name, and the options that driver declares."""

    driver: NotEmpty = Field(description="Name of the driver.", examples=["simulated"])
    options: dict[str, str | int | float | bool] = Field(
        default={}, description="The driver's own options."
    )


class CardReaderSettings(DriverSettings):
    """A reader of guest cards, and where the number stands on the cards it reads."""

    number: dict[str, str | int | bool] = Field(
        default={},
        description=(
            "Rules: track (1 to 3, 0 any), number_field (from 1, 0 all), prefix, suffix, "
            "digits_only, check_digit (none, luhn, ean), drop_check_digit, min_length, max_length, "
            "pad_to, uid_form (decimal, hex), uid_order (as-sent, reversed), uid_bytes. "
            "kiosk devices --test-card shows what they make of a card."
        ),
    )


class DeviceSettings(Section):
    """What is connected. Drivers check their options themselves when they are opened."""

    card_readers: tuple[CardReaderSettings, ...] = Field(
        default=(), description="Readers of guest cards."
    )
    payment_terminal: DriverSettings | None = Field(
        default=None,
        description="The kiosk's own payment terminal; leave out where the station has it.",
    )
    status_light: DriverSettings | None = Field(
        default=None,
        description="Light that is green while orders are taken, amber where a device is not well, "
        "red while none are taken.",
    )
    keypad: DriverSettings | None = Field(
        default=None,
        description="Keypad with arrows for guests who cannot use the glass: keypad-serial or "
        "simulated. One that types like a keyboard needs no driver.",
    )
    headphone_sensor: DriverSettings | None = Field(
        default=None,
        description="Socket for headphones: the screen is spoken while they are in it. extcon or "
        "simulated.",
    )
    speech: DriverSettings | None = Field(
        default=None,
        description="Voice that speaks the screen: espeak-ng or simulated; leave out where there "
        "is none.",
    )
    sound: DriverSettings | None = Field(
        default=DriverSettings(driver="aplay"),
        description="What plays short sounds: aplay (of the package alsa-utils) or simulated. "
        "Without a sound card the kiosk is silent; screen.sound_volume turns them off.",
    )
    backlight: DriverSettings | None = Field(
        default=None,
        description="The panel's own light: sysfs or simulated; leave out where its brightness is "
        "not the kiosk's to set.",
    )
    receipt_printer: DriverSettings | None = Field(
        default=None,
        description=(
            "The kiosk's own printer of tickets and slips: escpos-network, escpos-serial, "
            "escpos-usb, escpos-file or simulated; leave out where there is none."
        ),
    )


class ReceiptSettings(Section):
    """What the kiosk prints, where it has a printer. The till's own receipts are not meant."""

    ticket: bool = Field(default=True, description="A ticket for each order that is paid.")
    counter: bool = Field(
        default=True, description="A ticket with a barcode for orders to be paid at the counter."
    )
    slip: bool = Field(
        default=True, description="A slip with the number where a payment stays in doubt."
    )
    slip_after_s: Annotated[float, Field(ge=5, le=300)] = Field(
        default=20.0, description="After so many seconds of doubt the slip is printed."
    )
    logo: str = Field(
        default="",
        description="A PNG in black and white for the head, from the home folder; empty: none.",
        examples=["logo.png"],
    )
    footer: Annotated[str, StringConstraints(max_length=200)] = Field(
        default="", description="A last line of the restaurant's own."
    )
    alternative_footer: Annotated[str, StringConstraints(max_length=200)] = Field(
        default="", description="The same in the second language; empty: the line above."
    )


class LogLevel(StrEnum):
    """From which importance on lines are written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"


class LogSettings(Section):
    """The log in home/logs."""

    level: LogLevel = Field(default=LogLevel.INFO, description="debug, info or warning.")
