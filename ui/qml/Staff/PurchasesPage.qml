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

    Grid {
        id: grid

        width: parent?.width ?? 0
        columns: width >= Theme.dp(1180) && !Theme.large ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.dp(24)

        Repeater {
            model: root.staff.purchases

            delegate: PurchaseRowCard {
                required property string key

                objectName: "purchase-" + key
                width: Math.floor((grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns)
                onClicked: root.staff.openPurchase(key)
            }
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
