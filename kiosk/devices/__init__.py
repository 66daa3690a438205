"""The hub between devices and the session: who gets a card, how every device is doing.

Promises: a device that is missing is a health value; a card's number goes to the session and
nowhere else. May not import: drivers. ``kiosk.app`` opens them and hands them over.
"""
