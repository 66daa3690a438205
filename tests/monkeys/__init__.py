"""Monkeys before a whole kiosk: they touch whatever there is; nothing may break or get stuck."""
