"""ESC/POS printers over network, serial line, USB and file: one driver, four ports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hardware.drivers.escpos_printer import EscposPrinter, Waits
from hardware.drivers.printer_ports import FilePort, NetworkPort, SerialPort
from hardware.drivers.printer_usb import UsbPort
from hardware.errors import BadDeviceSettings
from hardware.escpos import Typography

FLOWS: Final = ("none", "rts-cts", "dsr-dtr", "xon-xoff")


@dataclass(frozen=True, slots=True, kw_only=True)
class EscposOptions:
    """What every ESC/POS printer has: see ``hardware.escpos.Typography``. ``answers``: ask for its
    status; off for one that prints the question."""

    columns: int = 48
    dots: int = 576
    code_page: str = "CP866"
    code_page_number: int = 17
    font: str = ""
    font_bold: str = ""
    cutter: str = "part"
    codes_drawn: bool = False
    answers: bool = True

    def typography(self) -> Typography:
        return Typography(
            columns=self.columns,
            dots=self.dots,
            code_page=self.code_page,
            code_page_number=self.code_page_number,
            font=self.font,
            font_bold=self.font_bold,
            cutter=self.cutter,
            codes_drawn=self.codes_drawn,
        )


class NetworkPrinter(EscposPrinter):
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(EscposOptions):
        host: str
        port: int = 9100

    def __init__(self, options: Options, waits: Waits | None = None) -> None:
        if not options.host or not 1 <= options.port <= 65535:
            raise BadDeviceSettings("a network printer needs a host and a port, 1 to 65535")
        port = NetworkPort(host=options.host, port=options.port)
        super().__init__(port, options.typography(), answers=options.answers, waits=waits)


class SerialPrinter(EscposPrinter):
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(EscposOptions):
        """``flow`` is none, rts-cts, dsr-dtr or xon-xoff, as at the printer's switches."""

        port: str
        baud_rate: int = 115200
        flow: str = "dsr-dtr"

    def __init__(self, options: Options, waits: Waits | None = None) -> None:
        if options.flow not in FLOWS:
            raise BadDeviceSettings(f"the flow of a serial printer is one of {', '.join(FLOWS)}")
        port = SerialPort(port=options.port, baud_rate=options.baud_rate, flow=options.flow)
        super().__init__(port, options.typography(), answers=options.answers, waits=waits)


class UsbPrinter(EscposPrinter):
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(EscposOptions):
        """``vendor`` and ``product`` as ``lsusb`` shows them (0x04b8); 0: whatever is a printer."""

        vendor: int = 0
        product: int = 0

    def __init__(self, options: Options, waits: Waits | None = None) -> None:
        port = UsbPort(vendor=options.vendor, product=options.product)
        super().__init__(port, options.typography(), answers=options.answers, waits=waits)


class FilePrinter(EscposPrinter):
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(EscposOptions):
        path: str

    def __init__(self, options: Options, waits: Waits | None = None) -> None:
        if not options.path:
            raise BadDeviceSettings("a file printer needs a path")
        port = FilePort(path=options.path)
        super().__init__(port, options.typography(), answers=False, waits=waits)
