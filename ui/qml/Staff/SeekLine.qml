pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A search line that opens the keyboard below it, and empties itself by the cross.
// In:  query, placeholder, open.   Out: clicked(), cleared().
Tappable {
    id: root

    required property string query
    required property string placeholder
    property bool open: false

    signal cleared

    implicitHeight: Theme.hit(96)
    cornerRadius: Theme.radiusPicture
    shrinks: false
    text: placeholder
    Accessible.role: Accessible.EditableText
    Accessible.name: query === "" ? placeholder : `${placeholder}: ${query}`

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Theme.sunk : Theme.surface
        border.width: root.open ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
        border.color: root.open ? Theme.copper : Theme.edge
    }

    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: Theme.sized(40)
            color: Theme.ink2
        }

        Txt {
            objectName: "sought"
            anchors.left: sign.right
            anchors.leftMargin: Theme.dp(20)
            anchors.right: cross.left
            anchors.verticalCenter: parent.verticalCenter
            maximumLineCount: 1
            elide: Text.ElideRight
            color: root.query === "" ? Theme.ink2 : Theme.ink
            text: root.query === "" && !root.open ? root.placeholder : root.query + (root.open ? "▏" : "")
        }

        Tappable {
            id: cross

            objectName: "clearSearch"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.query !== ""
            width: visible ? Math.max(Theme.mm(12), Theme.hit(88)) : 0
            height: parent.height
            cornerRadius: root.cornerRadius
            text: qsTr("Clear")
            onClicked: root.cleared()

            background: Item {}

            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    name: "close"
                    size: Theme.sized(36)
                    color: Theme.ink2
                }
            }
        }
    }
}
