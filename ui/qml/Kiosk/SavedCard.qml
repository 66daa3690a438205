import QtQuick

// What the guest did not have to pay in money: points used, a coupon.
// In:  amount, means (what took it off), sign (icon; the bonus coin without one).
Card {
    id: root

    required property string amount
    required property string means
    property string sign: ""

    readonly property string aloud: amount + ", " + means
    readonly property int disc: Theme.sized(Theme.narrow ? 64 : 88)

    CoinIcon {
        id: coin

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(32)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.sign === ""
        size: root.disc
    }

    Rectangle {
        anchors.fill: coin
        visible: root.sign !== ""
        radius: width / 2
        color: Theme.sunk

        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: Math.round(root.disc * 0.54)
            color: Theme.copperDeep
        }
    }

    Column {
        anchors.left: coin.right
        anchors.leftMargin: Theme.dp(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(16)
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            token: "h3"
            tabular: true
            font.weight: 800
            text: Theme.tie(root.amount)
        }

        Txt {
            width: parent.width
            token: "label"
            font.weight: 500
            color: Theme.ink2
            text: root.means
        }
    }
}
