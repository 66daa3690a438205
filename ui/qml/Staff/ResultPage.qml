pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What was said, and what was found: two things, side by side.   In:  staff, purchase.
StaffFrame {
    id: root

    required property StaffPurchaseViewModel purchase

    readonly property int half: Math.floor((columnWidth - Theme.dp(16)) / 2)

    objectName: "resultPage"
    title: purchase.resultTitle
    sentence: purchase.title

    Rectangle {
        width: parent?.width ?? 0
        height: Math.max(tile.height, sentence.implicitHeight) + Theme.dp(56)
        radius: Theme.radiusCard
        color: root.purchase.resultGood ? Theme.doneTint : Theme.warnTint
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.edge

        Rectangle {
            id: tile

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(36)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.sized(80)
            height: width
            radius: Theme.dp(24)
            color: root.purchase.resultGood ? Theme.done : Theme.warn

            Icon {
                anchors.centerIn: parent
                name: root.purchase.resultGood ? "check" : "alert"
                size: Theme.sized(40)
                color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
            }
        }

        Txt {
            id: sentence

            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(24)
            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(28)
            anchors.verticalCenter: parent.verticalCenter
            token: "bodyL"
            text: Theme.tie(root.purchase.resultText)
        }
    }

    Card {
        width: parent?.width ?? 0
        height: both.implicitHeight + Theme.dp(56)
        radius: Theme.radiusCard

        Column {
            id: both

            x: Theme.dp(36)
            y: Theme.dp(28)
            width: parent.width - 2 * x
            spacing: Theme.dp(10)

            SideRow {
                width: parent.width
                name: qsTr("You said")
                value: root.purchase.saidText
                tone: "plain"
            }

            SideRow {
                width: parent.width
                name: qsTr("Found after it")
                value: root.purchase.foundText
                tone: root.purchase.resultGood ? "done" : "warn"
            }
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.half
            implicitHeight: Theme.row(104)
            text: qsTr("See every step")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "allPurchases"
            width: root.half
            implicitHeight: Theme.row(104)
            text: qsTr("All purchases")
            onActivated: root.staff.openPage("purchases")
        }
    ]
}
