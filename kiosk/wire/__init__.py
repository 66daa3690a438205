"""How the far sides write: r_keeper's XML interface, the card system, the licence server.

Promises: sans-IO. Bytes in, frozen values out, and the other way; tests need no fixture. Unusable
bytes become ``GarbledReply``, a well-formed "no" becomes the ``Refused`` of that side, and nothing
else is raised for what came from outside. Amounts are whole minor units, quantities whole
thousandths, date-times of the servers naive local time.
May not import: asyncio, threading, sockets, httpx, a database, a clock, or any room but ``domain``
and ``errors``.
"""
