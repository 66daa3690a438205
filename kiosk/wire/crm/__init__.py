"""The card system's messages: CRM 7 over HTTP, CRM 5 framed over TCP (crm §1-11).

One class per action holds its name, what to do when no reply came, how it is written and how its
answer is read; ``message.encode`` and ``message.decode`` do the rest, ``catalogue`` has them all by
name. What does not fit the version is refused before it is sent (``limits``); refusals are sorted
by the table of all SAC codes (``sac``). Amounts are whole minor units; card numbers, names,
contacts, codes and account numbers never show in a repr.
May not import: clients, clocks, sockets (``kiosk.errors`` and ``kiosk.domain`` at most).
"""
