pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every purchase of late: those that need a person first, then the newest.   In:  staff.
StaffFrame {
    id: root

    objectName: "purchasesPage"
    broad: true
    title: qsTr("Purchases")
    sentence: staff.waitingText

    CardGrid {
        id: grid

        width: parent?.width ?? 0
        rowSpacing: Theme.dp(24)
        model: root.staff.purchases
        delegate: PurchaseRowCard {
            required property string key
            required property int index

            objectName: "purchase-" + key
            width: grid.cell
            height: grid.rowHeight(index, implicitHeight)
            onClicked: root.staff.openPurchase(key)
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffToGuests"
            width: parent?.width ?? 0
            implicitHeight: Theme.row(104)
            text: qsTr("Back to the guests")
            onActivated: root.staff.leave()
        }
    ]
}
