"""The set-up in words of the installer's language, and its lists as rows."""
