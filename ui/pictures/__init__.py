"""Images for QML: where dish pictures are, nine-slice shadows and plates, the mark, QR codes.

Promises: every image comes in exactly the pixels asked for, nothing is scaled live; what takes
long to draw is loaded by Qt's own image thread, where no Python runs. Small art is drawn in place
(`image://art/...`, `image://code/...`). Imports Qt and segno only, nothing of `kiosk`.
"""
