"""Devices for any program: card readers today; terminals, printers and the rest behind the same
idea.

Promises: a missing device is normal. A driver reports its health and reconnects by itself; it never
raises through its caller, never blocks the loop, and is imported only when its name is configured.
May not import: ``kiosk``, ``ui``. Knows nothing of restaurants. Amounts are whole minor units.
"""
