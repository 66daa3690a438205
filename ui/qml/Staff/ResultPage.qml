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

    StandingPlate {
        width: parent?.width ?? 0
        tone: root.purchase.resultGood ? "done" : "warn"
        title: root.purchase.resultText
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
