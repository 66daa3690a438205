"""List models for QML over frozen rows.

Promises: one role per field of the row; rows are replaced, never edited; a reset only when the keys
changed, so that delegates, their focus and their animations survive an ordinary refresh.
May not import: ``kiosk`` (rows are made by the view models).
"""
