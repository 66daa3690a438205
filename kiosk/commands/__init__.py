"""The command line, one module per command.

Promises: expected trouble is one clear sentence on standard error and a distinct exit status, never
a traceback; ``--json`` prints exactly one object; every command that needs an installation takes
``--home``. May not import: PySide6 (what is to be shown is asked of ``kiosk.on_screen``).
"""
