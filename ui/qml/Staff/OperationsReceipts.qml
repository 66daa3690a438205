import QtQuick
import Kiosk
import Kiosk.Core

// Money and paper of guests who have paid.   In:  staff, refund.
OperationsSection {
    id: root

    required property StaffViewModel staff
    required property StaffRefundViewModel refund

    objectName: "operationsReceipts"
    title: qsTr("Receipts and money")

    OperationRow {
        objectName: "operationRefund"
        width: parent?.width ?? 0
        visible: root.refund.mayRefund
        sign: "undo"
        word: qsTr("Return money")
        note: qsTr("By the number on the receipt")
        onClicked: root.refund.askNumber("refund")
    }

    OperationRow {
        objectName: "operationReprint"
        width: parent?.width ?? 0
        sign: "printer"
        word: qsTr("Print again")
        note: qsTr("By the number of the order")
        onClicked: root.refund.askNumber("reprint")
    }

    OperationRow {
        objectName: "operationPurchases"
        width: parent?.width ?? 0
        sign: "receipt"
        word: qsTr("Find a purchase")
        note: qsTr("Recent purchases, step by step")
        onClicked: root.staff.openPage("purchases")
    }
}
