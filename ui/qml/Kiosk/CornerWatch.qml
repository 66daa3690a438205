import QtQuick

// Sees every press first and takes none: those in the upper corners of the glass are steps of the
// hidden gesture that opens staff mode.   Out: cornerTouched(corner: left, right), touched().
Item {
    id: root

    readonly property int reach: Theme.mm(25)

    signal cornerTouched(corner: string)
    signal touched

    z: 20

    PointHandler {
        id: finger

        acceptedDevices: PointerDevice.AllDevices
        onActiveChanged: {
            if (!active)
                return;
            root.touched();
            const at = point.pressPosition;
            if (at.y > root.reach)
                return;
            if (at.x < root.reach)
                root.cornerTouched("left");
            else if (at.x > root.width - root.reach)
                root.cornerTouched("right");
        }
    }
}
