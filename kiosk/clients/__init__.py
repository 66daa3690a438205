"""How requests travel: httpx around ``kiosk.wire``, with time-outs, TLS and an honest outcome.

Promises: before the first byte of a request is written trouble is ``NotSent``; after it ``NoReply``
or ``GarbledReply``; each says what stood in the way, and a library's exception never passes.
Nothing is repeated here, no redirect is followed, no proxy or other setting is taken from the
environment, and every wait has an end.
May not import: Qt, storage, settings, use cases.
"""
