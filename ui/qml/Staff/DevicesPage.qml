pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Every device of the kiosk, and how it is doing; a tap tries it.   In:  staff, devices.
StaffFrame {
    id: root

    required property StaffDevicesViewModel devices

    objectName: "devicesPage"
    broad: true
    title: qsTr("Devices")
    sentence: devices.headline

    Grid {
        id: grid

        width: parent?.width ?? 0
        columns: width >= Theme.dp(1180) && !Theme.large ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.dp(16)

        Repeater {
            model: root.devices.lines

            delegate: DeviceCard {
                required property string key

                objectName: "device-" + key
                width: Math.floor((grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns)
                onClicked: root.devices.open(key)
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
