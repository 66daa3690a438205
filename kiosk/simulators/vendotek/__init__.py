"""A Vendotek terminal with its guest and its bank, played over VTK by the reference (vtk §A18).

Promises: it keeps its number and its last answers without power unless a mood says otherwise, and
notes every rule of the reference that a kiosk breaks. May not import: anything of ours outside
``kiosk.simulators``.
"""
