pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Before the screen is wiped: for how long it takes no touch.   In:  staff, day.
StaffFrame {
    id: root

    required property StaffDayViewModel day

    property int seconds: 60
    readonly property int half: Math.floor((columnWidth - Theme.dp(16)) / 2)

    objectName: "cleaningPage"
    title: qsTr("Wipe the screen")
    sentence: qsTr("Touches do nothing for this long, then guests have the screen again")

    Flow {
        width: parent?.width ?? 0
        spacing: Theme.dp(12)

        Repeater {
            model: root.day.wipes

            delegate: AmountChip {
                required property string key
                required property string word

                objectName: "wipe-" + key
                implicitHeight: Theme.hit(88)
                text: word
                chosen: parseInt(key) === root.seconds
                onClicked: root.seconds = parseInt(key)
            }
        }
    }

    FactCard {
        width: parent?.width ?? 0
        sign: "lock"
        title: qsTr("To sign in sooner")
        sentence: qsTr("Tap the upper corners as you did before, then type your PIN")
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.half
            implicitHeight: Theme.row(104)
            text: qsTr("All operations")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "beginWiping"
            width: root.half
            implicitHeight: Theme.row(104)
            text: qsTr("Begin")
            onActivated: root.day.wipe(root.seconds)
        }
    ]
}
