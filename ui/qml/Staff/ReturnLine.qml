import QtQuick
import Kiosk

// A line of a receipt that may go back.   In:  word, note (its price), chosen, locked.   Out: clicked().
Tappable {
    id: root

    required property string word
    required property string note
    required property bool chosen
    property bool locked: false

    implicitHeight: Math.max(Theme.hit(88), name.implicitHeight + Theme.dp(32))
    cornerRadius: Theme.dp(24)
    shrinks: false
    enabled: !locked
    text: word
    Accessible.role: Accessible.CheckBox
    Accessible.checked: chosen
    Accessible.name: `${word}, ${note}`

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
            anchors.leftMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.sized(40)
            height: width
            radius: Theme.dp(12)
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

        Txt {
            id: name

            anchors.left: box.right
            anchors.leftMargin: Theme.dp(20)
            anchors.right: price.left
            anchors.rightMargin: Theme.dp(16)
            anchors.verticalCenter: parent.verticalCenter
            token: "bodyBold"
            text: Theme.tie(root.word)
        }

        Txt {
            id: price

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter
            token: "price32"
            wrapMode: Text.NoWrap
            text: root.note
        }
    }
}
