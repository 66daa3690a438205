"""How devices fail: while they are set up, and later, inside their own thread."""

from __future__ import annotations

from hardware.protocols import Cause


class BadDeviceSettings(Exception):
    """No such driver, an unknown option or a value of the wrong kind. One sentence, for people."""


class DeviceTrouble(Exception):
    """Expected trouble of a driver at work. Raised to its supervisor only, which turns it into
    health and tries again; ``sentence`` says to staff what to do and holds no number of a guest.
    ``cause`` and ``about`` as in DeviceHealth."""

    def __init__(self, sentence: str, cause: Cause | None = None, about: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.cause = cause
        self.about = about


class DeviceMissing(DeviceTrouble):
    """The device is not there: unplugged, switched off, or its service is down."""


class DeviceFault(DeviceTrouble):
    """The device is there and cannot be used: no permission, wrong model, does not answer."""
