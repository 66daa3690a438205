"""``python -m kiosk`` and the installed command ``kiosk``."""

from kiosk.commands.line import main

if __name__ == "__main__":
    main()
