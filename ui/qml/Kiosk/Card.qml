import QtQuick

// A white plate with a soft shadow; an edge line instead in the contrast schemes.
// In:  radius, kind (of the shadow), tone.
Item {
    id: root

    property int radius: Theme.radiusGroup
    property string kind: "rest"
    property color tone: Theme.surface

    Shadow {
        kind: root.kind
        radius: root.radius
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.tone
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.edge
    }
}
