"""Samovar without pixels: everything the kiosk knows and does, as plain asyncio.

Promises: Qt is not imported anywhere below this package except lazily by ``kiosk.on_screen``, so
the same core runs behind the touchscreen, in the command line and in simulations with virtual time.
May not import: PySide6; ``hardware`` beyond its protocols and errors (only ``kiosk.app`` opens
drivers).
"""
