pragma ComponentBehavior: Bound

import QtQuick

// Plus on a card: a tonal square of 72.
// In:  text (read aloud).   Out: clicked().
Tappable {
    id: root

    objectName: "plus"
    implicitWidth: Theme.hit(72)
    implicitHeight: Theme.hit(72)
    cornerRadius: Theme.dp(24)

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? (Theme.contrast ? Theme.copperDeep : Theme.blend(Theme.copper, Theme.copperTint, 0.16)) : Theme.tonal
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: "plus"
            size: Theme.sized(34)
            color: Theme.tonalText
        }
    }
}
