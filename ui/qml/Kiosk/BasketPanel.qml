pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The basket beside the menu, in wide landscape only. It stays while steps 04-09 take the grid's place.
// In:  session, basket, loyalty; openable (false where the basket itself is on screen: no button).
FocusScope {
    id: root

    required property SessionViewModel session
    required property BasketViewModel basket
    required property LoyaltyViewModel loyalty
    property bool openable: true

    implicitWidth: Theme.row(480)
    objectName: "basketPanel"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Your order")

    Shadow {
        kind: "raised"
        radius: Theme.dp(16)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.edge
    }

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Column {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.dp(32)
        spacing: Theme.dp(16)

        Txt {
            width: parent.width
            token: "h2"
            pixels: Theme.sized(52)
            lineHeight: Theme.sized(60)
            text: qsTr("Your order")
        }

        Row {
            spacing: Theme.dp(14)
            visible: kind.text !== ""

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.session.orderKind === "take-away" ? "takeaway" : "table"
                size: Theme.sized(36)
                color: Theme.ink2
            }

            Txt {
                id: kind

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                text: root.session.orderKindText
            }
        }

        LoyaltyChip {
            width: parent.width
            height: Theme.row(80)
            visible: root.loyalty.offered
            phase: Theme.chipPhase(root.loyalty.state)
            text: root.loyalty.chipText
            onClicked: root.loyalty.openLoyalty()
        }
    }

    ListView {
        id: list

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.dp(24)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.dp(16)
        model: root.basket.lines
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        onCountChanged: Qt.callLater(positionViewAtEnd)

        delegate: BasketLineRow {
            required property string key
            required property string portionsText
            required property string troubleText
            required property string priceText
            required picture
            required quantity
            required property int index

            objectName: "line-" + key
            width: list.width
            compact: true
            differences: portionsText
            problem: troubleText
            price: priceText
            divider: index < list.count - 1
            onOpened: root.basket.openBasket()
        }

        Txt {
            anchors.left: parent.left
            anchors.right: parent.right
            visible: root.basket.empty
            token: "bodyL"
            color: Theme.ink2
            text: Theme.tie(qsTr("Choose something"))
        }
    }

    Column {
        id: foot

        anchors.left: head.left
        anchors.right: head.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.dp(32)
        spacing: Theme.gap

        Repeater {
            model: root.basket.empty || root.session.screen !== "menu" ? null : root.basket.firstOffer

            delegate: OfferRow {
                required property string key
                required property string priceText
                required picture

                objectName: "offer-" + key
                width: foot.width
                caption: root.basket.offersCaption || qsTr("Goes with it")
                price: priceText
                onTaken: root.basket.takeOffer(key)
            }
        }

        Item {
            width: parent.width
            height: sum.height
            visible: !root.basket.empty

            Txt {
                anchors.left: parent.left
                y: sum.height - height - Theme.dp(4)
                token: "bodyL"
                color: Theme.ink2
                text: root.basket.countText
            }

            RollingText {
                id: sum

                anchors.right: parent.right
                token: "price56"
                text: root.basket.totalText
            }
        }

        PrimaryButton {
            objectName: "viewOrder"
            width: parent.width
            height: Theme.row(144)
            visible: root.openable && !root.basket.empty
            forward: true
            text: qsTr("View order")
            onActivated: root.basket.openBasket()
        }
    }
}
