import QtQuick
import Kiosk
import Kiosk.Core

// A receipt's or an order's number by its digits.   In:  staff, refund.
StaffFrame {
    id: root

    required property StaffRefundViewModel refund

    readonly property int back: Math.floor((columnWidth - Theme.dp(16)) * 0.38)

    objectName: "numberPage"
    focus: true
    title: refund.numberTitle
    sentence: refund.numberText

    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text))
            root.refund.press(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.refund.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.refund.find();
        else
            return;
        event.accepted = true;
    }

    StaffColumns {
        width: parent?.width ?? 0
        keys: true
        first: Column {
            width: parent?.width ?? 0
            spacing: Theme.dp(16)

            Rectangle {
                width: parent.width
                height: Math.max(Theme.hit(128), figures.implicitHeight + Theme.dp(32))
                radius: Theme.radiusPicture
                color: Theme.surface
                border.width: Theme.dp(4)
                border.color: trouble.visible ? Theme.trouble : Theme.copper
                Accessible.role: Accessible.EditableText
                Accessible.name: root.refund.typed === "" ? root.title : `${root.title}: ${root.refund.typed}`

                Txt {
                    id: figures

                    objectName: "typedNumber"
                    anchors.centerIn: parent
                    token: "price56"
                    tabular: true
                    wrapMode: Text.NoWrap
                    text: root.refund.typed + "▏"
                }
            }

            Row {
                id: trouble

                width: parent.width
                visible: root.refund.numberTrouble !== ""
                spacing: Theme.dp(12)

                Icon {
                    name: "warning"
                    size: Theme.sized(40)
                    color: Theme.trouble
                }

                Txt {
                    objectName: "numberTrouble"
                    width: parent.width - Theme.sized(40) - parent.spacing
                    token: "bodyBold"
                    color: Theme.trouble
                    text: Theme.tie(root.refund.numberTrouble)
                }
            }
        }
        second: Keypad {
            width: parent?.width ?? 0
            keyHeight: Math.max(Theme.mm(12), Theme.hit(Theme.narrow ? 68 : 116))
            available: !root.refund.searching
            onPressed: digit => root.refund.press(digit)
            onErased: root.refund.erase()
            onCleared: root.refund.clear()
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.back
            implicitHeight: Theme.row(104)
            text: qsTr("Back")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "find"
            width: root.columnWidth - Theme.dp(16) - root.back
            implicitHeight: Theme.row(104)
            available: root.refund.typed !== ""
            busy: root.refund.searching
            text: root.refund.printsFound ? qsTr("Find and print") : qsTr("Find")
            onActivated: root.refund.find()
        }
    ]
}
