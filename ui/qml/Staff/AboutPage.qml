pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Which kiosk this is, what it is made of, and beginning it anew.   In:  staff, about.
StaffFrame {
    id: root

    required property StaffAboutViewModel about

    objectName: "aboutPage"
    broad: true
    title: qsTr("About this kiosk")
    sentence: about.restartWaits ? qsTr("A purchase is on its way: the kiosk restarts as soon as it is settled") : ""

    StaffColumns {
        width: parent?.width ?? 0
        first: RowsCard {
            width: parent?.width ?? 0
            title: qsTr("This kiosk")
            rows: root.about.place
        }
        second: RowsCard {
            width: parent?.width ?? 0
            title: qsTr("Versions")
            rows: root.about.versions

            TonalButton {
                objectName: "aboutComponents"
                width: parent?.width ?? 0
                visible: text !== ""
                implicitHeight: Theme.row(88)
                text: root.about.componentsText
                onActivated: root.about.showComponents()
            }
        }
    }

    // The largest letters leave room for one; the way out is in the header as well.
    dockRow: [
        SecondaryButton {
            objectName: "aboutRestart"
            width: root.cramped ? parent?.width ?? 0 : Math.floor((parent?.width - Theme.dp(16)) / 2)
            implicitHeight: Theme.row(104)
            visible: root.about.canRestart
            sign: "power"
            busy: root.about.restarting
            text: qsTr("Restart")
            onActivated: root.about.restart()
        },
        SecondaryButton {
            objectName: "staffToGuests"
            visible: !(root.cramped && root.about.canRestart)
            width: root.about.canRestart ? Math.floor((parent?.width - Theme.dp(16)) / 2) : parent?.width ?? 0
            implicitHeight: Theme.row(104)
            text: qsTr("Back to the guests")
            onActivated: root.staff.leave()
        }
    ]
}
