pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What has been given back of a purchase, and what may be done with it.   In:  refund.
Card {
    id: root

    required property StaffRefundViewModel refund

    visible: refund.purchaseRefunds || refund.purchasePrints || given.count > 0
    height: rows.implicitHeight
    radius: Theme.radiusCard

    Column {
        id: rows

        width: parent.width

        Repeater {
            id: given

            model: root.refund.refunds

            delegate: OperationRow {
                required property string key
                required property string name
                required property string value
                required tone

                objectName: "refund-" + key
                width: parent?.width ?? 0
                sign: "undo"
                word: name
                standing: value
                onClicked: root.refund.showRefund(key)
            }
        }

        OperationRow {
            objectName: "refund"
            width: parent.width
            visible: root.refund.purchaseRefunds
            sign: "undo"
            word: qsTr("Return money")
            note: qsTr("All of it, or some of the dishes")
            onClicked: root.refund.refund()
        }

        OperationRow {
            objectName: "printAgain"
            width: parent.width
            visible: root.refund.purchasePrints
            sign: "printer"
            word: qsTr("Print again")
            standing: root.refund.printedText
            tone: root.refund.printedTone
            onClicked: root.refund.printAgain()
        }
    }
}
