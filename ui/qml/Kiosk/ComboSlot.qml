pragma ComponentBehavior: Bound

import QtQuick

// One step of a combo in the dock: its picture once chosen, its number before. Leads back to that step.
// In:  name, number, picture, now.   Out: clicked().
Tappable {
    id: root

    required property string name
    property int number: 0
    property string picture: ""
    property bool now: false

    readonly property bool filled: picture !== ""

    implicitWidth: Theme.row(104)
    implicitHeight: Theme.row(Theme.narrow ? 96 : 104)
    cornerRadius: Theme.dp(24)
    enabled: filled || now

    background: Rectangle {
        radius: root.cornerRadius
        color: root.now ? Theme.selected : root.filled || root.down ? Theme.sunk : Theme.surface
        border.width: root.now ? Theme.dp(4) : root.filled && !Theme.contrast ? 0 : Theme.line
        border.color: root.now ? Theme.copper : Theme.lineColor
    }

    contentItem: Item {
        Picture {
            anchors.centerIn: parent
            name: root.picture
            boxWidth: Math.round(root.height * 0.86)
        }

        Txt {
            anchors.centerIn: parent
            visible: !root.filled
            token: "price36"
            color: Theme.ink2
            text: root.number
        }
    }
}
