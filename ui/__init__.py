"""Everything that draws: the touchscreen in Qt Quick and what feeds it.

Promises: the screen shows what its snapshot says and sends what was tapped; it calculates
nothing and keeps nothing but what a finger is doing. Looks right on the software renderer.
Imports of `kiosk` only the pure parts (intents, snapshots, domain, errors, checkout.machine,
checkout.ways), never `hardware`; the asyncio loop is named in `ui.shell` alone.
"""
