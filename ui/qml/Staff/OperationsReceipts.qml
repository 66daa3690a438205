pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Money and paper of guests who have paid.   In:  staff.
OperationsSection {
    id: root

    required property StaffViewModel staff

    objectName: "operationsReceipts"
    title: qsTr("Receipts and money")

    OperationRow {
        objectName: "operationPurchases"
        width: parent?.width ?? 0
        sign: "receipt"
        word: qsTr("Find a purchase")
        note: qsTr("Every purchase of late, with its steps")
        onClicked: root.staff.openPage("purchases")
    }
}
