pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One refund as it stands: what is true of the money, what each side did, what is left to do.   In:  staff, refund.
StaffFrame {
    id: root

    required property StaffRefundViewModel refund

    readonly property int half: Math.floor((columnWidth - Theme.dp(16)) / 2)

    objectName: "refundedPage"
    title: qsTr("Refund")
    sentence: refund.receiptText

    StandingPlate {
        width: parent?.width ?? 0
        tone: root.refund.standingTone
        busy: root.refund.busy
        title: root.refund.standingTitle
        sentence: root.refund.standingText
    }

    Column {
        width: parent?.width ?? 0
        visible: sayings.count > 0
        spacing: Theme.dp(12)

        Txt {
            width: parent.width
            token: "h3"
            font.weight: 800
            text: qsTr("What is true?")
        }

        Card {
            width: parent.width
            height: answers.implicitHeight
            radius: Theme.radiusCard

            Column {
                id: answers

                width: parent.width

                Repeater {
                    id: sayings

                    model: root.refund.sayings

                    delegate: OperationRow {
                        required property string key
                        required note

                        objectName: "say-" + key
                        width: parent?.width ?? 0
                        sign: key === "staff-saw-none" ? "cancel" : key === "staff-saw-return" ? "receipt" : "undo"
                        onClicked: root.refund.say(key)
                    }
                }
            }
        }
    }

    RowsCard {
        width: parent?.width ?? 0
        title: qsTr("What is known")
        rows: root.refund.sides
    }

    Card {
        width: parent?.width ?? 0
        height: slip.height
        visible: root.refund.slipPrints
        radius: Theme.radiusCard

        OperationRow {
            id: slip

            objectName: "printSlip"
            width: parent.width
            sign: "printer"
            word: qsTr("Print the guest's slip again")
            standing: root.refund.slipText
            tone: root.refund.slipTone
            onClicked: root.refund.printAgain()
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.refund.settled ? root.columnWidth : root.half
            implicitHeight: Theme.row(104)
            text: qsTr("Back")
            onActivated: root.staff.back()
        },
        SecondaryButton {
            objectName: "askTill"
            visible: !root.refund.settled
            width: root.half
            implicitHeight: Theme.row(104)
            busy: root.refund.busy
            text: qsTr("Ask again")
            onActivated: root.refund.askAgain()
        }
    ]
}
