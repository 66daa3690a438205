pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The dark bar over every page: where one is, as whom, and the way out with its countdown.   In:  staff.
Rectangle {
    id: root

    required property StaffViewModel staff

    implicitHeight: Math.max(Theme.row(Theme.portrait ? 160 : Theme.narrow ? 88 : 112), words.implicitHeight + Theme.dp(Theme.narrow ? 8 : 24), out.height + Theme.dp(Theme.narrow ? 12 : 24))
    color: Theme.plate

    Mark {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.sized(56)
        color: Theme.pick("#E89B5C", "#8F3D1B", "#FFB37C")
    }

    Column {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.dp(24)
        anchors.right: out.left
        anchors.rightMargin: Theme.dp(16)
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            token: "h3"
            font.weight: 800
            color: Theme.plateText
            text: qsTr("Maintenance")
        }

        Txt {
            width: parent.width
            visible: text !== ""
            token: "label"
            color: Theme.plateText2
            text: [Theme.brandName, root.staff.personText].filter(part => part !== "").join(" · ")
        }
    }

    Tappable {
        id: out

        objectName: "staffLeave"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        height: Math.max(Theme.mm(12), Theme.row(Theme.portrait ? 88 : 72))
        width: line.implicitWidth + Theme.dp(56)
        cornerRadius: Theme.dp(24)
        text: qsTr("Leave")
        onClicked: root.staff.leave()

        background: Rectangle {
            radius: out.cornerRadius
            color: Qt.rgba(Theme.plateText.r, Theme.plateText.g, Theme.plateText.b, out.down ? 0.28 : 0.14)
        }

        contentItem: Item {
            Row {
                id: line

                anchors.centerIn: parent
                spacing: Theme.dp(14)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "lock"
                    size: Theme.sized(32)
                    color: Theme.plateText
                }

                Txt {
                    anchors.verticalCenter: parent.verticalCenter
                    token: "button3"
                    color: Theme.plateText
                    wrapMode: Text.NoWrap
                    text: out.text
                }

                Txt {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.staff.personText !== ""
                    token: "button3"
                    tabular: true
                    font.weight: 500
                    color: Theme.plateText2
                    wrapMode: Text.NoWrap
                    text: root.staff.leavesText
                }
            }
        }
    }
}
