pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A setting in the list: its name, its value, the way in.   In:  name, value.   Out: clicked().
Tappable {
    id: root

    required property string name
    required property string value

    implicitHeight: Math.max(Theme.hit(104), words.implicitHeight + Theme.dp(32))
    cornerRadius: Theme.dp(24)
    shrinks: false
    text: name
    Accessible.name: `${name}: ${value}`

    background: Item {
        Shadow {
            radius: root.cornerRadius
        }

        Rectangle {
            anchors.fill: parent
            radius: root.cornerRadius
            color: root.down ? Theme.sunk : Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : 0
            border.color: Theme.edge
        }
    }

    contentItem: Item {
        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(32)
            anchors.right: next.left
            anchors.rightMargin: Theme.dp(12)
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                token: "label"
                color: Theme.ink2
                text: Theme.tie(root.name)
            }

            Txt {
                width: parent.width
                token: "bodyBold"
                tabular: true
                wrapMode: Text.Wrap
                text: root.value
            }
        }

        Icon {
            id: next

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(20)
            anchors.verticalCenter: parent.verticalCenter
            name: "caret-right"
            size: Theme.sized(28)
            color: Theme.ink2
        }
    }
}
