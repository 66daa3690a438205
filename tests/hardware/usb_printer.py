"""A printer on USB, seen from where pyusb asks the system: real pyusb, no cable."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import usb.backend
import usb.core

from kiosk.simulators.receipt_printer.machine import PrinterMachine

VENDOR, PRODUCT = 0x04B8, 0x0202
OUT_END, IN_END = 0x01, 0x82
_PRINTERS = 7
_BULK = 2


class UsbBus(usb.backend.IBackend):
    """One device. ``taken`` are the interfaces claimed; ``by_system`` says whose it is first."""

    def __init__(self, machine: PrinterMachine, *, device_class: int = _PRINTERS) -> None:
        self.machine = machine
        self.device_class = device_class
        self.plugged = False
        self.by_system = True
        self.forbidden = False
        self.opened = 0
        self._answers = bytearray()
        self._heard = threading.Condition()

    def change(self, change: Callable[[PrinterMachine], None]) -> None:
        with self._heard:
            change(self.machine)
            self._answers += self.machine.work_on()
            self._heard.notify_all()

    def enumerate_devices(self) -> Iterator[object]:
        if self.plugged:
            yield self

    def get_device_descriptor(self, dev: object) -> Any:
        return SimpleNamespace(
            bLength=18,
            bDescriptorType=1,
            bcdUSB=0x0200,
            bDeviceClass=0,
            bDeviceSubClass=0,
            bDeviceProtocol=0,
            bMaxPacketSize0=64,
            idVendor=VENDOR,
            idProduct=PRODUCT,
            bcdDevice=0x0100,
            iManufacturer=0,
            iProduct=0,
            iSerialNumber=0,
            bNumConfigurations=1,
            address=5,
            bus=1,
            port_number=1,
            port_numbers=(1,),
            speed=3,
        )

    def get_configuration_descriptor(self, dev: object, config: int) -> Any:
        if config:
            raise IndexError(config)
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=2,
            wTotalLength=32,
            bNumInterfaces=1,
            bConfigurationValue=1,
            iConfiguration=0,
            bmAttributes=0xC0,
            bMaxPower=1,
            extra_descriptors=[],
        )

    def get_interface_descriptor(self, dev: object, intf: int, alt: int, config: int) -> Any:
        if intf or alt:
            raise IndexError(intf)
        return SimpleNamespace(
            bLength=9,
            bDescriptorType=4,
            bInterfaceNumber=0,
            bAlternateSetting=0,
            bNumEndpoints=2,
            bInterfaceClass=self.device_class,
            bInterfaceSubClass=1,
            bInterfaceProtocol=2,
            iInterface=0,
            extra_descriptors=[],
        )

    def get_endpoint_descriptor(
        self, dev: object, ep: int, intf: int, alt: int, config: int
    ) -> Any:
        return SimpleNamespace(
            bLength=7,
            bDescriptorType=5,
            bEndpointAddress=(OUT_END, IN_END)[ep],
            bmAttributes=_BULK,
            wMaxPacketSize=64,
            bInterval=0,
            bRefresh=0,
            bSynchAddress=0,
            extra_descriptors=[],
        )

    def open_device(self, dev: object) -> object:
        self._look()
        if self.forbidden:
            raise usb.core.USBError("Access denied", errno=errno.EACCES)
        self.opened += 1
        return dev

    def close_device(self, dev_handle: object) -> None:
        self.opened -= 1

    def get_configuration(self, dev_handle: object) -> int:
        return 1

    def set_configuration(self, dev_handle: object, config_value: int) -> None:
        self._look()

    def claim_interface(self, dev_handle: object, intf: int) -> None:
        self._look()
        if self.by_system:
            raise usb.core.USBError("Resource busy", errno=errno.EBUSY)

    def release_interface(self, dev_handle: object, intf: int) -> None:
        """Whoever claimed it is gone."""

    def is_kernel_driver_active(self, dev_handle: object, intf: int) -> bool:
        self._look()
        return self.by_system

    def detach_kernel_driver(self, dev_handle: object, intf: int) -> None:
        self.by_system = False

    def bulk_write(self, dev_handle: object, ep: int, intf: int, data: Any, timeout: int) -> int:
        assert ep == OUT_END
        self._look()
        with self._heard:
            self._answers += self.machine.feed(bytes(data))
            self._heard.notify_all()
        return len(data)

    def bulk_read(self, dev_handle: object, ep: int, intf: int, buff: Any, timeout: int) -> int:
        assert ep == IN_END
        until = time.monotonic() + timeout / 1000
        with self._heard:
            while not self._answers:
                self._look()
                left_s = until - time.monotonic()
                if left_s <= 0:
                    raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
                self._heard.wait(min(left_s, 0.02))
            count = min(len(buff), len(self._answers))
            for place in range(count):
                buff[place] = self._answers[place]
            del self._answers[:count]
            return count

    def _look(self) -> None:
        if not self.plugged:
            raise usb.core.USBError("No such device", errno=errno.ENODEV)
