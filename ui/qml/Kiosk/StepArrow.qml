import QtQuick

// An arrow that leads on in a list: a sunk plate. At an end its sign fades and it takes no taps.
// In:  text (read aloud), sign (icon), available.   Out: clicked().
Tappable {
    id: root

    required property string sign
    property bool available: true

    implicitWidth: Theme.hit(80)
    implicitHeight: Theme.hit(80)
    cornerRadius: Theme.dp(24)
    enabled: available

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Theme.copperTint : Theme.sunk
        opacity: root.available ? 1 : 0.5
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.edge
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: Theme.sized(44)
            opacity: root.available ? 1 : 0.35
        }
    }
}
