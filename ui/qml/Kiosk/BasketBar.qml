pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The basket in the dock: latest dishes, count, sum, the way to the order. Empty: one quiet sentence.
// In:  session, basket, loyalty.   In narrow landscape the card stands in the same line.
Item {
    id: root

    required property SessionViewModel session
    required property BasketViewModel basket
    required property LoyaltyViewModel loyalty

    readonly property bool roomy: !Theme.large && !Theme.low

    implicitHeight: Math.max(Theme.row(Theme.narrow ? 88 : 112), sum.implicitHeight)

    LoyaltyChip {
        id: chip

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: Theme.narrow && root.loyalty.offered
        phase: Theme.chipPhase(root.loyalty.state)
        text: Theme.low ? root.loyalty.balanceText : root.loyalty.chipText
        onClicked: root.loyalty.openLoyalty()
    }

    Txt {
        anchors.left: chip.visible ? chip.right : parent.left
        anchors.leftMargin: chip.visible ? Theme.gap : 0
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.basket.empty
        token: "h3"
        color: Theme.ink2
        text: Theme.tie(qsTr("Choose something"))
    }

    Row {
        anchors.left: chip.visible ? chip.right : parent.left
        anchors.leftMargin: chip.visible ? Theme.gap : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.basket.empty
        spacing: Theme.gap

        Thumbnails {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.roomy
            pictures: root.basket.thumbnails
        }

        SumLine {
            id: sum

            anchors.verticalCenter: parent.verticalCenter
            caption: root.basket.countText
            sum: root.basket.totalText
        }
    }

    PrimaryButton {
        anchors.right: parent.right
        objectName: "viewOrder"
        visible: !root.basket.empty
        width: Math.max(implicitWidth, Theme.dp(Theme.low ? 400 : Theme.narrow ? 380 : Theme.large ? 560 : 452))
        height: parent.height
        forward: true
        text: qsTr("View order")
        onActivated: root.basket.openBasket()
    }
}
