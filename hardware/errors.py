"""How devices fail to be set up. A device that fails later says so by its health."""

from __future__ import annotations


class BadDeviceSettings(Exception):
    """No such driver, an unknown option or a value of the wrong kind. One sentence, for people."""
