pragma ComponentBehavior: Bound

import QtQuick

// The way to the note for the kitchen, with the note itself once there is one.
// In:  note (the words, may be empty).   Out: clicked().
Tappable {
    id: root

    property string note: ""

    readonly property int pad: Theme.dp(24)

    objectName: "noteRow"
    implicitHeight: Math.max(Theme.hit(88), words.implicitHeight + 2 * Theme.dp(16))
    cornerRadius: Theme.radiusCard
    shrinks: false
    text: note === "" ? qsTr("Add a note for the kitchen") : qsTr("Your note for the kitchen: %1").arg(note)

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Theme.sunk : Theme.surface
        border.width: Theme.contrast ? Theme.dp(3) : Theme.line
        border.color: Theme.contrast ? Theme.edge : Theme.lineColor
    }

    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: root.pad
            anchors.verticalCenter: parent.verticalCenter
            name: "note"
            size: Theme.sized(40)
            color: Theme.contrast ? Theme.ink : Theme.ink2
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.dp(20)
            anchors.right: arrow.left
            anchors.rightMargin: Theme.dp(16)
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                token: root.note === "" ? "bodyBold" : "label"
                font.weight: root.note === "" ? 700 : 500
                color: root.note === "" ? Theme.ink : Theme.ink2
                text: Theme.tie(root.note === "" ? qsTr("Add a note for the kitchen") : qsTr("For the kitchen"))
            }

            Txt {
                width: parent.width
                visible: root.note !== ""
                token: "bodyBold"
                wrapMode: Text.Wrap
                maximumLineCount: Theme.large ? 5 : 2
                elide: Text.ElideRight
                text: root.note
            }
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: root.pad
            anchors.verticalCenter: parent.verticalCenter
            name: root.note === "" ? "caret-right" : "pencil"
            size: Theme.sized(32)
            color: Theme.copperDeep
        }
    }
}
