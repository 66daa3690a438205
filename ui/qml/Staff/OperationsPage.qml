import QtQuick
import Kiosk
import Kiosk.Core

// What staff do with the kiosk: a section a file, one below the other.   In:  staff, refund, day.
StaffFrame {
    id: root

    required property StaffRefundViewModel refund
    required property StaffDayViewModel day

    objectName: "operationsPage"
    title: qsTr("Operations")

    OperationsReceipts {
        width: parent?.width ?? 0
        staff: root.staff
        refund: root.refund
    }

    OperationsDay {
        width: parent?.width ?? 0
        day: root.day
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
