"""The cash server of r_keeper 7, as far as a kiosk can see it (rk7, the whole reference).

One Starlette application on `/rk7api/v0/xmlinterface.xml` behind HTTP Basic. It keeps real state:
orders, visits, receipts, rests, the licence counters of every instance. Strict: whatever a real
server would silently ignore is written down in the journal as a warning. Cards, points and
coupons it asks the card system for (`far_cards`), which keeps them.
Promises: a refused command has changed nothing; the same requests give the same answers.
May import: the standard library, lxml, starlette and `kiosk.simulators`. Nothing of the kiosk.
"""
