import QtQuick
import Kiosk

// What staff do with the kiosk: a section a file, one below the other.   In:  staff.
StaffFrame {
    id: root

    objectName: "operationsPage"
    title: qsTr("Operations")

    OperationsReceipts {
        width: parent?.width ?? 0
        staff: root.staff
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
