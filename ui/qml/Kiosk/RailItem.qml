pragma ComponentBehavior: Bound

import QtQuick

// A category in the rail.
// In:  name, picture, chosen, soldOut (everything in it), loading; layout from Theme.   Out: clicked().
Tappable {
    id: root

    required property string name
    property string picture: ""
    property bool chosen: false
    property bool soldOut: false
    property bool loading: false

    readonly property bool beside: !Theme.portrait // label beside the picture
    readonly property bool wordsOnly: Theme.large || beside && Theme.textScale > 1.1 // no room for both

    objectName: "railItem"
    text: name
    implicitWidth: Theme.railWidth
    implicitHeight: wordsOnly ? Math.max(Theme.hit(76), label.implicitHeight + Theme.dp(24))
                    : beside ? Theme.hit(Theme.narrow ? 72 : 80) : Theme.dp(101) + label.implicitHeight
    cornerRadius: Theme.dp(24)
    ringInside: true
    shrinks: false
    enabled: !loading

    Accessible.role: Accessible.PageTab
    Accessible.selected: chosen

    background: Item {
        Shadow {
            anchors.fill: plate
            visible: root.chosen && !Theme.contrast
            radius: root.cornerRadius
        }

        Rectangle {
            id: plate

            anchors.fill: parent
            anchors.leftMargin: -radius
            anchors.rightMargin: Theme.dp(14)
            visible: root.chosen || root.down
            radius: root.cornerRadius
            color: root.down && !root.chosen ? Theme.sunk : Theme.contrast ? Theme.copper : Theme.surface
        }

        Rectangle {
            anchors.left: parent.left
            anchors.leftMargin: -radius
            anchors.verticalCenter: parent.verticalCenter
            visible: root.chosen && !Theme.contrast
            width: Theme.dp(8) + radius
            height: Math.round(parent.height * 0.64)
            radius: Theme.dp(6)
            color: Theme.copper
        }
    }

    contentItem: Item {
        // Before the first menu: grey bars, nothing that pulses.
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: Theme.dp(-8)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.loading
            width: parent.width * 0.56
            height: Theme.dp(28)
            radius: Theme.dp(8)
            color: Theme.sunk2
        }

        Picture {
            id: dish

            visible: !root.wordsOnly
            name: root.wordsOnly ? "" : root.picture
            boxWidth: Theme.dp(root.beside ? (Theme.narrow ? 56 : 64) : 84)
            anchors.left: parent.left
            anchors.leftMargin: root.beside ? Theme.dp(22) : Math.round((parent.width - width) / 2) - Theme.dp(8)
            y: root.beside ? Math.round((parent.height - height) / 2) : Theme.dp(8)
            faded: root.soldOut
        }

        Txt {
            id: label

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: root.wordsOnly ? Theme.dp(24) : root.beside ? Theme.dp(22 + 64 + 12) : Theme.dp(4)
            anchors.rightMargin: Theme.dp(root.wordsOnly || root.beside ? 16 : 20)
            y: root.wordsOnly || root.beside ? Math.round((parent.height - height) / 2) : parent.height - height - Theme.dp(8)
            horizontalAlignment: root.wordsOnly || root.beside ? Text.AlignLeft : Text.AlignHCenter
            token: "label"
            font.weight: root.chosen ? 800 : root.wordsOnly ? 700 : 600
            color: root.chosen ? (Theme.contrast ? Theme.copperText : Theme.ink)
                   : Theme.contrast && !root.soldOut ? Theme.ink : Theme.ink2
            text: Theme.tie(root.name)
        }
    }
}
