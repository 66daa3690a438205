"""What each screen shows, as properties of QObjects in the QML module ``Kiosk.Core``.

Promises: a snapshot in, formatted properties out, intents sent; one ``changed`` signal each; no
rules and no state but the last snapshot (and the list models it fills). May not import: anything of
``kiosk`` but intents, snapshots, domain, errors and the ways to pay.
"""
