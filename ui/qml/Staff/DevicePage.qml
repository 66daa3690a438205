pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One device: how it is, what to do about it, and trying it.   In:  staff, devices.
StaffFrame {
    id: root

    required property StaffDevicesViewModel devices

    readonly property int back: devices.tryText === "" ? columnWidth : Math.floor((columnWidth - Theme.dp(16)) * 0.36)

    objectName: "devicePage"
    title: devices.title
    sentence: devices.driver

    StandingPlate {
        width: parent?.width ?? 0
        tone: root.devices.tone
        sign: root.devices.sign
        title: root.devices.standingText
        sentence: root.devices.troubleText
    }

    NoticeLine {
        width: parent?.width ?? 0
        sign: "info"
        text: root.devices.hintText
    }

    Card {
        objectName: "trial"
        width: parent?.width ?? 0
        height: Math.max(Theme.sized(160), result.implicitHeight + Theme.dp(56))
        visible: root.devices.resultText !== ""
        radius: Theme.radiusCard
        tone: root.devices.resultTone === "warn" ? Theme.warnTint : Theme.surface

        Rectangle {
            id: lamp

            x: Theme.mirrored ? parent.width - width - Theme.dp(32) : Theme.dp(32)
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? Theme.sized(72) : 0
            height: Theme.sized(72)
            radius: height / 2
            visible: root.devices.lamp !== ""
            color: root.devices.lamp === "green" ? "#2B7A4B" : root.devices.lamp === "amber" ? "#E0A100" : "#B3261E"
        }

        Txt {
            id: result

            objectName: "trialResult"
            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(32) + (lamp.visible ? lamp.width + Theme.dp(24) : 0)
            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(32)
            anchors.verticalCenter: parent.verticalCenter
            token: "h3"
            wrapMode: Text.Wrap
            text: Theme.tie(root.devices.resultText)
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.back
            implicitHeight: Theme.row(104)
            text: qsTr("Back")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "deviceTry"
            width: root.columnWidth - Theme.dp(16) - root.back
            visible: root.devices.tryText !== ""
            implicitHeight: Theme.row(104)
            busy: root.devices.busy
            text: root.devices.tryText
            onActivated: root.devices.tryOut()
        }
    ]
}
