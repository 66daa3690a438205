"""Putting a kiosk up: a set-up file becomes a home folder that works, proven step by step.

Promises: steps and findings are data, without widgets, so that a file, a terminal and a
touchscreen can show them alike; each is checked against the real servers; a secret goes from its
source into the encrypted store and nowhere else.
May not import: Qt, the checkout, the session.
"""
