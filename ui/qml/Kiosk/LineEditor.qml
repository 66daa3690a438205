pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Editing in place under a line of the basket: the one group most often changed, and the way to the rest.
// In:  basket.   Out: finished(), opened() (the whole dish).
Rectangle {
    id: root

    required property BasketViewModel basket

    signal finished
    signal opened

    readonly property int pad: Theme.dp(20)

    implicitHeight: head.height + chips.height + 2 * pad
    radius: Theme.dp(28)
    color: Theme.contrast ? Theme.sunk : Theme.paper

    Item {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: root.pad
        anchors.rightMargin: Theme.dp(8)
        anchors.topMargin: Theme.dp(6)
        height: Math.max(whole.height, title.height)

        Txt {
            id: title

            anchors.left: parent.left
            anchors.right: whole.left
            anchors.rightMargin: Theme.dp(12)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            text: Theme.tie([root.basket.editingGroupName, root.basket.editingRuleText].filter(part => part !== "").join(" · "))
        }

        QuietButton {
            id: whole

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            objectName: "wholeDish"
            flat: true
            height: Theme.hit(60)
            rightPadding: Theme.dp(16)
            signAfter: "caret-right"
            text: qsTr("Whole dish")
            onActivated: root.opened()
        }
    }

    Flow {
        id: chips

        anchors.left: parent.left
        anchors.right: ready.left
        anchors.bottom: parent.bottom
        anchors.margins: root.pad
        anchors.rightMargin: spacing
        spacing: Theme.dp(12)

        Repeater {
            model: root.basket.editingOptions

            delegate: AmountChip {
                id: chip

                required property string key
                required property string name
                required property string deltaText
                required property bool soldOut
                required chosen

                objectName: "lineOption-" + key
                implicitHeight: Theme.hit(80)
                enabled: !soldOut
                opacity: soldOut ? 0.6 : 1
                text: name
                detail: deltaText
                Accessible.role: root.basket.editingOneOf ? Accessible.RadioButton : Accessible.CheckBox
                onClicked: root.basket.tapLineOption(key)
            }
        }

    }

    TonalButton {
        id: ready

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.pad
        objectName: "lineDone"
        height: Theme.hit(80)
        text: qsTr("Done")
        onActivated: root.finished()
    }
}
