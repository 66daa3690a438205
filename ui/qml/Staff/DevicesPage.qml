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

    CardGrid {
        id: grid

        width: parent?.width ?? 0
        model: root.devices.lines
        delegate: DeviceCard {
            required property string key
            required property int index

            objectName: "device-" + key
            width: grid.cell
            height: grid.rowHeight(index, implicitHeight)
            onClicked: root.devices.open(key)
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
