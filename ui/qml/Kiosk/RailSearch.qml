import QtQuick

// The magnifier over the categories.   In:  layout from Theme.   Out: clicked().
Tappable {
    id: root

    readonly property bool across: !Theme.portrait || Theme.large // word beside the sign

    objectName: "openSearch"
    implicitWidth: Theme.railWidth
    implicitHeight: across ? Math.max(Theme.hit(Theme.narrow ? 64 : 72), Theme.mm(12)) : Theme.dp(96)
    cornerRadius: Theme.dp(24)
    ringInside: true
    shrinks: false
    text: qsTr("Find a dish")

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -radius
            anchors.rightMargin: Theme.dp(14)
            visible: root.down
            radius: root.cornerRadius
            color: Theme.sunk
        }
    }

    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: !root.across ? Math.round((root.width - width) / 2) - Theme.dp(8)
                                : Theme.large ? Theme.dp(24) : Theme.dp(22) + Math.round((Theme.dp(64) - width) / 2)
            y: root.across ? Math.round((root.height - height) / 2) : Theme.dp(8)
            name: "search"
            size: Theme.sized(root.across ? 40 : 44)
            color: Theme.contrast ? Theme.ink : Theme.copperDeep
        }

        Txt {
            anchors.left: parent.left
            anchors.leftMargin: !root.across ? Theme.dp(4) : Theme.large ? Theme.dp(36) + sign.width : Theme.dp(22 + 64 + 12)
            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(20)
            y: root.across ? Math.round((root.height - height) / 2) : root.height - height - Theme.dp(8)
            horizontalAlignment: root.across ? Text.AlignLeft : Text.AlignHCenter
            token: "label"
            font.weight: Theme.large ? 700 : 600
            color: Theme.contrast ? Theme.ink : Theme.ink2
            text: qsTr("Find")
        }
    }
}
