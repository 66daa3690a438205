"""What the kiosk tells of itself to whoever looks after many: figures, starts, the support bundle.

Promises: off until the profile asks for it; no name, card, phone, code, PIN, password or token in
anything that leaves; a kiosk that cannot tell its figures sells on. Nothing here changes anything
that guests, staff or r_keeper would notice. May not import: Qt, the commands, the application.
"""
