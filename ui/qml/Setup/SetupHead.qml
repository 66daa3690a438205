pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The brand, how far one has come as a row of bars, and what comes next.   In:  setup.
Column {
    id: root

    required property SetupViewModel setup

    spacing: Theme.dp(Theme.portrait ? 24 : 12)

    Item {
        width: parent.width
        height: Math.max(brand.height, what.height)
        visible: !Theme.shallow // every row counts

        BrandLine {
            id: brand

            compact: true
        }

        Txt {
            id: what

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            token: "bodyL"
            color: Theme.ink2
            wrapMode: Text.NoWrap
            text: qsTr("Setting up the kiosk")
        }
    }

    Row {
        id: bars

        readonly property int gap: Theme.dp(10)

        width: parent.width
        spacing: gap
        Accessible.ignored: true

        Repeater {
            id: steps

            model: root.setup.steps

            delegate: Rectangle {
                required property string tone

                width: Math.floor((bars.width - (steps.count - 1) * bars.gap) / steps.count)
                height: Theme.dp(12)
                radius: height / 2
                color: tone === "now" ? Theme.copper : tone === "done" ? Theme.done : tone === "warn" ? Theme.warn : Theme.sunk2
                border.width: Theme.contrast && tone === "plain" ? Theme.line : 0
                border.color: Theme.edge
            }
        }
    }

    Item {
        width: parent.width
        height: Math.max(here.height, after.height)

        Txt {
            id: here

            width: Math.min(implicitWidth, parent.width - (after.visible ? after.width + Theme.dp(24) : 0))
            token: "body"
            font.weight: 600
            color: Theme.contrast ? Theme.ink : Theme.copperDeep
            text: root.setup.stepText
        }

        Txt {
            id: after

            anchors.right: parent.right
            visible: text !== "" && here.implicitWidth + implicitWidth + Theme.dp(24) < parent.width
            token: "label"
            color: Theme.ink2
            wrapMode: Text.NoWrap
            text: root.setup.nextText
        }
    }
}
