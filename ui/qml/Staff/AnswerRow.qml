pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One thing that may be said, and what follows from it.   In:  word, note, chosen.   Out: clicked().
Tappable {
    id: root

    required property string word
    required property string note
    required property bool chosen

    implicitHeight: words.implicitHeight + Theme.dp(48)
    cornerRadius: Theme.dp(28)
    text: word
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.name: note === "" ? word : `${word}. ${note}`

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Theme.sunk : root.chosen ? Theme.selected : Theme.surface
        border.width: root.chosen ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
        border.color: root.chosen ? Theme.copper : root.down ? Theme.edge : Theme.lineColor
    }

    contentItem: Item {
        Rectangle {
            id: box

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(28)
            y: words.y + Theme.dp(2)
            width: Theme.sized(40)
            height: width
            radius: width / 2
            color: root.chosen ? Theme.copper : "transparent"
            border.width: root.chosen ? 0 : Theme.dp(3)
            border.color: Theme.edge

            Icon {
                anchors.centerIn: parent
                visible: root.chosen
                name: "check"
                size: Theme.sized(26)
                color: Theme.copperText
            }
        }

        Column {
            id: words

            anchors.left: box.right
            anchors.leftMargin: Theme.dp(24)
            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(28)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(4)

            Txt {
                width: parent.width
                token: "h3"
                text: Theme.tie(root.word)
            }

            Txt {
                width: parent.width
                visible: text !== ""
                color: Theme.ink2
                text: Theme.tie(root.note)
            }
        }
    }
}
