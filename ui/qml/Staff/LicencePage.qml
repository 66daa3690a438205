pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The licence: whether orders may be sent, what has an end, what it is known by.   In:  staff, licence.
StaffFrame {
    id: root

    required property StaffLicenceViewModel licence

    objectName: "licencePage"
    broad: true
    title: qsTr("Licence")

    StandingPlate {
        width: parent?.width ?? 0
        tone: root.licence.tone
        sign: "key"
        title: root.licence.headline
        sentence: root.licence.lead
    }

    NoticeLine {
        objectName: "fetchText"
        width: parent?.width ?? 0
        visible: text !== ""
        sign: root.licence.failed ? "alert" : "check"
        text: root.licence.fetchText
    }

    StaffColumns {
        width: parent?.width ?? 0
        single: root.licence.lifetime
        first: RowsCard {
            width: parent?.width ?? 0
            visible: !root.licence.lifetime
            title: qsTr("What has an end")
            rows: root.licence.terms
        }
        second: RowsCard {
            width: parent?.width ?? 0
            title: qsTr("What it is known by")
            rows: root.licence.facts
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffToGuests"
            width: root.licence.lifetime ? parent?.width ?? 0 : Math.floor((parent?.width - Theme.dp(16)) / 2)
            implicitHeight: Theme.row(104)
            text: qsTr("Back to the guests")
            onActivated: root.staff.leave()
        },
        PrimaryButton {
            objectName: "licenceRefresh"
            width: Math.floor((parent?.width - Theme.dp(16)) / 2)
            implicitHeight: Theme.row(104)
            visible: !root.licence.lifetime
            busy: root.licence.busy
            text: qsTr("Refresh now")
            onActivated: root.licence.refresh()
        }
    ]
}
