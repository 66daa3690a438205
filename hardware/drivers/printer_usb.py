"""The way to an ESC/POS printer over USB, by libusb. Blocking; for a driver's thread."""

from __future__ import annotations

import errno
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from hardware.drivers.printer_ports import CHUNK, PortLost
from hardware.errors import DeviceFault, DeviceMissing
from hardware.protocols import Cause


@dataclass
class UsbPort:
    """A printer on USB by its ids; without them the first that calls itself a printer."""

    vendor: int
    product: int
    answers: bool = True
    _device: Any = None
    _out: Any = None
    _in: Any = None
    _interface: int = 0

    def open(self) -> None:
        import usb.core
        import usb.util

        self.close()
        try:
            device = self._found()
            if device is None:
                told = f"No printer {self._told()} is on USB: is it on?"
                raise DeviceMissing(told, Cause.NOT_FOUND, self._told())
            interface = _printer_interface(device)
            if interface is None:
                told = f"The USB device {self._told()} is no printer: name another"
                raise DeviceFault(told, Cause.WRONG_KIND, self._told())
            self._device, self._interface = device, interface.bInterfaceNumber
            _take_from_system(device, self._interface)
            usb.util.claim_interface(device, self._interface)
            self._out = _endpoint(interface, out=True)
            self._in = _endpoint(interface, out=False)
            self.answers = self._in is not None
        except usb.core.NoBackendError as exc:
            told = "USB cannot be used: install the system's libusb-1.0"
            raise DeviceFault(told, Cause.NO_PROGRAM, "libusb-1.0") from exc
        except usb.core.USBError as exc:
            self.close()
            if exc.errno in (errno.EACCES, errno.EPERM):
                raise DeviceFault(
                    f"The USB printer {self._told()} may not be opened: give the kiosk's account "
                    "the right to it (group lp)",
                    Cause.NOT_ALLOWED,
                    self._told(),
                ) from exc
            told = f"The USB printer {self._told()} cannot be opened"
            raise DeviceMissing(told, Cause.NO_ANSWER, self._told()) from exc

    def write(self, data: bytes, within_s: float) -> None:
        import usb.core

        until = time.monotonic() + within_s
        try:
            while data:
                left_ms = round((until - time.monotonic()) * 1000)
                if self._out is None or left_ms <= 0:
                    raise PortLost("The printer stopped taking what it was sent")
                data = data[self._out.write(data[:CHUNK], left_ms) :]
        except usb.core.USBError as exc:
            raise PortLost("The printer stopped taking what it was sent") from exc

    def read(self, within_s: float) -> bytes:
        import usb.core

        if self._device is None or self._in is None:
            raise PortLost("The USB printer is not open")
        try:
            return bytes(self._in.read(64, max(1, round(within_s * 1000))))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as exc:
            raise PortLost("The USB printer was unplugged") from exc

    def close(self) -> None:
        if self._device is not None:
            import usb.util

            device, self._device, self._out, self._in = self._device, None, None, None
            with suppress(OSError):
                usb.util.dispose_resources(device)

    def _found(self) -> Any:
        import usb.core

        named = {"idVendor": self.vendor, "idProduct": self.product}
        named = {key: value for key, value in named.items() if value}
        return usb.core.find(
            custom_match=lambda device: _printer_interface(device) is not None, **named
        )

    def _told(self) -> str:
        return f"{self.vendor:04x}:{self.product:04x}" if self.vendor else "of any make"


def _printer_interface(device: Any) -> Any:
    """The interface of USB's printer class (7), or ``None``."""
    import usb.core

    try:
        for configuration in device:
            for interface in configuration:
                if interface.bInterfaceClass == 7:
                    return interface
    except usb.core.USBError:
        return None
    return None


def _endpoint(interface: Any, *, out: bool) -> Any:
    import usb.util

    wanted = usb.util.ENDPOINT_OUT if out else usb.util.ENDPOINT_IN
    return usb.util.find_descriptor(
        interface,
        custom_match=lambda end: (
            usb.util.endpoint_direction(end.bEndpointAddress) == wanted
            and usb.util.endpoint_type(end.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
        ),
    )


def _take_from_system(device: Any, interface: int) -> None:
    """Linux gives printers to its own driver first."""
    with suppress(NotImplementedError):  # what pyusb says where systems have no such drivers
        if device.is_kernel_driver_active(interface):
            device.detach_kernel_driver(interface)
