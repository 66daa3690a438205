import QtQuick

// The arrow in a circle at the end of a large card. Not a target: the card is.
// In:  solid (copper, else tint), size, pressed.
Item {
    id: root

    property bool solid: true
    property int size: Theme.hit(88)
    property bool pressed: false

    implicitWidth: size
    implicitHeight: size

    Shadow {
        kind: "button"
        radius: root.size / 2
        visible: root.solid && !root.pressed && !Theme.contrast
    }

    Plate {
        anchors.fill: parent
        radius: root.size / 2
        upper: Theme.buttonTop
        lower: Theme.buttonBottom
        visible: root.solid && !root.pressed && !Theme.contrast
    }

    Rectangle {
        anchors.fill: parent
        visible: !root.solid || root.pressed || Theme.contrast
        radius: root.size / 2
        color: root.solid ? (root.pressed ? Theme.copperDeep : Theme.copper) : Theme.tonal
    }

    Icon {
        anchors.centerIn: parent
        name: "arrow-right"
        size: Math.round(root.size * 0.45)
        color: root.solid ? Theme.copperText : Theme.tonalText
    }
}
