pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The till's shift, and what was sold here in it.   In:  staff, day.
StaffFrame {
    id: root

    required property StaffDayViewModel day

    readonly property int half: Math.floor((columnWidth - Theme.dp(16)) / 2)

    objectName: "shiftPage"
    title: qsTr("The shift")
    sentence: day.shiftSentence

    RowsCard {
        objectName: "shiftFacts"
        width: parent?.width ?? 0
        rows: root.day.shiftFacts
    }

    RowsCard {
        objectName: "soldHere"
        width: parent?.width ?? 0
        title: root.day.soldTitle
        rows: root.day.sold
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.half
            implicitHeight: Theme.row(104)
            text: qsTr("All operations")
            onActivated: root.staff.back()
        },
        SecondaryButton {
            objectName: "askShift"
            width: root.half
            implicitHeight: Theme.row(104)
            sign: "again"
            busy: root.day.shiftAsking
            text: qsTr("Ask again")
            onActivated: root.staff.lookAgain()
        }
    ]
}
