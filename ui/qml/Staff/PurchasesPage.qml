pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every purchase of late: those that need a person first, then the newest.   In:  staff.
StaffFrame {
    id: root

    objectName: "purchasesPage"
    title: qsTr("Purchases")
    sentence: staff.waitingText

    Repeater {
        model: root.staff.purchases

        delegate: PurchaseRowCard {
            required property string key

            objectName: "purchase-" + key
            width: parent?.width ?? 0
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
