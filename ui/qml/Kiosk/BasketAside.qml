pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Beside the basket's lines on a wide screen: the guest's points, what goes well with it, the total, the way on.
// In:  basket, loyalty, text (of the button).   Out: activated().
FocusScope {
    id: root

    required property BasketViewModel basket
    required property LoyaltyViewModel loyalty
    property string text: ""

    signal activated

    anchors.fill: parent
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Total")

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

    Flickable {
        id: flick

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.dp(32)
        contentHeight: head.height
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: head

            width: flick.width
            spacing: Theme.dp(16)

            NoticeLine {
                width: parent.width
                coin: true
                text: root.loyalty.maySpendText
            }

            Txt {
                width: parent.width
                visible: offers.count > 0
                topPadding: Theme.dp(16)
                token: "h3"
                text: Theme.tie(root.basket.offersTitle)
            }

            Repeater {
                id: offers

                model: Theme.stepwise ? null : root.basket.offers // one question at a time

                delegate: OfferRow {
                    required property string key
                    required property string priceText
                    required name
                    required picture

                    objectName: "offer-" + key
                    width: head.width
                    price: priceText
                    onTaken: root.basket.takeOffer(key)
                }
            }

            QuietButton {
                objectName: "declineOffers"
                visible: offers.count > 0
                flat: true
                height: Theme.hit(72)
                tone: Theme.contrast ? Theme.ink : Theme.ink2
                signAfter: "close"
                text: qsTr("No, thanks")
                onActivated: root.basket.declineOffers()
            }
        }
    }

    Column {
        id: foot

        anchors.left: flick.left
        anchors.right: flick.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.dp(32)
        spacing: Theme.gap

        Item {
            width: parent.width
            height: sum.height

            Txt {
                anchors.left: parent.left
                y: sum.height - height - Theme.dp(4)
                token: "bodyL"
                color: Theme.ink2
                text: qsTr("Total")
            }

            RollingText {
                id: sum

                anchors.right: parent.right
                token: "price56"
                text: root.basket.totalText
            }
        }

        PrimaryButton {
            objectName: "checkOut"
            width: parent.width
            height: Theme.row(144)
            forward: true
            available: root.basket.canCheckOut
            text: root.text
            onActivated: root.activated()
        }
    }
}
