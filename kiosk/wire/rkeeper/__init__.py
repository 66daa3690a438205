"""r_keeper 7's XML interface: typed commands to bytes, bytes to typed answers (rk7 §1-5).

One class per command holds its name, what to do when no reply came, how it is written and how its
answer is read; ``envelope.encode`` and ``envelope.decode`` do the rest, ``catalogue`` names all the
commands, ``known_refusals`` all the ways a server says no. Encoding and decoding are
separate on purpose: a purchase stores the bytes before they leave and may read the answer's meaning
after a restart, so an answer is read by the command's class alone.
Vendor words are translated here once: a currency is a tender, a modi is a modifier, SIFR is an id.
May not import: clients, clocks, sockets (``kiosk.errors`` and ``kiosk.domain`` at most).
"""
