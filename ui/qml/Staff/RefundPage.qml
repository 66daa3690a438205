pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What goes back of a receipt, and why. Nothing is done here: the PIN comes after.   In:  staff, refund.
StaffFrame {
    id: root

    required property StaffRefundViewModel refund

    readonly property int back: Math.floor((columnWidth - Theme.dp(16)) * 0.38)

    objectName: "refundPage"
    broad: refund.offered
    title: qsTr("Return money")
    sentence: refund.receiptText
    endShown: refund.ownWordsChosen

    StandingPlate {
        width: parent?.width ?? 0
        visible: root.refund.looking || root.refund.unfitTitle !== ""
        tone: root.refund.looking ? "plain" : "warn"
        busy: root.refund.looking
        title: root.refund.looking ? qsTr("The till is being asked") : root.refund.unfitTitle
        sentence: root.refund.unfitText
    }

    StaffColumns {
        width: parent?.width ?? 0
        visible: root.refund.offered
        first: Column {
            width: parent?.width ?? 0
            spacing: Theme.dp(12)

            Txt {
                width: parent.width
                token: "h3"
                font.weight: 800
                text: qsTr("What goes back?")
            }

            Txt {
                width: parent.width
                visible: text !== ""
                color: Theme.ink2
                text: Theme.tie(root.refund.offerNote)
            }

            Repeater {
                model: root.refund.lines

                delegate: ReturnLine {
                    required property string key

                    objectName: "back-" + key
                    width: parent?.width ?? 0
                    locked: root.refund.wholeOnly
                    onClicked: root.refund.tapLine(key)
                }
            }
        }
        second: [
            Card {
                width: parent?.width ?? 0
                height: sum.implicitHeight + Theme.dp(56)
                radius: Theme.radiusCard

                Column {
                    id: sum

                    x: Theme.dp(36)
                    y: Theme.dp(28)
                    width: parent.width - 2 * x
                    spacing: Theme.dp(4)

                    Txt {
                        width: parent.width
                        token: "label"
                        color: Theme.ink2
                        text: qsTr("To return")
                    }

                    Txt {
                        objectName: "toReturn"
                        width: parent.width
                        token: "price48"
                        text: root.refund.sumText
                    }

                    Txt {
                        width: parent.width
                        text: Theme.tie(root.refund.moneyText)
                    }
                }
            },
            Txt {
                width: parent?.width ?? 0
                token: "h3"
                font.weight: 800
                text: qsTr("Why?")
            },
            ChoiceChips {
                width: parent?.width ?? 0
                model: root.refund.reasons
                named: "because-"
                onPicked: key => root.refund.chooseReason(key)
            }
        ]
    }

    Loader {
        width: parent?.width ?? 0
        active: root.refund.ownWordsChosen
        visible: active
        sourceComponent: WordEntry {
            label: qsTr("In your own words")
            words: root.refund.ownWords
            onTyped: words => root.refund.sayInOwnWords(words)
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.refund.offered ? root.back : root.columnWidth
            implicitHeight: Theme.row(104)
            text: root.refund.offered ? qsTr("Not now") : qsTr("Back")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "toPin"
            visible: root.refund.offered
            width: root.columnWidth - Theme.dp(16) - root.back
            implicitHeight: Theme.row(104)
            available: root.refund.ready
            forward: true
            text: root.refund.ready ? qsTr("Enter the PIN") : root.refund.missingText
            onActivated: root.refund.confirm()
        }
    ]
}
