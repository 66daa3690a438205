"""What the set-up says, in English: the terminal says it as it stands, the touchscreen translates.

One table for both faces, so that they cannot drift apart. Nothing but words; ``QT_TRANSLATE_NOOP``
marks them for the collector of sentences, which reads sources and runs none.
"""
