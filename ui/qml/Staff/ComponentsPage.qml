pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The libraries this kiosk is made of, and their licences.   In:  staff, about.
StaffFrame {
    id: root

    required property StaffAboutViewModel about

    objectName: "componentsPage"
    title: qsTr("What it is made of")
    sentence: about.componentsText

    RowsCard {
        width: parent?.width ?? 0
        title: qsTr("Library and licence")
        rows: root.about.components
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: parent?.width ?? 0
            implicitHeight: Theme.row(104)
            text: qsTr("Back")
            onActivated: root.staff.back()
        }
    ]
}
