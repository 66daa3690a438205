"""Pictures of every screen: `python -m tests.shots DIR`, or `./run shots DIR`.

Renders each scene of `tests.ui.scenes` on each panel, in each language and in the appearances a
guest may choose, without a display, and puts them on contact sheets to be looked at; beside the
drawings too, when their folder is given. Imports `ui` and the scenes; nothing imports it but tests.
"""
